import { expect } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { ask, send } from './api.ts'

/** A task as operations show it. */
export interface SeenTask {
  readonly id: string
  readonly version: number
  readonly number: number
  readonly state: string
  readonly step: string
  readonly actions: string[]
  readonly to: { readonly kind: string; readonly id: string | null; readonly name: string }
}
export interface SeenMatter {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly step: string | null
  readonly tasks: readonly SeenTask[]
}
let keys = 0
const key = () => `handling-${++keys}`

/** Runs a mutation of handling, whose request must be in order. */
export async function mutate<Answer>(token: string, name: string, input: object): Promise<Answer> {
  const { data, errors } = await send<Record<string, Answer>>(token, operation(name), {
    input: { idempotencyKey: key(), ...input },
  })
  expect(errors).toBeUndefined()
  return Object.values(data ?? {})[0] as Answer
}
export interface Answer {
  readonly matter?: SeenMatter
  readonly task?: SeenTask
  readonly problems: readonly { readonly code: string }[]
}
export const matterOf = async (token: string, id: string): Promise<SeenMatter> => ask(token, 'Matter', { id })
/** What a member has to do. */
export const mine = async (token: string) =>
  await ask<{ nodes: { because: string; task: SeenTask }[]; totalCount: number }>(token, 'MyTasks')

/** Does a task, and gives its answer, which must be without problems. */
export async function complete(
  token: string,
  { id, version }: Pick<SeenTask, 'id' | 'version'>,
  more: object = {},
): Promise<SeenTask> {
  const { task, problems } = await mutate<Answer>(token, 'CompleteTask', {
    taskId: id,
    expectedVersion: version,
    ...more,
  })
  expect(problems).toEqual([])
  return task as SeenTask
}
export const member = (id: string, more: object = {}) => ({ to: { kind: 'MEMBER', id }, ...more })
export const openIn = (matter: SeenMatter): SeenTask[] => matter.tasks.filter(({ state }) => state === 'OPEN')
/** The task that a member has to do in a matter. */
export async function ownTask(token: string): Promise<SeenTask> {
  const { nodes } = await mine(token)
  return nodes[0]?.task as SeenTask
}
