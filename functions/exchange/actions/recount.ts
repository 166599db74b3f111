import { type Context, type Outcome, perform } from '../../access/command.ts'
import { dataOf, EMPTY_CHAIN, eventItem, eventSchema, nextEvent } from '../../access/events.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { tenantPrefix } from '../../platform/keys.ts'
import { agencyIn, agencyKey } from '../../tenancy/index.ts'
import { recountEvents } from '../events.ts'
import { permissions } from '../permissions.ts'
import { invalid } from '../problems.ts'

export interface RecountAgenciesInput {
  readonly idempotencyKey: string
  readonly agencyIds: readonly string[]
}

/** What an operator asked for. */
export interface Recount {
  readonly id: string
  readonly agencyIds: readonly string[]
}

/** So many agencies are recounted by one request. */
const MAX_AGENCIES = 50

/** Asks for what agencies have to be counted anew. The relay does it, since no request reads other tenants. */
export function recountAgencies(
  context: Context,
  { idempotencyKey, agencyIds }: RecountAgenciesInput,
): Promise<Outcome<Recount>> {
  const { caller, newId } = context
  const isTooMany = agencyIds.length > MAX_AGENCIES
  return perform<Recount>(context, {
    permission: permissions.recountAgencies,
    idempotencyKey,
    input: { agencyIds },
    load: isTooMany ? [] : agencyIds.map(agencyKey),
    decide(facts, act) {
      if (isTooMany) return refuse(invalid('TOO_MANY_ITEMS', ['agencyIds'], { limit: MAX_AGENCIES }))
      const unknown = agencyIds.flatMap((id, index) =>
        agencyIn(facts, id) === null ? [notFound(['agencyIds', String(index)])] : [],
      )
      if (unknown.length > 0) return refuse(...unknown)
      const id = newId('rct')
      const asked = { type: 'RecountAsked' as const, data: { agencyIds: [...agencyIds] } }
      const event = nextEvent<typeof recountEvents>(id, EMPTY_CHAIN, asked, act)
      const put = eventItem({ pk: `${tenantPrefix(caller.tenant)}RCT#${id}` }, event, act)
      return ok({ thing: { id, agencyIds }, ref: put, writes: [{ put, when: 'absent' }] })
    },
    restore(item) {
      const event = eventSchema.parse(item.data)
      return { id: event.aggregate, ...dataOf(recountEvents, 'RecountAsked', event) }
    },
  })
}
