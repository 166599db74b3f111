import * as z from 'zod'
import { queuedWork } from '../../access/area.ts'
import { Facts } from '../../access/facts.ts'
import type { Relay, RelayTools } from '../../access/relay.ts'
import { calendarKeys, calendarsIn } from '../../calendar/index.ts'
import { inParallel } from '../../kernel/parallel.ts'
import { log } from '../../platform/log.ts'
import type { Write } from '../../platform/table.ts'
import { type Matter, matterRouteSchema } from '../model.ts'
import { countAgain, yearsUncounted } from '../rules/dating.ts'
import {
  type MissingCalendar,
  WAITING_SHARDS,
  waitingMatterItem,
  waitingMatterKey,
  waitingMatters,
} from '../store/waiting.ts'
import { noteEvent, type OfMatter, ROUNDS } from './noting.ts'

/** A matter with tasks whose days could not be counted waits for the calendar, unless that has come meanwhile. */
export const awaitCalendar: Relay = async (tools, { item }) => {
  const { success, data: route } = matterRouteSchema.safeParse(item.route)
  if (success && route.isUncounted === true) await dateTasks(tools, route, null)
}

/**
 * Dates the tasks of a matter whose days can be counted by now. If they cannot, it waits for the calendar that is missing, and is
 * looked at once more: either the import finds that it waits, or this finds what was imported. Done again it changes nothing.
 * @param waitsFor the calendar that it waits for already
 */
async function dateTasks(
  tools: Pick<RelayTools, 'table' | 'now'>,
  { tenant, matterId, region }: OfMatter,
  waitsFor: MissingCalendar | null,
): Promise<void> {
  const of = { tenant, matterId, region }
  let [waits, isSettled] = [waitsFor, false]
  for (let round = 0; !isSettled; round++) {
    if (round === ROUNDS) throw new Error('calendars come and go all the time')
    const before = waits
    await noteEvent(tools, of, async matter => {
      const { event, missing } = await counted(tools, matter, region)
      isSettled = missing === null || isSame(missing, before)
      waits = missing
      const also = movedFrom(before, missing, of)
      return event === null && also.length === 0 ? null : { event, also }
    })
  }
}

async function counted({ table }: Pick<RelayTools, 'table'>, matter: Matter | null, region: string) {
  const years = matter === null ? [] : yearsUncounted(matter)
  if (matter === null || years.length === 0) return { event: null, missing: null }
  const facts = new Facts(await table.getMany(calendarKeys(region, years)))
  return countAgain(matter, calendarsIn(facts, region, years))
}

const isSame = (one: MissingCalendar | null, other: MissingCalendar | null): boolean =>
  one?.region === other?.region && one?.year === other?.year

/** Where a matter waits, from where it did. */
function movedFrom(before: MissingCalendar | null, after: MissingCalendar | null, of: OfMatter): Write[] {
  if (isSame(before, after)) return []
  return [
    ...(before === null ? [] : [{ remove: waitingMatterKey(before, of), when: 'any' } as const]),
    ...(after === null ? [] : [{ put: waitingMatterItem(after, of), when: 'any' } as const]),
  ]
}

/** One message of the queue: a page of the matters that wait for a calendar, in one of its partitions. */
const datingSchema = z.object({
  dateTasks: z.object({
    region: z.string(),
    year: z.number().int(),
    shard: z.number().int(),
    /** The last one of the page before. */
    after: z.string().optional(),
  }),
})
const importedSchema = z.object({ region: z.string(), year: z.number().int() })
const PAGE = 50
const AT_ONCE = 4

/** A calendar came, or a correction of it: whatever waits for it is dated, page by page. */
export const dateWaiting: Relay = async ({ queue }, { event }) => {
  const { region, year } = importedSchema.parse(event.data)
  const shards = Array.from({ length: WAITING_SHARDS }, (_, shard) => shard)
  await queue.sendAll(shards.map(shard => ({ dateTasks: { region, year, shard } })))
}

/** Dates the tasks of a page. One that fails does not stop the others: its page is looked through again. */
const datePage = queuedWork(datingSchema, async (tools, { dateTasks: { shard, after, ...calendar } }) => {
  const page = await waitingMatters(tools.table, calendar, shard, {
    first: PAGE,
    ...(after === undefined ? {} : { after }),
  })
  const last = page.items.at(-1)?.key
  if (page.hasNext && last !== undefined)
    await tools.queue.sendAll([{ dateTasks: { ...calendar, shard, after: last } }])
  const failed = await inParallel(AT_ONCE, page.items, async ({ value: matter }) => {
    try {
      await dateTasks(tools, matter, calendar)
      return []
    } catch (error) {
      log.warn('the tasks of a matter were not dated and will be retried', {
        ...matter,
        reason: String(error),
      })
      return [matter.matterId]
    }
  })
  if (failed.flat().length > 0) throw new Error(`${failed.flat().length} matters of a page were not dated`)
})

export const queued = { dateTasks: datePage }
