import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_CHAIN, hashOfEvent } from '../../../functions/access/events.ts'
import { reachOf, TIERS } from '../../../functions/access/regions.ts'
import { AGENCY_KINDS, type AgencyApplication, tierRank } from '../../../functions/tenancy/model.ts'
import { usualNames } from '../../../functions/tenancy/rules/names/forms.ts'
import type { RegistrationFacts } from '../../../functions/tenancy/rules/registration.ts'
import {
  aCaller,
  aRegion,
  bureau,
  HENAN,
  luoyang,
  operator,
  province,
  zhengzhou,
  zhongyuan,
} from '../../kit/rules/agencies.ts'
import {
  application,
  facts,
  fields,
  ID,
  NAMES,
  registered,
  registering,
  TEXTS,
} from '../../kit/rules/registration.ts'
import { AT, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

describe('registering an agency (机关登记)', () => {
  it('gives it the line of superiors of its superior, nearest first', () => {
    const agency = registered(facts, application)
    expect(agency.line.map(above => above.name)).toEqual(['郑州市人民政府', '河南省人民政府'])
  })

  it('a government acts as a government whether or not the application asks for it', () => {
    expect(registered(facts, application).actsAsGovernment).toBe(true)
  })

  it.each(AGENCY_KINDS)(
    'only governments and other organs, such as management committees, may act as one: %s',
    kind => {
      const wanted = { ...application, name: NAMES[kind], kind, actsAsGovernment: true }
      const result = registering(facts, wanted)
      const may = kind === 'GOVERNMENT' || kind === 'OTHER'
      expect(result.ok).toBe(may)
      if (!may) expect(fields(facts, wanted)).toEqual(['KIND_CANNOT_ACT_AS_GOVERNMENT actsAsGovernment'])
    },
  )

  it('stores names without blanks around them', () => {
    expect(
      registered(facts, { ...application, name: ' 金水区人民政府 ', shortName: ' 金水区 ' }),
    ).toMatchObject({
      name: '金水区人民政府',
      shortName: '金水区',
    })
  })

  it.each<[string, Partial<AgencyApplication>, Partial<RegistrationFacts>, string[]]>([
    ['without a name', { name: ' ' }, {}, ['TEXT_EMPTY name']],
    ['with an overlong name', { name: '长'.repeat(67) }, {}, ['TEXT_TOO_LONG name']],
    ['with a name of two lines', { name: '两\n行' }, {}, ['TEXT_CONTROL_CHARACTER name']],
    ['with a tab in its short name', { shortName: '短\t名' }, {}, ['TEXT_CONTROL_CHARACTER shortName']],
    ['with an empty short name', { shortName: '' }, {}, ['TEXT_EMPTY shortName']],
    [
      'with a wrong credit code',
      { creditCode: '114101050000000009' },
      {},
      ['INVALID_CREDIT_CODE creditCode'],
    ],
    [
      'with a company’s credit code',
      { creditCode: '91350100M000100Y43' },
      {},
      ['CREDIT_CODE_NOT_OF_AN_AGENCY creditCode'],
    ],
    ['with a wrong organ code', { organCode: '金' }, {}, ['INVALID_ORGAN_CODE organCode']],
    ['in a region that is not on the list', {}, { region: null }, ['NO_SUCH_REGION regionCode']],
    ['at another tier than its region', { tier: 'CITY' }, {}, ['NOT_THE_REGIONS_TIER tier']],
    [
      'beyond the reach of who registers it',
      { regionCode: '410305' },
      { region: aRegion('410305', 'COUNTY') },
      ['BEYOND_REACH regionCode'],
    ],
    ['under a superior that does not exist', {}, { superior: null }, ['NO_SUCH_SUPERIOR superiorId']],
    [
      'under a superior that does not answer to who registers it',
      { superiorId: luoyang.id },
      { superior: luoyang },
      ['NOT_BELOW_CALLER superiorId'],
    ],
    [
      'without a superior, by an agency',
      { superiorId: null },
      { superior: null },
      ['NOT_BELOW_CALLER superiorId'],
    ],
    [
      'with a guiding agency that does not exist',
      { guidingId: bureau.id },
      {},
      ['NO_SUCH_GUIDING_AGENCY guidingId'],
    ],
    [
      'with everything wrong, all reported at once',
      { name: '', creditCode: 'X', organCode: 'x', tier: 'TOWN' },
      {},
      [
        'TEXT_EMPTY name',
        'INVALID_CREDIT_CODE creditCode',
        'INVALID_ORGAN_CODE organCode',
        'NOT_THE_REGIONS_TIER tier',
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
    expect(fields(given, wanted)).toEqual(['REGION_WITHOUT_GOVERNMENT regionCode'])
  })

  it('is refused in an abolished region, with its successor if the list names one', () => {
    const region = { ...aRegion('410105', 'COUNTY'), state: 'ABOLISHED' as const, abolishedIn: '2024-12-31' }
    const refused = (successorCode: string | null, wanted = application) =>
      problemsOf(registering({ ...facts, region: { ...region, successorCode } }, wanted))
    expect(refused('410106')).toMatchObject([
      { code: 'REGION_ABOLISHED', path: ['regionCode'], given: '410105', allowed: ['410106'] },
    ])
    expect(refused(null)).toMatchObject([
      { code: 'REGION_ABOLISHED', text: 'REGION_ABOLISHED_WITHOUT_SUCCESSOR' },
    ])
    expect([refused('410106'), refused(null)].flatMap(problems => holesIn(problems, TEXTS))).toEqual([])
    // Of a region beyond its reach a caller learns nothing.
    const elsewhere = aCaller(luoyang, 'ADMINISTRATOR')
    expect(fields({ ...facts, caller: elsewhere, region }, application)[0]).toBe('BEYOND_REACH regionCode')
  })

  it('济源 (419001) is registered by the province and stands directly below it', () => {
    const given = {
      ...facts,
      caller: aCaller(province, 'ADMINISTRATOR'),
      superior: province,
      region: aRegion('419001', 'COUNTY', '济源市'),
    }
    const wanted: AgencyApplication = {
      ...application,
      name: '济源市人民政府',
      regionCode: '419001',
      superiorId: province.id,
    }
    expect(registered(given, wanted).line).toEqual([{ id: province.id, name: province.name }])
  })

  it('reveals nothing of the tier of a region beyond the reach', () => {
    const given = { ...facts, region: aRegion('410305', 'TOWN') }
    expect(fields(given, { ...application, regionCode: '410305' })).toEqual(['BEYOND_REACH regionCode'])
  })

  it.each<[string, Partial<AgencyApplication>, Partial<RegistrationFacts>, object]>([
    ['a credit code', { creditCode: 'X' }, {}, { given: 'X' }],
    ['an organ code', { organCode: 'x' }, {}, { given: 'x' }],
    ['a kind', { kind: 'CLUB' as 'OTHER' }, {}, { code: 'NOT_ONE_OF', given: 'CLUB', allowed: AGENCY_KINDS }],
    [
      'a kind that acts as a government',
      { name: NAMES.DEPARTMENT, kind: 'DEPARTMENT', actsAsGovernment: true },
      {},
      { given: 'DEPARTMENT', allowed: ['GOVERNMENT', 'OTHER'] },
    ],
    ['a region', {}, { region: null }, { given: '410105' }],
    ['a tier', { tier: 'CITY' }, {}, { given: 'CITY', allowed: ['COUNTY'] }],
  ])(
    'with %s that cannot be is answered with what was given, and with what is taken where that helps',
    (_, wanted, given, fact) => {
      const problems = problemsOf(registering({ ...facts, ...given }, { ...application, ...wanted }))
      expect(problems).toMatchObject([fact])
      expect(holesIn(problems, TEXTS)).toEqual([])
    },
  )

  it('is refused for a name or a code that another agency holds, once all else is right', () => {
    const taken = { name: true, creditCode: true, organCode: true }
    expect(fields({ ...facts, taken }, application)).toEqual(['ALREADY_EXISTS creditCode'])
    expect(fields({ ...facts, taken: { ...taken, creditCode: false } }, application)).toEqual([
      'ALREADY_EXISTS organCode',
    ])
    const onlyName = { name: true, creditCode: false, organCode: false }
    expect(fields({ ...facts, taken: onlyName }, application)).toEqual(['ALREADY_EXISTS name'])
    expect(fields({ ...facts, taken }, { ...application, name: '' })).toEqual(['TEXT_EMPTY name'])
  })

  it('starts a chain with the event that records it', () => {
    const { thing, event } = must(registering(facts, application))
    expect(thing).toMatchObject({ id: ID, version: 1, state: 'REGISTERED', administratorId: null })
    expect(event).toMatchObject({
      aggregate: ID,
      seq: 1,
      type: 'AgencyRegistered',
      at: AT,
      previous: EMPTY_CHAIN.hash,
      data: {
        agencyId: ID,
        name: '金水区人民政府',
        regionCode: '410105',
        creditCode: '114101050000000008',
        organCode: '金政',
        superiorId: zhengzhou.id,
        otherSuperiorId: null,
      },
    })
    expect(thing.chain).toEqual({ seq: 1, hash: hashOfEvent(event), at: event.at })
  })

  it('an operator may register at the top of a tree', () => {
    const given = {
      caller: operator,
      region: aRegion('410000', 'PROVINCE'),
      above: [],
      superior: null,
      guiding: null,
      other: null,
      taken: facts.taken,
    }
    expect(
      registered(given, {
        ...application,
        name: '河南省人民政府',
        regionCode: '410000',
        tier: 'PROVINCE',
        superiorId: null,
      }).line,
    ).toEqual([])
  })

  it('an agency may register below an agency below it', () => {
    const given = { ...facts, superior: zhongyuan, region: aRegion('410102001', 'TOWN') }
    const wanted: AgencyApplication = {
      ...application,
      name: '林山寨街道办事处',
      regionCode: '410102001',
      tier: 'TOWN',
      superiorId: zhongyuan.id,
    }
    expect(registered(given, wanted).line).toHaveLength(3)
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
    let done = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...HENAN),
        fc.option(fc.constantFrom(...HENAN), { nil: null }),
        fc.constantFrom(...codes),
        fc.constantFrom(...TIERS),
        fc.constantFrom(...TIERS),
        (registrar, superior, code, tier, claimed) => {
          const region = aRegion(code, tier)
          const given = {
            caller: aCaller(registrar, 'ADMINISTRATOR'),
            region,
            above: [],
            superior,
            guiding: null,
            other: null,
            taken: facts.taken,
          }
          const [name = ''] = usualNames('GOVERNMENT', { region, above: [] })
          const kind = name.endsWith('管理委员会') ? 'OTHER' : 'GOVERNMENT'
          const result = registering(given, {
            ...application,
            name,
            kind,
            regionCode: code,
            tier: claimed,
            superiorId: superior?.id ?? null,
          })
          if (!result.ok) return holesIn(result.problems, TEXTS).length === 0
          expect(reachOf(code).startsWith(given.caller.reach)).toBe(true)
          expect(claimed).toBe(tier)
          expect(code).not.toBe('419000')
          expect(result.value.thing.line.map(above => above.id)).toContain(registrar.id)
          if (kind === 'GOVERNMENT') expect(tierRank(tier)).toBeGreaterThan(tierRank(registrar.tier))
          done++
          return true
        },
      ),
      { numRuns: 3_000 },
    )
    expect(done).toBeGreaterThan(10)
  })
})
