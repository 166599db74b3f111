import type { WhenNeeded } from '../kernel/when-needed.ts'
import { type Kms, ownKms } from './kms.ts'

/** What a secret belongs to. It is bound to the secret, which opens under the same context alone, and it is logged by KMS. */
export type SealingContext = Readonly<Record<string, string>>

/** Encrypts small secrets, 4,096 bytes at most, under a key that stays in KMS. */
export interface Sealer {
  seal(secret: string, context: SealingContext): Promise<string>
}

/** Opens what a sealer sealed. */
export interface Opener {
  /** @throws if it was sealed under another key or context, or was changed */
  open(sealed: string, context: SealingContext): Promise<string>
}

/** Seals with a symmetric key of KMS; the sealed secret is base64. */
export function kmsSealer(keyId: string, kms: WhenNeeded<Kms> = ownKms()): Sealer {
  return {
    async seal(secret, context) {
      const { client, EncryptCommand } = await kms()
      const Plaintext = Buffer.from(secret, 'utf8')
      const answer = await client.send(
        new EncryptCommand({ KeyId: keyId, Plaintext, EncryptionContext: { ...context } }),
      )
      if (answer.CiphertextBlob === undefined) throw new Error('the key gave no ciphertext')
      return Buffer.from(answer.CiphertextBlob).toString('base64')
    },
  }
}

/** Opens with the same key. */
export function kmsOpener(keyId: string, kms: WhenNeeded<Kms> = ownKms()): Opener {
  return {
    async open(sealed, context) {
      const { client, DecryptCommand } = await kms()
      const CiphertextBlob = Buffer.from(sealed, 'base64')
      const answer = await client.send(
        new DecryptCommand({ KeyId: keyId, CiphertextBlob, EncryptionContext: { ...context } }),
      )
      if (answer.Plaintext === undefined) throw new Error('the key gave no plaintext')
      return Buffer.from(answer.Plaintext).toString('utf8')
    },
  }
}
