import type { Act } from '../../access/act.ts'
import type { Context, Effect, Outcome } from '../../access/command.ts'
import type { Facts } from '../../access/facts.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { shanghaiYear } from '../../kernel/time.ts'
import { type StepInput, takeDocumentStep } from '../actions.ts'
import type { Document, DocumentIn } from '../model/index.ts'
import { documentKey, documentOf, stepEffect } from '../store.ts'
import { SeriesTurns } from './actions/turns.ts'
import { entryOf, seriesOf, seriesOfNumber, takeNumber, voidNumberOf } from './rules/numbers.ts'
import { counterKey, ledgerItem, noteKey, readCounters } from './store.ts'

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
      return document === null ? null : counterKey(tenant, seriesOf(document, { at }))
    },
    begun: begun.getTime(),
    patience:
      deadline === undefined ? MOST_MS : Math.min(MOST_MS, deadline.getTime() - begun.getTime() - RESERVE_MS),
  })
  return takeDocumentStep(context, input, {
    step: 'registerDocument',
    // The series is known only once the document is loaded. The counter of orders has a known key; those of a year are
    // queried.
    alsoLoad: [orders, noteKey(orders)],
    alsoQuery: () => readCounters(context.table, tenant, year),
    turns,
    decide: decideNumber(tenant, turns),
  })
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
 * known from the document, and the commit requires its first version.
 */
export function voidNumber(
  context: Context,
  input: StepInput & { readonly reason: string },
): Promise<Outcome<Document>> {
  const { tenant } = context.caller
  return takeDocumentStep(context, input, {
    step: 'voidNumber',
    decide: (document, act) => {
      const decision = voidNumberOf(document, input.reason, act)
      if (!decision.ok) return decision
      const { stepped, entry } = decision.value
      const item = ledgerItem(tenant, seriesOfNumber(document.number), document.number.seq, entry, 2)
      return ok(stepEffect(tenant, stepped, { more: [{ put: item, when: { version: 1 } }] }))
    },
  })
}
