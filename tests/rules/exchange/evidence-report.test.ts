import type { JSONWebKeySet } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Bundle, type Verdict, verifyBundle } from '../../../functions/exchange/rules/evidence.ts'
import { reportOf } from '../../../functions/exchange/rules/evidence-report.ts'
import { aReceiptKey, aSignedBundle } from '../../kit/rules/signed-bundle.ts'

let genuine: Bundle
let trusted: JSONWebKeySet
beforeAll(async () => {
  const { bundle, key } = await aSignedBundle()
  genuine = bundle
  trusted = { keys: [key.jwk] } as JSONWebKeySet
})
const report = async (bundle: unknown, keys?: JSONWebKeySet) =>
  reportOf(bundle, await verifyBundle(bundle, keys), ['a-thumbprint'])

describe('the report on an evidence bundle', () => {
  it('says valid, and exits with 0, by keys from elsewhere', async () => {
    const { number, title, issuer } = genuine.document
    expect(await report(genuine, trusted)).toEqual({
      lines: [`valid: ${number}《${title}》, ${issuer}`, '8 events and 8 receipts of 2 recipients'],
      exitCode: 0,
    })
  })
  it('says by its own keys that it is only consistent and how to get keys, and exits with 3', async () => {
    const { lines, exitCode } = await report(genuine)
    expect(exitCode).toBe(3)
    expect(lines[0]).toMatch(/^consistent, not authenticated: /)
    const text = lines.join('\n')
    expect(text).not.toMatch(/^valid/m)
    expect(text).toContain('/.well-known/receipt-keys.json > receipt-keys.json')
    expect(text).toContain('--keys receipt-keys.json')
    expect(text).toContain('a-thumbprint')
  })
  it('says not valid and why, and exits with 1, with keys and without', async () => {
    const { jwk } = await aReceiptKey()
    const foreign = await report(genuine, { keys: [jwk] } as JSONWebKeySet)
    expect(foreign.exitCode).toBe(1)
    expect(foreign.lines).toHaveLength(9)
    expect(await report({})).toEqual({
      lines: ['NOT valid', expect.stringMatching(/^- not an evidence bundle/)],
      exitCode: 1,
    })
  })
  it('lists what was done for others, and of whom there is no receipt', async () => {
    const verdict: Verdict = {
      ...(await verifyBundle(genuine, trusted)),
      onBehalf: ['SIGNED_FOR of 郑州市人民政府: a for b'],
      without: Array.from({ length: 12 }, (_, at) => `机关${at}`),
    }
    const { lines } = reportOf(genuine, verdict, [])
    expect(lines.slice(2)).toEqual([
      'on behalf (代): SIGNED_FOR of 郑州市人民政府: a for b',
      `no receipt here of 12: ${verdict.without.slice(0, 10).join('、')}`,
    ])
  })
  it('shows no control character, direction override or line break that the bundle has', async () => {
    const evil = '\u001b[2J\u009b1m\u202e\nvalid: '
    const shown = '\\u{1b}[2J\\u{9b}1m\\u{202e}\\u{a}valid: '
    const verdict = await verifyBundle(genuine, trusted)
    const document = { ...genuine.document, number: evil, title: evil, issuer: evil }
    const good = reportOf({ ...genuine, document }, { ...verdict, onBehalf: [evil], without: [evil] }, [evil])
    const faults = [
      { code: 'NOT_A_RECIPIENT', recipient: evil },
      { code: 'IMPOSSIBLE_HISTORY', event: 1, type: evil },
    ] as const
    const bad = reportOf(genuine, { ...verdict, valid: false, authenticated: false, faults }, [])
    const own = reportOf(genuine, { ...verdict, authenticated: false }, [evil])
    for (const { lines } of [good, bad, own]) {
      expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      expect(lines.join('')).toContain(shown)
    }
    expect(good.lines[0]).toBe(`valid: ${shown}《${shown}》, ${shown}`)
    expect(good.lines).toHaveLength(4)
  })
})
