import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { z } from 'zod'
import { AwsError } from './aws-error.ts'
import { signDigest } from './ecdsa.ts'

const signInput = z.object({
  KeyId: z.string(),
  Message: z.base64(),
  MessageType: z.enum(['RAW', 'DIGEST']).default('RAW'),
  SigningAlgorithm: z.literal('ECDSA_SHA_256'),
})
const keyInput = z.object({ KeyId: z.string() })

/** The signing keys of the stacks, ECC_NIST_P256 only, with the two operations that the product uses. */
export class LocalKms {
  readonly #keys = new Map<string, KeyObject>()
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

  addAlias(alias: string, id: string): void {
    this.#keys.set(alias, this.#key(id))
    this.#aliases.set(alias, id)
  }

  /** The id of the key that a request names by its id, ARN or alias; undefined if there is none. */
  idOf(name: string): string | undefined {
    const id = this.#aliases.get(name) ?? name.split('key/').at(-1) ?? ''
    return this.#keys.has(id) ? id : undefined
  }

  /** Answers one operation of the JSON protocol. */
  answer(operation: string, input: unknown): Record<string, unknown> {
    switch (operation) {
      case 'Sign':
        return this.#sign(parse(signInput, input))
      case 'GetPublicKey':
        return this.#getPublicKey(parse(keyInput, input))
      default:
        throw new AwsError('UnsupportedOperationException', `the local KMS does not know ${operation}`)
    }
  }

  #sign(input: z.output<typeof signInput>): Record<string, unknown> {
    const key = this.#key(input.KeyId)
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
    const der = createPublicKey(this.#key(KeyId)).export({ type: 'spki', format: 'der' })
    return {
      KeyId: this.#arn(KeyId),
      PublicKey: der.toString('base64'),
      KeySpec: 'ECC_NIST_P256',
      KeyUsage: 'SIGN_VERIFY',
      SigningAlgorithms: ['ECDSA_SHA_256'],
    }
  }

  #key(idOrArn: string): KeyObject {
    const key = this.#keys.get(idOrArn) ?? this.#keys.get(idOrArn.split('key/').at(-1) ?? '')
    if (key === undefined) throw new AwsError('NotFoundException', `no key is called ${idOrArn}`)
    return key
  }
}

function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new AwsError('ValidationException', z.prettifyError(parsed.error))
  return parsed.data
}
