import type { CursorScope } from '../kernel/page.ts'
import type { Signer } from '../platform/signer.ts'
import type { Context } from './command.ts'
import type { Language } from './messages.ts'
import { mayDo, type Permission } from './permissions.ts'

/** What a resolver has at hand: the context of actions, and what only translation needs. */
export interface RequestContext extends Context {
  readonly language: Language
  readonly cursorSecret: string
  readonly signer: Pick<Signer, 'publicKey'>
}

/** A read that the token does not hold. It becomes a top-level error, since a query has no problems of its own. */
export class Forbidden extends Error {
  readonly action: string
  readonly heldBy: readonly string[]
  constructor({ action, roles }: Permission) {
    super(`the token does not hold ${action}`)
    this.name = 'Forbidden'
    this.action = action
    this.heldBy = roles
  }
}

/** Lets a read go on if the token holds it. @throws Forbidden */
export function demand(context: Pick<Context, 'caller'>, permission: Permission): void {
  if (!mayDo(context.caller, permission)) throw new Forbidden(permission)
}

/** The scope of a list's cursors: this tenant, this list, these arguments but the page's own. */
export function cursorScope(
  { cursorSecret, caller }: Pick<RequestContext, 'cursorSecret' | 'caller'>,
  list: string,
  args: Readonly<Record<string, unknown>>,
): CursorScope {
  const { first: _, after: __, ...rest } = args
  return { secret: cursorSecret, tenant: caller.tenant, list, args: rest }
}
