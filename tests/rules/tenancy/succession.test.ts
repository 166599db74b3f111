import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messages as general } from '../../../functions/access/messages.ts'
import { messages } from '../../../functions/tenancy/messages.ts'
import type { Region } from '../../../functions/tenancy/model.ts'
import {
  byProvince,
  missingRegions,
  type ProvinceList,
  shrinking,
  succession,
} from '../../../functions/tenancy/rules/succession.ts'
import { aRegion } from '../../kit/rules/agencies.ts'
import { AT, allMessages, holesIn } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, messages)
const [OLD, NEW] = ['2023-06-30', '2024-12-31']
const province = aRegion('410000', 'PROVINCE', '河南省')
const city = aRegion('410100', 'CITY', '郑州市')
const county = aRegion('410105', 'COUNTY', '金水区')
const inNew = (region: Region, more: Partial<Region> = {}): Region => ({ ...region, edition: NEW, ...more })
const gone = (region: Region, successorCode: string | null = null): Region =>
  inNew(region, { state: 'ABOLISHED', successorCode, abolishedIn: NEW })

const listOf = (regions: readonly Region[], doubtful: readonly string[] = []): ProvinceList => ({
  province: '41',
  id: 'list',
  regions,
  doubtful: new Set(doubtful),
})
const follow = (before: readonly Region[], list: ProvinceList) => succession(list, before, NEW)
const outline = (regions: readonly Region[]) =>
  regions.map(({ code, state, successorCode, edition, abolishedIn }) =>
    [code, state, successorCode, edition, abolishedIn].filter(one => one !== null).join(' '),
  )

describe('a list of regions by its provinces', () => {
  const hubei = aRegion('420000', 'PROVINCE', '湖北省')

  it('has one list for each province that it has regions of, with the doubtful codes there', () => {
    const lists = byProvince(
      { regions: [province, hubei, city], doubtful: new Set(['420100', '43', '']) },
      OLD,
    )
    expect(lists.map(({ province: one, regions, doubtful }) => [one, regions, [...doubtful]])).toEqual([
      ['41', [province, city], []],
      ['42', [hubei], ['420100']],
    ])
  })
  const idOf = (regions: readonly Region[], edition = OLD, doubtful: readonly string[] = []) =>
    byProvince({ regions, doubtful: new Set(doubtful) }, edition)[0]?.id
  it('has an id of its own for each edition and content, whenever and in which order it is read', () => {
    const id = idOf([province, city])
    expect(id).toMatch(/^41#2023-06-30#[0-9a-f]{16}$/)
    expect(idOf([{ ...city, importedAt: '2020-01-01T00:00:00.000Z' }, province])).toBe(id)
    const others = [
      idOf([province, city], NEW),
      idOf([province]),
      idOf([province, { ...city, name: '另名' }]),
      idOf([province, { ...city, state: 'ABOLISHED' }]),
      idOf([province, city], OLD, ['410300']),
    ]
    expect(new Set([id, ...others]).size).toBe(6)
  })
})

describe('a list that follows another', () => {
  it('is the first one where there is none', () => {
    const next = follow([], listOf([province, city]))
    expect(next).toMatchObject({ before: [], abolished: [], unmentioned: [], regions: [province, city] })
  })
  it('abolishes what it does not list, without a successor', () => {
    const next = follow([province, city, county], listOf([inNew(province), inNew(city)]))
    expect(outline(next.regions)).toEqual([
      `410000 CURRENT ${NEW}`,
      `410100 CURRENT ${NEW}`,
      `410105 ABOLISHED ${OLD} ${NEW}`,
    ])
    expect([next.abolished, next.unmentioned]).toEqual([[county], [county]])
  })
  it('abolishes what it lists as abolished, with the successor and as of the edition that last had it', () => {
    const next = follow([province, county], listOf([inNew(province), gone(county, '410000')]))
    expect(outline(next.regions)).toEqual([`410000 CURRENT ${NEW}`, `410105 ABOLISHED 410000 ${OLD} ${NEW}`])
    expect([next.abolished, next.unmentioned]).toEqual([[county], []])
  })
  it('may list what was abolished before anything was recorded', () => {
    const next = follow([province], listOf([inNew(province), gone(county, '410000')]))
    expect(outline(next.regions)[1]).toBe(`410105 ABOLISHED 410000 ${NEW} ${NEW}`)
    expect(next.abolished).toEqual([])
  })
  it('carries on what was abolished, with the edition and the successor that it had', () => {
    const was = aRegion('410105', 'COUNTY', '金水区', {
      state: 'ABOLISHED',
      successorCode: '410100',
      abolishedIn: '2021-12-31',
    })
    const expected = `410105 ABOLISHED 410100 ${OLD} 2021-12-31`
    for (const listed of [[], [gone(county)]])
      expect(outline(follow([province, was], listOf([inNew(province), ...listed])).regions)[1]).toBe(expected)
    const named = follow([was], listOf([gone(county, '410300')]))
    expect(outline(named.regions)).toEqual([`410105 ABOLISHED 410300 ${OLD} 2021-12-31`])
  })
  it('takes back a code that was abolished, if it lists it as current', () => {
    const was = gone(county)
    expect(outline(follow([was], listOf([inNew(county)])).regions)).toEqual([`410105 CURRENT ${NEW}`])
  })
  it('leaves a code as it was whose row was rejected', () => {
    const next = follow([province, city], listOf([inNew(province)], ['410100', '410300']))
    expect(outline(next.regions)).toEqual([`410000 CURRENT ${NEW}`, `410100 CURRENT ${OLD}`])
    expect(next.abolished).toEqual([])
  })

  const codes = ['410000', '410100', '410105', '410106', '410300']
  const some = fc.subarray(codes)
  const listed = (all: readonly string[]) => all.map(code => aRegion(code, 'COUNTY'))
  it('loses no code and lists none twice, and joined with itself stays the same', () => {
    fc.assert(
      fc.property(some, some, some, some, (first, second, dropped, doubtful) => {
        const before = follow([], listOf(listed(first))).regions
        const current = second.filter(code => !dropped.includes(code))
        const abolished = listed(dropped).map(region => gone(region))
        const list = listOf(
          [...listed(current), ...abolished],
          doubtful.filter(code => !second.includes(code) && !dropped.includes(code)),
        )
        const { regions } = follow(before, list)
        const found = regions.map(({ code }) => code)
        expect([...found].sort()).toEqual([...new Set([...first, ...current, ...dropped])].sort())
        expect(missingRegions(follow(regions, list).regions, regions)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('a list that shrinks a province', () => {
  const towns = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      aRegion(`410105${String(index).padStart(3, '0')}`, 'TOWN', `第${index}镇`),
    )
  const shrink = (before: readonly Region[], after: readonly Region[], confirmed: number | null = null) =>
    shrinking([follow(before, listOf(after))], confirmed)

  it.each([
    [100, 95, null],
    [100, 94, 6],
    [999, 990, null],
    [999, 989, 10],
    [2_786, 2_759, null],
    [2_786, 2_758, 28],
  ])('of %i regions to %i has to be confirmed by %s', (before, after, abolished) => {
    const all = towns(before)
    const problem = shrink(all, all.slice(0, after))
    expect(problem?.abolished ?? null).toBe(abolished)
    if (problem !== null) expect(problem.before).toBe(before)
  })
  it('says how many and which, and is taken with that number and no other', () => {
    const all = [city, ...towns(20)]
    const after = all.slice(0, 9)
    const problem = shrink(all, after)
    expect(problem).toMatchObject({
      type: 'EditionShrinks',
      code: 'EDITION_SHRINKS',
      path: ['confirmShrinking'],
      before: 21,
      abolished: 12,
      lostTiers: [],
    })
    expect(problem?.examples.map(({ code }) => code)).toEqual(all.slice(9, 19).map(({ code }) => code))
    expect(holesIn(problem === null ? [] : [problem], TEXTS)).toEqual([])
    expect([shrink(all, after, 11) === null, shrink(all, after, 12) === null]).toEqual([false, true])
  })
  it('may name as many as it likes as abolished', () => {
    const all = [city, ...towns(20)]
    expect(shrink(all, [...all.slice(0, 9), ...all.slice(9).map(one => gone(one, '410100'))])).toBeNull()
  })
  it('shows first what it does not mention, before what it says it abolishes', () => {
    const all = [city, ...towns(20)]
    const problem = shrink(all, [...all.slice(0, 5), ...all.slice(5, 10).map(one => gone(one))])
    expect(problem?.abolished).toBe(16)
    expect(problem?.examples.map(({ code }) => code)).toEqual(all.slice(10, 20).map(({ code }) => code))
  })
  it('by a whole tier has to be confirmed, even if it is of one region and named', () => {
    for (const rest of [[], [gone(county)]]) {
      const problem = shrink([province, city, county], [province, city, ...rest])
      expect(problem).toMatchObject({ lostTiers: ['COUNTY'], abolished: 1, text: 'EDITION_LOSES_TIER' })
      expect(holesIn(problem === null ? [] : [problem], TEXTS)).toEqual([])
    }
    expect(shrink([province, county], [province, aRegion('410106', 'COUNTY')])).toBeNull()
  })
  it('does not make up for what is missing by what is new', () => {
    const all = towns(100)
    const renumbered = all.map(one => ({ ...one, code: `4101061${one.code.slice(7)}` }))
    expect(shrink(all, renumbered)?.abolished).toBe(100)
  })
  it('is confirmed for all provinces of a file together', () => {
    const steps = [follow(towns(20), listOf(towns(5))), follow(towns(20), listOf(towns(19)))]
    expect(shrinking(steps, 15)).toMatchObject({ before: 40, abolished: 16 })
    expect(shrinking(steps, 16)).toBeNull()
  })
})

describe('an import that goes on where it stopped', () => {
  const listed = [province, city, county]
  const missing = (...stored: readonly Region[]) => missingRegions(listed, stored).map(({ code }) => code)

  it('writes what is not there, in the order of the list', () => {
    expect(missing()).toEqual(['410000', '410100', '410105'])
    expect(missing(city)).toEqual(['410000', '410105'])
  })
  it('writes again what is there with another content', () => {
    const changes: Partial<Region>[] = [
      { name: '另名' },
      { tier: 'COUNTY' },
      { parentCode: '410000' },
      { edition: '2020-12-31' },
      { state: 'ABOLISHED' },
      { successorCode: '410300' },
      { abolishedIn: NEW },
    ]
    for (const change of changes) expect(missing({ ...city, ...change })).toContain('410100')
  })
  it('does not care when a region was written', () => {
    const others = listed.map(region => ({ ...region, importedAt: '2020-01-01T00:00:00.000Z' }))
    expect([missing(...others), AT]).toEqual([[], listed[0]?.importedAt])
  })
})
