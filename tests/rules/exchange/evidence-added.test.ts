import type { JSONWebKeySet } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { addLate } from '../../../functions/exchange/rules/additions.ts'
import { deliver, signFor } from '../../../functions/exchange/rules/deliveries.ts'
import { envelopeOf } from '../../../functions/exchange/rules/dispatch.ts'
import { type Bundle, verifyBundle } from '../../../functions/exchange/rules/evidence.ts'
import {
  claimsOf,
  leafOfClaims,
  proofFrom,
  receiptFrom,
  rootPayload,
  rungOf,
} from '../../../functions/exchange/rules/receipts.ts'
import { routeOf } from '../../../functions/exchange/store/index.ts'
import { merkleTree } from '../../../functions/kernel/merkle.ts'
import { kaifeng } from '../../kit/rules/agencies.ts'
import { documentIn } from '../../kit/rules/documents.ts'
import { recipients } from '../../kit/rules/recalled.ts'
import { anAct, anId, must } from '../../kit/rules/results.ts'
import { aSignedBundle } from '../../kit/rules/signed-bundle.ts'

const { document } = documentIn('DISPATCHED')
const late = must(
  addLate(
    anId('add', 1),
    document,
    { mainRecipientIds: [kaifeng.id], copyRecipientIds: [], reason: '漏列' },
    { agency: () => kaifeng, recipients, recalls: [] },
    anAct(),
  ),
)
const [newcomer] = late.recipients as [(typeof late.recipients)[number]]
const why = { at: anAct().at, cause: 'LATE' as const, reason: '漏列' }

let bundle: Bundle
let receipts: readonly string[]
let trusted: JSONWebKeySet
beforeAll(async () => {
  const { bundle: genuine, key } = await aSignedBundle()
  const delivered = deliver(
    anId('dlv', 9),
    { ...envelopeOf(late.document, 'T'), added: why },
    newcomer,
    anAct('relay'),
  )
  const signed = must(signFor(delivered.thing as never, anAct()))
  const route = routeOf('41.02.00.agc_9', delivered.thing)
  const claims = [delivered, signed].map(({ event }) => claimsOf(route, rungOf(event)))
  const { root, paths } = merkleTree(claims.map(leafOfClaims))
  const proof = await key.sign(rootPayload(root, claims.length))
  receipts = claims.map((one, at) => receiptFrom(one, proofFrom(paths[at] ?? '', proof)))
  trusted = { keys: [key.jwk] } as JSONWebKeySet
  bundle = { ...genuine, additions: [{ event: late.event, recipients: [...late.recipients] }] }
})
const verdictWith = (recipient: Partial<Bundle['recipients'][number]>, of: Partial<Bundle> = {}) => {
  const added = { id: kaifeng.id, name: kaifeng.name, addition: late.addition.id, receipts: [...receipts] }
  const all = [...bundle.recipients, { ...added, ...recipient }]
  return verifyBundle({ ...bundle, ...of, recipients: all }, trusted)
}

describe('the evidence of a document that was sent to somebody later (补发)', () => {
  it('is valid, and counts the receipts of who was added', async () => {
    expect(await verdictWith({})).toMatchObject({
      ...{ valid: true, authenticated: true, faults: [], recipients: 3, receipts: 10, without: [] },
    })
  })
  it('names who was added and has given no receipt yet', async () => {
    expect(await verdictWith({ receipts: [] })).toMatchObject({ valid: true, without: [kaifeng.name] })
  })
  it('has no recipient of an addition that it does not contain', async () => {
    const { valid, faults } = await verdictWith({}, { additions: [] })
    expect(valid).toBe(false)
    expect(faults).toContainEqual({ code: 'NOT_A_RECIPIENT', recipient: kaifeng.name })
  })
  it('has no receipts of the dispatch for who was added, nor those of the addition for the dispatch', async () => {
    const [first] = bundle.recipients as [Bundle['recipients'][number]]
    const { faults } = await verdictWith({ receipts: first.receipts })
    expect(faults).toContainEqual(
      expect.objectContaining({ code: 'RECEIPT_OF_SOMETHING_ELSE', recipient: kaifeng.name }),
    )
    const swapped = await verdictWith({}, { additions: [{ event: late.event, recipients: [] }] })
    expect(swapped.valid).toBe(false)
    const asDispatched = { ...first, receipts: [...receipts] }
    const verdict = await verifyBundle({ ...bundle, recipients: [asDispatched] }, trusted)
    expect(verdict.faults).toContainEqual(
      expect.objectContaining({ code: 'RECEIPT_OF_SOMETHING_ELSE', recipient: first.name }),
    )
  })
})
