import type { Disclosure, Distribution, DistributionExtent } from '../../model/index.ts'

/** What notes say of who may read a document; null where they say nothing that is understood. */
export interface NotedDistribution {
  readonly disclosure: Disclosure | null
  readonly extent: DistributionExtent | null
}

// As offices write them: 此件公开发布, 此件依申请公开, 此件不予公开, 此件发至县团级. A denial comes first: 不公开发布 contains 公开发布.
const DISCLOSED: readonly (readonly [RegExp, Disclosure])[] = [
  [/不予公开|不(?:得|宜|对外)?公开|不(?:得|宜)?主动公开/u, 'NOT_DISCLOSED'],
  [/依申请公开/u, 'ON_REQUEST'],
  [/公开发布|主动公开|全文公开/u, 'ON_OWN_INITIATIVE'],
]
const EXTENDED: readonly (readonly [RegExp, DistributionExtent])[] = [
  [/仅?限(?:于|发)?(?:收文|主送|受文)(?:机关|单位)/u, 'RECIPIENTS_ONLY'],
  [/(?:发|传达)[至到]省/u, 'TO_PROVINCE'],
  [/(?:发|传达)[至到](?:地|市)/u, 'TO_CITY'],
  [/(?:发|传达)[至到]县/u, 'TO_COUNTY'],
  [/(?:发|传达)[至到](?:乡|镇|街道)/u, 'TO_TOWN'],
]

/** The range of readers that notes (附注) say. */
export function distributionIn(notes: readonly string[] = []): NotedDistribution {
  const text = notes.join('\n')
  return {
    disclosure: DISCLOSED.find(([pattern]) => pattern.test(text))?.[1] ?? null,
    extent: EXTENDED.find(([pattern]) => pattern.test(text))?.[1] ?? null,
  }
}

const DISCLOSURE_WORDS: Readonly<Record<Disclosure, string>> = {
  ON_OWN_INITIATIVE: '公开发布',
  ON_REQUEST: '依申请公开',
  NOT_DISCLOSED: '不予公开',
}
const EXTENT_WORDS: Readonly<Record<DistributionExtent, string>> = {
  UNLIMITED: '',
  TO_TOWN: '，发至乡镇级',
  TO_COUNTY: '，发至县级',
  TO_CITY: '，发至市级',
  TO_PROVINCE: '，发至省级',
  RECIPIENTS_ONLY: '，仅限收文机关知悉',
}

/** A range of readers as a note says it. */
export function distributionWording({ disclosure, extent }: Distribution): string {
  return `此件${DISCLOSURE_WORDS[disclosure]}${EXTENT_WORDS[extent]}`
}
