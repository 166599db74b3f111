import { describe, expect, it } from 'vitest'
import {
  cancelPending,
  isPending,
  partyId,
  partyName,
  SLOT_STATES,
  type Slot,
  type SlotState,
  slotChangesBetween,
  slotChangesInEvent,
} from '../../../../functions/documents/model/index.ts'
import { countersigner, countersigningMember, finance } from '../../../kit/rules/document-steps.ts'

const slot = (id: string, state: SlotState): Slot => ({
  ...countersigner(finance, ['一'], 1),
  id,
  purpose: 'CONSENT',
  state,
  partDigest: 'a'.repeat(64),
  round: 2,
  question: null,
  answer: null,
})
const ids = (slots: readonly Slot[]) => slots.map(one => one.id)

describe('a slot of a document, for one whose agreement is asked', () => {
  it('names its party by id and name, whether it is an agency or a member', () => {
    expect([partyId(slot('csn-1', 'OPEN')), partyName(slot('csn-1', 'OPEN'))]).toEqual([
      finance.id,
      finance.name,
    ])
    const member = countersigningMember('mbr-c')
    expect([partyId(member), partyName(member)]).toEqual(['mbr-c', '科长mbr-c'])
  })
  it.each(SLOT_STATES)('in the state %s is pending exactly while its answer is to come', state => {
    const pending = state === 'OPEN' || state === 'WAITING'
    expect(isPending({ state })).toBe(pending)
    expect(cancelPending([slot('csn-1', state)])).toEqual([slot('csn-1', pending ? 'CANCELLED' : state)])
  })
})

describe('the slot changes of a step', () => {
  it.each<[string, before: SlotState | null, after: SlotState | null, change: string]>([
    ['is asked at once', null, 'OPEN', 'asked'],
    ['is to be asked later', null, 'WAITING', 'waiting'],
    ['is asked when its turn comes', 'WAITING', 'OPEN', 'asked'],
    ['is cancelled while it is open', 'OPEN', 'CANCELLED', 'cancelled'],
    ['is cancelled before it was asked', 'WAITING', 'CANCELLED', ''],
    ['is dropped while it is open', 'OPEN', null, 'cancelled dropped'],
    ['is dropped after its answer', 'AGREED', null, 'dropped'],
    ['answers', 'OPEN', 'AGREED', ''],
    ['returns it', 'OPEN', 'RETURNED', ''],
    ['stays as it is', 'AGREED', 'AGREED', ''],
    ['goes on waiting', 'WAITING', 'WAITING', ''],
    ['goes on being asked', 'OPEN', 'OPEN', ''],
  ])('list a party that %s (from %s to %s) under: %s', (_, before, after, listed) => {
    const list = (state: SlotState | null) => (state === null ? [] : [slot('csn-1', state)])
    const changes = slotChangesBetween(list(before), list(after))
    const found = {
      asked: ids(changes.asked),
      cancelled: ids(changes.cancelled),
      waiting: changes.waiting,
      dropped: changes.dropped,
    }
    const names = listed.split(' ')
    expect(found).toEqual({
      asked: names.includes('asked') ? ['csn-1'] : [],
      cancelled: names.includes('cancelled') ? ['csn-1'] : [],
      waiting: names.includes('waiting') ? ['csn-1'] : [],
      dropped: names.includes('dropped') ? ['csn-1'] : [],
    })
  })
  it('are in the event only where there are some', () => {
    expect(slotChangesInEvent(slotChangesBetween([], []))).toEqual({})
    const before = [slot('csn-1', 'OPEN'), slot('csn-2', 'AGREED')]
    const after = [slot('csn-1', 'CANCELLED'), slot('csn-3', 'OPEN'), slot('csn-4', 'WAITING')]
    expect(slotChangesInEvent(slotChangesBetween(before, after))).toEqual({
      asked: [
        {
          slot: 'csn-3',
          purpose: 'CONSENT',
          form: 'AGENCY',
          name: finance.name,
          sections: ['一'],
          order: 1,
          partDigest: 'a'.repeat(64),
          round: 2,
          question: null,
        },
      ],
      cancelled: [{ slot: 'csn-1', name: finance.name, round: 2 }],
      waiting: ['csn-4'],
      dropped: ['csn-2'],
    })
  })
})
