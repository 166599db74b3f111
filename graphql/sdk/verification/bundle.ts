import { canonical } from './canonical.ts'
import { having, isInteger, isList, isObject, isText, maybe, oneOf, only, orNull } from './shapes.ts'

const hasEvent = having({
  aggregate: isText,
  seq: isInteger,
  type: isText,
  at: isText,
  by: isText,
  for: maybe(isText),
  data: isObject,
  previous: orNull(isText),
  hash: isText,
})

const isBundle = only({
  /** Receipts of format 1, that of 0.1.0, are signed each by itself. */
  format: oneOf('hutong-evidence/1', 'hutong-evidence/2'),
  document: only({
    id: isText,
    number: orNull(isText),
    title: isText,
    issuer: isText,
    contentDigest: orNull(isText),
  }),
  /** Whatever else an event has is covered by its hash. */
  events: isList(hasEvent),
  /** All recipients of the dispatch; the chain has the digest of this list. */
  dispatchedTo: isList(having({ agencyId: isText, name: isText })),
  /** What was added since, by events that are no part of the chain; absent where nobody was. */
  additions: maybe(
    isList(
      only({
        event: hasEvent,
        recipients: isList(
          having({ agencyId: isText, name: isText, added: having({ id: isText, hash: isText }) }),
        ),
      }),
    ),
  ),
  /** The recipients of one page of the ladder, with their receipts; those that were added, with the id of the addition. */
  recipients: isList(only({ id: isText, name: isText, addition: maybe(isText), receipts: isList(isText) })),
  keys: having({ keys: isList(isObject) }),
})

/** 证据包: a document's history and each recipient's receipts, with the keys to check them. */
export type Bundle = typeof isBundle extends (value: unknown) => value is infer T ? T : never
export type BundleEvent = Bundle['events'][number]

/** A value as bundle; null if it is none, or holds what has no canonical form and so cannot have been hashed. */
export function bundleIn(value: unknown): Bundle | null {
  try {
    canonical(value)
  } catch {
    return null
  }
  return isBundle(value) ? value : null
}
