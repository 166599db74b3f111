import { chooseRunning } from '../process/running.ts'

/** Asks a development route of a platform that runs from this checkout. @throws with a sentence for a person */
export async function askPlatform(
  path: string,
  { port, ...body }: { readonly port?: string | undefined } & Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { origin } = chooseRunning(port === undefined ? undefined : readNumber(port))
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as Record<string, unknown>
  if (response.ok) return answer
  throw new Error(String(answer.message ?? `the platform answered ${response.status}`))
}

function readNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  throw new Error(`--port is ${text}, which is not the number of a port.`)
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
