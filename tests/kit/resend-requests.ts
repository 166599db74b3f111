import { ask, mutate, type Payload } from './api.ts'
import type { SeenDelivery, SeenDocument } from './documents.ts'
import type { TestAgency } from './government.ts'

/** Asks for a delivery to be sent again (请求重发). */
export async function askAgain(
  agency: TestAgency,
  { id, version }: Pick<SeenDelivery, 'id' | 'version'>,
  more: { readonly code?: string; readonly text?: string; readonly key?: string } = {},
) {
  const { code = 'DAMAGED', text = '附件无法打开', key } = more
  return mutate<Payload<'delivery', SeenDelivery>>(await agency.token('CLERK'), 'AskForResend', {
    deliveryId: id,
    expectedVersion: version,
    code,
    text,
    ...(key === undefined ? {} : { idempotencyKey: key }),
  })
}

/** An answer of the sender, at the document's present version unless told otherwise. */
export async function answerAgain(
  agency: TestAgency,
  { id }: Pick<SeenDocument, 'id'>,
  to: Pick<TestAgency, 'id'>,
  more: { readonly refuse?: boolean; readonly reason?: string; readonly version?: number } = {},
) {
  const { refuse = false, reason = '已核对', version } = more
  return mutate<Payload<'document', SeenDocument>>(
    await agency.token('CLERK'),
    refuse ? 'RefuseResend' : 'ResendDocument',
    {
      documentId: id,
      expectedVersion: version ?? (await resendsOf(agency, { id })).version,
      reason,
      ...(refuse ? { recipientId: to.id } : { recipientIds: [to.id] }),
    },
  )
}

export interface SeenResend {
  readonly code: string
  readonly text: string
  readonly outcome: string
  readonly refusal: string | null
}
export interface SeenResends {
  readonly version: number
  readonly resendRequests: readonly { readonly recipient: { readonly agencyId: string } }[]
  readonly ladder: {
    readonly nodes: readonly {
      readonly state: string
      readonly resendAsked: SeenResend | null
      readonly rungs: readonly {
        readonly kind: string
        readonly reason: string | null
        readonly resendCode: string | null
      }[]
    }[]
  }
}

/** What the sender sees of the requests for a document. */
export async function resendsOf(agency: TestAgency, { id }: { readonly id: string }): Promise<SeenResends> {
  return ask<SeenResends>(await agency.token('CLERK'), 'DocumentResends', { id })
}
/** Who waits for an answer. */
export async function waitingOf(agency: TestAgency, document: { readonly id: string }) {
  return (await resendsOf(agency, document)).resendRequests.map(({ recipient }) => recipient.agencyId)
}

/** What a recipient sees of its request. */
export async function resendOf(agency: TestAgency, { id }: { readonly id: string }) {
  return ask<{
    readonly state: string
    readonly version: number
    readonly actions: readonly string[]
    readonly resendAsked: SeenResend | null
  }>(await agency.token('CLERK'), 'DeliveryResend', { id })
}
