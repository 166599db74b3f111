import { TIERS, type Tier } from '../../../access/regions.ts'
import { tierRank } from '../../../tenancy/index.ts'
import {
  type Addressed,
  type Addressees,
  CLASSES,
  type ClassOfTier,
  classWords,
  type Drafted,
  isOfAllTiers,
} from '../../model/index.ts'

/*
 * What an agency's own wording of its main recipients says, beside whom it goes to. Wordings are from usage and not from the regulation
 * [u]: what is not known here claims nothing.
 */

/** Sorts of recipients that a wording names: governments of a tier, departments of the issuer's level, and those below. */
export type Group = Tier | 'DEPARTMENTS' | 'COUNTERPARTS'

/** What a wording says of groups, each with the phrase that says it. */
interface Said {
  readonly groups: ReadonlyMap<Group, string>
  /** Tiers of counterparts that it names, as 各市、县教育局 does; none of 各级教育部门. */
  readonly ofCounterparts: ReadonlySet<Tier>
  /** 各级人民政府, 各下级人民政府: governments of whatever tier. */
  readonly everyGovernment: boolean
  /** 有关单位 and the like: anybody but governments. */
  readonly anybody: boolean
}

const EACH = /(?:各|有关|相关)(?:有关|相关)?(?:省辖|地级|设区的)?([^各，,；;]*)/gu
const EVERY_GOVERNMENT = /各(?:下)?级(?:党委、)?(?:人民)?政府/u
const ANYBODY = /(?:各|有关|相关)(?:有关|相关)?(?:单位|企业|机构|院校|高校)/u
const DEPARTMENTS = /^(?:(?:工作|组成)?部门|直属|部委|委办|厅局|委局)|^[委办局厅部](?:、|$)/u
/** 各级教育部门, 各下级主管部门: of whatever tier. */
const EVERY_COUNTERPART = /^下?级[^、]{0,16}(?:部门|机构|局|厅|委)$/u
/** Places of one item, as in 市县 or 县市区, and the organ there: a government where none is said. */
const PLACES = /^((?:省|市|州|盟|县|区|旗|乡|镇|街道)+)(.*)$/u
const GOVERNMENT = /^(?:(?:人民)?政府|管委会|管理委员会|办事处|党?委|$)/u
/** Places of more than one character, each as the one that it counts as. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/（[^（）]*）|省直管/gu, ''],
  [/自治区|直辖市/gu, '省'],
  [/自治州|地区/gu, '州'],
  [/自治县|县级市/gu, '县'],
]

/** What a wording of this issuer says: 市 is a city to a province, and a county to a city. */
export function saidIn(wording: string, issuer: Tier): Said {
  const plain = SAME.reduce((text, [pattern, same]) => text.replace(pattern, same), wording)
  const groups = new Map<Group, string>()
  const ofCounterparts = new Set<Tier>()
  for (const [phrase, rest] of plain.matchAll(EACH)) {
    const [found, tiers] = groupsIn(String(rest), issuer)
    for (const group of found) if (!groups.has(group)) groups.set(group, phrase.replace(/、$/u, ''))
    for (const tier of tiers) ofCounterparts.add(tier)
  }
  return {
    groups,
    ofCounterparts,
    everyGovernment: EVERY_GOVERNMENT.test(plain),
    anybody: ANYBODY.test(plain),
  }
}

/**
 * The groups of 部门, of 市、县人民政府 and of 市、县教育局: as long as items begin with a place, the last one says the organ. Then the
 * tiers of counterparts.
 */
function groupsIn(rest: string, issuer: Tier): readonly [groups: readonly Group[], tiers: readonly Tier[]] {
  if (DEPARTMENTS.test(rest)) return [['DEPARTMENTS'], []]
  if (EVERY_COUNTERPART.test(rest)) return [['COUNTERPARTS'], []]
  const tiers: Tier[] = []
  let organ = ''
  for (const item of rest.split('、')) {
    const found = PLACES.exec(item)
    if (found === null) break
    tiers.push(...tiersOf(String(found[1]), issuer))
    organ = String(found[2])
  }
  return GOVERNMENT.test(organ) ? [tiers, []] : [['COUNTERPARTS'], tiers]
}

function tiersOf(places: string, issuer: Tier): Tier[] {
  const isCity = /^市|州|盟/u.test(places)
  return [
    ...(places.startsWith('省') ? (['PROVINCE'] as const) : []),
    ...(isCity ? [issuer === 'PROVINCE' ? ('CITY' as const) : ('COUNTY' as const)] : []),
    ...(/[县区旗]/u.test(places) ? (['COUNTY'] as const) : []),
    ...(/[乡镇]|街道/u.test(places) ? (['TOWN'] as const) : []),
  ]
}

/** What does not agree between a wording and whom it stands for. */
export interface Disagreements {
  /** Phrases of the wording that nobody among the recipients answers to. */
  readonly others: readonly string[]
  /** Classes that the wording leaves out. */
  readonly classes: readonly string[]
  /** Agencies, and organs without an account, that it leaves out. */
  readonly names: readonly string[]
}
const NONE: Disagreements = { others: [], classes: [], names: [] }

type List = Extract<Addressees, { form: 'LIST' }>

/** Where the wording of a list says others than its parts; nothing where the agency gave none. */
export function disagreements({ issuer, text: { main } }: Pick<Drafted, 'issuer' | 'text'>): Disagreements {
  if (main.form !== 'LIST' || main.wording === null) return NONE
  const { wording, agencies, classes, onPaper } = main
  const said = saidIn(wording, issuer.tier)
  const there = new Set([
    ...classes.flatMap(one => groupsOfClass(one, issuer.tier).possible),
    ...agencies.flatMap(agency => groupOf(agency, issuer.tier) ?? []),
    ...onPaper.flatMap(groupsOfName),
  ])
  return {
    others: [...said.groups].flatMap(([group, phrase]) => (there.has(group) ? [] : [phrase])),
    classes: classes
      .filter(one => {
        const isSaid = groupsOfClass(one, issuer.tier).certain.every(group => says(said, group))
        return !isSaid || !saysTiers(said, one, issuer.tier)
      })
      .map(classWords),
    names: unnamed(main, said, issuer.tier),
  }
}

function says({ groups, everyGovernment, anybody }: Said, group: Group): boolean {
  if (groups.has(group)) return true
  return (TIERS as readonly Group[]).includes(group) ? everyGovernment : anybody
}

/** False for a wording of counterparts of some tiers where the class is of others as well: 各市教育局 for those of every tier. */
function saysTiers({ ofCounterparts }: Said, { class: name, tier }: ClassOfTier, issuer: Tier): boolean {
  if (CLASSES[name].line !== 'GUIDANCE' || !isOfAllTiers(name) || ofCounterparts.size === 0) return true
  // Towns have no departments.
  const lower = TIERS.slice(tierRank(issuer) + 1, tierRank('TOWN'))
  return (tier === null ? lower : [tier]).every(one => ofCounterparts.has(one))
}

/** The groups that a class has members of for certain, whatever the tree is, and those that it may have some of. */
function groupsOfClass(
  { class: name, tier }: ClassOfTier,
  issuer: Tier,
): { readonly certain: readonly Group[]; readonly possible: readonly Group[] } {
  const { isOfGovernments, line } = CLASSES[name]
  if (!isOfGovernments) {
    const group = line === 'GUIDANCE' ? 'COUNTERPARTS' : 'DEPARTMENTS'
    return { certain: [group], possible: [group] }
  }
  if (tier !== null) return { certain: [tier], possible: [tier] }
  const lower = TIERS.slice(tierRank(issuer) + 1)
  // Below a province there are cities, and counties that answer to it.
  return name === 'GOVERNMENTS_DIRECTLY_UNDER'
    ? { certain: lower.slice(0, 1), possible: lower.slice(0, 2) }
    : { certain: lower, possible: lower }
}

/** The group of an agency; undefined for what no wording of a group means. */
export function groupOf(
  { kind, actsAsGovernment, tier }: Pick<Addressed, 'kind' | 'actsAsGovernment' | 'tier'>,
  issuer: Tier,
): Group | undefined {
  if (actsAsGovernment || kind === 'PARTY_COMMITTEE') return tier
  if (kind === 'PEOPLES_CONGRESS' || kind === 'INNER_DIVISION') return undefined
  return tier === issuer ? 'DEPARTMENTS' : 'COUNTERPARTS'
}

/** The groups that an organ without an account may be of, by its name. */
function groupsOfName(name: string): Group[] {
  if (/[乡镇]人民政府$|办事处$/u.test(name)) return ['TOWN']
  if (/[县区旗]人民政府$/u.test(name)) return ['COUNTY']
  return /人民政府$/u.test(name) ? ['CITY', 'COUNTY'] : ['DEPARTMENTS', 'COUNTERPARTS']
}

function unnamed({ wording, agencies, onPaper }: List, said: Said, issuer: Tier): string[] {
  const items = String(wording).split(/[，,；;、]/u)
  // 省教育厅 for 河南省教育厅; 郑州 and 郑州市 for 郑州市人民政府.
  const isNamed = (name: string): boolean => {
    const stem = name
      .replace(/(?:人民政府|管理委员会|委员会)$/u, '')
      .replace(/(?<=..)[省市县区州盟旗乡镇]$/u, '')
    return items.some(item => item.includes(stem) || (item.length > 2 && name.endsWith(item)))
  }
  const isSaid = (agency: Addressed): boolean => {
    const group = groupOf(agency, issuer)
    return group === undefined ? said.anybody : says(said, group)
  }
  return [
    ...agencies.filter(agency => !isSaid(agency) && !isNamed(agency.name)).map(({ name }) => name),
    ...onPaper.filter(name => !groupsOfName(name).some(group => says(said, group)) && !isNamed(name)),
  ]
}

/** Members of classes of a sort that a wording does not say, beyond what its classes are for certain: 济源 where it says 各市人民政府. */
export function unsaidMembers<Member extends Pick<Addressed, 'kind' | 'actsAsGovernment' | 'tier'>>(
  { issuer, text: { main } }: Pick<Drafted, 'issuer' | 'text'>,
  members: readonly Member[],
): Member[] {
  if (main.form !== 'LIST' || main.wording === null) return []
  const said = saidIn(main.wording, issuer.tier)
  const certain = new Set(main.classes.flatMap(one => groupsOfClass(one, issuer.tier).certain))
  return members.filter(member => {
    const group = groupOf(member, issuer.tier)
    return group !== undefined && !certain.has(group) && !says(said, group)
  })
}
