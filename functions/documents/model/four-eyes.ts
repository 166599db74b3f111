import type { Stamp } from '../../access/act.ts'
import type { Problem } from '../../kernel/problem.ts'
import { invalid } from '../problems.ts'
import type { Document } from './document.ts'

/** Persons behind an act: who did it, and the member in whose place (代). */
export function personsOf({ by, for: onBehalfOf }: Pick<Stamp, 'by' | 'for'>): string[] {
  return onBehalfOf === undefined ? [by] : [by, onBehalfOf]
}

/** Everyone who has written a draft so far, and the persons of this act. */
export function draftersWith(drafters: readonly string[], act: Pick<Stamp, 'by' | 'for'>): string[] {
  return [...new Set([...drafters, ...personsOf(act)])]
}

/** The steps that another person must have taken than the one before. */
export type FourEyesStep = 'approveDraft' | 'signDocument'

/**
 * 不相容岗位分离: the person who may not take a step, since they took the one before it, themselves or through a deputy; null
 * if nobody is kept from it. Whoever drafted does not review, and whoever reviewed does not sign, unless the issuer's
 * superior waived it.
 */
export function excludedPerson(
  document: Document,
  step: FourEyesStep,
  persons: readonly string[],
): string | null {
  if (!document.issuer.fourEyes) return null
  const earlier = step === 'approveDraft' ? document.drafters : reviewersOf(document)
  return persons.find(person => earlier.includes(person)) ?? null
}

/** The problem of a step that one of these persons may not take; null if they may. */
export function fourEyesProblem(
  document: Document,
  step: FourEyesStep,
  persons: readonly string[],
  path: readonly string[],
): Problem | null {
  if (excludedPerson(document, step, persons) === null) return null
  return invalid(step === 'approveDraft' ? 'REVIEWED_BY_DRAFTER' : 'SIGNED_BY_REVIEWER', path)
}

function reviewersOf(document: Document): readonly string[] {
  return 'review' in document && document.review !== null ? personsOf(document.review) : []
}
