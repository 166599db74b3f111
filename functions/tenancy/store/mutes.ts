import { stepWrites } from '../../access/step-writes.ts'
import type { Advanced } from '../../access/steps.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import { mapPage } from '../../platform/paging.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import { type Mute, type MuteCard, muteCardSchema, muteSchema } from '../model/mutes.ts'

/** A mute, in a partition of the agency that muted. */
export function muteKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}MUTE#${id}`, sk: 'MUTE' }
}
/** What the relay shows of it to the sender and the superiors, each in their own. */
export function shownMuteKey(tenant: string, id: string): Key {
  return { ...muteKey(tenant, id), sk: 'SHOWN' }
}

export function muteOf(item: Item | null): Mute | null {
  return item === null ? null : muteSchema.parse(item.data)
}

/** Both kinds are in one list. */
function listed(tenant: string, { id, mutedAt }: MuteCard) {
  return { g1pk: `${tenantPrefix(tenant)}MUTE`, g1sk: `${mutedAt}#${id}` }
}

/** The writes of a step. The event's route leads back to the agency that muted. */
export function muteWrites(tenant: string, step: Advanced<Mute>): Write[] {
  const { thing } = step
  const { id, version } = thing
  const card = muteCardSchema.parse(thing)
  const item = { ...muteKey(tenant, id), version, data: thing, card, ...listed(tenant, card) }
  return stepWrites(step, item, { route: { tenant } })
}

/** Shows a mute to another agency, unless that has this version or a later one. */
export function shownMuteWrite(tenant: string, card: MuteCard, before: Item | null): Write | null {
  const { id, version } = card
  const had = before?.version ?? 0
  if (had >= version) return null
  const put = { ...shownMuteKey(tenant, id), version, card, ...listed(tenant, card) }
  return { put, when: before === null ? 'absent' : { version: had } }
}

/** A mute as an agency sees it: its own, one that concerns it, or one that agencies under it have to do with. */
export async function readMuteCard(table: Table, tenant: string, id: string): Promise<MuteCard | null> {
  const [item] = await table.getMany([muteKey(tenant, id), shownMuteKey(tenant, id)])
  return item === undefined ? null : muteCardSchema.parse(item.card)
}

/** Mutes that an agency may see, latest first: one Query on the index. */
export function listMutes(table: Table, tenant: string, page: PageRequest): Promise<Page<MuteCard>> {
  const listing = { pk: `${tenantPrefix(tenant)}MUTE`, index: 'list', newestFirst: true } as const
  return mapPage(table.query(listing, page), item => muteCardSchema.parse(item.card))
}
