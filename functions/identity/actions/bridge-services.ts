import type { Bridge } from '../../access/bridges.ts'
import { LeastRecent } from '../../kernel/least-recent.ts'
import { type CallOutside, OutsideRefused } from '../../platform/outside.ts'
import * as dingtalk from '../rules/bridges/dingtalk.ts'
import {
  type AppToken,
  fault,
  given,
  type Reply,
  type ServiceAnswer,
  type ServiceCall,
} from '../rules/bridges/service.ts'
import * as wecom from '../rules/bridges/wecom.ts'

/** Calls the service of a bridge. Whatever keeps it from answering is a fault, and contains no part of the request. */
export type CallService = <Value>(
  call: ServiceCall,
  read: (answer: ServiceAnswer) => Reply<Value>,
) => Promise<Reply<Value>>

/** All calls of one login together take so long at most: less than a function has, and longer than a person waits. */
const LOGIN_MS = 7_000

/** Calls within the time of one login, which begins now. */
export function callsWithin(outside: CallOutside, ms = LOGIN_MS): CallService {
  const signal = AbortSignal.timeout(ms)
  return async ({ url, ...request }, read) => {
    try {
      return read(await outside(url, { ...request, signal }))
    } catch (error) {
      return fault('BUSY', reasonOf(error))
    }
  }
}

/** The word for what the network did: `ECONNREFUSED`, `OutsideRefused`. Its message may quote the request. */
function reasonOf(error: unknown): string {
  if (error instanceof OutsideRefused) return error.message
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown }
  return typeof code === 'string' ? code : String(name)
}

/** Asks the service for a token of the app, by which it shows that it accepts app and secret. */
export function appToken(
  call: CallService,
  { kind, address, clientId }: Pick<Bridge, 'kind' | 'address' | 'clientId'>,
  secret: string,
): Promise<Reply<AppToken>> {
  return kind === 'WECOM'
    ? call(wecom.appTokenCall(address, clientId, secret), wecom.readAppToken)
    : call(dingtalk.appTokenCall({ address, clientId, secret }), dingtalk.readAppToken)
}

/** What is needed to ask a bridge's service who somebody is. */
export interface Asking {
  readonly bridge: Bridge
  /** Of the bridge: another secret makes another one. */
  readonly version: number
  readonly secret: () => Promise<string>
  readonly call: CallService
}

/** Who the user of a code is, as their service names them. The code is used up by it. */
export type NameUser = (asking: Asking, code: string) => Promise<Reply<string>>

/** Asks either service. Tokens of apps of WeCom, which limits how often they are asked for, are kept in memory. */
export function userNames(now: () => Date): NameUser {
  const appTokens = keptAppTokens(now)
  return (asking, code) =>
    asking.bridge.kind === 'WECOM' ? wecomUser(appTokens, asking, code) : dingTalkUser(asking, code)
}

async function dingTalkUser({ bridge, secret, call }: Asking, code: string): Promise<Reply<string>> {
  const { address, clientId } = bridge
  const app = { address, clientId, secret: await secret() }
  const token = await call(dingtalk.userTokenCall(app, code), dingtalk.readUserToken)
  return token.ok ? call(dingtalk.userCall(address, token.value), dingtalk.readUser) : token
}

async function wecomUser(appTokens: AppTokens, asking: Asking, code: string): Promise<Reply<string>> {
  const { bridge, call } = asking
  const ask = async (): Promise<Reply<string>> => {
    const token = await appTokens.get(asking)
    if (!token.ok) return token
    const user = await call(wecom.userCall(bridge.address, token.value, code), wecom.readUser)
    if (!user.ok && user.fault === 'TOKEN_STALE') appTokens.forget(asking, token.value)
    return user
  }
  const first = await ask()
  // The service took the token back before its time. A code that came with it is not used up.
  return !first.ok && first.fault === 'TOKEN_STALE' ? ask() : first
}

interface AppTokens {
  get(asking: Asking): Promise<Reply<string>>
  /** Forgets a token that the service refused, unless another request has already got a new one. */
  forget(asking: Asking, token: string): void
}

const KEPT_TOKENS = 1_000
/** A token is renewed so long before its end, or in the last tenth of a short life. */
const MARGIN_SECONDS = 5 * 60

function keptAppTokens(now: () => Date): AppTokens {
  const kept = new LeastRecent<
    string,
    { readonly token: string; readonly from: number; readonly until: number }
  >(KEPT_TOKENS)
  const pending = new Map<string, Promise<Reply<string>>>()
  const nameOf = ({ bridge, version }: Asking): string => `${bridge.id} ${version}`

  const fetchToken = async (asking: Asking): Promise<Reply<string>> => {
    const { bridge, secret, call } = asking
    const reply = await appToken(call, bridge, await secret())
    if (!reply.ok) return reply
    const { token, seconds } = reply.value
    const from = now().getTime()
    const until = from + Math.max(seconds - MARGIN_SECONDS, seconds * 0.9) * 1000
    kept.set(nameOf(asking), { token, from, until })
    return given(token)
  }

  return {
    get(asking) {
      const name = nameOf(asking)
      const at = now().getTime()
      const known = kept.get(name)
      // A clock that was set back must not make anything last.
      if (known !== undefined && at >= known.from && at < known.until)
        return Promise.resolve(given(known.token))
      const waiting = pending.get(name)
      if (waiting !== undefined) return waiting
      const fetching = fetchToken(asking).finally(() => pending.delete(name))
      pending.set(name, fetching)
      return fetching
    },
    forget(asking, token) {
      const name = nameOf(asking)
      if (kept.get(name)?.token === token) kept.delete(name)
    },
  }
}
