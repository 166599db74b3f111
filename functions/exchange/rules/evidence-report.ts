import { printable } from '../../kernel/printable.ts'
import type { Bundle, Verdict } from './evidence.ts'
import { describeFault } from './evidence-faults.ts'

/** What a person reads of a verdict: the lines, and the exit code of the command. */
export interface Report {
  readonly lines: readonly string[]
  /** 0: authenticated. 1: not valid. 3: consistent, by the bundle's own keys alone. (2 is misuse.) */
  readonly exitCode: 0 | 1 | 3
}

const OWN_KEYS = [
  'nothing in the bundle contradicts itself, but it was checked with the keys that it brought along:',
  'whoever wrote it may have made them. To know that the platform signed it, get the keys from the platform itself,',
  'not from whoever gave you the bundle, and check again:',
  '  curl https://ADDRESS-OF-THE-PLATFORM/.well-known/receipt-keys.json > receipt-keys.json',
  '  npm run verify -- BUNDLE.json --keys receipt-keys.json',
] as const

/**
 * The report of a verdict. Names, titles, numbers and faults are those of the bundle, so each line is made printable.
 * @param thumbprints of the bundle's own keys (RFC 7638)
 */
export function reportOf(input: unknown, verdict: Verdict, thumbprints: readonly string[]): Report {
  const lines = [...(verdict.valid ? found(input as Bundle, verdict) : faulty(verdict))]
  if (verdict.onBehalf.length > 0) lines.push(`on behalf (代): ${verdict.onBehalf.join('; ')}`)
  if (verdict.without.length > 0)
    lines.push(`no receipt here of ${verdict.without.length}: ${verdict.without.slice(0, 10).join('、')}`)
  if (verdict.valid && !verdict.authenticated)
    lines.push(...OWN_KEYS, `the bundle's own keys have the thumbprints ${thumbprints.join(', ')}`)
  return { lines: lines.map(printable), exitCode: exitCodeOf(verdict) }
}

function exitCodeOf({ valid, authenticated }: Verdict): Report['exitCode'] {
  if (!valid) return 1
  return authenticated ? 0 : 3
}

function found({ document }: Bundle, verdict: Verdict): string[] {
  const status = verdict.authenticated ? 'valid' : 'consistent, not authenticated'
  return [
    `${status}: ${document.number}《${document.title}》, ${document.issuer}`,
    `${verdict.events} events and ${verdict.receipts} receipts of ${verdict.recipients} recipients`,
  ]
}

function faulty({ faults }: Verdict): string[] {
  return ['NOT valid', ...faults.map(fault => `- ${describeFault(fault)}`)]
}
