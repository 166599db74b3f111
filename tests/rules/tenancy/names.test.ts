import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded } from '../../../functions/kernel/look-alikes.ts'
import type { InvalidInput } from '../../../functions/kernel/problem.ts'
import { AGENCY_KINDS, type AgencyKind } from '../../../functions/tenancy/model.ts'
import { characterProblem } from '../../../functions/tenancy/rules/names/characters.ts'
import { nameProblem, shortNameProblem } from '../../../functions/tenancy/rules/names/fit.ts'
import { usualNames } from '../../../functions/tenancy/rules/names/forms.ts'
import { codesAbove, fullNames, stemOf } from '../../../functions/tenancy/rules/names/place.ts'
import { isPlaceholder } from '../../../functions/tenancy/rules/registration.ts'
import { HENANS_REGIONS, placeOf } from '../../kit/rules/divisions.ts'
import { TEXTS } from '../../kit/rules/registration.ts'
import { holesIn } from '../../kit/rules/results.ts'

/** What a name is refused for in a region; null if it is taken. */
function refusal(name: string, kind: AgencyKind, code: string, ...superiors: string[]): string | null {
  const problem = nameProblem({ name, kind, place: placeOf(code), superiors })
  if (problem !== null) expect(holesIn([problem], TEXTS)).toEqual([])
  return problem?.code ?? null
}
function shortRefusal(name: string, kind: AgencyKind, code: string): string | null {
  const problem = shortNameProblem({ name, kind, place: placeOf(code), superiors: [] })
  if (problem !== null) expect(holesIn([problem], TEXTS)).toEqual([])
  return problem?.code ?? null
}

describe('the characters of a name', () => {
  it.each([
    '河南省人民政府',
    '中国（河南）自由贸易试验区郑州片区管理委员会',
    '郑州—卢森堡“空中丝绸之路”办公室',
    '第47中学',
    'Ａ区(B)',
    '《河南日报》社',
    '\u{20bb7}野家、二〇一五',
  ])('may be those of real ones: %s', name => {
    expect(characterProblem('name', name)).toBeNull()
  })

  it.each<[string, string, string, number]>([
    ['an emoji', '河南省😀人民政府', 'U+1F600', 4],
    ['a direction control', '河南\u202e省', 'U+202E', 3],
    ['a zero-width space', '河南省\u200b人民政府', 'U+200B', 4],
    ['a variation selector', '河\ufe00', 'U+FE00', 2],
    ['a soft hyphen', '河\u00ad', 'U+00AD', 2],
    ['a blank', '河南省 人民政府', 'U+0020', 4],
    ['a radical', '河南省人\u2ea0政府', 'U+2EA0', 5],
    ['a Kangxi radical', '河南省\u2f08民政府', 'U+2F08', 4],
    ['a circle', '二○一五', 'U+25CB', 2],
    ['a Cyrillic letter', 'А区', 'U+0410', 1],
    ['katakana', '河南省エ会', 'U+30A8', 4],
    ['a combining mark', '河\u0332', 'U+0332', 2],
    ['an ideograph beyond the BMP before it', '\u{20bb7}#', 'U+0023', 2],
    ['markup', '<b>', 'U+003C', 1],
  ])('are not %s', (_, name, given, character) => {
    const problem = characterProblem('shortName', name) as InvalidInput
    expect(problem).toMatchObject({ code: 'NOT_IN_A_NAME', path: ['shortName'], given, place: { character } })
    expect(holesIn([problem], TEXTS)).toEqual([])
  })
})

describe('every division of Henan', () => {
  /** The kind under which whoever governs the region is registered. */
  const kindOf = (name: string): AgencyKind => (name.endsWith('管理委员会') ? 'OTHER' : 'GOVERNMENT')
  const governed = HENANS_REGIONS.filter(({ code }) => !isPlaceholder(code))
  it('has a government, an office or a committee that bears its name, with or without the regions above in front', () => {
    const refused = governed.flatMap(({ code }) => {
      const [usual = ''] = usualNames('GOVERNMENT', placeOf(code))
      const { region, above } = placeOf(code)
      const names = fullNames({ region, above }).map(start => start + usual.slice(region.name.length))
      return names.filter(name => refusal(name, kindOf(name), code) !== null)
    })
    expect(governed).toHaveLength(2_785)
    expect(refused).toEqual([])
  })

  it('has a committee instead of a government only if it is a functional zone', () => {
    const zones = governed.filter(({ code, tier }) => {
      const [usual] = usualNames('GOVERNMENT', placeOf(code))
      return tier !== 'TOWN' && usual?.endsWith('管理委员会')
    })
    // GB/T 2260 has no zones; statistics number them from 71 on within a city.
    expect(zones.filter(({ code }) => !/^\d{4}7\d$/.test(code))).toEqual([])
    expect(zones).toHaveLength(governed.filter(({ code }) => /^\d{4}7\d$/.test(code)).length)
  })

  it('has a government whose name no other one of its scope can be taken for', () => {
    const seen = governed.map(({ code, name }) => {
      const scope = code.length > 6 ? code.slice(0, 6) : code.slice(0, 2)
      return `${scope} ${folded(name)}`
    })
    const twins = seen.filter((name, index) => seen.indexOf(name) !== index)
    const literal = governed.map(({ code, name }) => `${code.length > 6 ? code.slice(0, 6) : '41'} ${name}`)
    expect(twins).toHaveLength(literal.filter((name, index) => literal.indexOf(name) !== index).length)
  })
})

describe('who bears which name', () => {
  it.each<[string, AgencyKind, string]>([
    ['河南省人民政府', 'GOVERNMENT', '410000'],
    ['北京市人民政府', 'GOVERNMENT', '110000'],
    ['内蒙古自治区人民政府', 'GOVERNMENT', '150000'],
    ['河南省郑州市人民政府', 'GOVERNMENT', '410100'],
    ['延边朝鲜族自治州人民政府', 'GOVERNMENT', '222400'],
    ['锡林郭勒盟行政公署', 'GOVERNMENT', '152500'],
    ['阿里地区行政公署', 'OTHER', '542500'],
    ['北京市东城区人民政府', 'GOVERNMENT', '110101'],
    ['上海市浦东新区人民政府', 'GOVERNMENT', '310115'],
    ['神农架林区人民政府', 'GOVERNMENT', '429021'],
    ['东乌珠穆沁旗人民政府', 'GOVERNMENT', '152525'],
    ['莫力达瓦达斡尔族自治旗人民政府', 'GOVERNMENT', '150722'],
    ['济源市人民政府', 'GOVERNMENT', '419001'],
    ['河南省济源市人民政府', 'GOVERNMENT', '419001'],
    ['石河子市人民政府', 'GOVERNMENT', '659001'],
    ['呼布钦高毕苏木人民政府', 'GOVERNMENT', '152525200'],
    ['东莞市石碣镇人民政府', 'GOVERNMENT', '441900101'],
    ['东华门街道办事处', 'GOVERNMENT', '110101001'],
    ['林山寨街道办事处', 'OTHER', '410102001'],
    ['郑州市中原区林山寨街道办事处', 'GOVERNMENT', '410102001'],
    ['郑州经济技术开发区管理委员会', 'OTHER', '410171'],
    ['郑州经济技术开发区管委会', 'OTHER', '410171'],
    ['卫辉市高效农业服务中心', 'OTHER', '410781400'],
    ['中共河南省委员会', 'PARTY_COMMITTEE', '410000'],
    ['中国共产党郑州市委员会', 'PARTY_COMMITTEE', '410100'],
    ['中共郑州市委', 'PARTY_COMMITTEE', '410100'],
    ['中共河南省郑州市委', 'PARTY_COMMITTEE', '410100'],
    ['郑州市委', 'PARTY_COMMITTEE', '410100'],
    ['内蒙古自治区党委', 'PARTY_COMMITTEE', '150000'],
    ['中共林山寨街道工作委员会', 'PARTY_COMMITTEE', '410102001'],
    ['中共郑州市纪律检查委员会', 'DEPARTMENT', '410100'],
    ['中共郑州市委组织部', 'DEPARTMENT', '410100'],
    ['郑州市委宣传部', 'DEPARTMENT', '410100'],
    ['中共郑州市委办公厅', 'GENERAL_OFFICE', '410100'],
    ['中共中原区委办公室', 'GENERAL_OFFICE', '410102'],
    ['河南省人民政府办公厅', 'GENERAL_OFFICE', '410000'],
    ['中原区人民政府办公室', 'GENERAL_OFFICE', '410102'],
    ['林山寨街道党政办公室', 'GENERAL_OFFICE', '410102001'],
    ['郑州市人民代表大会', 'PEOPLES_CONGRESS', '410100'],
    ['郑州市人民代表大会常务委员会', 'PEOPLES_CONGRESS', '410100'],
    ['郑州市人大常委会办公厅', 'GENERAL_OFFICE', '410100'],
    ['锡林郭勒盟人大工作委员会', 'PEOPLES_CONGRESS', '152500'],
    ['政协郑州市委员会', 'OTHER', '410100'],
    ['中国人民政治协商会议河南省委员会办公厅', 'GENERAL_OFFICE', '410000'],
    ['共青团河南省委员会', 'OTHER', '410000'],
    ['河南省财政厅', 'DEPARTMENT', '410000'],
    ['郑州市教育局', 'DEPARTMENT', '410100'],
    ['郑州市城市管理局', 'DEPARTMENT', '410100'],
    ['河南省郑州市中原区教育局', 'DEPARTMENT', '410102'],
    ['国家税务总局郑州市税务局', 'DEPARTMENT', '410100'],
    ['国家统计局河南调查总队', 'DEPARTMENT', '410000'],
    ['财政部河南监管局', 'OTHER', '410000'],
    ['审计署驻郑州特派员办事处', 'OTHER', '410100'],
    ['中国人民银行河南省分行', 'OTHER', '410000'],
    ['郑州市郑东新区管理委员会', 'OTHER', '410100'],
    ['郑州市政务服务大厅', 'DEPARTMENT', '410100'],
    ['河南财经政法大学', 'OTHER', '410000'],
    ['河南科技学院', 'OTHER', '410700'],
    ['郑州大学', 'OTHER', '410102'],
    ['第一中学', 'OTHER', '410102'],
    ['嵩山风景名胜区管理委员会', 'OTHER', '410185'],
    ['城市规划设计研究院', 'OTHER', '410100'],
    ['郑州市教育局基础教育处', 'INNER_DIVISION', '410100'],
    ['第一社区卫生服务中心', 'OTHER', '410100'],
    ['基础教育处', 'INNER_DIVISION', '410100'],
    ['办公室', 'INNER_DIVISION', '410100'],
    ['财政局', 'INNER_DIVISION', '410171'],
  ])('%s is a name for %s in %s', (name, kind, code) => {
    expect(refusal(name, kind, code)).toBeNull()
  })

  it.each<[string, AgencyKind, string, string]>([
    ['郑州市公安局中原分局', 'DEPARTMENT', '410102', '郑州市公安局'],
    ['郑州市公安局交通警察支队一大队', 'INNER_DIVISION', '410102', '郑州市公安局'],
    ['河南省教育厅办公室', 'GENERAL_OFFICE', '410000', '河南省教育厅'],
    ['郑州市中原区人民政府林山寨街道办事处', 'GOVERNMENT', '410102001', '郑州市中原区人民政府'],
    ['中原区人民政府林山寨街道办事处', 'OTHER', '410102001', '中原区人民政府'],
  ])('%s is a name for %s in %s, below %s', (name, kind, code, superior) => {
    expect(refusal(name, kind, code, superior)).toBeNull()
    expect(refusal(name, kind, code, '洛阳市公安局')).not.toBeNull()
  })

  it.each<[string, AgencyKind, string, string]>([
    // A government of another region.
    ['河南省人民政府', 'GOVERNMENT', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['郑州市人民政府', 'GOVERNMENT', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['二七区人民政府', 'GOVERNMENT', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['洛阳市中原区人民政府', 'GOVERNMENT', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['郑州市河南省中原区人民政府', 'GOVERNMENT', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['省直辖县级行政区划济源市人民政府', 'GOVERNMENT', '419001', 'NAME_NOT_OF_ITS_REGION'],
    ['市辖区东城区人民政府', 'GOVERNMENT', '110101', 'NAME_NOT_OF_ITS_REGION'],
    // Written so that it looks like one.
    ['河南省入民政府', 'OTHER', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['中原区入民政府', 'GOVERNMENT', '410102', 'NAME_NOT_OF_ITS_KIND'],
    ['鄭州市人民政府', 'GOVERNMENT', '410100', 'NAME_NOT_OF_ITS_REGION'],
    ['河南省財政廳', 'OTHER', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['河-南省人民政府', 'OTHER', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['“河南省”人民政府', 'OTHER', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['（河南省人民政府）', 'INNER_DIVISION', '410102', 'NAME_NOT_OF_ITS_REGION'],
    // A government where there is none, or one of another sort.
    ['郑州经济技术开发区人民政府', 'GOVERNMENT', '410171', 'NAME_NOT_OF_ITS_KIND'],
    ['林山寨街道人民政府', 'GOVERNMENT', '410102001', 'NAME_NOT_OF_ITS_KIND'],
    ['锡林郭勒盟人民政府', 'GOVERNMENT', '152500', 'NAME_NOT_OF_ITS_KIND'],
    ['郑州市行政公署', 'GOVERNMENT', '410100', 'NAME_NOT_OF_ITS_KIND'],
    ['中原区管理委员会', 'OTHER', '410102', 'NAME_NOT_OF_ITS_KIND'],
    ['中原区办事处', 'OTHER', '410102', 'NAME_NOT_OF_ITS_KIND'],
    ['郑州市政府', 'GOVERNMENT', '410100', 'NAME_NOT_OF_ITS_KIND'],
    ['郑州市中原区人民政府', 'GOVERNMENT', '410100', 'NAME_NOT_OF_ITS_KIND'],
    ['郑州市', 'GOVERNMENT', '410100', 'NAME_NOT_OF_ITS_KIND'],
    ['郑州市', 'OTHER', '410100', 'NAME_NOT_OF_ITS_KIND'],
    ['中原区人民政府办公厅', 'GENERAL_OFFICE', '410102', 'NAME_NOT_OF_ITS_KIND'],
    ['中共中原区委办公厅', 'GENERAL_OFFICE', '410102', 'NAME_NOT_OF_ITS_KIND'],
    ['锡林郭勒盟人民代表大会', 'PEOPLES_CONGRESS', '152500', 'NAME_NOT_OF_ITS_KIND'],
    ['郑州市财政厅', 'DEPARTMENT', '410100', 'NAME_NOT_OF_ITS_KIND'],
    // Another kind than the name's.
    ['郑州市人民政府', 'OTHER', '410100', 'KIND_NOT_OF_ITS_NAME'],
    ['郑州市人民政府', 'DEPARTMENT', '410100', 'KIND_NOT_OF_ITS_NAME'],
    ['郑州经济技术开发区管理委员会', 'GOVERNMENT', '410171', 'KIND_NOT_OF_ITS_NAME'],
    ['中共郑州市委', 'GOVERNMENT', '410100', 'KIND_NOT_OF_ITS_NAME'],
    ['郑州市人民代表大会', 'OTHER', '410100', 'KIND_NOT_OF_ITS_NAME'],
    ['郑州市教育局', 'GOVERNMENT', '410100', 'NAME_NOT_OF_ITS_KIND'],
    ['郑州市教育局', 'PARTY_COMMITTEE', '410100', 'NAME_NOT_OF_ITS_KIND'],
    ['郑州市教育局', 'GENERAL_OFFICE', '410100', 'NAME_NOT_OF_ITS_KIND'],
    ['郑州市外事办公室', 'GENERAL_OFFICE', '410100', 'NAME_NOT_OF_ITS_KIND'],
    // A department, or whatever is called like one, of another region.
    ['河南省财政厅', 'DEPARTMENT', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['河南省财政厅', 'OTHER', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['河南省财政厅', 'INNER_DIVISION', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['河南财政厅', 'OTHER', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['河南财政局', 'INNER_DIVISION', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['郑州市教育局', 'DEPARTMENT', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['二七区教育局', 'DEPARTMENT', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['二七区教育局', 'OTHER', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['二七区实验小学', 'OTHER', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['教育局', 'DEPARTMENT', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['教育局', 'OTHER', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['人民政府', 'GOVERNMENT', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['人民政府', 'INNER_DIVISION', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['中原区河南省财政厅', 'OTHER', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['郑州经济技术开发区管理委员会', 'OTHER', '410102', 'NAME_NOT_OF_ITS_REGION'],
    // Of the whole country.
    ['国务院', 'GOVERNMENT', '410102', 'NATIONAL_NAME'],
    ['国务院办公厅', 'GENERAL_OFFICE', '410000', 'NATIONAL_NAME'],
    ['國務院', 'OTHER', '410102', 'NATIONAL_NAME'],
    ['“国务院”', 'INNER_DIVISION', '410102', 'NATIONAL_NAME'],
    ['中共中央', 'PARTY_COMMITTEE', '410000', 'NATIONAL_NAME'],
    ['中共中央办公厅', 'GENERAL_OFFICE', '410000', 'NATIONAL_NAME'],
    ['中国共产党中央委员会', 'PARTY_COMMITTEE', '410000', 'NATIONAL_NAME'],
    ['中央军委', 'OTHER', '410000', 'NATIONAL_NAME'],
    ['中华人民共和国财政部', 'DEPARTMENT', '410000', 'NATIONAL_NAME'],
    ['中华人民共和国中央人民政府', 'GOVERNMENT', '410000', 'NATIONAL_NAME'],
    ['全国人民代表大会', 'PEOPLES_CONGRESS', '410000', 'NATIONAL_NAME'],
    ['全国政协', 'OTHER', '410000', 'NATIONAL_NAME'],
    ['最高人民法院', 'OTHER', '410000', 'NATIONAL_NAME'],
    ['财政部', 'DEPARTMENT', '410000', 'NATIONAL_NAME'],
    ['国家发展和改革委员会', 'DEPARTMENT', '410000', 'NATIONAL_NAME'],
    ['国家税务总局', 'DEPARTMENT', '410000', 'NATIONAL_NAME'],
    ['国家税务总局洛阳市税务局', 'DEPARTMENT', '410100', 'NATIONAL_NAME'],
    ['国家税务总局郑州市', 'DEPARTMENT', '410100', 'NATIONAL_NAME'],
    ['国家税务总局郑州市人民政府', 'GOVERNMENT', '410100', 'NATIONAL_NAME'],
  ])('%s is no name for %s in %s: %s', (name, kind, code, reason) => {
    expect(refusal(name, kind, code)).toBe(reason)
  })

  it('the refusal shows how a name there begins, or what is usual', () => {
    const at = (name: string, kind: AgencyKind) =>
      nameProblem({ name, kind, place: placeOf('410102'), superiors: [] }) as InvalidInput
    expect(at('河南省财政厅', 'DEPARTMENT').allowed).toEqual([
      '中原区',
      '河南省中原区',
      '郑州市中原区',
      '河南省郑州市中原区',
    ])
    expect(at('中原区教育局', 'GOVERNMENT').allowed).toEqual(['中原区人民政府'])
    expect(at('中原区教育局', 'PARTY_COMMITTEE').allowed).toEqual(['中共中原区委员会'])
    expect(at('中原区教育局', 'PEOPLES_CONGRESS').allowed).toEqual(['中原区人民代表大会'])
    expect(at('中原区教育局', 'GENERAL_OFFICE').allowed?.[0]).toBe('中原区人民政府办公室')
    expect(at('中原区财政厅', 'DEPARTMENT').allowed).toEqual([])
  })

  it('of a government is that of its own region, whatever the region and the name', () => {
    const codes = ['410000', '410100', '410102', '410103', '410171', '419001', '152500', '410102001']
    const word = fc.constantFrom(
      '河南省',
      '郑州市',
      '中原区',
      '二七区',
      '人民政府',
      '人民',
      '政府',
      '林山寨街道',
      '办事处',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), fc.constantFrom(...codes), (words, code) => {
        const name = words.join('')
        if (refusal(name, 'GOVERNMENT', code) !== null) return true
        const place = placeOf(code)
        return usualNames('GOVERNMENT', place).some(usual => name.endsWith(usual))
      }),
      { numRuns: 2_000 },
    )
  })

  it('that is not taken in one kind because of another region is taken in none', () => {
    const names = [
      '河南省人民政府',
      '河南省财政厅',
      '郑州市人民政府',
      '中共河南省委',
      '河南省人大常委会',
      '国务院',
    ]
    for (const name of names)
      for (const kind of AGENCY_KINDS) expect(refusal(name, kind, '410102'), `${name} ${kind}`).not.toBeNull()
  })
})

describe('a short name', () => {
  it.each<[string, AgencyKind, string]>([
    ['郑州市政府', 'GOVERNMENT', '410100'],
    ['市政府', 'GOVERNMENT', '410100'],
    ['郑教', 'DEPARTMENT', '410100'],
    ['市教育局', 'DEPARTMENT', '410100'],
    ['郑州航空港区管委会', 'OTHER', '410173'],
    ['中原区', 'GOVERNMENT', '410102'],
    ['财政科', 'INNER_DIVISION', '410102'],
  ])('%s may be that of a %s in %s', (name, kind, code) => {
    expect(shortRefusal(name, kind, code)).toBeNull()
  })
  it.each<[string, AgencyKind, string, string]>([
    ['河南省政府', 'GOVERNMENT', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['河南省', 'DEPARTMENT', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['河南財政廳', 'DEPARTMENT', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['二七区', 'GOVERNMENT', '410102', 'NAME_NOT_OF_ITS_REGION'],
    ['国务院', 'GOVERNMENT', '410102', 'NATIONAL_NAME'],
    ['市政府', 'DEPARTMENT', '410100', 'NAME_NOT_OF_ITS_KIND'],
  ])('%s cannot be that of a %s in %s: %s', (name, kind, code, reason) => {
    expect(shortRefusal(name, kind, code)).toBe(reason)
  })
})

describe('the regions above one', () => {
  it.each([
    ['410000', []],
    ['410100', ['410000']],
    ['410102', ['410000', '410100']],
    ['410102001', ['410000', '410100', '410102']],
    ['419001', ['410000', '419000']],
    ['441900101', ['440000', '441900']],
    ['x', []],
  ])('%s: %j', (code, above) => {
    expect(codesAbove(code)).toEqual(above)
  })
})

describe('the name of a region without what it is', () => {
  it.each([
    ['郑州市', '郑州'],
    ['内蒙古自治区', '内蒙古'],
    ['林山寨街道', '林山寨'],
    ['滑县', '滑县'],
    ['郑州经济技术开发区', '郑州经济技术开发'],
  ])('%s: %s', (name, stem) => {
    expect(stemOf(name)).toBe(stem)
  })
})
