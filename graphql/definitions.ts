import {
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  Kind,
  parse,
  print,
  specifiedScalarTypes,
  stripIgnoredCharacters,
  visit,
} from 'graphql'

/** A contract as the API loads it: see `executableSchema`. */
export interface Definitions {
  /**
   * By the name of the type, or of the directive after an `@`: its definition together with all that extends it, without
   * descriptions and without what a parser ignores. GraphQL's own scalars are among them, as far as they are used.
   */
  readonly definitions: Readonly<Record<string, string>>
  /** By schema coordinate (`Type`, `Type.field`, `Type.field(argument:)`, `@directive`). */
  readonly descriptions: Readonly<Record<string, string>>
}

/** What an SDL defines, type by type. */
export function definitionsIn(sdl: string): Definitions {
  const document = parse(sdl, { noLocation: true })
  const parts = Map.groupBy(document.definitions, nameOf)
  const own = specifiedScalarTypes.filter(({ name }) => mentions(document, name))
  return {
    definitions: Object.fromEntries([
      ...[...parts].map(([name, nodes]) => [name, textOf(nodes)]),
      ...own.map(({ name }) => [name, `scalar ${name}`]),
    ]),
    descriptions: Object.fromEntries(
      document.definitions.flatMap(node => descriptionsIn(node, nameOf(node))),
    ),
  }
}

function nameOf(node: DefinitionNode): string {
  if (!('name' in node) || node.name === undefined)
    throw new Error(`${node.kind} is not expected in a contract`)
  return node.kind === Kind.DIRECTIVE_DEFINITION ? `@${node.name.value}` : node.name.value
}

function mentions(document: DocumentNode, name: string): boolean {
  let isFound = false
  visit(document, {
    NamedType: node => {
      isFound ||= node.name.value === name
    },
  })
  return isFound
}

/** A definition and its extensions as one text. */
function textOf(nodes: readonly DefinitionNode[]): string {
  const definition = nodes.find(({ kind }) => kind.endsWith('Definition'))
  if (definition === undefined) throw new Error(`extended, but not defined: ${nodes.map(nameOf)}`)
  const joined = (key: 'fields' | 'values' | 'types' | 'interfaces' | 'directives'): object => {
    const all = nodes.flatMap(node => (node as Partial<Record<typeof key, readonly ASTNode[]>>)[key] ?? [])
    return all.length === 0 ? {} : { [key]: all }
  }
  const whole = {
    ...definition,
    ...joined('fields'),
    ...joined('values'),
    ...joined('types'),
    ...joined('interfaces'),
    ...joined('directives'),
  }
  const undescribed = visit(whole as ASTNode, {
    StringValue: (_, key) => (key === 'description' ? null : undefined),
  })
  return stripIgnoredCharacters(print(undescribed))
}

/** The descriptions of a definition and of all within it, by their coordinates. */
function descriptionsIn(node: DefinitionNode, name: string): [coordinate: string, description: string][] {
  const found: [string, string][] = []
  const note = (coordinate: string, { description }: Described): void => {
    if (description !== undefined) found.push([coordinate, description.value])
  }
  const { fields = [], values = [], arguments: own = [] } = node as Members
  note(name, node as Described)
  for (const argument of own) note(`${name}(${argument.name.value}:)`, argument)
  for (const member of [...fields, ...values]) {
    const coordinate = `${name}.${member.name.value}`
    note(coordinate, member)
    for (const argument of member.arguments ?? []) note(`${coordinate}(${argument.name.value}:)`, argument)
  }
  return found
}

interface Described {
  readonly description?: { readonly value: string }
}
interface Member extends Described {
  readonly name: { readonly value: string }
  readonly arguments?: readonly Member[]
}
interface Members {
  readonly fields?: readonly Member[]
  readonly values?: readonly Member[]
  readonly arguments?: readonly Member[]
}
