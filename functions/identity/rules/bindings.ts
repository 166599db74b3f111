import type { Act } from '../../access/act.ts'
import { type Advanced, advance, begin, startStep } from '../../access/steps.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { storedTextProblem } from '../../kernel/stored-text.ts'
import { tidy } from '../../kernel/text.ts'
import type { bindingEvents } from '../events.ts'
import {
  BINDING_STEPS,
  type Binding,
  bindingSchema,
  type ChainedBinding,
  type NumberClaim,
} from '../model/bindings.ts'
import { MAX_REASON_BYTES } from './applications.ts'

/** A subject, whose it is to be, and by what. */
export type NewBinding = Pick<Binding, 'id' | 'memberId' | 'issuer' | 'subject' | 'means' | 'grantedBy'>

/** A new binding. It is the act of the member, who proved to be the subject. */
export function bind(binding: NewBinding, at: string): Advanced<ChainedBinding> {
  const data: Binding = {
    ...binding,
    boundAt: at,
    state: 'ACTIVE',
    endedBy: null,
    endedAt: null,
    reason: null,
  }
  const event = { type: 'SubjectBound', data } as const
  return begin<ChainedBinding, typeof bindingEvents>(data, event, { by: binding.memberId, at })
}

/** Decides the end of a binding (解除绑定). Its subject is nobody's within a minute, until it is invited again. */
export function endBinding(
  binding: ChainedBinding,
  { expectedVersion, reason }: { readonly expectedVersion: number; readonly reason: string },
  act: Act,
): Result<Advanced<ChainedBinding>> {
  const started = startStep(binding, BINDING_STEPS, 'endBinding', expectedVersion)
  if (!started.ok) return started
  const fault = storedTextProblem(['reason'], reason, MAX_REASON_BYTES)
  if (fault !== null) return refuse(fault)
  const data = bindingSchema.parse({
    ...binding,
    state: 'ENDED',
    endedBy: act.by,
    endedAt: act.at,
    reason: tidy(reason),
  })
  const event = { type: 'BindingEnded', data } as const
  return ok(advance<ChainedBinding, typeof bindingEvents>(binding, data, event, act))
}

/**
 * Whom a number leads a subject to that never was anybody's. NOBODY: no member has it. TAKEN: another subject was bound by
 * it, and a number is handed on; who has it now is for the administrator to say.
 */
export type NumberLead =
  | { readonly to: 'NOBODY' }
  | { readonly to: 'TAKEN' }
  | { readonly to: 'MEMBER'; readonly memberId: string; readonly claim: NumberClaim }

/** Reads whose a number is, for a subject that shows it. */
export function numberLead(claim: NumberClaim | null): NumberLead {
  if (claim === null || claim.memberId === null) return { to: 'NOBODY' }
  if (claim.bindingId !== null) return { to: 'TAKEN' }
  return { to: 'MEMBER', memberId: claim.memberId, claim }
}
