import type { Problem } from '../../kernel/problem.ts'
import type { Agency } from '../../tenancy/index.ts'
import { invalid } from '../problems.ts'
import type { Issuer } from './text.ts'

/** An agency as the directory has it now; null if it was not read. */
type Present = (Pick<Agency, 'name' | 'organCode' | 'regionName'> & Partial<Numbering>) | null

type Numbering = Pick<Agency, 'organCodes' | 'numberForms'>

/**
 * The issuer of a draft under its present name and organ code, after it was renamed (更名). Its place in the tree and the
 * policy of four eyes stay what they were when it was drafted.
 */
export function underPresentName(issuer: Issuer, agency: Present): Issuer {
  if (agency === null) return issuer
  const { name, organCode, regionName } = agency
  return { ...issuer, name, organCode, regionName, ...numberingOf(agency, issuer) }
}

/** What an agency has set of its numbers; nothing where it has set nothing, unless that takes back what it had set `before`. */
export function numberingOf(
  { organCodes = [], numberForms = [] }: Partial<Numbering>,
  before: Partial<Numbering> = {},
): Partial<Numbering> {
  return {
    ...(organCodes.length > 0 || before.organCodes !== undefined ? { organCodes } : {}),
    ...(numberForms.length > 0 || before.numberForms !== undefined ? { numberForms } : {}),
  }
}

/**
 * The problem of approving or signing what names the issuer by a former name, or of starting a round that leads there: it
 * is returned to the drafter, whose submission takes the present one, so that everybody sees what they agree to. Null if
 * the name is the present one.
 */
export function formerNameProblem({ name }: Pick<Issuer, 'name'>, agency: Present): Problem | null {
  if (agency === null || agency.name === name) return null
  return invalid('ISSUER_RENAMED', ['documentId'], { given: name, allowed: [agency.name] })
}
