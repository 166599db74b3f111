import type { Client } from '../../../graphql/sdk/index.ts'
import { change, clientOf, JourneyFault, type Problem, until } from './client.ts'

/** The roles that are needed to make and send a document. */
export type OfficeRole = 'DRAFTER' | 'REVIEWER' | 'SIGNATORY' | 'CLERK' | 'ADMINISTRATOR'

/** An agency, and tokens to act in it. */
export interface Office {
  readonly id: string
  readonly name: string
  readonly url: string
  token(role: OfficeRole): Promise<string>
}

/** A client that acts in an agency in one role. */
export function as(role: OfficeRole, { url, token }: Pick<Office, 'url' | 'token'>): Client {
  return clientOf(url, () => token(role))
}

export interface DocumentNow {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly number: string | null
  readonly title?: string
  readonly recipientCount?: number
}
export interface DeliveryNow {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly title: string
}
export interface DocumentStep {
  readonly document: DocumentNow
  readonly problems: readonly Problem[]
}

/** Takes one step on a document. */
export async function step(
  office: Office,
  role: OfficeRole,
  name: string,
  document: DocumentNow,
  more = {},
): Promise<DocumentNow> {
  const input = { documentId: document.id, expectedVersion: document.version, ...more }
  const payload = await change<DocumentStep>(office.url, await office.token(role), name, input)
  return payload.document
}

/** Creates a draft; returns it with the findings of the rules. */
export async function draft(office: Office, fields: Record<string, unknown>): Promise<DocumentStep> {
  return change<DocumentStep>(office.url, await office.token('DRAFTER'), 'CreateDraft', { draft: fields })
}

/** A draft that its reviewer has approved: on to its signatory, or first to those who must countersign. */
export async function approve(office: Office, document: DocumentNow): Promise<DocumentNow> {
  const submitted = await step(office, 'DRAFTER', 'SubmitForReview', document)
  return step(office, 'REVIEWER', 'ApproveDraft', submitted, { opinion: '拟同意' })
}

/** An approved document, signed and rechecked. It has no number yet. */
export async function sign(office: Office, document: DocumentNow): Promise<DocumentNow> {
  const signed = await step(office, 'SIGNATORY', 'SignDocument', document, {
    opinion: '同意',
  })
  return step(office, 'CLERK', 'RecheckDocument', signed)
}

/** Drafts, reviews, signs and rechecks a document. It has no number yet. */
export async function prepare(office: Office, fields: Record<string, unknown>): Promise<DocumentNow> {
  const { document } = await draft(office, fields)
  return sign(office, await approve(office, document))
}

/** Registers, seals and dispatches a rechecked document. */
export async function send(office: Office, rechecked: DocumentNow): Promise<DocumentNow> {
  let document = await step(office, 'CLERK', 'RegisterDocument', rechecked)
  document = await step(office, 'CLERK', 'SealDocument', document, { sealOf: office.name })
  return step(office, 'CLERK', 'DispatchDocument', document)
}

/** Takes a document from its draft to its dispatch. */
export async function issue(office: Office, fields: Record<string, unknown>): Promise<DocumentNow> {
  return send(office, await prepare(office, fields))
}

/** Uploads a file and waits until the server has checked it. */
export async function upload(
  office: Office,
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
): Promise<string> {
  const uploaded = await as('DRAFTER', office).uploadFile(bytes, { mediaType })
  if (uploaded.state === 'READY') return uploaded.id
  const why = uploaded.state === 'REFUSED' ? uploaded.problems[0]?.message : reasonOf(uploaded)
  throw new JourneyFault('upload', String(why))
}

function reasonOf(uploaded: { readonly state: string; readonly rejection?: string | null }): string {
  return uploaded.rejection ?? uploaded.state
}

/** The newest delivery in the inbox; waits for one. */
export function newest(office: Office): Promise<DeliveryNow> {
  return until(`a delivery to ${office.name}`, async () => {
    const inbox = await as('CLERK', office).inbox({ first: 1 })
    return inbox.nodes[0] ?? null
  })
}

/** Takes a delivery up the ladder by the given steps. */
export async function receive(
  office: Office,
  delivery: DeliveryNow,
  steps: readonly (readonly [name: string, more?: Record<string, unknown>])[],
): Promise<DeliveryNow> {
  let now = delivery
  for (const [name, more = {}] of steps) {
    const input = { deliveryId: now.id, expectedVersion: now.version, ...more }
    const token = await office.token('CLERK')
    now = (
      await change<{ delivery: DeliveryNow; problems: readonly Problem[] }>(office.url, token, name, input)
    ).delivery
  }
  return now
}
