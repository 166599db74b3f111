import * as z from 'zod'
import { type DueWork, queuedWork } from '../../access/area.ts'
import { dueKey, duePointer } from '../../access/due.ts'
import { dataOf } from '../../access/events.ts'
import type { Relay } from '../../access/relay.ts'
import { inParallel } from '../../kernel/parallel.ts'
import { commitOrRetryLater, untilCommitted } from '../../platform/retry.ts'
import type { Commit, Table } from '../../platform/table.ts'
import { agencyEvents } from '../events.ts'
import { type AgencyCard, ASKED_LINES } from '../model.ts'
import { type Renamed, withAskersName, withNameAbove } from '../rules/renaming.ts'
import { allSecondUnder, askersNameWrite, lineKey, lineOf } from '../store/lines.ts'
import { lineNamesWrite } from '../store/renaming.ts'
import { agencyKey, agencyOf, listSubordinates } from '../store.ts'

/** One message of the queue: a page of the agencies directly under one that is the renamed agency, or below it. */
const renamedSchema = z.object({
  renamed: z.object({
    agencyId: z.string(),
    under: z.string(),
    /** The last item of the page before. */
    after: z.string().optional(),
  }),
})
type Carrying = z.infer<typeof renamedSchema>['renamed']

const PAGE = 50
const AT_ONCE = 8

/** Name of the work to look once more at those below a renamed agency. */
export const RENAMED_DUE = 'renamed'
const SECOND_LOOK_MS = 2 * 60_000

/**
 * An agency has a new name: it is carried to the records that name it. A second look two minutes later finds agencies
 * that were registered below it in the moment before, with its former name, and what the index did not show yet.
 */
export const carryRenaming: Relay = async ({ table, queue, now }, { event }) => {
  const { agencyId } = dataOf(agencyEvents, 'AgencyRenamed', event)
  const renamed: Carrying = { agencyId, under: agencyId }
  const at = new Date(now().getTime() + SECOND_LOOK_MS).toISOString()
  await table.putAll([duePointer({ kind: RENAMED_DUE, of: agencyId, at, what: { renamed } })])
  await queue.sendAll([{ renamed }])
}

/** The second look. Its message is in the queue before the pointer is removed. */
export const carryAgain: DueWork = async ({ table, queue }, pointer) => {
  await queue.sendAll([renamedSchema.parse(pointer.what)])
  await commitOrRetryLater(table, [{ remove: dueKey(pointer), when: 'any' }])
  return false
}

/**
 * Carries the present name to a page of the agencies under one, and queues the next page and those that have others
 * below them. What is written follows from the directory and not from the event, so it may run twice, late, and beside
 * that of another renaming.
 */
export const carryName = queuedWork(renamedSchema, async ({ table, queue }, { renamed }) => {
  const { agencyId, under, after } = renamed
  const page = await listSubordinates(table, under, null, {
    first: PAGE,
    ...(after === undefined ? {} : { after }),
  })
  const cards = page.items.map(({ value }) => value)
  const below = cards.map(({ id }) => id)
  const isFirst = after === undefined
  const second = isFirst ? await allSecondUnder(table, under) : []
  const isOwn = isFirst && under === agencyId
  await untilNameStays(table, agencyId, async named => {
    await inParallel(AT_ONCE, [...below, ...second], one => nameAbove(table, one, named))
    if (isOwn) for (const line of ASKED_LINES) await nameAsking(table, line, named)
  })
  const leading = await inParallel(AT_ONCE, cards, async one => ((await leads(table, one)) ? [one.id] : []))
  const last = page.items.at(-1)?.key
  await queue.sendAll([
    ...leading.flat().map(one => ({ renamed: { agencyId, under: one } })),
    ...(page.hasNext && last !== undefined ? [{ renamed: { ...renamed, after: last } }] : []),
  ])
})

/**
 * Does work with the present name of an agency, and again if the agency was renamed meanwhile: the other renaming may have
 * found the records before this one wrote them.
 */
async function untilNameStays(
  table: Table,
  id: string,
  work: (renamed: Renamed) => Promise<void>,
): Promise<void> {
  const read = async (): Promise<Renamed> => {
    const agency = agencyOf(await table.get(agencyKey(id)))
    if (agency === null) throw new Error(`agency ${id} was renamed and is not in the directory`)
    return { id, name: agency.name }
  }
  let used: Renamed
  let present = await read()
  do {
    used = present
    await work(used)
    present = await read()
  } while (present.name !== used.name)
}

function nameAbove(table: Table, id: string, named: Renamed): Promise<void> {
  return untilCommitted(async (): Promise<Commit | null> => {
    const agency = agencyOf(await table.get(agencyKey(id)))
    if (agency === null) throw new Error(`agency ${id} is listed and is not in the directory`)
    const after = withNameAbove(agency, named)
    return after === null ? null : table.commit([lineNamesWrite(after)])
  })
}

function nameAsking(table: Table, line: (typeof ASKED_LINES)[number], named: Renamed): Promise<void> {
  return untilCommitted(async (): Promise<Commit | null> => {
    const request = withAskersName(lineOf(await table.get(lineKey(named.id, line))), named)
    return request === null ? null : table.commit([askersNameWrite(request)])
  })
}

/** True if an agency has others below it, so that their lines name those above it. */
async function leads(table: Table, { id, kind }: AgencyCard): Promise<boolean> {
  if (kind === 'INNER_DIVISION') return false
  const [direct, second] = await Promise.all([
    listSubordinates(table, id, null, { first: 1 }),
    allSecondUnder(table, id),
  ])
  return direct.items.length > 0 || second.length > 0
}
