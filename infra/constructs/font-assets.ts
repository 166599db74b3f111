import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FONT_FILES, FONT_NAMES, tableFile } from '../../functions/typesetting/fonts/files.ts'
import { packageFolder, packedFont } from '../../functions/typesetting/fonts/packages.ts'

/** Writes the fonts that typesetting uses, each as one table of its glyphs, with their licences. Takes a second. */
export function writeFonts(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of FONT_NAMES) {
    writeFileSync(join(folder, tableFile(name)), packedFont(name))
    const licence = join(folder, `${FONT_FILES[name].postScriptName}.LICENSE`)
    copyFileSync(join(packageFolder(name), 'LICENSE'), licence)
  }
}
