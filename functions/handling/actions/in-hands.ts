import { inParallel } from '../../kernel/parallel.ts'
import type { Addressee, InHands, KeptOrganization } from '../../organization/index.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import { type OfficeMember, officeFrom, officePartition, readOffice } from '../../tenancy/index.ts'
import { type Listed, MAX_LISTED, taskIdOf } from '../model.ts'
import { listedFor } from '../rules/rows.ts'
import { movedNoticeId, taskNoticeItem } from '../store/reminders.ts'
import { storedTaskOf, tasksInHandsOf } from '../store.ts'
import { responsibleIn, unitIn } from './office.ts'
import { type Kept, memberCounts, placeWrites } from './writing.ts'

const AT_ONCE = 8

/** A task that is in other lists than it should be. */
interface Misplaced {
  readonly old: Kept
  readonly listed: Listed
  readonly unitId: string | null
}

/** The tasks among these items that others than those listed can act on, or that another unit has. */
export function misplacedAmong(
  items: readonly Item[],
  organization: KeptOrganization,
  office: readonly OfficeMember[],
  at: string,
): Misplaced[] {
  const responsible = responsibleIn(organization, office, at)
  const unitOf = unitIn(organization)
  return items.flatMap(item => {
    if (!item.sk.startsWith('MAT#')) return []
    const stored = storedTaskOf(item)
    if (stored === null) return []
    const listed = listedFor({ responsible }, stored.row, MAX_LISTED)
    const unitId = unitOf(stored.row.to)
    return isSame(stored.listed, listed) && stored.unitId === unitId
      ? []
      : [{ old: { ...stored, version: item.version ?? 0 }, listed, unitId }]
  })
}

function isSame(one: Listed, other: Listed): boolean {
  const textOf = (listed: Listed): string => JSON.stringify(Object.entries(listed).sort())
  return textOf(one) === textOf(other)
}

/** Moves tasks to the lists where they belong, as many as there is room for. */
export function placing(
  tenant: string,
  misplaced: readonly Misplaced[],
  { at, by }: { readonly at: string; readonly by: string | null },
  room: number,
): { readonly writes: Write[]; readonly placed: readonly Misplaced[] } {
  let taken: Misplaced[] = []
  let writes: Write[] = []
  for (const one of misplaced) {
    const wider = [...taken, one]
    const all = [
      ...wider.flatMap(one => placeWrites(tenant, { ...one, row: one.old.row }, at)),
      ...memberCounts(tenant, wider),
      ...wider.flatMap(one => noticeOfMove(tenant, one, at, by)),
    ]
    if (all.length > room) break
    taken = wider
    writes = all
  }
  return { writes, placed: taken }
}

/** What those are told who can act on a task from now on and could not before; not who moved it. */
function noticeOfMove(tenant: string, { old, listed }: Misplaced, at: string, by: string | null): Write[] {
  const to = Object.keys(listed).filter(id => old.listed[id] === undefined && id !== by)
  if (to.length === 0) return []
  const { matterId, n, number } = old.row
  const id = movedNoticeId(old.row, old.version, at)
  const notice = { id, kind: 'TASK_MOVED' as const, to, n, at, matterId, number }
  return [{ put: taskNoticeItem(tenant, notice), when: 'any' }]
}

/** The tasks that lie with units, posts and members: they move in the transaction that changes who is responsible. */
export const tasksInHands: InHands = {
  async load(table: Table, tenant: string, of: readonly Addressee[]) {
    const [office, ...found] = await Promise.all([
      readOffice(table, tenant),
      ...(await inParallel(AT_ONCE, of, to => tasksInHandsOf(table, tenant, to))),
    ])
    return [...office, ...found.flat()]
  },
  moved(items, _, after, act, room) {
    const tenant = tenantIn(items)
    if (tenant === null) return { writes: [], listed: [], left: 0 }
    const office = officeFrom(items.filter(({ pk }) => pk === officePartition(tenant)))
    const misplaced = misplacedAmong(items, after, office, act.at)
    const { writes, placed } = placing(tenant, misplaced, act, room)
    return {
      writes,
      listed: placed.map(({ old: { row } }) => ({ id: taskIdOf(row), title: row.title })),
      left: misplaced.length - placed.length,
    }
  },
}

function tenantIn(items: readonly Item[]): string | null {
  return /^T#([^#]+)#/.exec(items[0]?.pk ?? '')?.[1] ?? null
}
