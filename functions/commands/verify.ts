/** `npm run verify -- bundle.json [--keys keys.json]`: checks an evidence bundle offline. Exit code 0 only if it is valid. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { calculateJwkThumbprint, type JSONWebKeySet } from 'jose'
import { describeFault, verifyBundle } from '../exchange/index.ts'

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

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { keys: { type: 'string' } } })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new Unusable(USAGE)
  const bundle = readJson(path) as {
    document?: { number?: string; title?: string; issuer?: string }
    keys?: JSONWebKeySet
  } | null
  const trusted = values.keys === undefined ? undefined : (readJson(values.keys) as JSONWebKeySet)
  const verdict = await verifyBundle(bundle, trusted)

  const { number = '', title = '', issuer = '' } = bundle?.document ?? {}
  const lines = verdict.valid
    ? [
        `valid: ${number}《${title}》, ${issuer}`,
        `${verdict.events} events and ${verdict.receipts} receipts of ${verdict.recipients} recipients`,
      ]
    : ['NOT valid', ...verdict.faults.map(fault => `- ${describeFault(fault)}`)]
  if (verdict.onBehalf.length > 0) lines.push(`on behalf (代): ${verdict.onBehalf.join('; ')}`)
  if (verdict.without.length > 0)
    lines.push(`no receipt here of ${verdict.without.length}: ${verdict.without.slice(0, 10).join('、')}`)
  if (trusted === undefined && verdict.valid) {
    const thumbprints = await Promise.all((bundle?.keys?.keys ?? []).map(key => calculateJwkThumbprint(key)))
    lines.push(
      `signed with the bundle's own key ${thumbprints.join(', ')}`,
      'compare it with the key that the platform publishes at /.well-known/receipt-keys.json, or pass that file as --keys',
    )
  }
  process.stdout.write(`${lines.join('\n')}\n`)
  return verdict.valid ? 0 : 1
}

try {
  process.exitCode = await main()
} catch (error) {
  const isMisuse =
    error instanceof Unusable || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  process.stderr.write(`${isMisuse ? (error as Error).message : USAGE}\n`)
  process.exitCode = 2
}
