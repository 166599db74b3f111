import { type Act, stamp } from '../../access/act.ts'
import type { Context, Outcome } from '../../access/command.ts'
import { EMPTY_CHAIN, eventItem, nextEvent } from '../../access/events.ts'
import { startStep } from '../../access/steps.ts'
import { type StepInput as CommonStepInput, takeStep } from '../../access/take-step.ts'
import { type Document, documentKey, documentOf, documentPartition } from '../../documents/index.ts'
import { isId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { agencyIn, agencyKey } from '../../tenancy/index.ts'
import type { recallEvents } from '../events.ts'
import type { Delivery, Recall } from '../model.ts'
import { permissions } from '../permissions.ts'
import { startOn } from '../rules/deliveries.ts'
import { redeliverySteps } from '../rules/dispatch.ts'
import { type Objection, objectToRoute as object, passOn } from '../rules/passings.ts'
import {
  additionsIn,
  additionsPartition,
  deliveryKey,
  deliveryOf,
  ladderIn,
  recallItem,
  recallPartition,
  recallsIn,
  recallsPartition,
  rowEnd,
  rowKey,
  rungWrites,
} from '../store/index.ts'
import type { StepInput } from './deliveries.ts'

export interface PassOnInput extends StepInput {
  readonly toAgencyId: string
  readonly reason: string
}

/** 改送. Commits in the partition of who passes it on; the relay brings the document to the other agency, or this one back. */
export function passOnDelivery(context: Context, input: PassOnInput): Promise<Outcome<Delivery>> {
  const { tenant } = context.caller
  const { deliveryId, toAgencyId, expectedVersion, reason } = input
  const key = deliveryKey(tenant, deliveryId)
  return takeStep<Delivery>(context, input, {
    permission: permissions.passOnDelivery,
    key,
    named: 'deliveryId',
    read: deliveryOf,
    kindOf: delivery => delivery.source.kind,
    alsoLoad: isId('agc', toAgencyId) ? [agencyKey(toAgencyId)] : [],
    decide(delivery, act, facts) {
      const start = startOn(delivery, 'passOnDelivery', expectedVersion)
      if (!start.ok) return start
      const decision = passOn(start.value, agencyIn(facts, toAgencyId), reason, act)
      if (!decision.ok) return decision
      return ok({ thing: decision.value.thing, ref: key, writes: rungWrites(tenant, decision.value) })
    },
  })
}

export interface ObjectToRouteInput extends CommonStepInput, Objection {}

/**
 * Objects to the route that a recipient gave a document (改送异议). Commits a recall from the new recipient, which the relay carries out
 * if nobody signed for it; then the document comes back to who passed it on.
 */
export function objectToRoute(context: Context, input: ObjectToRouteInput): Promise<Outcome<Document>> {
  const { caller, newId, table } = context
  const { tenant } = caller
  const { documentId, expectedVersion, recipientId } = input
  const key = documentKey(tenant, documentId)
  const document = documentPartition(tenant, documentId)
  const [recalled, added] = [recallsPartition(tenant, documentId), additionsPartition(tenant, documentId)]
  const within = async (pk: { pk: string }) =>
    (await table.query(pk, { first: 200 })).items.map(({ value }) => value)
  return takeStep<Document>(context, input, {
    permission: permissions.objectToRoute,
    key,
    named: 'documentId',
    read: documentOf,
    kindOf: one => one.text.kind,
    alsoQuery: async () => (await Promise.all([within(recalled), within(added)])).flat(),
    async thenLoad() {
      const { order } = newcomerOf(additionsIn(await within(added)), recipientId) ?? {}
      if (order === undefined) return []
      const between = [rowKey(order), rowEnd(order)] as const
      return (await table.query({ ...document, between }, { first: 50 })).items.map(({ value }) => value)
    },
    decide(one, act, facts) {
      const start = startStep(one, redeliverySteps, 'objectToRoute', expectedVersion)
      if (!start.ok) return start
      const { recalls } = recallsIn(facts.within(recalled.pk))
      const { rungs } = ladderIn(facts.within(document.pk))
      const decision = object(input, additionsIn(facts.within(added.pk)), rungs, recalls)
      if (!decision.ok) return decision
      const { orders, objectsTo, reason } = decision.value
      const made: Recall = { id: newId('rcl'), ...stamp(act), reason, concerns: orders, objectsTo }
      return ok({
        thing: one,
        ref: key,
        writes: [
          { put: recallItem(tenant, documentId, made), when: 'absent' },
          { put: recalledItem(tenant, documentId, made, act), when: 'absent' },
        ],
      })
    },
  })
}

function newcomerOf(additions: ReturnType<typeof additionsIn>, agencyId: string) {
  return additions
    .filter(({ passedBy }) => passedBy !== undefined)
    .flatMap(({ recipients }) => recipients)
    .find(one => one.agencyId === agencyId)
}

/** The event of an objection, which is one of a recall. */
function recalledItem(tenant: string, documentId: string, { id, reason, concerns }: Recall, act: Act) {
  const orders = concerns?.map(({ order }) => order) ?? null
  const data = { documentId, reason, orders }
  const event = nextEvent<typeof recallEvents>(id, EMPTY_CHAIN, { type: 'DocumentRecalled', data }, act)
  return eventItem(recallPartition(tenant, id), event, act, { tenant })
}
