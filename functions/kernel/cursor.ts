import { fingerprint, sameTag, tag } from './digest.ts'

/** What a cursor is valid for: one tenant and one list with its arguments. */
export interface CursorScope {
  readonly secret: string
  readonly tenant: string
  readonly list: string
  readonly args: unknown
}

function sealer({ secret, tenant, list, args }: CursorScope): (key: string) => string {
  const scope = fingerprint({ tenant, list, args })
  return key => tag(secret, `${scope}\n${key}`)
}

/** Makes the opaque cursors of one scope: the sort key and a tag that binds it to the scope. */
export function cursorsFor(scope: CursorScope): (key: string) => string {
  const seal = sealer(scope)
  return key => Buffer.from(`${seal(key)}.${key}`).toString('base64url')
}

/** One cursor. */
export function cursorFor(scope: CursorScope, key: string): string {
  return cursorsFor(scope)(key)
}

/** The sort key inside a cursor, or null if it was not made for this scope. */
export function keyInCursor(scope: CursorScope, cursor: string): string | null {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const dot = text.indexOf('.')
  if (dot < 0) return null
  const key = text.slice(dot + 1)
  return sameTag(text.slice(0, dot), sealer(scope)(key)) ? key : null
}
