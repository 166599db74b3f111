import { DOWNWARD_ROUTING_CASES } from './routing-cases-downward.ts'
import { KIND_ROUTING_CASES } from './routing-cases-kinds.ts'
import { UPWARD_ROUTING_CASES } from './routing-cases-upward.ts'
import type { RuleCase } from './rule-case.ts'

/** Rules R2 to R14 and what art. 8 says of kinds, in the order of the articles. */
export const ROUTING_CASES: readonly RuleCase[] = [
  ...KIND_ROUTING_CASES,
  ...UPWARD_ROUTING_CASES,
  ...DOWNWARD_ROUTING_CASES,
]
