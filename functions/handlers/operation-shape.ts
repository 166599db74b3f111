import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/**
 * How many fields an operation has with its fragments in their places, and once for each type that an interface or a union may
 * be: what is compiled of it. Infinity for what is not to be compiled: what asks for the schema itself, has directives, or calls
 * something `__proto__`, which an object of JavaScript cannot simply have.
 */
export function fieldsWrittenOut(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  { operation, directives = [], selectionSet, variableDefinitions = [] }: OperationDefinitionNode,
): number {
  const root = schema.getRootType(operation)
  const names = variableDefinitions.map(({ variable }) => variable.name.value)
  if (root === undefined || root === null || directives.length > 0 || names.includes(PROTOTYPE))
    return Number.POSITIVE_INFINITY
  const fragments = new Map(
    definitions.flatMap(one =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  )
  return fieldsIn(selectionSet, root.name, { schema, fragments, counted: new Map() })
}

const PROTOTYPE = '__proto__'

interface Counting {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Each fragment is counted once: those that spread others twice would take exponential time. */
  readonly counted: Map<string, number>
}

function fieldsIn({ selections }: SelectionSetNode, typeName: string, counting: Counting): number {
  const { schema } = counting
  const type = schema.getType(typeName)
  const times = isAbstractType(type) ? schema.getPossibleTypes(type).length : 1
  return selections.reduce((sum, selection) => {
    if (selection.directives !== undefined && selection.directives.length > 0) return Number.POSITIVE_INFINITY
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return sum + fieldsIn(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, counting)
    if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + fieldsInFragment(selection.name.value, counting)
    if (selection.alias?.value === PROTOTYPE) return Number.POSITIVE_INFINITY
    if (selection.selectionSet === undefined) return sum + times
    const within = nameOfFieldType(schema, typeName, selection.name.value)
    if (within === null) return Number.POSITIVE_INFINITY
    return sum + times * (1 + fieldsIn(selection.selectionSet, within, counting))
  }, 0)
}

function fieldsInFragment(name: string, counting: Counting): number {
  const { fragments, counted } = counting
  const known = counted.get(name)
  if (known !== undefined) return known
  const fragment = fragments.get(name)
  if (fragment === undefined) return Number.POSITIVE_INFINITY
  const count = fieldsIn(fragment.selectionSet, fragment.typeCondition.name.value, counting)
  counted.set(name, count)
  return count
}

/** Null for fields of introspection. */
function nameOfFieldType(schema: GraphQLSchema, typeName: string, fieldName: string): string | null {
  const type = schema.getType(typeName)
  if (!isObjectType(type) && !isInterfaceType(type)) return null
  const field = type.getFields()[fieldName]
  return field === undefined ? null : getNamedType(field.type).name
}

/** True if an operation or a fragment of the document asks for the schema itself. */
export function asksForSchema(document: DocumentNode): boolean {
  let isAsking = false
  visit(document, {
    Field({ name }) {
      isAsking ||= name.value === '__schema' || name.value === '__type'
    },
  })
  return isAsking
}

/** Variables that stand within an object or a list where null may not stand, and may be null: a default allows that. */
export function variablesNeverNull(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): readonly string[] {
  const mayBeNull = new Set(
    variableDefinitions.flatMap(({ variable, type }) =>
      type.kind === Kind.NON_NULL_TYPE ? [] : variable.name.value,
    ),
  )
  const found = new Set<string>()
  const info = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(info, {
      Variable({ name: { value: name } }, _, parent) {
        const isArgument = parent !== undefined && 'kind' in parent && parent.kind === Kind.ARGUMENT
        if (!isArgument && mayBeNull.has(name) && isNonNullType(info.getInputType())) found.add(name)
      },
    }),
  )
  return [...found]
}
