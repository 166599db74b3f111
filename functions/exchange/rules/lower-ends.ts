import { type Act, stamp } from '../../access/act.ts'
import { EMPTY_CHAIN, type Event, nextEvent } from '../../access/events.ts'
import {
  type Document,
  type DocumentIn,
  type EffectEndKind,
  LIMITS,
  mayCongressRevoke,
  textProblems,
} from '../../documents/index.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Agency } from '../../tenancy/index.ts'
import type { effectEvents } from '../events.ts'
import type { LowerEnd, LowerEndOutcome } from '../model.ts'
import { invalid } from '../problems.ts'
import { type EndAsked, endEffect } from './effects.ts'

type Superior = Pick<Agency, 'id' | 'name' | 'kind' | 'tier' | 'regionCode' | 'actsAsGovernment'>
type Lower = Superior & Pick<Agency, 'line'>

/** True for an agency that another one leads, directly or over others (领导关系). Guidance gives no such power. */
export function isLedBy({ line }: Pick<Agency, 'line'>, superiorId: string): boolean {
  return line.some(({ id }) => id === superiorId)
}

/** Whether an agency may end in this way what another one issued: it leads that, or is the congress of its level, which only revokes. */
function mayEnd(superior: Superior, lower: Lower, kind: EffectEndKind): boolean {
  return isLedBy(lower, superior.id) || (kind === 'REVOKED' && mayCongressRevoke(superior, lower))
}

/** Why an agency may not end in this way what another one issued. */
function powerProblems(superior: Superior, lower: Lower, kind: EffectEndKind): Problem[] {
  if (mayEnd(superior, lower, kind)) return []
  const code = mayCongressRevoke(superior, lower) ? 'CONGRESS_ONLY_REVOKES' : 'NOT_LED'
  return [invalid(code, ['issuerId'], { given: lower.name })]
}

/** 撤销、废止下级公文: decides that a document of an agency below is ended. Whether it can be, the relay finds there. */
export function decideLowerEnd(
  id: string,
  { number, ...asked }: EndAsked & { readonly number: string },
  superior: Superior,
  lower: Lower,
  act: Act,
): Result<{ readonly decision: LowerEnd; readonly event: Event }> {
  const problems = [
    ...textProblems(['reason'], asked.reason, LIMITS.reason),
    ...powerProblems(superior, lower, asked.kind),
  ]
  if (problems.length > 0) return refuse(...problems)
  const decision: LowerEnd = {
    ...{ id, ...stamp(act), ...asked, reason: tidy(asked.reason), number },
    issuer: { agencyId: lower.id, name: lower.name },
    decidedBy: { agencyId: superior.id, name: superior.name },
    ...{ outcome: 'PENDING', settledAt: null },
  }
  const data = { issuerId: lower.id, number, kind: asked.kind }
  return ok({
    decision,
    event: nextEvent<typeof effectEvents>(id, EMPTY_CHAIN, { type: 'LowerEndDecided', data }, act),
  })
}

/**
 * What is found as it is carried: whoever decided and the issuer, as the directory has them, the document with the number that holds there, and
 * whether a correction replaced it.
 */
interface FoundThere {
  readonly superior: Superior | null
  readonly lower: Lower | null
  readonly document: Document | null
  readonly isReplaced: boolean
}

/** What a decision comes to, by the lines of leadership and the levels as they are now. */
export interface LowerSettled {
  readonly decision: LowerEnd
  /** Null if nothing comes of it. */
  readonly ended: { readonly document: DocumentIn<'DISPATCHED'>; readonly event: Event } | null
}
export function settleLowerEnd(
  endId: string,
  decision: LowerEnd,
  { superior, lower, document, isReplaced }: FoundThere,
  act: Act,
): LowerSettled {
  const settled = (outcome: LowerEndOutcome, ended: LowerSettled['ended'] = null): LowerSettled => ({
    decision: { ...decision, outcome, settledAt: act.at satisfies Instant },
    ended,
  })
  if (superior === null || lower === null || !mayEnd(superior, lower, decision.kind))
    return settled('NOT_BELOW')
  if (document?.state !== 'DISPATCHED') return settled('NO_SUCH_DOCUMENT')
  if (isReplaced) return settled('REPLACED')
  const ended = endEffect(endId, document, decision, decision.decidedBy, act)
  if (ended.ok) return settled('DONE', ended.value)
  return settled(
    ended.problems.some(({ code }) => code === 'BEFORE_ITS_DATE') ? 'BEFORE_ITS_DATE' : 'ENDED_ALREADY',
  )
}
