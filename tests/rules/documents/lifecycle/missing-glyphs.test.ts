import { describe, expect, it } from 'vitest'
import { missingGlyphFindings } from '../../../../functions/documents/lifecycle/rules/missing-glyphs.ts'
import { sign } from '../../../../functions/documents/lifecycle/rules/signing.ts'
import { blocks } from '../../../../functions/kernel/problem.ts'
import { documentIn, HENAN_NOTICE, messageGaps } from '../../../kit/rules/documents.ts'
import { anAct, must } from '../../../kit/rules/results.ts'

const without = (missing: string) => (character: string) => !missing.includes(character)
const found = (text: { title?: string; body?: string; attachedTexts?: { title: string; body: string }[] }) =>
  missingGlyphFindings({ title: '通知', body: '正文。', ...text }, without('👍𠮷')).map(
    ({ path, given, place }) => [path.join('.'), given, place.line, place.character],
  )

describe('characters that no font has (缺字)', () => {
  it('are found each once in a field, with the line and the character where they stand first', () => {
    expect(found({ title: '👍通知', body: '甲。\n乙𠮷丙👍，𠮷。' })).toEqual([
      ['title', '👍', 1, 1],
      ['body', '𠮷', 2, 2],
      ['body', '👍', 2, 4],
    ])
    expect(found({ attachedTexts: [{ title: '表', body: '|👍|' }] })).toEqual([
      ['attachedTexts.0.body', '👍', 1, 2],
    ])
  })

  it('are found in a list of recipients as it is printed', () => {
    const main = { agencies: [], classes: [], onPaper: ['某👍中心'], wording: null, printed: '某👍中心' }
    const text = { title: '通知', body: '正文。', main: { form: 'LIST' as const, ...main } }
    expect(missingGlyphFindings(text, without('👍'))).toMatchObject([
      { path: ['mainRecipients', 'list'], given: '👍', place: { line: 1, character: 2 } },
    ])
    expect(missingGlyphFindings({ ...text, main: { form: 'NAMED', agencies: [] } }, without('👍'))).toEqual(
      [],
    )
  })

  it('are none of what prints nothing by itself', () => {
    expect(
      missingGlyphFindings({ title: '通\u200b知', body: '甲\t乙\n丙\ufe0f' }, without('\u200b\t\n\ufe0f')),
    ).toEqual([])
  })

  it('are named up to twenty, in both languages, and block nothing', () => {
    const body = Array.from({ length: 30 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('')
    const findings = missingGlyphFindings({ title: '', body }, () => false)
    expect(findings).toHaveLength(20)
    expect(messageGaps(findings)).toEqual([])
    expect(findings.some(blocks)).toBe(false)
  })

  it('are said to who signs, and keep nobody from signing', () => {
    const warnings = missingGlyphFindings(HENAN_NOTICE, without('通'))
    expect(warnings).not.toEqual([])
    const { document } = documentIn('APPROVED')
    const signing = { signatory: { name: '王刚', post: null }, opinion: null, warnings }
    expect(must(sign(document, signing, anAct())).warnings).toEqual(expect.arrayContaining(warnings))
  })
})
