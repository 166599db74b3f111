import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import type { JSONWebKeySet } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { hashOfEvent } from '../../functions/access/events.ts'
import { manifestFaults, manifestOf } from '../../functions/documents/index.ts'
import { type Bundle, verifyBundle } from '../../functions/exchange/rules/evidence.ts'
import { canonical as canonicalOfApi, digestOf as digestOfApi } from '../../functions/kernel/digest.ts'
import {
  canonical,
  digestOf,
  type KeySet,
  sha256,
  verifyEvidence,
  verifyManifest,
  verifyReceipt,
} from '../../graphql/sdk/index.ts'
import { isLongRun } from '../kit/amount.ts'
import { documentIn } from '../kit/rules/documents.ts'
import { AT } from '../kit/rules/results.ts'
import { OTHER_TEXTS, otherSignature, withS, withUnusedBits } from '../kit/rules/signatures.ts'
import { aReceiptKey, aSignedBundle } from '../kit/rules/signed-bundle.ts'

let genuine: Bundle
let key: Awaited<ReturnType<typeof aReceiptKey>>
let claims: Awaited<ReturnType<typeof aSignedBundle>>['claims']
let trusted: { keys: (typeof key.jwk)[] }
beforeAll(async () => {
  ;({ bundle: genuine, key, claims } = await aSignedBundle())
  trusted = { keys: [key.jwk] }
})

const old = JSON.parse(
  readFileSync(new URL('../kit/rules/evidence-0.1.0.json', import.meta.url), 'utf8'),
) as { bundle: Bundle; keys: { keys: (typeof key.jwk)[] } }

const firstReceipt = (): string => genuine.recipients[0]?.receipts[0] ?? ''
const withReceipts = (...receipts: string[]): Bundle => ({
  ...genuine,
  recipients: [{ ...(genuine.recipients[0] as Bundle['recipients'][number]), receipts }],
})
/** The first receipt under a root as they were signed before version 2, with such an s. */
async function underOlderRoot(s: 'LOW' | 'HIGH', members: object = {}): Promise<string> {
  const [encoded, path, root = ''] = firstReceipt().split('~')
  const { v: _, ...payload } = JSON.parse(Buffer.from(root.split('.')[1] ?? '', 'base64url').toString())
  return `${encoded}~${path}~${withS(await key.sign({ ...payload, ...members }), s)}`
}
/** The text with another character at a place, one bit away. */
const flipped = (text: string, at: number): string =>
  text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1)

describe('RFC 8785 canonical JSON in the SDK', () => {
  it('is that of the API for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), value => {
        expect(canonical(value)).toBe(canonicalOfApi(value))
      }),
    )
  })
  it('is that of the API for numbers and texts at the edges', () => {
    const edges = [
      0,
      -0,
      1e21,
      1e-7,
      5e-324,
      2 ** 53,
      '\u2028',
      '𠮷',
      '\u0000',
      { '\ud83d\ude00': 1, '\ufb33': 2 },
    ]
    expect(canonical(edges)).toBe(canonicalOfApi(edges))
    expect(canonical({ b: 1, a: undefined, A: [true, null] })).toBe('{"A":[true,null],"b":1}')
  })
  it.each([
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '\ud800',
    { '\udc00': 1 },
    [undefined],
    1n,
    () => 1,
  ])('is refused to what JSON cannot hold: %s', value => expect(() => canonical(value)).toThrow(TypeError))
  it('has the digest that the API computes', async () => {
    const value = { 标题: '通知', n: [1, 2.5] }
    expect(await digestOf(value)).toBe(digestOfApi(value))
    expect(await sha256('公文')).toBe(await sha256(new TextEncoder().encode('公文')))
  })
})

describe('a receipt (回执) by itself', () => {
  it('has the claims that were signed', async () => {
    expect(await verifyReceipt(firstReceipt(), trusted)).toEqual(claims[0])
  })
  it('of 0.1.0 is verified as well', async () => {
    const receipt = old.bundle.recipients[0]?.receipts[0] ?? ''
    expect(await verifyReceipt(receipt, old.keys)).toMatchObject({
      rung: 'DELIVERED',
      document: old.bundle.document.id,
    })
  })
  it('is nothing once any character of it is another', async () => {
    const receipt = firstReceipt()
    const believed: number[] = []
    for (let at = 0; at < receipt.length; at++)
      if ((await verifyReceipt(flipped(receipt, at), trusted)) !== null) believed.push(at)
    expect(believed).toEqual([])
  })
  it('is nothing if it is cut short, or longer', async () => {
    const [encoded = '', path = '', root = ''] = firstReceipt().split('~')
    const forged = [
      '',
      '~',
      '~~',
      encoded,
      `${encoded}~${path}`,
      `${encoded}~~${root}`,
      `${firstReceipt()}~x`,
    ]
    for (const receipt of [
      ...forged,
      `${firstReceipt()}.x`,
      firstReceipt().slice(0, -1),
      `${firstReceipt()}=`,
    ])
      expect(await verifyReceipt(receipt, trusted)).toBeNull()
  })
  it('is nothing with a root whose signature is written with other unused bits', async () => {
    expect(await verifyReceipt(withUnusedBits(firstReceipt()), trusted)).toBeNull()
  })
  it('is nothing with the other signature that anybody can compute, which has a high s', async () => {
    expect(await verifyReceipt(otherSignature(firstReceipt()), trusted)).toBeNull()
  })
  it.each(['LOW', 'HIGH'] as const)('under a root of before version 2 is believed with a %s s', async s => {
    expect(await verifyReceipt(await underOlderRoot(s), trusted)).toEqual(claims[0])
  })
  it('under a root of an unknown version is nothing', async () => {
    for (const v of [1, 3, '2', null])
      expect(await verifyReceipt(await underOlderRoot('LOW', { v }), trusted)).toBeNull()
  })
  it('is found a key by its id among several, also by that of before a rotation', async () => {
    const { jwk } = await aReceiptKey('next')
    expect(await verifyReceipt(firstReceipt(), { keys: [jwk, key.jwk] })).toEqual(claims[0])
  })
  it.each<[string, (jwk: object) => object[]]>([
    ['none', () => []],
    ['one of another id', jwk => [{ ...jwk, kid: 'other' }]],
    ['two of this id', jwk => [jwk, jwk]],
    ['one for another algorithm', jwk => [{ ...jwk, alg: 'ES384' }]],
    ['one to encrypt with', jwk => [{ ...jwk, use: 'enc' }]],
    ['one that may only sign', jwk => [{ ...jwk, key_ops: ['sign'] }]],
    ['one of another type', jwk => [{ ...jwk, kty: 'RSA' }]],
    ['one on another curve', jwk => [{ ...jwk, crv: 'P-384' }]],
    ['one without a point', ({ ...jwk }) => [{ ...jwk, y: undefined }]],
    ['one whose point lies on no curve', jwk => [{ ...jwk, x: 'A'.repeat(43) }]],
  ])('is nothing to a set of keys with %s', async (_, keysOf) => {
    expect(await verifyReceipt(firstReceipt(), { keys: keysOf(key.jwk) } as KeySet)).toBeNull()
  })
  it('is nothing if another key of the same id signed it', async () => {
    const { jwk } = await aReceiptKey()
    expect(await verifyReceipt(firstReceipt(), { keys: [jwk] })).toBeNull()
  })
  it.each<[string, object]>([
    ['of another type', { typ: 'at+jwt' }],
    ['of no type', { typ: undefined }],
    ['with an extension that must be understood', { crit: ['b64'], b64: true }],
  ])('is nothing with a root that is signed as a token %s', async (_, header) => {
    const [encoded, path, root = ''] = firstReceipt().split('~')
    const payload = JSON.parse(Buffer.from(root.split('.')[1] ?? '', 'base64url').toString()) as object
    const signed = await key.sign(payload, header)
    expect(await verifyReceipt(`${encoded}~${path}~${signed}`, trusted)).toBeNull()
  })
  it('is nothing in the form of 0.1.0, which links otherwise', async () => {
    const single = await key.sign(claims[1], { typ: 'hutong-receipt+jwt' })
    expect(await verifyReceipt(single, trusted)).toBeNull()
  })
})

describe('an evidence bundle (证据包) in the SDK', () => {
  it('is valid by trusted keys, and by its own', async () => {
    const expected = { valid: true, faults: [], events: 8, receipts: 8, recipients: 2, without: [] }
    expect(await verifyEvidence(genuine, trusted)).toEqual({ ...expected, authenticated: true })
    const byItsOwn = await verifyEvidence(JSON.parse(JSON.stringify(genuine)))
    expect(byItsOwn).toEqual({ ...expected, authenticated: false })
  })
  it('of 0.1.0 is valid as well', async () => {
    expect(await verifyEvidence(old.bundle, old.keys)).toMatchObject({
      valid: true,
      faults: [],
      recipients: 3,
    })
  })
  it('is not valid by keys that did not sign it, although it carries those that did', async () => {
    const { jwk } = await aReceiptKey()
    const verdict = await verifyEvidence(genuine, { keys: [jwk] })
    expect(verdict.faults.map(({ code }) => code)).toEqual(Array(8).fill('RECEIPT_SIGNATURE_INVALID'))
  })
  it('names the recipients without a receipt', async () => {
    const [first, second] = genuine.recipients
    const verdict = await verifyEvidence({ ...genuine, recipients: [first] }, trusted)
    expect(verdict).toMatchObject({ valid: true, recipients: 1, without: [second?.name] })
  })
  it('is no bundle with a text that has no canonical form, or nested beyond measure', async () => {
    const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000))
    const broken = { ...genuine, document: { ...genuine.document, title: 'x\ud800' } }
    for (const input of [broken, { ...genuine, events: deep }])
      expect((await verifyEvidence(input)).faults).toEqual([{ code: 'NOT_A_BUNDLE' }])
  })
  it('has a fault as soon as any byte of it is another', async () => {
    const bundle = withReceipts(firstReceipt())
    const text = JSON.stringify(bundle)
    // Each byte of a receipt has a test of its own, and the keys at the end are not those that are trusted.
    const receipt = text.indexOf(firstReceipt())
    const places = placesIn(text.slice(0, text.indexOf(',"keys":'))).filter(
      at => at < receipt || at >= receipt + firstReceipt().length,
    )
    const believed: string[] = []
    for (const at of places) {
      const changed = parsed(flipped(text, at))
      if (changed !== undefined && (await verifyEvidence(changed, trusted)).valid)
        believed.push(text.slice(at - 20, at + 20))
    }
    expect(places.length).toBeGreaterThan(isLongRun ? 3_000 : 450)
    expect(believed).toEqual([])
  })
})

/** All places of a JSON text in a long run; in a usual one a place of every name, value and mark, another in each run. */
function placesIn(json: string): number[] {
  if (isLongRun) return Array.from(json, (_, at) => at)
  const tokens = json.matchAll(/"(?:[^"\\]|\\.)*"|[\w.+-]+|./g)
  return [...tokens].map(({ index, 0: token }) => index + Math.floor(Math.random() * token.length))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The events with sequence numbers and hashes recomputed, as a forger would do. */
function rehashed(all: Bundle['events']): Bundle['events'] {
  let previous: string | null = null
  return all.map((event, index) => {
    const linked = { ...event, seq: index + 1, previous }
    previous = hashOfEvent(linked)
    return { ...linked, hash: previous }
  })
}

describe('the verdict of the SDK is that of the API', () => {
  type Change = (bundle: Bundle) => unknown
  const inEvents =
    (change: (all: Bundle['events']) => Bundle['events']): Change =>
    bundle => ({ ...bundle, events: change(bundle.events) })
  const inReceipts =
    (change: (all: string[]) => string[]): Change =>
    bundle => ({
      ...bundle,
      recipients: bundle.recipients.map(one => ({ ...one, receipts: change(one.receipts) })),
    })
  const changes: readonly (readonly [string, Change])[] = [
    ['nothing is changed', bundle => bundle],
    [
      'an event is changed',
      inEvents(all => all.map(one => (one.seq === 3 ? { ...one, by: 'forged' } : one))),
    ],
    ['an event is left out', inEvents(all => all.toSpliced(2, 1))],
    ['the first event is left out', inEvents(all => all.slice(1))],
    ['events are exchanged', inEvents(all => all.toSpliced(1, 2, ...all.slice(1, 3).toReversed()))],
    ['there is no event', inEvents(() => [])],
    ['the dispatch is left out', inEvents(all => all.slice(0, -1))],
    [
      'something follows the dispatch',
      inEvents(all => rehashed([...all, { ...(all[0] as Bundle['events'][number]), type: 'DraftEdited' }])),
    ],
    [
      'the chain is another document’s',
      inEvents(all => rehashed(all.map(one => ({ ...one, aggregate: 'doc_2' })))),
    ],
    ['the whole chain is recomputed', inEvents(all => rehashed(all.map(one => ({ ...one, by: 'forged' }))))],
    [
      'the title is another',
      bundle => ({ ...bundle, document: { ...bundle.document, title: '关于别的事' } }),
    ],
    ['the digest is null', bundle => ({ ...bundle, document: { ...bundle.document, contentDigest: null } })],
    [
      'the list of recipients is another',
      bundle => ({ ...bundle, dispatchedTo: bundle.dispatchedTo.slice(1) }),
    ],
    ['there are no recipients', bundle => ({ ...bundle, recipients: [] })],
    [
      'a recipient is a stranger',
      bundle => ({ ...bundle, recipients: [{ id: 'agc_9', name: '某', receipts: [] }] }),
    ],
    [
      'recipients have each other’s receipts',
      bundle => {
        const [a, b] = bundle.recipients as [Bundle['recipients'][number], Bundle['recipients'][number]]
        return {
          ...bundle,
          recipients: [
            { ...a, receipts: b.receipts },
            { ...b, receipts: a.receipts },
          ],
        }
      },
    ],
    [
      'a recipient is listed twice',
      bundle => ({ ...bundle, recipients: [...bundle.recipients, ...bundle.recipients.slice(0, 1)] }),
    ],
    [
      'a recipient is listed ten times',
      bundle => ({ ...bundle, recipients: bundle.recipients.flatMap(one => Array(10).fill(one)) }),
    ],
    [
      'a recipient was dispatched to twice',
      bundle => ({ ...bundle, dispatchedTo: [...bundle.dispatchedTo, ...bundle.dispatchedTo.slice(0, 1)] }),
    ],
    ...OTHER_TEXTS.map(([what, rewrite]): [string, Change] => [
      `a signature is written ${what}`,
      inReceipts(([a = '', ...rest]) => [rewrite(a), ...rest]),
    ]),
    ['signatures are the other ones that are valid', inReceipts(all => all.map(otherSignature))],
    ['receipts are left out at the end', inReceipts(all => all.slice(0, 2))],
    ['a receipt is left out', inReceipts(all => all.toSpliced(1, 1))],
    ['the first receipt is left out', inReceipts(all => all.slice(1))],
    ['receipts are in another order', inReceipts(all => all.toReversed())],
    ['a receipt comes twice', inReceipts(([a = '', ...rest]) => [a, a, ...rest])],
    ['a receipt is broken', inReceipts(([a = '', b = '', ...rest]) => [a, b.slice(1), ...rest])],
    ['there is one member more', bundle => ({ ...bundle, note: 1 })],
    ['there is one member less', ({ keys: _, ...bundle }) => bundle],
    ['it is null', () => null],
  ]
  /** The faults by the rules of the API, but for what the SDK leaves to it. */
  const expectSame = async (bundle: unknown, keys: { keys: unknown[] }) => {
    const { onBehalf: _, ...expected } = await verifyBundle(bundle, keys as JSONWebKeySet)
    const faults = expected.faults.filter(({ code }) => code !== 'IMPOSSIBLE_HISTORY')
    const verdict = await verifyEvidence(bundle, keys as KeySet)
    const valid = faults.length === 0
    expect(verdict).toEqual({ ...expected, faults, valid, authenticated: valid })
    return verdict
  }

  it.each(changes)('if %s', async (what, change) => {
    const { valid } = await expectSame(change(genuine), trusted)
    expect(valid).toBe(['nothing is changed', 'receipts are left out at the end'].includes(what))
  })
  it('if it is checked by the bundle’s own keys', async () => {
    const { onBehalf: _, ...expected } = await verifyBundle(genuine)
    expect(await verifyEvidence(genuine)).toEqual(expected)
    expect(expected).toMatchObject({ valid: true, authenticated: false })
  })
  it.each<[string, object]>([
    ['names no key', { kid: undefined }],
    ['has an extension', { crit: ['b64'], b64: true }],
  ])('if a root %s', async (_, header) => {
    const [encoded, path, root = ''] = firstReceipt().split('~')
    const payload = JSON.parse(Buffer.from(root.split('.')[1] ?? '', 'base64url').toString())
    const bundle = withReceipts(`${encoded}~${path}~${await key.sign(payload, header)}`)
    expect((await expectSame(bundle, trusted)).faults).toMatchObject([{ code: 'RECEIPT_SIGNATURE_INVALID' }])
  })
  it.each(changes)('if %s in a bundle of 0.1.0', async (_, change) => {
    await expectSame(change(old.bundle), old.keys)
  })
})

describe('a manifest in the SDK', () => {
  const manifest = manifestOf(documentIn('SEALED').document, AT)
  const digest = digestOfApi(manifest)

  it('has no fault as it was dispatched', async () => {
    expect(await verifyManifest(JSON.parse(JSON.stringify(manifest)), digest)).toEqual([])
  })
  it.each<[string, object]>([
    ['its body', { body: '另一正文' }],
    ['its number', { number: '豫政〔2026〕9号' }],
    ['its format', { format: 'hutong-manifest/2' }],
    ['its files', { files: ['attachments/x'] }],
    ['its signed digest', { signedDigest: 'f'.repeat(64) }],
    ['its corrections', { corrections: [{ from: 'a', to: 'b', at: AT }] }],
    ['a member that nobody knows', { note: 1 }],
  ])('has the faults that the API finds if %s is another', async (_, change) => {
    const changed = { ...manifest, ...change }
    const faults = await verifyManifest(changed, digest)
    expect(faults).toEqual(manifestFaults(changed as typeof manifest, digest))
    expect(faults).toContain('CONTENT_DIGEST')
  })
  it('has a fault by another digest alone', async () => {
    expect(await verifyManifest(manifest, 'f'.repeat(64))).toEqual(['CONTENT_DIGEST'])
  })
  it.each([null, [], 'x', {}, { ...manifest, files: null }])('is not %j', async input => {
    expect(await verifyManifest(input, digest)).toEqual(['NOT_A_MANIFEST'])
  })
  it('with a text that has no canonical form has no digest', async () => {
    expect(await verifyManifest({ ...manifest, body: '\ud800' }, digest)).toContain('CONTENT_DIGEST')
  })
})
