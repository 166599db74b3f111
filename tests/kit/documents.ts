import { createHash } from 'node:crypto'
import { ask, mutate, type Payload } from './api.ts'
import type { TestAgency } from './government.ts'

export interface SeenDocument {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly number: string | null
  readonly actions: readonly string[]
}
export interface SeenDelivery {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly number: string
  readonly actions: readonly string[]
  readonly [field: string]: unknown
}

const COURSE = [
  ['DRAFT', 'SubmitForReview', 'DRAFTER', () => ({})],
  ['IN_REVIEW', 'ApproveDraft', 'REVIEWER', () => ({ opinion: '拟同意' })],
  ['APPROVED', 'SignDocument', 'SIGNATORY', () => ({ opinion: '同意' })],
  ['SIGNED', 'RecheckDocument', 'CLERK', () => ({})],
  ['RECHECKED', 'RegisterDocument', 'CLERK', () => ({})],
  ['REGISTERED', 'SealDocument', 'CLERK', (agency: TestAgency) => ({ sealOf: agency.name })],
  ['SEALED', 'DispatchDocument', 'CLERK', () => ({})],
] as const

/** The fields of a notice that breaks no rule. */
export function aNotice(
  to: readonly TestAgency[] | 'EVERY_GOVERNMENT_BELOW',
  more: Record<string, unknown> = {},
) {
  const mainRecipients =
    to === 'EVERY_GOVERNMENT_BELOW'
      ? { recipientClass: { class: 'GOVERNMENTS_DIRECTLY_UNDER' } }
      : { agencyIds: to.map(agency => agency.id) }
  return {
    kind: 'NOTICE',
    title: '关于做好公文互通工作的通知',
    body: '请认真贯彻执行。',
    mainRecipients,
    ...more,
  }
}

/** A draft as its agency's drafter makes it. Throws if it is refused. */
export async function aDraftOf(agency: TestAgency, fields: Record<string, unknown>): Promise<SeenDocument> {
  const payload = await mutate<Payload<'document', SeenDocument>>(
    await agency.token('DRAFTER'),
    'CreateDraft',
    { draft: fields },
  )
  if (payload.document === null) throw new Error(JSON.stringify(payload.problems))
  return payload.document
}

/** The input of the step that leads on from a document's state, and who takes it. */
export async function nextStep(agency: TestAgency, document: SeenDocument) {
  // Minutes carry no seal: the clerk is offered to dispatch them as they are registered.
  const isUnsealed = document.state === 'REGISTERED' && document.actions.includes('dispatchDocument')
  const found = COURSE.find(([state]) => state === (isUnsealed ? 'SEALED' : document.state))
  if (found === undefined) throw new Error(`nothing follows ${document.state}`)
  const [, name, role, more] = found
  const input = { documentId: document.id, expectedVersion: document.version, ...more(agency) }
  return { name, token: await agency.token(role), input }
}

/** Takes a document on to a state. Throws if a step is refused. */
export async function bring(agency: TestAgency, document: SeenDocument, to: string): Promise<SeenDocument> {
  let now = document
  while (now.state !== to) {
    const { name, token, input } = await nextStep(agency, now)
    const payload = await mutate<Payload<'document', SeenDocument>>(token, name, input)
    if (payload.document === null) throw new Error(`${name}: ${JSON.stringify(payload.problems)}`)
    now = payload.document
  }
  return now
}

/** A notice in the given state. */
export async function aNoticeIn(
  state: string,
  agency: TestAgency,
  to: Parameters<typeof aNotice>[0],
  more = {},
): Promise<SeenDocument> {
  return bring(agency, await aDraftOf(agency, aNotice(to, more)), state)
}

/** Deliveries in an agency's inbox, newest first. */
export async function inboxOf(
  agency: TestAgency,
  variables: Record<string, unknown> = {},
): Promise<readonly SeenDelivery[]> {
  const inbox = await ask<{ nodes: SeenDelivery[] }>(await agency.token('CLERK'), 'Inbox', variables)
  return inbox.nodes
}

/** Takes a delivery up the ladder by the named steps. Throws if one is refused. */
export async function handle(
  agency: TestAgency,
  delivery: SeenDelivery,
  ...steps: (readonly [string, object?])[]
): Promise<SeenDelivery> {
  let now = delivery
  for (const [name, more = {}] of steps) {
    const input = { deliveryId: now.id, expectedVersion: now.version, ...more }
    const payload = await mutate<Payload<'delivery', SeenDelivery>>(await agency.token('CLERK'), name, input)
    if (payload.delivery === null) throw new Error(`${name}: ${JSON.stringify(payload.problems)}`)
    now = payload.delivery
  }
  return now
}

export const SIGN_FOR = ['SignForDelivery'] as const
let registered = 0
/** Under another number each time: no two deliveries of an agency may have the same. */
export const REGISTER = [
  'RegisterDelivery',
  {
    get incomingNumber() {
      return `收${++registered}号`
    },
  },
] as const
export const ACCEPT = ['AcceptDelivery'] as const
export const HANDLE = ['MarkHandled'] as const

/** The SHA-256 that beginUpload wants. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
