import type { RequestContext } from '../../access/request.ts'
import type { DocumentView } from '../../documents/index.ts'
import { type PaperEntry, versionOfRecord } from '../model.ts'
import { organsOnPaper } from '../rules/paper-records.ts'
import { readPaperRecords } from '../store/index.ts'

/** An organ without an account, with what was recorded of how it got a document: what counts, and what that corrected, the latest first. */
export interface OrganOnPaper {
  readonly name: string
  readonly version: number
  readonly delivery: PaperEntry | null
  readonly corrected: readonly PaperEntry[]
}

/** Those of a dispatched document; null before the dispatch, and where it went to none. Only then something is read. */
export async function paperDistributionOf(
  { id, state, whole }: DocumentView,
  { table, caller }: RequestContext,
): Promise<{ readonly organs: readonly OrganOnPaper[]; readonly outstanding: number } | null> {
  const names = state === 'DISPATCHED' ? organsOnPaper(await whole()) : []
  if (names.length === 0) return null
  const records = await readPaperRecords(table, caller.tenant, id)
  const organs = names.map((name, place): OrganOnPaper => {
    const record = records.get(place) ?? null
    const [delivery = null, ...corrected] = record?.entries.toReversed() ?? []
    return { name, version: versionOfRecord(record), delivery, corrected }
  })
  return { organs, outstanding: organs.filter(({ delivery }) => delivery === null).length }
}
