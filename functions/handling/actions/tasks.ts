import type { Context, Outcome } from '../../access/command.ts'
import { refused } from '../../access/command.ts'
import { notFound } from '../../kernel/problem.ts'
import { type Matter, taskIn } from '../model.ts'
import { permissions } from '../permissions.ts'
import { type Adding, decide, type TaskCommand } from '../rules/acts.ts'
import type { Wanted } from '../rules/addressing.ts'
import { takeTaskBack as takenBack } from '../rules/matters.ts'
import type { TaskAct } from '../rules/table.ts'
import { actOn } from './acting.ts'

/** The input that every act on a task has. */
export interface TaskInput {
  readonly idempotencyKey: string
  readonly taskId: string
  readonly expectedVersion: number
}

type Without<Command> = Command extends unknown ? Omit<Command, 'task' | 'expectedVersion' | 'act'> : never
/** What an act says beside the task and the version. */
export type Said<Name extends TaskAct> = Name extends Adding
  ? Without<Extract<TaskCommand, { act: Adding }>>
  : Without<Extract<TaskCommand, { act: Name }>>

/** Takes an act on a task. */
export async function actOnTask<Name extends TaskAct>(
  context: Context,
  name: Name,
  input: TaskInput,
  said: Said<Name>,
): Promise<Outcome<Matter>> {
  const named = taskIn(input.taskId)
  if (named === null) return refused(notFound(['taskId']))
  const { idempotencyKey, expectedVersion } = input
  // What a caller says of an act is the rest of its command: `Said` takes away exactly what is put back.
  const command = { ...said, act: name, task: named.n, expectedVersion } as unknown as TaskCommand
  return actOn(context, {
    permission: permissions[name],
    idempotencyKey,
    input: { ...said, taskId: input.taskId, expectedVersion },
    matterId: named.matterId,
    task: named.n,
    addressed: addressedIn(command),
    decide: (matter, known, act) => decide(matter, command, known, act),
  })
}

/** Whom a command addresses. */
function addressedIn(command: TaskCommand): Wanted['to'][] {
  if ('tasks' in command) return command.tasks.map(({ to }) => to)
  if ('to' in command) return [command.to.to]
  return 'next' in command ? (command.next?.tasks ?? []).map(({ to }) => to) : []
}

/** 拿回. */
export async function takeTaskBack(context: Context, input: TaskInput): Promise<Outcome<Matter>> {
  const named = taskIn(input.taskId)
  if (named === null) return refused(notFound(['taskId']))
  const { expectedVersion, taskId } = input
  return actOn(context, {
    permission: permissions.takeTaskBack,
    idempotencyKey: input.idempotencyKey,
    input: { taskId, expectedVersion },
    matterId: named.matterId,
    task: named.n,
    decide: (matter, _, act) => takenBack(matter, { task: named.n, expectedVersion }, act),
  })
}
