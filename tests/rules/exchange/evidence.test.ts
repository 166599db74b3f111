import { CompactSign, exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Event, hashOfEvent } from '../../../functions/access/events.ts'
import {
  type Delivery,
  RECEIPT_TYPE,
  type ReceiptClaims,
  type Recipient,
} from '../../../functions/exchange/model.ts'
import {
  accept,
  deliver,
  registerIncoming,
  type Stepped,
  signFor,
} from '../../../functions/exchange/rules/deliveries.ts'
import { envelopeOf, recipientsOf } from '../../../functions/exchange/rules/dispatch.ts'
import { type Bundle, verifyBundle } from '../../../functions/exchange/rules/evidence.ts'
import { describeFault } from '../../../functions/exchange/rules/evidence-faults.ts'
import { digestOf, sha256 } from '../../../functions/kernel/digest.ts'
import type { Result } from '../../../functions/kernel/result.ts'
import type { Agency } from '../../../functions/tenancy/model.ts'
import { luoyang, zhengzhou } from '../../kit/rules/agencies.ts'
import { documentIn } from '../../kit/rules/documents.ts'
import { anAct, anId, must } from '../../kit/rules/results.ts'

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey']
let privateKey: Key
let publicJwk: JWK
let otherKey: Key
let otherJwk: JWK
let genuine: Bundle

const { document, events } = documentIn('DISPATCHED')
const envelope = envelopeOf(document, 'T')
const dispatchedTo = recipientsOf(documentIn('SEALED').document, [])

function sign(claims: object, key: Key = privateKey, header: object = {}): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'ES256', kid: 'receipts', typ: RECEIPT_TYPE, ...header })
    .sign(key)
}

/** The events of a delivery on its way up the ladder. */
function rungs(agency: Agency): { delivery: Delivery; recipient: Recipient; events: Event[] } {
  const recipient = dispatchedTo.find(one => one.agencyId === agency.id)
  if (recipient === undefined) throw new Error(`${agency.name} is no recipient`)
  let { thing: delivery, event } = deliver(
    anId('dlv', recipient.order + 1),
    envelope,
    recipient,
    anAct('relay'),
  )
  const all = [event]
  const steps: readonly ((from: never) => Result<Stepped>)[] = [
    from => signFor(from, anAct()),
    from => registerIncoming(from, null, anAct()),
    from => accept(from, anAct()),
  ]
  for (const step of steps) {
    ;({ thing: delivery, event } = must(step(delivery as never)))
    all.push(event)
  }
  return { delivery, recipient, events: all }
}

/** The claims of receipts of 0.1.0, which are signed each by itself and name the receipt before. */
type SingleClaims = Omit<ReceiptClaims, 'event'> & {
  readonly event: { readonly seq: number; readonly hash: string }
  readonly previous: string | null
}

/** The receipts of 0.1.0, each chained to the one before. */
async function receiptsFor(
  agency: Agency,
  change: (claims: SingleClaims) => object = claims => claims,
): Promise<string[]> {
  const { delivery, recipient, events: ladder } = rungs(agency)
  const receipts: string[] = []
  for (const event of ladder) {
    const before = receipts.at(-1)
    const claims = {
      iss: 'hutong' as const,
      sub: delivery.id,
      document: document.id,
      number: document.number.text,
      contentDigest: document.dispatch.contentDigest,
      dispatch: envelope.dispatchEvent,
      recipient: { id: recipient.agencyId, name: recipient.name },
      rung: event.type as ReceiptClaims['rung'],
      at: event.at,
      by: event.by,
      reason: null,
      replyNumber: null,
      event: { seq: event.seq, hash: event.hash },
      previous: before === undefined ? null : sha256(before),
    }
    receipts.push(await sign(change(claims)))
  }
  return receipts
}

beforeAll(async () => {
  const [pair, other] = await Promise.all([
    generateKeyPair('ES256', { extractable: true }),
    generateKeyPair('ES256', { extractable: true }),
  ])
  privateKey = pair.privateKey
  otherKey = other.privateKey
  publicJwk = { ...(await exportJWK(pair.publicKey)), kid: 'receipts', alg: 'ES256', use: 'sig' }
  otherJwk = { ...(await exportJWK(other.publicKey)), kid: 'receipts', alg: 'ES256', use: 'sig' }
  genuine = {
    format: 'hutong-evidence/1',
    document: {
      id: document.id,
      number: document.number.text,
      title: document.text.title,
      issuer: document.issuer.name,
      contentDigest: document.dispatch.contentDigest,
    },
    events,
    dispatchedTo,
    recipients: [
      { id: zhengzhou.id, name: zhengzhou.name, receipts: await receiptsFor(zhengzhou) },
      { id: luoyang.id, name: luoyang.name, receipts: await receiptsFor(luoyang) },
    ],
    keys: { keys: [{ ...publicJwk, kty: 'EC' }] },
  }
})

const first = (bundle: Bundle) => bundle.recipients[0] as Bundle['recipients'][number]
const withReceipts = (receipts: readonly string[]): Bundle => ({
  ...genuine,
  recipients: [{ ...first(genuine), receipts: [...receipts] }, ...genuine.recipients.slice(1)],
})
const withEvents = (change: (all: Event[]) => Event[]): Bundle => ({
  ...genuine,
  events: change(structuredClone(genuine.events)),
})
const faultsOf = async (bundle: unknown) => {
  const verdict = await verifyBundle(bundle)
  expect(verdict.valid).toBe(verdict.faults.length === 0)
  return verdict.faults.map(describeFault).join('\n')
}
/** The events with sequence numbers and hashes recomputed, as a forger would do. */
function rehashed(all: readonly Event[]): Event[] {
  let previous: string | null = null
  return all.map((event, index) => {
    const linked = { ...event, seq: index + 1, previous }
    previous = hashOfEvent(linked)
    return { ...linked, hash: previous }
  })
}

describe('a genuine evidence bundle (证据包)', () => {
  it('is valid, and the verdict counts what it holds', async () => {
    expect(await verifyBundle(genuine)).toEqual({
      valid: true,
      authenticated: false,
      faults: [],
      events: 8,
      receipts: 8,
      recipients: 2,
      without: [],
      onBehalf: [],
    })
  })
  it('is valid after being written to JSON and read back', async () => {
    expect((await verifyBundle(JSON.parse(JSON.stringify(genuine)))).valid).toBe(true)
  })
  it('is valid by trusted keys alone, without the keys that it carries', async () => {
    expect((await verifyBundle({ ...genuine, keys: { keys: [] } }, { keys: [publicJwk] })).valid).toBe(true)
  })
  it('is authenticated by trusted keys, and only consistent by its own', async () => {
    const trusted = { keys: [publicJwk] } as JSONWebKeySet
    expect(await verifyBundle(genuine, trusted)).toMatchObject({ valid: true, authenticated: true })
    expect(await verifyBundle(genuine)).toMatchObject({ valid: true, authenticated: false })
    const { events: _, ...broken } = genuine
    expect(await verifyBundle(broken, trusted)).toMatchObject({ valid: false, authenticated: false })
    const other = { keys: [otherJwk] } as JSONWebKeySet
    expect(await verifyBundle(genuine, other)).toMatchObject({ valid: false, authenticated: false })
  })
  it('is not valid with genuine receipts of rungs that cannot have followed each other', async () => {
    const receipts = await receiptsFor(zhengzhou, claims =>
      claims.rung === 'REGISTERED' ? { ...claims, rung: 'RECALL_AGREED' } : claims,
    )
    expect((await verifyBundle(withReceipts(receipts))).faults).toEqual([
      { code: 'IMPOSSIBLE_RUNG', receipt: 3, recipient: zhengzhou.name },
    ])
    expect(await faultsOf(withReceipts(receipts))).toBe(
      `receipt 3 of ${zhengzhou.name}: this cannot have followed what was before it`,
    )
  })
  it('is valid while later receipts are still to come', async () => {
    expect((await verifyBundle(withReceipts(first(genuine).receipts.slice(0, 2)))).valid).toBe(true)
  })
  it('lists what was done in another’s place (代), of the document and of each delivery', async () => {
    const receipts = await receiptsFor(zhengzhou, claims =>
      claims.rung === 'ACCEPTED' ? { ...claims, by: 'mbr-deputy', for: 'mbr-clerk' } : claims,
    )
    expect((await verifyBundle(withReceipts(receipts))).onBehalf).toEqual([
      `ACCEPTED of ${zhengzhou.name}: mbr-deputy for mbr-clerk`,
    ])
    const signed = withEvents(all =>
      rehashed(
        all.map(event =>
          event.type === 'DocumentSigned' ? { ...event, by: 'mbr-deputy', for: 'mbr-head' } : event,
        ),
      ),
    )
    expect((await verifyBundle(signed)).onBehalf).toEqual(['DocumentSigned: mbr-deputy for mbr-head'])
  })
  it('lists the recipients without a receipt, and is valid nevertheless', async () => {
    const verdict = await verifyBundle({ ...genuine, recipients: genuine.recipients.slice(0, 1) })
    expect(verdict).toMatchObject({ valid: true, recipients: 1, without: [luoyang.name] })
  })
})

describe('an evidence bundle is invalid', () => {
  it.each(['by', 'at', 'type'] as const)('with a changed %s in an event', async field => {
    for (let index = 0; index < events.length; index++) {
      const bundle = withEvents(all => all.with(index, { ...(all[index] as Event), [field]: 'forged' }))
      expect(await faultsOf(bundle)).toContain(`event ${index + 1} was changed`)
    }
  })
  it('with changed data in an event', async () => {
    const bundle = withEvents(all => all.with(3, { ...(all[3] as Event), data: { opinion: '不同意' } }))
    expect(await faultsOf(bundle)).toContain('event 4 was changed')
  })
  it('with an event after the dispatch, which no receipt covers', async () => {
    const more = (all: readonly Event[]) =>
      rehashed([
        ...all,
        { ...(all.at(-1) as Event), seq: all.length + 1, type: 'DocumentWithdrawn', data: {} },
      ])
    expect(await faultsOf(withEvents(more))).toContain('something follows the dispatch')
  })
  it('with a member that no hash covers, or a text that has no canonical form', async () => {
    const noted = { ...genuine, events: genuine.events.map(event => ({ ...event, note: 'forged' })) }
    expect((await verifyBundle(noted)).valid).toBe(false)
    const broken = { ...genuine, document: { ...genuine.document, title: 'x\ud800' } }
    expect((await verifyBundle(broken)).valid).toBe(false)
  })
  it('with an event removed from the middle', async () => {
    expect(await faultsOf(withEvents(all => all.toSpliced(3, 1)))).toContain('does not follow event 3')
  })
  it('without its first event', async () => {
    expect(await faultsOf(withEvents(all => all.slice(1)))).toContain('does not follow event 0')
  })
  it('without the event of the dispatch', async () => {
    expect(await faultsOf(withEvents(all => all.slice(0, -1)))).toContain('never dispatched')
  })
  it('with events in another order', async () => {
    expect(
      await faultsOf(withEvents(all => all.with(1, all[2] as Event).with(2, all[1] as Event))),
    ).toContain('not linked')
  })
  it('without any event', async () => {
    expect(await faultsOf(withEvents(() => []))).toContain('no events')
  })
  it('with the events of another document', async () => {
    const bundle = withEvents(all => rehashed(all.map(event => ({ ...event, aggregate: anId('doc', 2) }))))
    expect(await faultsOf(bundle)).toContain('about another document')
  })
  it.each([
    ['number', '豫政〔2026〕2号'],
    ['title', '关于别的事的通知'],
    ['contentDigest', 'f'.repeat(64)],
    ['contentDigest', null],
    ['number', null],
    ['issuer', '假冒省人民政府'],
  ])('with another %s of the document: %s', async (field, value) => {
    expect(await faultsOf({ ...genuine, document: { ...genuine.document, [field]: value } })).toContain(
      'not the one that was dispatched',
    )
  })
  it.each([
    ['number', '豫政〔2026〕2号'],
    ['title', '关于别的事的通知'],
    ['contentDigest', 'f'.repeat(64)],
  ])(
    'with another %s even if the whole chain is recomputed, since each receipt covers the dispatch',
    async (field, value) => {
      const bundle: Bundle = {
        ...genuine,
        document: { ...genuine.document, [field]: value },
        events: rehashed(
          genuine.events.map(event =>
            event.type === 'DocumentDispatched'
              ? { ...event, data: { ...event.data, [field]: value } }
              : event,
          ),
        ),
      }
      const faults = await faultsOf(bundle)
      expect(faults).toContain('receipt 1 of 郑州市人民政府 vouches for another history')
      expect(faults).not.toContain('event')
    },
  )
  it('with a changed event before the dispatch even if the whole chain is recomputed', async () => {
    for (let index = 0; index < events.length; index++) {
      const bundle = withEvents(all =>
        rehashed(all.with(index, { ...(all[index] as Event), by: 'somebody else' })),
      )
      const faults = await faultsOf(bundle)
      expect(faults).toContain('vouches for another history')
      expect(faults).not.toContain('event')
    }
  })
  it('without its review even if the whole chain is recomputed: such a history is impossible', async () => {
    const bundle = withEvents(all => rehashed(all.filter(event => event.type !== 'DraftApproved')))
    expect(await faultsOf(bundle)).toContain('DocumentSigned (3) cannot have followed what was before it')
  })
  it('with an invented signature in the chain even if all of it is recomputed', async () => {
    const bundle = withEvents(all =>
      rehashed(all.toSpliced(3, 0, { ...(all[3] as Event), data: { opinion: '坚决同意' } })),
    )
    expect(await faultsOf(bundle)).toContain('vouches for another history')
  })
  it('without any receipt, since nothing signs its history then', async () => {
    expect(await faultsOf({ ...genuine, recipients: [] })).toContain('no receipt signs the history')
    const empty = genuine.recipients.map(one => ({ ...one, receipts: [] }))
    expect(await faultsOf({ ...genuine, recipients: empty })).toContain('no receipt signs the history')
  })
  it('about a document that was never dispatched', async () => {
    const { events: early } = documentIn('SIGNED')
    const bundle = {
      ...genuine,
      document: { ...genuine.document, number: null, contentDigest: null },
      events: early,
      recipients: [],
    }
    expect(await faultsOf(bundle)).toContain('never dispatched')
  })
  it.each<[string, (all: readonly Recipient[]) => readonly Recipient[]]>([
    ['one fewer', all => all.slice(1)],
    ['one more', all => [...all, { ...(all[0] as Recipient), order: 2, agencyId: anId('agc', 9_000) }]],
    ['another name', all => all.map(one => ({ ...one, name: `${one.name}办公室` }))],
    ['another order', all => all.toReversed()],
  ])('with %s in the list of those it was dispatched to', async (_, change) => {
    expect(await faultsOf({ ...genuine, dispatchedTo: [...change(dispatchedTo)] })).toContain(
      'dispatched to others',
    )
  })
  it('with a recipient to whom it was not dispatched', async () => {
    const stranger = { id: anId('agc', 9_000), name: '某机关', receipts: [] }
    expect(await faultsOf({ ...genuine, recipients: [...genuine.recipients, stranger] })).toContain(
      'none of those',
    )
  })
  it.each([2, 10])('with a recipient who is listed %i times, and counts as one', async times => {
    const [one, other] = genuine.recipients as [Bundle['recipients'][number], Bundle['recipients'][number]]
    const verdict = await verifyBundle({ ...genuine, recipients: [...Array(times).fill(one), other] })
    expect(verdict.faults).toEqual([{ code: 'RECIPIENT_TWICE', recipient: one.name }])
    expect(verdict).toMatchObject({ valid: false, recipients: 2 })
  })
  it('with a recipient who is listed once with and once without receipts', async () => {
    const [one] = genuine.recipients as [Bundle['recipients'][number]]
    const bundle = { ...genuine, recipients: [...genuine.recipients, { ...one, receipts: [] }] }
    expect(await faultsOf(bundle)).toBe(`${one.name} is listed more than once`)
  })
  it('that was dispatched to a recipient twice, even if the whole chain says so', async () => {
    const doubled = [...dispatchedTo, dispatchedTo[0] as Recipient]
    const recipientsDigest = digestOf(doubled)
    const forged = withEvents(all =>
      rehashed(
        all.map(event =>
          event.type === 'DocumentDispatched'
            ? { ...event, data: { ...event.data, recipientsDigest } }
            : event,
        ),
      ),
    )
    const { faults } = await verifyBundle({ ...forged, dispatchedTo: doubled })
    expect(faults).toContainEqual({ code: 'RECIPIENT_TWICE', recipient: dispatchedTo[0]?.name })
    expect(faults.map(({ code }) => code)).not.toContain('OTHER_RECIPIENTS_DISPATCHED')
  })

  it('with receipts in another order', async () => {
    const [a = '', b = '', c = '', d = ''] = first(genuine).receipts
    expect(await faultsOf(withReceipts([b, a, c, d]))).toContain('not linked')
    expect(await faultsOf(withReceipts([a, c, b, d]))).toContain('out of order')
  })
  it('without its first receipt, or one of the middle', async () => {
    expect(await faultsOf(withReceipts(first(genuine).receipts.toSpliced(1, 1)))).toContain('not linked')
    expect(await faultsOf(withReceipts(first(genuine).receipts.slice(1)))).toContain('out of order')
  })
  it('with a receipt twice', async () => {
    const [a = '', ...rest] = first(genuine).receipts
    expect(await faultsOf(withReceipts([a, a, ...rest]))).toContain('not linked')
  })
  it('with a changed claim in a receipt', async () => {
    const [receipt = '', ...rest] = first(genuine).receipts
    const [header, payload = '', signature] = receipt.split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as ReceiptClaims
    for (const change of [
      { rung: 'HANDLED' },
      { at: '2020-01-01T00:00:00.000Z' },
      { by: 'somebody' },
      { previous: 'x' },
    ]) {
      const forged = Buffer.from(JSON.stringify({ ...claims, ...change })).toString('base64url')
      expect(await faultsOf(withReceipts([`${header}.${forged}.${signature}`, ...rest]))).toContain(
        'the signature is not valid',
      )
    }
  })
  it('with a receipt that is truncated or malformed', async () => {
    const [receipt = '', ...rest] = first(genuine).receipts
    for (const broken of [receipt.slice(0, -4), '', 'a.b.c', receipt.split('.').slice(0, 2).join('.')]) {
      expect(await faultsOf(withReceipts([broken, ...rest]))).toContain('the signature is not valid')
    }
  })
  it('with a receipt signed by another key', async () => {
    const [receipt = '', ...rest] = first(genuine).receipts
    const claims = JSON.parse(
      Buffer.from(receipt.split('.')[1] ?? '', 'base64url').toString(),
    ) as ReceiptClaims
    expect(await faultsOf(withReceipts([await sign(claims, otherKey), ...rest]))).toContain(
      'the signature is not valid',
    )
  })
  it('by trusted keys that did not sign it, although it carries keys that did', async () => {
    const verdict = await verifyBundle(genuine, { keys: [otherJwk] })
    expect(verdict.valid).toBe(false)
    expect(verdict.faults).toHaveLength(8)
  })
  it('with a token of another type that the same key signed, such as an access token', async () => {
    const [receipt = '', ...rest] = first(genuine).receipts
    const claims = JSON.parse(
      Buffer.from(receipt.split('.')[1] ?? '', 'base64url').toString(),
    ) as ReceiptClaims
    for (const typ of ['at+jwt', 'JWT', undefined]) {
      expect(await faultsOf(withReceipts([await sign(claims, privateKey, { typ }), ...rest]))).toContain(
        'the signature is not valid',
      )
    }
  })
  it.each<[string, (claims: SingleClaims) => object]>([
    ['another document', claims => ({ ...claims, document: anId('doc', 2) })],
    ['another number', claims => ({ ...claims, number: '豫政〔2026〕2号' })],
    ['other content', claims => ({ ...claims, contentDigest: 'f'.repeat(64) })],
    ['another recipient', claims => ({ ...claims, recipient: { id: luoyang.id, name: luoyang.name } })],
    [
      'a recipient of another name',
      claims => ({ ...claims, recipient: { id: zhengzhou.id, name: luoyang.name } }),
    ],
  ])('with genuine receipts of %s', async (_, change) => {
    expect(await faultsOf(withReceipts(await receiptsFor(zhengzhou, change)))).toContain(
      'is about something else',
    )
  })
  it('with the receipts of one recipient under the name of another', async () => {
    const [a, b] = genuine.recipients as [Bundle['recipients'][number], Bundle['recipients'][number]]
    const bundle = {
      ...genuine,
      recipients: [
        { ...a, receipts: b.receipts },
        { ...b, receipts: a.receipts },
      ],
    }
    expect(await faultsOf(bundle)).toContain('is about something else')
  })
  it.each([[null], ['bundle'], [[]], [{}], [{ format: 'hutong-evidence/2' }]])(
    'if it is not a bundle at all: %j',
    async input => {
      expect(await verifyBundle(input)).toMatchObject({
        valid: false,
        faults: [{ code: 'NOT_A_BUNDLE' }],
      })
    },
  )
})
