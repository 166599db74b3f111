import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import * as z from 'zod'
import type { KeptValue } from '../platform/kept.ts'
import { log } from '../platform/log.ts'
import { type FetchJson, fetchConfigured } from '../platform/outside.ts'

/** The issuer's keys cannot be fetched, so a token cannot be checked. Not the caller's fault; answered with 503. */
export class IssuerUnavailable extends Error {
  constructor(cause: unknown) {
    super('the keys of the token issuer cannot be fetched', { cause })
    this.name = 'IssuerUnavailable'
  }
}

/** Fetches the set of keys that the issuer publishes. @throws if it cannot be had or is none */
export type FetchKeys = () => Promise<JSONWebKeySet>

export interface IssuerKeysOptions {
  readonly fetchKeys: FetchKeys
  readonly now: () => Date
  /** Where the last keys are kept for instances that start while the issuer cannot be reached. */
  readonly kept: KeptValue
}

/** From this age on, the keys are fetched again, in the background: requests go on with those that are known. */
const STALE_MS = 10 * 60_000
/** An issuer that is not there is asked again for 24 hours before its last keys are no longer trusted. */
const TRUSTED_MS = 24 * 60 * 60_000
/** The issuer is asked at most this often, whatever ids of keys the tokens name. */
const COOLDOWN_MS = 5_000
/** Keys that have not changed are kept again after this time, so that those kept are hardly older than those known. */
const KEPT_AGAIN_MS = 60 * 60_000

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) })
const keptKeys = z.object({ at: z.number(), keys: keySet })

/**
 * The keys of a token issuer, for the life of the process. While the issuer cannot be reached, a key that is known goes
 * on being accepted for 24 hours after it was last fetched, by this instance or by another. A key id that is not known
 * is asked for at once.
 * The getter throws IssuerUnavailable if it cannot tell whether a key is the issuer's.
 */
export function issuerKeys({ fetchKeys, now, kept }: IssuerKeysOptions): JWTVerifyGetKey {
  let known: { readonly find: JWTVerifyGetKey; readonly at: number } | undefined
  let asked: { readonly at: number; readonly failure?: unknown } | undefined
  let saved: { readonly at: number; readonly text: string } | undefined
  let unsaved: { readonly at: number; readonly keys: JSONWebKeySet } | undefined
  let pending: Promise<void> | undefined

  /** False also for what lies ahead: a clock that was set back must not make anything last. */
  const isWithin = (ms: number, at: number): boolean => {
    const age = now().getTime() - at
    return age >= 0 && age < ms
  }
  const isTrusted = (): boolean => known !== undefined && isWithin(TRUSTED_MS, known.at)
  const isCoolingDown = (): boolean => asked !== undefined && isWithin(COOLDOWN_MS, asked.at)

  /** Asks the issuer, once for all who wait. @throws IssuerUnavailable */
  const refresh = (): Promise<void> => {
    pending ??= fetchKeys()
      .then(keys => {
        const at = now().getTime()
        known = { find: createLocalJWKSet(keys), at }
        asked = { at }
        unsaved = { at, keys }
      })
      .catch(async failure => {
        if (known === undefined) await takeWhatIsKept()
        asked = { at: now().getTime(), failure }
        throw new IssuerUnavailable(failure)
      })
      .finally(() => {
        pending = undefined
      })
    return pending
  }
  /**
   * Keeps what was fetched for an earlier token. Not for the same one: that would load the SDK of the bucket in the first request
   * of an instance, which takes 14 ms of CPU (`tests/bench/loads.ts`).
   */
  const keepForOthers = (): void => {
    if (unsaved === undefined) return
    const { at, keys } = unsaved
    unsaved = undefined
    const text = JSON.stringify(keys)
    if (saved?.text === text && isWithin(KEPT_AGAIN_MS, saved.at)) return
    saved = { at, text }
    // No request waits for it, and none fails of it.
    kept.save({ at, keys }).catch(error => {
      saved = undefined
      log.warn('the keys of the token issuer are not kept', { reason: String(error) })
    })
  }
  const takeWhatIsKept = async (): Promise<void> => {
    try {
      const last = keptKeys.nullable().parse(await kept.load())
      if (last !== null) known = { find: createLocalJWKSet(last.keys as JSONWebKeySet), at: last.at }
    } catch (error) {
      log.error('the last keys of the token issuer cannot be read', error)
    }
  }
  const refreshUnlessAsked = async (): Promise<void> => {
    if (!isCoolingDown()) return refresh()
    if (asked?.failure !== undefined) throw new IssuerUnavailable(asked.failure)
  }
  const refreshInBackground = (since: number): void => {
    if (pending !== undefined || isCoolingDown()) return
    refresh().catch(error => {
      const hours = Math.floor((now().getTime() - since) / 3_600_000)
      const text = 'the token issuer cannot be reached; its last keys are used'
      // An error raises an alarm: after 24 hours no token can be checked any more.
      if (hours < 1) log.warn(text, { reason: String(error.cause) })
      else log.error(text, error.cause, { hours })
    })
  }

  const ifStillUntrusted = (error: unknown): void => {
    if (!isTrusted()) throw error
  }

  return async (header, token) => {
    keepForOthers()
    if (!isTrusted()) await refreshUnlessAsked().catch(ifStillUntrusted)
    else if (known !== undefined && !isWithin(STALE_MS, known.at)) refreshInBackground(known.at)
    const key = await findIn(known?.find, header, token)
    if (key !== null) return key
    await refreshUnlessAsked()
    const fetched = await findIn(known?.find, header, token)
    if (fetched === null) throw new errors.JWKSNoMatchingKey()
    return fetched
  }
}

type Key = Awaited<ReturnType<JWTVerifyGetKey>>

/** The key that a token names; null if the set has none. @throws IssuerUnavailable if the set has it in no usable form */
async function findIn(
  find: JWTVerifyGetKey | undefined,
  ...[header, token]: Parameters<JWTVerifyGetKey>
): Promise<Key | null> {
  if (find === undefined) return null
  try {
    return await find(header, token)
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return null
    const isTokensFault = error instanceof errors.JOSEError && !(error instanceof errors.JWKSInvalid)
    throw isTokensFault ? error : new IssuerUnavailable(error)
  }
}

/** Keys from the address that a registered issuer names: only from where may be called. */
export function keysFrom(outside: FetchJson, url: string): FetchKeys {
  return async () => keySet.parse(await outside(url)) as JSONWebKeySet
}

const KEY_SETS = 'application/json, application/jwk-set+json'

/**
 * Fetches keys from where the issuer publishes them (RFC 7517). An answer without any key counts as an outage, too:
 * it would refuse every token.
 */
export function keysAt(url: string): FetchKeys {
  return async () => keySet.parse(await fetchConfigured(url, KEY_SETS)) as JSONWebKeySet
}
