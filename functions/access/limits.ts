import {
  type ASTVisitor,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'

/** Limits of a request, readable in the README before the call. */
export const REQUEST_LIMITS = { documentBytes: 32_000, depth: 12, aliases: 30, nodes: 50 } as const

/** At most 12 levels of fields, fragments followed. Introspection has a depth of its own and only metadata. */
const depthRule: ValidationRule = context => ({
  OperationDefinition(operation) {
    const { depth } = REQUEST_LIMITS
    if (deeperThan(context, operation.selectionSet, depth, new Set()))
      report(context, `depth is limited to ${depth}`)
  },
})

function deeperThan(
  context: ValidationContext,
  set: SelectionSetNode,
  left: number,
  inside: ReadonlySet<string>,
): boolean {
  return set.selections.some(selection => {
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return deeperThan(context, selection.selectionSet, left, inside)
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value.startsWith('__')) return false
      if (left === 0) return true
      return (
        selection.selectionSet !== undefined && deeperThan(context, selection.selectionSet, left - 1, inside)
      )
    }
    const name = selection.name.value
    const fragment = context.getFragment(name)
    // A cycle is an error of its own, reported by the rule that looks for cycles.
    if (fragment === null || fragment === undefined || inside.has(name)) return false
    return deeperThan(context, fragment.selectionSet, left, new Set([...inside, name]))
  })
}

const aliasRule: ValidationRule = context => {
  let aliases = 0
  return {
    Field(node) {
      if (node.alias !== undefined && ++aliases === REQUEST_LIMITS.aliases + 1) {
        report(context, `aliases are limited to ${REQUEST_LIMITS.aliases}`)
      }
    },
  }
}

/** One change per request: so an answer is about one effect, and a retry repeats one effect. */
const oneMutationRule: ValidationRule = (context): ASTVisitor => ({
  OperationDefinition(node) {
    if (node.operation !== 'mutation') return
    const fields = node.selectionSet.selections
    const isOne = fields.length === 1 && fields[0]?.kind === Kind.FIELD
    if (!isOne) report(context, 'a request holds one mutation field, written in the operation itself')
  },
})

function report(context: ValidationContext, message: string): void {
  context.reportError(new GraphQLError(message))
}

export const limitRules: readonly ValidationRule[] = [depthRule, aliasRule, oneMutationRule]
