import { describe, expect, it } from 'vitest'
import { hashOfEvent } from '../../../functions/access/events.ts'
import { messages as general } from '../../../functions/access/messages.ts'
import { messages } from '../../../functions/tenancy/messages.ts'
import { type Agency, MAX_NAME_BYTES } from '../../../functions/tenancy/model.ts'
import { administers } from '../../../functions/tenancy/rules/administering.ts'
import { type Activation, activate } from '../../../functions/tenancy/rules/registration.ts'
import {
  aCaller,
  anAgency,
  jiyuan,
  luoyang,
  operator,
  province,
  zhengzhou,
  zhongyuan,
} from '../../kit/rules/agencies.ts'
import { allMessages, anAct, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, messages)

describe('activating an agency (开通)', () => {
  const registeredAgency: Agency = { ...zhongyuan, state: 'REGISTERED' }

  const activation: Activation = {
    expectedVersion: registeredAgency.version,
    administratorName: ' 张伟 ',
    administratorId: 'mbr-first',
  }

  it('makes it ACTIVE with its first administrator, whom the event carries to the agency’s own partition', () => {
    const { thing, event } = must(activate(registeredAgency, activation, anAct()))
    expect(thing).toMatchObject({ state: 'ACTIVE', version: 2, administratorId: 'mbr-first' })
    expect(event).toMatchObject({
      type: 'AgencyActivated',
      seq: 1,
      data: {
        agencyId: registeredAgency.id,
        tenant: `41.01.02.${registeredAgency.id}`,
        administrator: { id: 'mbr-first', name: '张伟', roles: ['ADMINISTRATOR'] },
      },
    })
    expect(thing.chain).toEqual({ seq: 1, hash: hashOfEvent(event), at: event.at })
  })
  it('happens once', () => {
    const problems = problemsOf(activate(zhongyuan, activation, anAct()))
    expect(problems).toMatchObject([
      {
        code: 'WRONG_STATE',
        state: 'ACTIVE',
        allowedActions: [
          'appointOfficer',
          'suspendAgency',
          'assignPlan',
          'renameAgency',
          'reviseNumbering',
          'requireFourEyes',
          'waiveFourEyes',
        ],
      },
    ])
    expect(holesIn(problems, TEXTS)).toEqual([])
  })
  it('of another version than the caller has seen is refused', () => {
    expect(
      problemsOf(activate(registeredAgency, { ...activation, expectedVersion: 7 }, anAct())),
    ).toMatchObject([{ code: 'VERSION_CONFLICT', currentVersion: 1 }])
  })
  it.each([
    ['', 'TEXT_EMPTY'],
    ['名'.repeat(MAX_NAME_BYTES), 'TEXT_TOO_LONG'],
    ['张\u202e伟', 'TEXT_CONTROL_CHARACTER'],
  ])('is refused for the name %j', (name, code) => {
    const problems = problemsOf(
      activate(registeredAgency, { ...activation, administratorName: name }, anAct()),
    )
    expect(problems).toMatchObject([{ code, path: ['administratorName'], limit: MAX_NAME_BYTES }])
    expect(holesIn(problems, TEXTS)).toEqual([])
  })

  const table: readonly (readonly [string, Agency, Parameters<typeof administers>[0], boolean])[] = [
    ['the operator, of an agency at the top', province, operator, true],
    ['the operator, of an agency below another', zhengzhou, operator, false],
    ['the province, of a city', zhengzhou, aCaller(province, 'ADMINISTRATOR'), true],
    ['the province, of a county below a city', zhongyuan, aCaller(province, 'ADMINISTRATOR'), true],
    ['the province, of 济源', jiyuan, aCaller(province, 'ADMINISTRATOR'), true],
    ['a city, of its county', zhongyuan, aCaller(zhengzhou, 'ADMINISTRATOR'), true],
    ['a city, of itself', zhengzhou, aCaller(zhengzhou, 'ADMINISTRATOR'), false],
    ['a city, of another city', luoyang, aCaller(zhengzhou, 'ADMINISTRATOR'), false],
    [
      'a city, of a county below another city',
      anAgency(luoyang, { name: '涧西区人民政府', regionCode: '410305' }),
      aCaller(zhengzhou, 'ADMINISTRATOR'),
      false,
    ],
    ['a county, of its city', zhengzhou, aCaller(zhongyuan, 'ADMINISTRATOR'), false],
  ]
  it.each(table)('is decided by who administers it: %s', (_, agency, caller, may) => {
    expect(administers(caller, agency)).toBe(may)
  })
})
