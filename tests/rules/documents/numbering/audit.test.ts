import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerEntry, LedgerRow, NumberSeries } from '../../../../functions/documents/model/index.ts'
import {
  AUDIT_PAGE,
  type AuditState,
  auditPage,
  auditStart,
  NO_PROOF,
  nextProof,
  type SeriesAudit,
} from '../../../../functions/documents/numbering/rules/audit.ts'
import { numberText } from '../../../../functions/documents/numbering/rules/forms.ts'
import { sha256 } from '../../../../functions/kernel/digest.ts'
import { AT, anId } from '../../../kit/rules/results.ts'

const NOTICES: NumberSeries = { series: 'ORGAN_YEAR', organ: '豫政', year: 2026 }
const ORDERS: NumberSeries = { series: 'ORDER' }

const entry = (series: NumberSeries, seq: number, document = seq): LedgerEntry => ({
  number: numberText(series, seq),
  documentId: anId('doc', document),
  at: AT,
  by: 'mbr-clerk',
  voided: null,
})
const voiding = { by: 'mbr-other', at: AT, reason: '标题有误' }

/** A ledger after a history: each act registers a document, or voids its number if it has one. */
function ledgerAfter(series: NumberSeries, acts: readonly number[]): LedgerRow[] {
  const rows: LedgerRow[] = []
  const held = new Map<number, number>()
  for (const document of acts) {
    const seq = held.get(document)
    if (seq === undefined) {
      held.set(document, rows.length + 1)
      rows.push({ seq: rows.length + 1, version: 1, data: entry(series, rows.length + 1, document) })
    } else {
      held.delete(document)
      rows[seq - 1] = { seq, version: 2, data: { ...entry(series, seq, document), voided: voiding } }
    }
  }
  return rows
}

/** All pages of an audit, each over the rows that one read would give it. */
function audit(series: NumberSeries, rows: readonly LedgerRow[], counter: number): SeriesAudit[] {
  const pages: SeriesAudit[] = []
  for (let state: AuditState | null = auditStart(counter); state !== null; ) {
    const { seq: after } = state
    const read = rows.filter(row => row.seq > after).slice(0, AUDIT_PAGE + 1)
    const page: SeriesAudit = auditPage(series, state, read, counter)
    pages.push(page)
    state = page.next
  }
  return pages
}
function auditOnce(series: NumberSeries, rows: readonly LedgerRow[], counter = rows.length): SeriesAudit {
  const [page, ...more] = audit(series, rows, counter)
  if (page === undefined || more.length > 0) throw new Error('one page was expected')
  return page
}

const histories = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 60 })
const anySeries = fc.constantFrom(NOTICES, ORDERS)
/** A ledger that some history leaves, and a place in it. */
const ledgers = fc
  .tuple(anySeries, histories)
  .map(([series, acts]) => ({ series, rows: ledgerAfter(series, acts) }))
  .chain(({ series, rows }) =>
    fc.record({ series: fc.constant(series), rows: fc.constant(rows), at: fc.nat(rows.length - 1) }),
  )

describe('the audit of a number series (编号核查)', () => {
  it('finds no fault in any history of registering and voiding, and counts numbers given and void', () => {
    fc.assert(
      fc.property(anySeries, histories, (series, acts) => {
        const rows = ledgerAfter(series, acts)
        const page = auditOnce(series, rows)
        const voided = rows.filter(row => row.version === 2)
        expect(page).toMatchObject({ from: 1, to: rows.length, counter: rows.length, highest: rows.length })
        expect(page).toMatchObject({ issued: rows.length, gaps: [], doubles: [], misplaced: [], sound: true })
        expect(page.voided).toEqual(
          voided.map(({ seq, version, data }) => ({ ...(data as LedgerEntry), seq, version })),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('finds a removed entry as a gap', () => {
    fc.assert(
      fc.property(ledgers, ({ series, rows, at }) => {
        const page = auditOnce(series, rows.toSpliced(at, 1), rows.length)
        expect([page.gaps, page.sound, page.issued]).toEqual([[at + 1], false, rows.length - 1])
        expect(page.proofHash).not.toBe(auditOnce(series, rows).proofHash)
      }),
      { numRuns: 500 },
    )
  })

  it('has another proof for an entry that was changed in any field', () => {
    const changes = fc.constantFrom<Partial<LedgerEntry>>(
      { number: '豫政〔2026〕999号' },
      { documentId: anId('doc', 999) },
      { at: '2026-01-05T01:30:00.001Z' },
      { by: 'mbr-somebody-else' },
      { voided: { ...voiding, reason: '另有原因' } },
    )
    fc.assert(
      fc.property(ledgers, changes, ({ series, rows, at }, change) => {
        const row = rows[at] as LedgerRow
        const changed = rows.with(at, { ...row, data: { ...(row.data as LedgerEntry), ...change } })
        expect(auditOnce(series, changed).proofHash).not.toBe(auditOnce(series, rows).proofHash)
        const risen = rows.with(at, { ...row, version: row.version + 1 })
        expect(auditOnce(series, risen).proofHash).not.toBe(auditOnce(series, rows).proofHash)
      }),
      { numRuns: 500 },
    )
  })

  it('finds an entry under another number’s key, or data that is no entry, as misplaced', () => {
    fc.assert(
      fc.property(ledgers, fc.constantFrom('other', 'order', 'none'), ({ series, rows, at }, what) => {
        const row = rows[at] as LedgerRow
        const other = series.series === 'ORDER' ? NOTICES : ORDERS
        const data =
          what === 'none' ? { text: '?' } : entry(what === 'other' ? other : series, at + 2, at + 900)
        const page = auditOnce(series, rows.with(at, { ...row, data }))
        expect([page.misplaced, page.gaps, page.sound]).toEqual([[at + 1], [], false])
      }),
      { numRuns: 500 },
    )
  })

  it('finds a document that holds two numbers, unless the first was voided', () => {
    const rows = ledgerAfter(NOTICES, [1, 2, 3])
    const again = { seq: 4, version: 1, data: entry(NOTICES, 4, 2) }
    const page = auditOnce(NOTICES, [...rows, again])
    const numbers = ['豫政〔2026〕2号', '豫政〔2026〕4号']
    expect(page.doubles).toEqual([{ documentId: anId('doc', 2), numbers }])
    expect(page.sound).toBe(false)
    expect(auditOnce(NOTICES, ledgerAfter(NOTICES, [1, 2, 3, 2, 2])).doubles).toEqual([])
  })

  it.each([
    ['behind the highest number', 3, 5, { highest: 5, counter: 3, gaps: [] }],
    ['ahead of it', 7, 5, { highest: 5, counter: 7, gaps: [6, 7] }],
    ['gone', 0, 5, { highest: 5, counter: 0, gaps: [] }],
  ])('is not sound with a counter that is %s', (_, counter, given, expected) => {
    const rows = ledgerAfter(
      NOTICES,
      Array.from({ length: given }, (_, index) => index + 1),
    )
    expect(auditOnce(NOTICES, rows, counter)).toMatchObject({ ...expected, sound: false })
  })

  it('of a series that never began is empty and sound', () => {
    expect(auditOnce(NOTICES, [])).toEqual({
      from: 1,
      to: 0,
      counter: 0,
      highest: 0,
      issued: 0,
      voided: [],
      gaps: [],
      doubles: [],
      misplaced: [],
      proofHash: NO_PROOF,
      sound: true,
      next: null,
    })
  })

  it('ignores numbers that are given while it runs', () => {
    const rows = ledgerAfter(NOTICES, [1, 2, 3, 4, 5])
    const seen = rows.filter(row => row.seq !== 4)
    const page = auditPage(NOTICES, auditStart(3), seen, 5)
    expect(page).toMatchObject({ to: 3, highest: 3, issued: 3, gaps: [], sound: true, next: null })
    expect(page.proofHash).toBe(auditOnce(NOTICES, rows.slice(0, 3)).proofHash)
  })

  it('of a long series leads page by page to the same proof and finds each gap once', () => {
    const rows = ledgerAfter(
      NOTICES,
      Array.from({ length: 2_500 }, (_, index) => index + 1),
    )
    const pages = audit(NOTICES, rows, 2_500)
    expect(pages.map(({ from, to, issued, sound }) => [from, to, issued, sound])).toEqual([
      [1, 1_000, 1_000, true],
      [1_001, 2_000, 1_000, true],
      [2_001, 2_500, 500, true],
    ])
    expect(pages.at(-1)?.proofHash).toBe(rows.reduce(nextProof, NO_PROOF))

    const missing = [1, 1_000, 1_001, 1_500, 2_499]
    const torn = audit(
      NOTICES,
      rows.filter(row => !missing.includes(row.seq)),
      2_500,
    )
    expect(torn.flatMap(page => page.gaps)).toEqual(missing)
    const empty = audit(NOTICES, [], 2_500)
    expect(empty.map(page => page.gaps.length)).toEqual([1_000, 1_000, 500])
    expect(empty.at(-1)).toMatchObject({ highest: 0, sound: false, next: null })
  })

  it('has the proof that its definition gives, computed by hand', () => {
    const rows = ledgerAfter(ORDERS, [7])
    const documentId = anId('doc', 7)
    const canonicalEntry = `{"at":"${AT}","by":"mbr-clerk","documentId":"${documentId}","number":"第1号","seq":1,"version":1,"voided":null}`
    const byHand = sha256(`${'0'.repeat(64)}\n${canonicalEntry}`)
    expect(auditOnce(ORDERS, rows).proofHash).toBe(byHand)
  })
})
