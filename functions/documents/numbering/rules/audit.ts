import { canonical, sha256 } from '../../../kernel/digest.ts'
import { type LedgerEntry, type LedgerRow, ledgerEntrySchema, type NumberSeries } from '../../model/index.ts'
import { numberText } from './forms.ts'

/** How many numbers one page of an audit judges. */
export const AUDIT_PAGE = 1_000
/** The proof of a series before its first number. */
export const NO_PROOF = '0'.repeat(64)

/** The progress of an audit, which judges the series as its counter was when the audit began. */
export interface AuditState {
  readonly counter: number
  /** The last number judged. */
  readonly seq: number
  readonly highest: number
  readonly proofHash: string
}

/** A ledger entry with the number of its key and its version: what a proof is made of. */
export type NumberedEntry = LedgerEntry & { readonly seq: number; readonly version: number }

/** A document with more than one number that is not void. */
export interface NumberDouble {
  readonly documentId: string
  readonly numbers: readonly string[]
}

/** What an audit asks of a ledger, whatever its entries are about. */
export interface AuditedLedger<Entry> {
  /** The printed form of a number. */
  readonly textOf: (seq: number) => string
  /** An entry as it is stored; undefined if it is malformed. */
  readonly entryIn: (data: unknown) => Entry | undefined
  /** The ids of what the number was given to. */
  readonly holdersOf: (entry: Entry) => readonly string[]
}

/** What the ledger shows of the numbers `from` to `to`. */
export interface LedgerAudit<Entry> {
  readonly from: number
  readonly to: number
  readonly counter: number
  readonly highest: number
  /** Numbers that were given, void ones included. */
  readonly issued: number
  readonly voided: readonly (Entry & { readonly seq: number; readonly version: number })[]
  readonly gaps: readonly number[]
  /** Holders of more than one number that is not void. */
  readonly doubles: readonly { readonly holder: string; readonly numbers: readonly string[] }[]
  /** Numbers whose entry is for another number, or is malformed. */
  readonly misplaced: readonly number[]
  readonly proofHash: string
  readonly sound: boolean
  /** Where the next page starts; null after the last. */
  readonly next: AuditState | null
}

/** The same of the ledger of a series of document numbers. */
export interface SeriesAudit extends Omit<LedgerAudit<LedgerEntry>, 'doubles'> {
  readonly doubles: readonly NumberDouble[]
}

/** Where an audit starts. */
export function auditStart(counter: number): AuditState {
  return { counter, seq: 0, highest: 0, proofHash: NO_PROOF }
}

/**
 * The next link of the proof: SHA-256 of the proof before it (64 hexadecimal digits, 64 zeros before the first), a line
 * feed, and the RFC 8785 form of the entry: at, by, for if there is one, documentId, number, seq, version, and voided,
 * which is null or at, by, for if there is one, and reason. Anyone who exports the ledger can compute it.
 */
export function nextProof(before: string, { seq, version, data }: LedgerRow): string {
  return sha256(`${before}\n${canonical({ ...(data as object), seq, version })}`)
}

/** One page of an audit (编号核查) of document numbers. */
export function auditPage(
  series: NumberSeries,
  state: AuditState,
  rows: readonly LedgerRow[],
  counterNow: number,
): SeriesAudit {
  const ledger: AuditedLedger<LedgerEntry> = {
    textOf: seq => numberText(series, seq),
    entryIn: data => ledgerEntrySchema.safeParse(data).data,
    // A correction that has the number as well is no duplicate, unless it has another one too.
    holdersOf: ({ documentId, again = [] }) => [
      documentId,
      ...again.filter(one => one.voided === null).map(one => one.documentId),
    ],
  }
  const { doubles, ...audit } = auditLedger(ledger, state, rows, counterNow)
  return { ...audit, doubles: doubles.map(({ holder, numbers }) => ({ documentId: holder, numbers })) }
}

/**
 * One page of an audit of a ledger, over `rows` in order from the one after `state.seq` to beyond the page, or to the end.
 * Numbers above the counter that the audit began with, up to `counterNow`, were given while it ran and are not judged.
 */
export function auditLedger<Entry extends Pick<LedgerEntry, 'number' | 'voided'>>(
  { textOf, entryIn, holdersOf }: AuditedLedger<Entry>,
  state: AuditState,
  rows: readonly LedgerRow[],
  counterNow: number,
): LedgerAudit<Entry> {
  const settled = rows.filter(({ seq }) => seq <= state.counter || seq > counterNow)
  const end = Math.max(state.counter, state.seq, settled.at(-1)?.seq ?? 0)
  const to = Math.min(state.seq + AUDIT_PAGE, end)
  const judged = settled.filter(({ seq }) => seq <= to)

  const given = new Set(judged.map(({ seq }) => seq))
  const numbers = Array.from({ length: to - state.seq }, (_, index) => state.seq + 1 + index)
  const gaps = numbers.filter(seq => !given.has(seq))

  const misplaced: number[] = []
  const voided: (Entry & { seq: number; version: number })[] = []
  const held = new Map<string, string[]>()
  for (const { seq, version, data } of judged) {
    const entry = entryIn(data)
    if (entry?.number !== textOf(seq)) misplaced.push(seq)
    if (entry === undefined) continue
    if (entry.voided !== null) voided.push({ seq, version, ...entry })
    else for (const holder of holdersOf(entry)) held.set(holder, [...(held.get(holder) ?? []), entry.number])
  }
  const doubles = [...held]
    .filter(([, all]) => all.length > 1)
    .map(([holder, all]) => ({ holder, numbers: all }))

  const { counter } = state
  const highest = judged.at(-1)?.seq ?? state.highest
  const proofHash = judged.reduce(nextProof, state.proofHash)
  const isWhole = gaps.length === 0 && doubles.length === 0 && misplaced.length === 0
  return {
    from: state.seq + 1,
    to,
    counter,
    highest,
    issued: judged.length,
    voided,
    gaps,
    doubles,
    misplaced,
    proofHash,
    sound: isWhole && (to < end || highest === counter),
    next: to < end ? { counter, seq: to, highest, proofHash } : null,
  }
}
