/** `npm run token -- --agency <name or code> --role <role>` prints an access token, and nothing else. */
import { parseArgs } from 'node:util'
import { findRunning } from '../process/running.ts'

async function main(): Promise<string> {
  const { agency, role } = readArguments()
  const running = findRunning()
  if (running === undefined)
    throw new Error('No local platform runs from this checkout: start one with npm start.')
  const response = await fetch(running.tokens, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role, ...(agency === undefined ? {} : { agency }) }),
  })
  const answer = (await response.json()) as { token?: string; message?: string }
  if (answer.token === undefined)
    throw new Error(`No token: ${answer.message ?? `the platform answered ${response.status}`}`)
  return answer.token
}

function readArguments(): { agency: string | undefined; role: string } {
  const usage = 'usage: npm run token -- --agency <name or code> --role <role>'
  try {
    const { values } = parseArgs({ options: { agency: { type: 'string' }, role: { type: 'string' } } })
    if (values.role !== undefined) return { agency: values.agency, role: values.role }
  } catch {
    // what is wrong shows from the usage
  }
  throw new Error(usage)
}

try {
  process.stdout.write(`${await main()}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
