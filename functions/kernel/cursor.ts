import { fingerprint, sameTag, tag } from './digest.ts'

/** What a cursor is valid for: one tenant and one list with its arguments. */
export interface CursorScope {
  readonly secret: string
  readonly tenant: string
  readonly list: string
  readonly args: unknown
}

function seal(scope: CursorScope, key: string): string {
  return tag(
    scope.secret,
    `${fingerprint({ tenant: scope.tenant, list: scope.list, args: scope.args })}\n${key}`,
  )
}

/** An opaque cursor: the sort key and a tag that binds it to its scope. */
export function cursorFor(scope: CursorScope, key: string): string {
  return Buffer.from(`${seal(scope, key)}.${key}`).toString('base64url')
}

/** The sort key inside a cursor, or null if it was not made for this scope. */
export function keyInCursor(scope: CursorScope, cursor: string): string | null {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const dot = text.indexOf('.')
  if (dot < 0) return null
  const key = text.slice(dot + 1)
  return sameTag(text.slice(0, dot), seal(scope, key)) ? key : null
}
