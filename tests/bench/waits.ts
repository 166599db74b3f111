import type { Part } from './calls.ts'
import type { Attributes } from './units.ts'

/** The rungs of the ladder; every delivery begins with the first. */
export const RUNGS: readonly string[] = [
  'DELIVERED',
  'SIGNED_FOR',
  'REGISTERED',
  'ACCEPTED',
  'RETURNED',
  'HANDLED',
  'REPLIED',
  'RECALLED',
]

/** When one rung of one recipient was committed and when the sender could see it. */
interface Rung {
  committed?: number
  shown?: number
}

export interface Waits {
  /** Deliveries, and rungs of them, that were committed. */
  readonly committed: number
  /** Of these, how many the ladder shows. */
  readonly shown: number
  readonly missing: readonly string[]
  /** Milliseconds from the dispatch to the last delivery, and from the first commit to the last rung on the ladder. */
  readonly allDelivered: number
  readonly allShown: number
  /** Milliseconds from commit to ladder. */
  readonly longest: number
  readonly median: number
  readonly p99: number
}

/** Follows each delivery and each rung from its commit to the sender's ladder, by the items that are written. */
export class WaitBook {
  readonly #dispatched = new Map<string, number>()
  readonly #rungs = new Map<string, Rung>()

  /** Notes an item that was written at a time. */
  note(part: Part, at: number): void {
    const documentId = /#DOC#([^#]+)$/.exec(part.pk)?.[1]
    const item = part.item ?? part.update?.ExpressionAttributeValues ?? {}
    if (documentId !== undefined) this.#inDocument(documentId, part.sk, item, at)
    if (!/#DLV#[^#]+$/.test(part.pk) || part.sk !== 'DLV') return
    const data = (item.data?.M ?? {}) as Attributes
    const source = (data.source?.M ?? {}) as Attributes
    const recipient = (data.recipient?.M ?? {}) as Attributes
    const [state, order] = [String(data.state?.S), Number(recipient.order?.N)]
    if (RUNGS.includes(state)) this.#rung(String(source.documentId?.S), order, state).committed ??= at
  }

  /** Any item of the document with a recipient's place in its sort key shows the rungs that it names. */
  #inDocument(documentId: string, sk: string, item: Attributes, at: number): void {
    const data = (item.data?.M ?? {}) as Attributes
    if (sk === 'DOC' && data.state?.S === 'DISPATCHED' && !this.#dispatched.has(documentId))
      this.#dispatched.set(documentId, at)
    const order = /#(\d{5})(?!\d)/.exec(sk)?.[1]
    if (order === undefined) return
    for (const state of rungsNamedIn(item)) this.#rung(documentId, Number(order), state).shown ??= at
  }

  #rung(documentId: string, order: number, state: string): Rung {
    const name = `${documentId} ${order} ${state}`
    const rung = this.#rungs.get(name) ?? {}
    this.#rungs.set(name, rung)
    return rung
  }

  /** The waits of deliveries that were committed from a time on: of their first rung, or of all later ones. */
  of(which: 'first rungs' | 'later rungs', from: number): Waits {
    const isFirst = which === 'first rungs'
    const rungs = [...this.#rungs]
      .map(([name, rung]) => ({ name, ...rung }))
      .filter(({ name, committed }) => name.endsWith(` ${RUNGS[0]}`) === isFirst && (committed ?? 0) >= from)
    const dispatches = [...this.#dispatched.values()].filter(at => at >= from)
    const commits = rungs.map(({ committed = 0 }) => committed)
    const start = Math.min(...(isFirst ? dispatches : commits))
    const shown = rungs.filter(rung => rung.shown !== undefined)
    const waits = shown
      .map(({ committed = 0, shown: seen = 0 }) => Math.max(0, seen - committed))
      .sort((a, b) => a - b)
    const at = (share: number): number => waits[Math.floor((waits.length - 1) * share)] ?? 0
    return {
      committed: rungs.length,
      shown: shown.length,
      missing: rungs.filter(rung => rung.shown === undefined).map(({ name }) => name),
      allDelivered: Math.max(...commits) - start,
      allShown: Math.max(...shown.map(rung => rung.shown ?? 0)) - start,
      longest: at(1),
      median: at(0.5),
      p99: at(0.99),
    }
  }
}

/** Every rung that is named anywhere in an item. */
function rungsNamedIn(value: unknown): string[] {
  if (typeof value === 'string') return RUNGS.includes(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(rungsNamedIn)
}
