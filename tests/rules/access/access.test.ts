import { createSign, generateKeyPairSync, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reachOf, tenantKey } from '../../../functions/access/authenticate.ts'
import { mayRead, mayWrite, OPERATOR_TENANT, tenantPrefix } from '../../../functions/platform/keys.ts'
import { joseSignature } from '../../../functions/platform/signer.ts'
import { HENAN, zhengzhou } from '../../kit/rules/agencies.ts'

describe('the walls between tenants', () => {
  const tenants = HENAN.map(agency => tenantKey(agency.regionCode, agency.id))
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
          const tenant = tenantKey(agency.regionCode, agency.id)
          const pk = `${tenantPrefix(owner)}${key}`
          expect(mayRead(tenant, reachOf(agency.regionCode), pk)).toBe(owner === tenant)
          expect(mayWrite(tenant, duty as 'member' | 'registrar', pk)).toBe(owner === tenant)
        },
      ),
      { numRuns: 2_000 },
    )
  })
  it('everyone reads the directory; only a registrar writes it', () => {
    const tenant = tenantKey('410100', zhengzhou.id)
    expect(mayRead(tenant, '41.01.', 'D#AG#agc_1')).toBe(true)
    expect(mayWrite(tenant, 'member', 'D#AG#agc_1')).toBe(false)
    expect(mayWrite(tenant, 'registrar', 'D#AG#agc_1')).toBe(true)
  })
  it('roll-ups are read at and below one’s own region, never beside or above, and written by nobody', () => {
    const tenant = tenantKey('410100', zhengzhou.id)
    expect(mayRead(tenant, '41.01.', 'R#41.01.#x')).toBe(true)
    expect(mayRead(tenant, '41.01.', 'R#41.01.05.#x')).toBe(true)
    expect(mayRead(tenant, '41.01.', 'R#41.03.#x')).toBe(false)
    expect(mayRead(tenant, '41.01.', 'R#41.#x')).toBe(false)
    expect(mayWrite(tenant, 'registrar', 'R#41.01.#x')).toBe(false)
  })
  it('a key that only looks like one’s own is not', () => {
    const tenant = tenantKey('410100', zhengzhou.id)
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
  it('that are none are refused', () => {
    for (const der of [Buffer.alloc(0), Buffer.from([0x30]), Buffer.from('not a signature')])
      expect(() => joseSignature(der)).toThrow()
  })
})
