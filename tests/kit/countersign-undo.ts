import { ask, mutate, type Payload } from './api.ts'
import { aDraftOf, aNotice, bring, type SeenDocument } from './documents.ts'
import type { TestAgency, Tree } from './government.ts'

/** A request to countersign, with what came of undoing its answer. */
export interface SeenRequest {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly actions: readonly string[]
  readonly answer: object | null
  readonly undo: object | null
  readonly undone: { reason: string; verdict: string } | null
  readonly undoRefused: { because: string } | null
}
export type Requested = Payload<'request', SeenRequest>

/** A document with its slots, and what was negotiated. */
export interface SeenRound extends SeenDocument {
  readonly holder: { memberId: string } | null
  readonly countersignatures: readonly { id: string; name: string; state: string }[]
  readonly negotiation: { readonly nodes: readonly { act: string; party: string; opinion: string | null }[] }
}

/** A notice of Zhengzhou whose review asks these countersigners; the relay has not seen it yet. */
export async function approved(
  { zhengzhou: host, zhongyuan }: Tree,
  countersigners: readonly object[],
  more: Record<string, unknown> = {},
): Promise<SeenDocument> {
  const draft = await aDraftOf(host, aNotice([zhongyuan], { countersigners, ...more }))
  const review = await bring(host, draft, 'IN_REVIEW')
  const { document, problems } = await onDocument(await host.token('REVIEWER'), 'ApproveDraft', review)
  if (document === null) throw new Error(JSON.stringify(problems))
  return document
}

/** Takes a step on a document as it was seen. */
export const onDocument = (
  token: string,
  name: string,
  { id, version }: SeenDocument,
  more: Record<string, unknown> = {},
) =>
  mutate<Payload<'document', SeenDocument>>(token, name, {
    documentId: id,
    expectedVersion: version,
    ...more,
  })

/** A document as its agency sees it. */
export const roundOf = async (host: TestAgency, { id }: { readonly id: string }): Promise<SeenRound> =>
  ask<SeenRound>(await host.token('CLERK'), 'Document', { id })

/** The newest request to an agency, as its signatory sees it. */
export async function requestTo(agency: TestAgency): Promise<SeenRequest> {
  const token = await agency.token('SIGNATORY')
  const { nodes } = await ask<{ nodes: SeenRequest[] }>(token, 'CountersignRequests', { first: 1 })
  if (nodes[0] === undefined) throw new Error('nobody asked')
  return nodes[0]
}

/** Answers a request, or undoes the answer. */
export const onRequest = (
  token: string,
  name: string,
  { id, version }: Pick<SeenRequest, 'id' | 'version'>,
  more: Record<string, unknown> = {},
) => mutate<Requested>(token, name, { requestId: id, expectedVersion: version, ...more })

/** Answers the newest request to an agency. @returns the answered request */
export async function answered(
  agency: TestAgency,
  name: 'AgreeToCountersign' | 'ReturnCountersign' = 'AgreeToCountersign',
): Promise<SeenRequest> {
  const more = name === 'ReturnCountersign' ? { reason: '需要再议' } : { opinion: '同意' }
  const { request, problems } = await onRequest(
    await agency.token('SIGNATORY'),
    name,
    await requestTo(agency),
    more,
  )
  if (request === null) throw new Error(JSON.stringify(problems))
  return request
}

/** Undoes the answer of an agency's signatory. */
export const undo = async (agency: TestAgency, request: Pick<SeenRequest, 'id' | 'version'>, more = {}) =>
  onRequest(await agency.token('SIGNATORY'), 'UndoCountersignAnswer', request, { reason: '误操作', ...more })

/** The state of each slot, by party. */
export function slotsOf({ countersignatures }: SeenRound): Record<string, string> {
  return Object.fromEntries(countersignatures.map(({ name, state }) => [name, state]))
}

export const agencyParty = ({ id: agencyId }: TestAgency, order = 0) => ({ party: { agencyId }, order })
