import {
  type ConstValueNode,
  type FragmentDefinitionNode,
  type GraphQLField,
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
} from 'graphql'

/** A parsed request, before it is run. */
export interface Costed {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * The cost of a request by the weights in the SDL, computed before anything is read. A field costs its `@cost(weight)`
 * (by default 1 for an object, 0 for a scalar) plus its selections, times the length of its list by `@listSize`.
 */
export function costOf({ schema, operation, fragments, variables: given }: Costed): number {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 })
  // Invalid variables are refused when the request is run, before anything is read.
  if (coerced === undefined) return 0
  return compute({ schema, operation, fragments, variables: coerced })
}

function compute({ schema, operation, fragments, variables }: Costed): number {
  // Each fragment is computed once: fragments that spread others twice would take exponential time.
  const known = new Map<string, number>()

  const costOfSet = (set: SelectionSetNode, typeName: string): number =>
    set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return sum + costOfSet(selection.selectionSet, selection.typeCondition?.name.value ?? typeName)
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + costOfFragment(selection.name.value)
      const field = fieldOf(schema, typeName, selection.name.value)
      if (field === undefined) return sum
      const type = getNamedType(field.type)
      const [weight, size] = weightAndSize(field, isCompositeType(type), () =>
        getArgumentValues(field, selection, { ...variables }),
      )
      const below = selection.selectionSet === undefined ? 0 : costOfSet(selection.selectionSet, type.name)
      return sum + size * (weight + below)
    }, 0)

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

  const root = schema.getRootType(operation.operation)
  return root === null || root === undefined ? 0 : costOfSet(operation.selectionSet, root.name)
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

function weightAndSize(
  field: GraphQLField<unknown, unknown>,
  isObject: boolean,
  argumentValues: () => Record<string, unknown>,
): [weight: number, size: number] {
  const directives = field.astNode?.directives ?? []
  const directiveValue = (directive: string, argument: string) =>
    directives.find(one => one.name.value === directive)?.arguments?.find(one => one.name.value === argument)
      ?.value
  const number = (node: ConstValueNode | undefined): number | undefined =>
    node?.kind === Kind.INT ? Number(node.value) : undefined
  const weight = number(directiveValue('cost', 'weight')) ?? (isObject ? 1 : 0)
  const assumed = number(directiveValue('listSize', 'assumedSize')) ?? 1
  const slicing = directiveValue('listSize', 'slicingArguments')
  if (slicing?.kind !== Kind.LIST) return [weight, assumed]
  const given = valueOrNothing(argumentValues)
  const sizes = slicing.values.flatMap(node =>
    node.kind === Kind.STRING ? sizeGiven(valueAt(node.value, given)) : [],
  )
  return [weight, sizes.length === 0 ? assumed : Math.max(...sizes)]
}

/** The length that an argument sets: that of a list, or a number; nothing if it is neither. */
function sizeGiven(value: unknown): number[] {
  if (Array.isArray(value)) return [value.length]
  return typeof value === 'number' ? [Math.max(1, value)] : []
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
