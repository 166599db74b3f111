import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JSONWebKeySet } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bundle, verifyBundle } from '../../functions/exchange/rules/evidence.ts'
import { reportOf } from '../../functions/exchange/rules/evidence-report.ts'
import { OTHER_TEXTS, otherSignature } from '../kit/rules/signatures.ts'
import { aReceiptKey, aSignedBundle } from '../kit/rules/signed-bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'hutong-attacks-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let genuine: Bundle
/** Another bundle of the same document, complete in itself, that somebody signed with a key of theirs. */
let resigned: Bundle
/** The keys that the platform publishes, and the file that has them. */
let platformKeys: JSONWebKeySet
let keys: string
beforeAll(async () => {
  const { bundle, key } = await aSignedBundle()
  genuine = bundle
  resigned = (await aSignedBundle()).bundle
  platformKeys = { keys: [key.jwk] } as JSONWebKeySet
  keys = fileWith(platformKeys)
})

let files = 0
function fileWith(content: unknown): string {
  const path = join(folder, `${++files}.json`)
  writeFileSync(path, textOf(content))
  return path
}
const textOf = (content: unknown): string => (typeof content === 'string' ? content : JSON.stringify(content))

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}
function verify(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['functions/commands/verify.ts', ...args])
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', data => {
      stdout += data
    })
    child.stderr.on('data', data => {
      stderr += data
    })
    child.on('error', reject)
    child.on('close', code => resolve({ code, stdout, stderr }))
  })
}

const withReceipts = (change: (receipts: readonly string[]) => readonly string[]): Bundle => ({
  ...genuine,
  recipients: genuine.recipients.map(one => ({ ...one, receipts: [...change(one.receipts)] })),
})
const evil = '\u001b[2J\u202e\nvalid: '
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
/** A receipt whose root says another algorithm, with a signature that fits nothing. */
const withAlgorithm = (receipt: string, alg: string, signature: string): string => {
  const [claims, path, root = ''] = receipt.split('~')
  return `${claims}~${path}~${encode({ alg, kid: 'receipts' })}.${root.split('.')[1]}.${signature}`
}

/** What somebody made of a genuine bundle, checked with the platform's keys. */
const FORGED: readonly (readonly [string, () => unknown])[] = [
  ['signed anew with a key of its own', () => resigned],
  ['signed anew, under the platform’s keys', () => ({ ...resigned, keys: genuine.keys })],
  ['with each receipt twice', () => withReceipts(all => [...all, ...all])],
  [
    'with a recipient twice',
    () => ({ ...genuine, recipients: [...genuine.recipients, ...genuine.recipients.slice(0, 1)] }),
  ],
  [
    'with the receipts of another recipient',
    () => ({
      ...genuine,
      recipients: genuine.recipients.map((one, at, all) => ({ ...one, receipts: all[1 - at]?.receipts })),
    }),
  ],
  ['with the other signature of the same', () => withReceipts(all => all.map(otherSignature))],
  ...OTHER_TEXTS.map(
    ([name, change]) => [`with a signature ${name}`, () => withReceipts(all => all.map(change))] as const,
  ),
  ['with no algorithm', () => withReceipts(all => all.map(one => withAlgorithm(one, 'none', '')))],
  [
    'with the public key as a secret',
    () => withReceipts(all => all.map(one => withAlgorithm(one, 'HS256', 'AAAA'))),
  ],
  ['without a receipt', () => withReceipts(() => [])],
  ['without a recipient', () => ({ ...genuine, recipients: [] })],
  ['without events', () => ({ ...genuine, events: [] })],
  ['with another title', () => ({ ...genuine, document: { ...genuine.document, title: evil } })],
  [
    'with names that move a cursor',
    () => ({
      ...genuine,
      recipients: genuine.recipients.map(one => ({ ...one, name: evil })),
    }),
  ],
  ['of another format', () => ({ ...genuine, format: evil })],
  ['that is null', () => null],
  ['that is a list', () => [genuine]],
  ['of prototypes', () => '{"__proto__":{"valid":true},"constructor":{"prototype":{"valid":true}}}'],
]

/** The only lines that say that a bundle is believed. */
const BELIEVED = /^(valid|consistent)/m

describe('a bundle', () => {
  test('that nobody changed is believed by the platform’s keys', async () => {
    const { code, stdout } = await verify(fileWith(genuine), '--keys', keys)
    expect([code, BELIEVED.test(stdout)]).toEqual([0, true])
  })

  test('that is signed by its own key is consistent by that, which is another exit code', async () => {
    const { code, stdout } = await verify(fileWith(resigned))
    expect(code).toBe(3)
    expect(stdout).toMatch(/^consistent, not authenticated: /)
    expect(stdout).not.toMatch(/^valid/m)
  })

  test.each(FORGED)('%s is not believed, and its report moves no cursor', async (_, forged) => {
    const bundle: unknown = JSON.parse(textOf(forged()))
    const { lines, exitCode } = reportOf(bundle, await verifyBundle(bundle, platformKeys), [])
    expect(exitCode).toBe(1)
    expect(lines[0]).toBe('NOT valid')
    expect(lines.join('\n')).not.toMatch(BELIEVED)
    expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(lines.join('').length).toBeLessThan(20_000)
  })

  test('with names that move a cursor is printed without them', async () => {
    const recipients = genuine.recipients.map(one => ({ ...one, name: evil }))
    const { code, stdout, stderr } = await verify(fileWith({ ...genuine, recipients }), '--keys', keys)
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).not.toMatch(BELIEVED)
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  test.each([
    ['that is no JSON', '{'],
    ['nested 100,000 times', `{"recipients":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    [
      'with members nested 100,000 times',
      () =>
        JSON.stringify(genuine).replace(
          '"events":[',
          `"events":[${'['.repeat(100_000)}${']'.repeat(100_000)},`,
        ),
    ],
  ])('%s ends the command shortly, and is not believed', async (_, given) => {
    const { code, stdout, stderr } = await verify(
      fileWith(typeof given === 'string' ? given : given()),
      '--keys',
      keys,
    )
    expect([1, 2]).toContain(code)
    expect(stdout).not.toMatch(BELIEVED)
    expect(stdout + stderr).not.toMatch(/\bat [\w.<>]+ \(|node_modules|\.ts:\d+/)
    expect(stdout.length + stderr.length).toBeLessThan(2_000)
  })

  test('is not checked with keys that verify nothing', async () => {
    const { jwk } = await aReceiptKey()
    for (const given of [[], [{ kty: 'oct', k: 'AAAA', kid: 'receipts' }], [{ ...jwk, kid: 'receipts' }]]) {
      const verdict = await verifyBundle(genuine, { keys: given } as JSONWebKeySet)
      expect(reportOf(genuine, verdict, []).exitCode).toBe(1)
    }
  })
})
