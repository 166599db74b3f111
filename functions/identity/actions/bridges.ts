import { type Bridge, type BridgeKind, bridgeKey } from '../../access/bridges.ts'
import { type Context, findEarlier, type Outcome, perform, refused } from '../../access/command.ts'
import { refusedFor } from '../../access/outcome.ts'
import type { RequestContext } from '../../access/request.ts'
import { type StepInput, takeStep } from '../../access/take-step.ts'
import { notFound, type Problem } from '../../kernel/problem.ts'
import { ok } from '../../kernel/result.ts'
import { log } from '../../platform/log.ts'
import type { Item } from '../../platform/table.ts'
import type { ChainedBridge } from '../model.ts'
import { permissions } from '../permissions.ts'
import { invalid } from '../problems.ts'
import {
  bridgeProblems,
  canonicalAddress,
  endBridge as endRule,
  PUBLIC_ADDRESSES,
  registerBridge as registerRule,
  replaceSecret as replaceRule,
  secretProblems,
} from '../rules/bridges/bridges.ts'
import { bridgeOf, bridgeWrites } from '../store.ts'
import { appToken, callsWithin } from './bridge-services.ts'
import { sealingContext } from './bridge-users.ts'

type BridgeContext = Context & Pick<RequestContext, 'callOutside' | 'sealer'>

export interface RegisterBridgeInput {
  readonly idempotencyKey: string
  readonly kind: BridgeKind
  /** The public service if it is left out. */
  readonly address?: string | null | undefined
  readonly clientId: string
  readonly secret: string
}

/** Registers a bridge for the caller's agency and those below it, if its service accepts the app. */
export async function registerBridge(
  context: BridgeContext,
  { idempotencyKey, ...input }: RegisterBridgeInput,
): Promise<Outcome<ChainedBridge>> {
  const { caller, newId, sealer } = context
  const { agency, tenant } = caller
  if (agency === null) return refused(notFound([]))
  const registration = { ...input, address: input.address ?? PUBLIC_ADDRESSES[input.kind] }
  const command = {
    permission: permissions.registerBridge,
    idempotencyKey,
    input: registration,
    restore,
    table: context.registry,
  }
  const earlier = await findEarlier<ChainedBridge>(context, command)
  if (earlier !== null) return earlier
  const problems = bridgeProblems(registration)
  if (problems.length > 0) return refused(...problems)
  const { secret, ...described } = { ...registration, address: canonicalAddress(registration.address) }
  const problem = await serviceProblem(context, described, secret)
  if (problem !== null) return refused(problem)
  const id = newId('brg')
  const sealed = await sealer.seal(secret, sealingContext(id))
  return perform<ChainedBridge>(context, {
    ...command,
    load: [],
    decide(_, act) {
      const step = registerRule(agency.id, id, described, act)
      return ok({ thing: step.thing, ref: bridgeKey(id), writes: bridgeWrites(tenant, step, sealed) })
    },
  })
}

type BridgeStepInput = StepInput & { readonly bridgeId: string }

/** 更换密钥: a bridge goes on with another secret, if its service accepts it. */
export async function replaceBridgeSecret(
  context: BridgeContext,
  input: BridgeStepInput & { readonly secret: string },
): Promise<Outcome<ChainedBridge>> {
  const { caller, registry, sealer } = context
  const { idempotencyKey, ...fields } = input
  const permission = permissions.replaceBridgeSecret
  const command = { permission, idempotencyKey, input: fields, restore, table: registry }
  const earlier = await findEarlier<ChainedBridge>(context, command)
  if (earlier !== null) return earlier
  const problems = secretProblems(input.secret)
  if (problems.length > 0) return refused(...problems)
  const key = bridgeKey(input.bridgeId)
  const bridge = bridgeOf(await registry.get(key))
  // Nobody has another agency's service asked.
  if (bridge === null || bridge.registrarId !== caller.agency?.id)
    return refusedFor(context, command, [notFound(['bridgeId'])])
  const problem = await serviceProblem(context, bridge, input.secret)
  if (problem !== null) return refused(problem)
  const sealed = await sealer.seal(input.secret, sealingContext(bridge.id))
  return takeStep<ChainedBridge>(context, input, {
    permission,
    key,
    named: 'bridgeId',
    read: bridgeOf,
    decide(stored, act) {
      const decision = replaceRule(stored, caller, input.expectedVersion, act)
      if (!decision.ok) return decision
      const { thing } = decision.value
      return ok({ thing, ref: key, writes: bridgeWrites(caller.tenant, decision.value, sealed) })
    },
    table: registry,
  })
}

/** 注销登录桥. */
export function endBridge(
  context: Context,
  input: BridgeStepInput & { readonly reason: string },
): Promise<Outcome<ChainedBridge>> {
  const { caller, registry } = context
  const key = bridgeKey(input.bridgeId)
  return takeStep<ChainedBridge>(context, input, {
    permission: permissions.endBridge,
    key,
    named: 'bridgeId',
    read: bridgeOf,
    decide(bridge, act) {
      const decision = endRule(bridge, caller, input, act)
      if (!decision.ok) return decision
      const { thing } = decision.value
      return ok({ thing, ref: key, writes: bridgeWrites(caller.tenant, decision.value, null) })
    },
    table: registry,
  })
}

/** Nobody registers what could not be used: the service is asked for a token of the app. */
async function serviceProblem(
  { callOutside }: BridgeContext,
  bridge: Pick<Bridge, 'kind' | 'address' | 'clientId'>,
  secret: string,
): Promise<Problem | null> {
  const reply = await appToken(callsWithin(callOutside), bridge, secret)
  if (reply.ok) return null
  const { fault, code } = reply
  log.warn('a bridge was not registered', { fault, reason: code })
  return fault === 'APP_REFUSED'
    ? invalid('APP_REFUSED', ['secret'], { given: code ?? fault })
    : invalid('SERVICE_UNREACHABLE', ['address'], { given: bridge.address })
}

function restore(item: Item): ChainedBridge {
  const bridge = bridgeOf(item)
  if (bridge === null) throw new Error('not a bridge')
  return bridge
}
