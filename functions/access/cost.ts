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
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
} from 'graphql'
import { byteLength } from '../kernel/text.ts'
import { introspectionCost } from './introspection-cost.ts'

/** An operation, before its variables are known. */
export interface Costed {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
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

/** An estimate of what a request costs. */
export interface Estimate {
  readonly cost: number
  /**
   * The part for work of the processor: what is in the arguments, introspection, and what `@cost(computed: true)` marks. The
   * rest bounds what is asked of the database, of which is known afterwards how much it was.
   */
  readonly computed: number
}

/** One estimate under way. */
interface Run {
  readonly variables: Readonly<Record<string, unknown>>
  /** Each fragment is computed once: fragments that spread others twice would take exponential time. */
  readonly fragments: Map<string, number>
  computed: number
}
/** What a part of an operation costs: a number if no variable changes it and nothing of it is computed. */
type Part = number | ((run: Run) => number)

const costIn = (part: Part, run: Run): number => (typeof part === 'number' ? part : part(run))

function sumOf(parts: readonly Part[]): Part {
  const fixed = parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? part : 0), 0)
  const varying = parts.filter(part => typeof part !== 'number')
  if (varying.length === 0) return fixed
  return run => varying.reduce((sum, part) => sum + part(run), fixed)
}

/**
 * The cost of a request by the weights in the SDL, computed before anything is read: an upper bound of what it
 * asks of the database (see `CHARGES`). A field costs its `@cost(weight)` (by default 1 for an object, 0 for a scalar) plus its
 * selections, times the length of its list by `@listSize`; and what is in its arguments.
 *
 * It is a function of the coerced variables. What they do not change is computed once: an operation is asked thousands of times,
 * and looking at each of its fields each time took as long as a call of the database.
 */
export function costPlan({
  schema,
  operation,
  fragments,
}: Costed): (variables: Readonly<Record<string, unknown>>) => Estimate {
  const root = schema.getRootType(operation.operation)
  const isMutation = operation.operation === 'mutation'
  const planned = new Map<string, Part>()

  const partOfSet = (set: SelectionSetNode, typeName: string): Part =>
    sumOf(
      set.selections.map(selection => {
        if (selection.kind === Kind.INLINE_FRAGMENT)
          return partOfSet(selection.selectionSet, selection.typeCondition?.name.value ?? typeName)
        if (selection.kind === Kind.FRAGMENT_SPREAD) return partOfFragment(selection.name.value)
        return partOfField(selection, typeName)
      }),
    )

  const partOfField = (node: FieldNode, typeName: string): Part => {
    const { selectionSet } = node
    if (node.name.value.startsWith('__') && selectionSet !== undefined)
      return run => {
        const introspected = introspectedBy(schema, node, run.variables)
        const cost =
          introspected === null ? 0 : introspectionCost(introspected, selectionSet, { schema, fragments })
        run.computed += cost
        return cost
      }
    const field = fieldOf(schema, typeName, node.name.value)
    if (field === undefined) return 0
    const type = getNamedType(field.type)
    const whole = isMutation && typeName === root?.name ? CHARGES.mutation : isCompositeType(type) ? 1 : 0
    const below = selectionSet === undefined ? 0 : partOfSet(selectionSet, type.name)
    const isComputed = directiveValue(field, 'cost', 'computed')?.kind === Kind.BOOLEAN
    const weighed = weigher(field, whole)
    const slicing = slicingPaths(field)
    const partGiven = (given: Record<string, unknown>): Part => {
      const { weight, size, row, least } = weighed(given)
      const input = costOfInput(given, slicing, isMutation)
      const computed = input + (isComputed ? weight : 0)
      const around = (selected: number) => Math.max(least, size * Math.max(row, weight + selected)) + input
      if (computed === 0 && typeof below === 'number') return around(below)
      return run => {
        // What is computed is noted in each run.
        run.computed += computed
        return around(costIn(below, run))
      }
    }
    if (node.arguments?.some(({ value }) => hasVariable(value)))
      return run => costIn(partGiven(argumentsOf(field, node, run.variables)), run)
    return partGiven(argumentsOf(field, node, {}))
  }

  const partOfFragment = (name: string): Part => {
    const known = planned.get(name)
    if (known !== undefined) return known
    planned.set(name, 0)
    const fragment = fragments[name]
    const part =
      fragment === undefined ? 0 : partOfSet(fragment.selectionSet, fragment.typeCondition.name.value)
    const once =
      typeof part === 'number'
        ? part
        : (run: Run): number => {
            const cost = run.fragments.get(name) ?? part(run)
            run.fragments.set(name, cost)
            return cost
          }
    planned.set(name, once)
    return once
  }

  const all = root === null || root === undefined ? 0 : partOfSet(operation.selectionSet, root.name)
  return variables => {
    const run: Run = { variables, fragments: new Map(), computed: 0 }
    const cost = costIn(all, run)
    return { cost: Math.ceil(cost), computed: Math.ceil(run.computed) }
  }
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(hasVariable)
  if (value.kind === Kind.OBJECT) return value.fields.some(field => hasVariable(field.value))
  return value.kind === Kind.VARIABLE
}

/** What a field of introspection starts from; null for every other field, and for a type that does not exist. */
function introspectedBy(
  schema: GraphQLSchema,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLSchema | GraphQLNamedType | null {
  if (node.name.value === '__schema') return schema
  if (node.name.value !== '__type') return null
  const { name } = argumentsOf(TypeMetaFieldDef, node, variables)
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

/** How a field is weighed by its arguments; its directives are read once. */
function weigher(
  field: GraphQLField<unknown, unknown>,
  unweighted: number,
): (given: Record<string, unknown>) => Weighed {
  const number = (node: ConstValueNode | undefined): number | undefined =>
    node?.kind === Kind.INT ? Number(node.value) : undefined
  const weight = number(directiveValue(field, 'cost', 'weight')) ?? unweighted
  const least = number(directiveValue(field, 'cost', 'least')) ?? 0
  const assumed = number(directiveValue(field, 'listSize', 'assumedSize')) ?? 1
  const paths = slicingPaths(field)
  return given => {
    const values = paths.map(path => valueAt(path, given))
    const lists = values.filter(value => Array.isArray(value))
    if (lists.length > 0)
      return { weight, size: Math.max(...lists.map(({ length }) => length)), row: 0, least }
    const pages = values.filter(value => typeof value === 'number')
    if (paths.length === 0) return { weight, size: assumed, row: 0, least }
    const size = pages.length === 0 ? assumed : Math.max(1, ...pages)
    return { weight, size, row: CHARGES.row, least: Math.max(CHARGES.page, least) }
  }
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
  given: Record<string, unknown>,
  slicing: readonly string[],
  isMutation: boolean,
): number {
  const sliced = slicing.map(path => valueAt(path, given))
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
function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Run['variables'],
): Record<string, unknown> {
  try {
    return getArgumentValues(field, node, variables as Record<string, unknown>)
  } catch {
    return {}
  }
}
