import { describe, expect, it } from 'vitest'
import type { Event } from '../../../functions/access/events.ts'
import { type Delivery, LADDER_STATES } from '../../../functions/exchange/model.ts'
import { holdersOfDelivery, makersOf, recipientHolder } from '../../../functions/exchange/rules/audience.ts'
import { zhengzhou, zhongyuan } from '../../kit/rules/agencies.ts'
import {
  aNotice,
  countersigner,
  countersigningMember,
  documentAfter,
  finance,
  traffic,
} from '../../kit/rules/document-steps.ts'

const document = documentAfter(
  aNotice([countersigner(finance), countersigningMember('mbr-c')]),
  'submitForReview',
  'approveDraft',
)
const asked = (slot: string, form: string, name: string): Event =>
  ({ data: { asked: [{ slot, form, name }] } }) as unknown as Event
const slotOf = (form: string) => document.slots.find(({ party }) => party.form === form)?.id ?? ''
const financeAsked = asked(slotOf('AGENCY'), 'AGENCY', finance.name)
const recipient = {
  order: 0,
  agencyId: zhongyuan.id,
  name: zhongyuan.name,
  tier: 'COUNTY',
  regionCode: '410102',
  role: 'MAIN',
} as const

describe('the agencies that hold a document beside its recipients', () => {
  const outline = (events: readonly Event[]) =>
    makersOf(document, events).map(({ agencyId, capacity }) => [agencyId, capacity])
  it('are the issuer alone while nobody was asked', () => {
    expect(makersOf(document, [{ data: {} } as Event])).toEqual([
      { agencyId: zhengzhou.id, name: zhengzhou.name, capacity: 'ISSUER', holds: true, state: null },
    ])
  })
  it('are also every agency that was asked, once, and no member of the issuer', () => {
    const member = asked(slotOf('MEMBER'), 'MEMBER', '科长')
    expect(outline([financeAsked, member, financeAsked])).toEqual([
      [zhengzhou.id, 'ISSUER'],
      [finance.id, 'COUNTERSIGNER'],
    ])
  })
  it('are known by name alone where the slot is gone, unless another slot of theirs is there', () => {
    const gone = (name: string) => asked('csn-gone', 'AGENCY', name)
    expect(makersOf(document, [gone(traffic.name)])[1]).toMatchObject({
      agencyId: null,
      name: traffic.name,
    })
    expect(outline([financeAsked, gone(finance.name)])[1]).toEqual([finance.id, 'COUNTERSIGNER'])
    expect(outline([gone(finance.name), financeAsked])[1]).toEqual([finance.id, 'COUNTERSIGNER'])
    expect(outline([asked(slotOf('MEMBER'), 'AGENCY', traffic.name)])[1]).toEqual([null, 'COUNTERSIGNER'])
  })
})

describe('a recipient', () => {
  it.each(LADDER_STATES)(
    'in %s holds the document exactly from its delivery on, until it is recalled',
    state => {
      const without = ['PENDING', 'AWAITING_ACTIVATION', 'MUTED', 'UNDELIVERABLE', 'ON_PAPER', 'RECALLED']
      const holds = !without.includes(state)
      expect(recipientHolder({ recipient, state, rungs: [{ kind: 'DELIVERED' }] })).toEqual({
        agencyId: zhongyuan.id,
        name: zhongyuan.name,
        capacity: 'MAIN_RECIPIENT',
        holds,
        state,
      })
    },
  )
  it('of what was replaced before it came has nothing', () => {
    const rungs = [{ kind: 'REPLACED' as const }]
    expect(recipientHolder({ recipient, state: 'REPLACED', rungs }).holds).toBe(false)
    const source = { senderId: zhengzhou.id, issuerName: zhengzhou.name }
    const tombstone = { source, recipient, state: 'REPLACED', replaced: { isUnsent: true } } as Delivery
    expect(holdersOfDelivery(tombstone).map(({ holds }) => holds)).toEqual([true, false])
  })
  it('of a copy is told apart', () => {
    const copy = { ...recipient, role: 'COPY' as const }
    expect(recipientHolder({ recipient: copy, state: 'DELIVERED', rungs: [] }).capacity).toBe(
      'COPY_RECIPIENT',
    )
  })
  it('of a delivery knows of its issuer and of itself', () => {
    const source = { senderId: zhengzhou.id, issuerName: zhengzhou.name }
    const delivery = { source, recipient, state: 'SIGNED_FOR' } as Delivery
    expect(holdersOfDelivery(delivery).map(({ agencyId, state }) => [agencyId, state])).toEqual([
      [zhengzhou.id, null],
      [zhongyuan.id, 'SIGNED_FOR'],
    ])
  })
})
