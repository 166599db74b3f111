import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditStart, type LedgerRow } from '../../../functions/documents/index.ts'
import {
  type DeliveryIn,
  type IncomingClaim,
  type IncomingPlace,
  incomingSeriesSchema,
} from '../../../functions/exchange/model.ts'
import { registerIncoming } from '../../../functions/exchange/rules/deliveries.ts'
import {
  auditIncoming,
  comparedAs,
  incomingText,
  lastGiven,
  openSeries,
  ownNumber,
  takeIncoming,
} from '../../../functions/exchange/rules/incoming.ts'
import { messageGaps } from '../../kit/rules/documents.ts'
import { aDelivery } from '../../kit/rules/recalled.ts'
import { anAct, must, problemsOf } from '../../kit/rules/results.ts'

const asked = { name: '收文', prefix: '收', first: 1 }
const NONE = { others: 0, isPrefixTaken: false }
const open = (more: Partial<typeof asked> = {}, others: Partial<typeof NONE> = {}) =>
  openSeries('ins_1', { ...asked, ...more }, { ...NONE, ...others }, anAct())
const codes = (result: ReturnType<typeof open>) => {
  const problems = problemsOf(result)
  expect(messageGaps(problems)).toEqual([])
  return problems.map(({ code, path }) => `${code} ${path.join('.')}`)
}

describe('opening a series of incoming numbers (收文编号序列)', () => {
  it('keeps name, prefix, who opened it, and where it begins this year', () => {
    const series = must(open({ name: ' 收文 ', first: 12 }))
    expect(series).toMatchObject({ name: '收文', prefix: '收', first: { year: 2026, seq: 12 } })
    expect(incomingSeriesSchema.parse(series)).toEqual(series)
  })
  it.each([
    ['a name that is empty', { name: ' ' }, 'TEXT_EMPTY name'],
    ['a prefix with a bracket', { prefix: '收〔' }, 'NOT_AN_INCOMING_PREFIX prefix'],
    ['a beginning before 1', { first: 0 }, 'OUT_OF_RANGE first'],
    ['a beginning of ten digits', { first: 1_000_000_000 }, 'OUT_OF_RANGE first'],
  ])('is refused with %s', (_, more, code) => {
    expect(codes(open(more))).toEqual([code])
  })
  it('is refused with the prefix of another series, and beyond 50 series', () => {
    expect(codes(open({}, { isPrefixTaken: true }))).toEqual(['ALREADY_EXISTS prefix'])
    expect(open({}, { others: 49 }).ok).toBe(true)
    expect(codes(open({}, { others: 50 }))).toEqual(['TOO_MANY_ITEMS prefix'])
  })
})

describe('a delivery that is registered (登记)', () => {
  const signed = aDelivery('sign').delivery as DeliveryIn<'SIGNED_FOR'>
  const registration = (...given: [string | null, IncomingPlace?]) =>
    must(registerIncoming(signed, given[0], anAct(), given[1])).thing
  it('keeps the place of its number in a series, if it has it from one', () => {
    const place = { seriesId: 'ins_1', year: 2026, seq: 12 }
    expect(registration('收〔2026〕12号', place)).toMatchObject({
      registration: { incomingNumber: '收〔2026〕12号', place, claimed: true },
    })
    expect(registration(' 甲12 ')).toMatchObject({ registration: { incomingNumber: '甲12', claimed: true } })
    expect(registration('甲12')).not.toHaveProperty('registration.place')
    expect(registration(null)).not.toHaveProperty('registration.claimed')
  })
})

describe('the next number of a series', () => {
  const series = must(open({ first: 12 }))
  const at2026 = anAct('mbr-clerk', '2026-12-31T15:59:59.999Z')
  const at2027 = anAct('mbr-clerk', '2026-12-31T16:00:00.000Z')
  it('is that after the last one; the year turns at midnight in Shanghai, and the next begins with 1', () => {
    const take = (act: typeof at2026, year: number, counter: number | null) =>
      takeIncoming(series, lastGiven(series, year, counter), 'dlv_1', () => null, act).text
    expect(take(at2026, 2026, null)).toBe('收〔2026〕12号')
    expect(take(at2026, 2026, 12)).toBe('收〔2026〕13号')
    expect(take(at2027, 2027, null)).toBe('收〔2027〕1号')
  })
  it('leaves out what deliveries have as their own, and its ledger has no gap', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 30 })),
        fc.integer({ min: 1, max: 30 }),
        (own, count) => {
          const claims = new Map<string, IncomingClaim>(
            own.map(seq => {
              const number = incomingText(series, 2026, seq)
              return [number, { number, deliveryId: `own-${seq}` }]
            }),
          )
          const rows: LedgerRow[] = []
          let last = 0
          for (let n = 0; n < count; n++) {
            const taken = takeIncoming(series, last, `dlv-${n}`, number => claims.get(number) ?? null, at2026)
            expect(claims.has(taken.text)).toBe(false)
            expect(taken.place).toEqual({ seriesId: 'ins_1', year: 2026, seq: taken.entries.at(-1)?.seq })
            rows.push(...taken.entries.map(({ seq, entry }) => ({ seq, version: 1, data: entry })))
            claims.set(taken.text, { number: taken.text, deliveryId: `dlv-${n}` })
            last = taken.place.seq
          }
          const from = { ...series, first: { year: 2026, seq: 1 } }
          const audit = auditIncoming(from, 2026, auditStart(last), rows, last)
          expect(audit).toMatchObject({ sound: true, gaps: [], doubles: [], issued: last })
        },
      ),
    )
  })
  it('is audited: gaps, what is void, and a delivery with two', () => {
    const entry = (seq: number, deliveryId: string) =>
      takeIncoming(series, seq - 1, deliveryId, () => null, at2026).entries[0]?.entry
    const voided = { by: 'mbr-clerk', at: at2026.at, reason: '误操作' }
    const rows = [
      { seq: 12, version: 1, data: entry(12, 'dlv-a') },
      { seq: 13, version: 2, data: { ...entry(13, 'dlv-b'), voided } },
      { seq: 15, version: 1, data: entry(15, 'dlv-a') },
      { seq: 16, version: 1, data: entry(17, 'dlv-c') },
    ]
    const start = { ...auditStart(16), seq: 11, highest: 11 }
    expect(auditIncoming(series, 2026, start, rows, 16)).toMatchObject({
      gaps: [14],
      voided: [{ seq: 13, number: '收〔2026〕13号' }],
      doubles: [{ holder: 'dlv-a', numbers: ['收〔2026〕12号', '收〔2026〕15号'] }],
      misplaced: [16],
      sound: false,
    })
  })
})

describe('a number of the agency’s own', () => {
  it('is the same in other widths, blanks and brackets', () => {
    for (const text of ['收〔2026〕1号', ' 收[2026]1号', '收（２０２６） １号', '收【2026】1号'])
      expect(comparedAs(text)).toBe('收〔2026〕1号')
    expect(comparedAs('收〔2026〕11号')).not.toBe('收〔2026〕1号')
  })
  it('is refused with the delivery that has it', () => {
    const claim = { number: '收1号', deliveryId: 'dlv_1' }
    const problems = problemsOf(ownNumber('收 1号', claim))
    expect(problems).toMatchObject([{ code: 'INCOMING_NUMBER_TAKEN', ...claim }])
    expect(messageGaps(problems)).toEqual([])
    expect(must(ownNumber(' 收2号 ', null))).toBe('收2号')
  })
})
