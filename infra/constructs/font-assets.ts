import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { FONT_FILES, fontFilesIn } from '../../functions/typesetting/index.ts'

const { resolve } = createRequire(import.meta.url)

/** Copies the fonts that typesetting uses, and no others of their packages, with their licences. */
export function copyFonts(folder: string): void {
  for (const { package: name, css } of Object.values(FONT_FILES)) {
    const from = dirname(resolve(`${name}/${css}`))
    const to = join(folder, name)
    mkdirSync(join(to, 'files'), { recursive: true })
    for (const file of [css, 'LICENSE', ...fontFilesIn(readFileSync(join(from, css), 'utf8'))])
      copyFileSync(join(from, file), join(to, file))
  }
}
