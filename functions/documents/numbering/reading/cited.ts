import { Facts } from '../../../access/facts.ts'
import type { RequestContext } from '../../../access/request.ts'
import type { ReceivedDeliveries, ReceivedNumber } from '../../drafting/actions.ts'
import { replacementOf } from '../../lifecycle/rules/correcting.ts'
import { lineIn, replacementKey } from '../../lifecycle/store.ts'
import { ledgerEntrySchema, presentEnd } from '../../model/index.ts'
import {
  type CitedNumber,
  type CitedState,
  type CitedStates,
  numbersIn,
  numberText,
} from '../../regulation/rules/style/numbers-cited.ts'
import { documentKey, documentOf } from '../../store.ts'
import { counterKey, ledgerKey } from '../store.ts'

/** Numbers that are looked up, at most: both reads stay one batch. */
const MOST = 20

/**
 * What is known of the numbers that texts cite: by the agency's own register, and by what it has received. Both are asked at once.
 * Of numbers that are in neither nothing is said: they are others', and may well be right.
 */
export const citedStates =
  (deliveries: ReceivedDeliveries) =>
  async (context: RequestContext, texts: readonly string[]): Promise<CitedStates> => {
    const numbers = citedIn(texts)
    if (numbers.length === 0) return new Map()
    const [own, received] = await Promise.all([
      ownStates(context, numbers),
      deliveries.ofNumbers(context, numbers.map(numberText)),
    ])
    return new Map([...[...received].map(([number, of]) => [number, receivedState(of)] as const), ...own])
  }

function receivedState({ title, replacedBy, ended }: ReceivedNumber): CitedState {
  if (ended !== null) return { state: ended }
  if (replacedBy !== null) return { state: 'REPLACED', by: replacedBy }
  return title === null ? { state: 'RECALLED' } : { state: 'GIVEN', title }
}

/**
 * What the caller's own register says of numbers: one read of the ledger, and where it has any, one of the documents that have
 * them. The keys are those of the caller's tenant, whatever a text cites, so that others' numbers are not found. Of a year
 * without a register nothing is said: what was issued before the agency joined is not in it.
 */
async function ownStates(context: RequestContext, numbers: readonly OwnNumber[]): Promise<CitedStates> {
  const { table, caller } = context
  const places = numbers.map(({ organ, year, seq }) => {
    const series = { series: 'ORGAN_YEAR', organ, year } as const
    return { entry: ledgerKey(caller.tenant, series, seq), counter: counterKey(caller.tenant, series) }
  })
  const ledger = new Facts(
    await table.getMany(
      places.flatMap(({ entry, counter }) => [entry, counter]),
      EVENTUAL,
    ),
  )
  const entries = places.map(({ entry }) => {
    const item = ledger.get(entry)
    return item === null ? null : ledgerEntrySchema.parse(item.data)
  })
  const keys = entries.flatMap(entry =>
    entry === null || entry.voided !== null ? [] : keysOf(caller.tenant, entry.documentId),
  )
  const documents = new Facts(keys.length === 0 ? [] : await table.getMany(keys, EVENTUAL))
  const states = numbers.map((number, index): [string, CitedState | null] => {
    const [entry, place] = [entries[index] ?? null, places[index]]
    const given = place === undefined ? 0 : (ledger.get(place.counter)?.version ?? 0)
    if (entry === null)
      return [numberText(number), given > 0 && number.seq > given ? { state: 'NOT_GIVEN' } : null]
    if (entry.voided !== null) return [numberText(number), { state: 'VOID' }]
    return [numberText(number), stateOf(caller.tenant, entry.documentId, documents)]
  })
  return new Map(states.flatMap(([text, state]) => (state === null ? [] : [[text, state] as const])))
}

/** Nothing is decided by it, and it takes half of the units. */
const EVENTUAL = { eventual: true } as const

type OwnNumber = CitedNumber & { readonly organ: string }

/** The first different numbers, with their organ codes. */
function citedIn(texts: readonly string[]): readonly OwnNumber[] {
  const found = new Map<string, OwnNumber>()
  for (const text of texts) {
    for (const number of numbersIn(text)) {
      const { organ } = number
      if (organ !== null) found.set(numberText(number), { ...number, organ })
      if (found.size === MOST) return [...found.values()]
    }
  }
  return [...found.values()]
}

/** A document, and what replaced it if it is the first of its line. */
function keysOf(tenant: string, documentId: string) {
  return [documentKey(tenant, documentId), replacementKey(tenant, { firstId: documentId, documentId })]
}

/** What became of a document of one's own. */
function stateOf(tenant: string, documentId: string, documents: Facts): CitedState | null {
  const item = documents.get(documentKey(tenant, documentId))
  const replaced = documents.get(replacementKey(tenant, { firstId: documentId, documentId }))
  const by = replaced === null ? null : replacementOf(documentId, lineIn([replaced]))
  if (by !== null && by.numbering === 'NEW_NUMBER') return { state: 'REPLACED', by: by.by.number }
  if (item === null) return null
  const document = documentOf(item)
  const end = document.state === 'DISPATCHED' ? presentEnd(document.dispatch.ends) : null
  return end === null ? { state: 'GIVEN', title: document.text.title } : { state: end.kind }
}
