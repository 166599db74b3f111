import { type Bulk, type BulkContext, inBulk } from '../../access/bulk.ts'
import { type Matter, readerIn, taskIn } from '../model.ts'
import { type MarkReadInput, markRead } from './readers.ts'
import { actOnTask, type Said, type TaskInput } from './tasks.ts'

/** One task of several, with what its act says. */
export type TaskItem<Name extends 'completeTask' | 'passOnTask'> = TaskInput & { readonly said: Said<Name> }

/** 批量办理、批量转办: tasks of one matter are acted on one after the other. */
export function actOnTasks<Name extends 'completeTask' | 'passOnTask'>(
  context: BulkContext,
  name: Name,
  items: readonly TaskItem<Name>[],
): Promise<Bulk<Matter>> {
  return inBulk(context, {
    items,
    thingOf: ({ taskId }) => taskIn(taskId)?.matterId ?? taskId,
    act: (within, { said, ...input }) => actOnTask(within, name, input, said),
  })
}

/** 批量已阅: each by the reader themselves, as by `markRead`. */
export function markSeveralRead(
  context: BulkContext,
  items: readonly MarkReadInput[],
): Promise<Bulk<Matter>> {
  return inBulk(context, {
    items,
    thingOf: ({ readerId }) => readerIn(readerId)?.matterId ?? readerId,
    act: markRead,
  })
}
