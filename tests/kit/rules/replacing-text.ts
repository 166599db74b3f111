import type { StyleFinding } from '../../../functions/documents/regulation/problems.ts'

type Field = 'title' | 'body'

/** Title and body after all replacements of an answer, as a client makes them: from the end to the beginning. */
export function replaced(text: Readonly<Record<Field, string>>, findings: readonly StyleFinding[]) {
  const all = findings
    .flatMap(({ fix }) => fix?.replace ?? [])
    .sort((a, b) => b.place.line - a.place.line || b.place.character - a.place.character)
  const now = { title: text.title, body: text.body }
  for (const { field, place, found, replacement } of all) {
    const lines = now[field].split('\n').map(line => [...line])
    const line = lines[place.line - 1] ?? []
    const at = lines.slice(0, place.line - 1).reduce((sum, one) => sum + one.join('').length + 1, 0)
    const start = at + line.slice(0, place.character - 1).join('').length
    if (now[field].slice(start, start + found.length) !== found) throw new Error(`${found} is not there`)
    now[field] = now[field].slice(0, start) + replacement + now[field].slice(start + found.length)
  }
  return now
}
