/** A font as a package of web font slices: a style sheet lists the files and which characters each one has. */
interface FontFile {
  readonly package: string
  readonly css: string
  readonly postScriptName: string
}

/** The fonts that are shipped with the function, all under the SIL Open Font License 1.1. */
export const FONT_FILES = {
  song: { package: '@fontsource/noto-serif-sc', css: '400.css', postScriptName: 'NotoSerifSC-Regular' },
  biaosong: { package: '@fontsource/noto-serif-sc', css: '900.css', postScriptName: 'NotoSerifSC-Black' },
  hei: { package: '@fontsource/noto-sans-sc', css: '500.css', postScriptName: 'NotoSansSC-Medium' },
  kai: { package: '@fontsource/lxgw-wenkai', css: '500.css', postScriptName: 'LXGWWenKai-Regular' },
} as const satisfies Readonly<Record<string, FontFile>>
export type FontName = keyof typeof FONT_FILES
export const FONT_NAMES = Object.keys(FONT_FILES) as FontName[]

/** The file with all glyphs of a font, in the layer of fonts that the deployed function has. */
export const tableFile = (name: FontName): string => `${FONT_FILES[name].postScriptName}.glyphs`

/** One file of a font, and the ranges of characters that the style sheet lists for it; it may lack some of them. */
export interface Slice {
  readonly file: string
  readonly ranges: readonly (readonly [from: number, to: number])[]
}

/** The slices that a style sheet of web fonts lists. */
export function slicesIn(css: string): Slice[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, rule = '']) => {
    const file = /url\(\.\/(files\/[^)]+\.woff)\)/.exec(rule)?.[1]
    if (file === undefined) return []
    const listed = /unicode-range:\s*([^;]+);/.exec(rule)?.[1]
    const ranges = (listed ?? 'U+0-10FFFF').split(',').map(range => {
      const [from = '', to = from] = range.trim().slice(2).split('-')
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
    })
    return [{ file, ranges }]
  })
}
