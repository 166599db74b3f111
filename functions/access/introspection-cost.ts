import {
  type FragmentDefinitionNode,
  type GraphQLArgument,
  GraphQLDirective,
  type GraphQLField,
  type GraphQLInputField,
  GraphQLSchema,
  type GraphQLType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isType,
  isWrappingType,
  Kind,
  type SelectionSetNode,
} from 'graphql'

/**
 * Values of an introspection that cost one. It asks nothing of the database, but makes text: the whole contract, as tools
 * ask for it, costs 400 and is half a megabyte.
 */
const VALUES_PER_COST = 50

/** A field or an argument, which introspection shows with the same names. */
type Member = GraphQLField<unknown, unknown> | GraphQLArgument | GraphQLInputField
type Described = GraphQLSchema | GraphQLType | GraphQLDirective | Member
type Fragments = Readonly<Record<string, FragmentDefinitionNode>>

/**
 * What a selection on `__schema` or `__type` costs: the values of its answer, counted in the schema itself. Lengths of
 * lists are not assumed, since three lists inside of one another have from a few values to a million.
 */
export function introspectionCost(
  from: GraphQLSchema | GraphQLType,
  set: SelectionSetNode,
  { schema, fragments }: { readonly schema: GraphQLSchema; readonly fragments: Fragments },
): number {
  // Each selection is counted once for each thing that it is made on, however many lead there.
  const known = new Map<SelectionSetNode, Map<Described, number>>()
  const valuesOf = (selections: SelectionSetNode, thing: Described): number => {
    const counts = known.get(selections) ?? new Map<Described, number>()
    known.set(selections, counts)
    const count = counts.get(thing) ?? counted(selections, thing)
    counts.set(thing, count)
    return count
  }
  const counted = (selections: SelectionSetNode, thing: Described): number =>
    selections.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + valuesOf(selection.selectionSet, thing)
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments[selection.name.value]
        return fragment === undefined ? sum : sum + valuesOf(fragment.selectionSet, thing)
      }
      const { name, selectionSet } = selection
      if (selectionSet === undefined) return sum + 1
      const inside = thingsIn(thing, name.value, schema)
      return inside.reduce((all, one) => all + 1 + valuesOf(selectionSet, one), sum)
    }, 0)
  return Math.ceil(valuesOf(set, from) / VALUES_PER_COST)
}

/** What a field of introspection leads to, deprecated things included. */
function thingsIn(thing: Described, field: string, schema: GraphQLSchema): readonly Described[] {
  if (thing instanceof GraphQLSchema) return thingsInSchema(thing, field)
  if (isType(thing)) return thingsInType(thing, field, schema)
  if (field === 'type') return 'type' in thing ? [thing.type as GraphQLType] : []
  return field === 'args' && 'args' in thing ? thing.args : []
}

function thingsInSchema(schema: GraphQLSchema, field: string): readonly Described[] {
  const types: Readonly<Record<string, readonly (Described | null | undefined)[]>> = {
    queryType: [schema.getQueryType()],
    mutationType: [schema.getMutationType()],
    subscriptionType: [schema.getSubscriptionType()],
    types: field === 'types' ? Object.values(schema.getTypeMap()) : [],
    directives: schema.getDirectives(),
  }
  return (types[field] ?? []).filter(one => one !== null && one !== undefined)
}

function thingsInType(type: GraphQLType, field: string, schema: GraphQLSchema): readonly Described[] {
  if (isWrappingType(type)) return field === 'ofType' ? [type.ofType as GraphQLType] : []
  switch (field) {
    case 'fields':
      return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []
    case 'inputFields':
      return isInputObjectType(type) ? Object.values(type.getFields()) : []
    case 'interfaces':
      return isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : []
    case 'possibleTypes':
      return isAbstractType(type) ? schema.getPossibleTypes(type) : []
    case 'enumValues':
      // Values lead nowhere: each is counted as a directive without arguments.
      return isEnumType(type) ? type.getValues().map(() => NOTHING) : []
    default:
      return []
  }
}

const NOTHING = new GraphQLDirective({ name: 'none', locations: [] })
