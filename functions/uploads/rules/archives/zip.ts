import type { Inspector } from '../inspector.ts'
import { readLines } from '../text/marks.ts'
import { openArchive } from './archive.ts'

/** An archive of files, each inspected as if it had come alone. */
export function inspectZip(inspector: Inspector, bytes: Uint8Array): void {
  const { entries } = openArchive(inspector, bytes)
  for (const { name } of entries) readLines(inspector, name, name.split('/').join('\n'))
  for (const entry of entries) {
    const content = entry.read()
    if (!entry.name.endsWith('/') || content.length > 0) inspector.inspectNested(entry.name, content)
  }
}
