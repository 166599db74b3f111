import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Budget } from '../budget/figures.ts'
import { AGENCY, DOCUMENT, REGIONS } from './assumptions.ts'
import { documentLife, regionMonth, standing } from './life.ts'
import { dispatchTo, plus, quantitiesOf, times } from './quantities.ts'

const budget = JSON.parse(readFileSync(join(import.meta.dirname, '../budget/budget.json'), 'utf8')) as Budget

describe('what some work takes', () => {
  const given: Budget = {
    CreateDraft: { databaseCalls: 2, roundTrips: 2, writeUnits: 10, bytesKept: 1e9, bytesOut: 500 },
    'CreateDraft: relay': { invocations: 1, writeUnits: 3, sqs: 1 },
    'CreateDraft, first of an instance': { writeUnits: 100 },
    'due with nothing due': { invocations: 1, readUnits: 9 },
  }

  test('is its own and that of the functions it has work, and of no other case', () => {
    expect(quantitiesOf(given, 'CreateDraft')).toMatchObject({
      ...{ writeUnits: 13, tableGbMonths: 1, lambdaRequests: 2, httpRequests: 1 },
      ...{ sqsCalls: 3, outGb: 500 / 1e9 },
    })
  })

  test('runs for its calls and for its round trips, in the memory of its function', () => {
    const request = { CreateDraft: given.CreateDraft ?? {} }
    expect(quantitiesOf(request, 'CreateDraft').lambdaGbSeconds).toBeCloseTo(
      ((1 + 2 * 1.5 + 2 * 5) / 1000) * (1769 / 1024),
      9,
    )
  })

  test('is no request where no request causes it', () => {
    expect(quantitiesOf(given, 'due with nothing due')).toMatchObject({ httpRequests: 0, lambdaRequests: 1 })
  })

  test('must be in the budget', () => {
    expect(() => quantitiesOf(given, 'SealDocument')).toThrow('SealDocument')
  })

  test('adds up, and is multiplied', () => {
    expect(times(3, plus([{ kmsCalls: 1 }, { kmsCalls: 2, logGb: 1 }]))).toMatchObject({
      kmsCalls: 9,
      logGb: 3,
    })
  })
})

describe('a dispatch', () => {
  test('to one and to eighteen is what was measured, and between them on the line', () => {
    const at = (count: number) => dispatchTo(budget, count)['DispatchDocument: relay']?.writeUnits ?? 0
    expect(at(1)).toBe(budget['DispatchDocument: relay']?.writeUnits)
    expect(at(18)).toBe(budget['DispatchDocument to 18: relay']?.writeUnits)
    expect(at(9.5)).toBeCloseTo((at(1) + at(18)) / 2, 9)
  })
})

describe('the life of a document', () => {
  test('takes more for each recipient, and as much more for each further one', () => {
    const units = (recipients: number) => documentLife(budget, { ...DOCUMENT, recipients }).writeUnits ?? 0
    expect(units(2)).toBeGreaterThan(units(1))
    expect(units(30) - units(20)).toBeCloseTo(units(20) - units(10), 6)
  })

  test('without attachments stores nothing in the bucket but what is printed and carried', () => {
    expect(documentLife(budget, { ...DOCUMENT, attachments: 0 })).toMatchObject({ s3GbMonths: 0 })
  })
})

describe('the month of a region', () => {
  test('in which no agency issues or audits anything and nobody logs in is that of the stack alone', () => {
    const idle = { ...AGENCY, documentsPerAgency: 0, logins: 0, auditedHours: 0 }
    expect(regionMonth(budget, 100, DOCUMENT, idle)).toEqual(standing(budget))
  })

  test('has of storage what twelve months left, and of everything else what one takes', () => {
    const agency = { ...AGENCY, documentsPerAgency: 12, logins: 0, auditedHours: 0 }
    const [life, month] = [documentLife(budget, DOCUMENT), regionMonth(budget, 1, DOCUMENT, agency)]
    expect(month.tableGbMonths).toBeCloseTo(12 * (life.tableGbMonths ?? 0), 9)
    expect(month.httpRequests).toBeCloseTo(life.httpRequests ?? 0, 9)
  })

  test('grows from a district to a city to a province', () => {
    const sizes = Object.values(REGIONS)
    expect([...sizes].sort((one, other) => one - other)).toEqual(sizes)
  })
})
