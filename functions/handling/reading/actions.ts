import { loadItem } from '../../access/item-loader.ts'
import { mayDo } from '../../access/permissions.ts'
import type { RequestContext } from '../../access/request.ts'
import { deliveryKey, deliveryOf, matterOfDeliveryKey } from '../../exchange/index.ts'
import { sourceOfDelivery } from '../actions/opening.ts'
import type { Matter, MatterSource, Reader, Task } from '../model.ts'
import { permissions } from '../permissions.ts'
import { knownNow, type MatterView, type TaskView } from '../reading.ts'
import type { Known } from '../rules/known.ts'
import { type Around, canTakeBack, matterActsFor } from '../rules/matters.ts'
import { taskActsFor } from '../rules/offering.ts'
import { goneOf } from '../rules/starting.ts'
import { allReaders, readersIn } from '../store/readers.ts'

/** What the caller may do with a task now. */
export async function taskActions(context: RequestContext, view: TaskView): Promise<string[]> {
  const matter = await view.matter()
  const task = matter.tasks[view.row.n - 1] as Task
  const act = { by: context.caller.subject, at: context.now().toISOString() }
  const known = await knownNow(context, matter)
  return permitted(context, [
    ...taskActsFor(matter, task, known, act),
    ...(canTakeBack(matter, task, act) ? ['takeTaskBack'] : []),
  ])
}

/** What the caller may do with a matter as a whole now. */
export async function matterActions(
  context: RequestContext,
  { whole }: Pick<MatterView, 'whole'>,
): Promise<string[]> {
  const matter = await whole()
  const known = await knownNow(context, matter)
  const act = { by: context.caller.subject, at: context.now().toISOString() }
  return permitted(context, matterActsFor(matter, await aroundOf(context, matter, known), known, act))
}

function permitted({ caller }: RequestContext, acts: readonly string[]): string[] {
  return acts.filter(
    name => name in permissions && mayDo(caller, permissions[name as keyof typeof permissions]),
  )
}

/** What lies beside a matter, as far as it decides on what the caller may do: of most matters nothing. */
async function aroundOf(context: RequestContext, matter: Matter, known: Known): Promise<Around> {
  const [readers, replacement, isHandledElsewhere] = await Promise.all([
    readersNeeded(context, matter, known),
    replacementOf(context, matter),
    isElsewhere(context, matter),
  ])
  return { readers, replacement, isHandledElsewhere }
}

/** The office recalls a matter from whoever it likes, others from those to whom they gave it. */
async function readersNeeded(
  { table, caller }: RequestContext,
  { id, circulation }: Matter,
  known: Known,
): Promise<readonly Reader[]> {
  const isNeeded = (circulation?.unread ?? 0) > 0 && !known.isOffice(caller.subject)
  return isNeeded ? readersIn(await allReaders(table, caller.tenant, id)) : []
}

async function replacementOf(context: RequestContext, { source }: Matter): Promise<MatterSource | null> {
  if (goneOf({ source }) !== 'REPLACED' || source.kind !== 'DELIVERY' || source.replacementId === undefined)
    return null
  const { tenant } = context.caller
  const id = source.replacementId
  const [item, pointer] = await Promise.all([
    loadItem(context, deliveryKey(tenant, id)),
    loadItem(context, matterOfDeliveryKey(tenant, id)),
  ])
  const delivery = deliveryOf(item)
  const isFree = delivery?.state === 'ACCEPTED' && typeof pointer?.matterId !== 'string'
  return isFree ? sourceOfDelivery(delivery) : null
}

async function isElsewhere(context: RequestContext, { id, state, source }: Matter): Promise<boolean> {
  if (state === 'OPEN' || source.kind !== 'DELIVERY') return false
  const pointer = await loadItem(context, matterOfDeliveryKey(context.caller.tenant, source.id))
  return typeof pointer?.matterId === 'string' && pointer.matterId !== id
}
