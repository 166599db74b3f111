import { inParallel } from '../../kernel/parallel.ts'
import type { Queue } from '../../platform/queue.ts'
import { commitOrRetryLater } from '../../platform/retry.ts'
import type { Table } from '../../platform/table.ts'
import { type BuildWork, FIND_IN, FORM, type IndexWork, type Thing } from '../model.ts'
import { isBegun, portionStep } from '../rules/building.ts'
import { buildWrite, listIds, readBuilds } from '../store.ts'
import { indexThing } from './index-thing.ts'

/** So many things are indexed by one message: far less than the function has time for. */
const PORTION = 50
const AT_ONCE = 5

/** What the function that indexes works with. */
export interface IndexTools {
  readonly table: Table
  /** Its own queue, which takes the message for the next portion. */
  readonly indexing: Queue
}

/** Does the work of one message. Doing it again, late or twice at once changes nothing. */
export async function doIndexWork(tools: IndexTools, work: IndexWork): Promise<void> {
  if ('build' in work) return buildPortion(tools, work.build)
  await indexThing(tools.table, work.index)
  await beginBuild(tools, work.index)
}

/** What a tenant had before there was an index of this form is indexed once anything of it is. */
async function beginBuild(tools: IndexTools, { tenant }: Thing): Promise<void> {
  const builds = await readBuilds(tools.table, tenant)
  const missing = FIND_IN.filter(kind => !isBegun(builds[kind]))
  await send(
    tools,
    missing.map(kind => ({ tenant, in: kind, after: null })),
  )
}

async function send({ indexing }: IndexTools, portions: readonly BuildWork[]): Promise<void> {
  await indexing.sendAll(portions.map(build => ({ build }) satisfies IndexWork))
}

/** Indexes one portion, notes it, and queues the next. Of two runs of a portion one goes on. */
async function buildPortion(tools: IndexTools, work: BuildWork): Promise<void> {
  const { table } = tools
  const { tenant, in: kind, after } = work
  const build = (await readBuilds(table, tenant))[kind]
  const step = portionStep(build, after)
  if (step === 'NOTHING') return
  if (step === 'SEND_NEXT') return send(tools, [{ ...work, after: build?.next ?? null }])
  const page = await listIds(table, tenant, kind, { first: PORTION, ...(after === null ? {} : { after }) })
  await inParallel(AT_ONCE, page.items, ({ value: id }) => indexThing(table, { tenant, in: kind, id }))
  const next = page.hasNext ? (page.items.at(-1)?.key ?? null) : null
  const noted = buildWrite(tenant, kind, build?.version ?? null, { form: FORM, done: after, next })
  const isFirst = await commitOrRetryLater(table, [noted])
  if (isFirst && next !== null) await send(tools, [{ ...work, after: next }])
}
