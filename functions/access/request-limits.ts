import {
  type ASTVisitor,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'

/**
 * Limits of a request, listed in the README. `answerBytes` is a little below the 6,291,556 bytes that Lambda can return,
 * for headers that are added to the answer. `bodyBytes` leaves room for a CSV of 1 MB whose every Chinese character is
 * escaped, `bodyValues` for a draft of 3,000 main recipients and as many copies that is only checked.
 */
export const REQUEST_LIMITS = {
  bodyBytes: 2_500_000,
  bodyValues: 20_000,
  bodyLevels: 32,
  documentBytes: 48_000,
  depth: 12,
  aliases: 30,
  nodes: 50,
  cost: 2_000,
  answerBytes: 6_280_000,
  /** Errors of one request that was refused; the check ends with the last of them. */
  errors: 10,
  messageCharacters: 300,
} as const

/**
 * Seconds after which a request that met throttling may be repeated. The SDK has retried for about a second already,
 * and AWS refills what it limits every second.
 */
export const RETRY_AFTER_SECONDS = 2

/** At most 12 levels of fields, those of fragments included. Introspection is not counted: graphql-js limits how its lists nest. */
const depthRule: ValidationRule = context => {
  // Each fragment is measured once, or nested spreads would take exponential time. Cycles are refused by another rule.
  const fragments = new Map<string, number>()
  const depthOf = (set: SelectionSetNode): number => Math.max(0, ...set.selections.map(selectionDepth))
  const selectionDepth = (selection: SelectionSetNode['selections'][number]): number => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet)
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value.startsWith('__')) return 0
      return 1 + (selection.selectionSet === undefined ? 0 : depthOf(selection.selectionSet))
    }
    const name = selection.name.value
    const known = fragments.get(name)
    if (known !== undefined) return known
    fragments.set(name, 0)
    const fragment = context.getFragment(name)
    const depth = fragment === null || fragment === undefined ? 0 : depthOf(fragment.selectionSet)
    fragments.set(name, depth)
    return depth
  }
  return {
    OperationDefinition(operation) {
      const { depth } = REQUEST_LIMITS
      if (depthOf(operation.selectionSet) > depth) report(context, `depth is limited to ${depth}`)
    },
  }
}

const aliasRule: ValidationRule = context => {
  let aliases = 0
  return {
    Field(node) {
      if (node.alias === undefined) return
      if (++aliases === REQUEST_LIMITS.aliases + 1)
        report(context, `aliases are limited to ${REQUEST_LIMITS.aliases}`)
      // No tool needs them, and they multiply what graphql-js bounds by how lists nest.
      if (context.getParentType()?.name.startsWith('__')) report(context, 'introspection takes no aliases')
    },
  }
}

/** One mutation per request, so that an answer and a retry concern one effect. */
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
