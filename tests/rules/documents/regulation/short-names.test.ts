import { describe, expect, it } from 'vitest'
import type { Act } from '../../../../functions/access/act.ts'
import type { ShortName, ShortNames } from '../../../../functions/documents/regulation/model.ts'
import {
  defineShortName,
  SHORT_NAME_LIMITS,
  withdrawShortName,
} from '../../../../functions/documents/regulation/rules/short-names.ts'
import { styleFindings } from '../../../../functions/documents/regulation/rules/style.ts'
import { publishedWrite } from '../../../../functions/documents/regulation/store.ts'
import { province, zhengzhou } from '../../../kit/rules/agencies.ts'
import { aText, drafted, messageGaps } from '../../../kit/rules/documents.ts'
import { replaced } from '../../../kit/rules/replacing-text.ts'

const ACT = { at: '2026-03-01T00:00:00.000Z', by: 'mbr_x' } as Act
const REFORM: ShortName = {
  name: '河南省发展和改革委员会',
  shortName: '省发展改革委',
  avoid: ['省发改委', '省计委'],
  afterName: false,
}
const RULES: ShortName = {
  name: '《河南省节约用水条例》',
  shortName: '《条例》',
  avoid: [],
  afterName: true,
}

const define = (before: ShortNames | null, more: Partial<ShortName> = {}, expectedVersion?: number) =>
  defineShortName(
    'agc_x',
    before,
    { ...REFORM, ...more, expectedVersion: expectedVersion ?? before?.version ?? 0 },
    ACT,
  )
function defined(before: ShortNames | null, more: Partial<ShortName> = {}): ShortNames {
  const decided = define(before, more)
  if (!decided.ok) throw new Error(JSON.stringify(decided.problems))
  return decided.value.thing
}
const problemsOf = (before: ShortNames | null, more: Partial<ShortName>) => {
  const decided = define(before, more)
  return decided.ok ? [] : decided.problems.map(({ code, path }) => [code, path.join('.')])
}

describe('the short names of an agency', () => {
  it('are kept in order, each by its short form, with an event of the change', () => {
    const one = defined(null)
    const two = defined(one, RULES)
    const again = define(two, { avoid: ['省发改委'] })
    expect(again).toMatchObject({
      ok: true,
      value: {
        thing: { version: 3, entries: [{ ...REFORM, avoid: ['省发改委'] }, RULES] },
        event: {
          type: 'ShortNameDefined',
          data: { agencyId: 'agc_x', entry: { shortName: '省发展改革委' } },
        },
      },
    })
    const removed = withdrawShortName('agc_x', two, { expectedVersion: 2, shortName: ' 《条例》' }, ACT)
    expect(removed).toMatchObject({
      ok: true,
      value: {
        thing: { entries: [REFORM] },
        event: { type: 'ShortNameWithdrawn', data: { shortName: '《条例》' } },
      },
    })
  })
  it('are not changed by who has seen others, and not removed where there are none', () => {
    expect(define(null, {}, 1)).toMatchObject({ ok: false, problems: [{ code: 'VERSION_CONFLICT' }] })
    const stale = withdrawShortName(
      'agc_x',
      defined(null),
      { expectedVersion: 0, shortName: '省发展改革委' },
      ACT,
    )
    expect(stale).toMatchObject({ ok: false, problems: [{ code: 'VERSION_CONFLICT' }] })
    for (const before of [null, defined(null)]) {
      const given = { expectedVersion: before?.version ?? 0, shortName: '省教育厅' }
      expect(withdrawShortName('agc_x', before, given, ACT)).toMatchObject({
        ok: false,
        problems: [{ code: 'NOT_FOUND', path: ['shortName'] }],
      })
    }
  })
  it.each<[Partial<ShortName>, string, string]>([
    [{ name: '河南省\n发展委' }, 'TEXT_CONTROL_CHARACTER', 'name'],
    [{ name: '河'.repeat(101) }, 'TEXT_TOO_LONG', 'name'],
    [{ shortName: '省\ud800委' }, 'TEXT_BROKEN_UNICODE', 'shortName'],
    [{ shortName: '省'.repeat(21) }, 'TEXT_TOO_LONG', 'shortName'],
    [{ shortName: '省发\u200b改委' }, 'NOT_A_SHORT_NAME', 'shortName'],
    [{ shortName: '委' }, 'NOT_A_SHORT_NAME', 'shortName'],
    [{ shortName: '河南省发展和改革委员会议' }, 'NOT_A_SHORT_NAME', 'shortName'],
    [{ name: '《条例》', shortName: '条例' }, 'NOT_A_SHORT_NAME', 'shortName'],
    [{ avoid: ['省发改委', '省 委'] }, 'NOT_A_SHORT_NAME', 'avoid.1'],
    [{ avoid: ['省发展改革委'] }, 'ALREADY_EXISTS', 'avoid.0'],
    [{ avoid: ['河南省发展和改革委员会'] }, 'ALREADY_EXISTS', 'avoid.0'],
    [{ avoid: Array.from({ length: 6 }, (_, index) => `省${index}委`) }, 'TOO_MANY_ITEMS', 'avoid'],
    [{ shortName: '秘密★一年' }, 'CLASSIFIED_CONTENT', 'shortName'],
  ])('are refused where they are no names, or not shorter: %j', (more, code, path) => {
    expect(problemsOf(null, more)).toEqual([[code, path]])
  })
  it('are refused where they read like another of the list, or like what that avoids', () => {
    const before = defined(null)
    const other = { name: '河南省发展研究中心', avoid: [] }
    expect(problemsOf(before, { ...other, shortName: '省發展改革委' })).toEqual([
      ['ALREADY_EXISTS', 'shortName'],
    ])
    expect(problemsOf(before, { ...other, shortName: '省计委' })).toEqual([['ALREADY_EXISTS', 'shortName']])
    const avoid = ['省发展中心', '省发展改革委']
    expect(problemsOf(before, { ...other, shortName: '省研究中心', avoid })).toEqual([
      ['ALREADY_EXISTS', 'avoid.1'],
    ])
  })
  it('are at most 300', () => {
    const entries = Array.from({ length: SHORT_NAME_LIMITS.entries }, (_, index) => ({
      ...REFORM,
      shortName: `省${index}委`,
      avoid: [],
    }))
    const full = { ...defined(null), entries }
    expect(problemsOf(full, {})).toEqual([['TOO_MANY_ITEMS', 'shortName']])
    expect(problemsOf(full, { shortName: '省7委', avoid: [] })).toEqual([])
  })
  it('are published as of their latest version alone', () => {
    const names = defined(null)
    expect(publishedWrite('agc_x', names, null)).toMatchObject({ when: 'absent', put: { version: 1 } })
    const key = { pk: '', sk: '' }
    expect(publishedWrite('agc_x', names, { ...key, version: 1 })).toBeNull()
    expect(publishedWrite('agc_x', defined(names, RULES), { ...key, version: 1 })).toMatchObject({
      when: { version: 1 },
    })
  })
})

const findingsIn = (
  body: string,
  lists: readonly (readonly ShortName[])[] = [[REFORM, RULES]],
  title?: string,
) => {
  const more = title === undefined ? { body } : { body, title }
  const draft = drafted(aText('NOTICE', province, [zhengzhou], more), province)
  const found = styleFindings(draft, new Map(), lists)
  expect(messageGaps(found)).toEqual([])
  return { rules: found.map(({ rule, text }) => `${rule} ${text}`), fixed: replaced(draft.text, found) }
}

describe('short names in a text', () => {
  it.each<[string, string]>([
    ['请省发改委牵头，全省发改委员工参加。', '请省发展改革委牵头，全省发改委员工参加。'],
    ['国家发改委和人社部等部门', '国家发展改革委和人力资源社会保障部等部门'],
  ])('that are not the standard ones are found: %s', (body, right) => {
    const { rules, fixed } = findingsIn(body)
    expect(new Set(rules)).toEqual(new Set(['S-SHORT-NAME STYLE_SHORT_NAME']))
    expect(fixed.body).toBe(right)
    expect(findingsIn(right).rules).toEqual([])
  })
  it('are found in titles too', () => {
    const { fixed } = findingsIn('现通知如下。', undefined, '河南省人民政府关于省发改委工作的通知')
    expect(fixed.title).toBe('河南省人民政府关于省发展改革委工作的通知')
    expect(findingsIn('现通知如下。', [[RULES]], '河南省人民政府关于贯彻《条例》的通知').rules).toEqual([])
  })
  it.each([
    '各级人社部门、住建部门和河南省发展和改革委员会、省发展改革委。',
    '按照《省发改委关于价格的通知》办理，《办法》另发。省发展改革委负责。',
    '《河南省节约用水条例》（以下简称《条例》）施行后，按《条例》办理。',
    '《河南省节约用水条例》，以下简称《条例》，施行后，按《条例》办理。',
    '《甲办法》和《河南省节约用水条例》（以下分别简称《办法》、《条例》）施行，按《条例》办理。'.replace(
      '》、《',
      '》和《',
    ),
    '在航空港经济综合实验区内，建设航空港枢纽。郑州航空港经济综合实验区（以下简称航空港）和航空港。',
    '“示范区”建设。《示范区规划》。新示范区。中原示范区（以下简称“示范区”）。',
    '',
  ])('are left alone where they are right: %s', body => {
    expect(findingsIn(body).rules).toEqual([])
  })
  it('that an agency sets otherwise than the State Council are followed, and its own before those of its superiors', () => {
    const own = { name: '人力资源和社会保障部', shortName: '人社部', avoid: [], afterName: false }
    expect(findingsIn('人社部', [[own]]).rules).toEqual([])
    const nearer = { ...REFORM, shortName: '省发改厅', avoid: ['省计委'] }
    expect(findingsIn('请省计委办理。', [[nearer], [REFORM]]).fixed.body).toBe('请省发改厅办理。')
  })
  it.each<[string, string, string]>([
    [
      '按《条例》办理，按《条例》执行。',
      'STYLE_SHORT_EARLY',
      '按《河南省节约用水条例》（以下简称《条例》）办理，按《条例》执行。',
    ],
    [
      '按《条例》办理。《河南省节约用水条例》（以下简称《条例》）。',
      'STYLE_SHORT_EARLY',
      '按《河南省节约用水条例》办理。《河南省节约用水条例》（以下简称《条例》）。',
    ],
    [
      '按《规定》办理。《取水规定》（以下简称《规定》）施行。',
      'STYLE_SHORT_BEFORE',
      '按《取水规定》办理。《取水规定》（以下简称《规定》）施行。',
    ],
    [
      '由示范区牵头。中原农业示范区（以下简称示范区）负责。',
      'STYLE_SHORT_BEFORE',
      '由示范区牵头。中原农业示范区（以下简称示范区）负责。',
    ],
    [
      '《规定》\n《取水规定（以下简称《规定》）',
      'STYLE_SHORT_BEFORE',
      '《规定》\n《取水规定（以下简称《规定》）',
    ],
    ['示范区牵头，另有（以下简称示范区）', 'STYLE_SHORT_BEFORE', '示范区牵头，另有（以下简称示范区）'],
  ])('before their full names are found: %s', (body, text, right) => {
    const { rules, fixed } = findingsIn(body)
    expect(rules).toEqual([`S-SHORT-EARLY ${text}`])
    expect(fixed.body).toBe(right)
  })
})
