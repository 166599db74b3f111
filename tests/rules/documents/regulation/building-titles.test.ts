import { describe, expect, it } from 'vitest'
import { DOCUMENT_KINDS } from '../../../../functions/documents/kinds.ts'
import {
  builtTitle,
  type TitleParts,
} from '../../../../functions/documents/regulation/rules/building-titles.ts'
import { elementViolations } from '../../../../functions/documents/regulation/rules/elements.ts'
import { styleFindings } from '../../../../functions/documents/regulation/rules/style.ts'
import { zhengzhou } from '../../../kit/rules/agencies.ts'
import { aText, drafted, messageGaps } from '../../../kit/rules/documents.ts'
import { must } from '../../../kit/rules/results.ts'

const titleOf = (more: Partial<TitleParts>) =>
  must(builtTitle({ kind: 'NOTICE', issuers: [zhengzhou.name], matter: null, passes: null, ...more }))
const passing = (verb: 'FORWARD' | 'APPROVE_AND_FORWARD' | 'ISSUE', title: string) =>
  titleOf({ passes: { verb, title } })

describe('a title', () => {
  it.each([
    ['做好春季防火工作'],
    ['关于做好春季防火工作'],
    ['关于做好春季防火工作的通知'],
    ['做好春季防火工作的'],
  ])('has 关于 and the kind once, whether or not the matter has them: %s', matter => {
    expect(titleOf({ matter })).toBe('郑州市人民政府关于做好春季防火工作的通知')
  })
  it('of several issuers names them, and of many none', () => {
    const matter = '做好春季防火工作'
    expect(titleOf({ matter, issuers: ['郑州市教育局', '郑州市财政局'] })).toBe(
      '郑州市教育局 郑州市财政局关于做好春季防火工作的通知',
    )
    expect(titleOf({ matter, issuers: ['甲局', '乙局', '丙局', '丁局'] })).toBe('关于做好春季防火工作的通知')
    expect(titleOf({ matter, issuers: ['甲'.repeat(30), '乙'.repeat(20)] })).toBe(
      '关于做好春季防火工作的通知',
    )
  })
  it('of an order or of minutes has the form of its kind', () => {
    expect(titleOf({ kind: 'ORDER' })).toBe('郑州市人民政府令')
    expect(titleOf({ kind: 'ORDER', matter: '全市总动员' })).toBe('郑州市人民政府关于全市总动员的命令')
    expect(titleOf({ kind: 'MINUTES', issuers: [], matter: '市政府第80次常务会议' })).toBe(
      '市政府第80次常务会议纪要',
    )
    expect(titleOf({ kind: 'MINUTES', matter: '防火工作' })).toBe('郑州市人民政府关于防火工作的纪要')
  })
  it.each([
    [
      'FORWARD',
      '《河南省人民政府关于做好防汛工作的通知》',
      '郑州市人民政府转发河南省人民政府关于做好防汛工作的通知',
    ],
    [
      'FORWARD',
      '河南省人民政府转发国务院关于做好防汛工作的通知的通知',
      '郑州市人民政府转发国务院关于做好防汛工作的通知',
    ],
    [
      'FORWARD',
      '河南省民政厅关于加强养老服务的意见',
      '郑州市人民政府转发河南省民政厅关于加强养老服务意见的通知',
    ],
    ['FORWARD', '防汛工作方案', '郑州市人民政府关于转发防汛工作方案的通知'],
    [
      'APPROVE_AND_FORWARD',
      '市民政局关于加强养老服务的意见',
      '郑州市人民政府批转市民政局关于加强养老服务意见的通知',
    ],
    ['ISSUE', '郑州市防汛办法（试行）', '郑州市人民政府关于印发《郑州市防汛办法（试行）》的通知'],
    ['ISSUE', '《郑州市防汛工作方案》', '郑州市人民政府关于印发郑州市防汛工作方案的通知'],
  ] as const)('that passes on (%s) %s has neither 关于 nor 通知 twice', (verb, title, built) => {
    expect(passing(verb, title)).toBe(built)
  })
  it.each(DOCUMENT_KINDS)('of the kind %s passes the checks of titles', kind => {
    const title = titleOf({ kind, matter: '公文互通工作' })
    const draft = drafted(aText(kind, zhengzhou, [], { title }), zhengzhou)
    const found = [...elementViolations(draft), ...styleFindings(draft)]
    expect(found.filter(({ path }) => path[0] === 'title')).toEqual([])
  })
  it.each([
    [{ matter: '春季\n防火' }, ['TEXT_CONTROL_CHARACTER', 'matter']],
    [{ matter: '特急：春季防火' }, ['URGENCY_IN_TITLE', 'matter']],
    [{ issuers: ['【加急】郑州市人民政府'], matter: '防火' }, ['URGENCY_IN_TITLE', 'issuers.0']],
    [{ passes: { verb: 'ISSUE', title: '' } }, ['TEXT_EMPTY', 'passes.title']],
    [{}, ['FIELD_REQUIRED', 'matter']],
    [{ matter: '长'.repeat(99) }, ['TEXT_TOO_LONG', 'title']],
  ] as const)('is not built of %j', (more, [code, path]) => {
    const built = builtTitle({
      kind: 'NOTICE',
      issuers: [zhengzhou.name],
      matter: null,
      passes: null,
      ...more,
    })
    if (built.ok) throw new Error(built.value)
    expect(built.problems.map(problem => [problem.code, problem.path.join('.')])).toEqual([[code, path]])
    expect(messageGaps(built.problems)).toEqual([])
  })
})
