import { type CompactVerifyResult, compactVerify, type createLocalJWKSet } from 'jose'
import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'
import { fromBase64url, fromUtf8 } from '../../kernel/base64url.ts'
import { isLowS } from '../../kernel/ecdsa.ts'
import { leafOf, rootFrom } from '../../kernel/merkle.ts'
import { RECEIPT_TYPE, ROOT_TYPE, ROOT_VERSION, RUNG_KINDS } from '../model.ts'
import { partsOf } from './receipts.ts'

const claimsSchema = stampSchema.extend({
  sub: z.string(),
  document: z.string(),
  number: z.string(),
  contentDigest: z.string(),
  recipient: z.object({ id: z.string(), name: z.string() }),
  /** The event that added the recipient after the dispatch, if it is none of the dispatch. */
  addition: z.object({ id: z.string(), hash: z.string() }).optional(),
  rung: z.enum(RUNG_KINDS),
  reason: z.string().nullable(),
  replyNumber: z.string().nullable(),
  dispatch: z.object({ seq: z.number().int(), hash: z.string() }),
  event: z.object({ seq: z.number().int(), hash: z.string(), previous: z.string().nullish() }),
  /** SHA-256 of the receipt before, in receipts of 0.1.0; later ones name the event before. */
  previous: z.string().nullish(),
})
/** What a receipt says, of either form. */
export type Claims = z.infer<typeof claimsSchema>

/** Public keys, by the id in the header of what they signed. */
export type Keys = ReturnType<typeof createLocalJWKSet>

/** The claims of a receipt of either form; null if its signature is not valid. */
export async function claimsIn(receipt: string, keys: Keys): Promise<Claims | null> {
  const parts = partsOf(receipt)
  try {
    const text =
      parts === null
        ? ((await signedBy(receipt, RECEIPT_TYPE, keys))?.text ?? null)
        : await claimsUnder(parts, keys)
    if (text === null) return null
    const claims = claimsSchema.parse(JSON.parse(text))
    // The link of each form is its own: a receipt cannot be given in the other one to lose it.
    return (claims.previous === undefined) === (parts !== null) ? claims : null
  } catch {
    return null
  }
}

/** Roots of a version that is not known here are refused: what it demands is not known either. */
const rootSchema = z.object({
  iss: z.literal('hutong'),
  root: z.string(),
  v: z.literal(ROOT_VERSION).optional(),
})

/** The claims of a receipt that is signed with others, if their path leads to the signed root. */
async function claimsUnder(
  { claims, path, root }: NonNullable<ReturnType<typeof partsOf>>,
  keys: Keys,
): Promise<string | null> {
  const signed = await signedBy(root, ROOT_TYPE, keys)
  if (signed === null) return null
  const payload = rootSchema.parse(JSON.parse(signed.text))
  if (payload.v === ROOT_VERSION && !isLowS(signed.signature)) return null
  return payload.root === rootFrom(leafOf(claims), path) ? claims : null
}

interface Signed {
  readonly text: string
  readonly signature: Uint8Array
}

/** The payload of a JWS of this type, with its signature. @throws if the signature is not valid */
async function signedBy(jws: string, type: string, keys: Keys): Promise<Signed | null> {
  const [header, payload, signature, ...more] = jws.split('.').map(fromBase64url)
  // Before jose sees it: jose skips blanks, padding and unused bits of a signature.
  if (!header || !payload || !signature || more.length > 0) return null
  const { protectedHeader } = await compactVerify(jws, keys, { algorithms: ['ES256'] })
  const text = fromUtf8(payload)
  return isOfType(protectedHeader, type) && text !== null ? { text, signature } : null
}

/** Without a key id, jose would take the only key of a set, whichever it is. Nothing of ours has extensions. */
function isOfType({ typ, kid, crit }: CompactVerifyResult['protectedHeader'], type: string): boolean {
  return typ === type && kid !== undefined && crit === undefined
}
