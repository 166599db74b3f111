import type { Act } from '../../../access/act.ts'
import { type Advanced, advance, begin } from '../../../access/steps.ts'
import { sha256 } from '../../../kernel/digest.ts'
import { idFrom } from '../../../kernel/ids.ts'
import { folded } from '../../../kernel/look-alikes.ts'
import { alreadyExists, notFound, type Problem, versionConflict } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { storedTextProblem } from '../../../kernel/stored-text.ts'
import { tidy } from '../../../kernel/text.ts'
import { invalid, SHORT_NAME } from '../../problems.ts'
import type { shortNameEvents } from '../events.ts'
import type { ShortName, ShortNames } from '../model.ts'

/** Short names of an agency, all of which are one item, and how long each may be in bytes. */
export const SHORT_NAME_LIMITS = { entries: 300, name: 300, shortName: 60, avoid: 5 } as const
/** Bytes of a digest that make an id. */
const ID_BYTES = 16

/** The id of an agency's short names: it has one list. */
export function shortNamesIdFor(agencyId: string): string {
  return idFrom('shn', 0, Buffer.from(sha256(agencyId), 'hex').subarray(0, ID_BYTES))
}

/** Sets a short name: a new one, or what one of the list stands for from now on. */
export function defineShortName(
  agencyId: string,
  before: ShortNames | null,
  { expectedVersion, ...given }: ShortName & { readonly expectedVersion: number },
  act: Act,
): Result<Advanced<ShortNames>> {
  const fault = versionProblem(before, expectedVersion)
  if (fault !== null) return refuse(fault)
  const entries = before?.entries ?? []
  const entry = tidied(given)
  const others = entries.filter(({ shortName }) => shortName !== entry.shortName)
  const faults = textProblems(given)
  const problems = faults.length > 0 ? faults : likenessProblems(entry, others)
  if (others.length >= SHORT_NAME_LIMITS.entries)
    problems.push(invalid('TOO_MANY_ITEMS', ['shortName'], { limit: SHORT_NAME_LIMITS.entries }))
  if (problems.length > 0) return refuse(...problems)
  const event = { type: 'ShortNameDefined', data: { agencyId, entry } } as const
  const after =
    others.length < entries.length
      ? entries.map(one => (one.shortName === entry.shortName ? entry : one))
      : [...entries, entry]
  const changed = { id: shortNamesIdFor(agencyId), entries: after }
  return ok(
    before === null
      ? begin<ShortNames, typeof shortNameEvents>(changed, event, act)
      : advance<ShortNames, typeof shortNameEvents>(before, changed, event, act),
  )
}

/** Takes a short name out of the list. */
export function withdrawShortName(
  agencyId: string,
  before: ShortNames | null,
  { expectedVersion, shortName: given }: { readonly expectedVersion: number; readonly shortName: string },
  act: Act,
): Result<Advanced<ShortNames>> {
  const fault = versionProblem(before, expectedVersion)
  if (fault !== null) return refuse(fault)
  const shortName = tidy(given, 'LINE')
  const entries = before?.entries.filter(one => one.shortName !== shortName) ?? []
  if (before === null || entries.length === before.entries.length) return refuse(notFound(['shortName']))
  const event = { type: 'ShortNameWithdrawn', data: { agencyId, shortName } } as const
  return ok(advance<ShortNames, typeof shortNameEvents>(before, { ...before, entries }, event, act))
}

function versionProblem(before: ShortNames | null, expectedVersion: number): Problem | null {
  const version = before?.version ?? 0
  return version === expectedVersion ? null : versionConflict(version)
}

/** Faults of the texts by themselves: a name that no reader could tell from another, or that is none. */
function textProblems({ name, shortName, avoid }: ShortName): Problem[] {
  const { avoid: most, name: longest, shortName: limit } = SHORT_NAME_LIMITS
  if (avoid.length > most) return [invalid('TOO_MANY_ITEMS', ['avoid'], { limit: most })]
  return [
    ...formProblems(['name'], name, longest),
    ...formProblems(['shortName'], shortName, limit),
    ...avoid.flatMap((one, index) => formProblems(['avoid', String(index)], one, limit)),
  ]
}

function formProblems(path: readonly string[], text: string, limit: number): Problem[] {
  const fault = storedTextProblem(path, text, limit, 'LINE')
  if (fault !== null) return [fault]
  return SHORT_NAME.test(tidy(text, 'LINE')) ? [] : [invalid('NOT_A_SHORT_NAME', path, { given: text })]
}

/**
 * What reads like another: a short name like its full name or like what it is to replace, and one that the list has as right and
 * as wrong, or for two.
 */
function likenessProblems({ name, shortName, avoid }: ShortName, others: readonly ShortName[]): Problem[] {
  const right = new Map(others.flatMap(one => [one.shortName, one.name].map(text => [folded(text), text])))
  const wrong = new Map(others.flatMap(one => one.avoid.map(text => [folded(text), text])))
  const rights = new Map(others.map(one => [folded(one.shortName), one.shortName]))
  const seen = folded(shortName)
  const like = rights.get(seen) ?? wrong.get(seen)
  const isShorter = [...shortName].length < [...name].length && seen !== folded(name)
  return [
    ...(like === undefined ? [] : [alreadyExists(['shortName'], like)]),
    ...(isShorter ? [] : [invalid('NOT_A_SHORT_NAME', ['shortName'], { given: shortName })]),
    ...avoid.flatMap((text, index) => {
      const same = [shortName, name].find(one => one === text) ?? right.get(folded(text))
      return same === undefined ? [] : [alreadyExists(['avoid', String(index)], same)]
    }),
  ]
}

function tidied({ name, shortName, avoid, afterName }: ShortName): ShortName {
  const [long, short] = [tidy(name, 'LINE'), tidy(shortName, 'LINE')]
  return { name: long, shortName: short, avoid: avoid.map(one => tidy(one, 'LINE')), afterName }
}
