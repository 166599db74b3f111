import * as z from 'zod'
import type { Relay } from '../../access/relay.ts'
import { untilCommitted } from '../../platform/retry.ts'
import { publishedShortNamesKey, publishedWrite, shortNamesKey, shortNamesOf } from './store.ts'

const routeSchema = z.object({ tenant: z.string(), agencyId: z.string() })

/**
 * Puts an agency's short names, as they are now, into the directory, where those below it read them. Events may come late or
 * twice: an earlier list never follows a later one.
 */
export const publishShortNames: Relay = async ({ table }, { event, item }) => {
  const { tenant, agencyId } = routeSchema.parse(item.route)
  const names = shortNamesOf(await table.get(shortNamesKey(tenant)))
  if (names === null) throw new Error(`${event.aggregate} changed and is not there`)
  await untilCommitted(async () => {
    const write = publishedWrite(agencyId, names, await table.get(publishedShortNamesKey(agencyId)))
    return write === null ? null : table.commit([write])
  })
}
