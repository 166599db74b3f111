import { createSign, generateKeyPairSync, verify } from 'node:crypto'
import type { KMSClient } from '@aws-sdk/client-kms'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newTenantKey, reachOf } from '../../../functions/access/regions.ts'
import { isLowS } from '../../../functions/kernel/ecdsa.ts'
import {
  mayRead,
  mayReplace,
  mayWrite,
  OPERATOR_TENANT,
  tenantPrefix,
} from '../../../functions/platform/keys.ts'
import { openKms } from '../../../functions/platform/kms.ts'
import { joseSignature, kmsSigner } from '../../../functions/platform/signer.ts'
import { HENAN, zhengzhou } from '../../kit/rules/agencies.ts'

describe('the walls between tenants', () => {
  const tenants = HENAN.map(agency => newTenantKey(agency.regionCode, agency.id))
  const rest = fc.constantFrom(
    'DOC#doc_1',
    'DLV#dlv_1',
    'OUT',
    'IN#DELIVERED',
    'MBR',
    'SERIES#2026',
    'IDEM#x',
  )

  it('no tenant’s partition starts like another’s', () => {
    for (const one of [...tenants, OPERATOR_TENANT])
      for (const other of [...tenants, OPERATOR_TENANT])
        expect(tenantPrefix(one).startsWith(tenantPrefix(other))).toBe(one === other)
  })
  it('a tenant reads and writes its own partitions and nobody else’s', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HENAN),
        fc.constantFrom(...tenants, OPERATOR_TENANT),
        rest,
        fc.constantFrom('member', 'registrar'),
        (agency, owner, key, duty) => {
          const tenant = newTenantKey(agency.regionCode, agency.id)
          const pk = `${tenantPrefix(owner)}${key}`
          expect(mayRead(tenant, reachOf(agency.regionCode), pk)).toBe(owner === tenant)
          const session = { tenant, reach: reachOf(agency.regionCode), duty: duty as 'member' | 'registrar' }
          expect(mayWrite(session, pk)).toBe(owner === tenant)
        },
      ),
      { numRuns: 2_000 },
    )
  })
  it('everyone reads the directory', () => {
    expect(mayRead(newTenantKey('410100', zhengzhou.id), '41.01.', 'D#AG#agc_1')).toBe(true)
  })

  const city = { tenant: newTenantKey('410100', zhengzhou.id), reach: '41.01.' }
  const operator = { tenant: OPERATOR_TENANT, reach: '' }
  it.each([
    ['D#AG#agc_1', { member: false, registrar: true, operator: true }],
    ['D#ISS#1', { member: false, registrar: true, operator: true }],
    ['D#BRG#brg_1', { member: false, registrar: true, operator: true }],
    ['D#APP#app_1', { member: false, registrar: true, operator: true }],
    ['D#USCC#11410000005184603J', { member: false, registrar: true, operator: true }],
    ['D#SUB#agc_1', { member: false, registrar: true, operator: true }],
    ['D#ORGAN#41#郑政', { member: false, registrar: true, operator: true }],
    ['D#ORGAN#42#鄂政', { member: false, registrar: false, operator: true }],
    ['D#LINE#agc_1', { member: false, registrar: true, operator: true }],
    ['D#LINES#agc_1', { member: false, registrar: true, operator: true }],
    ['D#NAME#41#郑州市教育局', { member: false, registrar: true, operator: true }],
    ['D#NAME#410105#城关镇人民政府', { member: false, registrar: true, operator: true }],
    ['D#NAME#410305#城关镇人民政府', { member: false, registrar: false, operator: true }],
    ['D#NAME#42#武汉市教育局', { member: false, registrar: false, operator: true }],
    ['D#CAL#41.01.', { member: false, registrar: true, operator: true }],
    ['D#CAL#41.01.05.', { member: false, registrar: true, operator: true }],
    ['D#CAL#41.03.', { member: false, registrar: false, operator: true }],
    ['D#CAL#41.', { member: false, registrar: false, operator: true }],
    ['D#CAL#CN', { member: false, registrar: false, operator: true }],
    ['D#R#410100', { member: false, registrar: true, operator: true }],
    ['D#R#410105', { member: false, registrar: true, operator: true }],
    ['D#R#410105001', { member: false, registrar: true, operator: true }],
    ['D#R#410300', { member: false, registrar: false, operator: true }],
    ['D#R#410000', { member: false, registrar: false, operator: true }],
    ['D#REGION#410100', { member: false, registrar: false, operator: true }],
    ['D#CHILD#410100', { member: false, registrar: false, operator: true }],
    ['D#EDITIONS', { member: false, registrar: false, operator: true }],
    ['R#41.01.#x', { member: false, registrar: false, operator: false }],
  ])('in the directory %s is written by %j', (pk, expected) => {
    expect({
      member: mayWrite({ ...city, duty: 'member' }, pk),
      registrar: mayWrite({ ...city, duty: 'registrar' }, pk),
      operator: mayWrite({ ...operator, duty: 'registrar' }, pk),
    }).toEqual(expected)
    expect(mayWrite({ ...operator, duty: 'member' }, pk)).toBe(false)
  })

  it('nothing of the directory is written whatever is stored, but for regions', () => {
    const replaced = [
      'D#AG#agc_1',
      'D#USCC#1',
      'D#ORGAN#41#郑政',
      'D#NAME#41#x',
      'D#EDITIONS',
      'D#REGION#41',
      'T#x#DOC',
    ]
    expect(replaced.filter(mayReplace)).toEqual(['D#REGION#41', 'T#x#DOC'])
  })
  it('roll-ups are read at and below one’s own region, never beside or above, and written by nobody', () => {
    const tenant = newTenantKey('410100', zhengzhou.id)
    expect(mayRead(tenant, '41.01.', 'R#41.01.#x')).toBe(true)
    expect(mayRead(tenant, '41.01.', 'R#41.01.05.#x')).toBe(true)
    expect(mayRead(tenant, '41.01.', 'R#41.03.#x')).toBe(false)
    expect(mayRead(tenant, '41.01.', 'R#41.#x')).toBe(false)
    expect(mayWrite({ tenant, reach: '41.01.', duty: 'registrar' }, 'R#41.01.#x')).toBe(false)
  })
  it('a key that only looks like one’s own is not', () => {
    const tenant = newTenantKey('410100', zhengzhou.id)
    for (const pk of [
      `T#${tenant}`,
      `T#${tenant}X#DOC`,
      `t#${tenant}#DOC`,
      ` T#${tenant}#DOC`,
      `X#T#${tenant}#DOC`,
      `T#${tenant.slice(0, -1)}#DOC`,
      '',
    ])
      expect(mayRead(tenant, '41.01.', pk)).toBe(false)
  })
})

describe('signatures from KMS', () => {
  it('are turned from DER into r and s of 32 bytes each, whatever their leading zeros', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    for (let round = 0; round < 300; round++) {
      const text = Buffer.from(`receipt ${round}`)
      const jose = joseSignature(createSign('sha256').update(text).sign(privateKey))
      expect(jose).toHaveLength(64)
      expect(verify('sha256', text, { key: publicKey, dsaEncoding: 'ieee-p1363' }, jose)).toBe(true)
    }
  })
  it('have the low s of the two that are valid, in every JWS', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const texts: Buffer[] = []
    const kms = {
      async send(command: { input: { Message?: Buffer } }) {
        if (command.input.Message === undefined)
          return { PublicKey: publicKey.export({ format: 'der', type: 'spki' }) }
        texts.push(command.input.Message)
        return { Signature: asDer(texts.length % 2 === 0, command.input.Message) }
      },
    } as unknown as KMSClient
    /** A signature over a text, with a low or a high s; the rest of the JWS is not what this is about. */
    const asDer = (isLow: boolean, text: Buffer): Buffer => {
      for (;;) {
        const der = createSign('sha256').update(text).sign(privateKey)
        if (isLowS(joseSignature(der)) === isLow) return der
      }
    }
    const signer = kmsSigner(
      'receipts',
      openKms(() => kms),
    )
    for (let round = 0; round < 4; round++) {
      const [, , signature = ''] = (await signer.sign('hutong-receipts+jwt', { round })).split('.')
      const bytes = Buffer.from(signature, 'base64url')
      expect(isLowS(bytes)).toBe(true)
      const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
      expect(verify('sha256', texts.at(-1) ?? Buffer.of(), key, bytes)).toBe(true)
    }
  })
  it('that are none are refused', () => {
    for (const der of [Buffer.alloc(0), Buffer.from([0x30]), Buffer.from('not a signature')])
      expect(() => joseSignature(der)).toThrow()
  })
})
