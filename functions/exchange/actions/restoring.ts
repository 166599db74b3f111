import { type Context, type Outcome, perform } from '../../access/command.ts'
import { EMPTY_CHAIN, eventItem, eventSchema, nextEvent } from '../../access/events.ts'
import { numberMeant } from '../../documents/index.ts'
import { isId } from '../../kernel/ids.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { agencyIn, agencyKey } from '../../tenancy/index.ts'
import { lostEvents } from '../events.ts'
import { permissions } from '../permissions.ts'
import { lostPartition } from '../store/index.ts'

export interface AskForLostInput {
  readonly idempotencyKey: string
  readonly issuerId: string
  readonly number: string
}

/** What a recipient asked for. */
export interface LostAsked {
  readonly id: string
  readonly at: string
  readonly issuerId: string
  readonly number: string
}

/**
 * 请求恢复来文: asks for what an agency sent under a number, and is lost here. Whether anything of that number was sent here the issuer's
 * ladder tells, and that to the relay alone: nobody learns by asking which numbers an agency gave.
 */
export function askForLostDelivery(
  context: Context,
  { idempotencyKey, ...input }: AskForLostInput,
): Promise<Outcome<LostAsked>> {
  const { caller, newId } = context
  const { issuerId } = input
  return perform<LostAsked>(context, {
    permission: permissions.askForLostDelivery,
    idempotencyKey,
    input,
    load: isId('agc', issuerId) ? [agencyKey(issuerId)] : [],
    decide(facts, act) {
      const number = numberMeant(input.number)?.text
      if (agencyIn(facts, issuerId) === null) return refuse(notFound(['issuerId']))
      if (number === undefined || caller.agency === null) return refuse(notFound(['number']))
      const id = newId('lst')
      const data = { agencyId: caller.agency.id, issuerId, number }
      const event = nextEvent<typeof lostEvents>(id, EMPTY_CHAIN, { type: 'LostDeliveryAsked', data }, act)
      const put = eventItem(lostPartition(caller.tenant, id), event, act)
      return ok({ thing: { id, at: act.at, issuerId, number }, ref: put, writes: [{ put, when: 'absent' }] })
    },
    restore(item) {
      const { aggregate: id, at, data } = eventSchema.parse(item.data)
      return { id, at, ...lostEvents.LostDeliveryAsked.parse(data) }
    },
  })
}
