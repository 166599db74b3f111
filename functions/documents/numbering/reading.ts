import type {
  NumberSeriesInput,
  QueryNumberLedgerArgs,
  QueryNumberSeriesAuditArgs,
} from '../../../graphql/types.generated.ts'
import { BadPage, pageRequest, toConnection } from '../../access/connection.ts'
import { cursorScope, demand, type RequestContext } from '../../access/request.ts'
import { cursorFor, keyInCursor } from '../../kernel/cursor.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import { shanghaiYear } from '../../kernel/time.ts'
import type { Table } from '../../platform/table.ts'
import { agencyKey, agencyOf } from '../../tenancy/index.ts'
import { type LedgerRow, ledgerEntrySchema, type NumberSeries } from '../model/index.ts'
import { permissions } from '../permissions.ts'
import { type DocumentView, loadDocument } from '../reading.ts'
import { AUDIT_PAGE, type AuditState, auditPage, auditStart } from './rules/audit.ts'
import { seriesOfNumber } from './rules/numbers.ts'
import { numberMeant } from './rules/spelling.ts'
import { ledgerKey, ledgerSk, listLedger, readCounter } from './store.ts'

/** The series that a client asks for; by default that of the agency's organ code and this year. */
async function seriesFrom(
  context: RequestContext,
  input: NumberSeriesInput | undefined,
): Promise<NumberSeries> {
  if (input?.kind === 'ORDER') return { series: 'ORDER' }
  const year = input?.year ?? shanghaiYear(context.now().toISOString())
  return { series: 'ORGAN_YEAR', organ: input?.organCode ?? (await ownOrganCode(context)), year }
}

async function ownOrganCode({ caller, table }: RequestContext): Promise<string> {
  const agency = caller.agency === null ? null : agencyOf(await table.get(agencyKey(caller.agency.id)))
  return agency?.organCode ?? ''
}

/** The document that has a number, however it is written: one read of the ledger, and the document page. */
export async function documentByNumber(context: RequestContext, text: string): Promise<DocumentView | null> {
  demand(context, permissions.readDocuments)
  const number = numberMeant(text)
  if (number === null) return null
  const { table, caller } = context
  const item = await table.get(ledgerKey(caller.tenant, seriesOfNumber(number), number.seq))
  const entry = item === null ? null : ledgerEntrySchema.parse(item.data)
  return entry === null || entry.voided !== null ? null : loadDocument(context, entry.documentId)
}

/** The ids of all documents that have a number: that to which it was given, and its formal corrections. One read. */
export async function documentsOfNumber(table: Table, tenant: string, text: string): Promise<string[]> {
  const number = numberMeant(text)
  if (number === null) return []
  const item = await table.get(ledgerKey(tenant, seriesOfNumber(number), number.seq))
  if (item === null) return []
  const { again = [], ...entry } = ledgerEntrySchema.parse(item.data)
  return [entry, ...again].flatMap(({ documentId, voided }) => (voided === null ? [documentId] : []))
}

/** A page of a series' ledger, in the order of its numbers. One Query. */
export async function numberLedger(context: RequestContext, args: QueryNumberLedgerArgs) {
  demand(context, permissions.readNumberSeries)
  const { table, caller } = context
  const series = await seriesFrom(context, args.series)
  const scope = cursorScope(context, 'numberLedger', { series })
  const request = pageRequest(scope, args)
  const { items, hasNext } = await listLedger(table, caller.tenant, series, request)
  const entries = items.map(({ key, value: { data, seq, version } }) => ({
    key,
    value: { ...ledgerEntrySchema.parse(data), seq, version },
  }))
  return toConnection(scope, request, { items: entries, hasNext })
}

/**
 * 编号核查: up to 1,000 numbers, judged as the counter stood when the audit began, from consistent reads of the
 * caller's own ledger alone. @throws BadPage
 */
export async function numberSeriesAudit(context: RequestContext, args: QueryNumberSeriesAuditArgs) {
  demand(context, permissions.readNumberSeries)
  const { table, caller } = context
  const series = await seriesFrom(context, args.series)
  const scope = cursorScope(context, 'numberSeriesAudit', { series })
  const counter = () => readCounter(table, caller.tenant, series)
  const audit = await auditedPage(scope, args.after, {
    start: async () => auditStart(await counter()),
    counter,
    list: request => listLedger(table, caller.tenant, series, request),
    judge: (state, rows, counterNow) => auditPage(series, state, rows, counterNow),
  })
  return {
    ...audit,
    kind: series.series,
    organCode: series.series === 'ORDER' ? null : series.organ,
    year: series.series === 'ORDER' ? null : series.year,
  }
}

/** How a ledger is audited: its counter, its rows, and the judgement of a page. */
interface Auditing<Audit> {
  readonly start: () => Promise<AuditState>
  readonly counter: () => Promise<number>
  readonly list: (request: PageRequest) => Promise<Page<LedgerRow>>
  readonly judge: (state: AuditState, rows: readonly LedgerRow[], counterNow: number) => Audit
}

/** A page of an audit of any ledger, with where it ends. @throws BadPage */
export async function auditedPage<Audit extends { readonly next: AuditState | null }>(
  scope: ReturnType<typeof cursorScope>,
  after: string | null | undefined,
  { start, counter, list, judge }: Auditing<Audit>,
) {
  // Counter first: every number up to it is committed by now, so any that the ledger then lacks is a gap.
  const state = stateIn(scope, after) ?? (await start())
  const rows = await rowsOfPage(list, state)
  const isOvertaken = rows.some(({ seq }) => seq > state.counter)
  const { next, ...audit } = judge(state, rows, isOvertaken ? await counter() : state.counter)
  return {
    ...audit,
    pageInfo: {
      hasNextPage: next !== null,
      hasPreviousPage: typeof after === 'string',
      startCursor: null,
      endCursor: next === null ? null : cursorFor(scope, JSON.stringify(next)),
    },
  }
}

function stateIn(scope: ReturnType<typeof cursorScope>, after: string | null | undefined): AuditState | null {
  if (after === null || after === undefined) return null
  const key = keyInCursor(scope, after)
  if (key === null) throw new BadPage('INVALID_CURSOR', 'the cursor was not made for this audit')
  return JSON.parse(key) as AuditState
}

/** The rows of one page and the first one after it; more than one Query only if the entries exceed a megabyte. */
async function rowsOfPage(list: Auditing<unknown>['list'], state: AuditState): Promise<readonly LedgerRow[]> {
  const rows: LedgerRow[] = []
  for (let last = state.seq; ; last = rows.at(-1)?.seq ?? last) {
    const first = AUDIT_PAGE + 1 - rows.length
    const page = await list({ first, after: ledgerSk(last) })
    rows.push(...page.items.map(item => item.value))
    if (!page.hasNext || rows.length > AUDIT_PAGE) return rows
  }
}
