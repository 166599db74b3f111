/**
 * Prints first pages and every special page, to be looked at: `npm run gallery`, or `npm run gallery -- letter` for those
 * whose names contain that. Writes PDFs to `.hutong/gallery`, and pictures beside them where `pdftoppm` (poppler-utils) is
 * installed.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { typesetNow } from '../kit/printables.ts'
import { FILES, GALLERY } from './pages.ts'

const folder = fileURLToPath(new URL('../../.hutong/gallery/', import.meta.url))
const wanted = process.argv.slice(2)
const hasPictures = spawnSync('pdftoppm', ['-v']).error === undefined
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const files = new Map<string, Uint8Array>()
for (const { sha256, of } of FILES) files.set(sha256, (await typesetNow(of)).pdf)
for (const [name, printable] of Object.entries(GALLERY)) {
  if (wanted.length > 0 && !wanted.some(part => name.includes(part))) continue
  const { pdf, pages, missing } = await typesetNow(printable, files)
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, pdf)
  if (hasPictures) execFileSync('pdftoppm', ['-r', '60', '-png', file, join(folder, name)])
  const lacks = missing.length === 0 ? '' : `, without ${missing.join(' ')}`
  console.log(`${name}: ${pages} ${pages === 1 ? 'page' : 'pages'}${lacks}`)
}
console.log(hasPictures ? folder : `${folder} (no pictures: pdftoppm is not installed)`)
