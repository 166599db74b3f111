import { createHash, createPublicKey } from 'node:crypto'
import { calculateJwkThumbprint, type JWK } from 'jose'
import { canonical } from '../kernel/digest.ts'
import { lowS } from '../kernel/ecdsa.ts'
import type { WhenNeeded } from '../kernel/when-needed.ts'
import { type Kms, ownKms } from './kms.ts'

/** Signs payloads as compact JWS with the platform's key, which stays in KMS. */
export interface Signer {
  /** A JWS of this `typ`. The s of its signature is low: verifiers of receipts demand that. */
  sign(type: string, payload: Readonly<Record<string, unknown>>): Promise<string>
  publicKey(): Promise<JWK>
}

/** A signer with an ECC_NIST_P256 key of KMS. The public key is fetched once per function instance. */
export function kmsSigner(keyId: string, kms: WhenNeeded<Kms> = ownKms()): Signer {
  let known: Promise<JWK> | undefined
  const publicKey = (): Promise<JWK> => {
    known ??= fetchPublicKey(kms, keyId).catch(error => {
      known = undefined
      throw error
    })
    return known
  }
  return {
    publicKey,
    async sign(type, payload) {
      const { kid } = await publicKey()
      const header = base64url(canonical({ alg: 'ES256', kid, typ: type }))
      const input = `${header}.${base64url(canonical(payload))}`
      const { client, SignCommand } = await kms()
      const answer = await client.send(
        new SignCommand({
          KeyId: keyId,
          // A digest, because KMS signs raw messages of at most 4,096 bytes and a receipt may contain a long reason.
          Message: createHash('sha256').update(input).digest(),
          MessageType: 'DIGEST',
          SigningAlgorithm: 'ECDSA_SHA_256',
        }),
      )
      if (answer.Signature === undefined) throw new Error('the signing key gave no signature')
      // KMS gives either of the two signatures that are valid for one input.
      const signature = lowS(joseSignature(answer.Signature))
      return `${input}.${Buffer.from(signature).toString('base64url')}`
    },
  }
}

async function fetchPublicKey(kms: WhenNeeded<Kms>, keyId: string): Promise<JWK> {
  const { client, GetPublicKeyCommand } = await kms()
  const answer = await client.send(new GetPublicKeyCommand({ KeyId: keyId }))
  if (answer.PublicKey === undefined) throw new Error('the signing key has no public key')
  const key = createPublicKey({ key: Buffer.from(answer.PublicKey), format: 'der', type: 'spki' })
  const jwk = key.export({ format: 'jwk' }) as JWK
  return { ...jwk, alg: 'ES256', use: 'sig', kid: await calculateJwkThumbprint(jwk) }
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}

/** KMS answers in DER (RFC 3279), JOSE wants r and s as 32 bytes each (RFC 7518, 3.4). */
export function joseSignature(der: Uint8Array): Uint8Array {
  const part = (at: number): { bytes: Uint8Array; next: number } => {
    const length = der[at + 1] ?? 0
    if (der[at] !== 0x02 || length === 0) throw new Error('not a DER signature')
    return { bytes: der.subarray(at + 2, at + 2 + length), next: at + 2 + length }
  }
  if (der[0] !== 0x30) throw new Error('not a DER signature')
  const r = part(2)
  const s = part(r.next)
  const joined = new Uint8Array(64)
  for (const [index, { bytes }] of [r, s].entries()) {
    const trimmed = bytes[0] === 0 ? bytes.subarray(1) : bytes
    joined.set(trimmed, 32 * (index + 1) - trimmed.length)
  }
  return joined
}
