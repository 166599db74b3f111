import type { Instant } from '../../kernel/time.ts'
import { commitOrRetryLater, commitWithRetries, LOST, TableBusy } from '../../platform/retry.ts'
import type { Table, Write } from '../../platform/table.ts'
import type { Delivery, Portion, PortionWork, Recipient, Waiting } from '../model.ts'
import { isHeld, nextTryAt } from '../rules/ladder.ts'
import { stillOnPaper } from '../rules/paper.ts'
import { addRungs, countReplacedUnsent, countUnsent } from '../rules/progress.ts'
import {
  overdueItem,
  overdueKey,
  portionItem,
  progressKey,
  progressWrite,
  waitingKey,
} from '../store/index.ts'
import { portionPointer, portionPointerKey } from './due.ts'
import { completeIfSignedFor, firstProgress } from './progress.ts'

/**
 * A recipient that was tried: it has a delivery, now or from before; it was recalled from, or a correction replaced it, before it had one; or the reason why it has
 * none.
 */
export type Tried = { readonly recipient: Recipient } & (
  | {
      readonly delivery: Delivery
      readonly tenant: string
      readonly waited?: boolean
      /** True if its rungs come by its events, as those of what was recalled do. */
      readonly isOnLadder?: boolean
      /** Tombstones of earlier documents of its line at the recipient, if it is a correction. */
      readonly tombstones?: readonly Delivery[]
      /** Those that were there. */
      readonly earlierHere?: readonly Delivery[]
    }
  | { readonly isUnsent: true }
  | { readonly isReplaced: true }
  | Pick<Waiting, 'reason' | 'explanation'>
)

/** True for a recipient that waited for its activation or the end of a mute. */
export function hasWaited(before: Portion | null, { recipient }: Tried): boolean {
  const waiting = before?.waiting.find(({ order }) => order === recipient.order)
  return waiting !== undefined && isHeld(waiting)
}

/** What is to be recorded of a portion after a try. */
export function portionAfter(
  before: Portion | null,
  tried: readonly Tried[],
  again: boolean,
  triedAt: string,
  delivered: ReadonlySet<number> = new Set(),
): Portion {
  const earlier = new Map(before?.waiting.map(one => [one.order, one]))
  const waiting = tried.flatMap((one): Waiting[] => {
    if (!('reason' in one)) return []
    const { order } = one.recipient
    const tries = (again ? 0 : (earlier.get(order)?.tries ?? 0)) + 1
    const { reason, explanation } = one
    return [{ order, reason, tries, triedAt, ...(explanation === undefined ? {} : { explanation }) }]
  })
  const hasFailed = waiting.some(({ reason }) => reason === 'SERVICE_FAILURE')
  const recalled = tried.filter(one => 'isUnsent' in one).map(({ recipient }) => recipient.order)
  const replaced = tried.filter(one => 'isReplaced' in one).map(({ recipient }) => recipient.order)
  const onPaper = stillOnPaper(before, { delivered, without: [...recalled, ...replaced] })
  return {
    tries: (again ? 0 : (before?.tries ?? 0)) + (hasFailed ? 1 : 0),
    waiting,
    ...(recalled.length === 0 ? {} : { recalled }),
    ...(replaced.length === 0 ? {} : { replaced }),
    ...(before?.onPaper === undefined ? {} : { onPaper, paperCounted: onPaper.length }),
  }
}

/** What a try came to, with the stored record before it and its version. */
interface Attempt {
  readonly before: Portion | null
  readonly portion: Portion
  readonly version: number
  readonly since: Instant
  /** Agencies that waited, for their activation or the end of a mute, and do not any more. */
  readonly arrived: readonly string[]
}

/**
 * Records what came of a try and moves the portion's pointers, all in one transaction, which also counts whom it was recalled from
 * unsent. If another run recorded the portion meanwhile, nothing is written.
 */
export async function record(
  table: Table,
  work: PortionWork,
  attempt: Attempt,
  now: Date,
): Promise<typeof LOST | undefined> {
  const { tenant, documentId, from, due } = work
  const { before, portion, version, since, arrived } = attempt
  const next = nextTryAt(portion, now)
  const isExpected = portion.waiting.every(isHeld)
  const isDone = portion.waiting.length === 0
  const onPaper = (portion.paperCounted ?? 0) - (before?.paperCounted ?? 0)
  const unsent = {
    ...addRungs(
      countUnsent((portion.recalled?.length ?? 0) - (before?.recalled?.length ?? 0)),
      countReplacedUnsent((portion.replaced?.length ?? 0) - (before?.replaced?.length ?? 0)),
    ),
    ...(onPaper === 0 ? {} : { onPaper }),
  }
  const at = now.toISOString()
  const writes: Write[] = [
    {
      put: { ...portionItem(tenant, documentId, from, portion), version: version + 1 },
      when: version === 0 ? 'absent' : { version },
    },
    isDone ? { remove: overdueKey(work), when: 'any' } : { put: overdueItem(work, since, at), when: 'any' },
    ...(next === null ? [] : [{ put: portionPointer(work, next, isExpected), when: 'any' as const }]),
    ...(due === undefined || due === next
      ? []
      : [{ remove: portionPointerKey(work, due), when: 'any' as const }]),
    ...arrived.map(agencyId => ({ remove: waitingKey(agencyId, work), when: 'any' as const })),
    ...(Object.keys(unsent).length === 0 ? [] : [progressWrite(tenant, documentId, unsent, at)]),
  ]
  const commit = await commitWithRetries(table, writes)
  if (!commit.done) {
    if (commit.lost.length === 0) throw new TableBusy()
    const progress = progressKey(tenant, documentId)
    // A document from before progress was kept gets it from its ladder.
    if (commit.lost.some(({ pk, item }) => pk === progress.pk && item === null))
      await commitOrRetryLater(table, await firstProgress(table, { tenant, documentId, counts: {}, at }, 0))
    return LOST
  }
  if (portion.recalled !== undefined || portion.replaced !== undefined || portion.onPaper !== undefined)
    await completeIfSignedFor(table, tenant, documentId)
  return undefined
}
