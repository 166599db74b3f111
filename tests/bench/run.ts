/**
 * Runs all benches, one after the other, each in a process of its own: `npm run bench`, with `-- --quick` for fewer samples and
 * `-- --only <word>` for those whose name has the word. Prints one table, and keeps that of a whole run in `results.json` with
 * machine and date.
 */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { REPORTS } from './reports.ts'
import { printed, type Row } from './rows.ts'

const after = (option: string): string | undefined => process.argv[process.argv.indexOf(option) + 1]
const has = (option: string): boolean => process.argv.includes(option)

if (has('--report')) await runHere(after('--report') ?? '')
else await runAll()

/** One report, in this process. */
async function runHere(name: string): Promise<void> {
  const rows = await REPORTS[name]?.(has('--quick'), line => void process.stderr.write(`  ${line}\n`))
  process.stdout.write(JSON.stringify(rows ?? []))
  // Whatever a bench left open ends with it.
  process.exit()
}

async function runAll(): Promise<void> {
  const results: Record<string, readonly Row[]> = {}
  for (const name of Object.keys(REPORTS)) {
    if (has('--only') && !name.includes(after('--only') ?? '')) continue
    process.stderr.write(`${name}\n`)
    results[name] = await runApart(name)
    process.stdout.write(`${name}\n${printed(results[name])}\n`)
  }
  if (has('--quick') || has('--only')) return
  const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB`
  const report = { at: new Date().toISOString(), machine, node: process.version, results }
  writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(report, null, 2)}\n`)
}

async function runApart(name: string): Promise<readonly Row[]> {
  const options = ['--disable-warning=ExperimentalWarning', import.meta.filename, '--report', name]
  const child = spawn(process.execPath, [...options, ...(has('--quick') ? ['--quick'] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [answer, code] = await Promise.all([
    text(child.stdout),
    new Promise<number | null>(done => child.once('close', done)),
  ])
  if (code !== 0) throw new Error(`${name} ended with ${code}`)
  return JSON.parse(answer) as Row[]
}
