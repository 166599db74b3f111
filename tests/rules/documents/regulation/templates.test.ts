import { describe, expect, it } from 'vitest'
import { DOCUMENT_KINDS, type DocumentKind, KINDS } from '../../../../functions/documents/kinds.ts'
import type { DocumentText } from '../../../../functions/documents/model/index.ts'
import { findingsOn } from '../../../../functions/documents/regulation/rules/findings.ts'
import {
  SAMPLES,
  SHIPPED_TEMPLATES,
} from '../../../../functions/documents/regulation/rules/shipped-templates.ts'
import { styleFindings } from '../../../../functions/documents/regulation/rules/style.ts'
import {
  filled,
  keepTemplate,
  requiredElements,
  TEMPLATE_LIMITS,
  templatesOf,
  withdrawTemplate,
} from '../../../../functions/documents/regulation/rules/templates.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import { anAgency, luoyang, province, zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { aSource, aText, drafted, messageGaps } from '../../../kit/rules/documents.ts'
import { must } from '../../../kit/rules/results.ts'

const SHIPPED = { SAMPLES, SHIPPED_TEMPLATES }
const congress = anAgency(null, {
  name: '郑州市人民代表大会',
  regionCode: '410100',
  tier: 'CITY',
  kind: 'PEOPLES_CONGRESS',
})
const meeting = { name: '郑州市人民政府第80次常务会议', date: '2026-01-05' }
/** To whom Zhengzhou writes each kind, and what it needs beside title and body. */
const NEEDS: Readonly<Record<DocumentKind, readonly [to: readonly Agency[], more?: Partial<DocumentText>]>> =
  {
    RESOLUTION: [[], { meeting }],
    DECISION: [[zhongyuan]],
    ORDER: [[zhongyuan]],
    COMMUNIQUE: [[], { meeting }],
    ANNOUNCEMENT: [[]],
    PUBLIC_NOTICE: [[]],
    OPINION: [[zhongyuan]],
    NOTICE: [[zhongyuan]],
    CIRCULAR: [[zhongyuan]],
    REPORT: [[province]],
    REQUEST: [[province]],
    REPLY: [[zhongyuan], { replyTo: aSource(zhongyuan) }],
    BILL: [[congress]],
    LETTER: [[luoyang]],
    MINUTES: [[zhongyuan], { meeting }],
  }

describe('shipped templates', () => {
  it.each(SHIPPED_TEMPLATES)('$kind $name, filled in, passes every check', ({ kind, title, body }) => {
    const [to, more = {}] = NEEDS[kind]
    const text = { title: filled(title, SAMPLES), body: filled(body, SAMPLES), ...more }
    expect(`${text.title}${text.body}`).not.toMatch(/[【】]/)
    const draft = drafted(aText(kind, zhengzhou, to, text), zhengzhou)
    expect(
      [...findingsOn(draft), ...styleFindings(draft)].map(({ code, text: of, params }) => [code, of, params]),
    ).toEqual([])
  })
  it('are there for all kinds, each with what it asks for', () => {
    expect(DOCUMENT_KINDS.filter(kind => templatesOf(kind, null, SHIPPED).length === 0)).toEqual([])
    expect(templatesOf('NOTICE', null, SHIPPED)[2]).toMatchObject({
      id: 'NOTICE.3',
      isOwn: false,
      placeholders: ['发文机关', '来文标题', '来文字号'],
      sampleTitle: '郑州市人民政府转发河南省人民政府关于推进公文互通工作的通知',
    })
    const phrases = SHIPPED_TEMPLATES.flatMap(({ openings, closings }) => [...openings, ...closings])
    expect(phrases.filter(phrase => phrase.includes('\n'))).toEqual([])
  })
  it('name the elements that a drafter must give', () => {
    expect(requiredElements('REQUEST')).toEqual(['TITLE', 'MAIN_RECIPIENTS', 'BODY', 'NOTE'])
    expect(requiredElements('REPLY')).toEqual(['TITLE', 'MAIN_RECIPIENTS', 'BODY', 'REPLY_TO'])
    expect(requiredElements('RESOLUTION')).toEqual(['TITLE', 'BODY', 'MEETING'])
    expect(KINDS.ANNOUNCEMENT.main).toBe('NONE')
  })
})

const text = {
  name: '防汛通知',
  title: '关于【事项】的通知',
  body: '【未知】\n请执行。',
  openings: ['现通知如下：'],
  closings: ['特此通知。'],
}
const keep = (more: object = {}) => ({
  expectedVersion: 0,
  kind: 'NOTICE' as const,
  templateId: null,
  ...text,
  ...more,
})

describe("an agency's own templates", () => {
  const kept = must(keepTemplate(null, keep(), 'tpl_1'))
  it('stand behind the shipped ones; what has no example stays as it is', () => {
    expect(kept).toEqual({ kind: 'NOTICE', version: 1, templates: [{ id: 'tpl_1', ...text }] })
    expect(templatesOf('NOTICE', kept, SHIPPED).at(-1)).toMatchObject({
      isOwn: true,
      placeholders: ['事项', '未知'],
      sampleTitle: '关于公文互通工作的通知',
    })
    expect(filled('【未知】', SAMPLES)).toBe('【未知】')
  })
  it('take another text and keep their id and place', () => {
    const two = must(keepTemplate(kept, keep({ expectedVersion: 1 }), 'tpl_2'))
    const after = must(
      keepTemplate(two, keep({ expectedVersion: 2, templateId: 'tpl_1', name: '抗旱通知' }), 'tpl_3'),
    )
    expect(after.templates.map(({ id, name }) => [id, name])).toEqual([
      ['tpl_1', '抗旱通知'],
      ['tpl_2', '防汛通知'],
    ])
  })
  it('are withdrawn by id', () => {
    const asked = { expectedVersion: 1, kind: 'NOTICE', templateId: 'tpl_1' } as const
    expect(must(withdrawTemplate(kept, asked))).toEqual({ kind: 'NOTICE', version: 2, templates: [] })
  })
  const full = {
    ...kept,
    templates: Array.from({ length: TEMPLATE_LIMITS.templates }, (_, n) => ({ id: `tpl_${n}`, ...text })),
  }
  it.each([
    ['of another version', () => keepTemplate(kept, keep(), 'tpl_9'), ['VERSION_CONFLICT']],
    [
      'of another version, withdrawn',
      () => withdrawTemplate(kept, { expectedVersion: 0, kind: 'NOTICE', templateId: 'tpl_1' }),
      ['VERSION_CONFLICT'],
    ],
    ['that does not exist', () => keepTemplate(null, keep({ templateId: 'tpl_7' }), 'tpl_9'), ['NOT_FOUND']],
    [
      'that does not exist, withdrawn',
      () => withdrawTemplate(null, { expectedVersion: 0, kind: 'NOTICE', templateId: 'tpl_7' }),
      ['NOT_FOUND'],
    ],
    [
      'beyond ten of a kind',
      () => keepTemplate(full, keep({ expectedVersion: 1 }), 'tpl_9'),
      ['TOO_MANY_ITEMS'],
    ],
    [
      'with a title of two lines',
      () => keepTemplate(null, keep({ title: '甲\n乙' }), 'tpl_9'),
      ['TEXT_CONTROL_CHARACTER'],
    ],
    [
      'with broken Unicode',
      () => keepTemplate(null, keep({ body: '\ud800' }), 'tpl_9'),
      ['TEXT_BROKEN_UNICODE'],
    ],
    [
      'that is too long',
      () =>
        keepTemplate(null, keep({ body: '长'.repeat(4_000), closings: Array(11).fill('此复。') }), 'tpl_9'),
      ['TEXT_TOO_LONG', 'TOO_MANY_ITEMS'],
    ],
    [
      'without a name, with an empty phrase',
      () => keepTemplate(null, keep({ name: ' ', closings: [''] }), 'tpl_9'),
      ['TEXT_EMPTY', 'TEXT_EMPTY'],
    ],
    [
      'with a classification mark',
      () => keepTemplate(null, keep({ body: '机密★一年\n正文' }), 'tpl_9'),
      ['CLASSIFIED_CONTENT'],
    ],
  ])('%s are refused', (_, act, codes) => {
    const result = act()
    if (result.ok) throw new Error('it was not refused')
    expect(result.problems.map(({ code }) => code)).toEqual(codes)
    expect(messageGaps(result.problems)).toEqual([])
  })
})
