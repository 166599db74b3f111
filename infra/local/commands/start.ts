/** `npm start`: runs the stacks on this machine, sends the sample notice on its way, and keeps serving. */
import { runJourney, SAMPLE_BEGINS } from '../journey/main.ts'
import { type Platform, startPlatform } from '../platform.ts'
import { atExit, onSignal } from '../process/lifetime.ts'
import { endWithParent } from '../process/parent.ts'
import { announce } from '../process/running.ts'
import { type Flags, readFlags, readPort } from './flags.ts'

// Lambda runs in UTC. Set before anything reads a date, and inherited by every sandbox.
process.env.TZ = 'UTC'
// Set by the script of npm start. Not by npm itself, and not for anybody else who runs this file.
endWithParent(process.env.HUTONG_PARENT)

const LOG_LINES = 20

const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function main(): Promise<number | undefined> {
  const flags = readFlags(process.argv.slice(2))
  const began = Date.now()
  const platform = await startPlatform({
    port: readPort(process.env.PORT),
    clamd: process.env.CLAMD,
    ...(flags.data === undefined ? {} : { dataDir: flags.data }),
    ...(flags.timeoutFactor === undefined ? {} : { timeoutFactor: flags.timeoutFactor }),
    // What is kept from before has its time already.
    ...(flags.empty ? {} : { beginsAt: SAMPLE_BEGINS }),
    conflicts: flags.conflicts === undefined ? undefined : { holdMs: flags.conflicts },
    quotas: flags.callsPerSecond === undefined ? undefined : { callsPerSecond: flags.callsPerSecond },
  })
  atExit(announce(platform))
  onSignal(platform.stop)
  say(`The platform runs at ${platform.url} (started in ${((Date.now() - began) / 1000).toFixed(1)} s)`)
  try {
    return await Promise.race([serve(platform, flags), platform.failed])
  } catch (error) {
    const lines = platform.logs().slice(-LOG_LINES)
    await platform.stop()
    throw new Error(`${messageOf(error)}\nThe last lines of the log:\n${lines.join('\n')}`, { cause: error })
  }
}

/** Plays the journey unless the platform shall be empty; the exit code, or undefined to keep serving. */
async function serve(platform: Platform, flags: Flags): Promise<number | undefined> {
  const result = flags.empty ? null : await runJourney(platform, { log: say })
  if (flags.once) {
    await platform.stop()
    return result === null || result.ok ? 0 : 1
  }
  // Clients go by the machine's time: proofs and tokens that they make would be of another year.
  if (platform.clock.now() < new Date()) platform.clock.moveTo(new Date())
  await invite(platform, (await result?.tokens()) ?? {})
  platform.failed.catch(error => fail(error))
  return undefined
}

/** Ends with what a person needs to go on by hand: an address, tokens, one command that works when pasted. */
async function invite(platform: Platform, tokens: Readonly<Record<string, string>>): Promise<void> {
  const ready =
    Object.keys(tokens).length > 0 ? tokens : { operator: await platform.tokenFor({ role: 'OPERATOR' }) }
  for (const [name, token] of Object.entries(ready)) say(`\nToken of ${name}:\n${token}`)
  const [token] = Object.values(ready)
  const body = `{"query":"{ viewer { agency { name } roles allowedActions } }"}`
  const headers = `-H 'content-type: application/json' -H 'authorization: Bearer ${token}'`
  say(`\nTry it:\ncurl -s ${platform.url} ${headers} -d '${body}'`)
  const { port } = new URL(platform.origin)
  const more = `npm run token -- --agency <name> --role <role>${port === '4000' ? '' : ` --port ${port}`}`
  say(`\nServing at ${platform.url}. Stop with Ctrl+C. More tokens: ${more}`)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function fail(error: unknown): never {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exit(1)
}

try {
  const code = await main()
  if (code !== undefined) process.exit(code)
} catch (error) {
  fail(error)
}
