/**
 * `npm run verify -- BUNDLE.json [--keys KEYS.json]`: checks an evidence bundle offline. Exit code 0: valid by the keys that
 * were given; 1: not valid; 2: misuse; 3: no keys were given, and the bundle is consistent by its own.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { calculateJwkThumbprint, createLocalJWKSet, type JSONWebKeySet, type JWK } from 'jose'
import { reportOf, verifyBundle } from '../exchange/index.ts'
import { printable } from '../kernel/printable.ts'

const USAGE = 'usage: npm run verify -- BUNDLE.json [--keys KEYS.json]'

class Unusable extends Error {}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Unusable(
      `${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function readKeys(path: string): JSONWebKeySet {
  const keys = readJson(path)
  try {
    createLocalJWKSet(keys as JSONWebKeySet)
  } catch {
    throw new Unusable(`${path} is no key set, such as the platform has at /.well-known/receipt-keys.json`)
  }
  return keys as JSONWebKeySet
}

/** The thumbprints of a bundle's own keys. What is no key has none, and must not end the check. */
async function thumbprintsIn(bundle: unknown): Promise<string[]> {
  const { keys } = (bundle as { keys?: { keys?: JWK[] } } | null)?.keys ?? {}
  const thumbprints = await Promise.allSettled((keys ?? []).map(key => calculateJwkThumbprint(key)))
  return thumbprints.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))
}

interface Answer {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

async function check(args: readonly string[]): Promise<Answer> {
  const options = { keys: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new Unusable(USAGE)
  const trusted = values.keys === undefined ? undefined : readKeys(values.keys)
  const bundle = readJson(path)
  const verdict = await verifyBundle(bundle, trusted)
  const { lines, exitCode } = reportOf(bundle, verdict, verdict.valid ? await thumbprintsIn(bundle) : [])
  return { exitCode, stdout: `${lines.join('\n')}\n`, stderr: '' }
}

/** What the command prints, and its exit code. Never throws: what it cannot use is misuse. */
export async function verify(args: readonly string[]): Promise<Answer> {
  try {
    return await check(args)
  } catch (error) {
    const isMisuse =
      error instanceof Unusable || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
    // A parser's message quotes what it could not read.
    const stderr = `${isMisuse ? printable((error as Error).message) : USAGE}\n`
    return { exitCode: 2, stdout: '', stderr }
  }
}

if (import.meta.main) {
  const { exitCode, stdout, stderr } = await verify(process.argv.slice(2))
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = exitCode
}
