import type { Role } from '../../functions/access/permissions.ts'
import { ask, mutate } from './api.ts'
import type { Staff } from './busy-documents.ts'
import type { Organization } from './busy-organization.ts'
import { clockTime, DAY } from './clock.ts'
import type { SeenDelivery } from './documents.ts'
import type { TestAgency } from './government.ts'
import { type Answer, complete, member, openIn, ownTask, type SeenMatter, type SeenTask } from './handling.ts'

/** The roles of the member of Zhengzhou to whom every kind of work comes. */
export const EVERY_WORK = ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK'] as const satisfies readonly Role[]

/** Days from now, as a date. */
const inDays = (days: number): string => new Date(clockTime() + days * DAY).toISOString().slice(0, 10)

/**
 * A matter of a delivery that goes on: one leads it, asks for more time, and gives a part to one who is away, whose deputy does
 * it; it is circulated, and the deputy has read it. And a matter of no arrival, which is concluded.
 */
export async function keepMatters(
  zhengzhou: TestAgency,
  delivery: SeenDelivery,
  { head, colleague }: Staff,
  { headPost }: Organization,
): Promise<void> {
  const token = await zhengzhou.token(...EVERY_WORK)
  const lead = `mbr-${EVERY_WORK.join('-')}`
  const matter = await open(token, {
    ofDeliveryId: delivery.id,
    due: inDays(20),
    first: [member(lead, { role: 'LEAD', due: inDays(10) })],
  })
  const asked = await act(token, 'AskForExtension', await ownTask(token), {
    ...{ until: inDays(15), reason: '材料未齐' },
  })
  await act(token, 'SplitTask', asked, { tasks: [member(head.id, { title: '汇总材料' })] })
  await complete(colleague.token, await ownTask(colleague.token), { opinion: '已办' })

  const to = [
    { kind: 'POST', id: headPost.id },
    { kind: 'MEMBER', id: lead },
  ]
  await succeed(token, 'AddReaders', { matterId: matter.id, to, due: inDays(5) })
  const reading = await readingOf(colleague.token)
  await succeed(colleague.token, 'MarkRead', {
    ...{ readerId: reading.id, expectedVersion: reading.version },
    note: '已阅',
  })

  const [task] = openIn(await open(token, { title: '防汛准备' })) as [SeenTask]
  await complete(token, task, { opinion: '已办', result: '准备就绪' })
}

async function open(token: string, input: Record<string, unknown>): Promise<SeenMatter> {
  return (await succeed(token, 'OpenMatter', input)).matter as SeenMatter
}

/** An act on a task. @returns the task after it */
async function act(token: string, name: string, { id, version }: SeenTask, more: object): Promise<SeenTask> {
  return (await succeed(token, name, { taskId: id, expectedVersion: version, ...more })).task as SeenTask
}

/** @throws if it is refused */
async function succeed(token: string, name: string, input: Record<string, unknown>): Promise<Answer> {
  const answer = await mutate<Answer>(token, name, input)
  if (answer.problems.length > 0) throw new Error(`${name}: ${JSON.stringify(answer.problems)}`)
  return answer
}

/** What a member has to read. */
async function readingOf(token: string): Promise<Pick<SeenTask, 'id' | 'version'>> {
  const { nodes } = await ask<{ nodes: { reading: Pick<SeenTask, 'id' | 'version'> | null }[] }>(
    token,
    'MyTasks',
  )
  const found = nodes.flatMap(({ reading }) => reading ?? [])[0]
  if (found === undefined) throw new Error('there is nothing to read')
  return found
}
