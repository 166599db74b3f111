import type { Tier } from '../access/regions.ts'
import { type InputCode, invalidInput, type Problem } from '../kernel/problem.ts'
import type { messages } from './messages.ts'
import type { Region } from './model.ts'

/** A value that registering, importing or delegating cannot take. */
export const invalid = invalidInput<InputCode | (keyof typeof messages.problems & string)>

/** What a list of regions would abolish beyond the expected. */
interface Shrinkage {
  /** How many regions are current. */
  readonly before: number
  /** How many of them it abolishes, which is the number that confirms it. */
  readonly abolished: number
  /** Tiers of which a province would have no region any more. */
  readonly lostTiers: readonly Tier[]
  readonly examples: readonly Region[]
}

/** A list of regions that has to be confirmed, since so much is missing from it. */
export interface EditionShrinks extends Problem, Shrinkage {
  readonly type: 'EditionShrinks'
  readonly code: 'EDITION_SHRINKS'
}
export function editionShrinks(shrinkage: Shrinkage): EditionShrinks {
  const { lostTiers, examples } = shrinkage
  return {
    type: 'EditionShrinks',
    code: 'EDITION_SHRINKS',
    path: ['confirmShrinking'],
    retryable: false,
    ...(lostTiers.length > 0 ? { text: 'EDITION_LOSES_TIER' } : {}),
    params: { tiers: lostTiers, names: examples.map(({ code, name }) => `${code} ${name}`) },
    ...shrinkage,
  }
}

/** Attempts to be more than one is: by a name, a place, a line, or the offices that one holds. */
export const AUDITED = [
  'NATIONAL_NAME',
  'NAME_NOT_OF_ITS_REGION',
  'NAME_NOT_OF_ITS_KIND',
  'OWN_LEVEL_OR_ABOVE',
  'BEYOND_REACH',
  'NOT_BELOW_CALLER',
  'OWN_STANDING',
  'LAST_ADMINISTRATOR',
  'OFFICES_NOT_SEPARATE',
  'ROLE_NOT_ASSIGNABLE',
  'DELEGATED_BY_ONESELF_ALONE',
] as const satisfies readonly (keyof typeof messages.problems)[]
