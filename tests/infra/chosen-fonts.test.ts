import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Fonts } from '../../functions/typesetting/fonts/fonts.ts'
import { GlyphTable } from '../../functions/typesetting/fonts/glyph-table.ts'
import type { FontChoice } from '../../infra/config/stage.ts'
import { fontsLayer } from '../../infra/constructs/bundles.ts'
import { chosenFonts, gb2312 } from '../../infra/constructs/chosen-fonts.ts'
import { aFontFile, collectionOf, patched, renamed } from '../kit/font-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'hutong-chosen-fonts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const { symbols, hanzi } = gb2312()
const FS_TYPE = 8

let whole: Buffer
beforeAll(() => {
  whole = aFontFile('FangSong_GB2312', [...symbols, ...hanzi, ...'0123456789 '])
})

function fileOf(bytes: Buffer): string {
  const file = join(folder, `${crypto.randomUUID()}.ttf`)
  writeFileSync(file, bytes)
  return file
}
const few = (): Buffer => aFontFile('Few', '河南省')
const refusal = (bytes: Buffer, more: Partial<FontChoice> = {}): (() => unknown) => {
  const faces = { fangsong: { file: fileOf(bytes), mayLackCharacters: true, ...more } as FontChoice }
  return () => chosenFonts(faces)
}

describe('GB 2312 by its encoding', () => {
  test('has 682 symbols and 6,763 hanzi, each a character of its own', () => {
    expect([symbols.length, hanzi.length]).toEqual([682, 6763])
    expect(new Set([...symbols, ...hanzi]).size).toBe(682 + 6763)
    expect([...symbols, ...hanzi].filter(one => /\p{Co}|\ufffd/u.test(one))).toEqual([])
    expect([hanzi[0], hanzi.at(-1), symbols.at(-1)]).toEqual(['啊', '齄', '╋'])
  })
})

describe('a font file that an operator names for a face', () => {
  test('is taken with all of its characters if it may be embedded and has GB 2312', () => {
    const [packed] = chosenFonts({ fangsong: { file: fileOf(whole) } })
    expect(packed).toMatchObject({ face: 'FANG', postScriptName: 'FangSong_GB2312' })
    const table = new GlyphTable((from, length) =>
      (packed as NonNullable<typeof packed>).table.subarray(from, from + length),
    )
    expect(table.measure(0x6cb3)?.advance).toBe(1000)
    expect(table.glyph(0x6cb3)?.outline.length).toBeGreaterThan(0)
  })

  test('has its outlines and widths for an em of 1000 units, whatever its own is', () => {
    const UNITS_PER_EM = 18
    const tableOf = (bytes: Buffer): GlyphTable => {
      const [packed] = chosenFonts({ heiti: { file: fileOf(bytes), mayLackCharacters: true } })
      return new GlyphTable((from, length) => packed?.table.subarray(from, from + length) ?? Buffer.alloc(0))
    }
    const [own, doubled] = [tableOf(few()), tableOf(patched(few(), 'head', UNITS_PER_EM, 2000))]
    const [before, after] = [own, doubled].map(table => table.measure(0x6cb3))
    expect(after?.advance).toBe((before?.advance ?? 0) / 2)
    expect(Math.abs((after?.yMax ?? 0) - (before?.yMax ?? 0) / 2)).toBeLessThan(1)
  })

  test.each([
    ['restricted', 0x0002, 'may not be embedded'],
    ['bitmaps only', 0x0204, 'as bitmaps only'],
    ['no subsetting', 0x0108, 'as a whole only'],
  ])('is refused by its embedding permission: %s', (_, fsType, words) => {
    expect(refusal(patched(few(), 'OS/2', FS_TYPE, fsType))).toThrow(words)
  })

  test.each([
    ['installable', 0x0000],
    ['preview and print', 0x0004],
    ['editable', 0x0008],
    ['restricted or editable, of which the more generous counts', 0x000a],
  ])('is taken by its embedding permission: %s', (_, fsType) => {
    expect(refusal(patched(few(), 'OS/2', FS_TYPE, fsType))).not.toThrow()
  })

  test('is refused if it says nothing of being embedded', () => {
    expect(refusal(renamed(few(), 'OS/2', 'OS/9'))).toThrow('no OS/2 table')
  })

  test('is refused with role, file and its first missing characters if it lacks some of GB 2312', () => {
    const file = fileOf(aFontFile('Lacking', [...symbols, ...hanzi.filter(one => !'啊齄'.includes(one))]))
    expect(() => chosenFonts({ kaiti: { file } })).toThrow(
      `楷体 (kaiti), ${file}: lacks 2 characters of GB 2312: 啊齄`,
    )
    expect(() => chosenFonts({ kaiti: { file: fileOf(few()) } })).toThrow(
      /lacks 7\d{3} characters of GB 2312: 啊阿埃挨哎唉哀皑癌蔼矮艾…/,
    )
  })

  test('is refused if it is a collection, with the fonts that it has, unless one is named', () => {
    const both = collectionOf(few(), aFontFile('Other', '河'))
    expect(refusal(both)).toThrow('is a collection: name one of its fonts by index (0 Few, 1 Other)')
    expect(refusal(both, { index: 2 })).toThrow('is a collection')
    const [packed] = chosenFonts({ heiti: { file: fileOf(both), index: 1, mayLackCharacters: true } })
    expect(packed).toMatchObject({ face: 'HEI', postScriptName: 'Other' })
  })

  test.each([
    ['there is no such file', () => ({ file: join(folder, 'none.ttf') }), 'cannot be read'],
    [
      'it is a web font',
      () => ({ file: fileOf(Buffer.from('wOFF, and more')) }),
      'no TrueType or OpenType font',
    ],
    ['it ends early', () => ({ file: fileOf(few().subarray(0, 40)) }), 'is damaged'],
    ['its tables are elsewhere', () => ({ file: fileOf(renamed(few(), 'head', 'heax')) }), 'is damaged'],
    ['it is variable', () => ({ file: fileOf(renamed(few(), 'post', 'fvar')) }), 'variable font'],
  ])('is refused if %s', (_, choice, words) => {
    expect(() => chosenFonts({ fangsong: choice() })).toThrow(words)
  })

  test('is named with every other that cannot be used', () => {
    const [first, second] = [join(folder, 'a.ttf'), join(folder, 'b.ttf')]
    expect(() => chosenFonts({ fangsong: { file: first }, xiaobiaosong: { file: second } })).toThrow(
      `fonts that cannot be used:\n仿宋 (fangsong), ${first}: cannot be read\n小标宋 (xiaobiaosong), ${second}: cannot be read`,
    )
  })
})

describe('the fonts of a deployment with fonts of its operator', () => {
  test('are those for their faces, and the shipped ones where they lack a character', () => {
    const kaiti = { file: fileOf(few()), mayLackCharacters: true } as const
    const fangsong = {
      file: fileOf(aFontFile('FangSong_GB2312', '河北“—')),
      mayLackCharacters: true,
    } as const
    const fonts = new Fonts(join(fontsLayer({ fangsong, kaiti }), 'fonts'))
    const faceOf = (character: string, face: 'FANG' | 'KAI' | 'SONG') => fonts.measure(character, face)?.face
    expect([faceOf('河', 'FANG'), faceOf('河', 'KAI'), faceOf('河', 'SONG')]).toEqual(['FANG', 'KAI', 'SONG'])
    expect([faceOf('北', 'FANG'), faceOf('北', 'KAI')]).toEqual(['FANG', 'SHIPPED_KAI'])
    // Not in the operator’s.
    expect(faceOf('镕', 'FANG')).toBe('SONG')
    expect(fonts.measure('👍', 'FANG')).toBeNull()
    // The narrow ones of this font are not those of Chinese.
    expect(fonts.measure('“', 'FANG')).toMatchObject({ face: 'SONG', em: 1 })
    expect(fonts.measure('—', 'FANG')).toMatchObject({ face: 'FANG', em: 1 })
    const texts = [
      { text: '河', face: 'FANG' },
      { text: '北', face: 'SHIPPED_KAI' },
    ] as const
    expect([...fonts.subsetsFor(texts).keys()]).toEqual(['FANG.glyphs', 'kai'])
    expect(fonts.usedBy(texts)).toEqual([
      { face: 'FANGSONG', font: 'FangSong_GB2312' },
      { face: 'KAITI', font: 'LXGWWenKai-Regular' },
    ])
    expect(fonts.hasChoice).toBe(true)
  })
})
