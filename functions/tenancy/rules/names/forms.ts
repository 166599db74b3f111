import type { Tier } from '../../../access/regions.ts'
import type { AgencyKind, Region } from '../../model.ts'
import { ownName, type Place } from './place.ts'

/** Words that may stand before the region's name. */
const PARTY = ['中共', '中国共产党']
const CONSULTATIVE = ['中国人民政治协商会议', '政协']

/** A form of name that only certain organs bear, in certain regions. */
export interface Form {
  /** What stands before the region; one of them must. Nothing does if there are none. */
  readonly before: readonly string[]
  /** What follows the region. */
  readonly after: RegExp
  /** The kinds of agencies that may be called so. */
  readonly kinds: readonly AgencyKind[]
  /** Where there is such an organ; everywhere if it isn't given. */
  readonly where?: (region: Region) => boolean
}

/** A functional zone by its name: 开发区, 示范区. It has a management committee, and no government. */
const ZONE =
  /(开发区|示范区|实验区|试验区|产业园|.{3}园区|聚集区|集聚区|管理区|保护区|核心区|合作区|保税区|度假区|风景区|名胜区|旅游区|工业区|工贸区|新城|公园|场)$/u
/** 浦东新区 is a district with a government, 郑东新区 a zone: its name doesn't tell. */
const NEW_AREA = /新区$/u

/** What the people's government of an ordinary region of each tier is called after, by the end of the region's name. */
const WITH_GOVERNMENT: Readonly<Record<Tier, RegExp>> = {
  PROVINCE: /(省|自治区|市)$/u,
  CITY: /(市|自治州)$/u,
  COUNTY: /(县|市|区|旗)$/u,
  TOWN: /(镇|乡|苏木)$/u,
}
/** 盟 and 地区 have an administrative office of the province's government (行政公署) instead. */
const WITH_OFFICE_OF_PROVINCE = /(盟|地区)$/u
const SUBDISTRICT = /街道$/u

const isGoverned = (region: Region): boolean =>
  WITH_GOVERNMENT[region.tier].test(region.name) && !ZONE.test(region.name)
const isPrefecture = ({ tier, name }: Region): boolean =>
  tier === 'CITY' && WITH_OFFICE_OF_PROVINCE.test(name)
const isSubdistrict = ({ tier, name }: Region): boolean =>
  tier === 'TOWN' && SUBDISTRICT.test(name.replace(/办事处$/, ''))
const isZone = (region: Region): boolean =>
  NEW_AREA.test(region.name) || !(isGoverned(region) || isPrefecture(region) || isSubdistrict(region))
/** 办公厅 is what a province's and some cities' general offices are called; others are 办公室. */
const isProvinceOrCity = ({ tier }: Region): boolean => tier === 'PROVINCE' || tier === 'CITY'

const GOVERNING = ['GOVERNMENT', 'OTHER'] as const
const COMMITTEE = /^(委|党委|党工委|工委)$/u
const OFFICE_OF =
  '(人民政府|行政公署|行署|管理委员会|管委会|委|党委|党工委|工委|人民代表大会常务委员会|人大常委会|人民代表大会|人大|办事处)'

/**
 * Who bears which name, and where: 地方各级人民代表大会和地方各级人民政府组织法 for governments, congresses and offices of
 * the province, 中国共产党章程 for committees; the short forms as documents have them. The first form that fits counts.
 */
export const FORMS: readonly Form[] = [
  { before: [], after: /^人民政府$/u, kinds: ['GOVERNMENT'], where: isGoverned },
  { before: [], after: /^(行政公署|行署)$/u, kinds: GOVERNING, where: isPrefecture },
  { before: [], after: /^办事处$/u, kinds: GOVERNING, where: isSubdistrict },
  { before: [], after: /^(管理委员会|管委会)$/u, kinds: ['OTHER'], where: isZone },
  // A full name has 人民 in it: of 郑州市政府 and 郑州市人民政府 only one is a name.
  { before: [], after: /^政府$/u, kinds: [], where: () => false },
  { before: PARTY, after: /^(委员会|委|工作委员会|工委)$/u, kinds: ['PARTY_COMMITTEE'] },
  { before: [], after: COMMITTEE, kinds: ['PARTY_COMMITTEE'] },
  { before: PARTY, after: /^(纪律检查委员会|纪委)/u, kinds: ['PARTY_COMMITTEE', 'DEPARTMENT', 'OTHER'] },
  {
    before: [],
    after: /^(人民代表大会|人大)(常务委员会|常委会|主席团)?$/u,
    kinds: ['PEOPLES_CONGRESS'],
    where: region => isGoverned(region),
  },
  {
    before: [],
    after: /^(人民代表大会|人大)(常务委员会|常委会)?.*(工作委员会|工委)$/u,
    kinds: ['PEOPLES_CONGRESS', 'DEPARTMENT', 'OTHER', 'INNER_DIVISION'],
  },
  {
    before: [],
    after: new RegExp(`^${OFFICE_OF}办公厅$`, 'u'),
    kinds: ['GENERAL_OFFICE'],
    where: isProvinceOrCity,
  },
  { before: [], after: new RegExp(`^(${OFFICE_OF}|党政)(综合)?办公室$`, 'u'), kinds: ['GENERAL_OFFICE'] },
  {
    before: PARTY,
    after: /^(委员会|委|工作委员会|工委)办公厅$/u,
    kinds: ['GENERAL_OFFICE'],
    where: isProvinceOrCity,
  },
  { before: PARTY, after: /^(委员会|委|工作委员会|工委)办公室$/u, kinds: ['GENERAL_OFFICE'] },
  { before: CONSULTATIVE, after: /^(委员会|委)(办公厅|办公室)$/u, kinds: ['GENERAL_OFFICE', 'DEPARTMENT'] },
]

/** Words before the region in names that are free otherwise: of parties, of the Youth League, of the armed forces. */
export const BEFORE_REGION = [
  ...PARTY,
  ...CONSULTATIVE,
  '共青团',
  '中国共产主义青年团',
  '民革',
  '中国国民党革命委员会',
  '民盟',
  '中国民主同盟',
  '民建',
  '中国民主建国会',
  '民进',
  '中国民主促进会',
  '农工党',
  '中国农工民主党',
  '致公党',
  '中国致公党',
  '九三学社',
  '台盟',
  '台湾民主自治同盟',
  '中国人民解放军',
  '中国人民武装警察部队',
]

/** The kinds whose every name is one of the forms. */
export const ONLY_BY_FORM: readonly AgencyKind[] = [
  'GOVERNMENT',
  'PARTY_COMMITTEE',
  'PEOPLES_CONGRESS',
  'GENERAL_OFFICE',
]

/** True if the region is one that has an organ with this form of name. */
export function existsIn({ where }: Form, { region }: Place): boolean {
  return where === undefined || where(region)
}

/** True for a functional zone, or another region without a government, whose body may bear the region's own name. */
export function isWithoutGovernment({ region }: Place): boolean {
  return isZone(region) && !isGoverned(region)
}

/** What follows the region in the usual name of whoever governs it: 人民政府, 行政公署, 办事处, 管理委员会. */
function governedBy(region: Region): string {
  if (isPrefecture(region)) return '行政公署'
  if (isSubdistrict(region)) return '办事处'
  return isGoverned(region) ? '人民政府' : '管理委员会'
}

/** Usual names of agencies of a kind in this place, as examples; none for kinds that have no such name. */
export function usualNames(kind: AgencyKind, place: Place): string[] {
  const own = ownName(place)
  switch (kind) {
    case 'GOVERNMENT':
    case 'OTHER':
      return [own + governedBy(place.region)]
    case 'PARTY_COMMITTEE':
      return [`中共${own}委员会`]
    case 'PEOPLES_CONGRESS':
      return [`${own}人民代表大会`]
    case 'GENERAL_OFFICE':
      return [`${own}${governedBy(place.region)}办公室`, `中共${own}委员会办公室`]
    default:
      return []
  }
}
