import type { Act } from '../../access/act.ts'
import { type Advanced, advance, startStep } from '../../access/steps.ts'
import { alreadyExists, type Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { storedTextProblem } from '../../kernel/stored-text.ts'
import { tidy } from '../../kernel/text.ts'
import type { agencyEvents } from '../events.ts'
import {
  FORMS_BY_SESSION,
  FORMS_OF_KIND,
  isShared,
  MAX_NUMBER_FORMS,
  MAX_ORGAN_CODES,
  type NumberFormRule,
  type OrganCode,
} from '../model/numbering.ts'
import { AGENCY_STEPS, type Agency } from '../model.ts'
import { invalid, MEETING_WORD, SESSION } from '../problems.ts'
import { MAX_REASON_BYTES } from './members.ts'
import { isOrganCode } from './naming.ts'

/** How an agency is to number its documents: what is not given stays. */
export interface NumberingWanted {
  readonly expectedVersion: number
  readonly organCodes?: readonly OrganCode[] | undefined
  readonly numberForms?: readonly NumberFormRule[] | undefined
  readonly reason: string
}

/**
 * 发文字号设置: decides which organ codes an agency has beside its main one, and which kinds it numbers otherwise. Codes that it
 * gives up stay its own: nobody else gets them, and its ledgers keep their numbers. All that is wrong is reported at once.
 * @param holderOf the agency that holds a code in the province; null if nobody does
 */
export function reviseNumbering(
  agency: Agency,
  wanted: NumberingWanted,
  holderOf: (code: string) => string | null,
  act: Act,
): Result<Advanced<Agency>> {
  const started = startStep(agency, AGENCY_STEPS, 'reviseNumbering', wanted.expectedVersion)
  if (!started.ok) return started
  const { organCodes = agency.organCodes ?? [], numberForms = agency.numberForms ?? [], reason } = wanted
  const fault = storedTextProblem(['reason'], reason, MAX_REASON_BYTES)
  const problems = [
    ...organCodesProblems(agency, organCodes, code => (holderOf(code) ?? agency.id) !== agency.id),
    ...numberFormProblems(numberForms),
    ...(fault === null ? [] : [fault]),
  ]
  if (problems.length > 0) return refuse(...problems)
  const numbering = { organCodes: [...organCodes], numberForms: [...numberForms] }
  const data = { agencyId: agency.id, ...numbering, reason: tidy(reason) }
  const event = { type: 'NumberingRevised', data } as const
  return ok(advance<Agency, typeof agencyEvents>(agency, { ...agency, ...numbering }, event, act))
}

/** Problems of organ codes beside the main one: malformed, twice, or held by another agency of the province. */
export function organCodesProblems(
  { organCode }: Pick<Agency, 'organCode'>,
  organCodes: readonly OrganCode[],
  isAnothers: (code: string) => boolean,
): Problem[] {
  if (organCodes.length > MAX_ORGAN_CODES)
    return [invalid('TOO_MANY_ITEMS', ['organCodes'], { limit: MAX_ORGAN_CODES })]
  const codes = [organCode, ...organCodes.map(({ code }) => code)]
  return organCodes.flatMap((one, index): Problem[] => {
    const { code } = one
    const path = ['organCodes', String(index), 'code']
    if (!isOrganCode(code)) return [invalid('INVALID_ORGAN_CODE', path, { given: code })]
    const isTwice = codes.indexOf(code) <= index
    return isTwice || (!isShared(one) && isAnothers(code)) ? [alreadyExists(path, code)] : []
  })
}

function numberFormProblems(forms: readonly NumberFormRule[]): Problem[] {
  if (forms.length > MAX_NUMBER_FORMS)
    return [invalid('TOO_MANY_ITEMS', ['numberForms'], { limit: MAX_NUMBER_FORMS })]
  const names = forms.map(({ kind, meeting }) => `${kind} ${meeting}`)
  return forms.flatMap((rule, index): Problem[] => {
    const path = ['numberForms', String(index)]
    const fault = formProblem(rule, path)
    if (fault !== null) return [fault]
    // A second rule for the same would never hold.
    const isTwice = names.indexOf(names[index] as string) < index
    return isTwice ? [alreadyExists(path, rule.meeting ?? rule.kind)] : []
  })
}

function formProblem(
  { kind, form, meeting, session }: NumberFormRule,
  path: readonly string[],
): Problem | null {
  const forms = FORMS_OF_KIND[kind]
  if (forms === undefined)
    return invalid('NOT_ONE_OF', [...path, 'kind'], { given: kind, allowed: Object.keys(FORMS_OF_KIND) })
  if (!forms.includes(form)) return invalid('NOT_ONE_OF', [...path, 'form'], { given: form, allowed: forms })
  if (meeting !== null && (kind !== 'MINUTES' || !MEETING_WORD.test(meeting)))
    return invalid('NOT_A_MEETING_WORD', [...path, 'meeting'], { given: meeting })
  if (session !== null && !(FORMS_BY_SESSION.includes(form) && SESSION.test(session)))
    return invalid('NOT_A_SESSION', [...path, 'session'], { given: session })
  return null
}
