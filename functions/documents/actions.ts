import { type Act, type Context, type Effect, type Facts, type Outcome, perform } from '../access/command.ts'
import type { Action } from '../access/permissions.ts'
import { notFound } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Key } from '../platform/keys.ts'
import type { Item } from '../platform/table.ts'
import { stepEffect } from './drafting.ts'
import type { Document, DocumentIn } from './model.ts'
import {
  approve,
  recheck,
  type StartOf,
  type Step,
  type Stepped,
  seal,
  sendBack,
  sign,
  startStep,
  submit,
} from './rules/lifecycle.ts'
import { documentKey, documentOf } from './store.ts'

/** A step on one document. */
export interface StepInput {
  readonly idempotencyKey: string
  readonly documentId: string
  readonly expectedVersion: number
}

/** What one step adds to the common course: facts to query, the decision, and its writes. */
export interface StepCourse<S extends Step> {
  readonly step: S & Action
  /** Keys of more facts, read together with the document. */
  readonly alsoLoad?: readonly Key[]
  readonly alsoQuery?: () => Promise<readonly Item[]>
  readonly decide: (document: DocumentIn<StartOf<S>>, act: Act, facts: Facts) => Result<Effect<Document>>
}

/** Loads the document, checks version and state, decides, commits. */
export function takeStep<S extends Step>(
  context: Context,
  { idempotencyKey, ...input }: StepInput,
  course: StepCourse<S>,
): Promise<Outcome<Document>> {
  const key = documentKey(context.caller.tenant, input.documentId)
  return perform<Document>(context, {
    action: course.step,
    idempotencyKey,
    input,
    load: [key, ...(course.alsoLoad ?? [])],
    ...(course.alsoQuery === undefined ? {} : { alsoLoad: course.alsoQuery }),
    decide(facts, act) {
      const document = documentOf(facts.get(key))
      if (document === null) return refuse(notFound(['documentId']))
      const start = startStep(document, course.step, input.expectedVersion)
      return start.ok ? course.decide(start.value, act, facts) : start
    },
    restore: item => documentOf(item) as Document,
  })
}

function simply(tenant: string, result: Result<Stepped>): Result<Effect<Document>> {
  return result.ok ? ok(stepEffect(tenant, result.value)) : result
}

/** 送审. */
export function submitForReview(context: Context, input: StepInput): Promise<Outcome<Document>> {
  const decide = (document: DocumentIn<'DRAFT'>, act: Act) =>
    simply(context.caller.tenant, submit(document, act))
  return takeStep(context, input, { step: 'submitForReview', decide })
}

/** 审核通过. */
export function approveDraft(
  context: Context,
  input: StepInput & { readonly opinion: string | null },
): Promise<Outcome<Document>> {
  const decide = (document: DocumentIn<'IN_REVIEW'>, act: Act) =>
    simply(context.caller.tenant, approve(document, input.opinion, act))
  return takeStep(context, input, { step: 'approveDraft', decide })
}

/** 退回修改. */
export function returnDraft(
  context: Context,
  input: StepInput & { readonly reason: string },
): Promise<Outcome<Document>> {
  const decide = (document: DocumentIn<'IN_REVIEW'>, act: Act) =>
    simply(context.caller.tenant, sendBack(document, input.reason, act))
  return takeStep(context, input, { step: 'returnDraft', decide })
}

/** 签发. */
export function signDocument(
  context: Context,
  input: StepInput & { readonly name: string; readonly opinion: string | null },
): Promise<Outcome<Document>> {
  const decide = (document: DocumentIn<'APPROVED'>, act: Act) =>
    simply(context.caller.tenant, sign(document, input, act))
  return takeStep(context, input, { step: 'signDocument', decide })
}

/** 复核. */
export function recheckDocument(context: Context, input: StepInput): Promise<Outcome<Document>> {
  const decide = (document: DocumentIn<'SIGNED'>, act: Act) =>
    simply(context.caller.tenant, recheck(document, act))
  return takeStep(context, input, { step: 'recheckDocument', decide })
}

/** 用印. */
export function sealDocument(
  context: Context,
  input: StepInput & { readonly sealOf: string },
): Promise<Outcome<Document>> {
  const decide = (document: DocumentIn<'REGISTERED'>, act: Act) =>
    simply(context.caller.tenant, seal(document, input.sealOf, act))
  return takeStep(context, input, { step: 'sealDocument', decide })
}
