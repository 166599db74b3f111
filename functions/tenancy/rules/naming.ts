import type { Problem } from '../../kernel/problem.ts'
import { storedTextProblem } from '../../kernel/stored-text.ts'
import { tidy } from '../../kernel/text.ts'
import { type AgencyKind, MAX_NAME_BYTES } from '../model.ts'
import { ORGAN_CODE } from '../problems.ts'
import { characterProblem } from './names/characters.ts'
import { nameProblem, shortNameProblem } from './names/fit.ts'
import type { Place } from './names/place.ts'

/** The names that an agency is to have, at its registration or when it is renamed (更名). */
export interface Naming {
  readonly name: string
  readonly shortName: string | null
}

/** What names must fit: the kind of the agency, where it is, and under whom. */
export interface Fitting {
  readonly kind: AgencyKind
  readonly place: Place
  /** Full names of the agencies that it stands below and that count at once. */
  readonly superiors: readonly string[]
}

/** True for an organ code as document numbers carry it (机关代字): 2 to 12 ideographs of any plane, 〇 among them. */
export function isOrganCode(code: string): boolean {
  return ORGAN_CODE.test(code)
}

/** Problems of names as texts: characters that no name has, too long, empty. */
export function textProblems({ name, shortName }: Naming): Problem[] {
  return Object.entries({ name, shortName }).flatMap(([field, text]) => {
    if (text === null) return []
    const fault =
      storedTextProblem([field], text, MAX_NAME_BYTES, 'LINE') ?? characterProblem(field, tidy(text, 'LINE'))
    return fault === null ? [] : [fault]
  })
}

/** Whether names fit where they stand, as far as they are texts that a name can be. */
export function fitProblems(naming: Naming, { kind, place, superiors }: Fitting): Problem[] {
  const { name, shortName } = naming
  const faulty = textProblems(naming).map(({ path }) => path[0])
  const problems = [
    faulty.includes('name') ? null : nameProblem({ name: tidy(name, 'LINE'), kind, place, superiors }),
    shortName === null || faulty.includes('shortName')
      ? null
      : shortNameProblem({ name: tidy(shortName, 'LINE'), kind, place, superiors }),
  ]
  return problems.filter(problem => problem !== null)
}

/** Names as they are stored. */
export function tidied({ name, shortName }: Naming): Naming {
  return { name: tidy(name, 'LINE'), shortName: shortName === null ? null : tidy(shortName, 'LINE') }
}
