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

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { keys: { type: 'string' } } })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new Unusable(USAGE)
  const trusted = values.keys === undefined ? undefined : readKeys(values.keys)
  const bundle = readJson(path)
  const verdict = await verifyBundle(bundle, trusted)
  const { lines, exitCode } = reportOf(bundle, verdict, verdict.valid ? await thumbprintsIn(bundle) : [])
  process.stdout.write(`${lines.join('\n')}\n`)
  return exitCode
}

try {
  process.exitCode = await main()
} catch (error) {
  const isMisuse =
    error instanceof Unusable || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  // A parser's message quotes what it could not read.
  process.stderr.write(`${isMisuse ? printable((error as Error).message) : USAGE}\n`)
  process.exitCode = 2
}
