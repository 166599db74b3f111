import { describe, expect, it } from 'vitest'
import { TIERS, type Tier } from '../../../../functions/access/regions.ts'
import { contentOf } from '../../../../functions/documents/drafting/rules/signed-content.ts'
import { DOCUMENT_KINDS } from '../../../../functions/documents/kinds.ts'
import type { Document, DocumentState, DocumentText } from '../../../../functions/documents/model/index.ts'
import { imprintOf, originLine, printableOf } from '../../../../functions/documents/printing/rules.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import { erqi, luoyang, province, zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { documentAfter } from '../../../kit/rules/document-steps.ts'
import { addressed, aText, documentIn, HENAN_NOTICE } from '../../../kit/rules/documents.ts'

const imprintIn = (state: DocumentState, text: DocumentText = HENAN_NOTICE, issuer: Agency = province) =>
  imprintOf(documentIn(state, text, issuer).document)
const printed = (document: Document) =>
  printableOf(contentOf(document.issuer, document.text), imprintOf(document))

describe('what is printed beside the content of a document (版记、签发人)', () => {
  it.each<[DocumentState, 'PREVIEW' | 'PRINT', number: string | null, date: string | null]>([
    ['DRAFT', 'PREVIEW', null, null],
    ['APPROVED', 'PREVIEW', null, null],
    ['SIGNED', 'PREVIEW', null, '2026-01-05'],
    ['RECHECKED', 'PREVIEW', null, '2026-01-05'],
    ['REGISTERED', 'PRINT', '豫政〔2026〕1号', '2026-01-05'],
    ['DISPATCHED', 'PRINT', '豫政〔2026〕1号', '2026-01-05'],
  ])('in the state %s is a %s with the number %s and the date %s', (state, issue, number, date) => {
    expect(imprintIn(state)).toMatchObject({ issue, number, date, signatureMark: null })
  })
  it('names who printed it, and when, only once it is dispatched', () => {
    expect(imprintIn('SEALED').printing).toBeNull()
    expect(imprintIn('DISPATCHED').printing).toEqual({ organ: province.name, date: '2026-01-05' })
  })
  it('names the signatories on an upward document alone, and those of a joint one all', () => {
    const report = (coIssuers: readonly Agency[]) =>
      imprintOf(
        documentAfter(
          aText('REPORT', zhengzhou, [province], {
            coIssuers: coIssuers.map(agency => addressed(zhengzhou, agency)),
          }),
          'submitForReview',
          'approveDraft',
          'AGREE',
          'signDocument',
        ),
      )
    expect(report([])).toMatchObject({ isUpward: true, signatories: ['王刚'] })
    expect(report([luoyang])).toMatchObject({ isUpward: true, signatories: ['王刚', '负责人mbr-party'] })
    expect(imprintIn('SIGNED')).toMatchObject({ isUpward: false, signatories: [] })
    expect(imprintIn('DRAFT', aText('REPORT', zhengzhou, [province]), zhengzhou)).toMatchObject({
      isUpward: true,
      signatories: [],
    })
  })
  it('of what goes to a class of governments is not upward', () => {
    const main = { form: 'CLASS', class: 'GOVERNMENTS_DIRECTLY_UNDER', tier: null } as const
    expect(imprintIn('SIGNED', { ...HENAN_NOTICE, main }).isUpward).toBe(false)
  })
  it('bears the name that signs an order (签名章) once it is signed', () => {
    const order = aText('ORDER', zhengzhou, [zhongyuan])
    expect(imprintIn('SIGNED', order, zhengzhou).signatureMark).toBe('王刚')
    expect(imprintIn('APPROVED', order, zhengzhou).signatureMark).toBeNull()
  })
})

describe('the line that says whose document it is', () => {
  it('names the issuer, its region by name and code, and its tier, as the document recorded them', () => {
    const { document } = documentIn('DISPATCHED', aText('NOTICE', zhongyuan, [erqi]), zhongyuan)
    expect(printed(document).origin).toBe('发文机关：中原区人民政府　行政区划：中原区（410102）　层级：县级')
  })
  it('has the code alone where no name was recorded, and a word for every tier', () => {
    const of = (tier: Tier) =>
      originLine({ issuer: '某局', regionCode: '410000', regionName: null, tier }).split('：').at(-1)
    expect(originLine({ issuer: '某局', regionCode: '410000', regionName: null, tier: 'CITY' })).toBe(
      '发文机关：某局　行政区划：410000　层级：市级',
    )
    expect(TIERS.map(of)).toEqual(['省级', '市级', '县级', '乡级'])
  })
})

describe('a document in the words of the typesetting', () => {
  it('has everything that is printed of its content, in its order', () => {
    const text: DocumentText = {
      ...HENAN_NOTICE,
      urgency: 'URGENT',
      copies: [addressed(province, zhongyuan)],
      contact: { name: '李明', phone: '0371-60000000' },
      attachments: [
        { name: '名单.pdf', sha256: 'a'.repeat(64), size: 1, mediaType: 'application/pdf', key: 'k' },
      ],
    }
    expect(printed(documentIn('DISPATCHED', text).document)).toMatchObject({
      format: { name: 'GENERAL', adoption: null },
      issue: 'PRINT',
      issuers: [province.name],
      urgency: 'URGENT',
      number: '豫政〔2026〕1号',
      title: text.title,
      mainRecipients: [zhengzhou.name, luoyang.name],
      body: text.body,
      attachments: ['名单.pdf'],
      contact: { name: '李明', phone: '0371-60000000' },
      copies: [zhongyuan.name],
      hasSeal: true,
    })
  })
  it('names a class of main recipients (统称) in place of agencies', () => {
    const main = { form: 'CLASS', class: 'GOVERNMENTS_DIRECTLY_UNDER', tier: null } as const
    expect(printed(documentIn('DRAFT', { ...HENAN_NOTICE, main }).document).mainRecipients).toEqual([
      '各下级人民政府',
    ])
  })

  it.each(DOCUMENT_KINDS)(
    'of the kind %s leaves room for a seal and shows its number as the table of kinds says',
    kind => {
      const content = contentOf(zhengzhou, aText(kind, zhengzhou, []))
      const imprint = { ...imprintIn('DISPATCHED'), number: '郑政〔2026〕1号' }
      const printable = printableOf(content, imprint)
      expect(printable.hasSeal).toBe(kind !== 'MINUTES')
      expect(printable.number).toBe(kind === 'RESOLUTION' || kind === 'COMMUNIQUE' ? null : '郑政〔2026〕1号')
    },
  )
})

describe('a demanded reply (回复期限) in print', () => {
  it.each([
    [{}, null],
    [{ replyBy: '2026-10-05' }, '请于2026年10月5日前回复'],
    [{ replyWithin: 5 }, '请自发文之日起5个工作日内回复'],
  ])('of %j is the note %s', (demand, note) => {
    expect(printed(documentIn('SEALED', { ...HENAN_NOTICE, ...demand }).document).replyNote).toBe(note)
  })
})
