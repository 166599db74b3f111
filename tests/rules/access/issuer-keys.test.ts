import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { authenticate } from '../../../functions/access/authenticate.ts'
import { IssuerUnavailable, issuerKeys } from '../../../functions/access/issuer-keys.ts'

const RULES = { issuer: 'https://issuer.example', audience: 'hutong' }
const START = Date.parse('2026-02-24T01:00:00Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const OUTAGE = new TypeError('fetch failed')

interface KeyPair {
  readonly kid: string
  readonly jwk: JSONWebKeySet['keys'][number]
  readonly privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey']
}
let first: KeyPair
let second: KeyPair

async function aKeyPair(kid: string): Promise<KeyPair> {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } }
}
const written = vi.spyOn(process.stdout, 'write')
afterAll(() => written.mockRestore())
const errorsLogged = (): number =>
  written.mock.calls.filter(([line]) => String(line).includes('"error"')).length

beforeAll(async () => {
  written.mockReturnValue(true)
  first = await aKeyPair('first')
  second = await aKeyPair('second')
})

function tokenBy({ kid, privateKey }: KeyPair, now: Date): Promise<string> {
  const iat = Math.floor(now.getTime() / 1000)
  return new SignJWT({ roles: ['OPERATOR'], scope: 'directory' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
    .setSubject('operator')
    .setIssuer(RULES.issuer)
    .setAudience(RULES.audience)
    .setIssuedAt(iat)
    .setExpirationTime(iat + 3600)
    .sign(privateKey)
}

/** An issuer that publishes what the test says, and a clock that the test moves. */
function anIssuer(...published: KeyPair[]) {
  const store = {
    value: null as unknown,
    saved: 0,
    isBroken: false,
    load: async () => {
      if (store.isBroken) throw new Error('out of order')
      return JSON.parse(JSON.stringify(store.value))
    },
    save: async (value: unknown) => {
      if (store.isBroken) throw new Error('out of order')
      store.saved++
      store.value = value
    },
  }
  const issuer = {
    store,
    published: published as readonly KeyPair[] | 'DOWN' | 'HANGS',
    asked: 0,
    time: START,
    pass: (ms: number) => {
      issuer.time += ms
    },
    /** From now on another instance of the function checks tokens. */
    replaceInstance: () => {
      keys = anInstance()
    },
    check: async (by: KeyPair): Promise<string> => {
      const token = `Bearer ${await tokenBy(by, now())}`
      const { subject } = await authenticate(token, () => ({ ...RULES, keys }), now())
      // What runs in the background may finish.
      await new Promise(setImmediate)
      return subject
    },
  }
  const now = () => new Date(issuer.time)
  const anInstance = () =>
    issuerKeys({
      now,
      kept: store,
      fetchKeys: async () => {
        issuer.asked++
        if (issuer.published === 'DOWN') throw OUTAGE
        if (issuer.published === 'HANGS') return new Promise<never>(() => undefined)
        return { keys: issuer.published.map(({ jwk }) => jwk) }
      },
    })
  let keys = anInstance()
  return issuer
}

describe('the keys of an issuer that can be reached', () => {
  test('are fetched once for all that wait, and again in the background when they are ten minutes old', async () => {
    const issuer = anIssuer(first)
    await Promise.all([issuer.check(first), issuer.check(first), issuer.check(first)])
    expect(issuer.asked).toBe(1)
    issuer.pass(9 * MINUTE)
    await issuer.check(first)
    expect(issuer.asked).toBe(1)
    issuer.pass(1 * MINUTE)
    await issuer.check(first)
    expect(issuer.asked).toBe(2)
  })

  test('include a new one from its first use', async () => {
    const issuer = anIssuer(first)
    await issuer.check(first)
    issuer.published = [first, second]
    issuer.pass(6_000)
    expect(await issuer.check(second)).toBe('operator')
    expect(issuer.asked).toBe(2)
  })

  test('no longer include one that was withdrawn, after the refresh in the background', async () => {
    const issuer = anIssuer(first, second)
    await issuer.check(first)
    issuer.published = [second]
    issuer.pass(11 * MINUTE)
    // The request that finds the keys stale does not wait for new ones.
    expect(await issuer.check(first)).toBe('operator')
    await expect(issuer.check(first)).rejects.toThrow('TOKEN_SIGNATURE_INVALID')
  })

  test('are asked for at most every five seconds, however many tokens name a key that is not there', async () => {
    const issuer = anIssuer(first)
    for (let n = 0; n < 20; n++) await expect(issuer.check(second)).rejects.toThrow('TOKEN_SIGNATURE_INVALID')
    expect(issuer.asked).toBe(1)
    issuer.pass(5_000)
    await expect(issuer.check(second)).rejects.toThrow('TOKEN_SIGNATURE_INVALID')
    expect(issuer.asked).toBe(2)
  })
})

describe('while the issuer cannot be reached', () => {
  test.each(['DOWN', 'HANGS'] as const)(
    'and is %s, a key that is known is accepted for 24 hours, without waiting for the issuer',
    async outage => {
      const issuer = anIssuer(first)
      await issuer.check(first)
      issuer.published = outage
      for (let hour = 0; hour < 23; hour++) {
        issuer.pass(HOUR)
        expect(await issuer.check(first)).toBe('operator')
      }
      expect(issuer.asked).toBeGreaterThan(1)
    },
  )

  test('operators are told once the keys are an hour old, and not of a short outage', async () => {
    const issuer = anIssuer(first)
    await issuer.check(first)
    issuer.published = 'DOWN'
    const before = errorsLogged()
    issuer.pass(59 * MINUTE)
    await issuer.check(first)
    expect(errorsLogged()).toBe(before)
    issuer.pass(MINUTE)
    await issuer.check(first)
    expect(errorsLogged()).toBe(before + 1)
  })

  test('a key that is known is no longer accepted after 24 hours: it cannot be checked', async () => {
    const issuer = anIssuer(first)
    await issuer.check(first)
    issuer.published = 'DOWN'
    issuer.pass(24 * HOUR - 1)
    await issuer.check(first)
    issuer.pass(1)
    await expect(issuer.check(first)).rejects.toThrow(IssuerUnavailable)
  })

  test('a key that is not known cannot be checked, and the issuer is asked at most every five seconds', async () => {
    const issuer = anIssuer(first)
    await issuer.check(first)
    issuer.published = 'DOWN'
    issuer.pass(MINUTE)
    for (let n = 0; n < 20; n++) await expect(issuer.check(second)).rejects.toThrow(IssuerUnavailable)
    expect(issuer.asked).toBe(2)
    // The tokens of the key that is known are not affected.
    expect(await issuer.check(first)).toBe('operator')
  })

  test('a process that has no keys yet can check nothing until the issuer is back', async () => {
    const issuer = anIssuer(first)
    issuer.published = 'DOWN'
    for (let n = 0; n < 20; n++) await expect(issuer.check(first)).rejects.toThrow(IssuerUnavailable)
    expect(issuer.asked).toBe(1)
    issuer.published = [first]
    issuer.pass(5_000)
    expect(await issuer.check(first)).toBe('operator')
  })

  test('an instance that starts then accepts what another one knew last, for 24 hours from when that one fetched it', async () => {
    const issuer = anIssuer(first)
    for (let n = 0; n < 2; n++) await issuer.check(first)
    issuer.published = 'DOWN'
    issuer.pass(23 * HOUR)
    issuer.replaceInstance()
    expect(await issuer.check(first)).toBe('operator')
    await expect(issuer.check(second)).rejects.toThrow(IssuerUnavailable)
    issuer.pass(HOUR)
    await expect(issuer.check(first)).rejects.toThrow(IssuerUnavailable)
    issuer.replaceInstance()
    await expect(issuer.check(first)).rejects.toThrow(IssuerUnavailable)
  })

  test.each<[string, unknown]>([
    ['nothing', null],
    ['something else', { keys: 'x' }],
    ['no key', { at: START, keys: { keys: [] } }],
    ['keys of no time', { keys: { keys: [{ kty: 'EC' }] } }],
  ])('an instance that starts then, and finds %s kept, can check nothing', async (_, value) => {
    const issuer = anIssuer(first)
    issuer.published = 'DOWN'
    issuer.store.value = value
    await expect(issuer.check(first)).rejects.toThrow(IssuerUnavailable)
    issuer.store.isBroken = true
    issuer.pass(MINUTE)
    await expect(issuer.check(first)).rejects.toThrow(IssuerUnavailable)
  })

  test('and comes back, its keys are trusted for another 24 hours', async () => {
    const issuer = anIssuer(first)
    await issuer.check(first)
    issuer.published = 'DOWN'
    issuer.pass(23 * HOUR)
    await issuer.check(first)
    issuer.published = [first]
    issuer.pass(MINUTE)
    await issuer.check(first)
    issuer.published = 'DOWN'
    issuer.pass(23 * HOUR)
    expect(await issuer.check(first)).toBe('operator')
  })
})

test('the keys are kept for other instances when they change, and else once an hour, but not by the first token', async () => {
  const issuer = anIssuer(first)
  await issuer.check(first)
  expect(issuer.store.saved).toBe(0)
  const checkAfter = async (ms: number) => {
    issuer.pass(ms)
    // The one that has them fetched, and one behind it.
    for (let n = 0; n < 2; n++) await issuer.check(first)
    return issuer.store.saved
  }
  expect(await checkAfter(0)).toBe(1)
  expect(await checkAfter(30 * MINUTE)).toBe(1)
  expect(await checkAfter(30 * MINUTE)).toBe(2)
  issuer.published = [first, second]
  expect(await checkAfter(15 * MINUTE)).toBe(3)
})

test('keys that cannot be kept are used, and kept at the next time', async () => {
  const issuer = anIssuer(first)
  issuer.store.isBroken = true
  for (let n = 0; n < 2; n++) expect(await issuer.check(first)).toBe('operator')
  issuer.store.isBroken = false
  issuer.pass(11 * MINUTE)
  for (let n = 0; n < 2; n++) await issuer.check(first)
  expect(issuer.store.saved).toBe(1)
})

test('a clock that is set back does not keep the keys from being refreshed', async () => {
  const issuer = anIssuer(first)
  issuer.pass(3 * 24 * HOUR)
  await issuer.check(first)
  issuer.pass(-3 * 24 * HOUR)
  issuer.published = [second]
  expect(await issuer.check(second)).toBe('operator')
})

test('a key that is published in no usable form is the issuer’s fault, not the token’s', async () => {
  const { x: _, ...broken } = first.jwk as { x?: string } & KeyPair['jwk']
  const issuer = anIssuer({ ...first, jwk: broken })
  await expect(issuer.check(first)).rejects.toThrow(IssuerUnavailable)
})
