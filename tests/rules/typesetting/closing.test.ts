import { describe, expect, it } from 'vitest'
import { layout } from '../../../functions/typesetting/layout/layout.ts'
import type { Part, PlacedText } from '../../../functions/typesetting/layout/placed.ts'
import type { Printable } from '../../../functions/typesetting/model.ts'
import { aPrintable, aPrintableOf } from '../../kit/printables.ts'
import { linesOf, squareMetrics } from '../../kit/rules/layouts.ts'
import { CENTRE, CHARACTER, centreOf, LEFT, PITCH, RIGHT } from '../../kit/typeset-pages.ts'

const linesIn = (part: Part, printable: Printable) => linesOf(layout(printable, squareMetrics), part)
const middleOf = ([text]: readonly PlacedText[]): number =>
  centreOf({ leftMm: text?.xMm ?? 0, rightMm: (text?.xMm ?? 0) + (text?.widthMm ?? 0) })
const rightOf = ([text]: readonly PlacedText[]): number => (text?.xMm ?? 0) + (text?.widthMm ?? 0)
const textsOf = (lines: readonly { text: string }[]): string[] => lines.map(line => line.text)

describe('the signature (署名) of one issuer with a seal', () => {
  it('is broken into lines on one middle if it is wider than the text area, the date on the same middle', () => {
    const printable = aPrintable({ issuers: ['甲'.repeat(40)] })
    const lines = linesIn('SIGNATURE', printable)
    expect(lines.map(line => line.text.length)).toEqual([28, 12])
    for (const line of [...lines, ...linesIn('DATE', printable)])
      expect(middleOf(line.texts)).toBeCloseTo(CENTRE, 6)
    expect((lines[1]?.yMm ?? 0) - (lines[0]?.yMm ?? 0)).toBeCloseTo(PITCH, 6)
  })

  it('is left out if the issuer has no printable name', () => {
    const printable = aPrintable({ issuers: ['\u200b'] })
    expect(linesIn('SIGNATURE', printable)).toEqual([])
    expect(textsOf(linesIn('DATE', printable))).toEqual(['2026年1月5日'])
  })
})

describe('the signatures of several issuers with seals', () => {
  it('stand beside one another with the shorter name on the lower line of the longer one', () => {
    const lines = linesIn('SIGNATURE', aPrintable({ issuers: ['甲'.repeat(20), '乙'] }))
    expect(textsOf(lines)).toEqual(['甲'.repeat(13), `${'甲'.repeat(7)}乙`])
  })

  it('leave room for seals between rows', () => {
    const [upper, lower] = linesIn('SIGNATURE', aPrintable({ issuers: ['甲局', '乙局', '丙局'] }))
    expect((lower?.yMm ?? 0) - (upper?.yMm ?? 0)).toBeGreaterThan(42)
  })
})

describe('the signature without a seal', () => {
  it('has the names of several issuers below one another, all beginning at the same place', () => {
    const lines = linesIn(
      'SIGNATURE',
      aPrintable({ hasSeal: false, issuers: ['郑州市教育局', '郑州市财政局'] }),
    )
    expect(textsOf(lines)).toEqual(['郑州市教育局', '郑州市财政局'])
    expect(lines[1]?.texts[0]?.xMm).toBe(lines[0]?.texts[0]?.xMm)
    expect((lines[1]?.yMm ?? 0) - (lines[0]?.yMm ?? 0)).toBeCloseTo(PITCH, 6)
  })

  it('has the date as it was given if it is not one of the calendar', () => {
    const lines = linesIn('DATE', aPrintable({ hasSeal: false, date: '二〇二六年元月' }))
    expect(textsOf(lines)).toEqual(['二〇二六年元月'])
  })

  it('is left out with its date if there is neither name nor date', () => {
    const printable = aPrintable({ hasSeal: false, issuers: [], date: null })
    expect(linesIn('SIGNATURE', printable)).toEqual([])
    expect(linesIn('DATE', printable)).toEqual([])
  })
})

describe('office and name of who signs an order', () => {
  const order = (signatureMark: string) => ({ ...aPrintableOf('ORDER'), signatureMark })

  it('stand on one line two characters apart, the name four characters from the right', () => {
    const [line, ...others] = linesIn('SIGNATURE', order('省长　王刚'))
    expect(others).toEqual([])
    const [office, name] = line?.texts ?? []
    expect([office?.text, name?.text]).toEqual(['省长', '王刚'])
    expect((name?.xMm ?? 0) - rightOf(office ? [office] : [])).toBeCloseTo(2 * CHARACTER, 6)
    expect(rightOf(name ? [name] : [])).toBeCloseTo(RIGHT - 4 * CHARACTER, 6)
  })

  it('are broken into lines if they do not fit on one', () => {
    const lines = linesIn('SIGNATURE', order(`${'省'.repeat(20)}　${'王'.repeat(10)}`))
    expect(lines.length).toBe(2)
    expect(textsOf(lines).join('').replace(/　/g, '')).toBe('省'.repeat(20) + '王'.repeat(10))
  })
})

describe('the contact (附注) below the signature', () => {
  it('begins its second line at the left edge of the text', () => {
    const contact = { name: '王刚'.repeat(12), phone: '0371-60000000' }
    const [first, second] = linesIn('NOTE', aPrintable({ contact }))
    expect(first?.texts[0]?.xMm).toBeCloseTo(LEFT + 2 * CHARACTER, 6)
    expect(second?.texts[0]?.xMm).toBeCloseTo(LEFT, 6)
  })
})

describe('the signatories (签发人) of an upward document', () => {
  const upward = (signatories: string[]) => ({ ...aPrintableOf('REPORT'), signatories })

  it('stand one to a line if a name has more than five characters', () => {
    const lines = linesIn('SIGNATORY', upward(['阿依古丽·买买提', '王刚']))
    expect(textsOf(lines)).toEqual(['签发人：阿依古丽·买买提', '王刚'])
  })

  it('leave the line to the number if there are none', () => {
    expect(linesIn('SIGNATORY', upward([]))).toEqual([])
    expect(textsOf(linesIn('NUMBER', upward([])))).toEqual(['郑政〔2026〕5号'])
  })
})

describe('the number (发文字号) of an urgent letter', () => {
  it('stands right on one line with the urgency, and is set smaller where it would reach it', () => {
    const letter = { ...aPrintableOf('LETTER'), urgency: 'URGENT' as const, number: '字'.repeat(40) }
    const [number] = linesIn('NUMBER', letter)
    const [urgency] = linesIn('URGENCY', letter)
    expect(number?.texts[0]?.sizeMm).toBeLessThan(CHARACTER)
    expect(number?.texts[0]?.xMm ?? 0).toBeGreaterThanOrEqual(
      rightOf(urgency?.texts ?? []) + CHARACTER - 1e-6,
    )
  })
})

describe('a telegram (电报)', () => {
  it('bears 发电 in its mark, and its grade below the number', () => {
    const telegram = { ...aPrintableOf('NOTICE'), format: { name: 'TELEGRAM', grade: '特急' } as const }
    expect(textsOf(linesIn('MARK', telegram))).toEqual(['河南省人民政府发电'])
    const [number] = linesIn('NUMBER', telegram)
    const [grade] = linesIn('URGENCY', telegram)
    expect(textsOf(linesIn('URGENCY', telegram))).toEqual(['等级　特急·明电'])
    expect(grade?.yMm ?? 0).toBeGreaterThan(number?.yMm ?? 0)
  })
})

describe('minutes (纪要)', () => {
  const minutes = (meeting: string | null, more: Partial<Printable> = {}) => ({
    ...aPrintableOf('MINUTES'),
    format: { name: 'MINUTES', meeting } as const,
    ...more,
  })

  it('bear the issuer as their mark if the meeting has no name', () => {
    expect(textsOf(linesIn('MARK', minutes(null)))).toEqual(['郑州市人民政府纪要'])
  })

  it('bear neither issuer nor date above the rule if they have none', () => {
    const printable = minutes(null, { issuers: [], date: null })
    expect(textsOf(linesIn('MARK', printable))).toEqual(['纪要'])
    expect(linesIn('SIGNATURE', printable)).toEqual([])
    expect(linesIn('DATE', printable)).toEqual([])
  })
})

describe('the mark of a joint document', () => {
  it('has a name of one character at the left edge of the others', () => {
    const lines = linesIn('MARK', aPrintable({ issuers: ['郑州市教育局', '局'] }))
    const lefts = lines.filter(line => !line.text.startsWith('文件')).map(line => line.texts[0]?.xMm)
    expect(new Set(lefts.map(left => left?.toFixed(6))).size).toBe(1)
  })
})

describe('the attachments (附件说明)', () => {
  it('are called unnamed if their name prints nothing', () => {
    expect(textsOf(linesIn('ATTACHMENTS', aPrintable({ attachments: ['\u200b'] })))).toEqual([
      '附件：（未命名）',
    ])
  })

  it('begin below one another, also if there are ten', () => {
    const lines = linesIn('ATTACHMENTS', aPrintable({ attachments: Array.from({ length: 10 }, () => '表') }))
    const lefts = lines.map(line => line.texts.at(-1)).map(text => rightOf(text ? [text] : []).toFixed(6))
    expect(new Set(lefts).size).toBe(1)
  })
})

describe('a document with neither title nor recipients', () => {
  it('begins its text below the head', () => {
    const printable = aPrintable({ title: '', mainRecipients: [] })
    expect(linesIn('TITLE', printable)).toEqual([])
    expect(linesIn('RECIPIENTS', printable)).toEqual([])
    const [number] = linesIn('NUMBER', printable)
    const [text] = linesIn('BODY', printable)
    expect(text?.yMm ?? 0).toBeGreaterThan((number?.yMm ?? 0) + PITCH)
    expect(text?.texts[0]?.xMm).toBeCloseTo(LEFT + 2 * CHARACTER, 6)
  })

  it('has its imprint alone below the head if it has no text either', () => {
    const printable = aPrintable({ title: '', body: '', mainRecipients: ['甲'.repeat(2_000)] })
    expect(linesIn('BODY', printable)).toEqual([])
    expect(linesIn('IMPRINT', printable).length).toBeGreaterThan(0)
  })
})
