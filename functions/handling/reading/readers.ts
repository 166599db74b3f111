import type { MatterReadersArgs } from '../../../graphql/types.generated.ts'
import type { Outcome } from '../../access/command.ts'
import { type Counted, connection } from '../../access/connection.ts'
import type { Event } from '../../access/events.ts'
import { loadItem } from '../../access/item-loader.ts'
import { mayDo } from '../../access/permissions.ts'
import { demand, type RequestContext } from '../../access/request.ts'
import { shanghaiDate } from '../../kernel/time.ts'
import { isUnread, type Matter, type ReaderRow, readerIn } from '../model.ts'
import { permissions } from '../permissions.ts'
import { listReaders, readerKey, readerOf } from '../store/readers.ts'

export type ReaderList = Counted<ReaderRow>

/** Readers of a matter in their order. @throws BadPage */
export async function readersOf(
  context: RequestContext,
  { id, circulation }: Matter,
  args: Partial<MatterReadersArgs>,
): Promise<ReaderList> {
  demand(context, permissions.readMatters)
  const { table, caller } = context
  const page = await connection(context, 'readers', { ...args, id }, request =>
    listReaders(table, caller.tenant, id, request),
  )
  return { ...page, totalCount: () => Promise.resolve(circulation?.count ?? 0) }
}

/** A reader of a matter of the caller's agency. */
export async function loadReader(context: RequestContext, id: string): Promise<ReaderRow | null> {
  demand(context, permissions.readMatters)
  const named = readerIn(id)
  return named === null ? null : readerOf(await loadItem(context, readerKey(context.caller.tenant, named)))
}

/** True once the day is over by which somebody was to read it, and they have not. */
export function isReadingLate(row: ReaderRow, { now }: Pick<RequestContext, 'now'>): boolean {
  return row.due !== null && isUnread(row) && row.due < shanghaiDate(now().toISOString())
}

/** What the caller can do with what lies with a reader. */
export function readerActions({ caller }: Pick<RequestContext, 'caller'>, row: ReaderRow): string[] {
  const isTheirs = row.addedBy === caller.subject || caller.roles.includes('CLERK')
  return [
    ...(row.state === 'OPEN' && row.memberId === caller.subject ? ['markRead'] : []),
    ...(isUnread(row) && isTheirs && mayDo(caller, permissions.recallReaders) ? ['recallReaders'] : []),
  ]
}

/** A reading that something of a later area points to; null for who may not read matters. */
export async function loadReferredReader(
  context: RequestContext,
  id: string | null,
): Promise<ReaderRow | null> {
  return id === null || !mayDo(context.caller, permissions.readMatters) ? null : loadReader(context, id)
}

/** The readers that an event names, by their numbers. */
export function readersNamed({ data }: Pick<Event, 'data'>): number[] {
  if (typeof data.reader === 'number') return [data.reader]
  const named: readonly unknown[] = Array.isArray(data.readers) ? data.readers : []
  return named.flatMap(one => {
    const n = typeof one === 'number' ? one : (one as { readonly n?: unknown }).n
    return typeof n === 'number' ? [n] : []
  })
}

/** The payload of a read mark. */
export async function readerPayload(
  context: RequestContext,
  { thing, problems, replayed }: Outcome<Matter>,
  readerId: string,
) {
  const reader = thing === null ? null : await loadReader(context, readerId)
  return { reader, problems, replayed }
}
