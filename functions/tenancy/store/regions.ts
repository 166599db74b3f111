import * as z from 'zod'
import { Facts } from '../../access/facts.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import type { Key } from '../../platform/keys.ts'
import { mapPage, queryAll } from '../../platform/paging.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import { provinceOfCode, type Region, regionSchema } from '../model.ts'

/**
 * The regions of a province lie in lists, one for each edition and content, and a pointer names the current one. An
 * import writes a list of its own beside the current one, so nothing of it is seen before the pointer is set to it.
 */
const currentListSchema = z.object({
  edition: z.string(),
  importedAt: z.string(),
  /** The id of the list; null where a version before lists made the edition current: nothing of it is found. */
  list: z.string().nullable().default(null),
  /** Codes that are abolished: those who resolve a class of recipients need them, and nothing else of the list. */
  abolished: z.array(z.string()).default([]),
  version: z.number().int(),
})
export type CurrentList = z.infer<typeof currentListSchema>

/** Where the current list of a province is named. */
export function currentListKey(province: string): Key {
  return { pk: 'D#EDITIONS', sk: province }
}
export function currentListOf(item: Item | null): CurrentList | null {
  return item === null ? null : currentListSchema.parse(item)
}

/** Makes a list the current one of its province, unless another import did so since `before` was read. */
export function currentListWrite(
  province: string,
  before: CurrentList | null,
  current: Omit<CurrentList, 'version'>,
  root: Region | null,
): Write {
  const version = before?.version ?? 0
  const item = { ...currentListKey(province), version: version + 1, ...current }
  // The provinces themselves are listed by their pointers: each has an edition of its own.
  const listing = root === null ? {} : { g1pk: childrenOf('', ''), g1sk: root.code, card: root }
  return { put: { ...item, ...listing }, when: version === 0 ? 'absent' : { version } }
}

function listPartition(list: string): string {
  return `D#REGION#${list}`
}
function childrenOf(list: string, parent: string): string {
  return `D#CHILD#${list}#${parent}`
}

export function regionKey(list: string, code: string): Key {
  return { pk: listPartition(list), sk: code }
}
/** A region in a list. One that is abolished is found by its code, and below no other. */
export function regionItem(list: string, region: Region): Item {
  const isListed = region.state === 'CURRENT' && region.parentCode !== null
  return {
    ...regionKey(list, region.code),
    ...(isListed ? { g1pk: childrenOf(list, region.parentCode ?? ''), g1sk: region.code } : {}),
    card: region,
  }
}
export function regionOf(item: Item | null): Region | null {
  return item === null ? null : regionSchema.parse(item.card)
}

/** Every region of a list, the abolished ones too: one Query on its partition, page after page. */
export async function readList(table: Table, list: string): Promise<Region[]> {
  const items = await queryAll(table, { pk: listPartition(list) }, 1000)
  return items.map(item => regionSchema.parse(item.card))
}

/** The items that say what region has each code: the pointers of their provinces, and then what those point to. */
export async function readRegions(table: Table, codes: readonly string[]): Promise<readonly Item[]> {
  const provinces = new Set(codes.map(provinceOfCode))
  const pointers = await table.getMany([...provinces].map(currentListKey))
  const facts = new Facts(pointers)
  const keys = codes.flatMap(code => regionKeyIn(facts, code) ?? [])
  return keys.length === 0 ? pointers : [...pointers, ...(await table.getMany(keys))]
}
/** The region with this code in the current list, if `readRegions` read it. */
export function regionIn(facts: Facts, code: string): Region | null {
  const key = regionKeyIn(facts, code)
  return key === null ? null : regionOf(facts.get(key))
}
function regionKeyIn(facts: Facts, code: string): Key | null {
  const list = currentListOf(facts.get(currentListKey(provinceOfCode(code))))?.list ?? null
  return list === null ? null : regionKey(list, code)
}

/** The key of the pointer to the current list of a region's province, for `abolishedIn`. */
export function regionsPointerOf(code: string): Key {
  return currentListKey(provinceOfCode(code))
}
/** Codes that are abolished in the province of a region; none if the pointer to its list is not among the facts. */
export function abolishedIn(facts: Facts, code: string): ReadonlySet<string> {
  return new Set(currentListOf(facts.get(currentListKey(provinceOfCode(code))))?.abolished ?? [])
}

/** Regions of the current list below one, by code; of all provinces if there is none. One read, and one Query. */
export async function listRegions(table: Table, parent: string, page: PageRequest): Promise<Page<Region>> {
  const list = parent === '' ? '' : await currentListId(table, parent)
  if (list === null) return { items: [], hasNext: false }
  const listing = { pk: childrenOf(list, parent), index: 'list' } as const
  return mapPage(table.query(listing, page), item => regionSchema.parse(item.card))
}
async function currentListId(table: Table, code: string): Promise<string | null> {
  return currentListOf(await table.get(currentListKey(provinceOfCode(code))))?.list ?? null
}
