import * as z from 'zod'
import type { Relay, RelayTools } from '../../access/relay.ts'
import { untilCommitted } from '../../platform/retry.ts'
import type { Agency } from '../model.ts'
import { isAboveOf, muteIdFor, witnessesOf } from '../rules/muting.ts'
import { muteKey, muteOf, shownMuteKey, shownMuteWrite } from '../store/mutes.ts'
import { agencyKey, agencyOf } from '../store.ts'

const routeSchema = z.object({ tenant: z.string() })

/**
 * Shows a mute, as it is now, to the sender and to the direct superiors of both. Events may come late or twice: nobody is
 * shown an earlier version after a later one.
 */
export const showMute: Relay = async ({ table }, { event, item }) => {
  const { tenant } = routeSchema.parse(item.route)
  const mute = muteOf(await table.get(muteKey(tenant, event.aggregate)))
  if (mute === null) throw new Error(`${event.aggregate} changed and is not there`)
  const [agency = null, sender = null] = await Promise.all(
    [mute.agency, mute.sender].map(async ({ agencyId }) => agencyOf(await table.get(agencyKey(agencyId)))),
  )
  if (agency === null || sender === null) throw new Error(`${mute.id} names an agency that is not there`)
  const { chain: _, ...card } = mute
  const witnesses = await table.getMany(witnessesOf(agency, sender).map(agencyKey))
  for (const witness of witnesses.map(agencyOf)) {
    if (witness === null) continue
    const key = shownMuteKey(witness.tenant, mute.id)
    await untilCommitted(async () => {
      const write = shownMuteWrite(witness.tenant, card, await table.get(key))
      return write === null ? null : table.commit([write])
    })
  }
}

/**
 * Of these agencies those that take nothing from a sender, with the reason of each. Those below it, or guided by it, are not
 * asked: a mute from before it stood above them has no effect.
 */
export async function mutedBy(
  table: RelayTools['table'],
  senderId: string,
  agencies: readonly Agency[],
): Promise<ReadonlyMap<string, string>> {
  const free = agencies.filter(agency => !isAboveOf(agency, senderId))
  const items = await table.getMany(free.map(({ id, tenant }) => muteKey(tenant, muteIdFor(id, senderId))))
  const mutes = items.map(muteOf).filter(mute => mute?.state === 'MUTED')
  return new Map(mutes.flatMap(mute => (mute === null ? [] : [[mute.agency.agencyId, mute.reason]])))
}
