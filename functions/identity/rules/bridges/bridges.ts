import type { Act } from '../../../access/act.ts'
import { type Bridge, type BridgeKind, bridgeSchema } from '../../../access/bridges.ts'
import type { Caller } from '../../../access/caller.ts'
import { type Advanced, advance, begin, startStep } from '../../../access/steps.ts'
import { notFound, type Problem } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { storedTextProblem } from '../../../kernel/stored-text.ts'
import { tidy } from '../../../kernel/text.ts'
import type { bridgeEvents } from '../../events.ts'
import { BRIDGE_STEPS, type ChainedBridge } from '../../model.ts'
import { APP_SECRET, CLIENT_ID, invalid } from '../../problems.ts'
import { MAX_REASON_BYTES } from '../applications.ts'

const MAX_ADDRESS_LENGTH = 500

/** Where the services are for everybody who has no deployment of their own. */
export const PUBLIC_ADDRESSES: Readonly<Record<BridgeKind, string>> = {
  WECOM: 'https://qyapi.weixin.qq.com',
  DINGTALK: 'https://api.dingtalk.com',
}

/** A bridge as an administrator wants to register it. */
export interface BridgeRegistration {
  readonly kind: BridgeKind
  readonly address: string
  readonly clientId: string
  readonly secret: string
}

/** What keeps a registration from being tried: nothing is called before this is right. A secret is never repeated. */
export function bridgeProblems({ address, clientId, secret }: BridgeRegistration): Problem[] {
  return [
    ...(isAddress(address)
      ? []
      : [invalid('NOT_A_SERVICE_ADDRESS', ['address'], { given: address.slice(0, 200).toWellFormed() })]),
    ...(CLIENT_ID.test(clientId)
      ? []
      : [invalid('NOT_A_CLIENT_ID', ['clientId'], { given: clientId.slice(0, 200).toWellFormed() })]),
    ...secretProblems(secret),
  ]
}

export function secretProblems(secret: string): Problem[] {
  return APP_SECRET.test(secret) ? [] : [invalid('NOT_AN_APP_SECRET', ['secret'])]
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text) || text.length > MAX_ADDRESS_LENGTH || /[?#\s\\]/.test(text)) return false
  const { username, password } = new URL(text)
  return username === '' && password === ''
}

/** An address as it is stored: in one form, whoever writes it, because people are bound to it. */
export function canonicalAddress(address: string): string {
  return new URL(address).href.replace(/\/+$/, '')
}

/** Decides a registration (登记登录桥). The same app may be registered by several agencies, each for its own reach. */
export function registerBridge(
  registrarId: string,
  id: string,
  { kind, address, clientId }: Omit<BridgeRegistration, 'secret'>,
  act: Act,
): Advanced<ChainedBridge> {
  const bridge: Bridge = {
    id,
    kind,
    address: canonicalAddress(address),
    clientId,
    registrarId,
    state: 'ACTIVE',
  }
  return begin<ChainedBridge, typeof bridgeEvents>(bridge, { type: 'BridgeRegistered', data: bridge }, act)
}

/** Decides that a bridge goes on with another secret (更换密钥). The event does not contain it. */
export function replaceSecret(
  bridge: ChainedBridge,
  { agency }: Pick<Caller, 'agency'>,
  expectedVersion: number,
  act: Act,
): Result<Advanced<ChainedBridge>> {
  if (agency?.id !== bridge.registrarId) return refuse(notFound(['bridgeId']))
  const started = startStep(bridge, BRIDGE_STEPS, 'replaceBridgeSecret', expectedVersion)
  if (!started.ok) return started
  const data = bridgeSchema.parse(bridge)
  const event = { type: 'BridgeSecretReplaced', data } as const
  return ok(advance<ChainedBridge, typeof bridgeEvents>(bridge, data, event, act))
}

/** Decides the end of a bridge (注销登录桥), by whoever registered it. None of its tokens is accepted within a minute. */
export function endBridge(
  bridge: ChainedBridge,
  { agency }: Pick<Caller, 'agency'>,
  { expectedVersion, reason }: { readonly expectedVersion: number; readonly reason: string },
  act: Act,
): Result<Advanced<ChainedBridge>> {
  if (agency?.id !== bridge.registrarId) return refuse(notFound(['bridgeId']))
  const started = startStep(bridge, BRIDGE_STEPS, 'endBridge', expectedVersion)
  if (!started.ok) return started
  const problem = storedTextProblem(['reason'], reason, MAX_REASON_BYTES)
  if (problem !== null) return refuse(problem)
  const ended = bridgeSchema.parse({ ...bridge, state: 'ENDED' })
  const event = { type: 'BridgeEnded', data: { ...ended, reason: tidy(reason) } } as const
  return ok(advance<ChainedBridge, typeof bridgeEvents>(bridge, ended, event, act))
}
