import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event } from '../../../functions/access/events.ts'
import { deadlineAfter } from '../../../functions/calendar/index.ts'
import {
  type Delivery,
  deliverySchema,
  MAX_RESTORED,
  type ReplacedBy,
  rungSchema,
  storedRung,
  updatedAtOf,
} from '../../../functions/exchange/model.ts'
import { carryDeadline } from '../../../functions/exchange/rules/deadline-moves.ts'
import {
  deliver,
  firstEventOf,
  reply,
  type Step,
  type Stepped,
  sendBack,
  startOn,
} from '../../../functions/exchange/rules/deliveries.ts'
import { beginHandling, reopenHandling } from '../../../functions/exchange/rules/handling.ts'
import { replyOnPaper } from '../../../functions/exchange/rules/paper.ts'
import { deliverTombstone, startAnswer } from '../../../functions/exchange/rules/recalls.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { applyReplacement, deliverReplaced } from '../../../functions/exchange/rules/replacements.ts'
import { deadlineAtDispatch } from '../../../functions/exchange/rules/replies.ts'
import { isLost, type Proved, restore } from '../../../functions/exchange/rules/restoring.ts'
import { firstImpossible } from '../../../functions/exchange/rules/rung-history.ts'
import { undo } from '../../../functions/exchange/rules/undoing.ts'
import { IN_2026 } from '../../kit/rules/calendars.ts'
import { chainFaults, documentIn } from '../../kit/rules/documents.ts'
import {
  ANSWER,
  aDelivery,
  aRecall,
  aRequest,
  DECIDED,
  envelope,
  MOVES,
  type MoveName,
  RELAYED,
  recipient,
} from '../../kit/rules/recalled.ts'
import { AT, anAct, anId, must } from '../../kit/rules/results.ts'

const id = anId('dlv', 1)
const LATER = { by: 'relay', at: '2026-01-08T02:00:00.000Z' }
const BY: ReplacedBy = {
  ...{ documentId: anId('doc', 9), number: '豫政〔2026〕9号', deliveryId: anId('dlv', 9) },
  ...{ at: RELAYED.at, carriedAt: RELAYED.at, reason: '附件有误', firstId: envelope.source.documentId },
}

const proved = (events: readonly Event[], more: Partial<Proved> = {}): Proved => ({
  id,
  envelope,
  recipient,
  rungs: events.map(event => rungSchema.parse(JSON.parse(JSON.stringify(storedRung(rungOf(event)))))),
  recalls: [aRecall()],
  progressRequests: [],
  sent: { ...documentIn('DISPATCHED').document.dispatch, ...DECIDED },
  replacedBy: null,
  replyDocumentId: ANSWER.documentId,
  ...more,
})
const DEADLINE = deadlineAtDispatch(must(deadlineAfter(AT, 5, IN_2026)), AT, IN_2026)
type History = { readonly delivery: Delivery; readonly events: readonly Event[] }
const restored = (
  { delivery, events }: History,
  more: Partial<Proved> = {},
  found: Delivery | null = null,
) => {
  const { requestId, askedAt = '', times } = delivery.progressAsked ?? {}
  const progressRequests = requestId === undefined ? [] : [aRequest(times, { id: requestId, at: askedAt })]
  return restore(found, proved(events, { progressRequests, ...more }), LATER)
}

/** What a delivery says apart from its loss. */
function said(delivery: Delivery) {
  const { version, chain, restored: _, actedSince: __, ...facts } = JSON.parse(JSON.stringify(delivery))
  return facts
}
/** The same without what only its recipient knew. */
function provable(delivery: Delivery) {
  const facts = said(delivery)
  if (facts.registration !== undefined) {
    facts.registration = { ...facts.registration, incomingNumber: null }
    delete facts.registration.claimed
  }
  if (facts.handling !== undefined) facts.handling = { ...facts.handling, result: null }
  return facts
}

const STEP_OF: Partial<Record<MoveName, Step>> = {
  sign: 'signForDelivery',
  register: 'registerDelivery',
  accept: 'acceptDelivery',
  sendBack: 'returnDelivery',
  handle: 'markHandled',
  passOn: 'passOnDelivery',
}
type Name = MoveName | 'undo' | 'replace' | 'begin' | 'reopen'
function attempt({ delivery, events }: History, name: Name): Stepped | null {
  if (name === 'undo') {
    const asked = { expectedVersion: delivery.version, step: null, reason: '误操作' }
    const undone = undo(delivery, asked, { events: events.slice(1), answered: null }, anAct())
    return undone.ok ? undone.value : null
  }
  if (name === 'begin' || name === 'reopen') {
    const dueAt = name === 'begin' ? LATER.at : null
    const gone =
      name === 'begin' ? beginHandling(delivery, { dueAt }, anAct()) : reopenHandling(delivery, anAct())
    return gone.ok ? gone.value : null
  }
  if (name === 'replace') {
    const effect = applyReplacement(delivery, BY, RELAYED)
    return effect?.kind === 'STEP' ? effect.step : null
  }
  const step = STEP_OF[name]
  if (step !== undefined && !startOn(delivery, step, delivery.version).ok) return null
  if ((name === 'agree' || name === 'refuse') && !startAnswer(delivery, delivery.version).ok) return null
  return MOVES[name](delivery as never)
}
const then = (history: History, name: Name): History => {
  const next = attempt(history, name)
  return next === null ? history : { delivery: next.thing, events: [...history.events, next.event] }
}
const names: readonly Name[] = [...(Object.keys(MOVES) as MoveName[]), 'undo', 'replace', 'begin', 'reopen']

describe('a delivery that is made again (恢复)', () => {
  it('says after any history what it said, but for what only its recipient knew, and its chain goes on', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 15 }), moves => {
        const history = moves.reduce<History>(then, aDelivery())
        const { delivery, events } = history
        const [step, ...more] = restored(history, { replacedBy: delivery.replacedBy ?? null }) ?? []
        if (step === undefined) throw new Error('not made again')
        expect(more).toEqual([])
        expect(provable(step.thing)).toEqual(provable(delivery))
        expect(deliverySchema.parse(step.thing)).toEqual(step.thing)
        expect(firstEventOf(step.thing)).toEqual(events[0])
        const all = [...events, step.event]
        expect(chainFaults(all)).toEqual([])
        expect(firstImpossible(all.map(event => rungOf(event).kind))).toBe(-1)
        expect(rungOf(step.event)).toMatchObject({ kind: 'RESTORED', state: delivery.state })
        expect(step.was).toBe(null)
      }),
      { numRuns: 500 },
    )
  })

  it('is brought from an earlier time to what the ladder proves, with all that it still knows', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 12 }), fc.nat(12), (moves, kept) => {
        const early = moves.slice(0, kept).reduce<History>(then, aDelivery())
        const late = moves.slice(kept).reduce<History>(then, early)
        const steps = restored(late, { replacedBy: late.delivery.replacedBy ?? null }, early.delivery)
        if (late.events.length === early.events.length) {
          expect(steps).toBe(null)
          return
        }
        const [step] = steps ?? []
        expect(provable(step?.thing as Delivery)).toEqual(provable(late.delivery))
        expect(step?.was).toBe(early.delivery.state)
        expect(step?.thing.version).toBeGreaterThan(early.delivery.version)
        if ('handling' in early.delivery && step !== undefined && 'handling' in step.thing)
          expect(step.thing.handling).toEqual(early.delivery.handling)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps the number under which it is still registered, and has none if that is lost', () => {
    const early = aDelivery('sign', 'register')
    const late = then(early, 'accept')
    const [kept] = restored(late, {}, early.delivery) ?? []
    expect(kept?.thing).toMatchObject({ state: 'ACCEPTED', registration: { incomingNumber: '收1号' } })
    const handled = aDelivery('sign', 'register', 'accept', 'handle')
    const [told] = restored(then(handled, 'recall'), {}, handled.delivery) ?? []
    expect(told?.thing).toMatchObject({
      handling: { result: '已办结' },
      recall: { reason: aRecall().reason },
    })
    const [without] = restored(late) ?? []
    expect(without?.thing).toMatchObject({ state: 'ACCEPTED', registration: { incomingNumber: null } })
    // Registered, undone and registered again: the number of then is not that of now.
    const again = ['undo', 'register'] as const
    const other = again.reduce<History>(then, early)
    const redone = { ...other.events.at(-1), at: LATER.at } as Event
    const rungs = proved([...other.events.slice(0, -1), redone]).rungs
    const [anew] = restored(other, { rungs }, early.delivery) ?? []
    expect(anew?.thing).toMatchObject({ registration: { incomingNumber: null } })
  })

  it('says what was proved, and when it was made again', () => {
    const [step] = restored(aDelivery('sign')) ?? []
    expect(step?.thing.restored).toEqual({
      at: LATER.at,
      provedSeq: 2,
      provedRung: 'SIGNED_FOR',
      provedAt: AT,
      times: 1,
    })
    expect(updatedAtOf(step?.thing as Delivery)).toBe(LATER.at)
  })

  it('is made again so often, and not oftener', () => {
    let history: History = aDelivery()
    for (let time = 1; time <= MAX_RESTORED; time++) {
      const [step] = restored(history) ?? []
      if (step === undefined) throw new Error('not made again')
      expect(step.thing.restored?.times).toBe(time)
      history = { delivery: step.thing, events: [...history.events, step.event] }
    }
    expect(restored(history)).toBe(null)
  })

  it('is a tombstone again if it was one', () => {
    const recalled = deliverTombstone(id, envelope, recipient, aRecall(), RELAYED)
    const replaced = deliverReplaced(id, envelope, recipient, BY, RELAYED)
    for (const { thing, event } of [recalled, replaced]) {
      const [step] =
        restored({ delivery: thing, events: [event] }, { replacedBy: thing.replacedBy ?? null }) ?? []
      expect(said(step?.thing as Delivery)).toEqual(said(thing))
    }
  })

  it('has the code of its return, if it has one', () => {
    const { delivery, events } = aDelivery('sign')
    for (const code of ['OTHER', 'DUPLICATE'] as const) {
      const returned = must(sendBack(delivery as never, '重复', code, anAct()))
      const [step] = restored({ delivery, events: [...events, returned.event] }) ?? []
      expect(said(step?.thing as Delivery)).toEqual(said(returned.thing))
    }
  })

  it('is replaced at once if a correction came meanwhile', () => {
    const [first, second, ...more] = restored(aDelivery('sign'), { replacedBy: BY }) ?? []
    expect(more).toEqual([])
    expect(first?.thing.state).toBe('SIGNED_FOR')
    expect(second).toMatchObject({
      thing: { state: 'REPLACED', replacedBy: BY, restored: { provedRung: 'SIGNED_FOR' } },
      event: { type: 'REPLACED', seq: 4 },
    })
  })

  it('has its answer: a document, if the sender has that, or paper', () => {
    const answered = aDelivery('sign', 'register', 'accept', 'reply')
    expect(restored(answered, { replyDocumentId: null })).toBe(null)
    const { delivery, events } = aDelivery('sign', 'register', 'accept')
    const onPaper = replyOnPaper(delivery as never, { date: '2026-01-05', note: null }, anAct())
    const step = onPaper.ok ? onPaper.value : null
    const [made] = restored({ delivery, events: [...events, step?.event as Event] }) ?? []
    expect(said(made?.thing as Delivery).reply).toEqual(said(step?.thing as Delivery).reply)
  })

  it('has the deadline of now, or that of when it did what was asked', () => {
    const { deadline: _, ...rest } = envelope
    const due = (dueAt: string) => ({ ...DEADLINE, dueAt })
    const [old, moved] = ['2026-02-01T00:00:00.000Z', '2026-02-02T00:00:00.000Z'] as const
    const MOVE = { id: anId('dlm', 1), by: 'mbr', at: '2026-01-07T00:00:00.000Z', from: old, to: moved }
    const dispatch = documentIn('DISPATCHED').document.dispatch
    const before = { ...dispatch, deadline: due(old) }
    const sent = { ...dispatch, deadline: due(moved), deadlineMoves: [{ ...MOVE, calendarVersions: [] }] }
    const first = deliver(id, { ...rest, deadline: before.deadline }, recipient, { by: 'relay', at: AT })
    const demanding = { sent, envelope: { ...rest, deadline: sent.deadline } }
    const carried = carryDeadline(first.thing, sent, { by: 'relay', at: '2026-01-07T00:00:01.000Z' })
    const [owing] =
      restored({ delivery: first.thing, events: [first.event, carried?.event as Event] }, demanding) ?? []
    expect(said(owing?.thing as Delivery)).toEqual(said(carried?.thing as Delivery))
    const accepted = aDelivery('sign', 'register', 'accept').delivery
    const answer = reply({ ...accepted, deadline: before.deadline }, ANSWER, anAct('relay'))
    const events = [...aDelivery('sign', 'register', 'accept').events, answer?.event as Event]
    const [settled] = restored({ delivery: accepted, events }, demanding) ?? []
    expect(settled?.thing.deadline?.dueAt).toBe(old)
    expect(settled?.thing.deadlineMoves).toBe(undefined)
  })
})

describe('what is not lost', () => {
  const { delivery, events } = aDelivery('sign', 'register')
  const { rungs } = proved(events)
  it('is left as it is: without a rung, ahead of its ladder, as it is, of another chain, behind a gap', () => {
    expect(isLost(null, [])).toBe(false)
    expect(isLost(delivery, rungs.slice(0, 2))).toBe(false)
    expect(isLost(delivery, rungs)).toBe(false)
    const other = { chain: { ...aDelivery('sign').delivery.chain, hash: 'another' } }
    expect(isLost(other, rungs)).toBe(false)
    expect(isLost(null, rungs.slice(1))).toBe(false)
    expect(restore(delivery, proved(events), LATER)).toBe(null)
    expect(restore(null, proved([]), LATER)).toBe(null)
  })
  it('is not made up: of another first event, or of a recall that is not there, nothing is made', () => {
    const another = { ...recipient, role: 'COPY' as const }
    expect(restored({ delivery, events }, { recipient: another })).toBe(null)
    expect(restored(aDelivery('sign', 'recall'), { recalls: [] })).toBe(null)
  })
})
