import type { Act } from '../access/act.ts'
import { type Context, type Effect, type Facts, type Outcome, onBehalf, perform } from '../access/command.ts'
import type { Action } from '../access/permissions.ts'
import { invalid, notFound, notPermitted } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Key } from '../platform/keys.ts'
import type { Item } from '../platform/table.ts'
import { memberKey } from '../tenancy/store.ts'
import { stepEffect } from './drafting.ts'
import type { Document, DocumentIn, DocumentState } from './model.ts'
import { sendBack, takeBack as takeBackRule } from './rules/going-back.ts'
import {
  approve,
  hasTurn,
  type STEPS,
  type Step,
  type Stepped,
  startStep,
  submit,
} from './rules/lifecycle.ts'
import { recheck, seal, sign } from './rules/signing.ts'
import { documentKey, documentOf, signedTextItem } from './store.ts'

/** A step on one document. */
export interface StepInput {
  readonly idempotencyKey: string
  readonly documentId: string
  readonly expectedVersion: number
  /** 代: the member in whose place the caller acts, if not for themselves. */
  readonly onBehalfOf?: string | null | undefined
  /** The member who alone may take the next step; null for everyone with the role. */
  readonly passTo?: string | null | undefined
}

type StateBefore<S extends Step> = DocumentIn<(typeof STEPS)[S][number]>

/** What one step adds to the common course: facts to load, the decision, and its writes. */
export interface StepCourse<S extends Step> {
  readonly step: S & Action
  readonly alsoLoad?: readonly Key[]
  readonly alsoQuery?: () => Promise<readonly Item[]>
  /** True if the next step can be given into one member's hands. */
  readonly mayPass?: boolean
  readonly decide: (
    document: StateBefore<S>,
    act: Act,
    facts: Facts,
    next: string | null,
  ) => Result<Effect<Document>>
}

/** Loads the document, checks version, state and turn, decides, commits. */
export function takeStep<S extends Step>(
  context: Context,
  { idempotencyKey, onBehalfOf: of, passTo, ...step }: StepInput,
  course: StepCourse<S>,
): Promise<Outcome<Document>> {
  const { caller } = context
  const next = passTo ?? null
  const input = {
    ...step,
    ...(of === null || of === undefined ? {} : { onBehalfOf: of }),
    ...(next === null ? {} : { passTo: next }),
  }
  const key = documentKey(caller.tenant, step.documentId)
  return perform<Document>(context, {
    action: course.step,
    idempotencyKey,
    input,
    load: [key, ...(next === null ? [] : [memberKey(caller.tenant, next)]), ...(course.alsoLoad ?? [])],
    ...onBehalf(of, facts => documentOf(facts.get(key))?.text.kind),
    ...(course.alsoQuery === undefined ? {} : { alsoLoad: course.alsoQuery }),
    decide(facts, act) {
      const document = documentOf(facts.get(key))
      if (document === null) return refuse(notFound(['documentId']))
      const start = startStep(document, course.step, step.expectedVersion, act)
      if (!start.ok) return start
      if (!hasTurn(document.state, course.step, act.held ?? caller))
        return refuse(notPermitted(course.step, []))
      if (next !== null && course.mayPass !== true)
        return refuse(invalid('INVALID_VALUE', ['passTo'], { reason: course.step }))
      if (next !== null && facts.get(memberKey(caller.tenant, next)) === null)
        return refuse(notFound(['passTo']))
      return course.decide(start.value, act, facts, next)
    },
    restore: item => documentOf(item) as Document,
  })
}

/** A decision as its effect, with whatever else the step writes. */
export function effectOf(
  tenant: string,
  result: Result<Stepped>,
  more: (document: Document) => readonly Item[] = () => [],
): Result<Effect<Document>> {
  if (!result.ok) return result
  const effect = stepEffect(tenant, result.value)
  const puts = more(result.value.document).map(put => ({ put, when: 'any' as const }))
  return ok({ ...effect, writes: [...effect.writes, ...puts] })
}

/** 送审. */
export function submitForReview(context: Context, input: StepInput): Promise<Outcome<Document>> {
  return takeStep(context, input, {
    step: 'submitForReview',
    mayPass: true,
    decide: (document, act, _, next) => effectOf(context.caller.tenant, submit(document, next, act)),
  })
}

/** 审核通过. */
export function approveDraft(
  context: Context,
  input: StepInput & { readonly opinion: string | null },
): Promise<Outcome<Document>> {
  const { opinion } = input
  return takeStep(context, input, {
    step: 'approveDraft',
    mayPass: true,
    decide: (document, act, _, next) =>
      effectOf(context.caller.tenant, approve(document, { opinion, signatory: next }, act)),
  })
}

/** 退回 to an earlier step. */
export function returnDraft(
  context: Context,
  input: StepInput & { readonly reason: string; readonly to: DocumentState },
): Promise<Outcome<Document>> {
  return takeStep(context, input, {
    step: 'returnDraft',
    decide: (document, act) => effectOf(context.caller.tenant, sendBack(document, input, act)),
  })
}

/** 撤回. */
export function takeBack(context: Context, input: StepInput): Promise<Outcome<Document>> {
  return takeStep(context, input, {
    step: 'takeBack',
    decide: (document, act) => effectOf(context.caller.tenant, takeBackRule(document, act)),
  })
}

/** 签发. What was signed is kept beside the document, so that a later change can be shown against it. */
export function signDocument(
  context: Context,
  input: StepInput & { readonly name: string; readonly opinion: string | null },
): Promise<Outcome<Document>> {
  const { tenant } = context.caller
  return takeStep(context, input, {
    step: 'signDocument',
    mayPass: true,
    decide: (document, act, _, next) =>
      effectOf(tenant, sign(document, { ...input, next }, act), signed => [signedTextItem(tenant, signed)]),
  })
}

/** 复核. */
export function recheckDocument(context: Context, input: StepInput): Promise<Outcome<Document>> {
  return takeStep(context, input, {
    step: 'recheckDocument',
    mayPass: true,
    decide: (document, act, _, next) => effectOf(context.caller.tenant, recheck(document, next, act)),
  })
}

/** 用印. */
export function sealDocument(
  context: Context,
  input: StepInput & { readonly sealOf: string },
): Promise<Outcome<Document>> {
  return takeStep(context, input, {
    step: 'sealDocument',
    decide: (document, act) => effectOf(context.caller.tenant, seal(document, input.sealOf, act)),
  })
}
