import type { Problem } from '../../../kernel/problem.ts'
import type { Drafted } from '../../model/index.ts'
import { elementViolations } from './elements.ts'
import { routingViolations } from './routing.ts'

/** Everything the regulation says of a draft; asked before review, before signing, and again at dispatch. */
export function findingsOn(drafted: Drafted): Problem[] {
  return [...elementViolations(drafted), ...routingViolations(drafted)]
}
