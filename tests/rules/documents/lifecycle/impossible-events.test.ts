import { describe, expect, it } from 'vitest'
import type { Act } from '../../../../functions/access/act.ts'
import { chainAfter, type Event, nextEvent } from '../../../../functions/access/events.ts'
import { replay } from '../../../../functions/documents/lifecycle/rules/replay.ts'
import type { DocumentEventType } from '../../../../functions/documents/model/index.ts'
import {
  aNotice,
  countersigner,
  finance,
  historyAfter,
  slotOf,
  traffic,
  UNTIL_SIGNED,
} from '../../../kit/rules/document-steps.ts'
import { anAct } from '../../../kit/rules/results.ts'

const draft = historyAfter(aNotice())
const reviewing = historyAfter(aNotice(), ['submitForReview', { next: 'mbr-clerk' }])
const round = historyAfter(
  aNotice([countersigner(finance), countersigner(traffic, [], 1)]),
  'submitForReview',
  'approveDraft',
)
const open = slotOf(round.document, finance).id
const waiting = slotOf(round.document, traffic).id
const cancelled = historyAfter(
  aNotice([countersigner(finance)]),
  'submitForReview',
  'approveDraft',
  'takeBack',
)
const agreed = historyAfter(aNotice([countersigner(finance)]), 'submitForReview', 'approveDraft', 'AGREE')
const signed = historyAfter(aNotice(), ...UNTIL_SIGNED)
const rechecked = historyAfter(aNotice(), ...UNTIL_SIGNED, 'recheckDocument')
const registered = historyAfter(aNotice(), ...UNTIL_SIGNED, 'recheckDocument', 'registerDocument')
const voided = historyAfter(aNotice(), ...UNTIL_SIGNED, 'recheckDocument', 'registerDocument', 'voidNumber')

/** The history with one event more, its place and hash as they must be. */
function followedBy(
  { events }: { readonly events: readonly Event[] },
  type: DocumentEventType,
  data: Record<string, unknown>,
  act: Act = anAct(),
): Event[] {
  const last = events.at(-1) as Event
  return [...events, nextEvent(last.aggregate, chainAfter(last), { type, data }, act)]
}

type Case = readonly [
  what: string,
  history: { readonly events: readonly Event[] },
  type: DocumentEventType,
  impossible: Record<string, unknown>,
  possible: Record<string, unknown>,
]
const digest = 'f'.repeat(64)
const signedDigest = 'signature' in signed.document ? signed.document.signature.signedDigest : ''
const number = 'number' in registered.document ? registered.document.number.text : ''
const asked = { slot: 'csn-1', round: 2 }

const returned = { events: followedBy(round, 'CountersignReturned', { slot: open, to: 'DRAFT' }) }
const agreedAndReturned = { events: followedBy(agreed, 'DraftReturned', { to: 'DRAFT' }) }
const bySigner = { resume: 'APPROVED', holder: null }
const undo = { slot: open, verdict: 'AGREED', ...bySigner }
const ofAgreement = { ...undo, slot: agreed.document.slots[0]?.id }
const impossibleUndos: readonly Case[] = [
  [
    'an undo of a party whose turn has not come',
    round,
    'CountersignAnswerUndone',
    { ...undo, slot: waiting },
    undo,
  ],
  [
    'an undo that leads into another round',
    round,
    'CountersignAnswerUndone',
    { ...undo, resume: 'IN_REVIEW' },
    undo,
  ],
  ['an undo that changes who holds it', round, 'CountersignAnswerUndone', { ...undo, holder: 'mbr-b' }, undo],
  [
    'an undo of a return after an agreement',
    agreed,
    'CountersignAnswerUndone',
    { ...ofAgreement, verdict: 'RETURNED' },
    ofAgreement,
  ],
  [
    'an undo of an agreement after a return',
    returned,
    'CountersignAnswerUndone',
    undo,
    { ...undo, verdict: 'RETURNED' },
  ],
  [
    'an undo of an agreement of a document that went back to its drafter',
    agreedAndReturned,
    'CountersignAnswerUndone',
    ofAgreement,
    {},
  ],
]

describe('an event that cannot have followed those before it', () => {
  it.each<Case>([
    [
      'one more party that leads on to another step than the one the document was in',
      reviewing,
      'CountersignerAdded',
      { resume: 'APPROVED', asked: [asked] },
      { resume: 'IN_REVIEW', asked: [asked] },
    ],
    ['a late answer to a request that is open', round, 'CountersignLate', { slot: open }, {}],
    [
      'a late answer to a request that there was not',
      cancelled,
      'CountersignLate',
      { slot: 'csn-1' },
      {
        slot: cancelled.document.slots[0]?.id,
      },
    ],
    [
      'an agreement of a party whose turn has not come',
      round,
      'CountersignAgreed',
      { slot: waiting, to: 'COUNTERSIGNING' },
      { slot: open, to: 'COUNTERSIGNING', asked: [{ slot: waiting, round: 1 }] },
    ],
    [
      'an agreement that leads to a step which the round does not lead to',
      round,
      'CountersignAgreed',
      { slot: open, to: 'IN_REVIEW' },
      { slot: open, to: 'COUNTERSIGNING', asked: [{ slot: waiting, round: 1 }] },
    ],
    [
      'a return by a party whose turn has not come',
      round,
      'CountersignReturned',
      { slot: waiting, to: 'DRAFT' },
      { slot: open, to: 'DRAFT' },
    ],
    [
      'a return by a party to anybody but the drafter',
      round,
      'CountersignReturned',
      { slot: open, to: 'IN_REVIEW' },
      { slot: open, to: 'DRAFT' },
    ],
    [
      'a veto by a party whose turn has not come',
      round,
      'JointIssueVetoed',
      { slot: waiting, to: 'DRAFT' },
      { slot: open, to: 'DRAFT' },
    ],
    ...impossibleUndos,
    [
      'a return to a step that was not taken yet',
      reviewing,
      'DraftReturned',
      { to: 'APPROVED' },
      { to: 'DRAFT' },
    ],
    [
      'a return of a round to a step after it',
      round,
      'DraftReturned',
      { to: 'APPROVED' },
      { to: 'IN_REVIEW' },
    ],
    [
      'a step taken back to another state than it started from',
      signed,
      'DocumentTakenBack',
      { to: 'DRAFT' },
      {
        to: 'APPROVED',
      },
    ],
    [
      'a hand-over from somebody who does not hold the document',
      reviewing,
      'DocumentHandedOver',
      { from: 'mbr-b', to: 'mbr-c' },
      { from: 'mbr-clerk', to: 'mbr-c' },
    ],
    [
      'a correction of another content than the one that was signed',
      signed,
      'DocumentCorrected',
      { from: digest, to: digest, holder: null },
      { from: signedDigest, to: digest, holder: null },
    ],
    [
      'a reopening of another signature',
      signed,
      'SigningReopened',
      { from: digest, holder: null, to: 'APPROVED' },
      { from: signedDigest, holder: null, to: 'APPROVED' },
    ],
    ['a void number given again', voided, 'DocumentRegistered', { number }, { number: '郑政〔2026〕8号' }],
    [
      'another number voided than the document has',
      registered,
      'NumberVoided',
      { number: '郑政〔2026〕8号' },
      { number },
    ],
    [
      'a dispatch under another number',
      registered,
      'DocumentDispatched',
      { number: '郑政〔2026〕8号', kind: 'MINUTES' },
      { number, kind: 'MINUTES' },
    ],
    [
      'a dispatch of a notice without a seal',
      registered,
      'DocumentDispatched',
      { number, kind: 'NOTICE' },
      {
        number,
        kind: 'MINUTES',
      },
    ],
    ['a signature on a draft', draft, 'DocumentSigned', { signedDigest: digest, holder: null }, {}],
    ['an edit of a signed document', signed, 'DraftEdited', {}, {}],
    ['a second creation', draft, 'DraftCreated', {}, {}],
    ['data of another shape', signed, 'DocumentRechecked', { holder: 42 }, { holder: null }],
    ['slot changes of another shape', draft, 'DraftEdited', { asked: 'everybody' }, { asked: [] }],
    [
      'a request to a party that has agreed',
      agreed,
      'CountersignerAdded',
      {
        resume: 'APPROVED',
        asked: [{ slot: agreed.document.slots[0]?.id, round: 1 }],
      },
      { resume: 'APPROVED', asked: [asked] },
    ],
    [
      'a slot that is to wait although it is there',
      round,
      'CountersignerAdded',
      {
        resume: 'APPROVED',
        asked: [asked],
        waiting: [waiting],
      },
      { resume: 'APPROVED', asked: [asked] },
    ],
    [
      'an open request cancelled without its slot',
      round,
      'CountersignerAdded',
      {
        resume: 'APPROVED',
        asked: [asked],
        cancelled: [{ slot: open }],
      },
      { resume: 'APPROVED', asked: [asked] },
    ],
    ['a slot dropped that is not there', draft, 'DraftEdited', { dropped: ['csn-1'] }, {}],
    [
      'a round in which nobody is asked',
      reviewing,
      'CountersignerAdded',
      { resume: 'IN_REVIEW' },
      {
        resume: 'IN_REVIEW',
        asked: [asked],
      },
    ],
    ['somebody asked outside of a round', draft, 'DraftEdited', { asked: [asked] }, {}],
  ])('is found: %s', (_, history, type, impossible, possible) => {
    const events = followedBy(history, type, impossible)
    expect(replay(history.events).ok).toBe(true)
    expect(replay(events)).toEqual({ ok: false, event: events.at(-1) })
    // Where something else could have followed under the same name, it is that which is found and not the name.
    if (Object.keys(possible).length > 0)
      expect(replay(followedBy(history, type, possible))).toMatchObject({ ok: true })
  })

  it.each<[DocumentEventType, typeof reviewing, Record<string, unknown>]>([
    ['DraftApproved', reviewing, { holder: null, to: 'APPROVED' }],
    ['DraftReturned', reviewing, { to: 'DRAFT' }],
    ['CountersignerAdded', reviewing, { resume: 'IN_REVIEW', asked: [asked] }],
    ['DocumentTakenBack', rechecked, { to: 'SIGNED' }],
  ])('is found: %s by somebody whose step it is not', (type, history, data) => {
    expect(replay(followedBy(history, type, data)).ok).toBe(true)
    expect(replay(followedBy(history, type, data, anAct('mbr-b'))).ok).toBe(false)
    expect(replay(followedBy(history, type, data, { ...anAct('mbr-b'), for: 'mbr-clerk' })).ok).toBe(true)
  })
  it('is none where the holder of a round on its way to signing has a later turn', () => {
    const sent = historyAfter(aNotice([countersigner(finance)]), 'submitForReview', [
      'approveDraft',
      { next: 'mbr-head' },
    ])
    expect(replay(followedBy(sent, 'DraftReturned', { to: 'DRAFT' }, anAct('mbr-b'))).ok).toBe(true)
  })
})
