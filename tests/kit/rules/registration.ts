import { expect } from 'vitest'
import { messages as general } from '../../../functions/access/messages.ts'
import { messages } from '../../../functions/tenancy/messages.ts'
import type { Agency, AgencyApplication, AgencyKind } from '../../../functions/tenancy/model.ts'
import { type RegistrationFacts, register } from '../../../functions/tenancy/rules/registration.ts'
import { aCaller, aRegion, zhengzhou } from './agencies.ts'
import { allMessages, anAct, anId, holesIn, must, problemsOf } from './results.ts'

/** The texts of tenancy, with those of every area. */
export const TEXTS = allMessages(general, messages)

/** A county that 郑州 may register as it is. */
export const application: AgencyApplication = {
  name: '金水区人民政府',
  shortName: null,
  regionCode: '410105',
  tier: 'COUNTY',
  kind: 'GOVERNMENT',
  actsAsGovernment: false,
  creditCode: '114101050000000008',
  organCode: '金政',
  superiorId: zhengzhou.id,
  guidingId: null,
  otherSuperiorId: null,
  fourEyes: null,
}
export const facts: RegistrationFacts = {
  caller: aCaller(zhengzhou, 'ADMINISTRATOR'),
  region: aRegion('410105', 'COUNTY'),
  above: [aRegion('410000', 'PROVINCE'), aRegion('410100', 'CITY')],
  superior: zhengzhou,
  guiding: null,
  other: null,
  taken: { name: false, creditCode: false, organCode: false },
}

/** What agencies of each kind are called there. */
export const NAMES: Readonly<Record<AgencyKind, string>> = {
  GOVERNMENT: '金水区人民政府',
  PARTY_COMMITTEE: '中共金水区委员会',
  GENERAL_OFFICE: '金水区人民政府办公室',
  DEPARTMENT: '金水区教育局',
  PEOPLES_CONGRESS: '金水区人民代表大会',
  INNER_DIVISION: '金水区教育局基础教育科',
  OTHER: '金水区第一中学',
}

export const ID = anId('agc', 500)
export const registering = (given: RegistrationFacts, wanted: AgencyApplication) =>
  register(given, wanted, ID, anAct())
export const registered = (given: RegistrationFacts, wanted: AgencyApplication): Agency =>
  must(registering(given, wanted)).thing
/** What a registration is refused for, by code and field; each with a text that has no holes. */
export const fields = (given: RegistrationFacts, wanted: AgencyApplication): string[] => {
  const problems = problemsOf(registering(given, wanted))
  expect(holesIn(problems, TEXTS)).toEqual([])
  return problems.map(problem => `${problem.code} ${problem.path.join('.')}`)
}
