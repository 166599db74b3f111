import type { Act } from '../../access/act.ts'
import type { Context, Outcome } from '../../access/command.ts'
import { eventSchema, isEventItem } from '../../access/events.ts'
import type { Facts } from '../../access/facts.ts'
import { takeStep } from '../../access/take-step.ts'
import { ok } from '../../kernel/result.ts'
import type { Write } from '../../platform/table.ts'
import type { Delivery } from '../model.ts'
import { permissions } from '../permissions.ts'
import { comparedAs } from '../rules/incoming.ts'
import { undo, voidedEntry } from '../rules/undoing.ts'
import {
  answeredKey,
  answeredOf,
  deliveryKey,
  deliveryOf,
  incomingClaimKey,
  incomingClaimWrite,
  incomingEntryItem,
  readEventItems,
  rungWrites,
} from '../store/index.ts'
import type { StepInput } from './deliveries.ts'

export interface UndoInput extends StepInput {
  readonly step: string | null
  readonly reason: string
}

/**
 * 撤销误操作. It commits on condition of the delivery's version, where every later act on the delivery commits, and for an acceptance on
 * condition that no answer was dispatched, which is noted with the dispatch before its rung is there.
 */
export function undoDeliveryStep(context: Context, input: UndoInput): Promise<Outcome<Delivery>> {
  const { table, caller } = context
  const { tenant } = caller
  const { deliveryId } = input
  const [key, answer] = [deliveryKey(tenant, deliveryId), answeredKey(tenant, deliveryId)]
  return takeStep<Delivery>(context, input, {
    permission: permissions.undoDeliveryStep,
    key,
    named: 'deliveryId',
    read: deliveryOf,
    kindOf: delivery => delivery.source.kind,
    alsoLoad: [answer],
    alsoQuery: () => readEventItems(table, tenant, deliveryId),
    async thenLoad(delivery) {
      const own = ownNumberOf(delivery)
      return own === null ? [] : table.getMany([incomingClaimKey(tenant, comparedAs(own))])
    },
    decide(delivery, act, facts) {
      const events = facts
        .within(key.pk)
        .filter(isEventItem)
        .map(({ data }) => eventSchema.parse(data))
      const inOrder = events.sort((a, b) => a.seq - b.seq)
      const decision = undo(
        delivery,
        input,
        { events: inOrder, answered: answeredOf(facts.get(answer)) },
        act,
      )
      if (!decision.ok) return decision
      return ok({
        thing: decision.value.thing,
        ref: key,
        writes: [
          ...rungWrites(tenant, decision.value),
          ...(delivery.state === 'ACCEPTED' ? [{ check: answer, when: 'absent' as const }] : []),
          ...numberWrites(tenant, delivery, input.reason, act, facts),
        ],
      })
    },
  })
}

/**
 * What becomes of the number of a registration that is undone: one of a series is void in its ledger and never given again; one of the
 * agency's own is free, since its register is not kept here.
 */
function numberWrites(tenant: string, delivery: Delivery, reason: string, act: Act, facts: Facts): Write[] {
  if (delivery.state !== 'REGISTERED') return []
  const { registration, id } = delivery
  const { place } = registration
  if (place !== undefined) {
    const entry = voidedEntry(id, registration, reason, act)
    return [{ put: incomingEntryItem(tenant, place, entry, 2), when: { version: 1 } }]
  }
  const own = ownNumberOf(delivery)
  if (own === null) return []
  const compared = comparedAs(own)
  const stored = facts.get(incomingClaimKey(tenant, compared))
  return [incomingClaimWrite(tenant, compared, stored, null)]
}

/** The number of the agency's own that a delivery is registered under and no other one may have; null if there is none. */
function ownNumberOf(delivery: Delivery): string | null {
  if (delivery.state !== 'REGISTERED') return null
  const { place, claimed, incomingNumber } = delivery.registration
  return place === undefined && claimed === true ? incomingNumber : null
}
