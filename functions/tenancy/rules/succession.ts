// How the list of a province follows the one before it.

import { TIERS, type Tier } from '../../access/regions.ts'
import { fingerprint } from '../../kernel/digest.ts'
import type { Region } from '../model.ts'
import { type EditionShrinks, editionShrinks } from '../problems.ts'
import { provincesOf, type RegionList } from './region-import.ts'

/** What one CSV says of one province. */
export interface ProvinceList extends Pick<RegionList, 'regions' | 'doubtful'> {
  readonly province: string
  /** The same for the same edition and content, whenever and in however many requests it is imported. */
  readonly id: string
}

/** A list by its provinces. Of a province that it has no region of it says nothing. */
export function byProvince(
  { regions, doubtful }: Pick<RegionList, 'regions' | 'doubtful'>,
  edition: string,
): ProvinceList[] {
  return provincesOf(regions).map(province => {
    const isHere = (code: string): boolean => code.startsWith(province)
    const here = regions.filter(({ code }) => isHere(code))
    const doubtfulHere = [...doubtful].filter(isHere).sort()
    const digest = fingerprint([here.map(contentOf).sort(), doubtfulHere]).slice(0, 16)
    return {
      province,
      regions: here,
      doubtful: new Set(doubtfulHere),
      id: `${province}#${edition}#${digest}`,
    }
  })
}

/** A province's list as it is to be stored, and what comes of the regions that were current. */
export interface Succession {
  readonly province: string
  readonly id: string
  /** Everything that the list has to hold, with all that ever was abolished. */
  readonly regions: readonly Region[]
  /** Current before. */
  readonly before: readonly Region[]
  /** Current before, and not any more. */
  readonly abolished: readonly Region[]
  /** Those of them that the list does not mention at all. */
  readonly unmentioned: readonly Region[]
}

/**
 * Joins a list with what stood before it. A code that it does not list is abolished, without a successor; one whose row was
 * rejected stays as it was; one that was abolished stays so until a list has it as current again.
 */
export function succession(list: ProvinceList, stored: readonly Region[], edition: string): Succession {
  const earlier = new Map(stored.map(region => [region.code, region]))
  const named = new Set(list.regions.map(({ code }) => code))
  const listed = list.regions.map(region => sinceWhen(region, earlier.get(region.code)))
  const left = stored.filter(({ code }) => !named.has(code))
  const unmentioned = left.filter(({ code, state }) => state === 'CURRENT' && !list.doubtful.has(code))
  const kept = left.map(region =>
    unmentioned.includes(region)
      ? { ...region, state: 'ABOLISHED' as const, successorCode: null, abolishedIn: edition }
      : region,
  )
  const before = stored.filter(({ state }) => state === 'CURRENT')
  const regions = [...listed, ...kept]
  const current = new Set(regions.filter(({ state }) => state === 'CURRENT').map(({ code }) => code))
  const abolished = before.filter(({ code }) => !current.has(code))
  return { province: list.province, id: list.id, regions, before, abolished, unmentioned }
}

/** An abolished region keeps the edition that last listed it as current, and the one that abolished it. */
function sinceWhen(region: Region, earlier: Region | undefined): Region {
  if (region.state === 'CURRENT' || earlier === undefined) return region
  const { edition, importedAt } = earlier
  const successorCode = region.successorCode ?? earlier.successorCode
  const abolishedIn = earlier.abolishedIn ?? region.abolishedIn
  return { ...region, edition, importedAt, successorCode, abolishedIn }
}

/** Every year a few towns of a province are merged. More is either a reform, or a file of which the end is missing. */
const EXPECTED = 5
const EXPECTED_SHARE = 0.01
const MAX_EXAMPLES = 10

/**
 * The refusal of a list that leaves out more than 5 regions and 1 % of a province, or a whole tier. Rows that say that a
 * code is abolished are meant; what is only missing has to be confirmed, by the number of regions that are abolished in
 * all. Null if there is nothing to confirm, or it was.
 */
export function shrinking(all: readonly Succession[], confirmed: number | null): EditionShrinks | null {
  const lostTiers = TIERS.filter(tier => all.some(one => losesTier(one, tier)))
  const isMissing = ({ before, unmentioned }: Succession): boolean =>
    unmentioned.length > Math.max(EXPECTED, before.length * EXPECTED_SHARE)
  if (lostTiers.length === 0 && !all.some(isMissing)) return null
  const abolished = all.flatMap(one => one.abolished)
  if (confirmed === abolished.length) return null
  const before = all.reduce((sum, one) => sum + one.before.length, 0)
  // Those that nobody mentioned come first: they are the likely mistake.
  const examples = [...new Set([...all.flatMap(one => one.unmentioned), ...abolished])].slice(0, MAX_EXAMPLES)
  return editionShrinks({ before, abolished: abolished.length, lostTiers, examples })
}

function losesTier({ before, regions }: Succession, tier: Tier): boolean {
  const isLeft = regions.some(region => region.tier === tier && region.state === 'CURRENT')
  return !isLeft && before.some(region => region.tier === tier)
}

/** Those regions that are not stored as a list has to hold them. */
export function missingRegions(wanted: readonly Region[], stored: readonly Region[]): Region[] {
  const there = new Set(stored.map(contentOf))
  return wanted.filter(region => !there.has(contentOf(region)))
}

/** What makes two records of a region equal, whenever they were written. */
function contentOf({ code, name, tier, parentCode, edition, ...rest }: Region): string {
  const { state, successorCode, abolishedIn } = rest
  return JSON.stringify([code, name, tier, parentCode, edition, state, successorCode, abolishedIn])
}
