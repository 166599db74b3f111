import { ask, mutate, type Payload } from './api.ts'
import { aDraftOf, aNotice, bring, type SeenDocument } from './documents.ts'
import type { TestAgency } from './government.ts'

export const ORGANS = ['郑州海关', '河南省气象局']

export interface SeenPaper {
  readonly sentOn: string
  readonly signedFor: { readonly on: string; readonly name: string } | null
  readonly note: string | null
  readonly reason: string | null
}
export interface SeenDistribution {
  readonly outstanding: number
  readonly organs: readonly {
    readonly name: string
    readonly version: number
    readonly delivery: SeenPaper | null
    readonly corrected: readonly SeenPaper[]
  }[]
}

/** A dispatched notice to some agencies and to organs without an account. */
export async function aNoticeOnPaper(by: TestAgency, to: readonly TestAgency[]): Promise<SeenDocument> {
  const list = { agencyIds: to.map(({ id }) => id), onPaper: ORGANS }
  return bring(by, await aDraftOf(by, aNotice([], { mainRecipients: { list } })), 'DISPATCHED')
}

/** Records how an organ got a document: the first one, today, unless told otherwise. */
export async function recordPaper(agency: TestAgency, document: SeenDocument, more: object = {}) {
  const input = {
    ...{ documentId: document.id, expectedVersion: document.version, organ: ORGANS[0] },
    ...{ sentOn: todayInShanghai(), note: '机要送达', ...more },
  }
  return mutate<Payload<'document', SeenDocument & { readonly paperDistribution: SeenDistribution | null }>>(
    await agency.token('CLERK'),
    'RecordPaperDelivery',
    input,
  )
}

/** What an agency sees of it; null for a document that it does not see. */
export async function distributionOf(agency: TestAgency, { id }: { readonly id: string }) {
  return ask<{ readonly paperDistribution: SeenDistribution | null; readonly version: number } | null>(
    await agency.token('CLERK'),
    'DocumentPaperDistribution',
    { id },
  )
}

export const todayInShanghai = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
