import type { NamedAgency } from '../../../access/named.ts'
import type { Problem } from '../../../kernel/problem.ts'
import { partsLeft } from '../../drafting/rules/vetoed-parts.ts'
import { type Drafted, type GivenVeto, issuersOf, type JointIssuer, type Veto } from '../../model/index.ts'
import type { RoutingFix } from '../problems.ts'

/** What can be done about a veto. */
type VetoRemedy = 'REMOVE_CO_ISSUERS' | 'TAKE_SECTIONS_OUT' | 'CHANGE_TEXT'

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
function jointIssueVetoed(
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

/** Which of the issuers a veto leaves the work to, and who may not issue it with them. */
function parted({ veto: { side, agency }, by }: GivenVeto, issuers: readonly JointIssuer[]) {
  const isOwn = (one: JointIssuer): boolean =>
    side === null ? one.agencyId === agency?.agencyId : one.side === side
  // Of whom the side is not known nothing is refused, but for the party that says itself that the work is not its own.
  const isOther = (one: JointIssuer): boolean =>
    !isOwn(one) && (side === null || one.side !== null || one.agencyId === by.agencyId)
  return { own: issuers.filter(isOwn), others: issuers.filter(isOther) }
}

/**
 * 联合行文异议, art. 17: 属于党委、政府各自职权范围内的工作，不得联合行文. A co-issuer's veto stands as long as the text has what it is about, and
 * issuers of both sides: those whose work it is, and others. Dropping the party that vetoed does not help if others of its side
 * stay.
 */
export function vetoFindings({ issuer, text, vetoes = [] }: Drafted): JointIssueVetoed[] {
  const issuers = issuersOf(issuer, text)
  return vetoes.flatMap(given => {
    const left = partsLeft(text, given.parts)
    const { own, others } = parted(given, issuers)
    if (left === null || own.length === 0 || others.length === 0) return []
    const isHosts = others.every(({ agencyId }) => agencyId !== issuer.id)
    const allowed: VetoRemedy[] = [
      ...(isHosts ? (['REMOVE_CO_ISSUERS'] as const) : []),
      ...(left.sections.length > 0 ? (['TAKE_SECTIONS_OUT'] as const) : []),
      'CHANGE_TEXT',
    ]
    // What is another's work the host cannot issue alone either: it takes that out of the text.
    const fix = isHosts ? { removeCoIssuers: others.map(({ agencyId }) => agencyId) } : { supply: ['body'] }
    return [jointIssueVetoed(given, { sections: left.sections, allowed, fix })]
  })
}
