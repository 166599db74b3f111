import { describe, expect, it } from 'vitest'
import { covers } from '../../../../functions/documents/countersigning/rules/rounds.ts'
import { partDigest, sectionsOf } from '../../../../functions/documents/drafting/rules/signed-content.ts'
import type {
  Countersigner,
  Document,
  DocumentIn,
  DocumentText,
} from '../../../../functions/documents/model/index.ts'
import { issuerOf } from '../../../../functions/documents/model/relations.ts'
import { zhengzhou } from '../../../kit/rules/agencies.ts'
import {
  afterAllAgree,
  aNotice,
  BODY,
  countersigner,
  documentAfter,
  finance,
} from '../../../kit/rules/document-steps.ts'

const round = (countersigners: readonly Countersigner[], coIssuers = [] as Parameters<typeof aNotice>[1]) =>
  documentAfter(aNotice(countersigners, coIssuers), 'submitForReview', 'approveDraft')
const withBody = (document: Document, from: string, to: string): DocumentText => ({
  ...document.text,
  body: document.text.body.replace(from, to),
})

describe('the first-level sections of a body (一、二、…)', () => {
  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['what stands before the first belongs to none', '前言。\n一、甲。', { 一: '一、甲。' }],
    ['a section runs to the next', '一、甲。\n续。\n二、乙。', { 一: '一、甲。\n续。', 二: '二、乙。' }],
    [
      '（一） within it is no section of its own',
      '一、甲。\n（一）子项。\n二、乙。',
      { 一: '一、甲。\n（一）子项。', 二: '二、乙。' },
    ],
    ['1. and 1、 are none either', '一、甲。\n1.子项。\n1、子项。', { 一: '一、甲。\n1.子项。\n1、子项。' }],
    ['a numeral in the middle of a line is none', '一、甲，二、乙。', { 一: '一、甲，二、乙。' }],
    ['an indented heading is one', '　　一、甲。', { 一: '　　一、甲。' }],
    [
      'a repeated numeral adds to its section',
      '一、甲。\n二、乙。\n一、丙。',
      { 一: '一、甲。\n一、丙。', 二: '二、乙。' },
    ],
    ['numerals above ten', '十一、甲。\n二十、乙。', { 十一: '十一、甲。', 二十: '二十、乙。' }],
    ['a body without sections has none', '现将有关事项通知如下。', {}],
  ])('are recognised: %s', (_, body, sections) => {
    expect(Object.fromEntries(sectionsOf(body))).toEqual(sections)
  })
  const issuer = issuerOf(zhengzhou)
  const of = (body: string, sections: readonly string[]) =>
    partDigest(issuer, aNotice([], [], { body }), sections)
  it('make a part: its digest covers them and nothing else', () => {
    expect(of('前\n一、甲\n二、乙', ['一'])).toBe(of('别的\n一、甲\n二、丙', ['一']))
    expect(of('一、甲\n二、乙', ['一'])).not.toBe(of('一、甲\n二、乙', ['二']))
    expect(of('一、甲\n二、乙', ['一', '二'])).not.toBe(of('一、甲\n二、乙', ['一']))
  })
  it('that do not exist make the part the whole text, so that any later change asks its party again', () => {
    const body = '一、甲\n二、乙'
    expect(of(body, ['三'])).toBe(of(body, []))
    expect(of(body, ['一', '三'])).toBe(of(body, []))
    const agreed = afterAllAgree(round([countersigner(finance, ['二'])]))
    const [slot] = (agreed as DocumentIn<'APPROVED'>).slots
    if (slot === undefined) throw new Error('nobody was asked')
    const gone = { ...agreed.text, body: BODY.replace('二、', '') }
    expect(covers(slot, agreed.issuer, agreed.text)).toBe(true)
    expect(covers(slot, agreed.issuer, withBody(agreed, '值守', '值班'))).toBe(true)
    expect(covers(slot, agreed.issuer, gone)).toBe(false)
  })
})
