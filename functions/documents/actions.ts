import { type Act, stamp } from '../access/act.ts'
import { type Context, type Effect, type Facts, type Outcome, onBehalf, perform } from '../access/command.ts'
import type { Action } from '../access/permissions.ts'
import { inLane } from '../kernel/lane.ts'
import { notFound } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { shanghaiYear } from '../kernel/time.ts'
import type { Item } from '../platform/table.ts'
import { stepEffect } from './drafting.ts'
import type { Document, DocumentIn } from './model.ts'
import {
  approve,
  recheck,
  type STEPS,
  type Step,
  type Stepped,
  seal,
  sendBack,
  sign,
  startStep,
  submit,
} from './rules/lifecycle.ts'
import { seriesOf, takeNumber } from './rules/numbering.ts'
import { counterKey, documentKey, documentOf, ledgerKey, readCounters } from './store.ts'

/** A step on one document. */
export interface StepInput {
  readonly idempotencyKey: string
  readonly documentId: string
  readonly expectedVersion: number
  /** 代: the member in whose place the caller acts, if not for themselves. */
  readonly onBehalfOf?: string | null | undefined
}

/** What one step adds to the common course: facts to query, the decision, and its writes. */
export interface StepCourse<S extends Step> {
  readonly step: S & Action
  readonly alsoQuery?: () => Promise<readonly Item[]>
  readonly decide: (
    document: DocumentIn<(typeof STEPS)[S]>,
    act: Act,
    facts: Facts,
  ) => Result<Effect<Document>>
}

/** Loads the document, checks version and state, decides, commits. */
export function takeStep<S extends Step>(
  context: Context,
  { idempotencyKey, onBehalfOf: of, ...step }: StepInput,
  course: StepCourse<S>,
): Promise<Outcome<Document>> {
  const input = of === null || of === undefined ? step : { ...step, onBehalfOf: of }
  const key = documentKey(context.caller.tenant, step.documentId)
  return perform<Document>(context, {
    action: course.step,
    idempotencyKey,
    input,
    load: [key],
    ...onBehalf(of, facts => documentOf(facts.get(key))?.text.kind),
    ...(course.alsoQuery === undefined ? {} : { alsoLoad: course.alsoQuery }),
    decide(facts, act) {
      const document = documentOf(facts.get(key))
      if (document === null) return refuse(notFound(['documentId']))
      const start = startStep(document, course.step, step.expectedVersion)
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

/**
 * 发文登记. The number is taken in the transaction that registers: the counter moves by compare-and-set, the ledger
 * entry must be absent, the document must have no number. So there is never a gap, a double, or a number without a
 * document; a lost race brings the winner's counter along and costs no further read.
 */
export function registerDocument(context: Context, input: StepInput): Promise<Outcome<Document>> {
  const { tenant } = context.caller
  const year = shanghaiYear(context.now().toISOString())
  const alsoQuery = () => readCounters(context.table, tenant, year)
  const course = { step: 'registerDocument', alsoQuery, decide: decideNumber(tenant) } as const
  return inLane(`${tenant}#${year}`, () => takeStep(context, input, course))
}

function decideNumber(tenant: string) {
  return (document: DocumentIn<'RECHECKED'>, act: Act, facts: Facts): Result<Effect<Document>> => {
    const { organ, year } = seriesOf(document.organCode, act)
    const counter = counterKey(tenant, organ, year)
    const last = facts.get(counter)?.version ?? 0
    const decision = takeNumber(document, last, act)
    if (!decision.ok) return decision
    const effect = stepEffect(tenant, decision.value)
    const { number } = decision.value.document
    return ok({
      ...effect,
      writes: [
        ...effect.writes.map(write =>
          'put' in write && write.put.sk === 'DOC'
            ? { ...write, when: { version: document.version, without: ['number'] } }
            : write,
        ),
        {
          put: { ...counter, version: number.seq },
          when: last === 0 ? ('absent' as const) : { version: last },
        },
        {
          put: {
            ...ledgerKey(tenant, organ, year, number.seq),
            documentId: document.id,
            number: number.text,
            ...stamp(act),
          },
          when: 'absent' as const,
        },
      ],
    })
  }
}
