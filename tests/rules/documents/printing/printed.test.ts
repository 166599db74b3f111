import { describe, expect, it } from 'vitest'
import { contentOf } from '../../../../functions/documents/drafting/rules/signed-content.ts'
import type { DocumentKind } from '../../../../functions/documents/kinds.ts'
import { manifestOf } from '../../../../functions/documents/lifecycle/rules/manifest.ts'
import type { DocumentText } from '../../../../functions/documents/model/index.ts'
import {
  BOUND_BYTES,
  duplicated,
  imprintOf,
  printableOf,
} from '../../../../functions/documents/printing/rules.ts'
import { digestOf } from '../../../../functions/kernel/digest.ts'
import { province, zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { aText, documentIn } from '../../../kit/rules/documents.ts'
import { ABOLISHED_END, REVOKED_END } from '../../../kit/rules/recalled.ts'
import { AT } from '../../../kit/rules/results.ts'

const file = (name: string, more: Partial<DocumentText['attachments'][number]> = {}) => ({
  name,
  sha256: name.padEnd(64, '0'),
  size: 10,
  mediaType: 'application/pdf',
  key: `attachments/${name}`,
  ...more,
})
const printed = (more: Partial<DocumentText>, kind: DocumentKind = 'NOTICE', to = zhongyuan) => {
  const { document } = documentIn('REGISTERED', { ...aText(kind, zhengzhou, [to]), ...more }, zhengzhou)
  return printableOf(contentOf(document.issuer, document.text), imprintOf(document))
}

describe('attachments in print (附件)', () => {
  it('are numbered over texts of the document and then files, as they are listed', () => {
    const attachedTexts = [
      { title: '办法', body: '甲。', unlisted: true as const },
      { title: '安排表', body: '|甲|乙|' },
    ]
    const { attachments, annexes } = printed({ attachedTexts, attachments: [file('材料')] })
    expect(attachments).toEqual(['安排表', '材料'])
    expect(annexes).toEqual([
      { form: 'TEXT', label: null, title: '办法', body: '甲。' },
      { form: 'TEXT', label: '附件1', title: '安排表', body: '|甲|乙|' },
      { form: 'FILE', label: '附件2', title: '材料', sha256: file('材料').sha256, place: 1 },
    ])
  })

  it('bear no number if there is one alone', () => {
    expect(printed({ attachments: [file('材料')] }).annexes).toMatchObject([{ label: '附件' }])
  })

  it('that are no PDF, or too large together with those before them, are listed as sent apart', () => {
    const large = { size: BOUND_BYTES - 5 }
    const { attachments, annexes } = printed({
      attachments: [file('表', { mediaType: 'text/csv' }), file('图'), file('大', large), file('小')],
    })
    expect(attachments).toEqual(['表（另附）', '图', '大（另附）', '小'])
    expect(annexes?.map(({ title }) => title)).toEqual(['图', '小'])
  })

  it('are absent from the print of a document that has none', () => {
    expect(Object.keys(printed({}))).not.toContain('annexes')
  })
})

describe('what an agency chooses for a print', () => {
  it('is the form of a letter for a kind without a format of its own, unless the document goes upward', () => {
    const letter = { printFormat: 'LETTER' as const }
    expect(printed(letter).format.name).toBe('LETTER')
    expect(printed(letter, 'REPORT', province).format.name).toBe('GENERAL')
    expect(printed(letter, 'MINUTES').format.name).toBe('MINUTES')
    expect(printed(letter, 'ORDER').format.name).toBe('ORDER')
  })

  it('is who prints it (印发机关), for its recipients too', () => {
    const text = { ...aText('NOTICE', zhengzhou, [zhongyuan]), printingOrgan: '郑州市人民政府办公室' }
    const { document } = documentIn('DISPATCHED', text, zhengzhou)
    expect(imprintOf(document).printing?.organ).toBe('郑州市人民政府办公室')
    expect(manifestOf(document, AT).printing.organ).toBe('郑州市人民政府办公室')
  })

  it('are notes (附注), and on minutes who attended', () => {
    const participants = { present: ['王刚'], absent: [], observers: ['李明'] }
    const notes = ['此件公开发布']
    expect(printed({ notes, participants }, 'MINUTES')).toMatchObject({ notes, participants })
    expect(Object.keys(printed({ participants }))).not.toContain('participants')
  })
})

describe('a reprint (翻印件) or a copy (复印件)', () => {
  it.each(['REPRINT', 'COPY'] as const)('as a %s names who makes it and the day, of no preview', form => {
    const now = new Date('2026-03-19T17:00:00.000Z')
    const imprint = imprintOf(documentIn('DISPATCHED', aText('NOTICE', zhengzhou, [zhongyuan])).document)
    expect(duplicated(imprint, form, '中原区教育局', now)).toEqual({
      ...imprint,
      issue: form,
      duplicate: { organ: '中原区教育局', date: '2026-03-20' },
    })
    const preview = imprintOf(documentIn('SIGNED', aText('NOTICE', zhengzhou, [zhongyuan])).document)
    expect(duplicated(preview, form, '中原区教育局', now)).toBe(preview)
  })
})

describe('a telegram (电报)', () => {
  it('is set with its grade, in place of an urgency', () => {
    const of = (telegramUrgency: 'UTMOST' | 'ROUTINE') => printed({ telegramUrgency })
    expect(of('UTMOST')).toMatchObject({ format: { name: 'TELEGRAM', grade: '特提' }, urgency: null })
    expect(of('ROUTINE').format).toEqual({ name: 'TELEGRAM', grade: '平急' })
  })
})

describe('what was revoked or abolished (撤销、废止)', () => {
  const { document } = documentIn('DISPATCHED', aText('NOTICE', zhengzhou, [zhongyuan]))
  const ended = (ends: NonNullable<(typeof document)['dispatch']['ends']>) =>
    imprintOf({ ...document, dispatch: { ...document.dispatch, ends } }).ended
  it('says so with the day', () => {
    expect(ended([ABOLISHED_END])).toEqual({
      mark: '2026年2月1日起废止',
      sentence: '本件自2026年2月1日起废止',
    })
    expect(ended([ABOLISHED_END, REVOKED_END])).toEqual({
      mark: '已撤销',
      sentence: '本件已于2026年1月6日撤销，自始无效',
    })
    expect(Object.keys(imprintOf(document))).not.toContain('ended')
  })
})

describe('a bill (议案)', () => {
  const { document } = documentIn('DISPATCHED', aText('NOTICE', zhengzhou, [zhongyuan]), zhengzhou)
  const bill = { ...document, text: { ...document.text, kind: 'BILL' as const } }
  const sentWith = (signatureMark: string | null): typeof bill => {
    const sent = { ...manifestOf(bill, AT), signatureMark }
    return { ...bill, dispatch: { ...bill.dispatch, contentDigest: digestOf(sent) } }
  }

  it('is signed by post and name of the head, as an order is', () => {
    const mark = imprintOf(bill).signatureMark
    expect(mark).toContain('王刚')
    expect(manifestOf(sentWith(mark), AT).signatureMark).toBe(mark)
    expect(imprintOf(document).signatureMark).toBeNull()
  })

  it('that was dispatched before it was keeps the manifest that was sent', () => {
    expect(manifestOf(sentWith(null), AT).signatureMark).toBeNull()
  })
})
