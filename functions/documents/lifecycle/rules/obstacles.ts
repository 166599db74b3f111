import { type Act, actorOf } from '../../../access/act.ts'
import type { Bearer } from '../../../access/permissions.ts'
import { notPermitted, type Problem } from '../../../kernel/problem.ts'
import { KINDS } from '../../kinds.ts'
import {
  type Document,
  fourEyesProblem,
  hasTurn,
  personsOf,
  rolesInTurn,
  type Step,
  startStep,
  unsealedProblem,
} from '../../model/index.ts'
import { elementNotAllowed } from '../../regulation/problems.ts'
import { notTheirsToTakeBack } from './going-back.ts'

/**
 * What stands in the way of a step on a document, whatever its input: the state, the holder, the turn, and what a step
 * asks beside them. Empty exactly if the document offers the step to this member. Content is not judged here.
 */
export function obstaclesTo(document: Document, step: Step, act: Act, bearer: Bearer): readonly Problem[] {
  const start = startStep(document, step, document.version, act)
  if (!start.ok) return start.problems
  if (!hasTurn(document.state, step, bearer)) return [notPermitted(step, rolesInTurn(document.state))]
  const problem = particular(document, step, act)
  return problem === null ? [] : [problem]
}

function particular(document: Document, step: Step, act: Act): Problem | null {
  switch (step) {
    case 'approveDraft':
    case 'signDocument':
      return fourEyesProblem(document, step, personsOf(act), [])
    case 'takeBack':
      return document.handedOn?.by === actorOf(act) ? null : notTheirsToTakeBack(document)
    case 'sealDocument':
      return KINDS[document.text.kind].hasSeal ? null : elementNotAllowed('SEAL', [])
    case 'dispatchDocument':
      return unsealedProblem(document)
    default:
      return null
  }
}
