import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reachOf, regionPath, TIERS } from '../../functions/access/authenticate.ts'
import {
  AGENCY_KINDS,
  type Agency,
  type AgencyApplication,
  agencySchema,
} from '../../functions/tenancy/model.ts'
import {
  activate,
  administers,
  MAX_NAME_BYTES,
  type RegistrationFacts,
  register,
} from '../../functions/tenancy/rules/registration.ts'
import {
  aCaller,
  anAgency,
  aRegion,
  bureau,
  HENAN,
  holesIn,
  jiyuan,
  luoyang,
  must,
  operator,
  problemsOf,
  province,
  zhengzhou,
  zhongyuan,
} from './given.ts'

const application: AgencyApplication = {
  name: '金水区人民政府',
  shortName: null,
  regionCode: '410105',
  tier: 'COUNTY',
  kind: 'GOVERNMENT',
  actsAsGovernment: false,
  creditCode: '91350100M000100Y43',
  organCode: '金政',
  superiorId: zhengzhou.id,
  guidingId: null,
  otherSuperiorId: null,
}
const facts: RegistrationFacts = {
  caller: aCaller(zhengzhou, 'ADMINISTRATOR'),
  region: aRegion('410105', 'COUNTY'),
  superior: zhengzhou,
  guiding: null,
  other: null,
}
const fields = (given: RegistrationFacts, wanted: AgencyApplication): string[] => {
  const problems = problemsOf(register(given, wanted))
  expect(holesIn(problems)).toEqual([])
  return problems.map(problem => `${problem.code} ${problem.path.join('.')}`)
}

describe('registering an agency (机关登记)', () => {
  it('gives it the line of superiors of its superior, nearest first', () => {
    const agency = must(register(facts, application))
    expect(agency.line.map(above => above.name)).toEqual(['郑州市人民政府', '河南省人民政府'])
  })

  it('a government acts as a government whether or not the form says so', () => {
    expect(must(register(facts, application)).actsAsGovernment).toBe(true)
  })

  it.each(AGENCY_KINDS)(
    'only governments and other organs, such as management committees, may act as one: %s',
    kind => {
      const result = register(facts, { ...application, kind, actsAsGovernment: true })
      const may = kind === 'GOVERNMENT' || kind === 'OTHER'
      expect(result.ok).toBe(may)
      if (!may)
        expect(fields(facts, { ...application, kind, actsAsGovernment: true })).toEqual([
          'INVALID_VALUE actsAsGovernment',
        ])
    },
  )

  it('stores names without blanks around them', () => {
    expect(
      must(register(facts, { ...application, name: ' 金水区人民政府 ', shortName: ' 金水区 ' })),
    ).toMatchObject({
      name: '金水区人民政府',
      shortName: '金水区',
    })
  })

  it.each<[string, Partial<AgencyApplication>, Partial<RegistrationFacts>, string[]]>([
    ['without a name', { name: ' ' }, {}, ['TEXT_EMPTY name']],
    ['with an overlong name', { name: '长'.repeat(67) }, {}, ['TEXT_TOO_LONG name']],
    ['with an empty short name', { shortName: '' }, {}, ['TEXT_EMPTY shortName']],
    [
      'with a wrong credit code',
      { creditCode: '91350100M000100Y44' },
      {},
      ['INVALID_CREDIT_CODE creditCode'],
    ],
    ['with a wrong organ code', { organCode: '金' }, {}, ['INVALID_ORGAN_CODE organCode']],
    ['in a region that is not on the list', {}, { region: null }, ['INVALID_VALUE regionCode']],
    ['at another tier than its region', { tier: 'CITY' }, {}, ['INVALID_VALUE tier']],
    [
      'beyond the reach of who registers it',
      { regionCode: '410305' },
      { region: aRegion('410305', 'COUNTY') },
      ['INVALID_VALUE regionCode'],
    ],
    ['under a superior that does not exist', {}, { superior: null }, ['INVALID_VALUE superiorId']],
    [
      'under a superior that does not answer to who registers it',
      { superiorId: luoyang.id },
      { superior: luoyang },
      ['INVALID_VALUE superiorId'],
    ],
    [
      'without a superior, by an agency',
      { superiorId: null },
      { superior: null },
      ['INVALID_VALUE superiorId'],
    ],
    ['with a guiding agency that does not exist', { guidingId: bureau.id }, {}, ['INVALID_VALUE guidingId']],
    [
      'with everything wrong, all told at once',
      { name: '', creditCode: 'X', organCode: 'x', tier: 'TOWN' },
      {},
      [
        'TEXT_EMPTY name',
        'INVALID_CREDIT_CODE creditCode',
        'INVALID_ORGAN_CODE organCode',
        'INVALID_VALUE tier',
      ],
    ],
  ])('is refused %s', (_, wanted, given, expected) => {
    expect(fields({ ...facts, ...given }, { ...application, ...wanted })).toEqual(expected)
  })

  it('is refused in 419000, which groups counties and is no government', () => {
    const given = {
      ...facts,
      caller: aCaller(province, 'ADMINISTRATOR'),
      superior: province,
      region: aRegion('419000', 'CITY', '省直辖县级行政区划'),
    }
    const wanted: AgencyApplication = {
      ...application,
      regionCode: '419000',
      tier: 'CITY',
      superiorId: province.id,
    }
    expect(fields(given, wanted)).toEqual(['INVALID_VALUE regionCode'])
  })

  it('济源 (419001) is registered by the province and stands directly below it', () => {
    const given = {
      ...facts,
      caller: aCaller(province, 'ADMINISTRATOR'),
      superior: province,
      region: aRegion('419001', 'COUNTY', '济源市'),
    }
    const wanted: AgencyApplication = { ...application, regionCode: '419001', superiorId: province.id }
    expect(must(register(given, wanted)).line).toEqual([{ id: province.id, name: province.name }])
  })

  it('tells nothing of the tier of a region beyond the reach', () => {
    const given = { ...facts, region: aRegion('410305', 'TOWN') }
    expect(fields(given, { ...application, regionCode: '410305' })).toEqual(['INVALID_VALUE regionCode'])
  })

  it('an operator may register at the top of a tree', () => {
    const given = {
      caller: operator,
      region: aRegion('410000', 'PROVINCE'),
      superior: null,
      guiding: null,
      other: null,
    }
    expect(
      must(register(given, { ...application, regionCode: '410000', tier: 'PROVINCE', superiorId: null }))
        .line,
    ).toEqual([])
  })

  it('an agency may register below an agency below it', () => {
    const given = { ...facts, superior: zhongyuan, region: aRegion('410102001', 'TOWN') }
    const wanted: AgencyApplication = {
      ...application,
      regionCode: '410102001',
      tier: 'TOWN',
      superiorId: zhongyuan.id,
    }
    expect(must(register(given, wanted)).line).toHaveLength(3)
  })

  it('whatever is registered lies within the reach of who registers it, at the tier of its region', () => {
    const codes = [
      '410000',
      '410100',
      '410102',
      '410103',
      '410102001',
      '410300',
      '419000',
      '419001',
      '420000',
      '420100',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...HENAN),
        fc.option(fc.constantFrom(...HENAN), { nil: null }),
        fc.constantFrom(...codes),
        fc.constantFrom(...TIERS),
        fc.constantFrom(...TIERS),
        (registrar, superior, code, tier, claimed) => {
          const given = {
            caller: aCaller(registrar, 'ADMINISTRATOR'),
            region: aRegion(code, tier),
            superior,
            guiding: null,
            other: null,
          }
          const result = register(given, {
            ...application,
            regionCode: code,
            tier: claimed,
            superiorId: superior?.id ?? null,
          })
          if (!result.ok) return holesIn(result.problems).length === 0
          expect(reachOf(code).startsWith(given.caller.reach)).toBe(true)
          expect(claimed).toBe(tier)
          expect(code).not.toBe('419000')
          expect(result.value.line.map(above => above.id)).toContain(registrar.id)
          return true
        },
      ),
      { numRuns: 3_000 },
    )
  })
})

describe('a dual-led organ (双重领导)', () => {
  const cityBureau = anAgency(zhengzhou, {
    name: '郑州市公安局',
    regionCode: '410100',
    tier: 'CITY',
    kind: 'DEPARTMENT',
    actsAsGovernment: false,
  })
  const given: RegistrationFacts = {
    ...facts,
    caller: aCaller(zhongyuan, 'ADMINISTRATOR'),
    region: aRegion('410102', 'COUNTY'),
    superior: zhongyuan,
    other: cityBureau,
  }
  const wanted: AgencyApplication = {
    ...application,
    name: '中原区公安局',
    regionCode: '410102',
    kind: 'DEPARTMENT',
    superiorId: zhongyuan.id,
    otherSuperiorId: cityBureau.id,
  }

  it('has two lines, each nearest first', () => {
    const agency = must(register(given, wanted))
    expect(agency.line.map(above => above.name)).toEqual([
      '中原区人民政府',
      '郑州市人民政府',
      '河南省人民政府',
    ])
    expect(agency.otherLine.map(above => above.name)).toEqual([
      '郑州市公安局',
      '郑州市人民政府',
      '河南省人民政府',
    ])
  })

  it('any other agency has none', () => {
    expect(must(register(facts, application))).toMatchObject({ otherSuperiorId: null, otherLine: [] })
  })

  it.each<[string, Partial<AgencyApplication>, Partial<RegistrationFacts>]>([
    ['does not exist', {}, { other: null }],
    ['is the first superior', { otherSuperiorId: zhongyuan.id }, { other: zhongyuan }],
    ['is the guiding agency', { guidingId: cityBureau.id }, { guiding: cityBureau }],
    ['is an inner division', {}, { other: { ...cityBureau, kind: 'INNER_DIVISION' } }],
  ])('is refused if the second superior %s', (_, more, moreFacts) => {
    expect(fields({ ...given, ...moreFacts }, { ...wanted, ...more })).toEqual([
      'INVALID_VALUE otherSuperiorId',
    ])
  })

  it('is refused without a first superior', () => {
    const atTop: RegistrationFacts = { ...given, caller: operator, superior: null }
    expect(fields(atTop, { ...wanted, superiorId: null })).toEqual(['INVALID_VALUE otherSuperiorId'])
  })

  it('was stored without a second superior before there was one, and is still read', () => {
    const { otherSuperiorId: _, otherLine: __, ...earlier } = zhongyuan
    expect(agencySchema.parse(earlier)).toEqual(zhongyuan)
  })
})

describe('an inner division (内设机构)', () => {
  const division = anAgency(bureau, {
    name: '郑州市教育局基础教育处',
    regionCode: '410100',
    tier: 'CITY',
    kind: 'INNER_DIVISION',
    actsAsGovernment: false,
  })
  const given: RegistrationFacts = { ...facts, superior: bureau, region: aRegion('410100', 'CITY') }
  const wanted: AgencyApplication = {
    ...application,
    name: division.name,
    regionCode: '410100',
    tier: 'CITY',
    kind: 'INNER_DIVISION',
    superiorId: bureau.id,
  }

  it('stands below its agency and does not act as a government', () => {
    expect(must(register(given, wanted))).toMatchObject({
      kind: 'INNER_DIVISION',
      actsAsGovernment: false,
      superiorId: bureau.id,
    })
  })
  it('is refused without an agency that it is part of, even to an operator', () => {
    const atTop: RegistrationFacts = { ...given, caller: operator, superior: null }
    expect(fields(atTop, { ...wanted, superiorId: null })).toEqual(['INVALID_VALUE superiorId'])
  })
  it('may have divisions below it, but no agency', () => {
    const below: RegistrationFacts = { ...given, superior: division }
    expect(must(register(below, { ...wanted, superiorId: division.id })).line[0]?.id).toBe(division.id)
    expect(fields(below, { ...wanted, kind: 'DEPARTMENT', superiorId: division.id })).toEqual([
      'INVALID_VALUE superiorId',
    ])
  })
})

describe('activating an agency (开通)', () => {
  const registered = { ...zhongyuan, state: 'REGISTERED' as const }

  it('takes the name of its first administrator', () => {
    expect(must(activate(registered, ' 张伟 '))).toEqual({ name: '张伟' })
  })
  it('happens once', () => {
    expect(problemsOf(activate(zhongyuan, '张伟'))).toMatchObject([
      { code: 'WRONG_STATE', state: 'ACTIVE', allowedActions: [] },
    ])
  })
  it.each([
    ['', 'TEXT_EMPTY'],
    ['名'.repeat(MAX_NAME_BYTES), 'TEXT_TOO_LONG'],
    ['张\u202e伟', 'TEXT_CONTROL_CHARACTER'],
  ])('is refused for the name %j', (name, code) => {
    const problems = problemsOf(activate(registered, name))
    expect(problems).toMatchObject([{ code, path: ['administratorName'] }])
    expect(holesIn(problems)).toEqual([])
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

describe('reach of a region', () => {
  it.each([
    ['410000', '41.00.00', '41.'],
    ['410100', '41.01.00', '41.01.'],
    ['410105', '41.01.05', '41.01.05.'],
    ['410105001', '41.01.05.001', '41.01.05.001.'],
    ['419001', '41.90.01', '41.90.01.'],
  ])('%s is %s and reaches %s', (code, path, reach) => {
    expect(regionPath(code)).toBe(path)
    expect(reachOf(code)).toBe(reach)
  })

  it('no region reaches into one beside it', () => {
    const regions = fc.constantFrom(
      '410100',
      '410300',
      '411000',
      '410102',
      '410103',
      '410171',
      '419001',
      '420000',
    )
    fc.assert(
      fc.property(regions, regions, (a, b) => {
        const below = reachOf(b).startsWith(reachOf(a))
        const digits = a.replace(/(00)+$/, '')
        return below === b.startsWith(digits)
      }),
      { numRuns: 500 },
    )
  })
})
