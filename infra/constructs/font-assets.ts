import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHOICE_FILE, type Choice } from '../../functions/typesetting/fonts/choice.ts'
import { FONT_FILES, FONT_NAMES, tableFile } from '../../functions/typesetting/fonts/files.ts'
import { packageFolder, packedFont } from '../../functions/typesetting/fonts/packages.ts'
import type { StageConfig } from '../config/stage.ts'
import { chosenFonts } from './chosen-fonts.ts'

/**
 * Writes the fonts that typesetting uses, each as one table of its glyphs: those that are shipped, with their licences, and
 * those that a stage names for its faces. Takes a second, and some more for each of the stage's.
 *
 * @throws for a font of the stage that cannot be used
 */
export function writeFonts(folder: string, faces?: StageConfig['faces']): void {
  const chosen = chosenFonts(faces)
  mkdirSync(folder, { recursive: true })
  for (const name of FONT_NAMES) {
    writeFileSync(join(folder, tableFile(name)), packedFont(name))
    const licence = join(folder, `${FONT_FILES[name].postScriptName}.LICENSE`)
    copyFileSync(join(packageFolder(name), 'LICENSE'), licence)
  }
  if (chosen.length === 0) return
  const choice: Choice = {}
  for (const { face, postScriptName, table } of chosen) {
    const file = `${face}.glyphs`
    writeFileSync(join(folder, file), table)
    choice[face] = { file, postScriptName }
  }
  writeFileSync(join(folder, CHOICE_FILE), JSON.stringify(choice))
}
