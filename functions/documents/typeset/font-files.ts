/** A font as a package of web font slices: a style sheet that says which file has which characters. */
export interface FontFile {
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
