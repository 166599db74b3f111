import type { Act } from '../../access/act.ts'
import type { Context, Effect, Outcome } from '../../access/command.ts'
import type { Facts } from '../../access/facts.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { shanghaiYear } from '../../kernel/time.ts'
import type { Item, Write } from '../../platform/table.ts'
import { type StepInput, takeDocumentStep } from '../actions.ts'
import {
  type Document,
  type DocumentIn,
  type DocumentNumber,
  type LedgerEntry,
  ledgerEntrySchema,
  seriesOf,
  seriesOfNumber,
} from '../model/index.ts'
import { documentKey, documentOf, stepEffect } from '../store.ts'
import { SeriesTurns } from './actions/turns.ts'
import { entryOf, givenUp, numberAgain, registerAgain, takeNumber, voidNumberOf } from './rules/numbers.ts'
import { counterKey, isReadWithDocument, ledgerItem, ledgerKey, noteKey, readCounters } from './store.ts'

/** Nothing is begun when less time than this is left, so that what was done can still be answered. */
const RESERVE_MS = 5_000
/** How long a registration waits at most, whatever the clock says. */
const MOST_MS = 20_000

/**
 * 发文登记. The number is taken in the transaction that registers: the counter moves by compare-and-set, the ledger entry
 * must be absent, the document must have no number. So there is never a gap, a duplicate, or a number without a
 * document. Those that come at once take turns, which are no part of that.
 */
export function registerDocument(
  context: Context & { readonly deadline?: Date },
  input: StepInput,
): Promise<Outcome<Document>> {
  const { table, caller, deadline } = context
  const { tenant } = caller
  const begun = context.now()
  const at = begun.toISOString()
  const year = shanghaiYear(at)
  const orders = counterKey(tenant, { series: 'ORDER' })
  const turns = new SeriesTurns({
    table,
    tenant,
    counterIn: facts => {
      const document = documentOf(facts.get(documentKey(tenant, input.documentId)))
      const takesNone = document === null || numberAgain(document) !== null
      return takesNone ? null : counterKey(tenant, seriesOf(document, { at }))
    },
    begun: begun.getTime(),
    patience:
      deadline === undefined ? MOST_MS : Math.min(MOST_MS, deadline.getTime() - begun.getTime() - RESERVE_MS),
  })
  return takeDocumentStep(context, input, {
    step: 'registerDocument',
    // The series is known only once the document is loaded. The counter of orders has a known key; those of a year are
    // queried; those by term (届) are read afterwards.
    alsoLoad: [orders, noteKey(orders)],
    alsoQuery: () => readCounters(context.table, tenant, year),
    thenLoad: async document =>
      numberAgain(document) === null
        ? readLateCounter(context, document, at)
        : readEntryOfOriginal(context, document),
    turns,
    decide(document, act, facts) {
      const number = numberAgain(document)
      return number === null
        ? decideNumber(tenant, turns)(document, act, facts)
        : decideAgain(tenant, document, number, act, facts)
    },
  })
}

/** The counter of a series by term, whose key is known only once the document is read; nothing for the others. */
async function readLateCounter(
  { table, caller }: Context,
  document: Document,
  at: string,
): Promise<readonly Item[]> {
  const series = seriesOf(document, { at })
  if (isReadWithDocument(series)) return []
  const counter = counterKey(caller.tenant, series)
  return table.getMany([counter, noteKey(counter)])
}

/** The ledger entry of the number that a formal correction has or gets; nothing for any other document. */
async function readEntryOfOriginal({ table, caller }: Context, document: Document): Promise<Item[]> {
  const number = numberAgain(document)
  if (number === null) return []
  const item = await table.get(ledgerKey(caller.tenant, seriesOfNumber(number), number.seq))
  return item === null ? [] : [item]
}

/** The ledger entry as it was read, which always exists: the original was dispatched with the number. */
function entryOfOriginal(tenant: string, number: DocumentNumber, facts: Facts) {
  const item = facts.get(ledgerKey(tenant, seriesOfNumber(number), number.seq))
  if (item === null) throw new Error(`${number.text} is not in the ledger`)
  return { entry: ledgerEntrySchema.parse(item.data), version: item.version ?? 0 }
}

/** The write that changes an entry which the ledger has, on condition that it is as it was read. */
function entryWrite(tenant: string, number: DocumentNumber, entry: LedgerEntry, version: number): Write {
  const put = ledgerItem(tenant, seriesOfNumber(number), number.seq, entry, version + 1)
  return { put, when: { version } }
}

/** 更正重发: the number is that of the original, whose entry in the ledger gets a further holder. No counter moves. */
function decideAgain(
  tenant: string,
  document: DocumentIn<'RECHECKED'>,
  number: DocumentNumber,
  act: Act,
  facts: Facts,
): Result<Effect<Document>> {
  const { entry, version } = entryOfOriginal(tenant, number, facts)
  const { stepped, entry: after } = registerAgain(document, number, entry, act)
  const more = [entryWrite(tenant, number, after, version)]
  return ok(stepEffect(tenant, stepped, { without: ['number'], more }))
}

function decideNumber(tenant: string, turns: SeriesTurns) {
  return (document: DocumentIn<'RECHECKED'>, act: Act, facts: Facts): Result<Effect<Document>> => {
    const series = seriesOf(document, act)
    const counter = counterKey(tenant, series)
    const stored = facts.get(counter)
    const last = stored?.version ?? 0
    const decision = takeNumber(document, last, act)
    if (!decision.ok) return decision
    const after = decision.value.thing
    const { seq } = after.number
    const moved = {
      put: turns.counterAfter(counter, stored, seq),
      when: last === 0 ? ('absent' as const) : { version: last },
    }
    const entry = { put: ledgerItem(tenant, series, seq, entryOf(after), 1), when: 'absent' as const }
    return ok(stepEffect(tenant, decision.value, { without: ['number'], more: [moved, entry] }))
  }
}

/**
 * 发文字号作废. The document goes back to before its registration and the number's ledger entry is marked, in one
 * transaction; the counter stays, so the next registration takes the next number. The entry is not read: its content is
 * known from the document, and the commit requires its first version. A formal correction only gives up its part of the
 * original's number.
 */
export function voidNumber(
  context: Context,
  input: StepInput & { readonly reason: string },
): Promise<Outcome<Document>> {
  const { tenant } = context.caller
  return takeDocumentStep(context, input, {
    step: 'voidNumber',
    thenLoad: document => readEntryOfOriginal(context, document),
    decide: (document, act, facts) => {
      const { number } = document
      const decision = voidNumberOf(document, input.reason, act)
      if (!decision.ok) return decision
      const { stepped, entry } = decision.value
      if (numberAgain(document) === null)
        return ok(stepEffect(tenant, stepped, { more: [entryWrite(tenant, number, entry, 1)] }))
      const original = entryOfOriginal(tenant, number, facts)
      const after = givenUp(original.entry, document.id, entry.voided)
      return ok(stepEffect(tenant, stepped, { more: [entryWrite(tenant, number, after, original.version)] }))
    },
  })
}
