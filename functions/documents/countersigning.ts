import { type Context, type Outcome, onBehalf, perform } from '../access/command.ts'
import { mayDo } from '../access/permissions.ts'
import { notFound, notPermitted } from '../kernel/problem.ts'
import { ok, refuse } from '../kernel/result.ts'
import { tidy } from '../kernel/text.ts'
import { agencyKey, memberKey } from '../tenancy/store.ts'
import { effectOf, type StepInput, takeStep } from './actions.ts'
import { type CountersignerInput, countersignerIn } from './addressing.ts'
import type { CountersignRequest, Document } from './model.ts'
import { addCountersigner as addRule } from './rules/agreeing.ts'
import { sectionProblems } from './rules/content.ts'
import { answerRequest, isAsked, type RequestStep, type Verdict } from './rules/requests.ts'
import { LIMITS, textProblems } from './rules/text.ts'
import { requestKey, requestOf, requestWrites } from './store/requests.ts'

/** 加签. */
export function addCountersigner(
  context: Context,
  input: StepInput & { readonly countersigner: CountersignerInput; readonly question: string | null },
): Promise<Outcome<Document>> {
  const { tenant } = context.caller
  const { countersigner, question } = input
  return takeStep(context, input, {
    step: 'addCountersigner',
    alsoLoad: [
      ...(countersigner.agencyId === null ? [] : [agencyKey(countersigner.agencyId)]),
      ...(countersigner.memberId === null ? [] : [memberKey(tenant, countersigner.memberId)]),
    ],
    decide(document, act, facts) {
      const ground = { facts, tenant, issuer: document.issuer, recipients: 1 }
      const asked = countersignerIn(ground, ['countersigner'], countersigner)
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
export interface AnswerInput {
  readonly idempotencyKey: string
  readonly requestId: string
  readonly expectedVersion: number
  /** 代: the member in whose place the caller acts, if not for themselves. */
  readonly onBehalfOf?: string | null | undefined
}

/** 会签同意. */
export function agreeToCountersign(
  context: Context,
  input: AnswerInput & { readonly name: string; readonly opinion: string | null },
): Promise<Outcome<CountersignRequest>> {
  const { name, opinion } = input
  return answer(context, 'agreeToCountersign', input, { verdict: 'AGREED', name, opinion })
}

/** 会签退回. */
export function returnCountersign(
  context: Context,
  input: AnswerInput & { readonly name: string; readonly reason: string },
): Promise<Outcome<CountersignRequest>> {
  const { name, reason } = input
  return answer(context, 'returnCountersign', input, { verdict: 'RETURNED', name, opinion: reason })
}

/** Commits the answer with the request, in the asked agency's own partition; the relay carries it to the host. */
function answer(
  context: Context,
  action: RequestStep,
  { idempotencyKey, onBehalfOf: of, ...given }: AnswerInput,
  verdict: Verdict,
): Promise<Outcome<CountersignRequest>> {
  const { caller } = context
  const { tenant } = caller
  const input = isGiven(of) ? { ...given, onBehalfOf: of } : given
  const key = requestKey(tenant, given.requestId)
  return perform<CountersignRequest>(context, {
    action,
    idempotencyKey,
    input,
    load: [key],
    ...onBehalf(of, facts => requestOf(facts.get(key))?.kind),
    decide(facts, act) {
      const request = requestOf(facts.get(key))
      if (request === null) return refuse(notFound(['requestId']))
      // An agency's agreement is its signatory's: a deputy speaks for one who is.
      const maySign = mayDo(act.held ?? caller, 'signDocument')
      if (!isAsked(request, act, maySign)) return refuse(notPermitted(action, ['SIGNATORY']))
      const decision = answerRequest(request, given.expectedVersion, verdict, act)
      if (!decision.ok) return decision
      const { request: thing, event } = decision.value
      return ok({ thing, ref: key, writes: requestWrites(tenant, thing, event) })
    },
    restore: item => requestOf(item) as CountersignRequest,
  })
}

function isGiven(id: string | null | undefined): id is string {
  return id !== null && id !== undefined
}
