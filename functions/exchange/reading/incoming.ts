import type {
  QueryIncomingSeriesArgs,
  QueryIncomingSeriesAuditArgs,
} from '../../../graphql/types.generated.ts'
import { connection } from '../../access/connection.ts'
import { cursorScope, demand, type RequestContext } from '../../access/request.ts'
import { auditedPage, auditStart, type LedgerAudit } from '../../documents/index.ts'
import { shanghaiYear } from '../../kernel/time.ts'
import type { IncomingEntry, IncomingSeries } from '../model.ts'
import { permissions } from '../permissions.ts'
import { auditIncoming, incomingText, lastGiven } from '../rules/incoming.ts'
import {
  incomingCounterKey,
  incomingSeriesKey,
  incomingSeriesOf,
  listIncomingLedger,
  listIncomingSeries,
  readIncomingCounters,
} from '../store/index.ts'

/** A series as clients see it: as it stands this year. */
export interface SeriesView extends IncomingSeries {
  readonly year: number
  readonly next: number
}

/** An entry of a ledger, with its number in the series. */
export type EntryView = IncomingEntry & { readonly seq: number; readonly version: number }
/** A delivery with more than one number that is not void. */
export type DoubleView = LedgerAudit<IncomingEntry>['doubles'][number]

function viewOf(series: IncomingSeries, year: number, counter: number | null): SeriesView {
  return { ...series, year, next: lastGiven(series, year, counter) + 1 }
}

function thisYear({ now }: Pick<RequestContext, 'now'>): number {
  return shanghaiYear(now().toISOString())
}

/** The series of the caller's agency, in the order in which they were opened: two Queries. @throws BadPage */
export async function incomingSeries(context: RequestContext, args: QueryIncomingSeriesArgs) {
  demand(context, permissions.readIncomingSeries)
  const { table, caller } = context
  const year = thisYear(context)
  return connection(context, 'incomingSeries', args, async request => {
    const [page, counters] = await Promise.all([
      listIncomingSeries(table, caller.tenant, request),
      readIncomingCounters(table, caller.tenant, year),
    ])
    const items = page.items.flatMap(({ key, value }) => {
      const series = incomingSeriesOf(value)
      return series === null ? [] : [{ key, value: viewOf(series, year, counters.get(series.id) ?? null) }]
    })
    return { items, hasNext: page.hasNext }
  })
}

/** A series of the caller's agency, by id. */
export async function loadIncomingSeries(context: RequestContext, id: string): Promise<SeriesView | null> {
  demand(context, permissions.readIncomingSeries)
  const year = thisYear(context)
  const found = await standing(context, id, year)
  return found === null ? null : { ...found.series, year, next: found.last + 1 }
}

/** A series with where it stands in a year: one read; null if the agency has no such series. */
async function standing({ table, caller }: RequestContext, seriesId: string, year: number) {
  const keys = [incomingSeriesKey(caller.tenant, seriesId), incomingCounterKey(caller.tenant, seriesId, year)]
  const items = await table.getMany(keys)
  const series = incomingSeriesOf(items.find(({ sk }) => sk === seriesId) ?? null)
  const counter = items.find(({ sk }) => sk === keys[1]?.sk)?.version ?? null
  return series === null ? null : { series, last: lastGiven(series, year, counter) }
}

/** The number that the next registration in a series would get; null if the agency has no such series. */
export async function nextIncomingNumber(context: RequestContext, seriesId: string): Promise<string | null> {
  demand(context, permissions.readIncomingSeries)
  const year = thisYear(context)
  const found = await standing(context, seriesId, year)
  return found === null ? null : incomingText(found.series, year, found.last + 1)
}

/** 收文编号核查: up to 1,000 numbers of a year of a series. @throws BadPage */
export async function incomingSeriesAudit(context: RequestContext, args: QueryIncomingSeriesAuditArgs) {
  demand(context, permissions.readIncomingSeries)
  const { table, caller } = context
  const { seriesId } = args
  const year = args.year ?? thisYear(context)
  const found = await standing(context, seriesId, year)
  if (found === null) return null
  const { series, last } = found
  const before = lastGiven(series, year, null)
  const scope = cursorScope(context, 'incomingSeriesAudit', { seriesId, year })
  const page = await auditedPage(scope, args.after, {
    start: async () => ({ ...auditStart(last), seq: before, highest: before }),
    counter: async () => (await standing(context, seriesId, year))?.last ?? 0,
    list: request => listIncomingLedger(table, caller.tenant, { seriesId, year }, request),
    judge: (state, rows, counterNow) => auditIncoming(series, year, state, rows, counterNow),
  })
  return { ...page, seriesId, year }
}
