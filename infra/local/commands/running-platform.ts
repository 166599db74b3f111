import { findRunning } from '../process/running.ts'

/** Asks a development route of the platform that runs from this checkout. @throws with a sentence for a person */
export async function askPlatform(path: string, body: object): Promise<Record<string, unknown>> {
  const running = findRunning()
  if (running === undefined)
    throw new Error('No local platform runs from this checkout: start one with npm start.')
  const response = await fetch(`${running.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as Record<string, unknown>
  if (response.ok) return answer
  throw new Error(String(answer.message ?? `the platform answered ${response.status}`))
}

/** Runs a command that prints one line: its answer, or on standard error why there is none. */
export async function printOneLine(command: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await command()}\n`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
