import type { CursorScope } from '../kernel/cursor.ts'
import type { CallOutside, FetchJson } from '../platform/outside.ts'
import type { Sealer } from '../platform/sealing.ts'
import type { Signer } from '../platform/signer.ts'
import type { Context } from './context.ts'
import type { Language } from './messages.ts'
import { lacking, type Permission } from './permissions.ts'

/** The context of a resolver: that of actions, and what is needed to translate their results. */
export interface RequestContext extends Context {
  readonly language: Language
  /** When the function is ended, whatever it is doing. */
  readonly deadline: Date
  readonly cursorSecret: string
  /** Under which the numbers of members are digested. */
  readonly numberSecret: string
  readonly signer: Pick<Signer, 'publicKey'>
  /** Fetches what an issuer says of itself, from addresses that may be called. */
  readonly outside: FetchJson
  /** Calls services that a tenant named, at addresses that may be called. */
  readonly callOutside: CallOutside
  /** Encrypts the secrets of bridges; this function cannot open them again. */
  readonly sealer: Sealer
  /** Whom tokens for this API are for. */
  readonly audience: string
}

/** A read that the token does not permit. It becomes a top-level error, since queries have no list of problems. */
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

/** Checks that the token permits a read. @throws Forbidden */
export function demand({ caller, audit }: Pick<Context, 'caller' | 'audit'>, permission: Permission): void {
  const [lacks] = lacking(caller, permission)
  if (lacks === undefined) return
  audit.refused({ action: permission.action, target: null }, [lacks])
  throw new Forbidden(permission)
}

/** The scope of a list's cursors: tenant, list, and arguments except those that choose the page. */
export function cursorScope(
  { cursorSecret, caller }: Pick<RequestContext, 'cursorSecret' | 'caller'>,
  list: string,
  args: Readonly<Record<string, unknown>>,
): CursorScope {
  const { first: _, after: __, last: ___, before: ____, ...rest } = args
  return { secret: cursorSecret, tenant: caller.tenant, list, args: rest }
}
