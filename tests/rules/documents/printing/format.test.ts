import { describe, expect, it } from 'vitest'
import type { SignedContent } from '../../../../functions/documents/drafting/model.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '../../../../functions/documents/kinds.ts'
import { type Imprint, imprintOf, printableOf } from '../../../../functions/documents/printing/rules.ts'
import { zhengzhou } from '../../../kit/rules/agencies.ts'
import { aText, documentIn } from '../../../kit/rules/documents.ts'

const meeting = { name: '郑州市人民政府常务会议', date: '2026-03-10' }
const contentOf = (kind: DocumentKind, more: Partial<SignedContent> = {}): SignedContent => ({
  kind,
  title: '题',
  body: '文',
  urgency: null,
  direction: null,
  issuers: [{ id: 'agc_1', name: '郑州市人民政府' }],
  mainRecipients: [],
  recipientClass: null,
  copies: [],
  attachments: [],
  items: [],
  skipReason: null,
  contact: null,
  attention: null,
  meeting: null,
  revokes: null,
  approvals: [],
  replyTo: null,
  forwarded: null,
  ...more,
})
const formatOf = (kind: DocumentKind, more: Partial<SignedContent> = {}, given: Partial<Imprint> = {}) =>
  printableOf(contentOf(kind, more), {
    issue: 'PRINT',
    number: null,
    date: null,
    signatories: [],
    isUpward: false,
    printing: null,
    signatureMark: null,
    origin: { issuer: '某局', regionCode: '410000', regionName: null, tier: 'PROVINCE' },
    ...given,
  }).format

const SPECIFIC: readonly DocumentKind[] = ['LETTER', 'ORDER', 'MINUTES']
const ADOPTED: readonly DocumentKind[] = ['RESOLUTION', 'DECISION', 'COMMUNIQUE']

describe('the format (格式) that a document is printed in', () => {
  it.each(DOCUMENT_KINDS.filter(kind => !SPECIFIC.includes(kind)))('is the general one for %s', kind => {
    expect(formatOf(kind)).toEqual({ name: 'GENERAL', adoption: null })
  })

  it.each(['LETTER', 'ORDER'] as const)('is one of its own for %s', kind => {
    expect(formatOf(kind, { meeting })).toEqual({ name: kind })
  })

  it('is one of its own for MINUTES, with the meeting’s name as mark', () => {
    expect(formatOf('MINUTES', { meeting })).toEqual({ name: 'MINUTES', meeting: meeting.name })
    expect(formatOf('MINUTES')).toEqual({ name: 'MINUTES', meeting: null })
  })

  it.each(ADOPTED)('names the meeting that adopted a %s under its title', kind => {
    const adoption = { meeting: meeting.name, date: meeting.date }
    expect(formatOf(kind, { meeting })).toEqual({ name: 'GENERAL', adoption })
  })

  it('names no meeting under the title of another kind, which is signed as any other', () => {
    for (const kind of DOCUMENT_KINDS.filter(kind => ![...SPECIFIC, ...ADOPTED].includes(kind)))
      expect(formatOf(kind, { meeting }), kind).toEqual({ name: 'GENERAL', adoption: null })
  })

  it('announces a kind by its mark where its number has no organ code, also before it is given', () => {
    const announced = { name: 'GENERAL', adoption: null, announces: '公告' }
    const plain = { name: 'GENERAL', adoption: null }
    expect(formatOf('ANNOUNCEMENT', {}, { number: '2026年第2号' })).toEqual(announced)
    expect(formatOf('ANNOUNCEMENT', {}, { isByYear: true })).toEqual(announced)
    expect(formatOf('PUBLIC_NOTICE', {}, { number: '2026年第2号' })).toMatchObject({ announces: '通告' })
    for (const number of ['郑政〔2026〕2号', '内部'])
      expect(formatOf('ANNOUNCEMENT', {}, { number })).toEqual(plain)
  })
  it('is known of a draft by what its agency has set', () => {
    const form = { kind: 'ANNOUNCEMENT', form: 'YEAR', meeting: null, session: null } as const
    const text = aText('ANNOUNCEMENT', zhengzhou, [])
    const of = (numberForms: (typeof form)[]) =>
      imprintOf(documentIn('DRAFT', text, { ...zhengzhou, numberForms }).document).isByYear
    expect([of([form]), of([])]).toEqual([true, undefined])
    const registered = documentIn('REGISTERED', text, { ...zhengzhou, numberForms: [form] }).document
    expect(imprintOf(registered)).toMatchObject({ number: '2026年第1号' })
    expect('isByYear' in imprintOf(registered)).toBe(false)
  })
})
