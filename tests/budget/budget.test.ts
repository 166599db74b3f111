import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../../graphql/operations.ts'
import { leastCost } from '../kit/measured.ts'
import { calendarCases } from './cases/calendar.ts'
import { directoryCases } from './cases/directory.ts'
import { documentsCases } from './cases/documents.ts'
import { exchangeCases } from './cases/exchange.ts'
import { handlingCases } from './cases/handling.ts'
import { identityCases } from './cases/identity.ts'
import { membersCases } from './cases/members.ts'
import { organizationCases } from './cases/organization.ts'
import { readingCases } from './cases/reading.ts'
import { type Budget, changes, tableOf, textOf } from './figures.ts'
import { measureCases } from './measuring.ts'
import { openScenario } from './scenario.ts'
import { measureColdRequests, measureDue, measureTokens, measureUploads } from './works.ts'

const FILE = join(import.meta.dirname, 'budget.json')

let planned: Budget
let measured: Budget
beforeAll(async () => {
  const scenario = await openScenario()
  measured = {}
  for (const casesOf of [
    readingCases,
    documentsCases,
    exchangeCases,
    directoryCases,
    membersCases,
    identityCases,
    calendarCases,
    handlingCases,
    organizationCases,
  ]) {
    measured = { ...measured, ...(await measureCases(scenario, casesOf(scenario))) }
  }
  for (const measure of [measureUploads, measureDue, measureTokens, measureColdRequests]) {
    measured = { ...measured, ...(await measure(scenario)) }
  }
  planned = JSON.parse(readFileSync(FILE, 'utf8')) as Budget
  if (process.env.BUDGET !== 'write') return
  writeFileSync(FILE, textOf(measured))
  process.stdout.write([tableOf(measured), ...changes(planned, measured), ''].join('\n'))
  planned = measured
})

describe('the budget', () => {
  test('has every canonical operation', () => {
    const names = Object.keys(measured).map(name => name.split(/[ :]/)[0])
    expect([...operations.keys()].filter(name => !names.includes(name))).toEqual([])
  })

  test('is what the work takes: after a change that is meant, `npm run budget` writes it anew for review', () => {
    expect(changes(planned, measured)).toEqual([])
  })

  test('of an operation is no more than the estimate by which it is admitted', () => {
    const above = Object.entries(measured).filter(
      ([, { cost, databaseCalls: calls = 0, readUnits = 0, writeUnits = 0 }]) =>
        cost !== undefined && cost < leastCost({ calls, readUnits, writeUnits }),
    )
    expect(above).toEqual([])
  })
})
