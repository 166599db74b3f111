import { stepWrites } from '../access/step-writes.ts'
import type { Advanced } from '../access/steps.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import { queryAll } from '../platform/paging.ts'
import type { Item, Table, Write } from '../platform/table.ts'
import {
  type ChainedAbsence,
  type ChainedPost,
  type ChainedUnit,
  chainedAbsenceSchema,
  chainedPostSchema,
  chainedUnitSchema,
  type Departure,
  departureSchema,
  type KeptOrganization,
} from './model.ts'

/** All of an agency's organization lies in this partition. */
export function organizationPartition(tenant: string): string {
  return `${tenantPrefix(tenant)}ORG`
}

/** Its version, which every change raises: so each change is decided on the whole as it is. */
export function headKey(tenant: string): Key {
  return { pk: organizationPartition(tenant), sk: 'HEAD' }
}

/** Sort keys after that of the head: it is read first, so that what is read after it is never older. */
const KINDS = { abs: 'OUT', pst: 'POST', unt: 'UNIT' } as const
const LEFT = 'LEFT#'

/** A unit, post or absence. */
export function thingKey(tenant: string, id: string): Key {
  const kind = KINDS[id.slice(0, 3) as keyof typeof KINDS]
  return { pk: organizationPartition(tenant), sk: `${kind}#${id}` }
}

function departureKey(tenant: string, memberId: string): Key {
  return { pk: organizationPartition(tenant), sk: LEFT + memberId }
}

/** The result of an import, for a repeated request. */
export function importKey(tenant: string, digest: string): Key {
  return { pk: `${organizationPartition(tenant)}#IMPORT#${digest}`, sk: 'IMPORT' }
}

/** Days that an absence which is over stays: longer than a repeated request may come. */
const KEPT_DAYS = 30
const DAY_SECONDS = 24 * 60 * 60

type Thing = ChainedUnit | ChainedPost | ChainedAbsence

function thingItem(tenant: string, thing: Thing): Item {
  const { chain, ...card } = thing
  const ttl =
    'deputyId' in thing ? { ttl: Math.floor(Date.parse(thing.until) / 1000) + KEPT_DAYS * DAY_SECONDS } : {}
  return { ...thingKey(tenant, thing.id), version: thing.version, card, chain, ...ttl }
}

/** A unit, post or absence as it is stored. */
export function thingOf(item: Item): Thing {
  const whole = { ...(item.card as object), chain: item.chain }
  if (item.sk.startsWith('UNIT#')) return chainedUnitSchema.parse(whole)
  return item.sk.startsWith('POST#') ? chainedPostSchema.parse(whole) : chainedAbsenceSchema.parse(whole)
}

/** The writes of a change: its steps with their events, and the next version of the whole. */
export function changeWrites(tenant: string, version: number, steps: readonly Advanced<Thing>[]): Write[] {
  const when = version === 0 ? 'absent' : { version }
  return [
    { put: { ...headKey(tenant), version: version + 1 }, when },
    ...steps.flatMap(step =>
      stepWrites(step, thingItem(tenant, step.thing), {
        chainPartition: `${organizationPartition(tenant)}#${step.thing.id}`,
      }),
    ),
  ]
}

/** Keeps that a member is gone, or with null that they are there again: the relay removes nothing from this partition. */
export function departureWrite(tenant: string, memberId: string, departure: Departure | null): Write {
  return { put: { ...departureKey(tenant, memberId), card: departure }, when: 'any' }
}

/** Everything of an agency's organization, in one consistent Query unless it is of more than a megabyte. */
export function organizationItems(table: Table, tenant: string): Promise<Item[]> {
  return queryAll(table, { pk: organizationPartition(tenant) }, 1000)
}

/** The organization in its items. An agency that has arranged nothing has an empty one, of version 0. */
export function organizationFrom(items: readonly Item[]): KeptOrganization {
  const units = new Map<string, ChainedUnit>()
  const posts = new Map<string, ChainedPost>()
  const absences: ChainedAbsence[] = []
  const gone = new Map<string, Departure>()
  let version = 0
  for (const item of items) {
    if (item.sk === 'HEAD') version = item.version ?? 0
    else if (item.sk.startsWith(LEFT)) {
      const departure = departureSchema.nullable().parse(item.card)
      if (departure !== null) gone.set(departure.memberId, departure)
    } else {
      const thing = thingOf(item)
      if ('holders' in thing) posts.set(thing.id, thing)
      else if ('deputyId' in thing) absences.push(thing)
      else units.set(thing.id, thing)
    }
  }
  // A unit is dissolved without a write for each of its posts.
  for (const [id, post] of posts)
    if (units.get(post.unitId)?.state !== 'ACTIVE')
      posts.set(id, { ...post, state: 'ABOLISHED', holders: [] })
  return { version, units, posts, absences, gone }
}

/** The organization of an agency as it is now. */
export async function readOrganization(table: Table, tenant: string): Promise<KeptOrganization> {
  return organizationFrom(await organizationItems(table, tenant))
}
