import type { NamedAgency } from '../../../access/named.ts'
import type { Problem } from '../../../kernel/problem.ts'
import type { GivenVeto, Veto } from '../../model/index.ts'
import type { RoutingFix } from '../problems.ts'

/** What can be done about a veto. */
export type VetoRemedy = 'REMOVE_CO_ISSUERS' | 'TAKE_SECTIONS_OUT' | 'CHANGE_TEXT'

/** A joint document that a co-issuer vetoed, since the work is one side's alone (联合行文异议, art. 17). */
export interface JointIssueVetoed extends Problem {
  readonly type: 'JointIssueVetoed'
  readonly code: 'JOINT_ISSUE_VETOED'
  readonly article: '17'
  readonly severity: 'ERROR'
  /** Who vetoed it. */
  readonly agency: NamedAgency
  readonly reason: string
  readonly side: Veto['side']
  /** The issuer that was named as the one whose work it is. */
  readonly competent: NamedAgency | null
  /** Sections that it is about, by their present numerals; empty for the whole text. */
  readonly sections: readonly string[]
  readonly allowed: readonly VetoRemedy[]
  readonly fix: RoutingFix
}
export function jointIssueVetoed(
  { by, reason, veto: { side, agency } }: GivenVeto,
  { sections, ...facts }: Pick<JointIssueVetoed, 'sections' | 'allowed' | 'fix'>,
): JointIssueVetoed {
  const numerals = sections.join('、')
  const part =
    sections.length === 0
      ? { zh: '本件', en: 'it' }
      : { zh: `第${numerals}部分`, en: `what section ${numerals} says` }
  return {
    type: 'JointIssueVetoed',
    code: 'JOINT_ISSUE_VETOED',
    path: ['coIssuers'],
    retryable: false,
    text: side === null ? 'R13_VETO_AGENCY' : `R13_VETO_${side}`,
    params: { name: by.name, part, competent: agency?.name ?? '' },
    article: '17',
    severity: 'ERROR',
    agency: by,
    reason,
    side,
    competent: agency,
    sections,
    ...facts,
  }
}
