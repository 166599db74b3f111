import { describe, expect, it } from 'vitest'
import type { Agency, AgencyApplication } from '../../../functions/tenancy/model.ts'
import { answerLine, requestsOf, settleLine } from '../../../functions/tenancy/rules/lines.ts'
import type { RegistrationFacts } from '../../../functions/tenancy/rules/registration.ts'
import {
  aCaller,
  anAgency,
  luoyang,
  operator,
  province,
  zhengzhou,
  zhongyuan,
} from '../../kit/rules/agencies.ts'
import { placeOf } from '../../kit/rules/divisions.ts'
import { application, facts, registered, TEXTS } from '../../kit/rules/registration.ts'
import { AT, anAct, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const cityBureau = anAgency(zhengzhou, {
  name: '郑州市公安局',
  regionCode: '410100',
  tier: 'CITY',
  kind: 'DEPARTMENT',
  actsAsGovernment: false,
})
const given: RegistrationFacts = {
  ...facts,
  ...placeOf('410102'),
  caller: aCaller(zhongyuan, 'ADMINISTRATOR'),
  superior: zhongyuan,
}
const wanted: AgencyApplication = {
  ...application,
  name: '中原区公安局',
  regionCode: '410102',
  kind: 'DEPARTMENT',
  superiorId: zhongyuan.id,
}
const guidedBy = (other: Agency, caller = given.caller): Agency =>
  registered({ ...given, caller, guiding: other }, { ...wanted, guidingId: other.id })
const dualUnder = (other: Agency, caller = given.caller): Agency =>
  registered({ ...given, caller, other }, { ...wanted, otherSuperiorId: other.id })
const act = anAct('mbr-elsewhere')

describe('a line of guidance (业务指导) or to a second superior (双重领导)', () => {
  it('has no effect while only the agency’s own registrar named it', () => {
    expect(guidedBy(province)).toMatchObject({ guidingId: null, askedGuidingId: province.id })
    expect(dualUnder(cityBureau)).toMatchObject({
      otherSuperiorId: null,
      askedOtherSuperiorId: cityBureau.id,
      otherLine: [],
    })
  })

  it.each([
    ['an operator', operator],
    ['the agency itself', aCaller(zhengzhou, 'ADMINISTRATOR')],
    ['one above it', aCaller(province, 'ADMINISTRATOR')],
  ])('counts at once if %s named it', (_, caller) => {
    expect(guidedBy(zhengzhou, caller)).toMatchObject({ guidingId: zhengzhou.id, askedGuidingId: null })
    const dual = dualUnder(zhengzhou, caller)
    expect(dual).toMatchObject({ otherSuperiorId: zhengzhou.id, askedOtherSuperiorId: null })
    expect(dual.otherLine.map(({ id }) => id)).toEqual([zhengzhou.id, province.id])
  })

  it('is asked of the other agency, with what it has to know', () => {
    expect(requestsOf(registered(given, wanted), AT)).toEqual([])
    const both = { ...guidedBy(province), askedOtherSuperiorId: cityBureau.id }
    expect(requestsOf(both, AT)).toMatchObject([
      { agencyName: '中原区公安局', line: 'GUIDANCE', otherId: province.id, state: 'ASKED', version: 1 },
      { line: 'SECOND_SUPERIOR', otherId: cityBureau.id, regionCode: '410102', askedAt: AT },
    ])
  })
})

describe('the answer to a request for a line', () => {
  const [request] = requestsOf(guidedBy(province), AT)
  if (request === undefined) throw new Error('nothing was asked')
  const tenant = province.tenant
  const answered = must(answerLine(request, { step: 'confirmLine', expectedVersion: 1, tenant }, act))

  it('is an event of who answers, with the whole request', () => {
    expect(answered.thing).toMatchObject({ state: 'CONFIRMED', answeredAt: act.at, version: 2 })
    expect(answered.event).toMatchObject({
      type: 'LineAnswered',
      data: { tenant, request: { agencyId: request.agencyId, state: 'CONFIRMED', otherId: province.id } },
    })
    const declined = must(answerLine(request, { step: 'declineLine', expectedVersion: 1, tenant }, act))
    expect(declined.thing.state).toBe('DECLINED')
  })

  it('is given once, at the version that was seen', () => {
    const again = (expectedVersion: number) =>
      problemsOf(answerLine(answered.thing, { step: 'declineLine', expectedVersion, tenant }, act))
    expect(again(1)).toMatchObject([{ code: 'VERSION_CONFLICT', currentVersion: 2 }])
    expect(again(2)).toMatchObject([{ code: 'WRONG_STATE', state: 'CONFIRMED', allowedActions: [] }])
    expect(holesIn(again(2), TEXTS)).toEqual([])
  })

  it('makes a line count, with an event in the chain of the agency that asked', () => {
    const settled = settleLine(guidedBy(province), province, { line: 'GUIDANCE', state: 'CONFIRMED' }, act)
    expect(settled?.thing).toMatchObject({
      guidingId: province.id,
      askedGuidingId: null,
      version: 2,
      otherLine: [],
    })
    expect(settled?.event).toMatchObject({
      type: 'LineConfirmed',
      data: { line: 'GUIDANCE', otherId: province.id },
    })
    const dual = settleLine(
      dualUnder(cityBureau),
      cityBureau,
      { line: 'SECOND_SUPERIOR', state: 'CONFIRMED' },
      act,
    )
    expect(dual?.thing).toMatchObject({ otherSuperiorId: cityBureau.id, askedOtherSuperiorId: null })
    expect(dual?.thing.otherLine.map(({ name }) => name)).toEqual([
      '郑州市公安局',
      '郑州市人民政府',
      '河南省人民政府',
    ])
  })

  it('is kept with who guides the guiding agency, however it came to count', () => {
    const guided = { ...province, guidingId: 'agc_top', guidingAbove: ['agc_topmost'] }
    const above = ['agc_top', 'agc_topmost']
    expect(guidedBy(guided, operator).guidingAbove).toEqual(above)
    expect(guidedBy(guided).guidingAbove).toEqual([])
    expect(guidedBy(province, operator).guidingAbove).toEqual([])
    const settle = (state: 'CONFIRMED' | 'DECLINED') =>
      settleLine(guidedBy(guided), guided, { line: 'GUIDANCE', state }, act)?.thing.guidingAbove
    expect(settle('CONFIRMED')).toEqual(above)
    expect(settle('DECLINED')).toEqual([])
  })

  it('that declines leaves nothing but its event', () => {
    const settled = settleLine(
      dualUnder(cityBureau),
      cityBureau,
      { line: 'SECOND_SUPERIOR', state: 'DECLINED' },
      act,
    )
    expect(settled?.thing).toMatchObject({ otherSuperiorId: null, askedOtherSuperiorId: null, otherLine: [] })
    expect(settled?.event.type).toBe('LineDeclined')
  })

  it('changes nothing a second time, nor for one who was not asked', () => {
    const agency = guidedBy(province)
    const confirmed = { line: 'GUIDANCE', state: 'CONFIRMED' } as const
    const once = settleLine(agency, province, confirmed, act)
    if (once === null) throw new Error('not settled')
    expect(settleLine(once.thing, province, confirmed, act)).toBeNull()
    expect(settleLine(agency, luoyang, confirmed, act)).toBeNull()
  })
})
