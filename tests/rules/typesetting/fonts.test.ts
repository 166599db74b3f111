import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { FONT_FILES, slicesIn } from '../../../functions/typesetting/fonts/files.ts'
import { fonts } from '../../../functions/typesetting/fonts/fonts.ts'
import { outlineOf, trueTypeOf } from '../../../functions/typesetting/fonts/truetype.ts'
import { tablesInWoff } from '../../../functions/typesetting/fonts/woff.ts'
import type { Face } from '../../../functions/typesetting/layout/metrics.ts'

const FACES: readonly Face[] = ['FANG', 'KAI', 'HEI', 'BIAO', 'SONG']
const { resolve } = createRequire(import.meta.url)
/** The Chinese characters of GB 2312. */
const GB2312 = Array.from({ length: 72 * 94 }, (_, cell) =>
  new TextDecoder('gb18030').decode(Uint8Array.of(0xb0 + Math.floor(cell / 94), 0xa1 + (cell % 94))),
).filter(character => /^\p{Script=Han}$/u.test(character))
const folderOf = (name: string, css: string) => dirname(resolve(`${name}/${css}`))

describe('a font subset to the characters of a document', () => {
  const text = '豫政〔2026〕1号，关于“互通”的通知。%'
  const { package: name, css } = FONT_FILES.song
  const folder = folderOf(name, css)
  const slices = slicesIn(readFileSync(join(folder, css), 'utf8'))

  /** The slice that has a character, opened as it is published: the library inflates it, not the product. */
  function original(codePoint: number): Font {
    const { file } = slices.find(slice =>
      slice.ranges.some(([from, to]) => from <= codePoint && codePoint <= to),
    ) as { file: string }
    return create(readFileSync(join(folder, file))) as Font
  }

  it('has each character as the original font has it', () => {
    const made = create(fonts.subsetsFor([{ text, face: 'SONG' }]).get('song') as Buffer) as Font
    expect(made.postscriptName).toBe('NotoSerifSC-Regular')
    for (const character of new Set(text)) {
      const codePoint = character.codePointAt(0) ?? 0
      const [ours, theirs] = [made, original(codePoint)].map(font => font.glyphForCodePoint(codePoint))
      expect(ours?.advanceWidth, character).toBe(theirs?.advanceWidth)
      expect(ours?.path.commands, character).toEqual(theirs?.path.commands)
    }
  })

  it('has no other characters', () => {
    const made = create(fonts.subsetsFor([{ text, face: 'SONG' }]).get('song') as Buffer) as Font
    expect(made.numGlyphs).toBe(new Set(text).size + 1)
    expect(made.hasGlyphForCodePoint('河'.codePointAt(0) ?? 0)).toBe(false)
  })
})

describe('the shipped fonts', () => {
  it('have Chinese characters and full marks as wide as high, and narrower figures', () => {
    for (const face of FACES) {
      for (const character of '河南〔〕（），。、：；《》“”—…')
        expect(fonts.measure(character, face)?.em, `${character} in ${face}`).toBeCloseTo(1, 2)
      for (const character of '0123456789') {
        const em = fonts.measure(character, face)?.em ?? 0
        expect(em, `${character} in ${face}`).toBeGreaterThan(0.4)
        expect(em, `${character} in ${face}`).toBeLessThan(0.7)
      }
    }
  })

  it('have a dash from edge to edge of its square, so that two of them make one line', () => {
    for (const [face, name] of [
      ['SONG', 'song'],
      ['BIAO', 'biaosong'],
      ['HEI', 'hei'],
      ['KAI', 'kai'],
    ] as const) {
      const made = create(fonts.subsetsFor([{ text: '—', face }]).get(name) as Buffer) as Font
      const dash = made.glyphForCodePoint(0x2014)
      expect([dash.bbox.minX, dash.bbox.maxX, dash.advanceWidth], face).toEqual([0, 1000, 1000])
    }
  })

  it('have, between them, every Chinese character of GB 2312', () => {
    const han = GB2312
    expect(han).toHaveLength(6763)
    const lacking = (face: Face) => han.filter(character => fonts.measure(character, face)?.face !== face)
    for (const face of FACES)
      expect(
        han.filter(character => fonts.measure(character, face) === null),
        face,
      ).toEqual([])
    expect(lacking('KAI')).toEqual([])
    // The web slices of the others lack some that hardly occur; another font has those.
    for (const face of FACES) expect(lacking(face).length, face).toBeLessThan(40)
  })

  it('keep no more for many characters that were drawn than for one: 12 bytes for each that they have', () => {
    const text = [...GB2312].join('')
    fonts.subsetsFor(FACES.map(face => ({ text: '河', face })))
    const before = fonts.keptBytes
    expect(before).toBeLessThan(1_000_000)
    for (const face of FACES) for (const character of text) fonts.measure(character, face)
    fonts.subsetsFor(FACES.map(face => ({ text, face })))
    expect(fonts.keptBytes).toBe(before)
  })

  it('are installed with every slice that their style sheets list', () => {
    for (const { package: name, css } of Object.values(FONT_FILES)) {
      const folder = folderOf(name, css)
      const files = slicesIn(readFileSync(join(folder, css), 'utf8')).map(({ file }) => file)
      expect(files.length).toBeGreaterThan(0)
      for (const file of files) expect(readFileSync(join(folder, file)).toString('latin1', 0, 4)).toBe('wOFF')
    }
  })

  it('are refused if a file is not WOFF', () => {
    expect(() => tablesInWoff(Buffer.alloc(64))).toThrow('not a WOFF')
  })
})

describe('a style sheet of web fonts', () => {
  const rule = (source: string, ranges = '') => `@font-face { src: ${source}; ${ranges} }`
  it('lists the WOFF file of each rule with its ranges of characters', () => {
    const source = "url(./files/a.woff2) format('woff2'), url(./files/a.woff) format('woff')"
    expect(slicesIn(rule(source, 'unicode-range: U+4e00-4e02, U+ff0c;'))).toEqual([
      {
        file: 'files/a.woff',
        ranges: [
          [0x4e00, 0x4e02],
          [0xff0c, 0xff0c],
        ],
      },
    ])
  })
  it('lists a file without ranges for every character', () => {
    expect(slicesIn(rule('url(./files/a.woff)'))).toEqual([{ file: 'files/a.woff', ranges: [[0, 0x10ffff]] }])
  })
  it('lists no rule that has no WOFF file', () => {
    expect(slicesIn(rule('url(./files/a.woff2)'))).toEqual([])
  })
})

describe('an outline with a cubic curve, as OpenType fonts have them', () => {
  // A quarter of a circle of 500 units, as cubic curves draw it, and the way back along its chord.
  const quarter = [
    { command: 'moveTo', args: [500, 0] },
    { command: 'bezierCurveTo', args: [500, 276, 276, 500, 0, 500] },
    { command: 'closePath', args: [] },
  ]
  it('is drawn with quadratic curves that stay within a unit of it', () => {
    const made = create(
      trueTypeOf('Quarter', [{ codePoint: 0x41, advance: 1000, outline: outlineOf(quarter) }]),
    ) as Font
    let at = [0, 0]
    const curves = made.glyphForCodePoint(0x41).path.commands.flatMap(({ command, args }) => {
      const from = at
      at = args.length === 0 ? at : args.slice(-2)
      return command === 'quadraticCurveTo' ? [[...from, ...args]] : []
    })
    expect(curves.length).toBeGreaterThan(1)
    for (const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0] of curves)
      for (const t of [0, 0.25, 0.5, 0.75, 1]) {
        const along = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t * t * c
        expect(Math.abs(Math.hypot(along(x0, x1, x2), along(y0, y1, y2)) - 500)).toBeLessThan(1)
      }
  })
  it('is refused with a command that no font has', () => {
    expect(() => outlineOf([{ command: 'arcTo', args: [0, 0] }])).toThrow('arcTo')
  })
})
