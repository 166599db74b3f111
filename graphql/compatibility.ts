import {
  type BreakingChange,
  BreakingChangeType,
  buildASTSchema,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  findBreakingChanges,
  type GraphQLSchema,
  GraphQLString,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  parse,
  valueFromAST,
  visit,
} from 'graphql'

/** How a deprecation announces the end: `@deprecated(reason: "Use X. Removed after 2027-07-01.")`. */
const ANNOUNCEMENT = /Removed after (\d{4}-\d{2}-\d{2})\b/

/** The last day that a deprecation promises; null if it names none, and then nothing may go. */
export function lastDay(reason: string): string | null {
  return ANNOUNCEMENT.exec(reason)?.[1] ?? null
}

/**
 * What in `after` would break a client of `before`, both as SDL, on a day (YYYY-MM-DD): every breaking change that
 * graphql-js knows, except of what was announced to go by then.
 */
export function breakingChanges(before: string, after: string, today: string): BreakingChange[] {
  const promised = promisedOn(parse(before), today)
  return findBreakingChanges(schemaOf(promised), schemaOf(parse(after))).filter(isRealBreak)
}

/** Directives of the SDL describe fields to readers; no client document can use them. */
function isRealBreak({ type }: BreakingChange): boolean {
  return !DIRECTIVE_CHANGES.includes(type)
}
const DIRECTIVE_CHANGES: readonly BreakingChangeType[] = [
  BreakingChangeType.DIRECTIVE_REMOVED,
  BreakingChangeType.DIRECTIVE_ARG_REMOVED,
  BreakingChangeType.REQUIRED_DIRECTIVE_ARG_ADDED,
  BreakingChangeType.DIRECTIVE_REPEATABLE_REMOVED,
  BreakingChangeType.DIRECTIVE_LOCATION_REMOVED,
]

function schemaOf(document: DocumentNode): GraphQLSchema {
  // What expired may leave a type without fields or an interface half implemented; comparing needs no valid schema.
  return buildASTSchema(document, { assumeValid: true, assumeValidSDL: true })
}

/** The contract that still holds: without what expired, and without types that only it led to. */
function promisedOn(document: DocumentNode, today: string): DocumentNode {
  const isOver = ({
    directives = [],
  }: {
    readonly directives?: readonly ConstDirectiveNode[] | undefined
  }): boolean => {
    const day = lastDay(reasonOf(directives))
    return day !== null && day < today
  }
  const drop = (node: { readonly directives?: readonly ConstDirectiveNode[] | undefined }) =>
    isOver(node) ? null : undefined
  const left = visit(document, {
    FieldDefinition: drop,
    InputValueDefinition: drop,
    EnumValueDefinition: drop,
  })
  const names = document.definitions.flatMap(nameOf)
  const reached = reachedTypes(document, ROOTS)
  // What nobody could come to before is part of the contract all the same.
  const kept = reachedTypes(left, [...ROOTS, ...names.filter(name => !reached.has(name))])
  return {
    ...left,
    definitions: left.definitions.filter(definition => nameOf(definition).every(name => kept.has(name))),
  }
}

const ROOTS = ['Query', 'Mutation', 'Subscription']

/** The name of a type's definition or extension; nothing for what is no type. */
function nameOf(definition: DefinitionNode): string[] {
  const isType = isTypeDefinitionNode(definition) || isTypeExtensionNode(definition)
  return isType ? [definition.name.value] : []
}

function reasonOf(directives: readonly ConstDirectiveNode[]): string {
  const reason = directives
    .find(directive => directive.name.value === 'deprecated')
    ?.arguments?.find(argument => argument.name.value === 'reason')?.value
  return reason === undefined ? '' : String(valueFromAST(reason, GraphQLString) ?? '')
}

/** Names of the types that clients can come to from some. */
function reachedTypes(document: DocumentNode, from: readonly string[]): ReadonlySet<string> {
  const leadsTo = new Map<string, Set<string>>()
  const lead = (one: string, other: string): void => {
    leadsTo.set(one, (leadsTo.get(one) ?? new Set()).add(other))
  }
  for (const definition of document.definitions) {
    for (const name of nameOf(definition)) {
      visit(definition, { NamedType: node => lead(name, node.name.value) })
      // Whoever reaches an interface reaches its implementations.
      if ('interfaces' in definition)
        for (const one of definition.interfaces ?? []) lead(one.name.value, name)
    }
  }
  const reached = new Set(from)
  // A set grows while it is walked through, so this goes on until nothing new is reached.
  for (const name of reached) for (const next of leadsTo.get(name) ?? []) reached.add(next)
  return reached
}
