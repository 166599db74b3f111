import { describe, expect, it } from 'vitest'
import type { DocumentKind } from '../../../../functions/documents/kinds.ts'
import type { ClassName, DocumentText, Drafted } from '../../../../functions/documents/model/index.ts'
import type { StyleFinding } from '../../../../functions/documents/regulation/problems.ts'
import { findingsOn } from '../../../../functions/documents/regulation/rules/findings.ts'
import type { CitedStates } from '../../../../functions/documents/regulation/rules/style/citations.ts'
import { MOST_OF_A_RULE, styleFindings } from '../../../../functions/documents/regulation/rules/style.ts'
import { blocks } from '../../../../functions/kernel/problem.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import * as journey from '../../../../infra/local/journey/documents.ts'
import { bureau, luoyang, province, town, zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { addressed, aText, drafted, messageGaps } from '../../../kit/rules/documents.ts'
import { ORDINARY } from '../../../kit/rules/ordinary-paragraphs.ts'
import { replaced } from '../../../kit/rules/replacing-text.ts'
import { STYLE_CASES, STYLE_OF_TITLES, WELL_WRITTEN } from '../../../kit/rules/style-cases.ts'

const attached = (name: string) => ({ name, sha256: '', size: 1, mediaType: 'application/pdf', key: '' })
const draftOf = (
  body: string,
  more: Partial<DocumentText> = {},
  [issuer, to]: readonly [Agency, Agency] = [province, zhengzhou],
  kind: DocumentKind = 'NOTICE',
): Drafted => drafted(aText(kind, issuer, [to], { body, ...more }), issuer)
const rulesOf = (draft: Drafted) => styleFindings(draft).map(({ rule }) => rule)
const afterFixes = (draft: Drafted) => replaced(draft.text, styleFindings(draft))

describe('findings of style', () => {
  it.each(STYLE_CASES)('%s in the body: %s becomes %s', (rule, body, right) => {
    const draft = draftOf(body)
    const found = styleFindings(draft)
    expect([...new Set(found.map(finding => finding.rule))]).toEqual([rule])
    expect(messageGaps(found)).toEqual([])
    if (right === null) expect(found[0]?.fix).toBeNull()
    else {
      const { body: now } = afterFixes(draft)
      expect(now).toBe(right)
      expect(rulesOf(draftOf(now))).toEqual([])
    }
  })
  it.each(STYLE_OF_TITLES)('%s in a title of the kind %s: %s becomes %s', (rule, kind, title, right) => {
    const draft = draftOf('现通知如下。', { title }, [province, zhengzhou], kind)
    expect(rulesOf(draft)).toEqual([rule])
    expect(afterFixes(draft).title).toBe(right ?? title)
  })
  it.each(WELL_WRITTEN)('leave alone what is well written: %s', body => {
    expect(styleFindings(draftOf(body))).toEqual([])
  })
  it.each(ORDINARY)('leave alone, as the regulation does, what offices write: %s', body => {
    const draft = draftOf(body)
    expect([...styleFindings(draft), ...findingsOn(draft).filter(blocks)]).toEqual([])
  })
  const written = Object.values({ ...journey }).flatMap(one =>
    typeof one === 'object' && 'body' in one ? [one] : [],
  )
  it.each(written)('leave alone the documents of the sample journey: $title', ({ title, body }) => {
    const issuer = title.startsWith(province.name) ? province : zhengzhou
    expect(styleFindings(draftOf(body, { title }, [issuer, zhongyuan]))).toEqual([])
  })
  it('have places by line and character, with characters outside the basic plane counted once', () => {
    const [finding] = styleFindings(draftOf('一、概况\n𠮷林,完成。'))
    expect(finding?.place).toEqual({ line: 2, character: 3 })
    expect(finding?.fix?.replace).toEqual([
      { field: 'body', place: { line: 2, character: 3 }, found: ',', replacement: '，' },
    ])
  })
  it('are bounded for each rule, and never block', () => {
    const found = styleFindings(draftOf('好,'.repeat(500)))
    expect(found).toHaveLength(MOST_OF_A_RULE)
    expect(found.every(({ severity }) => severity === 'WARNING')).toBe(true)
  })
  it('never change the same characters twice', () => {
    const found = styleFindings(draftOf('根据《规定》(郑政(2026)05号)办理。'))
    const changed = found
      .flatMap((one: StyleFinding) => one.fix?.replace ?? [])
      .map(({ place }) => place.character)
    expect(new Set(changed).size).toBe(changed.length)
    expect(afterFixes(draftOf('根据《规定》(郑政(2026)05号)办理。')).body).toContain('〔2026〕5号')
  })
})

describe('names of attachments', () => {
  const two = { attachments: [attached('任务分工表'), attached('联系人名单.xlsx')] }
  it('in the text are those of the list', () => {
    const draft = draftOf('见附件1《分工一览》，按《联系人名单》（附件2）报送。', two)
    expect(rulesOf(draft)).toEqual(['S-ATTACHMENT-NAME'])
    expect(afterFixes(draft).body).toBe('见附件1《任务分工表》，按《联系人名单》（附件2）报送。')
  })
  it('in a list at the end of the body are those of the list', () => {
    const draft = draftOf('现通知如下。\n附件：1.任务分工表\n2.通讯录', two)
    expect(rulesOf(draft)).toEqual(['S-ATTACHMENT-NAME'])
    expect(afterFixes(draft).body).toBe('现通知如下。\n附件：1.任务分工表\n2.联系人名单.xlsx')
  })
  it('need no number where there is one attachment', () => {
    const draft = draftOf('见附件《分工一览》。', { attachments: [attached('任务分工表')] })
    expect(afterFixes(draft).body).toBe('见附件《任务分工表》。')
  })
  it('beyond the list are left to the rules on elements', () => {
    expect(rulesOf(draftOf('见附件3《名册》。', two))).toEqual([])
    expect(rulesOf(draftOf('见附件3《名册》。'))).toEqual([])
  })
  it('have no number where there is one attachment', () => {
    const draft = draftOf('名单见附件1。', { attachments: [attached('名单')] })
    expect(rulesOf(draft)).toEqual(['S-ATTACHMENT-ALONE'])
    expect(afterFixes(draft).body).toBe('名单见附件。')
  })
})

describe('forms of address', () => {
  it('upward are never 你, and only a person knows the name', () => {
    const draft = draftOf('请你省支持。', {}, [zhengzhou, province], 'REPORT')
    expect(styleFindings(draft).map(({ text, fix }) => [text, fix])).toEqual([['STYLE_ADDRESS_UP', null]])
  })
  it('downward are 你 and not 贵', () => {
    expect(afterFixes(draftOf('请贵市办理，云贵两省除外。')).body).toBe('请你市办理，云贵两省除外。')
  })
  it('between agencies of one level are 贵, but not in what is quoted', () => {
    const draft = draftOf('你市《关于请你市支持的函》收悉。', {}, [zhengzhou, luoyang], 'LETTER')
    expect(afterFixes(draft).body).toBe('贵市《关于请你市支持的函》收悉。')
  })
  it('are plain to who is of another level without being above or below, and who is not led', () => {
    expect(rulesOf(draftOf('请你区支持。', {}, [luoyang, zhongyuan], 'LETTER'))).toEqual([])
  })
  it('are not looked at where a document goes several ways, or to nobody in particular', () => {
    const several = aText('OPINION', zhengzhou, [province, luoyang], { body: '请你市支持。' })
    const nobody = aText('ANNOUNCEMENT', zhengzhou, [], { body: '请你市支持。' })
    const below = aText('NOTICE', zhengzhou, [], {
      body: '请贵市支持。',
      main: { form: 'CLASS', class: 'GOVERNMENTS_DIRECTLY_UNDER', tier: null },
    })
    const list = (name: ClassName, ...named: readonly Agency[]) =>
      aText('NOTICE', zhengzhou, [], {
        body: '请贵市支持。',
        main: {
          form: 'LIST',
          agencies: named.map(one => addressed(zhengzhou, one)),
          classes: [{ class: name, tier: null }],
          onPaper: [],
          wording: null,
          printed: '',
        },
      })
    expect(rulesOf(drafted(list('GOVERNMENTS_BELOW', zhongyuan), zhengzhou))).toEqual(['S-ADDRESS'])
    expect(rulesOf(drafted(list('GOVERNMENTS_BELOW', luoyang), zhengzhou))).toEqual([])
    // Those that are only guided are written to as well, and 贵局 then.
    expect(rulesOf(drafted(list('COUNTERPART_DEPARTMENTS_BELOW'), zhengzhou))).toEqual([])
    expect(rulesOf(drafted(several, zhengzhou))).toEqual([])
    expect(rulesOf(drafted(nobody, zhengzhou))).toEqual([])
    expect(rulesOf(drafted(below, zhengzhou))).toEqual(['S-ADDRESS'])
  })
})

describe('what a document calls its own issuer', () => {
  const titled = (title: string, more: Partial<DocumentText> = {}) =>
    rulesOf(draftOf('现通知如下。', { title, ...more }, [zhengzhou, zhongyuan]))
  it('in its title is its name, in full or shortened', () => {
    expect(titled('郑州市人民政府关于春季防火的通知')).toEqual([])
    expect(titled('郑州市政府关于春季防火的通知')).toEqual([])
    expect(titled('郑州市人民政府第八十次会议办公室关于春季防火的通知')).toEqual([])
    expect(titled('关于春季防火的通知')).toEqual([])
    expect(titled('春季防火工作会关于纪律的通知')).toEqual([])
    expect(titled('洛阳市人民政府转发河南省人民政府关于春季防火的通知')).toEqual(['S-ISSUER-NAME'])
  })
  it('is not judged where several issue it', () => {
    const coIssuers = aText('NOTICE', zhengzhou, [luoyang]).main
    const more = { coIssuers: coIssuers.form === 'NAMED' ? coIssuers.agencies : [] }
    expect(titled('洛阳市人民政府关于春季防火的通知', more)).toEqual([])
    expect(rulesOf(draftOf('我局承办。', more))).toEqual([])
  })
  it('in its text is of its own sort', () => {
    const from = (issuer: Agency, body: string) => afterFixes(draftOf(body, {}, [issuer, zhongyuan])).body
    expect(from(bureau, '我厅会同我局承办。')).toBe('我局会同我局承办。')
    expect(from(zhengzhou, '我厅承办。')).toBe('我厅承办。')
    expect(rulesOf(draftOf('我局承办。', {}, [town, zhongyuan]))).toEqual([])
  })
})

describe('documents that are cited', () => {
  const states: CitedStates = new Map([
    ['郑政〔2026〕1号', { state: 'GIVEN', title: '郑州市人民政府关于印发防汛办法(试行)的通知' }],
    ['郑政〔2026〕2号', { state: 'VOID' }],
    ['郑政〔2026〕3号', { state: 'NOT_GIVEN' }],
    ['豫政〔2026〕4号', { state: 'RECALLED' }],
    ['豫政〔2026〕5号', { state: 'REPLACED', by: '豫政〔2026〕6号' }],
  ])
  const textsOf = (body: string) =>
    styleFindings(draftOf(body), states).map(({ text, found }) => [text, found])
  it('are quiet where number and title agree, with the issuer left out and brackets of another width', () => {
    expect(textsOf('按《关于印发防汛办法（试行）的通知》（郑政〔2026〕1号）和郑政〔2026〕1号办理。')).toEqual(
      [],
    )
  })
  it('are found where the title is another, and where the number is no longer good', () => {
    expect(textsOf('按《抗旱办法》（郑政〔2026〕1号）办理。')).toEqual([
      ['STYLE_CITED_TITLE', '郑政〔2026〕1号'],
    ])
    expect(
      textsOf('根据郑政〔2026〕2号、郑政〔2026〕3号，根据豫政〔2026〕4号，根据豫政〔2026〕5号办理。'),
    ).toEqual([
      ['STYLE_CITED_VOID', '郑政〔2026〕2号'],
      ['STYLE_CITED_NOT_GIVEN', '郑政〔2026〕3号'],
      ['STYLE_CITED_RECALLED', '豫政〔2026〕4号'],
      ['STYLE_CITED_REPLACED', '豫政〔2026〕5号'],
    ])
  })
  it('are not judged where nothing is known of the number, or where it begins is not clear', () => {
    expect(textsOf('按《规定》（洛政〔2026〕9号）办理，请各有关单位认真学习郑政〔2026〕2号。')).toEqual([])
  })
  it('have an organ code before them', () => {
    expect(
      textsOf('根据〔2026〕2号办理，据此按照〔2026〕2号办理，《防汛》（2026年，郑〔2026〕0号）。'),
    ).toEqual([])
    expect(textsOf('按《防汛办法》（防汛（2026）1号）办理，见通告（2026）2号楼。')).not.toEqual([
      ['STYLE_CITED_VOID', ''],
    ])
  })
  it('have a title that begins anywhere before, within bounds', () => {
    expect(textsOf(`${'长'.repeat(300)}》（郑政〔2026〕1号）`)).toEqual([])
  })
  it('have their text in every language', () => {
    const found = styleFindings(draftOf('《甲》（郑政〔2026〕1号）郑政〔2026〕2号、豫政〔2026〕4号'), states)
    expect(messageGaps(found)).toEqual([])
  })
})
