import { type Context, type Outcome, perform, refused } from '../../access/command.ts'
import { takeStep } from '../../access/take-step.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Mute } from '../model/mutes.ts'
import { permissions } from '../permissions.ts'
import { muteIdFor, muteSender as muteRule, unmuteSender as unmuteRule } from '../rules/muting.ts'
import { muteKey, muteOf, muteWrites } from '../store/mutes.ts'
import { agencyIn, agencyKey } from '../store.ts'

export interface MuteInput {
  readonly idempotencyKey: string
  readonly senderId: string
  readonly reason: string
}

/** 拒收: the caller's agency takes no more letters of a sender. Muting anew goes on with what was lifted. */
export async function muteSender(context: Context, input: MuteInput): Promise<Outcome<Mute>> {
  const { tenant, agency: own } = context.caller
  if (own === null) return refused(notFound([]))
  const { idempotencyKey, senderId, reason } = input
  const key = muteKey(tenant, muteIdFor(own.id, senderId))
  return perform<Mute>(context, {
    permission: permissions.muteSender,
    idempotencyKey,
    input,
    load: [key, agencyKey(own.id), agencyKey(senderId)],
    target: senderId,
    decide(facts, act) {
      const agency = agencyIn(facts, own.id)
      const sender = agencyIn(facts, senderId)
      if (agency === null || sender === null) return refuse(notFound(['senderId']))
      const decision = muteRule({ agency, sender, before: muteOf(facts.get(key)) }, reason, act)
      if (!decision.ok) return decision
      return ok({ thing: decision.value.thing, ref: key, writes: muteWrites(tenant, decision.value) })
    },
    restore: item => muteOf(item) as Mute,
  })
}

export interface UnmuteInput {
  readonly idempotencyKey: string
  readonly muteId: string
  readonly expectedVersion: number
}

/** 恢复接收: the caller's agency takes the sender's letters again. */
export function unmuteSender(context: Context, input: UnmuteInput): Promise<Outcome<Mute>> {
  const { tenant } = context.caller
  // Who is merely shown a mute has it under another key, so to them this is not found.
  const key = muteKey(tenant, input.muteId)
  return takeStep<Mute>(context, input, {
    permission: permissions.unmuteSender,
    key,
    named: 'muteId',
    read: muteOf,
    decide(mute, act) {
      const decision = unmuteRule(mute, input.expectedVersion, act)
      if (!decision.ok) return decision
      return ok({ thing: decision.value.thing, ref: key, writes: muteWrites(tenant, decision.value) })
    },
  })
}
