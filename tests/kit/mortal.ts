import { eventSchema, requestIdOf } from '../../functions/access/events.ts'
import type { RelayTools } from '../../functions/access/relay.ts'
import { itemInImage } from '../../functions/platform/clients.ts'
import { amount, isLongRun } from './amount.ts'
import type { drain } from './relay.ts'

/** The process ends at the call with this number, before the service gets it or after it was carried out. */
class Died extends Error {}
interface Death {
  readonly call: number
  readonly when: 'before' | 'after'
}

/** The tools of a process that dies; each call of the table, the queue or the bucket counts. */
function mortal(
  tools: RelayTools,
  death: Death,
): { readonly tools: RelayTools; readonly calls: () => number } {
  let calls = 0
  const dying = <T extends object>(service: T): T =>
    new Proxy(service, {
      get(target, name) {
        const method = Reflect.get(target, name)
        if (typeof method !== 'function') return method
        return async (...args: unknown[]) => {
          const call = ++calls
          if (call > death.call || (call === death.call && death.when === 'before')) throw new Died()
          const result = await method.apply(target, args)
          if (call === death.call) throw new Died()
          return result
        }
      },
    })
  const { table, queue, indexing, objects, archive, now } = tools
  return {
    tools: {
      table: dying(table),
      queue: dying(queue),
      indexing: dying(indexing),
      objects: dying(objects),
      archive: dying(archive),
      now,
    },
    calls: () => calls,
  }
}

/**
 * When a process dies at a call. What it leaves after one call it also leaves before the next, so that `npm test` tries the
 * first alone; calls that are on their way at once make a difference, which `npm run test:long` tries too.
 */
export const DEATHS: readonly Death['when'][] = isLongRun ? ['before', 'after'] : ['after']

/**
 * Runs work until it survives, each time dying one call later; in a usual run three, from one of the first three calls on.
 * @returns how many calls it died within
 */
export async function dieAtEachCall(
  tools: RelayTools,
  when: Death['when'],
  work: (mortalTools: RelayTools) => Promise<unknown>,
): Promise<number> {
  const step = amount(3, 1)
  for (let call = 1 + Math.floor(Math.random() * step); ; call += step) {
    const { tools: given, calls } = mortal(tools, { call, when })
    await work(given).catch(() => undefined)
    if (calls() < call) return call - 1
    if (call > 200) throw new Error('it never ends')
  }
}

/** The events in records of the stream, as the relay takes them. */
export const eventsOf = (records: Awaited<ReturnType<typeof drain>>) =>
  records.map(({ dynamodb }) => {
    const item = itemInImage(dynamodb.NewImage as never)
    return { item, event: eventSchema.parse(item.data), requestId: requestIdOf(item) }
  })

/** The same tools, of which call number `call` of the table waits until something else is done. */
export function interrupted(
  tools: RelayTools,
  call: number,
  meanwhile: () => Promise<unknown>,
): { readonly tools: RelayTools; readonly calls: () => number } {
  let calls = 0
  const table = new Proxy(tools.table, {
    get(target, name) {
      const method = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return async (...args: unknown[]) => {
        if (++calls === call) await meanwhile()
        return method.apply(target, args)
      }
    },
  })
  return { tools: { ...tools, table }, calls: () => calls }
}
