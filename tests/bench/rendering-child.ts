/** Typesets the documents of a file with a bundle of the typesetting, and prints what that took; `rendering.ts` starts it. */
import { readFileSync } from 'node:fs'
import type { Printable, typeset } from '../../functions/typesetting/index.ts'
import type { Rendered } from './rendering.ts'

const [bundle = '', input = ''] = process.argv.slice(2)
const typesetting = (await import(bundle)) as { readonly typeset: typeof typeset }
const cpuMs: number[] = []
const missing = new Set<string>()
let mostRss = 0
for (const printable of JSON.parse(readFileSync(input, 'utf8')) as Printable[]) {
  const start = process.cpuUsage()
  const made = await typesetting.typeset(printable, () => new Date(0))
  const { user, system } = process.cpuUsage(start)
  cpuMs.push((user + system) / 1_000)
  for (const character of made.missing) missing.add(character)
  mostRss = Math.max(mostRss, process.memoryUsage.rss())
}
const rendered: Rendered = { cpuMs, rss: process.memoryUsage.rss(), mostRss, missing: [...missing] }
process.stdout.write(JSON.stringify(rendered))
