import { createHash, verify } from 'node:crypto'
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type KmsAndSts, startKmsAndSts } from '../../infra/local/aws-endpoints.ts'
import { CREDENTIALS, REGION } from '../../infra/local/region.ts'

let endpoints: KmsAndSts
let kms: KMSClient
let sts: STSClient

beforeAll(async () => {
  endpoints = await startKmsAndSts()
  const settings = { endpoint: endpoints.endpoint, region: REGION, credentials: CREDENTIALS }
  kms = new KMSClient(settings)
  sts = new STSClient(settings)
  endpoints.kms.addSigningKey('receipts')
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

  test('refuses a digest that is not one', async () => {
    const command = new SignCommand({
      KeyId: 'receipts',
      Message: Buffer.from('short'),
      MessageType: 'DIGEST',
      SigningAlgorithm: 'ECDSA_SHA_256',
    })
    await expect(kms.send(command)).rejects.toThrow('a SHA-256 digest has 32 bytes')
  })
})

describe('the local STS', () => {
  test('gives credentials for a role and remembers the tags of the session', async () => {
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({
        RoleArn: 'arn:aws:iam::000000000000:role/data',
        RoleSessionName: 'a-session',
        Tags: [
          { Key: 'tenant', Value: '41.01.05.ag1' },
          { Key: 'reach', Value: '41.01.05.' },
        ],
      }),
    )
    expect(Credentials?.Expiration?.getTime()).toBeGreaterThan(Date.now())
    expect(endpoints.sts.sessionOf(Credentials?.AccessKeyId ?? '')).toEqual({
      role: 'arn:aws:iam::000000000000:role/data',
      tags: { tenant: '41.01.05.ag1', reach: '41.01.05.' },
    })
  })
})
