import { type Context, type Outcome, perform } from '../../access/command.ts'
import { EMPTY_CHAIN, eventItem, eventSchema, nextEvent } from '../../access/events.ts'
import { wrongStateOf } from '../../access/steps.ts'
import { type Document, documentKey, documentOf, documentSteps } from '../../documents/index.ts'
import { notFound, versionConflict } from '../../kernel/problem.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { redeliveryEvents } from '../events.ts'
import { permissions } from '../permissions.ts'
import { invalid, PROVINCE_CODE } from '../problems.ts'
import { isRedeliverable } from '../rules/dispatch.ts'
import { redeliveryPartition } from '../store/index.ts'

export interface RedeliverDocumentInput {
  readonly idempotencyKey: string
  readonly documentId: string
  readonly expectedVersion: number
}

/**
 * Asks for a document to be delivered again to those who do not have it. It is an event of its own and not one of the
 * document's, whose chain ends with the dispatch that all receipts refer to.
 */
export function redeliverDocument(
  context: Context,
  { idempotencyKey, ...input }: RedeliverDocumentInput,
): Promise<Outcome<Document>> {
  const { caller, newId } = context
  const { documentId, expectedVersion } = input
  const key = documentKey(caller.tenant, documentId)
  return perform<Document>(context, {
    permission: permissions.redeliverDocument,
    idempotencyKey,
    input,
    load: [key],
    decide(facts, act) {
      const document = documentOf(facts.get(key))
      if (document === null) return refuse(notFound(['documentId']))
      if (document.version !== expectedVersion) return refuse(versionConflict(document.version))
      if (!isRedeliverable(document)) return refuse(wrongStateOf(documentSteps, document.state))
      const id = newId('rdl')
      const event = nextEvent<typeof redeliveryEvents>(
        id,
        EMPTY_CHAIN,
        { type: 'RedeliveryAsked', data: { documentId } },
        act,
      )
      const put = eventItem(redeliveryPartition(caller.tenant, id), event, act, { tenant: caller.tenant })
      return ok({ thing: document, ref: key, writes: [{ put, when: 'absent' }] })
    },
    restore: documentOf,
  })
}

export interface RedeliverOverdueInput {
  readonly idempotencyKey: string
  readonly region: string
  readonly onlyDocumentId: string | null
  readonly from: string | null
  readonly to: string | null
}

/** What an operator asked for. */
export interface OverdueRedelivery {
  readonly id: string
  readonly region: string
}

/** Asks for what is listed as undelivered in a province to be delivered again. */
export function redeliverOverdue(
  context: Context,
  { idempotencyKey, ...input }: RedeliverOverdueInput,
): Promise<Outcome<OverdueRedelivery>> {
  const { caller, newId } = context
  return perform<OverdueRedelivery>(context, {
    permission: permissions.redeliverOverdue,
    idempotencyKey,
    input,
    load: [],
    decide(_, act) {
      const { region, onlyDocumentId: documentId, from, to } = input
      if (!PROVINCE_CODE.test(region))
        return refuse(invalid('NO_SUCH_PROVINCE', ['region'], { given: region }))
      const id = newId('rdl')
      const data = { province: region.slice(0, 2), documentId, from: inUtc(from), to: inUtc(to) }
      const event = nextEvent<typeof redeliveryEvents>(
        id,
        EMPTY_CHAIN,
        { type: 'OverdueRedeliveryAsked', data },
        act,
      )
      const put = eventItem(redeliveryPartition(caller.tenant, id), event, act)
      return ok({ thing: { id, region }, ref: put, writes: [{ put, when: 'absent' }] })
    },
    restore: item => ({ id: eventSchema.parse(item.data).aggregate, region: input.region }),
  })
}

/** Compared as text with stored times, which are in UTC with milliseconds. */
function inUtc(time: string | null): string | null {
  return time === null ? null : new Date(time).toISOString()
}
