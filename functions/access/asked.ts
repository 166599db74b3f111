import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionNode,
} from 'graphql'

/**
 * The arguments of each selection of a field on the object that is being resolved: none if it is not asked for, several if
 * it has several names. So a resolver may read with the object what its fields are about to need; it must answer the same
 * without. Invalid arguments are left out: they are refused when the field itself is run.
 */
export function argumentsAsked(info: GraphQLResolveInfo, fieldName: string): Record<string, unknown>[] {
  const type = getNamedType(info.returnType)
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined
  if (field === undefined) return []
  return fieldsNamed(info, fieldName).flatMap(node => {
    try {
      return [getArgumentValues(field, node, info.variableValues)]
    } catch {
      return []
    }
  })
}

function fieldsNamed(
  { fieldNodes, fragments, variableValues }: GraphQLResolveInfo,
  name: string,
): FieldNode[] {
  const found: FieldNode[] = []
  // Each fragment is walked once: fragments that spread others twice would take exponential time.
  const spread = new Set<string>()
  const walk = (selections: readonly SelectionNode[]): void => {
    for (const node of selections) {
      if (isLeftOut(node, variableValues)) continue
      if (node.kind === Kind.FIELD) {
        if (node.name.value === name) found.push(node)
      } else if (node.kind === Kind.INLINE_FRAGMENT) walk(node.selectionSet.selections)
      else if (!spread.has(node.name.value)) {
        spread.add(node.name.value)
        walk(fragments[node.name.value]?.selectionSet.selections ?? [])
      }
    }
  }
  for (const { selectionSet } of fieldNodes) walk(selectionSet?.selections ?? [])
  return found
}

function isLeftOut(node: SelectionNode, variables: GraphQLResolveInfo['variableValues']): boolean {
  if (node.directives === undefined || node.directives.length === 0) return false
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables)
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables)
  return skip?.if === true || include?.if === false
}
