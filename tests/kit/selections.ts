import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'
import { schema, types } from './contract.ts'

/** A field of the contract that answers with a connection. */
export interface ListField {
  /** Its schema coordinate, e.g. `Query.inbox`. */
  readonly coordinate: string
  readonly owner: GraphQLObjectType
  readonly field: GraphQLField<unknown, unknown>
  readonly connection: GraphQLObjectType
  readonly node: GraphQLObjectType
}

/** How deep the objects inside of a thing are selected: deeper than anything but a forwarded forwarding goes. */
const DEPTH = 5

/** So many rows of a list inside of a thing, that all it says is affordable at once. None of the things in these tests has more. */
const ROWS_INSIDE = 10

/** Types whose objects clients tell apart by `id`, and keep once. */
export const isIdentified = (type: GraphQLNamedType): boolean =>
  isObjectType(type) && String(type.getFields().id?.type) === 'ID!'

/** Types whose objects `node` answers with. */
export const isNode = (type: GraphQLNamedType): type is GraphQLObjectType =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node')

const objects = types.filter(isObjectType)

/** Every list of the contract; one whose rows are of several types is there once for each of them. */
export const lists: readonly ListField[] = objects.flatMap(owner =>
  Object.values(owner.getFields()).flatMap(field => {
    const connection = getNamedType(field.type)
    if (!isConnection(connection)) return []
    const coordinate = `${owner.name}.${field.name}`
    return nodesOf(connection).map(node => ({ coordinate, owner, field, connection, node }))
  }),
)
export const rootLists = lists.filter(({ owner }) => owner === schema.getQueryType())

export function isConnection(type: GraphQLNamedType): type is GraphQLObjectType {
  return isObjectType(type) && type.name.endsWith('Connection')
}

function nodesOf(connection: GraphQLObjectType): readonly GraphQLObjectType[] {
  const edge = getNamedType(connection.getFields().edges?.type)
  const node = isObjectType(edge) ? getNamedType(edge.getFields().node?.type) : undefined
  if (isObjectType(node)) return [node]
  if (isUnionType(node)) return node.getTypes()
  throw new Error(`${connection.name} has no edges with a node`)
}

/** Types of the things that a row is or leads to: itself if it has an id, or what has one in it. */
export function thingsIn(row: GraphQLObjectType): readonly GraphQLObjectType[] {
  if (isIdentified(row)) return [row]
  const inside = Object.values(row.getFields()).map(({ type }) => getNamedType(type))
  return inside.filter(type => isObjectType(type)).filter(isIdentified)
}

/** Types of which lists show things that have an id. */
export const listedTypes: readonly GraphQLObjectType[] = [
  ...new Set(lists.flatMap(({ node }) => thingsIn(node))),
]

/** Everything that a type's things say of themselves, as the text of a selection set. */
export function selectionOf(type: GraphQLNamedType): string {
  return `{ ${fieldsTo(type, DEPTH, true)} }`
}

/** Whole objects inside, down to a depth; of another thing only its own scalars, since it is read by itself. */
function fieldsTo(type: GraphQLNamedType, depth: number, isWhole: boolean): string {
  if (!isObjectType(type)) return abstractFields(type)
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument))
  const selected = fields.flatMap(field => {
    const below = getNamedType(field.type)
    if (isLeafType(below)) return [field.name]
    if (!isWhole || depth === 0) return []
    if (isConnection(below))
      return nodesOf(below).map(
        node => `${field.name}(first: ${ROWS_INSIDE}) ${pageSelection(below, node, depth - 1)}`,
      )
    return [`${field.name} { ${fieldsTo(below, depth - 1, !isIdentified(below))} }`]
  })
  return ['__typename', ...selected].join(' ')
}

/** Of an interface or union: what all of its types have. A thing behind `node` is asked for as what it is. */
function abstractFields(type: GraphQLNamedType): string {
  const own = isCompositeType(type) && 'getFields' in type ? Object.values(type.getFields()) : []
  return [
    '__typename',
    ...own.filter(field => isLeafType(getNamedType(field.type))).map(({ name }) => name),
  ].join(' ')
}

function pageSelection(connection: GraphQLObjectType, node: GraphQLObjectType, depth: number): string {
  return pageOf(connection, node, fieldsTo(node, depth, true))
}

/** The selection of a page, with what is given of each row of this type: rows of others say only what they are. */
function pageOf(connection: GraphQLObjectType, node: GraphQLObjectType, fields: string): string {
  const pageInfo = getNamedType(connection.getFields().pageInfo?.type)
  const ends = isObjectType(pageInfo) ? Object.keys(pageInfo.getFields()).join(' ') : ''
  return `{ edges { cursor node { __typename ... on ${node.name} { ${fields} } } } pageInfo { ${ends} } }`
}

/** The selection of a page of whole rows. */
export function wholePage({ connection, node }: ListField): string {
  return pageOf(connection, node, wholeRow(node))
}

/** Everything that a row says, and everything of the things that it leads to if it is none itself. */
export function wholeRow(row: GraphQLObjectType): string {
  const things = isIdentified(row) ? [] : thingsIn(row)
  const fields = Object.values(row.getFields()).filter(({ type }) =>
    things.includes(getNamedType(type) as never),
  )
  const parts = fields.map(({ name, type }) => `${name} { ${fieldsTo(getNamedType(type), DEPTH, true)} }`)
  return [fieldsTo(row, DEPTH, true), ...parts].join(' ')
}
