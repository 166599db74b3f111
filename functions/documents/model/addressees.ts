import { isLeadingOrgan, leaderOf } from './organs.ts'
import type { ClassOfTier, Leading } from './recipient-classes.ts'
import type { Addressed, Addressees, Issuer } from './text.ts'

/** Main recipients in their parts, whatever form they are stored in. */
export interface AddresseeParts {
  readonly agencies: readonly Addressed[]
  readonly classes: readonly ClassOfTier[]
  /** Names of organs without an account (纸质). */
  readonly onPaper: readonly string[]
}

export function partsOf(main: Addressees): AddresseeParts {
  switch (main.form) {
    case 'NAMED':
      return { agencies: main.agencies, classes: [], onPaper: [] }
    case 'CLASS':
      return { agencies: [], classes: [main], onPaper: [] }
    case 'LIST':
      return main
  }
}

/** True if there is no main recipient at all. */
export function isToNobody(main: Addressees): boolean {
  const { agencies, classes, onPaper } = partsOf(main)
  return agencies.length + classes.length + onPaper.length === 0
}

/** Whose subordinates, departments and counterparts the classes of an issuer's documents stand for. */
export function leadingOf(issuer: Pick<Issuer, 'id' | 'name' | 'kind' | 'line' | 'tier'>): Leading {
  const { id, name } = leaderOf(issuer)
  // Of the principal of a general office only the name is known.
  const isDepartment = issuer.kind === 'GENERAL_OFFICE' ? !isLeadingOrgan(name) : issuer.kind === 'DEPARTMENT'
  return { leaderId: id, tier: issuer.tier, isDepartment }
}
