import { readFileSync } from 'node:fs'
import { CompactSign, exportJWK, generateKeyPair, type JWK } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type ReceiptClaims,
  ROOT_TYPE,
  type Rung,
  type RungRoute,
} from '../../../functions/exchange/model.ts'
import {
  deliver,
  firstEventOf,
  registerIncoming,
  sendBack,
  signFor,
} from '../../../functions/exchange/rules/deliveries.ts'
import { envelopeOf, recipientsOf } from '../../../functions/exchange/rules/dispatch.ts'
import { type Bundle, verifyBundle } from '../../../functions/exchange/rules/evidence.ts'
import {
  claimsOf,
  leafOfClaims,
  partsOf,
  proofFrom,
  receiptFrom,
  rungOf,
} from '../../../functions/exchange/rules/receipts.ts'
import { routeOf } from '../../../functions/exchange/store/index.ts'
import { canonical } from '../../../functions/kernel/digest.ts'
import { merkleTree } from '../../../functions/kernel/merkle.ts'
import { documentIn } from '../../kit/rules/documents.ts'
import { anAct, anId, must } from '../../kit/rules/results.ts'

const { document, events } = documentIn('DISPATCHED')
const envelope = envelopeOf(document, 'T')
const dispatchedTo = recipientsOf(documentIn('SEALED').document, [])

/** A recipient's rungs: delivered, signed for, registered, and returned. */
function aLadder(order: number): { readonly route: RungRoute; readonly rungs: readonly Rung[] } {
  const recipient = dispatchedTo[order]
  if (recipient === undefined) throw new Error('no such recipient')
  const delivered = deliver(anId('dlv', order + 1), envelope, recipient, anAct('relay'))
  const signed = must(signFor(delivered.thing as never, anAct()))
  const registered = must(registerIncoming(signed.thing as never, null, anAct()))
  const returned = must(sendBack(registered.thing as never, '主送有误', 'WRONG_ADDRESSEE', anAct()))
  return {
    route: routeOf('41.01.02.agc_1', delivered.thing),
    rungs: [delivered, signed, registered, returned].map(({ event }) => rungOf(event)),
  }
}
const ladders = [aLadder(0), aLadder(1)]
const claims: readonly ReceiptClaims[] = ladders.flatMap(({ route, rungs }) =>
  rungs.map(rung => claimsOf(route, rung)),
)

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey']
let key: Key
let other: Key
let keys: { keys: JWK[] }
beforeAll(async () => {
  const [own, foreign] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')])
  key = own.privateKey
  other = foreign.privateKey
  keys = { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'receipts', alg: 'ES256', use: 'sig' }] }
})

function signRoot(
  root: string,
  { by = key, typ = ROOT_TYPE }: { by?: Key; typ?: string } = {},
): Promise<string> {
  return new CompactSign(new TextEncoder().encode(canonical({ iss: 'hutong', root, size: 8 })))
    .setProtectedHeader({ alg: 'ES256', kid: 'receipts', typ })
    .sign(by)
}
/** Receipts of all claims, signed together. */
async function signedTogether(all: readonly ReceiptClaims[], options = {}): Promise<string[]> {
  const { root, paths } = merkleTree(all.map(leafOfClaims))
  const signed = await signRoot(root, options)
  return all.map((one, index) => receiptFrom(one, proofFrom(paths[index] ?? '', signed)))
}
function bundleOf(receipts: readonly string[], ofSecond: readonly string[] = []): Bundle {
  const of = (order: number, all: readonly string[]) => {
    const { agencyId: id = '', name = '' } = dispatchedTo[order] ?? {}
    return { id, name, receipts: [...all] }
  }
  return {
    format: 'hutong-evidence/2',
    document: {
      id: document.id,
      number: document.number.text,
      title: document.text.title,
      issuer: document.issuer.name,
      contentDigest: document.dispatch.contentDigest,
    },
    events,
    dispatchedTo,
    recipients: [of(0, receipts), of(1, ofSecond)],
    keys: keys as never,
  }
}
const codesOf = async (receipts: readonly string[]) =>
  (await verifyBundle(bundleOf(receipts))).faults.map(fault => fault.code)

describe('receipts that are signed together', () => {
  it('verify, each by itself and all of them', async () => {
    const receipts = await signedTogether(claims)
    expect(await verifyBundle(bundleOf(receipts.slice(0, 4), receipts.slice(4)))).toMatchObject({
      valid: true,
      receipts: 8,
      recipients: 2,
    })
    expect(await codesOf(receipts.slice(0, 1))).toEqual([])
  })
  it('verify whatever was signed with them, and after they were signed again', async () => {
    const [alone] = await signedTogether(claims.slice(0, 1))
    const [, second, third] = await signedTogether(claims)
    expect(await codesOf([alone, second, third] as string[])).toEqual([])
  })
  it.each<[string, (claims: ReceiptClaims) => ReceiptClaims]>([
    ['the rung', one => ({ ...one, rung: 'ACCEPTED' })],
    ['the time', one => ({ ...one, at: '2020-01-01T00:00:00.000Z' })],
    ['the reason', one => ({ ...one, reason: '无' })],
    ['the event before', one => ({ ...one, event: { ...one.event, previous: null } })],
  ])('do not verify if %s was changed afterwards', async (_, change) => {
    const receipts = await signedTogether(claims)
    const changed = receipts.slice(0, 4).map((receipt, index) => {
      const { path = '', root = '' } = partsOf(receipt) ?? {}
      return index === 3 ? receiptFrom(change(claims[3] as ReceiptClaims), proofFrom(path, root)) : receipt
    })
    expect(await codesOf(changed)).toEqual(['RECEIPT_SIGNATURE_INVALID'])
  })
  it('of which one was changed are reported for that one alone', async () => {
    const [a = '', b = '', c = ''] = await signedTogether(claims)
    const { path = '', root = '' } = partsOf(b) ?? {}
    const forged = receiptFrom({ ...(claims[1] as ReceiptClaims), by: 'mbr_forger' }, proofFrom(path, root))
    expect(await codesOf([a, forged, c])).toEqual(['RECEIPT_SIGNATURE_INVALID'])
  })
  it('do not verify with the path of another, with a path of another form, or without one', async () => {
    const [receipt = '', next = ''] = await signedTogether(claims)
    const { root = '' } = partsOf(receipt) ?? {}
    const one = claims[0] as ReceiptClaims
    for (const path of [partsOf(next)?.path ?? '', `${partsOf(receipt)?.path}=`, '']) {
      expect(await codesOf([receiptFrom(one, proofFrom(path, root))])).toContain('RECEIPT_SIGNATURE_INVALID')
    }
  })
  it.each([
    ['by another key', () => ({ by: other })],
    ['as something else', () => ({ typ: 'hutong-receipt+jwt' })],
  ])('do not verify if their root was signed %s', async (_, options) => {
    expect(await codesOf((await signedTogether(claims, options())).slice(0, 1))).toContain(
      'RECEIPT_SIGNATURE_INVALID',
    )
  })
  it('are not linked if one in between is left out, or two are exchanged', async () => {
    const [a = '', b = '', c = ''] = await signedTogether(claims)
    expect(await codesOf([a, c])).toEqual(['RECEIPT_NOT_LINKED', 'RECEIPT_OUT_OF_ORDER'])
    expect(await codesOf([b, a])).toContain('RECEIPT_NOT_LINKED')
  })
  it('cannot be presented in the form of 0.1.0, which links otherwise', async () => {
    const one = claims[1] as ReceiptClaims
    const single = await new CompactSign(new TextEncoder().encode(canonical(one)))
      .setProtectedHeader({ alg: 'ES256', kid: 'receipts', typ: 'hutong-receipt+jwt' })
      .sign(key)
    expect(await codesOf([single])).toContain('RECEIPT_SIGNATURE_INVALID')
  })
  it.each(['', '~', '~~', 'a~b~c~d', 'AA==~~x', 'not a receipt'])('are not %j', async text => {
    expect(await codesOf([text])).toContain('RECEIPT_SIGNATURE_INVALID')
  })
})

describe('the first event of a delivery', () => {
  it('is computed from the delivery as it was made, whatever happened to it since', () => {
    const recipient = dispatchedTo[0] as (typeof dispatchedTo)[number]
    const { thing, event } = deliver(anId('dlv', 1), envelope, recipient, anAct('relay'))
    const signed = must(signFor(thing as never, anAct()))
    expect([firstEventOf(thing), firstEventOf(signed.thing)]).toEqual([event, event])
    expect(signed.event.previous).toBe(event.hash)
  })
})

describe('a bundle of 0.1.0', () => {
  const { bundle, keys: published } = JSON.parse(
    readFileSync(new URL('../../kit/rules/evidence-0.1.0.json', import.meta.url), 'utf8'),
  ) as { bundle: Bundle; keys: { keys: JWK[] } }

  it('verifies as before', async () => {
    expect(bundle.format).toBe('hutong-evidence/1')
    expect(await verifyBundle(bundle, published as never)).toMatchObject({
      valid: true,
      faults: [],
      recipients: 3,
    })
  })
  it('does not once a receipt of it is left out or changed', async () => {
    const [first, ...rest] = bundle.recipients
    const without = { ...bundle, recipients: [{ ...first, receipts: first?.receipts.slice(1) }, ...rest] }
    expect((await verifyBundle(without, published as never)).valid).toBe(false)
  })
})

describe('the claims of a rung that was reached in another’s place (代)', () => {
  it('name both', () => {
    const { route, rungs } = aLadder(0)
    const rung = { ...rungs[1], for: 'mbr-head' } as Rung
    expect(claimsOf(route, rung)).toMatchObject({ by: rung.by, for: 'mbr-head' })
    expect(claimsOf(route, rungs[1] as Rung)).not.toHaveProperty('for')
  })
})
