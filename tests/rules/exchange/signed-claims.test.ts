import type { JSONWebKeySet } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReceiptClaims } from '../../../functions/exchange/model.ts'
import { type Bundle, verifyBundle } from '../../../functions/exchange/rules/evidence.ts'
import {
  leafOfClaims,
  proofFrom,
  receiptFrom,
  rootPayload,
} from '../../../functions/exchange/rules/receipts.ts'
import { merkleTree } from '../../../functions/kernel/merkle.ts'
import { OTHER_TEXTS, otherSignature, withS } from '../../kit/rules/signatures.ts'
import { aReceiptKey, aSignedBundle } from '../../kit/rules/signed-bundle.ts'

let genuine: Bundle
let key: Awaited<ReturnType<typeof aReceiptKey>>
let claims: readonly ReceiptClaims[]
beforeAll(async () => {
  ;({ bundle: genuine, key, claims } = await aSignedBundle())
})

/** The first receipt of the bundle under a root that was signed for it alone. */
async function alone(sign: (root: string) => Promise<string>, one = claims[0] as ReceiptClaims) {
  const { root, paths } = merkleTree([leafOfClaims(one)])
  return receiptFrom(one, proofFrom(paths[0] ?? '', await sign(root)))
}
/** The codes of the faults of a bundle with this receipt alone. */
async function codesOf(receipt: string, keys: JSONWebKeySet = { keys: [key.jwk] } as JSONWebKeySet) {
  const recipients = [{ ...(genuine.recipients[0] as Bundle['recipients'][number]), receipts: [receipt] }]
  return (await verifyBundle({ ...genuine, recipients }, keys)).faults.map(({ code }) => code)
}
const INVALID = ['RECEIPT_SIGNATURE_INVALID']

describe('the signature of a root', () => {
  it('of version 2 has a low s, and is not valid with the high one that anybody can compute', async () => {
    const receipt = await alone(root => key.sign(rootPayload(root, 1)))
    expect(receipt).toBe(withS(receipt, 'LOW'))
    expect(await codesOf(receipt)).toEqual([])
    expect(await codesOf(otherSignature(receipt))).toEqual(INVALID)
  })
  it.each(['LOW', 'HIGH'] as const)('of a root before version 2 is valid with a %s s', async s => {
    const receipt = await alone(async root => withS(await key.sign({ iss: 'hutong', root, size: 1 }), s))
    expect(await codesOf(receipt)).toEqual([])
  })
  it('of version 2 is not made an older one by taking the version away', async () => {
    const receipt = await alone(async root => {
      const [head, , signature] = otherSignature(await key.sign(rootPayload(root, 1))).split('.')
      const { v: _, ...older } = rootPayload(root, 1)
      return `${head}.${Buffer.from(JSON.stringify(older)).toString('base64url')}.${signature}`
    })
    expect(await codesOf(receipt)).toEqual(INVALID)
  })
  it.each([1, 3, '2', null])('of an unknown version is not valid: %j', async v => {
    expect(await codesOf(await alone(root => key.sign({ ...rootPayload(root, 1), v })))).toEqual(INVALID)
  })
})

describe('a receipt has one text only', () => {
  it.each(OTHER_TEXTS)('and is not valid with its signature %s', async (_, rewrite) => {
    // Of an older root, whose signature is otherwise taken as it is.
    const receipt = await alone(root => key.sign({ iss: 'hutong', root, size: 1 }))
    expect(await codesOf(rewrite(receipt))).toEqual(INVALID)
    const single = await key.sign({ ...claims[0], previous: null }, { typ: 'hutong-receipt+jwt' })
    expect(await codesOf(single)).toEqual([])
    expect(await codesOf(rewrite(single))).toEqual(INVALID)
  })
  it('and is not valid with blanks in its other parts', async () => {
    const receipt = genuine.recipients[0]?.receipts[0] ?? ''
    for (const separator of ['~', '.']) {
      expect(await codesOf(receipt.replace(separator, ` ${separator}`))).toEqual(INVALID)
      expect(await codesOf(receipt.replace(separator, `${separator} `))).toEqual(INVALID)
    }
  })
  it('and is not valid with a fourth part', async () => {
    expect(await codesOf(`${genuine.recipients[0]?.receipts[0]}.`)).toEqual(INVALID)
  })
  it('and is not valid with broken UTF-8 where its claims have a replacement character', async () => {
    const one = { ...(claims[0] as ReceiptClaims), reason: '\ufffd' }
    const receipt = await alone(root => key.sign(rootPayload(root, 1)), one)
    expect(await codesOf(receipt)).toEqual([])
    const [encoded = '', ...proof] = receipt.split('~')
    const text = Buffer.from(encoded, 'base64url').toString('latin1').replace('\xef\xbf\xbd', '\xff')
    const broken = Buffer.from(text, 'latin1').toString('base64url')
    expect(await codesOf([broken, ...proof].join('~'))).toEqual(INVALID)
  })
  it('and is not valid under a root that is no UTF-8', async () => {
    const noted = (root: string, note: string) =>
      key.sign(Buffer.from(JSON.stringify({ iss: 'hutong', root, note }), 'latin1'))
    expect(await codesOf(await alone(root => noted(root, 'a')))).toEqual([])
    expect(await codesOf(await alone(root => noted(root, '\xff')))).toEqual(INVALID)
  })
})

describe('the key of a receipt', () => {
  const byKey = ({ sign }: typeof key, header = {}) => alone(root => sign(rootPayload(root, 1), header))
  const sets = async () => {
    const [first, second] = [await aReceiptKey('2025'), await aReceiptKey('2026')]
    return { first, second, keys: { keys: [first.jwk, second.jwk] } as JSONWebKeySet }
  }

  it('is found by its id among several, the one before a rotation as well as the one after', async () => {
    const { first, second, keys } = await sets()
    expect(await codesOf(await byKey(first), keys)).toEqual([])
    expect(await codesOf(await byKey(second), keys)).toEqual([])
  })
  it('is none of a set that has another id, or another key of the id', async () => {
    const { first, second, keys } = await sets()
    expect(await codesOf(await byKey(await aReceiptKey('2024')), keys)).toEqual(INVALID)
    expect(await codesOf(await byKey(first, { kid: '2026' }), keys)).toEqual(INVALID)
    expect(await codesOf(await byKey(first), { keys: [second.jwk] } as JSONWebKeySet)).toEqual(INVALID)
  })
  it('is none if the signature names no id, even if the set has that key alone', async () => {
    expect(await codesOf(await byKey(key, { kid: undefined }))).toEqual(INVALID)
  })
  it('is not asked about a signature with extensions', async () => {
    expect(await codesOf(await byKey(key, { crit: ['b64'], b64: true }))).toEqual(INVALID)
  })
})
