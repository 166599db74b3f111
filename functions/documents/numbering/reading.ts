import type {
  NumberSeriesInput,
  QueryDocumentByNumberArgs,
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
import {
  isSaidByItsNumbers,
  type LedgerEntry,
  type LedgerRow,
  ledgerEntrySchema,
  type NumberSeries,
  seriesOfNumber,
} from '../model/index.ts'
import { permissions } from '../permissions.ts'
import { type DocumentView, loadDocument } from '../reading.ts'
import { AUDIT_PAGE, type AuditState, auditPage, auditStart } from './rules/audit.ts'
import { numberMeant } from './rules/spelling.ts'
import { ledgerKey, ledgerSk, listLedger, readCounter, readLedgerOf } from './store.ts'

/** The series that a client asks for; by default that of the agency's organ code and this year. */
async function seriesFrom(
  context: RequestContext,
  input: NumberSeriesInput | undefined,
): Promise<NumberSeries> {
  const { kind: series = 'ORGAN_YEAR', ...asked } = input ?? {}
  const year = asked.year ?? shanghaiYear(context.now().toISOString())
  const meeting = asked.meeting ?? ''
  switch (series) {
    case 'ORDER':
      return { series }
    case 'ORGAN_YEAR':
      return { series, organ: asked.organCode ?? (await ownOrganCode(context)), year }
    case 'YEAR':
      return { series, kind: asked.documentKind ?? 'ANNOUNCEMENT', year }
    case 'MEETING_YEAR':
      return { series, meeting, year }
    case 'ISSUE':
    case 'SITTING':
      return { series, meeting, session: asked.session ?? '' }
  }
}

async function ownOrganCode({ caller, table }: RequestContext): Promise<string> {
  const agency = caller.agency === null ? null : agencyOf(await table.get(agencyKey(caller.agency.id)))
  return agency?.organCode ?? ''
}

/**
 * The document that has a number, however it is written: one read of the ledger, and the document page. Of several that have
 * it, the one registered last, of the kind if one is asked for.
 */
export async function documentByNumber(
  context: RequestContext,
  { number, kind }: QueryDocumentByNumberArgs,
): Promise<DocumentView | null> {
  demand(context, permissions.readDocuments)
  const { table, caller } = context
  const entries = (await entriesOf(table, caller.tenant, number))
    .filter(({ voided }) => voided === null)
    .sort((one, other) => (one.at < other.at ? 1 : -1))
  for (const { documentId } of entries) {
    const view = await loadDocument(context, documentId)
    if (kind == null || view?.kind === kind) return view
  }
  return null
}

/** The ids of all documents that have a number: those to which it was given, and their formal corrections. */
export async function documentsOfNumber(table: Table, tenant: string, text: string): Promise<string[]> {
  const entries = await entriesOf(table, tenant, text)
  return entries.flatMap(({ again = [], ...entry }) =>
    [entry, ...again].flatMap(({ documentId, voided }) => (voided === null ? [documentId] : [])),
  )
}

/** The ledger entries of a number as somebody writes it: one, or one of each series that the text may mean. */
async function entriesOf(table: Table, tenant: string, text: string): Promise<LedgerEntry[]> {
  const number = numberMeant(text)
  if (number === null) return []
  const items = isSaidByItsNumbers(number)
    ? [await table.get(ledgerKey(tenant, seriesOfNumber(number), number.seq))]
    : await readLedgerOf(table, tenant, number.text)
  return items.flatMap(item => (item === null ? [] : [ledgerEntrySchema.parse(item.data)]))
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
    organCode: 'organ' in series ? series.organ : null,
    year: 'year' in series ? series.year : null,
    documentKind: 'kind' in series ? series.kind : null,
    meeting: ('meeting' in series && series.meeting) || null,
    session: ('session' in series && series.session) || null,
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
