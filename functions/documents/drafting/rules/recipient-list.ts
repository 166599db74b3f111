import type { Tier } from '../../../access/regions.ts'
import type { Problem } from '../../../kernel/problem.ts'
import { type Result, refuse } from '../../../kernel/result.ts'
import { storedTextProblem } from '../../../kernel/stored-text.ts'
import { tidy } from '../../../kernel/text.ts'
import { tierRank } from '../../../tenancy/index.ts'
import {
  type Addressed,
  type Addressees,
  type ClassOfTier,
  classWords,
  LIMITS,
  partsOf,
} from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import type { ListedInput, SignedContent } from '../model.ts'

type Path = readonly string[]
type Listed = Pick<Extract<Addressees, { form: 'LIST' }>, 'agencies' | 'classes' | 'onPaper' | 'wording'>

/** Names up to so many are not parted by level: 郑州市人民政府，巩义市人民政府. [u] */
const SHORT = 20

/**
 * Main recipients in the simplest form that holds them: one class or a list of names is stored as ever, so that what was drafted
 * before keeps its digest.
 */
export function addresseesOf(listed: Listed): Addressees {
  const { agencies, classes, onPaper, wording } = listed
  const [first, second] = classes
  const isPlain = onPaper.length === 0 && wording === null
  if (isPlain && first === undefined && !isLong(agencies)) return { form: 'NAMED', agencies: [...agencies] }
  if (isPlain && first !== undefined && second === undefined && agencies.length === 0)
    return { form: 'CLASS', ...first }
  return { form: 'LIST', ...listed, printed: wording ?? printedList(listed) }
}

function isLong(agencies: readonly Addressed[]): boolean {
  return agencies.length > SHORT && new Set(agencies.map(({ tier }) => tier)).size > 1
}

/** A list in the order in which it is printed: classes, then names from the highest level down, then those on paper. */
export function printedList({ agencies, classes, onPaper }: Omit<Listed, 'wording'>): string {
  const ranks = [...new Set(agencies.map(({ tier }) => tierRank(tier)))].sort((one, other) => one - other)
  const byLevel = ranks.map(rank =>
    agencies.filter(({ tier }) => tierRank(tier) === rank).map(({ name }) => name),
  )
  const groups = [classesInWords(classes), ...byLevel, [...onPaper]].filter(names => names.length > 0)
  const parting = groups.length > 1 && agencies.length > SHORT ? '；' : '，'
  return groups.map(names => names.join('，')).join(parting)
}

const HEADS: Readonly<Partial<Record<Tier, string>>> = { CITY: '市', COUNTY: '县（市、区）' }

/** Classes in words; those of cities and of counties are one: 各市、县（市、区）人民政府. */
function classesInWords(classes: readonly ClassOfTier[]): string[] {
  const isOf = (tier: Tier) => (one: ClassOfTier) => one.tier === tier && classWords(one) === WORDS[tier]
  const hasBoth = classes.some(isOf('CITY')) && classes.some(isOf('COUNTY'))
  const joined = `各${HEADS.CITY}、${HEADS.COUNTY}人民政府`
  const words = classes.map(one =>
    hasBoth && (isOf('CITY')(one) || isOf('COUNTY')(one)) ? joined : classWords(one),
  )
  return [...new Set(words)]
}
const ofTier = (tier: Tier): string => classWords({ class: 'GOVERNMENTS_BELOW', tier })
const WORDS: Readonly<Partial<Record<Tier, string>>> = { CITY: ofTier('CITY'), COUNTY: ofTier('COUNTY') }

/** Names, classes and wording as they are given, whatever is wrong with them; agencies are resolved by the caller. */
export function listedIn(
  { recipientClasses, onPaper, wording }: ListedInput,
  agencies: Result<Addressed[]>,
  path: Path,
): Result<Listed> {
  const classes = (recipientClasses ?? []).map(({ class: name, tier = null }) => ({ class: name, tier }))
  const names = (onPaper ?? []).map(name => tidy(name, 'LINE'))
  const problems = [
    ...(agencies.ok ? [] : agencies.problems),
    ...classProblems(classes, [...path, 'recipientClasses']),
    ...paperProblems(onPaper ?? [], names, agencies.ok ? agencies.value : [], [...path, 'onPaper']),
    ...lineProblems(wording, LIMITS.recipientsWording, [...path, 'wording']),
  ]
  if (problems.length > 0 || !agencies.ok) return refuse(...problems)
  const own = wording === undefined || wording === null ? null : tidy(wording, 'LINE')
  return { ok: true, value: { agencies: agencies.value, classes, onPaper: names, wording: own } }
}

function classProblems(classes: readonly ClassOfTier[], path: Path): Problem[] {
  const limit = LIMITS.recipientClasses
  if (classes.length > limit) return [invalid('TOO_MANY_ITEMS', path, { limit })]
  const isSame = (one: ClassOfTier) => (other: ClassOfTier) =>
    other.class === one.class && other.tier === one.tier
  const twice = classes.find(one => classes.find(isSame(one)) !== one)
  return twice === undefined ? [] : [invalid('PARTY_NAMED_TWICE', path, { given: classWords(twice) })]
}

function paperProblems(
  given: readonly string[],
  names: readonly string[],
  agencies: readonly Addressed[],
  path: Path,
): Problem[] {
  const limit = LIMITS.onPaper
  if (given.length > limit) return [invalid('TOO_MANY_ITEMS', path, { limit })]
  const all = [...agencies.map(({ name }) => name), ...names]
  const twice = names.find((name, index) => all.indexOf(name) < agencies.length + index)
  return [
    ...given.flatMap((name, index) => lineProblems(name, LIMITS.name, [...path, String(index)])),
    ...(twice === undefined ? [] : [invalid('PARTY_NAMED_TWICE', path, { given: twice })]),
  ]
}

function lineProblems(text: string | null | undefined, limit: number, path: Path): Problem[] {
  const fault = text === null || text === undefined ? null : storedTextProblem(path, text, limit, 'LINE')
  return fault === null ? [] : [fault]
}

/** What a signature binds of a list beside the agencies that it names; of a list of names or one class nothing more. */
export function boundList(main: Addressees) {
  if (main.form !== 'LIST') return {}
  const { classes, onPaper } = partsOf(main)
  return {
    recipientClasses: classes.map(({ class: name, tier }) => ({ class: name, tier })),
    recipientsOnPaper: onPaper,
    recipientsPrinted: main.printed,
  }
}

/** Main recipients as they are printed: by name, as a class, or as a list has them, which is one text. */
export function recipientNames({
  mainRecipients,
  recipientClass,
  recipientsPrinted,
}: Pick<SignedContent, 'mainRecipients' | 'recipientClass' | 'recipientsPrinted'>): string[] {
  if (recipientsPrinted !== undefined) return [recipientsPrinted]
  return recipientClass === null ? mainRecipients.map(one => one.name) : [recipientClass.name]
}
