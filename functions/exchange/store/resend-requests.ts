import { documentPartition } from '../../documents/index.ts'
import { tenantPrefix } from '../../platform/keys.ts'
import type { Item, Write } from '../../platform/table.ts'
import { type ResendRequest, type Rung, type RungRoute, resendRequestSchema } from '../model.ts'

/**
 * Requests to send a document again lie beside its partition: `ASKED#<order>` the last one of a recipient, put with its rung;
 * `ANSWER#<order>#<seq>` that its sender answered the one with this place in the delivery's chain, put by the sender's act.
 */
export function resendsPartition(tenant: string, documentId: string): { pk: string } {
  return { pk: `${documentPartition(tenant, documentId).pk}#RESENDS` }
}
const ASKED = 'ASKED#'
const ANSWER = 'ANSWER#'
const placed = (prefix: string, order: number): string => `${prefix}${String(order).padStart(5, '0')}`
const answerSortKey = ({ order, asked }: Pick<ResendRequest, 'order' | 'asked'>): string =>
  `${placed(ANSWER, order)}#${String(asked).padStart(2, '0')}`

/** Where the event of an answer lies, which is a chain of its own. */
export function resendAnswerPartition(tenant: string, id: string): { pk: string } {
  return { pk: `${tenantPrefix(tenant)}RSD#${id}` }
}

/** Requests that nobody has answered, in the order of the ladder. */
export function waitingResendsIn(items: readonly Item[]): ResendRequest[] {
  const answered = new Set(items.map(({ sk }) => sk))
  return items
    .filter(({ sk }) => sk.startsWith(ASKED))
    .flatMap(({ data }): ResendRequest[] => {
      const { asked, ...request } = resendRequestSchema.parse(data)
      return asked === null || answered.has(answerSortKey({ ...request, asked }))
        ? []
        : [{ ...request, asked }]
    })
    .sort((a, b) => a.order - b.order)
}

/** That a sender answered these requests: of two answers to one of them one is put. */
export function answeredWrites(
  tenant: string,
  documentId: string,
  requests: readonly ResendRequest[],
  eventId: string,
): Write[] {
  const partition = resendsPartition(tenant, documentId)
  return requests.map(request => ({
    put: { ...partition, sk: answerSortKey(request), data: { eventId } },
    when: 'absent',
  }))
}

const KINDS: readonly string[] = ['RESEND_ASKED', 'RESENT', 'RESEND_REFUSED'] satisfies Rung['kind'][]

/** True for a rung that asks for a document again, or answers that. */
export function isOfResend({ kind }: Pick<Rung, 'kind'>): boolean {
  return KINDS.includes(kind)
}

/** What is written with rungs that ask or answer: the last of each recipient says whether a request waits. */
export function resendRequestWrites(
  some: readonly { readonly route: RungRoute; readonly rung: Rung }[],
): Write[] {
  const sorted = some.filter(({ rung }) => isOfResend(rung)).sort((a, b) => a.rung.seq - b.rung.seq)
  const last = new Map(sorted.map(one => [one.route.recipient.order, one]))
  return [...last].map(([order, { route, rung }]) => {
    const { senderTenant, documentId, recipientTenant: tenant, deliveryId, recipient } = route
    const { agencyId, name } = recipient
    const asked = rung.kind === 'RESEND_ASKED' ? rung.seq : null
    const data = { order, agencyId, name, tenant, deliveryId, asked }
    return {
      put: { ...resendsPartition(senderTenant, documentId), sk: placed(ASKED, order), data },
      when: 'any',
    }
  })
}
