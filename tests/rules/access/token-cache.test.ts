import { exportJWK, generateKeyPair, importJWK, type JWTVerifyGetKey, SignJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import type { TrustedIssuer } from '../../../functions/access/issuers.ts'
import { rememberingTokens } from '../../../functions/access/token-cache.ts'

const START = Date.parse('2026-02-24T01:00:00Z')
let keys: { privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey']; find: JWTVerifyGetKey }
beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const key = await importJWK(await exportJWK(publicKey), 'ES256')
  keys = { privateKey, find: async () => key as never }
})

/** An issuer whose key is asked for as often as a token is verified, and a clock that the test moves. */
function aVerifier() {
  const state = { time: START, verified: 0, isTrusted: true }
  const trustedAs = (): TrustedIssuer => ({
    issuer: 'https://issuer.example',
    audience: 'hutong',
    keys: async (...args) => {
      state.verified++
      return keys.find(...args)
    },
  })
  let trusted = trustedAs()
  const find = () => (state.isTrusted ? trusted : null)
  const authenticate = rememberingTokens(find, () => new Date(state.time))
  const trustAnew = (): void => {
    trusted = trustedAs()
  }
  return { state, authenticate, trustAnew }
}
const aToken = async (seconds = 3600) =>
  `Bearer ${await new SignJWT({ agency: 'agc_01HZZZZZZZZZZZZZZZZZZZZZZZ', scope: 'document' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
    .setSubject('mbr-1')
    .setIssuer('https://issuer.example')
    .setAudience('hutong')
    .setIssuedAt(START / 1000)
    .setExpirationTime(START / 1000 + seconds)
    .sign(keys.privateKey)}`

describe('a token that was verified', () => {
  it('is not verified again for 45 seconds, and then is', async () => {
    const { state, authenticate } = aVerifier()
    const token = await aToken()
    for (const after of [0, 1, 44_999]) {
      state.time = START + after
      expect((await authenticate(token)).subject).toBe('mbr-1')
    }
    expect(state.verified).toBe(1)
    state.time = START + 45_000
    await authenticate(token)
    expect(state.verified).toBe(2)
  })
  it('is refused at its own end, whatever was remembered', async () => {
    const { state, authenticate } = aVerifier()
    const token = await aToken(1)
    await authenticate(token)
    state.time = START + 32_000
    await expect(authenticate(token)).rejects.toThrow('TOKEN_EXPIRED')
  })
  it('is refused at once when its issuer is no longer trusted, and verified again when it is trusted anew', async () => {
    const { state, authenticate, trustAnew } = aVerifier()
    const token = await aToken()
    await authenticate(token)
    trustAnew()
    await authenticate(token)
    expect(state.verified).toBe(2)
    state.isTrusted = false
    await expect(authenticate(token)).rejects.toThrow('TOKEN_ISSUER_INVALID')
  })
  it('does not last because the clock was set back', async () => {
    const { state, authenticate } = aVerifier()
    const token = await aToken()
    state.time = START + 10_000
    await authenticate(token)
    state.time = START + 5_000
    await authenticate(token)
    expect(state.verified).toBe(2)
  })
  it('says nothing of another: one that differs in its signature is verified, and refused', async () => {
    const { authenticate } = aVerifier()
    const token = await aToken()
    await authenticate(token)
    await expect(authenticate(`${token.slice(0, -4)}AAAA`)).rejects.toThrow('TOKEN_SIGNATURE_INVALID')
    await expect(authenticate(undefined)).rejects.toThrow('TOKEN_MISSING')
  })
})
