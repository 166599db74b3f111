import { describe, expect, it } from 'vitest'
import { MAX_RECIPIENTS } from '../../../functions/exchange/rules/dispatch.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { presentRow, resend, sentAgain } from '../../../functions/exchange/rules/resending.ts'
import { luoyang, zhengzhou } from '../../kit/rules/agencies.ts'
import { documentIn } from '../../kit/rules/documents.ts'
import { aDelivery, aRecall, RELAYED, recipients } from '../../kit/rules/recalled.ts'
import { anAct, anId, must, problemsOf } from '../../kit/rules/results.ts'

const { document } = documentIn('DISPATCHED')
const returned = aDelivery('sign', 'sendBack').events.map(rungOf)
const delivered = aDelivery().events.map(rungOf)
const rows = { recipients, rungs: new Map([[0, returned]]), recalls: [], waiting: [] }
const send = (more: object = {}, on: Partial<typeof rows> | object = {}, to = document) => {
  const asked = { recipientIds: [zhengzhou.id, zhengzhou.id], reason: ' 已更正 ', ...more }
  return resend(anId('add', 1), to, asked, { ...rows, ...on }, anAct())
}

describe('sending a returned document again (重发)', () => {
  it('adds each who returned it once, in the role that it had', () => {
    const { enlarged, answered } = must(send())
    const { addition, recipients: added } = enlarged ?? {}
    expect(answered).toEqual([])
    expect(addition).toMatchObject({ cause: 'RESENT', reason: '已更正' })
    expect(added).toMatchObject([
      { order: 50, agencyId: zhengzhou.id, role: 'MAIN', added: { cause: 'RESENT' } },
    ])
  })
  it('goes by the last row of an agency', () => {
    const added = must(send()).enlarged?.recipients ?? []
    const all = [...recipients, ...added]
    expect(presentRow(all, zhengzhou.id)?.order).toBe(50)
    expect(presentRow(all, 'x')).toBeNull()
    const again = {
      recipients: all,
      rungs: new Map([
        [0, returned],
        [50, delivered],
      ]),
    }
    expect(problemsOf(send({}, again))).toMatchObject([{ code: 'NOT_RETURNED', given: zhengzhou.name }])
    const back = {
      recipients: all,
      rungs: new Map([
        [0, returned],
        [50, returned],
      ]),
    }
    expect(send({}, back).ok).toBe(true)
  })
  it('answers who asked for it and has it, beside those who returned it, without a second copy', () => {
    const request = { order: 1, agencyId: luoyang.id, name: '洛阳', tenant: 'T', deliveryId: 'dlv', asked: 2 }
    const on = { waiting: [request] }
    expect(must(send({ recipientIds: [luoyang.id] }, on))).toEqual({ enlarged: null, answered: [request] })
    const both = must(send({ recipientIds: [luoyang.id, zhengzhou.id] }, on))
    expect(both.answered).toEqual([request])
    expect(both.enlarged?.recipients).toMatchObject([{ agencyId: zhengzhou.id }])
  })
  it('answers 50 at once', () => {
    const many = Array.from({ length: 51 }, (_, order) => ({ ...luoyang, order, agencyId: `a${order}` }))
    const waiting = many.map(({ order, agencyId }) => ({
      ...{ order, agencyId, name: '洛阳', tenant: 'T', deliveryId: 'dlv', asked: 2 },
    }))
    const on = { waiting, recipients: many, rungs: new Map() }
    const to = (count: number) => send({ recipientIds: many.slice(0, count).map(one => one.agencyId) }, on)
    expect(must(to(50)).answered).toHaveLength(50)
    expect(problemsOf(to(51))).toMatchObject([{ code: 'TOO_MANY_ITEMS', limit: 50 }])
    const ids = Array.from({ length: 101 }, (_, n) => `a${n}`)
    expect(problemsOf(send({ recipientIds: ids }, on))).toMatchObject([
      { code: 'TOO_MANY_ITEMS', limit: 100 },
    ])
  })
  it('reaches the returned delivery, and not one whose return was undone or that a correction replaced', () => {
    const { delivery } = aDelivery('sign', 'sendBack')
    expect(sentAgain(delivery, 'dlv_again', RELAYED)).toMatchObject({
      thing: { state: 'RETURNED' },
      event: { type: 'RESENT', data: { deliveryId: 'dlv_again' } },
    })
    expect(sentAgain(aDelivery('sign').delivery, 'dlv_again', RELAYED)).toBeNull()
    const replacedBy = {
      ...{ documentId: anId('doc', 5), number: '豫政发〔2026〕9号', deliveryId: null },
      ...{ at: RELAYED.at, carriedAt: RELAYED.at, reason: '附件有误', firstId: anId('doc', 1) },
    }
    expect(sentAgain({ ...delivery, replacedBy }, 'dlv_again', RELAYED)).toBeNull()
  })
  it('is refused for nobody, strangers, who did not return it, no reason, no room, and after a recall', () => {
    expect(problemsOf(send({ recipientIds: [] }))).toMatchObject([{ code: 'LIST_EMPTY' }])
    expect(problemsOf(send({ recipientIds: ['x'] }))).toMatchObject([
      { code: 'NOT_DISPATCHED_TO', given: 'x' },
    ])
    expect(problemsOf(send({ recipientIds: [luoyang.id] }))).toMatchObject([{ code: 'NOT_RETURNED' }])
    expect(problemsOf(send({ reason: '' }))).toMatchObject([{ code: 'TEXT_EMPTY' }])
    const full = { ...document, dispatch: { ...document.dispatch, recipientCount: MAX_RECIPIENTS } }
    expect(problemsOf(send({}, {}, full))).toMatchObject([{ code: 'TOO_MANY_ITEMS', limit: 0 }])
    expect(problemsOf(send({}, { recalls: [aRecall()] }))).toMatchObject([{ code: 'RECALLED_FROM_ALL' }])
    expect(send({}, { recalls: [aRecall({ concerns: [] })] }).ok).toBe(true)
  })
})
