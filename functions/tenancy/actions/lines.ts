import type { Context, Outcome } from '../../access/command.ts'
import { type StepInput, takeStep } from '../../access/take-step.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { AskedLine, LINE_STEPS, LineRequest } from '../model.ts'
import { permissions } from '../permissions.ts'
import { answerLine } from '../rules/lines.ts'
import { lineAnswerKey, lineAnswerWrites, lineKey, lineOf } from '../store/lines.ts'

export interface LineInput extends StepInput {
  readonly agencyId: string
  readonly line: AskedLine
}

/** Agrees to guide an agency, or to be its second superior; the relay makes it count. */
export function confirmLine(context: Context, input: LineInput): Promise<Outcome<LineRequest>> {
  return answer(context, input, 'confirmLine')
}

/** Refuses it. */
export function declineLine(context: Context, input: LineInput): Promise<Outcome<LineRequest>> {
  return answer(context, input, 'declineLine')
}

/**
 * An answer commits in the partition of who gives it. The agency that asked may be of another region, where no request
 * of this one writes.
 */
function answer(
  context: Context,
  input: LineInput,
  step: keyof typeof LINE_STEPS.from,
): Promise<Outcome<LineRequest>> {
  const { tenant, agency: own } = context.caller
  const { agencyId, line, expectedVersion } = input
  const answerKey = lineAnswerKey(tenant, agencyId, line)
  return takeStep<LineRequest>(context, input, {
    permission: permissions[step],
    key: lineKey(agencyId, line),
    named: 'agencyId',
    alsoLoad: [answerKey],
    read: lineOf,
    decide(request, act, facts) {
      if (request.otherId !== own?.id) return refuse(notFound(['agencyId']))
      const latest = lineOf(facts.get(answerKey)) ?? request
      const decision = answerLine(latest, { step, expectedVersion, tenant }, act)
      if (!decision.ok) return decision
      return ok({
        thing: decision.value.thing,
        ref: answerKey,
        writes: lineAnswerWrites(tenant, decision.value),
      })
    },
  })
}
