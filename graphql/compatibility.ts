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
import { deprecatedIn, earliestLastDay, lastDay } from '../functions/access/deprecations.ts'
import { acknowledgedIn } from './changelog.ts'

export { lastDay } from '../functions/access/deprecations.ts'

/** A change that can break a client: what breaks, as a schema coordinate, and how. */
export interface Break {
  /** `Type`, `Type.field`, `Type.field(argument:)` or `Enum.VALUE`. */
  readonly coordinate: string
  readonly description: string
}

/**
 * What in `after` would break a client of `before`, both as SDL, on a day (YYYY-MM-DD): every breaking change that
 * graphql-js knows, except of what was announced to go by then.
 */
export function breakingChanges(before: string, after: string, today: string): Break[] {
  const promised = promisedOn(parse(before), today)
  return findBreakingChanges(schemaOf(promised), schemaOf(parse(after))).flatMap(breakIn)
}

/** What a gate compares: contracts as SDL, and the texts that may excuse a difference. */
export interface Contracts {
  /** As clients have it: the contract of the last release. */
  readonly released: string
  readonly published: string
  readonly changelog: string
  /** The version of the last release, from package.json. */
  readonly version: string
  /** YYYY-MM-DD. */
  readonly today: string
}

/**
 * Why the published contract may not follow the released one, a sentence each; empty if it may. Before 1.0 a breaking
 * change passes if an entry under Unreleased names it. From 1.0 on nothing excuses one but its announcement.
 */
export function contractFaults({ released, published, changelog, version, today }: Contracts): string[] {
  const breaks = breakingChanges(released, published, today)
  const { coordinates, faults } = acknowledgedIn(changelog)
  const named = new Set(coordinates)
  const broken = new Set(breaks.map(({ coordinate }) => coordinate))
  const isDeclared = isDeclaredBy(version)
  const refused = breaks.filter(({ coordinate }) => isDeclared || !named.has(coordinate))
  return [
    ...faults,
    ...shortNotices({ released, published, today }),
    ...refused.map(({ coordinate, description }) =>
      isDeclared
        ? `${coordinate}: ${description} Since 1.0 only what @deprecated announced may go, after its day.`
        : `${coordinate}: ${description} No entry under Unreleased in CHANGELOG.md names it.`,
    ),
    ...[...named]
      .filter(coordinate => !broken.has(coordinate))
      .map(coordinate => `${coordinate}: an entry under Unreleased says that it breaks, but it does not.`),
  ]
}

/** True from 1.0.0 on: a release candidate does not promise yet. */
function isDeclaredBy(version: string): boolean {
  return /^[1-9]\d*\.\d+\.\d+$/.test(version)
}

/** What was deprecated since the last release and does not stay as long as is promised. */
function shortNotices({
  released,
  published,
  today,
}: Pick<Contracts, 'released' | 'published' | 'today'>): string[] {
  const earliest = earliestLastDay(today)
  const before = new Set(deprecatedIn(schemaOf(parse(released))).map(({ coordinate }) => coordinate))
  return deprecatedIn(schemaOf(parse(published)))
    .filter(({ coordinate, reason }) => !before.has(coordinate) && (lastDay(reason) ?? '') < earliest)
    .map(({ coordinate }) => `${coordinate}: what is deprecated stays 12 months, until ${earliest} at least.`)
}

/** How graphql-js words each break, by which its coordinate is found. */
const WORDINGS: Readonly<Partial<Record<BreakingChangeType, RegExp>>> = {
  TYPE_REMOVED: /^(?<type>\w+) was removed\.$/,
  TYPE_CHANGED_KIND: /^(?<type>\w+) changed from /,
  TYPE_REMOVED_FROM_UNION: /^\w+ was removed from union type (?<type>\w+)\.$/,
  VALUE_REMOVED_FROM_ENUM: /^(?<field>\w+) was removed from enum type (?<type>\w+)\.$/,
  REQUIRED_INPUT_FIELD_ADDED: /^A required field (?<field>\w+) on input type (?<type>\w+) was added\.$/,
  IMPLEMENTED_INTERFACE_REMOVED: /^(?<type>\w+) no longer implements /,
  FIELD_REMOVED: /^(?<type>\w+)\.(?<field>\w+) was removed\.$/,
  FIELD_CHANGED_KIND: /^(?<type>\w+)\.(?<field>\w+) changed type from /,
  REQUIRED_ARG_ADDED: /^A required arg (?<argument>\w+) on (?<type>\w+)\.(?<field>\w+) was added\.$/,
  ARG_REMOVED: /^(?<type>\w+)\.(?<field>\w+) arg (?<argument>\w+) was removed\.$/,
  ARG_CHANGED_KIND: /^(?<type>\w+)\.(?<field>\w+) arg (?<argument>\w+) has changed type from /,
}
/** Directives of the SDL describe fields to readers; no client document can use them. */
const NO_BREAKS: readonly BreakingChangeType[] = [
  BreakingChangeType.DIRECTIVE_REMOVED,
  BreakingChangeType.DIRECTIVE_ARG_REMOVED,
  BreakingChangeType.REQUIRED_DIRECTIVE_ARG_ADDED,
  BreakingChangeType.DIRECTIVE_REPEATABLE_REMOVED,
  BreakingChangeType.DIRECTIVE_LOCATION_REMOVED,
]

function breakIn({ type, description }: BreakingChange): Break[] {
  // A built-in scalar goes when nothing uses it any more: what used it is a break of its own.
  if (NO_BREAKS.includes(type) || description.startsWith('Standard scalar ')) return []
  const named = WORDINGS[type]?.exec(description)?.groups
  // Another version of graphql-js may know more or word it differently; letting that through would be silent.
  if (named === undefined) throw new Error(`no coordinate is known for ${type}: ${description}`)
  const ofField = named.field === undefined ? '' : `.${named.field}`
  const ofArgument = named.argument === undefined ? '' : `(${named.argument}:)`
  return [{ coordinate: `${named.type}${ofField}${ofArgument}`, description }]
}

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
