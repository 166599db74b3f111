import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { z } from 'zod'
import { AwsError } from './aws-error.ts'
import { signDigest } from './ecdsa.ts'
import { newKey, open, seal } from './kms-sealing.ts'

const signInput = z.object({
  KeyId: z.string(),
  Message: z.base64(),
  MessageType: z.enum(['RAW', 'DIGEST']).default('RAW'),
  SigningAlgorithm: z.literal('ECDSA_SHA_256'),
})
const keyInput = z.object({ KeyId: z.string() })
const symmetric = {
  KeyId: z.string(),
  EncryptionContext: z.record(z.string(), z.string()).default({}),
  EncryptionAlgorithm: z.literal('SYMMETRIC_DEFAULT').default('SYMMETRIC_DEFAULT'),
}
const encryptInput = z.object({ ...symmetric, Plaintext: z.base64() })
const decryptInput = z.object({ ...symmetric, CiphertextBlob: z.base64() })

/** KMS encrypts no more by itself. */
const MAX_PLAINTEXT_BYTES = 4096

/** The keys of the stacks, ECC_NIST_P256 to sign and SYMMETRIC_DEFAULT to encrypt, with the operations that the product uses. */
export class LocalKms {
  readonly #keys = new Map<string, KeyObject>()
  readonly #symmetric = new Map<string, Buffer>()
  readonly #aliases = new Map<string, string>()
  readonly #arn: (id: string) => string

  constructor(arnOf: (id: string) => string = id => id) {
    this.#arn = arnOf
  }

  /** Makes a key, or loads one kept as PKCS#8 PEM from an earlier run; returns its PEM. */
  addSigningKey(id: string, pem?: string): string {
    const key =
      pem === undefined
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
        : createPrivateKey(pem)
    this.#keys.set(id, key)
    return key.export({ type: 'pkcs8', format: 'pem' }).toString()
  }

  /** Makes a symmetric key, or loads one kept as base64 from an earlier run; returns its base64. */
  addEncryptionKey(id: string, kept?: string): string {
    const key = kept === undefined ? newKey() : Buffer.from(kept, 'base64')
    this.#symmetric.set(id, key)
    return key.toString('base64')
  }

  addAlias(alias: string, id: string): void {
    this.#demand(id)
    this.#aliases.set(alias, id)
  }

  /** The id of the key that a request names by its id, ARN or alias; undefined if there is none. */
  idOf(name: string): string | undefined {
    const id = this.#aliases.get(name) ?? name.split('key/').at(-1) ?? ''
    return this.#keys.has(id) || this.#symmetric.has(id) ? id : undefined
  }

  /** Answers one operation of the JSON protocol. */
  answer(operation: string, input: unknown): Record<string, unknown> {
    switch (operation) {
      case 'Sign':
        return this.#sign(parse(signInput, input))
      case 'GetPublicKey':
        return this.#getPublicKey(parse(keyInput, input))
      case 'Encrypt':
        return this.#encrypt(parse(encryptInput, input))
      case 'Decrypt':
        return this.#decrypt(parse(decryptInput, input))
      default:
        throw new AwsError('UnsupportedOperationException', `the local KMS does not know ${operation}`)
    }
  }

  #sign(input: z.output<typeof signInput>): Record<string, unknown> {
    const key = this.#signingKey(input.KeyId)
    const message = Buffer.from(input.Message, 'base64')
    if (input.MessageType === 'RAW') {
      if (message.length > 4096)
        throw new AwsError('ValidationException', 'a RAW message may have 4096 bytes')
      return this.#signed(input.KeyId, sign('sha256', message, { key, dsaEncoding: 'der' }))
    }
    if (message.length !== 32) {
      throw new AwsError(
        'ValidationException',
        `a SHA-256 digest has 32 bytes, this one has ${message.length}`,
      )
    }
    return this.#signed(input.KeyId, signDigest(key, message))
  }

  #signed(id: string, signature: Buffer): Record<string, unknown> {
    return {
      KeyId: this.#arn(id),
      Signature: signature.toString('base64'),
      SigningAlgorithm: 'ECDSA_SHA_256',
    }
  }

  #getPublicKey({ KeyId }: z.output<typeof keyInput>): Record<string, unknown> {
    const der = createPublicKey(this.#signingKey(KeyId)).export({ type: 'spki', format: 'der' })
    return {
      KeyId: this.#arn(KeyId),
      PublicKey: der.toString('base64'),
      KeySpec: 'ECC_NIST_P256',
      KeyUsage: 'SIGN_VERIFY',
      SigningAlgorithms: ['ECDSA_SHA_256'],
    }
  }

  #encrypt({ KeyId, Plaintext, EncryptionContext }: z.output<typeof encryptInput>): Record<string, unknown> {
    const { id, key } = this.#encryptionKey(KeyId)
    const plaintext = Buffer.from(Plaintext, 'base64')
    if (plaintext.length === 0 || plaintext.length > MAX_PLAINTEXT_BYTES)
      throw new AwsError('ValidationException', `a plaintext has 1 to ${MAX_PLAINTEXT_BYTES} bytes`)
    return {
      KeyId: this.#arn(id),
      CiphertextBlob: seal(key, plaintext, EncryptionContext).toString('base64'),
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    }
  }

  #decrypt(input: z.output<typeof decryptInput>): Record<string, unknown> {
    const { id, key } = this.#encryptionKey(input.KeyId)
    const plaintext = open(key, Buffer.from(input.CiphertextBlob, 'base64'), input.EncryptionContext)
    // KMS says no more than this, whatever is wrong.
    if (plaintext === null) throw new AwsError('InvalidCiphertextException', '')
    return {
      KeyId: this.#arn(id),
      Plaintext: plaintext.toString('base64'),
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    }
  }

  #signingKey(name: string): KeyObject {
    return this.#of(this.#keys, name).key
  }

  #encryptionKey(name: string): { readonly id: string; readonly key: Buffer } {
    return this.#of(this.#symmetric, name)
  }

  #of<Key>(keys: ReadonlyMap<string, Key>, name: string): { readonly id: string; readonly key: Key } {
    const id = this.#demand(name)
    const key = keys.get(id)
    if (key === undefined) throw new AwsError('InvalidKeyUsageException', `${name} is a key for another use`)
    return { id, key }
  }

  #demand(name: string): string {
    const id = this.idOf(name)
    if (id === undefined) throw new AwsError('NotFoundException', `no key is called ${name}`)
    return id
  }
}

function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new AwsError('ValidationException', z.prettifyError(parsed.error))
  return parsed.data
}
