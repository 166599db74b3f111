import { describe, expect, it } from 'vitest'
import {
  deliverySchema,
  type LadderState,
  type Portion,
  portionSchema,
  rungSchema,
  storedRung,
} from '../../../functions/exchange/model.ts'
import { rowOf } from '../../../functions/exchange/rules/ladder.ts'
import {
  paperProblems,
  paperStepsFor,
  replyOnPaper,
  sendOnPaper,
  startOnPaper,
  stillOnPaper,
} from '../../../functions/exchange/rules/paper.ts'
import { isIncomplete } from '../../../functions/exchange/rules/progress.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { everybody } from '../../kit/rules/agencies.ts'
import { messageGaps } from '../../kit/rules/documents.ts'
import { aDelivery, recipient, WAYS } from '../../kit/rules/recalled.ts'
import { AT, anAct, must, problemsOf } from '../../kit/rules/results.ts'

const act = anAct('mbr-clerk', '2026-01-05T15:59:59.999Z')
const said = { date: '2026-01-05', note: ' 机要送达 ' }
const codes = (result: Parameters<typeof problemsOf>[0]) => {
  const problems = problemsOf(result)
  expect(messageGaps(problems)).toEqual([])
  return problems.map(({ code, path }) => `${code} ${path.join('.')}`)
}

describe('an answer on paper (纸质答复)', () => {
  it.each(['ACCEPTED', 'HANDLED'] as const)('leads from %s to REPLIED, with the day and no number', state => {
    const { delivery } = aDelivery(...WAYS[state])
    const { thing, event } = must(replyOnPaper(must(startOnPaper(delivery, delivery.version)), said, act))
    expect(thing).toMatchObject({
      state: 'REPLIED',
      reply: { by: 'mbr-clerk', onPaper: { date: said.date, note: '机要送达' } },
    })
    expect(deliverySchema.parse(thing)).toEqual(thing)
    const rung = rungOf(event)
    expect(rung).toMatchObject({ kind: 'REPLIED', replyNumber: null, onPaper: { date: said.date } })
    expect(rungSchema.parse(JSON.parse(JSON.stringify(storedRung(rung))))).toEqual(rung)
  })
  it('is refused of a day in the future, of a note that is none, and in other states', () => {
    const { delivery } = aDelivery(...WAYS.ACCEPTED)
    const started = must(startOnPaper(delivery, delivery.version))
    expect(codes(replyOnPaper(started, { ...said, date: '2026-01-06' }, act))).toEqual([
      'DATE_IN_FUTURE date',
    ])
    expect(codes(replyOnPaper(started, { ...said, note: ' ' }, act))).toEqual(['TEXT_EMPTY note'])
    expect(must(replyOnPaper(started, { ...said, note: null }, act)).thing).toMatchObject({
      reply: { onPaper: { note: null } },
    })
    expect(codes(startOnPaper(delivery, 1))).toEqual(['VERSION_CONFLICT expectedVersion'])
    const signed = aDelivery('sign').delivery
    expect(codes(startOnPaper(signed, signed.version))).toEqual(['WRONG_STATE '])
    const recalled = aDelivery('recall').delivery
    expect(codes(startOnPaper(recalled, 1))).toEqual(['DELIVERY_RECALLED deliveryId'])
    expect(paperProblems(delivery)).toEqual([])
    expect(paperProblems(recalled).map(({ code }) => code)).toEqual(['DELIVERY_RECALLED'])
    const offered = Object.keys(WAYS).filter(state => paperStepsFor(state as never, everybody).length > 0)
    expect(offered).toEqual(['ACCEPTED', 'HANDLED'])
    expect(paperStepsFor('ACCEPTED', { ...everybody, roles: ['DRAFTER'] })).toEqual([])
  })
})

describe('a recipient that is served on paper (纸质送达)', () => {
  const waiting = { order: 0, reason: 'AWAITING_ACTIVATION' as const, tries: 1, triedAt: AT }
  const portion: Portion = { tries: 1, waiting: [waiting, { ...waiting, order: 1 }] }
  const row = (state: LadderState) => ({ recipient, state })
  const mark = (state: LadderState, of: Portion | null = portion, what = said) =>
    sendOnPaper('ppr_1', 'doc_1', row(state), of, what, act)
  const rowIn = (of: Portion, rungs: Parameters<typeof rowOf>[0]['rungs'] = []) =>
    rowOf({ recipient, deliveryId: 'dlv_1', rungs, portion: of, dispatchedAt: AT })

  it.each(['AWAITING_ACTIVATION', 'MUTED', 'UNDELIVERABLE'] as const)(
    'was %s: it waits no longer, its row says so, and who waits beside it stays',
    state => {
      const { portion: after, event } = must(mark(state))
      expect(after.waiting.map(({ order }) => order)).toEqual([1])
      expect(portionSchema.parse(after)).toEqual(after)
      expect(event).toMatchObject({
        type: 'RecipientOnPaper',
        data: { documentId: 'doc_1', order: 0, date: said.date },
      })
      expect(rowIn(after)).toMatchObject({
        state: 'ON_PAPER',
        undelivered: null,
        onPaper: { by: 'mbr-clerk', date: said.date, note: '机要送达' },
      })
      expect(must(sendOnPaper('ppr_2', 'doc_1', row(state), after, said, act)).portion.onPaper).toHaveLength(
        2,
      )
    },
  )
  it.each(['PENDING', 'ON_PAPER', 'DELIVERED', 'SIGNED_FOR', 'RECALLED'] as const)(
    'is refused in %s',
    state => {
      expect(codes(mark(state))).toEqual(['NOT_UNREACHED recipientId'])
    },
  )
  it('is refused before anything was tried, and of a day in the future', () => {
    expect(codes(mark('MUTED', null))).toEqual(['NOT_UNREACHED recipientId'])
    expect(codes(mark('MUTED', portion, { ...said, date: '2026-01-06' }))).toEqual(['DATE_IN_FUTURE date'])
  })
  it('has its rungs instead where it was delivered to at the same moment, and is recalled from as others are', () => {
    const { portion: after } = must(mark('MUTED'))
    const rungs = aDelivery().events.map(rungOf)
    expect(rowIn(after, rungs)).toMatchObject({ state: 'DELIVERED', onPaper: null })
    const nobody = { delivered: new Set<number>(), without: [] }
    expect(stillOnPaper(after, nobody)).toEqual(after.onPaper)
    expect(stillOnPaper(after, { ...nobody, delivered: new Set([0]) })).toEqual([])
    expect(stillOnPaper(after, { ...nobody, without: [0] })).toEqual([])
    expect(stillOnPaper(null, nobody)).toEqual([])
  })
  it('keeps nobody waiting for its signature', () => {
    expect(isIncomplete(2, { signedFor: 1 })).toBe(true)
    expect(isIncomplete(2, { signedFor: 1, onPaper: 1 })).toBe(false)
  })
})
