import { describe, expect, it } from 'vitest'
import type { DocumentKind } from '../../../../functions/documents/kinds.ts'
import type { ClassName, DocumentText, Drafted } from '../../../../functions/documents/model/index.ts'
import type { StyleFinding } from '../../../../functions/documents/regulation/problems.ts'
import { MOST_OF_A_RULE, styleFindings } from '../../../../functions/documents/regulation/rules/style.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import * as journey from '../../../../infra/local/journey/documents.ts'
import { luoyang, province, zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { addressed, aText, drafted, messageGaps } from '../../../kit/rules/documents.ts'
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
  const written = Object.values({ ...journey }).flatMap(one =>
    typeof one === 'object' && 'body' in one ? [one] : [],
  )
  it.each(written)('leave alone the documents of the sample journey: $title', ({ title, body }) => {
    expect(styleFindings(draftOf(body, { title }))).toEqual([])
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
