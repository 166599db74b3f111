import type { Context, Outcome } from '../../../access/command.ts'
import { type StepInput as CommonStepInput, takeStep } from '../../../access/take-step.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { tidy } from '../../../kernel/text.ts'
import { agencyIn, agencyKey } from '../../../tenancy/index.ts'
import { effectOf, type StepInput, takeDocumentStep } from '../../actions.ts'
import { groundOf, keysOf } from '../../drafting/actions.ts'
import type { CountersignerInput } from '../../drafting/model.ts'
import { countersignerIn } from '../../drafting/rules/addressing.ts'
import { sectionProblems } from '../../drafting/rules/signed-content.ts'
import { textProblems } from '../../drafting/rules/text.ts'
import { type CountersignRequest, type Document, formerNameProblem, LIMITS } from '../../model/index.ts'
import { permissions } from '../../permissions.ts'
import { addCountersigner as addRule } from '../rules/agreeing.ts'
import {
  answerRequest,
  formerlyNamedProblem,
  notAskedProblem,
  type RequestStep,
  type Verdict,
} from '../rules/requests.ts'
import type { VetoInput } from '../rules/vetoing.ts'
import { requestKey, requestOf, requestWrites } from '../store.ts'

/** 加签. Refused under a former name of the issuer: the signature that the round leads to would be. */
export function addCountersigner(
  context: Context,
  input: StepInput & {
    readonly countersigner: CountersignerInput
    readonly question?: string | null | undefined
  },
): Promise<Outcome<Document>> {
  const { tenant, agency } = context.caller
  const { countersigner, question = null } = input
  return takeDocumentStep(context, input, {
    step: 'addCountersigner',
    alsoLoad: [
      ...(agency === null ? [] : [agencyKey(agency.id)]),
      ...keysOf(context, { countersigners: [countersigner] }),
    ],
    decide(document, act, facts) {
      const renamed = formerNameProblem(document.issuer, agencyIn(facts, document.issuer.id))
      if (renamed !== null) return refuse(renamed)
      const ground = groundOf(context, facts, document.issuer)
      const asked = countersignerIn(ground, countersigner, ['countersigner'])
      if (!asked.ok) return asked
      const problems = [
        ...(question === null ? [] : textProblems(['question'], question, LIMITS.opinion)),
        ...sectionProblems(document.text.body, asked.value.sections, ['countersigner']),
      ]
      if (problems.length > 0) return refuse(...problems)
      const wanted = {
        ...asked.value,
        purpose: 'ADDED' as const,
        question: question === null ? null : tidy(question),
      }
      return effectOf(tenant, addRule(document, wanted, act))
    },
  })
}

/** An answer to a request to countersign. */
export interface AnswerInput extends CommonStepInput {
  readonly requestId: string
}

/** 会签同意. */
export function agreeToCountersign(
  context: Context,
  input: AnswerInput & { readonly opinion?: string | null | undefined },
): Promise<Outcome<CountersignRequest>> {
  const { opinion = null } = input
  return answer(context, 'agreeToCountersign', input, {
    verdict: 'AGREED',
    name: context.caller.name,
    opinion,
  })
}

/** 会签退回. */
export function returnCountersign(
  context: Context,
  input: AnswerInput & { readonly reason: string },
): Promise<Outcome<CountersignRequest>> {
  const { reason } = input
  return answer(context, 'returnCountersign', input, {
    verdict: 'RETURNED',
    name: context.caller.name,
    opinion: reason,
  })
}

/** 联合行文异议, art. 17: the work is one side's alone. */
export function vetoJointIssue(
  context: Context,
  input: AnswerInput & VetoInput & { readonly reason: string },
): Promise<Outcome<CountersignRequest>> {
  const { reason, competence, sections } = input
  return answer(context, 'vetoJointIssue', input, {
    verdict: 'RETURNED',
    name: context.caller.name,
    opinion: reason,
    veto: { competence, sections },
  })
}

/** Commits the answer with the request, in the asked agency's own partition; the relay carries it to the host. */
function answer(
  context: Context,
  step: RequestStep,
  input: AnswerInput,
  verdict: Verdict,
): Promise<Outcome<CountersignRequest>> {
  const { caller } = context
  const key = requestKey(caller.tenant, input.requestId)
  return takeStep<CountersignRequest>(context, input, {
    permission: permissions[step],
    key,
    named: 'requestId',
    read: requestOf,
    kindOf: request => request.kind,
    alsoLoad: caller.agency === null ? [] : [agencyKey(caller.agency.id)],
    decide(request, act, facts) {
      const problem = notAskedProblem(request, step, act, act.held ?? caller)
      if (problem !== null) return refuse(problem)
      const answered = answerRequest(request, input.expectedVersion, verdict, act)
      if (!answered.ok) return answered
      const own = caller.agency === null ? null : agencyIn(facts, caller.agency.id)
      const renamed = formerlyNamedProblem(request, step, own)
      if (renamed !== null) return refuse(renamed)
      const { thing } = answered.value
      return ok({ thing, ref: key, writes: requestWrites(caller.tenant, answered.value) })
    },
  })
}
