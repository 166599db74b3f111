import { randomUUID } from 'node:crypto'
import type { Delivery, DeliveryState, Envelope, Recipient } from '../../functions/exchange/model.ts'
import {
  accept,
  deliver,
  deliveryIdFor,
  handle,
  registerIncoming,
  reply,
  type Stepped,
  sendBack,
  signFor,
} from '../../functions/exchange/rules/deliveries.ts'
import { passOn } from '../../functions/exchange/rules/passings.ts'
import { applyRecall } from '../../functions/exchange/rules/recalls.ts'
import { applyReplacement } from '../../functions/exchange/rules/replacements.ts'
import { deliveryItem, deliveryKey, deliveryOf } from '../../functions/exchange/store/index.ts'
import { sha256 } from '../../functions/kernel/digest.ts'
import { randomIds } from '../../functions/kernel/ids.ts'
import type { Result } from '../../functions/kernel/result.ts'
import { aNoticeIn, inboxOf } from './documents.ts'
import { type TestAgency, wholeTable } from './government.ts'
import { relayAll } from './relay.ts'
import type { Stack } from './stack.ts'

/** What a step on one of several deliveries takes. */
export interface StepItem {
  readonly idempotencyKey: string
  readonly deliveryId: string
  readonly expectedVersion: number
}

const newId = randomIds(() => new Date())

/**
 * Many deliveries in an agency's inbox, and what a step on each takes. One is sent and carried there; the others are put
 * beside it, equal but for their ids, since sending each would take eight requests.
 */
export async function manyDeliveries(
  stack: Stack,
  from: TestAgency,
  to: TestAgency,
  count: number,
): Promise<StepItem[]> {
  await aNoticeIn('DISPATCHED', from, [to])
  await relayAll(stack)
  const [{ id = '' } = {}] = await inboxOf(to, { first: 1 })
  const table = wholeTable(stack)
  const delivery = deliveryOf(await table.get(deliveryKey(to.tenant, id)))
  if (delivery === null) throw new Error('nothing arrived')
  const ids = Array.from({ length: count }, (_, index) => (index === 0 ? id : newId('dlv')))
  await table.putAll(ids.slice(1).map(other => deliveryItem(to.tenant, { ...delivery, id: other })))
  return ids.map(deliveryId => ({ idempotencyKey: randomUUID(), deliveryId, expectedVersion: 1 }))
}

/** What a test says of a delivery; the rest is made up. */
export interface DeliveryFields {
  readonly n: number
  readonly issuerId: string
  readonly kind: Envelope['source']['kind']
  readonly urgency: Envelope['urgency']
  readonly role: Recipient['role']
  readonly state: DeliveryState
  readonly number: string
  readonly dispatchedAt: string
}

/** A delivery to an agency in a state, as the rules make it. */
export function aDeliveryTo(agency: TestAgency, fields: DeliveryFields): Delivery {
  const { n, issuerId, kind, urgency, role, number, dispatchedAt } = fields
  const documentId = `doc_${String(n).padStart(26, '0')}`
  const envelope: Envelope = {
    source: {
      documentId,
      senderTenant: '41.00.00.agc_S',
      senderId: issuerId,
      kind,
      number,
      title: `关于第${n}件事的文`,
      issuerName: '河南省某厅',
      issuerTier: 'PROVINCE',
      issuerRegionCode: '410000',
      issuerRegionName: '河南省',
      contentDigest: sha256(`content ${n}`),
      bodyDigest: sha256(`body ${n}`),
      root: { documentId, tenant: '41.00.00.agc_S' },
    },
    dispatchEvent: { seq: 9, hash: sha256('event') },
    date: dispatchedAt.slice(0, 10),
    urgency,
    dispatchedAt,
    answers: null,
  }
  const { id: agencyId, name, tier, regionCode } = agency
  const recipient = { order: 0, agencyId, name, tier, regionCode, role }
  const act = { by: 'relay', at: dispatchedAt }
  const first = deliver(deliveryIdFor(documentId, agencyId, dispatchedAt, sha256), envelope, recipient, act)
  return inState(first.thing, fields.state, { by: 'mbr-CLERK', at: dispatchedAt })
}

/** The way to each state from the first. */
const WAYS: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  DELIVERED: [],
  SIGNED_FOR: ['SIGNED_FOR'],
  REGISTERED: ['SIGNED_FOR', 'REGISTERED'],
  ACCEPTED: ['SIGNED_FOR', 'REGISTERED', 'ACCEPTED'],
  RETURNED: ['SIGNED_FOR', 'RETURNED'],
  HANDLED: ['SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'HANDLED'],
  REPLIED: ['SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'REPLIED'],
  RECALLED: ['RECALLED'],
  REPLACED: ['REPLACED'],
  PASSED_ON: ['SIGNED_FOR', 'PASSED_ON'],
}

const A_RECALL = {
  id: 'rcl_R',
  by: 'mbr-CLERK',
  at: '2026-01-05T09:00:00.000Z',
  reason: '附件有误',
  concerns: null,
}

const A_CORRECTION = {
  documentId: 'doc_C',
  number: '测政〔2026〕2号',
  deliveryId: 'dlv_C',
  at: '2026-01-05T09:00:00.000Z',
  carriedAt: '2026-01-05T09:00:00.000Z',
  reason: '附件有误',
  firstId: 'doc_R',
}

function inState(first: Delivery, state: DeliveryState, act: Parameters<typeof signFor>[1]): Delivery {
  const must = (result: Result<Stepped>): Delivery => {
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    return result.value.thing
  }
  const steps = {
    SIGNED_FOR: (one: Delivery) => must(signFor(one as Parameters<typeof signFor>[0], act)),
    REGISTERED: (one: Delivery) =>
      must(registerIncoming(one as Parameters<typeof registerIncoming>[0], null, act)),
    ACCEPTED: (one: Delivery) => must(accept(one as Parameters<typeof accept>[0], act)),
    RETURNED: (one: Delivery) =>
      must(sendBack(one as Parameters<typeof sendBack>[0], '误送', 'WRONG_ADDRESSEE', act)),
    HANDLED: (one: Delivery) => must(handle(one as Parameters<typeof handle>[0], null, act)),
    REPLIED: (one: Delivery) =>
      reply(one, { documentId: 'doc_R', number: '测政〔2026〕1号', deliveryId: 'dlv_R' }, act)?.thing ?? one,
    PASSED_ON: (one: Delivery) =>
      must(passOn(one as Parameters<typeof passOn>[0], { id: 'agc_P', name: '某局' }, '改送', act)),
    RECALLED: (one: Delivery) => applyRecall(one, A_RECALL, act)?.thing ?? one,
    REPLACED: (one: Delivery) => {
      const effect = applyReplacement(one, A_CORRECTION, act)
      return effect?.kind === 'STEP' ? effect.step.thing : one
    },
    DELIVERED: (one: Delivery) => one,
  }
  return WAYS[state].reduce((one, next) => steps[next](one), first)
}

/** Puts deliveries into an agency's inbox at once. */
export async function putDeliveries(
  stack: Stack,
  agency: TestAgency,
  deliveries: readonly Delivery[],
): Promise<void> {
  await wholeTable(stack).putAll(deliveries.map(delivery => deliveryItem(agency.tenant, delivery)))
}
