import {
  type ConstValueNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql'
import { byteLength } from '../kernel/text.ts'
import { introspectionCost } from './introspection-cost.ts'

/** A parsed request, before it is run. */
export interface Costed {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * What is charged beside the weights of the SDL. One of cost is one call to the database, one unit of reading, or ten of
 * writing: a request holds one mutation, and most of what that writes are entries of indexes. Units are those of items of up
 * to 4 kB and index entries of up to 1 kB.
 */
export const CHARGES = {
  /** A mutation without a weight: two to seven calls, and up to 100 units of writing. */
  mutation: 10,
  /** A page, at least. */
  page: 10,
  /** A row of a page, whatever is selected of it: read from an index, and maybe once more by its key. */
  row: 2,
  /** An item of a list in the input: a key to read, half a unit where it is only checked. */
  item: { query: 0.5, mutation: 1 },
  /** So many bytes of texts in the input, to check or to write within a transaction, cost one. */
  textBytes: 4_000,
} as const

/**
 * The cost of a request by the weights in the SDL, computed before anything is read: an upper bound of what it
 * asks of the database (see `CHARGES`). A field costs its `@cost(weight)` (by default 1 for an object, 0 for a scalar) plus its
 * selections, times the length of its list by `@listSize`; and what is in its arguments.
 */
export function costOf(costed: Costed): number {
  return estimateOf(costed).cost
}

/** An estimate of what a request costs. */
export interface Estimate {
  readonly cost: number
  /**
   * The part for work of the processor: what is in the arguments, introspection, and what `@cost(computed: true)` marks. The
   * rest bounds what is asked of the database, of which is known afterwards how much it was.
   */
  readonly computed: number
}

/** The cost of a request as `costOf` computes it, with the part that no measurement of the database shows. */
export function estimateOf({ schema, operation, fragments, variables: given }: Costed): Estimate {
  const options = { maxErrors: 1, hideSuggestions: true }
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given, options)
  // Invalid variables are refused when the request is run, before anything is read.
  if (coerced === undefined) return { cost: 0, computed: 0 }
  return compute({ schema, operation, fragments, variables: coerced })
}

function compute({ schema, operation, fragments, variables }: Costed): Estimate {
  // Each fragment is computed once: fragments that spread others twice would take exponential time.
  const known = new Map<string, number>()
  const root = schema.getRootType(operation.operation)
  const isMutation = operation.operation === 'mutation'
  let computed = 0
  const andComputed = (cost: number): number => {
    computed += cost
    return cost
  }

  const costOfSet = (set: SelectionSetNode, typeName: string): number =>
    set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return sum + costOfSet(selection.selectionSet, selection.typeCondition?.name.value ?? typeName)
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + costOfFragment(selection.name.value)
      return sum + costOfField(selection, typeName)
    }, 0)

  const costOfField = (node: FieldNode, typeName: string): number => {
    const { selectionSet } = node
    const introspected = introspectedBy(schema, node, variables)
    if (introspected !== null && selectionSet !== undefined)
      return andComputed(introspectionCost(introspected, selectionSet, { schema, fragments }))
    const field = fieldOf(schema, typeName, node.name.value)
    if (field === undefined) return 0
    const type = getNamedType(field.type)
    const given = valueOrNothing(() => getArgumentValues(field, node, { ...variables }))
    const whole = isMutation && typeName === root?.name ? CHARGES.mutation : isCompositeType(type) ? 1 : 0
    const { weight, size, row, least } = weightAndSize(field, whole, given)
    const below = selectionSet === undefined ? 0 : costOfSet(selectionSet, type.name)
    if (directiveValue(field, 'cost', 'computed')?.kind === Kind.BOOLEAN) andComputed(weight)
    const input = andComputed(costOfInput(field, given, isMutation))
    return Math.max(least, size * Math.max(row, weight + below)) + input
  }

  const costOfFragment = (name: string): number => {
    const cost = known.get(name)
    if (cost !== undefined) return cost
    known.set(name, 0)
    const fragment = fragments[name]
    const computed =
      fragment === undefined ? 0 : costOfSet(fragment.selectionSet, fragment.typeCondition.name.value)
    known.set(name, computed)
    return computed
  }

  const cost = root === null || root === undefined ? 0 : costOfSet(operation.selectionSet, root.name)
  return { cost: Math.ceil(cost), computed: Math.ceil(computed) }
}

/** What a field of introspection starts from; null for every other field, and for a type that does not exist. */
function introspectedBy(
  schema: GraphQLSchema,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLSchema | GraphQLNamedType | null {
  if (node.name.value === '__schema') return schema
  if (node.name.value !== '__type') return null
  const { name } = valueOrNothing(() => getArgumentValues(TypeMetaFieldDef, node, { ...variables }))
  return schema.getType(String(name)) ?? null
}

/** The field's definition; on an interface or union, that of the first type that has it. */
function fieldOf(
  schema: GraphQLSchema,
  typeName: string,
  fieldName: string,
): GraphQLField<unknown, unknown> | undefined {
  const type = schema.getType(typeName)
  if (isObjectType(type)) return type.getFields()[fieldName]
  if (!isAbstractType(type)) return undefined
  const owner = schema.getPossibleTypes(type).find((one: GraphQLObjectType) => fieldName in one.getFields())
  return owner?.getFields()[fieldName]
}

/** A field's weight, the length of its list, and what a row of that, and the whole list, cost at least. */
interface Weighed {
  readonly weight: number
  readonly size: number
  readonly row: number
  readonly least: number
}

function weightAndSize(
  field: GraphQLField<unknown, unknown>,
  unweighted: number,
  given: Record<string, unknown>,
): Weighed {
  const number = (node: ConstValueNode | undefined): number | undefined =>
    node?.kind === Kind.INT ? Number(node.value) : undefined
  const weight = number(directiveValue(field, 'cost', 'weight')) ?? unweighted
  const least = number(directiveValue(field, 'cost', 'least')) ?? 0
  const assumed = number(directiveValue(field, 'listSize', 'assumedSize')) ?? 1
  const paths = slicingPaths(field)
  const values = paths.map(path => valueAt(path, given))
  const lists = values.filter(value => Array.isArray(value))
  if (lists.length > 0) return { weight, size: Math.max(...lists.map(({ length }) => length)), row: 0, least }
  const pages = values.filter(value => typeof value === 'number')
  if (paths.length === 0) return { weight, size: assumed, row: 0, least }
  const size = pages.length === 0 ? assumed : Math.max(1, ...pages)
  return { weight, size, row: CHARGES.row, least: Math.max(CHARGES.page, least) }
}

function directiveValue(
  { astNode }: GraphQLField<unknown, unknown>,
  directive: string,
  argument: string,
): ConstValueNode | undefined {
  return astNode?.directives
    ?.find(one => one.name.value === directive)
    ?.arguments?.find(one => one.name.value === argument)?.value
}

/** The arguments that set the length of a field's list, as paths. */
function slicingPaths(field: GraphQLField<unknown, unknown>): string[] {
  const slicing = directiveValue(field, 'listSize', 'slicingArguments')
  if (slicing?.kind !== Kind.LIST) return []
  return slicing.values.flatMap(node => (node.kind === Kind.STRING ? node.value : []))
}

/** What a field's arguments cost: items of lists, except those that its own length counts already, and texts. */
function costOfInput(
  field: GraphQLField<unknown, unknown>,
  given: Record<string, unknown>,
  isMutation: boolean,
): number {
  const sliced = slicingPaths(field).map(path => valueAt(path, given))
  let [items, bytes] = [0, 0]
  const count = (value: unknown): void => {
    if (typeof value === 'string') bytes += byteLength(value)
    else if (Array.isArray(value)) {
      if (!sliced.includes(value)) items += value.length
      for (const one of value) count(one)
    } else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) count(one)
  }
  count(given)
  return items * CHARGES.item[isMutation ? 'mutation' : 'query'] + Math.floor(bytes / CHARGES.textBytes)
}

/** The value of an argument, or of a field within it: `input.items`. */
function valueAt(path: string, given: Record<string, unknown>): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], given)
}

/** The arguments; empty if they are invalid, since those are refused when the field is run, before anything is read. */
function valueOrNothing(argumentValues: () => Record<string, unknown>): Record<string, unknown> {
  try {
    return argumentValues()
  } catch {
    return {}
  }
}
