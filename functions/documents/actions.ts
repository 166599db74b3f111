import type { Act } from '../access/act.ts'
import type { Context, Effect, Outcome } from '../access/command.ts'
import type { Facts } from '../access/facts.ts'
import { type StepInput as CommonStepInput, takeStep } from '../access/take-step.ts'
import { notFound, notPermitted, type Problem } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Key } from '../platform/keys.ts'
import type { Item } from '../platform/table.ts'
import { memberKey, memberOf } from '../tenancy/index.ts'
import {
  type Document,
  type DocumentBefore,
  hasTurn,
  PASSES_ON,
  roleProblem,
  rolesInTurn,
  type Step,
  type Stepped,
  startStep,
} from './model/index.ts'
import { permissions } from './permissions.ts'
import { invalid } from './problems.ts'
import { documentKey, documentOf, type StepExtras, stepEffect } from './store.ts'

/** A step on one document. */
export interface StepInput extends CommonStepInput {
  readonly documentId: string
  /** The member who alone may take the next step; null for everyone with the role. */
  readonly passTo?: string | null | undefined
}

/** What is particular to one step: facts to load, the decision, and its writes. */
export interface DocumentStep<S extends Step> {
  readonly step: S
  readonly alsoLoad?: readonly Key[]
  readonly alsoQuery?: () => Promise<readonly Item[]>
  readonly thenLoad?: (document: Document) => Promise<readonly Item[]>
  readonly decide: (
    document: DocumentBefore<S>,
    act: Act,
    facts: Facts,
    next: string | null,
  ) => Result<Effect<Document>>
}

/** Takes a step on a document: loads it, checks version, state, holder and turn, decides, commits. */
export function takeDocumentStep<S extends Step>(
  context: Context,
  { passTo, ...input }: StepInput,
  { step, alsoLoad = [], alsoQuery, thenLoad, decide }: DocumentStep<S>,
): Promise<Outcome<Document>> {
  const { caller } = context
  const next = passTo ?? null
  const nextKey = next === null ? null : memberKey(caller.tenant, next)
  const given = next === null ? input : { ...input, passTo: next }
  return takeStep<Document>(context, given, {
    permission: permissions[step],
    key: documentKey(caller.tenant, input.documentId),
    named: 'documentId',
    read: documentOf,
    kindOf: document => document.text.kind,
    alsoLoad: nextKey === null ? alsoLoad : [nextKey, ...alsoLoad],
    alsoQuery,
    thenLoad,
    decide(document, act, facts) {
      const start = startStep(document, step, input.expectedVersion, act)
      if (!start.ok) return start
      if (!hasTurn(document.state, step, act.held ?? caller))
        return refuse(notPermitted(step, rolesInTurn(document.state)))
      const passing = nextKey === null ? [] : passingProblems(step, facts.get(nextKey))
      return passing.length > 0 ? refuse(...passing) : decide(start.value, act, facts, next)
    },
  })
}

/** Problems of assigning the step that follows to a member: it must be there to assign, and theirs to take. */
function passingProblems(step: Step, item: Item | null): Problem[] {
  const following = PASSES_ON[step]
  if (following === undefined) return [invalid('STEP_PASSES_TO_NOBODY', ['passTo'])]
  if (item === null) return [notFound(['passTo'])]
  const problem = roleProblem(memberOf(item), permissions[following], ['passTo'])
  return problem === null ? [] : [problem]
}

/** The effect of a decision, with what else the step writes. */
export function effectOf(
  tenant: string,
  result: Result<Stepped>,
  extras: (document: Document) => StepExtras = () => ({}),
): Result<Effect<Document>> {
  return result.ok ? ok(stepEffect(tenant, result.value, extras(result.value.thing))) : result
}
