import { Facts } from '../../../access/facts.ts'
import type { RequestContext } from '../../../access/request.ts'
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
 * What the caller's own register says of the numbers that texts cite: one read of the ledger, and where it has any, one of the
 * documents that have them. The keys are those of the caller's tenant, whatever a text cites, so that others' numbers are not
 * found. Of a year without a register nothing is said: what was issued before the agency joined is not in it. Numbers of others are looked
 * for among what the agency received.
 */
export async function citedStates(
  context: RequestContext,
  texts: readonly string[],
  received: ReceivedStates,
): Promise<CitedStates> {
  const { table, caller } = context
  const numbers = citedIn(texts)
  if (numbers.length === 0) return new Map()
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
  const strange = states.filter((_, index) => entries[index] == null).map(([text]) => text)
  const others = strange.length === 0 ? new Map<string, CitedState>() : await received(context, strange)
  const known = states.map(([text, state]) => [text, state ?? others.get(text) ?? null] as const)
  return new Map(known.flatMap(([text, state]) => (state === null ? [] : [[text, state] as const])))
}

/** What the agency's deliveries say of numbers that should not be cited as they are; the exchange knows them. */
export type ReceivedStates = (context: RequestContext, numbers: readonly string[]) => Promise<CitedStates>

/** Nothing is decided by it, and it takes half of the units. */
const EVENTUAL = { eventual: true } as const

/** The first different numbers, with their organ codes. */
function citedIn(texts: readonly string[]): readonly (CitedNumber & { readonly organ: string })[] {
  const found = new Map<string, CitedNumber & { readonly organ: string }>()
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
