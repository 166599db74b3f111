import { createHash, verify } from 'node:crypto'
import {
  DecryptCommand,
  EncryptCommand,
  GetPublicKeyCommand,
  KMSClient,
  SignCommand,
} from '@aws-sdk/client-kms'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type KmsAndSts, startKmsAndSts } from '../../infra/local/emulators/kms-and-sts.ts'
import { CREDENTIALS, REGION } from '../../infra/local/emulators/region.ts'
import { trustPolicy } from '../../infra/local/policies/policy.ts'

let endpoints: KmsAndSts
let kms: KMSClient
let sts: STSClient

beforeAll(async () => {
  endpoints = await startKmsAndSts()
  const settings = { endpoint: endpoints.endpoint, region: REGION, credentials: CREDENTIALS }
  kms = new KMSClient(settings)
  sts = new STSClient(settings)
  endpoints.kms.addSigningKey('receipts')
  for (const id of ['bridges', 'others']) endpoints.kms.addEncryptionKey(id)
})

afterAll(() => endpoints.stop())

async function publicKey() {
  const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: 'receipts' }))
  return { key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' } as const
}

describe('the local KMS', () => {
  const message = Buffer.from('郑政〔2026〕12号')

  test('signs a digest so that anyone with the public key can verify the message, every time', async () => {
    const key = await publicKey()
    for (let n = 0; n < 20; n++) {
      const { Signature } = await kms.send(
        new SignCommand({
          KeyId: 'receipts',
          Message: createHash('sha256').update(message).digest(),
          MessageType: 'DIGEST',
          SigningAlgorithm: 'ECDSA_SHA_256',
        }),
      )
      expect(verify('sha256', message, { ...key, dsaEncoding: 'der' }, Signature ?? Buffer.of())).toBe(true)
      expect(
        verify('sha256', Buffer.from('else'), { ...key, dsaEncoding: 'der' }, Signature ?? Buffer.of()),
      ).toBe(false)
    }
  })

  test('signs a raw message so that the signature verifies', async () => {
    const { Signature } = await kms.send(
      new SignCommand({ KeyId: 'receipts', Message: message, SigningAlgorithm: 'ECDSA_SHA_256' }),
    )
    const key = await publicKey()
    expect(verify('sha256', message, { ...key, dsaEncoding: 'der' }, Signature ?? Buffer.of())).toBe(true)
  })

  test('refuses a key that it does not hold, by the exception that KMS has for it', async () => {
    await expect(kms.send(new GetPublicKeyCommand({ KeyId: 'other' }))).rejects.toMatchObject({
      name: 'NotFoundException',
    })
  })

  test('refuses a digest that does not have 32 bytes', async () => {
    const command = new SignCommand({
      KeyId: 'receipts',
      Message: Buffer.from('short'),
      MessageType: 'DIGEST',
      SigningAlgorithm: 'ECDSA_SHA_256',
    })
    await expect(kms.send(command)).rejects.toThrow('a SHA-256 digest has 32 bytes')
  })
})

describe('the local KMS, with a key to encrypt', () => {
  const secret = Buffer.from('密钥 secret')
  const EncryptionContext = { bridge: 'brg-1', tenant: 't' }
  const sealed = async (KeyId = 'bridges') => {
    const { CiphertextBlob } = await kms.send(
      new EncryptCommand({ KeyId, Plaintext: secret, EncryptionContext }),
    )
    return Buffer.from(CiphertextBlob ?? [])
  }
  const opened = async (input: Partial<ConstructorParameters<typeof DecryptCommand>[0]>) => {
    const whole = { KeyId: 'bridges', EncryptionContext, CiphertextBlob: await sealed(), ...input }
    const { Plaintext } = await kms.send(new DecryptCommand(whole))
    return Buffer.from(Plaintext ?? []).toString()
  }
  const invalid = { name: 'InvalidCiphertextException' }

  test('opens what it sealed, under the same context in any order, never twice as the same bytes', async () => {
    expect(await opened({})).toBe('密钥 secret')
    expect(await opened({ EncryptionContext: { tenant: 't', bridge: 'brg-1' } })).toBe('密钥 secret')
    const [one, other] = [await sealed(), await sealed()]
    expect(one.equals(other)).toBe(false)
    expect(one.includes('secret')).toBe(false)
  })

  test.each<[string, object]>([
    ['no context', { EncryptionContext: undefined }],
    ['another context', { EncryptionContext: { bridge: 'brg-2', tenant: 't' } }],
    ['a part of the context', { EncryptionContext: { bridge: 'brg-1' } }],
    ['another key', { KeyId: 'others' }],
    ['nothing', { CiphertextBlob: Buffer.alloc(28) }],
  ])('opens nothing with %s', async (_, input) => {
    await expect(opened(input)).rejects.toMatchObject(invalid)
  })

  test('opens nothing that was changed', async () => {
    const CiphertextBlob = await sealed()
    CiphertextBlob[CiphertextBlob.length - 1] = (CiphertextBlob.at(-1) ?? 0) ^ 1
    await expect(opened({ CiphertextBlob })).rejects.toMatchObject(invalid)
  })

  test('opens with the key that was kept, after a restart', async () => {
    const kept = endpoints.kms.addEncryptionKey('restarted')
    const CiphertextBlob = await sealed('restarted')
    endpoints.kms.addEncryptionKey('restarted')
    await expect(opened({ KeyId: 'restarted', CiphertextBlob })).rejects.toMatchObject(invalid)
    endpoints.kms.addEncryptionKey('restarted', kept)
    expect(await opened({ KeyId: 'restarted', CiphertextBlob })).toBe('密钥 secret')
  })

  test('refuses more than 4,096 bytes, and a key that signs', async () => {
    const large = new EncryptCommand({ KeyId: 'bridges', Plaintext: Buffer.alloc(4097) })
    await expect(kms.send(large)).rejects.toThrow('4096')
    await expect(sealed('receipts')).rejects.toMatchObject({ name: 'InvalidKeyUsageException' })
    const sign = new SignCommand({ KeyId: 'bridges', Message: secret, SigningAlgorithm: 'ECDSA_SHA_256' })
    await expect(kms.send(sign)).rejects.toMatchObject({ name: 'InvalidKeyUsageException' })
  })
})

describe('the local STS', () => {
  const api = 'arn:aws:iam::000000000000:role/api'
  const data = 'arn:aws:iam::000000000000:role/data'
  const allTags = { tenant: '41.01.05.agc_1', reach: '41.01.05.', duty: 'member' }

  beforeAll(() => {
    const trust = trustPolicy.parse({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: api },
          Action: ['sts:AssumeRole', 'sts:TagSession'],
          Condition: {
            StringLike: { 'aws:RequestTag/tenant': '?*', 'aws:RequestTag/reach': ['?*.', '-'] },
            'ForAllValues:StringEquals': { 'aws:TagKeys': ['tenant', 'reach', 'duty'] },
          },
        },
      ],
    })
    endpoints.sts.addRole(data, trust, 3600)
  })

  interface Request {
    readonly as?: string
    readonly role?: string
    readonly session?: string
    readonly seconds?: number
    readonly tags?: Record<string, string>
  }
  async function assume({ as = api, role = data, session = 't-P', seconds = 3600, tags = allTags }: Request) {
    const credentials = endpoints.sts.issue(as)
    const client = new STSClient({ endpoint: endpoints.endpoint, region: REGION, credentials })
    const { Credentials } = await client.send(
      new AssumeRoleCommand({
        RoleArn: role,
        RoleSessionName: session,
        DurationSeconds: seconds,
        Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
      }),
    )
    return Credentials
  }

  test('issues credentials for a role and keeps the tags of the session', async () => {
    const given = await assume({ session: 't-41.01.05.agc_1' })
    expect(given?.Expiration?.getTime()).toBeGreaterThan(Date.now())
    expect(endpoints.sts.sessionOf(given?.AccessKeyId ?? '')).toEqual({ role: data, tags: allTags })
  })

  test.each<[string, Request]>([
    ['a session name of one character', { session: 'P' }],
    ['a session name of 65 characters', { session: 'x'.repeat(65) }],
    ['a session name with a hash sign', { session: 'T#41' }],
    ['too short a session', { seconds: 899 }],
    ['a longer session than the role has', { seconds: 3601 }],
    ['a tag value with a hash sign', { tags: { ...allTags, tenant: 'T#41' } }],
    ['a tag value with an asterisk', { tags: { ...allTags, tenant: '*' } }],
    ['a tag value of 257 characters', { tags: { ...allTags, tenant: 'x'.repeat(257) } }],
    ['a tag key with a hash sign', { tags: { 'a#b': 'x' } }],
    ['a tag key of 129 characters', { tags: { ['x'.repeat(129)]: 'x' } }],
    ['a tag key that AWS keeps for itself', { tags: { 'aws:tenant': 'x' } }],
    ['the same tag twice', { tags: { ...allTags, Tenant: 'x' } }],
    ['something that is no role', { role: 'arn:aws:iam::000000000000:user/data' }],
  ])('refuses %s as a validation error', async (_, request) => {
    await expect(assume(request)).rejects.toMatchObject({ name: 'ValidationError' })
  })

  test.each<[string, Request]>([
    ['a role that is not there', { role: 'arn:aws:iam::000000000000:role/other' }],
    ['a caller whom the role does not trust', { as: data }],
    ['an absent tag', { tags: { tenant: 'x', duty: 'member' } }],
    ['an empty tag', { tags: { ...allTags, tenant: '' } }],
    ['a tag of another form', { tags: { ...allTags, reach: '41' } }],
    ['a tag too many', { tags: { ...allTags, other: 'x' } }],
    ['no tags at all', { tags: {} }],
  ])('denies %s', async (_, request) => {
    await expect(assume(request)).rejects.toMatchObject({ name: 'AccessDenied' })
  })

  test('denies credentials that it did not issue', async () => {
    await expect(
      sts.send(new AssumeRoleCommand({ RoleArn: data, RoleSessionName: 'a-session' })),
    ).rejects.toMatchObject({ name: 'AccessDenied' })
  })

  test('refuses a session policy, which it does not evaluate', async () => {
    const command = new AssumeRoleCommand({ RoleArn: data, RoleSessionName: 'a-session', Policy: '{}' })
    await expect(sts.send(command)).rejects.toThrow('does not know Policy')
  })

  test('a trust policy with an operator that is not evaluated is refused by its name', () => {
    const parsed = trustPolicy.safeParse({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: {},
          Action: 'sts:AssumeRole',
          Condition: { StringNotLike: { a: 'b' } },
        },
      ],
    })
    expect(parsed.error?.message).toContain('StringNotLike')
  })
})
