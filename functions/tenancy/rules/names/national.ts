import { folded } from '../../../kernel/look-alikes.ts'
import { ownName, type Place, stemOf } from './place.ts'

/** Beginnings of names that only organs of the whole country have. */
const NATIONAL = [
  '国务院',
  '中共中央',
  '中国共产党中央',
  '中国共产党全国',
  '中央',
  '中华人民共和国',
  '全国人民代表大会',
  '全国人大',
  '全国政协',
  '全国总工会',
  '全国妇',
  '全国工商',
  '中国人民政治协商会议全国',
  '政协全国',
  '中华全国',
  '最高人民',
  '共青团中央',
  '中国共产主义青年团中央',
  '国家主席',
]

/**
 * Ministries and other organs under the State Council, whose own names are national, and those of whose local branches
 * begin so: 国家税务总局郑州市税务局, 财政部河南监管局.
 */
const MINISTRIES = [
  '外交部',
  '国防部',
  '教育部',
  '科学技术部',
  '科技部',
  '工业和信息化部',
  '公安部',
  '民政部',
  '司法部',
  '财政部',
  '人力资源和社会保障部',
  '自然资源部',
  '生态环境部',
  '住房和城乡建设部',
  '交通运输部',
  '水利部',
  '农业农村部',
  '商务部',
  '文化和旅游部',
  '退役军人事务部',
  '应急管理部',
  '审计署',
  '海关总署',
  '中国人民银行',
  '中国证券监督管理委员会',
  '中国气象局',
  '中国地震局',
  '中国民用航空局',
]

/** 国家税务总局, 国家发展和改革委员会: whatever the state calls by its own name. */
const OF_THE_STATE =
  /^国家\p{Unified_Ideograph}{1,14}?(总局|委员会|监察局|监督管理局|管理局|办公室|统计局|局|部|委|署|院)/u

/** The national organ that a name begins with; null if it begins with none. */
export function nationalStart(name: string): string | null {
  const seen = folded(name)
  const known = [...NATIONAL, ...MINISTRIES].find(start => seen.startsWith(folded(start)))
  return known ?? OF_THE_STATE.exec(seen)?.[0] ?? null
}

/** What follows the national organ and the region in the name of a local branch; null if it isn't one of this place. */
export function afterBranch(name: string, place: Place): string | null {
  const parent = MINISTRIES.find(start => name.startsWith(start)) ?? OF_THE_STATE.exec(name)?.[0]
  if (parent === undefined) return null
  const rest = name.slice(parent.length).replace(/^驻/, '')
  const own = [...placesOf(place)].find(start => rest.startsWith(start))
  return own === undefined || own === rest ? null : rest.slice(own.length)
}

/** Branches are often named without the kind of division: 中国人民银行河南省分行, 国家统计局河南调查总队. */
function* placesOf(place: Place): Generator<string> {
  const own = ownName(place)
  const names = [own, stemOf(own)]
  for (const above of place.above) for (const name of names) yield above.name + name
  yield* names
}
