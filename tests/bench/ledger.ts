import { kindOf, nameOf, type Part, partitionKind } from './calls.ts'
import {
  type Attributes,
  bytesOf,
  type Index,
  indexCosts,
  readUnits,
  remembered,
  type Stored,
  sizeOf,
  updated,
  writeUnits,
} from './units.ts'

/** How a call ended: `lost` by a condition, `refused` because an item was held, `failed` in any other way. */
export type Outcome = 'done' | 'lost' | 'refused' | 'failed'

/** Calls that write the same kinds of items. */
export interface ShapeFigures {
  tried: number
  done: number
  lost: number
  refused: number
  failed: number
  /** Items of those that were done. */
  items: number
}

export interface KindFigures {
  /** Writes of such items that were tried, whatever became of the call. */
  tried: number
  done: number
  /** Write units of what was done. */
  units: number
  /** Write units of what was refused or lost. */
  wasted: number
  reads: number
  readUnits: number
}

/** What one side did in one phase. */
export interface Figures {
  readonly calls: Record<string, number>
  readonly transactions: ShapeFigures
  readonly shapes: Record<string, ShapeFigures>
  readonly kinds: Record<string, KindFigures>
}

const noShape = (): ShapeFigures => ({ tried: 0, done: 0, lost: 0, refused: 0, failed: 0, items: 0 })
const noKind = (): KindFigures => ({ tried: 0, done: 0, units: 0, wasted: 0, reads: 0, readUnits: 0 })
export const noFigures = (): Figures => ({ calls: {}, transactions: noShape(), shapes: {}, kinds: {} })

/**
 * Counts calls and computes their units from the sizes of items, as AWS bills them and DynamoDB Local does not:
 * - a write costs one unit for each kB of the item before or after it, whichever is larger; twice that in a transaction;
 * - an index entry is charged to the index, once, by its projected size;
 * - a call that was refused or lost costs one unit for each kB of its items: in a transaction the half that prepares.
 *   AWS documents this for conditions; for conflicts it is assumed.
 */
export class Ledger {
  readonly #indexes: readonly Index[]
  readonly #stored = new Map<string, Stored>()
  readonly #figures = new Map<string, Figures>()

  constructor(indexes: readonly Index[]) {
    this.#indexes = indexes
  }

  /** The figures of one account, such as `relay` in a phase. */
  of(account: string): Figures {
    const figures = this.#figures.get(account) ?? noFigures()
    this.#figures.set(account, figures)
    return figures
  }

  all(): Record<string, Figures> {
    return Object.fromEntries(this.#figures)
  }

  /** Counts a call that writes. */
  wrote(account: string, operation: string, parts: readonly Part[], outcome: Outcome): void {
    const figures = this.of(account)
    const isTransaction = operation === 'TransactWriteItems'
    this.called(account, operation)
    const shape = [...new Set(parts.map(kindOf))].sort().join(' + ')
    figures.shapes[shape] ??= noShape()
    for (const one of [figures.shapes[shape], ...(isTransaction ? [figures.transactions] : [])]) {
      one.tried += 1
      one[outcome] += 1
      if (outcome === 'done') one.items += parts.length
    }
    for (const part of parts) this.#charge(figures, part, isTransaction, outcome)
  }

  called(account: string, operation: string): void {
    const { calls } = this.of(account)
    calls[operation] = (calls[operation] ?? 0) + 1
  }

  /** Counts one read of a call; a missing item costs what the smallest one does. */
  read(
    account: string,
    { pk, sk = '', index }: { pk: string; sk?: string; index?: string | undefined },
    items: readonly Attributes[],
    isConsistent: boolean,
  ): void {
    const figures = this.of(account)
    const kind = this.#kind(figures, index === undefined ? kindOf({ pk, sk }) : indexKind(pk, index))
    kind.reads += 1
    const bytes = items.reduce((sum, item) => sum + bytesOf(item), 0)
    kind.readUnits += readUnits(bytes) * (isConsistent ? 1 : 0.5)
  }

  #charge(figures: Figures, part: Part, isTransaction: boolean, outcome: Outcome): void {
    const kind = this.#kind(figures, kindOf(part))
    kind.tried += 1
    const before = this.#stored.get(nameOf(part))
    const after = this.#after(part, before)
    const units = writeUnits(Math.max(before ? sizeOf(before) : 0, after ? sizeOf(after) : 0))
    if (outcome !== 'done') {
      if (outcome !== 'failed') kind.wasted += units
      return
    }
    kind.done += 1
    kind.units += units * (isTransaction ? 2 : 1)
    if (part.verb === 'check') return
    for (const cost of indexCosts(before, after, this.#indexes)) {
      const entry = this.#kind(figures, indexKind(cost.pk, cost.index))
      entry.tried += 1
      entry.done += 1
      entry.units += cost.units
    }
    if (after === undefined) this.#stored.delete(nameOf(part))
    else this.#stored.set(nameOf(part), after)
  }

  #after({ verb, item, update }: Part, before: Stored | undefined): Stored | undefined {
    if (verb === 'put' && item !== undefined) return remembered(item, this.#indexes)
    if (verb === 'update' && update !== undefined) return updated(before, update, this.#indexes)
    return verb === 'check' ? before : undefined
  }

  #kind(figures: Figures, name: string): KindFigures {
    figures.kinds[name] ??= noKind()
    return figures.kinds[name]
  }
}

function indexKind(pk: string, index: string): string {
  return `${partitionKind(pk)} in index ${index}`
}
