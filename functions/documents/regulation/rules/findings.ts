import type { Problem } from '../../../kernel/problem.ts'
import { type Drafted, organCodeProblems } from '../../model/index.ts'
import { elementViolations } from './elements.ts'
import { outsideFindings } from './outside.ts'
import { routingViolations } from './routing.ts'
import { vetoFindings } from './vetoes.ts'

/** All findings of the regulation on a draft. Computed at submission, signing, revision and dispatch. */
export function findingsOn(drafted: Drafted): Problem[] {
  return [
    ...elementViolations(drafted),
    ...organCodeProblems(drafted.issuer, drafted.text),
    ...routingViolations(drafted),
    ...outsideFindings(drafted),
    ...vetoFindings(drafted),
  ]
}
