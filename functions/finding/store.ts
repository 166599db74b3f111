import { documentKey, listDocuments } from '../documents/index.ts'
import { deliveryKey, listDeliveries } from '../exchange/index.ts'
import type { Page, PageRequest } from '../kernel/page.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import { mapPage } from '../platform/paging.ts'
import type { Item, Table, Write } from '../platform/table.ts'
import {
  type Build,
  buildSchema,
  FIND_IN,
  type FindIn,
  type Indexed,
  type IndexedCard,
  indexedCardSchema,
  indexedSchema,
  type Posting,
  type Thing,
} from './model.ts'

/** What lies in which partitions, and how its lists and items are read. */
const KINDS = {
  DOCUMENTS: { prefix: 'DOC', keyOf: documentKey, list: listDocuments },
  DELIVERIES: { prefix: 'DLV', keyOf: deliveryKey, list: listDeliveries },
} as const satisfies Readonly<Record<FindIn, object>>

/** In place of a token: the posting that every thing has. No token has capitals. */
const ALL = 'ALL'

function partition(tenant: string, kind: FindIn): string {
  return `${tenantPrefix(tenant)}FIND#${KINDS[kind].prefix}`
}

/** Orders things of both kinds by the time in their ids: `<time and chance>#<prefix>`. */
function sortKey(id: string): string {
  const [prefix = '', rest = ''] = id.split('_')
  return `${rest}#${prefix}`
}

function postingKey({ tenant, in: kind, id }: Thing, token: string): Key {
  return { pk: `${partition(tenant, kind)}#${token}`, sk: sortKey(id) }
}

/** The document or delivery itself. */
export function thingKey({ tenant, in: kind, id }: Thing): Key {
  return KINDS[kind].keyOf(tenant, id)
}

/** The thing that an item is or that an event in its partition is about; null for any other item. */
export function thingIn({ pk }: Pick<Key, 'pk'>): Thing | null {
  const [, tenant = '', prefix = '', id = ''] = /^T#([^#]+)#(DOC|DLV)#([^#]+)$/.exec(pk) ?? []
  if (id === '') return null
  return { tenant, in: prefix === 'DOC' ? 'DOCUMENTS' : 'DELIVERIES', id }
}

/** True for a delivery as it is put into a recipient's partition. */
export function isDelivery({ sk }: Pick<Key, 'sk'>): boolean {
  return sk === 'DLV'
}

/** The card of a thing, with what is stored of it in the index: consistent reads of both. Null where there is none. */
export async function readThing(
  table: Table,
  thing: Thing,
): Promise<{ readonly card: IndexedCard | null; readonly indexed: Indexed | null }> {
  const [key, allKey] = [thingKey(thing), postingKey(thing, ALL)]
  const items = await table.getMany([key, allKey])
  const found = (wanted: Key): Item | undefined => items.find(({ pk }) => pk === wanted.pk)
  const [item, all] = [found(key), found(allKey)]
  return {
    card: item === undefined ? null : indexedCardSchema.parse(item.card),
    indexed: all === undefined ? null : indexedSchema.parse(all.data),
  }
}

function postingItem(thing: Thing, token: string, { text, row }: Indexed): Item {
  return { ...postingKey(thing, token), text, row }
}
function allItem(thing: Thing, indexed: Indexed): Item {
  const { version, text, row } = indexed
  return { ...postingKey(thing, ALL), version, text, row, data: indexed }
}

/**
 * The writes by which a thing is found as it is now and no longer as it was. On condition that nobody wrote it meanwhile:
 * together they are one transaction of at most 63 items.
 */
export function indexWrites(thing: Thing, before: Indexed | null, after: Indexed): Write[] {
  const gone = (before?.tokens ?? []).filter(token => !after.tokens.includes(token))
  return [
    { put: allItem(thing, after), when: before === null ? 'absent' : { version: before.version } },
    ...after.tokens.map(token => ({ put: postingItem(thing, token, after), when: 'any' as const })),
    ...gone.map(token => ({ remove: postingKey(thing, token), when: 'any' as const })),
  ]
}

/** The same as items that may be put in any order and again, for what never changes. That it is indexed comes last. */
export function indexItems(thing: Thing, indexed: Indexed): Item[] {
  return [...indexed.tokens.map(token => postingItem(thing, token, indexed)), allItem(thing, indexed)]
}

/** One page of the postings under a token, or of all things, newest first. */
export async function readPostings(
  table: Table,
  tenant: string,
  kind: FindIn,
  token: string | null,
  page: PageRequest,
): Promise<{ readonly postings: readonly Posting[]; readonly hasNext: boolean }> {
  const pk = `${partition(tenant, kind)}#${token ?? ALL}`
  const { items, hasNext } = await table.query({ pk, newestFirst: true, eventual: true }, page)
  const postings = items.map(({ key, value }) => ({ key, text: String(value.text), row: value.row }))
  return { postings, hasNext }
}

/** Ids of the things of a tenant that were made before one, newest first. */
export function listIds(
  table: Table,
  tenant: string,
  kind: FindIn,
  page: PageRequest,
): Promise<Page<string>> {
  return mapPage<{ readonly id: string }, string>(KINDS[kind].list(table, tenant, {}, page), ({ id }) => id)
}

function buildKey(tenant: string, kind: FindIn): Key {
  return { pk: partition(tenant, kind), sk: 'BUILD' }
}

/** How far the index of a tenant has been built, with the version of the item. */
export type StoredBuild = Build & { readonly version: number }

/** The same of both kinds, null for one that was not begun: one read. */
export async function readBuilds(
  table: Table,
  tenant: string,
): Promise<Readonly<Record<FindIn, StoredBuild | null>>> {
  const items = await table.getMany(FIND_IN.map(kind => buildKey(tenant, kind)))
  const buildOf = (kind: FindIn): StoredBuild | null => {
    const item = items.find(({ pk }) => pk === buildKey(tenant, kind).pk)
    return item === undefined ? null : { ...buildSchema.parse(item.data), version: item.version ?? 0 }
  }
  return { DOCUMENTS: buildOf('DOCUMENTS'), DELIVERIES: buildOf('DELIVERIES') }
}

/** Notes how far the index has been built, unless another run did. */
export function buildWrite(tenant: string, kind: FindIn, version: number | null, build: Build): Write {
  const put = { ...buildKey(tenant, kind), version: (version ?? 0) + 1, data: build }
  return { put, when: version === null ? 'absent' : { version } }
}
