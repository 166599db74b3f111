import { type Context, findDenial, type Outcome, refused } from '../access/command.ts'
import { busy, notFound } from '../kernel/problem.ts'
import type { Delivered } from './model.ts'
import { permissions } from './permissions.ts'
import { isFor } from './rules.ts'
import { deliveredOf, notificationKey, placeOf, seenKey, seenUntil, seenWrite } from './store.ts'

export interface SeenInput {
  readonly idempotencyKey: string
  readonly notificationId: string
}

/**
 * Notes that the caller has seen the notifications up to this one (已看). It is no act of the agency: it has no event, and the
 * audit does not say when somebody looked. Doing it again, or with an earlier one, changes nothing, so it needs no
 * record of the key.
 */
export async function markNotificationsSeen(context: Context, input: SeenInput): Promise<Outcome<Delivered>> {
  const { idempotencyKey, notificationId } = input
  const permission = permissions.markNotificationsSeen
  const denied = await findDenial<Delivered>(context, { permission, idempotencyKey, target: notificationId })
  if (denied !== null) return denied
  const { table, caller } = context
  const [key, seen] = [notificationKey(caller.tenant, notificationId), seenKey(caller.tenant, caller.subject)]
  const items = await table.getMany([key, seen])
  const delivered = deliveredOf(items.find(({ pk }) => pk === key.pk) ?? null)
  if (delivered === null || !isFor(delivered, caller)) return refused(notFound(['notificationId']))
  const isOwn = delivered.notification.to !== undefined
  const place = placeOf(delivered)
  let before = items.find(({ pk }) => pk === seen.pk) ?? null
  for (let round = 0; round < 4; round++) {
    const until = seenUntil(before, isOwn)
    if (until !== null && until >= place) return { thing: delivered, problems: [], replayed: true }
    const commit = await table.commit([seenWrite(seen, place, isOwn, before)])
    if (commit.done) return { thing: delivered, problems: [], replayed: false }
    before = commit.lost[0]?.item ?? before
  }
  return refused(busy())
}
