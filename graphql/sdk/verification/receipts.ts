import { fromBase64url, hex, joined, sha256Bytes, utf8 } from './digests.ts'
import { isLowS } from './ecdsa.ts'
import { type KeySet, keyOf } from './keys.ts'
import { having, isInteger, isObject, isText, maybe, orNull } from './shapes.ts'

const hasClaims = having({
  iss: (value): value is 'hutong' => value === 'hutong',
  sub: isText,
  document: isText,
  number: isText,
  contentDigest: isText,
  dispatch: having({ seq: isInteger, hash: isText }),
  recipient: having({ id: isText, name: isText }),
  /** The event that added the recipient after the dispatch. */
  addition: maybe(having({ id: isText, hash: isText })),
  /** A kind of rung: `RungKind` of the contract, such as SIGNED_FOR or RECALL_ASKED. */
  rung: isText,
  at: isText,
  by: isText,
  /** The member in whose place it was done (代). */
  for: maybe(isText),
  reason: orNull(isText),
  replyNumber: orNull(isText),
  event: having({ seq: isInteger, hash: isText, previous: maybe(orNull(isText)) }),
  /** SHA-256 of the receipt before, in receipts of 0.1.0 alone. */
  previous: maybe(orNull(isText)),
})

/** What a receipt says (回执): which recipient reached which rung with which document, who did it and when. */
export type ReceiptClaims = typeof hasClaims extends (value: unknown) => value is infer T ? T : never

/** Verifies receipts by one set of keys. What many receipts share, their signed root and its key, is verified once. */
export interface Verifier {
  /** The claims of a receipt; null if it is none, or nothing that one of the keys signed. */
  claimsOf(receipt: string): Promise<ReceiptClaims | null>
}

/** The type of a signed root, and of a receipt of 0.1.0, which is signed by itself. */
const ROOT_TYPE = 'hutong-receipts+jwt'
const RECEIPT_TYPE = 'hutong-receipt+jwt'

export function verifierBy(keys: KeySet): Verifier {
  const roots = new Map<string, Promise<string | null>>()
  const signedRoot = (jws: string): Promise<string | null> => {
    const known = roots.get(jws) ?? rootIn(jws, keys)
    roots.set(jws, known)
    return known
  }
  return {
    async claimsOf(receipt) {
      const parts = receipt.split('~')
      const text =
        parts.length === 1
          ? ((await signed(receipt, RECEIPT_TYPE, keys))?.text ?? null)
          : await under(parts, signedRoot)
      const claims = text === null ? null : parsed(text)
      if (!hasClaims(claims)) return null
      // The link of each form is its own: a receipt cannot be given in the other one to lose it.
      return (claims.previous === undefined) === parts.length > 1 ? claims : null
    },
  }
}

/** The claims of one receipt; null if it is none, or nothing that one of these keys signed. */
export function verifyReceipt(receipt: string, keys: KeySet): Promise<ReceiptClaims | null> {
  return verifierBy(keys).claimsOf(receipt)
}

/** The claims of a receipt `claims~path~root`, if their path leads to the signed root. */
async function under(
  [encoded = '', path = '', jws = '', ...more]: readonly string[],
  signedRoot: (jws: string) => Promise<string | null>,
): Promise<string | null> {
  const claims = fromBase64url(encoded)
  const root = await signedRoot(jws)
  if (claims === null || root === null || more.length > 0) return null
  return (await rootFrom(claims, path)) === root ? decoded(claims) : null
}

type Bytes = Uint8Array<ArrayBuffer>
const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)
const STEP_BYTES = 33

/** The root of the hash tree (RFC 6962, 2.1) to which a leaf's path leads; null if the path is malformed. */
async function rootFrom(leaf: Bytes, path: string): Promise<string | null> {
  const steps = fromBase64url(path)
  if (steps === null || steps.length % STEP_BYTES !== 0) return null
  let hash = await sha256Bytes(joined(LEAF, leaf))
  for (let start = 0; start < steps.length; start += STEP_BYTES) {
    const side = steps[start]
    const sibling = steps.slice(start + 1, start + STEP_BYTES)
    if (side !== 0 && side !== 1) return null
    hash = await sha256Bytes(side === 0 ? joined(NODE, sibling, hash) : joined(NODE, hash, sibling))
  }
  return hex(hash)
}

/**
 * Member `v` of a signed root: its signature has a low s, so that nobody can make a second one of it. Roots signed before
 * have no `v`, and half of them have a high s.
 */
const ROOT_VERSION = 2

async function rootIn(jws: string, keys: KeySet): Promise<string | null> {
  const root = await signed(jws, ROOT_TYPE, keys)
  const payload = root === null ? null : parsed(root.text)
  if (root === null || !isObject(payload) || payload.iss !== 'hutong' || !isText(payload.root)) return null
  // What a version that is not known here demands is not known either.
  const isProper = payload.v === undefined || (payload.v === ROOT_VERSION && isLowS(root.signature))
  return isProper ? payload.root : null
}

interface Signed {
  readonly text: string
  readonly signature: Bytes
}

/**
 * The payload of a compact JWS (RFC 7515) of this type, signed with ES256, and its signature; null if it is none. Each
 * part must be base64url as it is written, without blanks, padding or unused bits.
 */
async function signed(jws: string, type: string, keys: KeySet): Promise<Signed | null> {
  const [head = '', body = '', tail = '', ...more] = jws.split('.')
  const [headBytes, payload, signature] = [head, body, tail].map(fromBase64url)
  if (!headBytes || !payload || !signature || more.length > 0) return null
  const header = parsed(decoded(headBytes) ?? '')
  if (!isObject(header) || header.alg !== 'ES256' || header.typ !== type || header.crit !== undefined)
    return null
  const key = isText(header.kid) ? await keyOf(keys, header.kid) : null
  if (key === null) return null
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
  const isValid = await crypto.subtle.verify(algorithm, key, signature, utf8(`${head}.${body}`))
  const text = isValid ? decoded(payload) : null
  return text === null ? null : { text, signature }
}

/** Bytes as UTF-8; null if they are not. */
function decoded(bytes: Bytes): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
