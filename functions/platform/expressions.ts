import type { Key } from './keys.ts'

/**
 * False for keys that hold nothing, made from input of a client: those that DynamoDB refuses, and those with a control
 * character, which no text that is stored has. Whether the wildcard of a policy takes a line break in for any other
 * character is then nobody's question, and both parts of a key can be joined by one.
 */
export function canExist({ pk, sk }: Key): boolean {
  const fits = (text: string) =>
    text.length > 0 &&
    text.length <= 1000 &&
    Buffer.byteLength(text) <= 1000 &&
    /^[^\p{Cc}\p{Cs}]*$/u.test(text)
  return fits(pk) && fits(sk)
}

/** The key attributes of an item, without its others. */
export function keyOf(key: Key): { pk: string; sk: string } {
  return { pk: key.pk, sk: key.sk }
}

export interface Range {
  readonly clause: string
  readonly values: Record<string, string>
  readonly inclusive: boolean
}

/** The condition on the sort key of one page; null for a whole partition. */
export function rangeClause(
  { prefix, between }: { readonly prefix?: string; readonly between?: readonly [string, string] },
  after: string | undefined,
  newest: boolean,
): Range | null {
  if (between !== undefined) {
    const [from, to] = between
    const values = newest ? { ':from': from, ':to': after ?? to } : { ':from': after ?? from, ':to': to }
    return { clause: '#sk BETWEEN :from AND :to', values, inclusive: after !== undefined }
  }
  if (after === undefined) {
    return prefix === undefined
      ? null
      : { clause: 'begins_with(#sk, :prefix)', values: { ':prefix': prefix }, inclusive: false }
  }
  if (prefix === undefined) {
    return { clause: newest ? '#sk < :after' : '#sk > :after', values: { ':after': after }, inclusive: false }
  }
  const [from, to] = newest ? [prefix, after] : [after, `${prefix}\u{10ffff}`]
  return { clause: '#sk BETWEEN :from AND :to', values: { ':from': from, ':to': to }, inclusive: true }
}
