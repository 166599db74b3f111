import type { Problem } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import {
  type CountersignRequest,
  type JointAsked,
  type JointIssuer,
  LIMITS,
  type Side,
  type Veto,
} from '../../model/index.ts'
import { invalid, NUMERAL } from '../../problems.ts'

/** What else a party can answer. */
const OTHERWISE = ['agreeToCountersign', 'returnCountersign']

/**
 * Whom a veto may name, and of what. Refused if the party is no co-issuer, or all issuers are of one side, whom art. 17 does not
 * part.
 */
export function vetoable({
  purpose,
  joint,
}: Pick<CountersignRequest, 'purpose' | 'joint'>): Result<JointAsked> {
  if (purpose !== 'JOINT') return refuse(invalid('NOT_A_JOINT_ISSUE', ['requestId'], { allowed: OTHERWISE }))
  return joint === undefined
    ? refuse(invalid('ISSUERS_OF_ONE_SIDE', ['requestId'], { allowed: OTHERWISE }))
    : ok(joint)
}

/** A veto as it is given: whose work it is, one issuer's or that of a side, and the sections that it is about. */
export interface VetoInput {
  readonly competence: { readonly agencyId: string } | { readonly side: Side }
  readonly sections: readonly string[]
}

/** The veto, with the side of the issuer that it names. Refused if that is nobody's of those who issue it. */
export function vetoOf(
  request: Pick<CountersignRequest, 'purpose' | 'joint'>,
  { competence, sections }: VetoInput,
): Result<Veto> {
  const joint = vetoable(request)
  if (!joint.ok) return joint
  const { issuers, sections: all } = joint.value
  const whose = whoseOf(issuers, competence)
  const numerals = [...new Set(sections.map(section => section.trim()))]
  const problems = [...(whose.ok ? [] : whose.problems), ...sectionProblems(numerals, all)]
  return whose.ok && problems.length === 0 ? ok({ ...whose.value, sections: numerals }) : refuse(...problems)
}

function whoseOf(
  issuers: readonly JointIssuer[],
  competence: VetoInput['competence'],
): Result<Pick<Veto, 'side' | 'agency'>> {
  if ('side' in competence) {
    const sides = [...new Set(issuers.flatMap(({ side }) => side ?? []))]
    const { side } = competence
    if (sides.includes(side)) return ok({ side, agency: null })
    const params = { names: sides.map(one => ({ word: `Side.${one}` })) }
    return refuse(
      invalid('NOT_ONE_OF_THE_ISSUERS', ['competence', 'side'], { given: side, allowed: sides, params }),
    )
  }
  const named = issuers.find(({ agencyId }) => agencyId === competence.agencyId)
  if (named !== undefined) {
    const { side, agencyId, name } = named
    return ok({ side, agency: { agencyId, name } })
  }
  const params = { names: issuers.map(({ name }) => name) }
  const allowed = issuers.map(({ agencyId }) => agencyId)
  return refuse(
    invalid('NOT_ONE_OF_THE_ISSUERS', ['competence', 'agencyId'], {
      given: competence.agencyId,
      allowed,
      params,
    }),
  )
}

function sectionProblems(numerals: readonly string[], all: readonly string[]): Problem[] {
  const path = ['sections']
  if (numerals.length > LIMITS.sections) return [invalid('TOO_MANY_ITEMS', path, { limit: LIMITS.sections })]
  const odd = numerals.find(one => !NUMERAL.test(one))
  if (odd !== undefined) return [invalid('NOT_A_SECTION', path, { given: odd })]
  const missing = numerals.filter(one => !all.includes(one))
  return missing.length === 0 ? [] : [invalid('SECTION_MISSING', path, { given: missing.join('、') })]
}
