import { Facts } from '../../../access/facts.ts'
import type { RequestContext } from '../../../access/request.ts'
import { IndexNotReady } from '../../../platform/indexes.ts'
import type { ReceivedDeliveries, ReceivedNumber } from '../../drafting/actions.ts'
import { replacementOf } from '../../lifecycle/rules/correcting.ts'
import { lineIn, replacementKey } from '../../lifecycle/store.ts'
import { type LedgerEntry, ledgerEntrySchema, presentEnd } from '../../model/index.ts'
import {
  type Candidate,
  type Citation,
  type CitedState,
  type CitedStates,
  citationsIn,
  isNamedBy,
  stateAmong,
} from '../../regulation/rules/style/citations.ts'
import { documentKey, documentOf } from '../../store.ts'
import { counterKey, ledgerKey, readLedgerOf } from '../store.ts'

/** Numbers that are looked up, at most: both reads stay one batch. */
const MOST = 20
/** Of those that do not say their series: each is one Query. */
const MOST_OF_MEETINGS = 5

/**
 * What is known of the documents that texts cite: by the agency's own register, and by what it has received. Both are asked at once.
 * Of those that are in neither nothing is said: they are others', and may well be right. While a table is being given its index of
 * numbers, what takes that index is said to be unchecked.
 */
export const citedStates =
  (deliveries: ReceivedDeliveries) =>
  async (context: RequestContext, texts: readonly string[]): Promise<CitedStates> => {
    const citations = citedIn(texts)
    if (citations.length === 0) return new Map()
    const [own, received] = await Promise.all([
      ownStates(context, citations),
      unlessUnready(
        deliveries.ofNumbers(
          context,
          citations.map(({ text, kind }) => ({ number: text, isAnyones: kind !== null })),
        ),
      ),
    ])
    return new Map(
      citations.flatMap(citation => {
        const { key, text } = citation
        const state = own.get(key) ?? receivedState(citation, received?.get(text))
        if (state !== null) return [[key, state] as const]
        return received === null ? [[key, { state: 'UNCHECKED' }] as const] : []
      }),
    )
  }

function receivedState(citation: Citation, received: readonly ReceivedNumber[] = []): CitedState | null {
  const candidates = received.map(({ issuer, kind, title, replacedBy, ended }): Candidate => {
    const of = { issuer, kind, title }
    if (ended !== null) return { ...of, state: { state: ended } }
    if (replacedBy !== null) return { ...of, state: { state: 'REPLACED', by: replacedBy } }
    return { ...of, state: title === null ? { state: 'RECALLED' } : { state: 'GIVEN', title } }
  })
  return stateAmong(citation, candidates)
}

/** The answer of a reading of the index; null while that cannot be read. */
async function unlessUnready<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof IndexNotReady) return null
    throw error
  }
}

/** A citation with the entries that the own register has of its number, and the highest one given in its series. */
interface Looked {
  readonly citation: Citation
  readonly entries: readonly LedgerEntry[]
  readonly given: number
}

/**
 * What the caller's own register says of numbers: one read of the ledger, and where it has any, one of the documents that have
 * them. The keys are those of the caller's tenant, whatever a text cites, so that others' numbers are not found. Of a year
 * without a register nothing is said: what was issued before the agency joined is not in it.
 */
async function ownStates(context: RequestContext, citations: readonly Citation[]): Promise<CitedStates> {
  const { table, caller } = context
  const ofMeetings = citations.filter(({ series }) => series === null).slice(0, MOST_OF_MEETINGS)
  const [said, others] = await Promise.all([
    saidBySeries(context, citations),
    Promise.all(ofMeetings.map(citation => saidByNumber(context, citation))),
  ])
  const looked = [...said, ...others]
  const keys = looked.flatMap(({ entries }) =>
    entries.flatMap(({ voided, documentId }) => (voided === null ? keysOf(caller.tenant, documentId) : [])),
  )
  const documents = new Facts(keys.length === 0 ? [] : await table.getMany(keys, EVENTUAL))
  return new Map(
    looked.flatMap(one => {
      const state = ownState(context, one, documents)
      return state === null ? [] : [[one.citation.key, state] as const]
    }),
  )
}

async function saidBySeries(
  { table, caller: { tenant } }: RequestContext,
  citations: readonly Citation[],
): Promise<readonly Looked[]> {
  const places = citations.flatMap(citation => {
    const { series, seq } = citation
    if (series === null) return []
    return [{ citation, entry: ledgerKey(tenant, series, seq), counter: counterKey(tenant, series) }]
  })
  if (places.length === 0) return []
  const keys = places.flatMap(({ entry, counter }) => [entry, counter])
  const ledger = new Facts(await table.getMany(keys, EVENTUAL))
  return places.map(({ citation, entry, counter }) => {
    const item = ledger.get(entry)
    const entries = item === null ? [] : [ledgerEntrySchema.parse(item.data)]
    return { citation, entries, given: ledger.get(counter)?.version ?? 0 }
  })
}

/** Of a number that does not say its series. While the index cannot be read, that is said once, by what was received. */
async function saidByNumber({ table, caller }: RequestContext, citation: Citation): Promise<Looked> {
  const items = (await unlessUnready(readLedgerOf(table, caller.tenant, citation.text))) ?? []
  return { citation, entries: items.map(({ data }) => ledgerEntrySchema.parse(data)), given: 0 }
}

/** What the own register says of a number: that it was not given or is void only where the text says that it is the agency's own. */
function ownState(
  { caller }: RequestContext,
  { citation, entries, given }: Looked,
  documents: Facts,
): CitedState | null {
  const own = caller.agency?.name ?? ''
  const isOwn = citation.kind === null || isNamedBy(citation.issuer, own)
  if (isOwn && entries.length === 0) return given > 0 && citation.seq > given ? { state: 'NOT_GIVEN' } : null
  if (isOwn && entries.every(({ voided }) => voided !== null)) return { state: 'VOID' }
  const live = entries.filter(({ voided }) => voided === null)
  return stateAmong(
    citation,
    live.flatMap(({ documentId }) => candidateOf(caller.tenant, own, documentId, documents) ?? []),
  )
}

/** Nothing is decided by it, and it takes half of the units. */
const EVENTUAL = { eventual: true } as const

/** The first different documents that are cited. */
function citedIn(texts: readonly string[]): readonly Citation[] {
  const found = new Map<string, Citation>()
  for (const text of texts) {
    for (const citation of citationsIn(text)) {
      found.set(citation.key, citation)
      if (found.size === MOST) return [...found.values()]
    }
  }
  return [...found.values()]
}

/** A document, and what replaced it if it is the first of its line. */
function keysOf(tenant: string, documentId: string) {
  return [documentKey(tenant, documentId), replacementKey(tenant, { firstId: documentId, documentId })]
}

/** A document of one's own with what became of it. */
function candidateOf(tenant: string, issuer: string, documentId: string, documents: Facts): Candidate | null {
  const item = documents.get(documentKey(tenant, documentId))
  if (item === null) return null
  const document = documentOf(item)
  const { kind, title } = document.text
  const of = { issuer, kind, title }
  const replaced = documents.get(replacementKey(tenant, { firstId: documentId, documentId }))
  const by = replaced === null ? null : replacementOf(documentId, lineIn([replaced]))
  if (by !== null && by.numbering === 'NEW_NUMBER')
    return { ...of, state: { state: 'REPLACED', by: by.by.number } }
  const end = document.state === 'DISPATCHED' ? presentEnd(document.dispatch.ends) : null
  return { ...of, state: end === null ? { state: 'GIVEN', title } : { state: end.kind } }
}
