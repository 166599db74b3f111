import fc from 'fast-check'
import { Shaper } from '../../../functions/typesetting/layout/glyphs.ts'
import type { FontMetrics } from '../../../functions/typesetting/layout/metrics.ts'
import type { Layout, PlacedText } from '../../../functions/typesetting/layout/placed.ts'
import type { Format, Printable } from '../../../functions/typesetting/model.ts'

/** Every character is a square, those of Latin scripts and figures half of one. */
export const squareMetrics: FontMetrics = {
  measure: (character, face) => ({
    face,
    em: character < '⺀' && !'—…“”‘’'.includes(character) ? 0.5 : 1,
    topEm: 0.8,
  }),
}
/** The glyphs of a text in the face of the body. */
export const glyphsOf = (text: string) => new Shaper(squareMetrics).shape(text, 'FANG')

/** The lines of one part in order: the texts that stand on one page at one height. */
export function linesOf(
  placed: Layout,
  part: PlacedText['part'],
): { text: string; page: number; yMm: number; texts: PlacedText[] }[] {
  const found = new Map<string, PlacedText[]>()
  for (const text of placed.texts.filter(one => one.part === part)) {
    const key = `${text.page}/${text.yMm.toFixed(3)}`
    found.set(key, [...(found.get(key) ?? []), text])
  }
  return [...found.values()]
    .map(texts => ({
      texts,
      page: texts[0]?.page ?? 0,
      yMm: texts[0]?.yMm ?? 0,
      text: texts.map(text => text.text).join(''),
    }))
    .sort((a, b) => a.page - b.page || a.yMm - b.yMm)
}

const words = fc.constantFrom(
  ...'各地要认真落实有关部门应当及时报告情况'.split(''),
  ...'，。；：、（）《》“”？！〔〕—…'.split(''),
  ...[
    '2026年',
    '3.5%',
    'GB/T 9704—2012',
    'hutong@example.gov.cn',
    '0371-60000000',
    '——',
    '……',
    '１',
    '℃',
    '〇',
    '㐂',
    '𠮷',
    '👍',
    ' ',
    '　',
  ],
)
/** Text as offices write it, with marks, figures, words and rare characters. */
export const sentence = fc.array(words, { maxLength: 120 }).map(parts => parts.join(''))
const paragraph = fc
  .tuple(fc.constantFrom('', '', '一、', '（二）', '3.', '（4）'), sentence)
  .map(parts => parts.join(''))
export const body = fc.array(paragraph, { maxLength: 40 }).map(parts => parts.join('\n'))
/** Any text at all, malformed too. */
export const anything = fc.string({ unit: 'binary', maxLength: 300 })
const name = fc
  .array(fc.constantFrom(...'郑州市中原区人民政府办公室教育局'.split('')), { minLength: 1, maxLength: 30 })
  .map(parts => parts.join(''))
const names = fc.array(name, { maxLength: 12 })
const date = fc.constantFrom('2026-01-05', '2026-11-22', '', 'x')

const format = (text: fc.Arbitrary<string>): fc.Arbitrary<Format> =>
  fc.oneof(
    fc.record({
      name: fc.constant('GENERAL' as const),
      adoption: fc.option(fc.record({ meeting: text, date })),
    }),
    fc.constantFrom<Format>({ name: 'LETTER' }, { name: 'ORDER' }),
    fc.record({ name: fc.constant('MINUTES' as const), meeting: fc.option(text) }),
  )

/** Any printable; its free texts are taken from the given ones. */
export const printable = (text: fc.Arbitrary<string>): fc.Arbitrary<Printable> =>
  fc.record({
    format: format(text),
    issue: fc.constantFrom('PREVIEW', 'PRINT', 'REPRINT'),
    issuers: names,
    urgency: fc.constantFrom(null, 'URGENT', 'VERY_URGENT'),
    number: fc.option(text),
    signatories: fc.array(text, { maxLength: 7 }),
    isUpward: fc.boolean(),
    title: text,
    mainRecipients: names,
    body: fc.oneof(body, text),
    attachments: fc.array(text, { maxLength: 14 }),
    date: fc.option(date),
    replyNote: fc.option(text),
    contact: fc.option(fc.record({ name: text, phone: text })),
    note: fc.option(text),
    copies: names,
    printing: fc.option(fc.record({ organ: name, date })),
    signatureMark: fc.option(text),
    origin: text,
    hasSeal: fc.boolean(),
  }) as fc.Arbitrary<Printable>
