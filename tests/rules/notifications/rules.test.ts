import { describe, expect, it } from 'vitest'
import type { Delivery, DeliveryIn } from '../../../functions/exchange/model.ts'
import { deliverTombstone } from '../../../functions/exchange/rules/recalls.ts'
import { deliverReplaced } from '../../../functions/exchange/rules/replacements.ts'
import { routeOf } from '../../../functions/exchange/store/deliveries.ts'
import { NOTIFICATION_KINDS, NOTIFICATION_NAMES } from '../../../functions/notifications/model.ts'
import {
  actedAt,
  endedAt,
  isFor,
  isTold,
  type Told,
  toldBy,
  toldByArrival,
  toldByMatter,
  toldByNotice,
  toldByTaskNotice,
} from '../../../functions/notifications/rules.ts'
import { aDelivery, aRecall, envelope, type MoveName, RELAYED, recipient } from '../../kit/rules/recalled.ts'
import { anAct, anId } from '../../kit/rules/results.ts'

const TENANT = '41.01.00.agc-zhengzhou'
/** What the last of these moves tells. */
function tellingOf(...moves: readonly MoveName[]) {
  const { delivery, events } = aDelivery(...moves)
  const event = events.at(-1)
  if (event === undefined || !isTold(event.type)) return null
  return toldBy(event.type, event, routeOf(TENANT, delivery))
}
const arrived = ({ delivery }: { readonly delivery: Delivery }) => toldByArrival(TENANT, delivery)

describe('what an event of a delivery tells', () => {
  it.each<[MoveName[], string]>([
    [['recall'], 'RECALLED'],
    [['sign', 'recall'], 'RECALL_ASKED'],
    [['sign', 'passOn', 'refusePassing'], 'PASSING_REFUSED'],
    [['sign', 'passOn', 'objectToRoute'], 'ROUTE_OBJECTED'],
  ])('%j tells the recipient %s', (moves, kind) => {
    expect(tellingOf(...moves)).toMatchObject({ tenant: TENANT, notification: { kind, recipient: null } })
  })
  it.each<[MoveName[], string]>([
    [['sign', 'sendBack'], 'RETURNED'],
    [['sign', 'recall', 'agree'], 'RECALL_AGREED'],
    [['sign', 'recall', 'refuse'], 'RECALL_REFUSED'],
    [['sign', 'passOn'], 'PASSED_ON'],
  ])('%j tells the sender %s, and whose it was', (moves, kind) => {
    const { agencyId, name } = recipient
    expect(tellingOf(...moves)).toMatchObject({
      tenant: envelope.source.senderTenant,
      notification: { kind, recipient: { agencyId, name } },
    })
  })
  it.each<MoveName>(['sign', 'register', 'accept'])('%s tells nobody', move => {
    const before: readonly MoveName[] = ['sign', 'register', 'accept']
    expect(tellingOf(...before.slice(0, before.indexOf(move) + 1))).toBeNull()
  })
  it('the same event tells the same, and another one another', () => {
    const [once, again] = [tellingOf('sign', 'recall'), tellingOf('sign', 'recall')]
    expect(again).toEqual(once)
    const ids = [once, tellingOf('sign', 'sendBack'), arrived(aDelivery())].map(one => one?.notification.id)
    expect(new Set(ids).size).toBe(3)
  })
  it('says no title and no text', () => {
    const text = JSON.stringify([tellingOf('sign', 'sendBack'), arrived(aDelivery())])
    expect(text).not.toContain(envelope.source.title)
    expect(text).not.toContain('误送')
  })
})

describe('what a delivery tells as it is put', () => {
  it('that it arrived, or that it was recalled before', () => {
    expect(arrived(aDelivery())).toMatchObject({ tenant: TENANT, notification: { kind: 'ARRIVED' } })
    const tombstone = deliverTombstone(anId('dlv', 1), envelope, recipient, aRecall(), RELAYED).thing
    expect(arrived({ delivery: tombstone })).toMatchObject({ notification: { kind: 'RECALLED' } })
  })
  it('nothing if it was replaced before: the correction tells of itself', () => {
    const by = {
      ...{ documentId: anId('doc', 2), number: '豫政〔2026〕9号', deliveryId: null, at: RELAYED.at },
      ...{ carriedAt: RELAYED.at, reason: '附件有误', firstId: anId('doc', 1) },
    }
    const tombstone = deliverReplaced(anId('dlv', 1), envelope, recipient, by, RELAYED).thing
    expect(arrived({ delivery: tombstone })).toBeNull()
  })
})

describe('what a notice of a reply tells', () => {
  const notice = {
    ...{ id: anId('ntc', 1), at: RELAYED.at, kind: 'REPLY_LATE' as const, step: 1 },
    ...{ deliveryId: anId('dlv', 1), documentId: null, number: '豫政〔2026〕3号', dueAt: RELAYED.at },
  }
  it('who owes it, of the delivery', () => {
    const { tenant, notification } = toldByNotice(TENANT, { ...notice, late: null })
    expect(tenant).toBe(TENANT)
    expect(notification).toMatchObject({
      kind: 'REPLY_LATE',
      deliveryId: notice.deliveryId,
      documentId: null,
    })
    expect(notification).not.toHaveProperty('late')
  })
  it('the sender, of the document, and how many are late', () => {
    const of = { deliveryId: null, documentId: anId('doc', 1), late: 3 }
    expect(toldByNotice(TENANT, { ...notice, ...of }).notification).toMatchObject({
      kind: 'REPLIES_LATE',
      ...of,
    })
  })
})

describe('when the agency acted on it', () => {
  const at = (kind: (typeof NOTIFICATION_NAMES)[number], ...moves: readonly MoveName[]) =>
    actedAt({ kind }, aDelivery(...moves).delivery)
  it('on what arrived by signing for it', () => {
    expect([at('ARRIVED'), at('ARRIVED', 'recall')]).toEqual([null, null])
    expect(at('ARRIVED', 'sign', 'register')).toBe(anAct().at)
    expect(at('ARRIVED', 'sign', 'recall', 'agree')).toBe(anAct().at)
  })
  it('and not on what was recalled unsigned, also if it was lost and made again since', () => {
    const recalled = aDelivery('recall').delivery as DeliveryIn<'RECALLED'>
    expect(actedAt({ kind: 'ARRIVED' }, { ...recalled, signing: undefined })).toBeNull()
  })
  it('on a recall by answering it', () => {
    expect(at('RECALL_ASKED', 'sign', 'recall')).toBeNull()
    expect(at('RECALL_ASKED', 'sign', 'recall', 'agree')).toBe(anAct().at)
    expect(at('RECALL_ASKED', 'sign', 'recall', 'refuse')).toBe(anAct().at)
    expect(at('RECALL_ASKED', 'sign')).toBeNull()
  })
  it('on a reminder by replying', () => {
    for (const kind of ['REPLY_DUE_SOON', 'REPLY_LATE'] as const) {
      expect(at(kind, 'sign', 'register', 'accept')).toBeNull()
      expect(at(kind, 'sign', 'register', 'accept', 'reply')).toBe(anAct().at)
    }
  })
  it('and on the others by no one act', () => {
    const answered = ['ARRIVED', 'RECALL_ASKED', 'REPLY_DUE_SOON', 'REPLY_LATE']
    const others = NOTIFICATION_NAMES.filter(kind => !answered.includes(kind))
    for (const kind of others) expect(at(kind, 'sign', 'recall', 'agree'), kind).toBeNull()
    expect(Object.keys(NOTIFICATION_KINDS)).toEqual(NOTIFICATION_NAMES)
  })
})

describe('what news of a matter tells', () => {
  const of = { matterId: anId('mat', 1), number: null }
  it('each member their own, of the task or the matter as a whole', () => {
    const news = [
      { kind: 'TASK_CAME' as const, n: 2, to: ['a', 'b'] },
      { kind: 'MATTER_REOPENED' as const, n: null, to: ['c'] },
    ]
    const told = toldByMatter(TENANT, { ...of, news }, RELAYED.at)
    expect(told.map(({ notification: { kind, to, taskId } }) => [kind, to, taskId])).toEqual([
      ['TASK_CAME', 'a', `${of.matterId.replace('mat_', 'tsk_')}_2`],
      ['TASK_CAME', 'b', `${of.matterId.replace('mat_', 'tsk_')}_2`],
      ['MATTER_REOPENED', 'c', undefined],
    ])
    expect(new Set(told.map(({ notification: { id } }) => id)).size).toBe(3)
    expect(toldByMatter(TENANT, { ...of, news }, RELAYED.at)).toEqual(told)
    const [first] = told as [(typeof told)[number]]
    expect([isFor(first, { subject: 'a' }), isFor(first, { subject: 'b' })]).toEqual([true, false])
  })
  it('a reader of what lies with them to read, and of no task', () => {
    const news = [{ kind: 'READING_CAME' as const, n: null, reader: 3, to: ['a'] }]
    const [{ notification }] = toldByMatter(TENANT, { ...of, news }, RELAYED.at) as [Told]
    expect(notification).toMatchObject({
      ...{ kind: 'READING_CAME', to: 'a', matterId: of.matterId },
      readerId: `${of.matterId.replace('mat_', 'rdr_')}_3`,
    })
    expect(notification).not.toHaveProperty('taskId')
  })
  it('a reminder whoever had the task, with the number of the arrival', () => {
    const notice = { ...of, id: anId('ntc', 1), at: RELAYED.at, kind: 'TASK_LATE' as const, n: 1, to: ['a'] }
    const told = toldByTaskNotice(TENANT, { ...notice, number: '豫政〔2026〕3号' })
    expect(told).toMatchObject([
      { tenant: TENANT, notification: { kind: 'TASK_LATE', to: 'a', number: '豫政〔2026〕3号' } },
    ])
  })
  it('a reminder of what is to be read, its reader', () => {
    const notice = { ...of, id: anId('ntc', 1), at: RELAYED.at, kind: 'READING_LATE' as const, to: ['a'] }
    const told = toldByTaskNotice(TENANT, { ...notice, n: null, reader: 3 })
    const readerId = `${of.matterId.replace('mat_', 'rdr_')}_3`
    expect(told).toMatchObject([{ notification: { kind: 'READING_LATE', to: 'a', readerId } }])
    expect(told[0]?.notification.taskId).toBeUndefined()
    expect(endedAt({ kind: 'READING_LATE' }, RELAYED.at)).toBe(RELAYED.at)
  })
  it('is acted on by ending the task, where it asks for that', () => {
    expect(endedAt({ kind: 'TASK_LATE' }, RELAYED.at)).toBe(RELAYED.at)
    expect(endedAt({ kind: 'TASK_LATE' }, null)).toBeNull()
    expect(endedAt({ kind: 'EXTENSION_ANSWERED' }, RELAYED.at)).toBeNull()
  })
})
