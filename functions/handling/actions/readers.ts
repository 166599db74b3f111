import type { Act } from '../../access/act.ts'
import type { Context, Outcome } from '../../access/command.ts'
import { refused } from '../../access/command.ts'
import type { Facts } from '../../access/facts.ts'
import { busy, notFound } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Item, Write } from '../../platform/table.ts'
import { memberKey } from '../../tenancy/index.ts'
import {
  type Matter,
  type MatterRoute,
  NO_CIRCULATION,
  type ReaderRow,
  type ReadingMode,
  readerIn,
} from '../model.ts'
import { permissions } from '../permissions.ts'
import {
  addReaders as added,
  type Circulating,
  markRead as marked,
  readersAddressed,
  recallReaders as recalled,
} from '../rules/circulating.ts'
import type { Known } from '../rules/known.ts'
import {
  changedReaders,
  newsForReaders,
  type ReaderEvent,
  readerRow,
  readersDated,
} from '../rules/readers.ts'
import { momentOf, type Stepped } from '../rules/stepping.ts'
import { allReaders, lastFrom, readersFrom, readersIn, readerWrites } from '../store/readers.ts'
import { matterPartition } from '../store.ts'
import { type Acting, actOn } from './acting.ts'
import { knownIn } from './office.ts'

/** What a request to circulate says. */
export interface CirculateInput {
  readonly idempotencyKey: string
  readonly matterId: string
  readonly to: Circulating['to']
  readonly mode: ReadingMode | null
  readonly due: string | null
}

/** 传阅. */
export function addReaders(context: Context, input: CirculateInput): Promise<Outcome<Matter>> {
  return circulate(context, permissions.addReaders, { ...input, isForInformation: false })
}

/** 抄送: each member once for a matter. */
export function informMembers(
  context: Context,
  input: Omit<CirculateInput, 'mode' | 'due'>,
): Promise<Outcome<Matter>> {
  return circulate(context, permissions.informMembers, {
    ...input,
    ...{ mode: null, due: null, isForInformation: true },
  })
}

function circulate(
  context: Context,
  permission: Acting['permission'],
  { idempotencyKey, ...input }: CirculateInput & { readonly isForInformation: boolean },
): Promise<Outcome<Matter>> {
  const { tenant } = context.caller
  return onReaders(context, {
    permission,
    idempotencyKey,
    input,
    matterId: input.matterId,
    addressed: input.to,
    query: () => allReaders(context.table, tenant, input.matterId),
    // Those whom nothing that was read calls by name, such as whoever follows a member that left.
    thenLoad(matter, facts) {
      const known = knownIn(context, facts, context.now().toISOString(), matter)
      const members = [...readersAddressed(input.to, known).keys()]
      return members.flatMap(id =>
        known.named({ kind: 'MEMBER', id }) === null ? [memberKey(tenant, id)] : [],
      )
    },
    decide: (matter, readers, known, act) => added(matter, input, readers, known, act),
  })
}

/** 撤回传阅. */
export function recallReaders(
  context: Context,
  {
    idempotencyKey,
    ...input
  }: {
    readonly idempotencyKey: string
    readonly matterId: string
    readonly readerIds: readonly string[] | null
    readonly reason: string | null
  },
): Promise<Outcome<Matter>> {
  const { matterId, readerIds, reason } = input
  const readers =
    readerIds?.map(id => {
      const named = readerIn(id)
      return named?.matterId === matterId ? named.n : null
    }) ?? null
  return onReaders(context, {
    permission: permissions.recallReaders,
    idempotencyKey,
    input,
    matterId,
    query: () => allReaders(context.table, context.caller.tenant, matterId),
    decide: (matter, all, known, act) => recalled(matter, { readers, reason }, all, known, act),
  })
}

/** The input of a read mark. */
export interface MarkReadInput {
  readonly idempotencyKey: string
  readonly readerId: string
  readonly expectedVersion: number
  readonly note?: string | null | undefined
}

/** 已阅. */
export async function markRead(
  context: Context,
  { idempotencyKey, readerId, expectedVersion, note = null }: MarkReadInput,
): Promise<Outcome<Matter>> {
  const named = readerIn(readerId)
  if (named === null) return refused(notFound(['readerId']))
  const { matterId, n } = named
  const { table, caller } = context
  return onReaders(context, {
    permission: permissions.markRead,
    idempotencyKey,
    input: { readerId, expectedVersion, note },
    matterId,
    named: 'readerId',
    query: isWhole =>
      isWhole ? allReaders(table, caller.tenant, matterId) : readersFrom(table, caller.tenant, matterId, n),
    lastOf: (count, isWhole) => (isWhole ? count : Math.min(count, lastFrom(n))),
    decide: (matter, readers, known, act) =>
      marked(matter, { reader: n, expectedVersion, note }, readers, known, act),
  })
}

/** An act on readers of a matter. */
interface OnReaders
  extends Pick<
    Acting,
    'permission' | 'idempotencyKey' | 'input' | 'matterId' | 'named' | 'addressed' | 'thenLoad'
  > {
  /** The readers that the decision needs: all of them at the second attempt. */
  readonly query: (isWhole: boolean) => Promise<readonly Item[]>
  /** The number of the last reader that the query finds among so many; of all where it is absent. */
  readonly lastOf?: (count: number, isWhole: boolean) => number
  /** Null if it needs more readers than were read. */
  readonly decide: (
    matter: Matter,
    readers: readonly ReaderRow[],
    known: Known,
    act: Act,
  ) => Result<ReaderEvent> | null
}

const ROUNDS = 8

/**
 * Decides on the readers as they were read with the matter. Where one was added meanwhile, of which no lost condition tells, or where
 * more of them are needed, all are read again. Two queries read them, so one may also be added between these: then the matter counts
 * a reader that was not found.
 */
async function onReaders(
  context: Context,
  { query, lastOf = count => count, decide, ...acting }: OnReaders,
): Promise<Outcome<Matter>> {
  const { tenant } = context.caller
  for (let round = 0; ; round++) {
    let seen: number | null = null
    let isStale = false
    let event: ReaderEvent | null = null
    const outcome = await actOn(context, {
      ...acting,
      task: null,
      alsoQuery: () => query(round > 0),
      decide(matter, known, act, facts) {
        const { count } = matter.circulation ?? NO_CIRCULATION
        const readers = readersOf(tenant, matter, facts)
        const areFound = (readers.at(-1)?.n ?? 0) === lastOf(count, round > 0)
        seen ??= count
        const decided = seen === count && areFound ? decide(matter, readers, known, act) : null
        isStale = decided === null
        if (decided === null) return refuse(busy())
        if (decided.ok) event = decided.value
        return decided
      },
      beside: (stepped, before, facts) =>
        event === null ? {} : readerRouteOf(tenant, event, stepped, before, facts),
      also: (stepped, before, facts) =>
        ok(event === null ? [] : readerWritesOf(tenant, event, stepped, before, facts)),
    })
    if (!isStale || outcome.thing !== null || round === ROUNDS) return outcome
  }
}

function readersOf(tenant: string, { id }: Pick<Matter, 'id'>, facts: Facts): ReaderRow[] {
  return readersIn(facts.within(matterPartition(tenant, id))).sort((one, other) => one.n - other.n)
}

/** The readers that an event makes or changes, with the lists of these members. */
export function readerWritesOf(...of: OfReaders): Write[] {
  const { changed, before } = readersAfter(...of)
  const [tenant, , , matter] = of
  return changed.flatMap(reader => readerWrites(tenant, readerRow(matter, reader), before(reader.n)))
}

/** What they are told of it, and until when it lies with them. */
export function readerRouteOf(...of: OfReaders): Pick<MatterRoute, 'news' | 'datedReaders'> {
  const { changed, before } = readersAfter(...of)
  return { news: newsForReaders(changed, before, of[2].act), datedReaders: readersDated(changed, before) }
}

type OfReaders = Parameters<typeof readersAfter>
function readersAfter(
  tenant: string,
  event: ReaderEvent,
  { event: { seq }, act }: Pick<Stepped, 'event' | 'act'>,
  matter: Matter,
  facts: Facts,
) {
  const readers = new Map(readersOf(tenant, matter, facts).map(one => [one.n, one]))
  const before = (n: number) => readers.get(n) ?? null
  return { changed: changedReaders(matter.id, before, event, momentOf(seq, act)), before }
}
