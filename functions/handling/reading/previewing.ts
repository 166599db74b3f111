import { Facts } from '../../access/facts.ts'
import { demand, type RequestContext } from '../../access/request.ts'
import { notFound, type Problem } from '../../kernel/problem.ts'
import { addressedKeys, agencyOf, calendarKeysAt, knownIn } from '../actions/office.ts'
import { type Matter, taskIn } from '../model.ts'
import { permissions } from '../permissions.ts'
import type { TaskCommand } from '../rules/acts.ts'
import type { Wanted } from '../rules/addressing.ts'
import type { Responsible } from '../rules/known.ts'
import type { NextChoice } from '../rules/next.ts'
import { type PreviewedStage, preview } from '../rules/preview.ts'
import { matterKey, matterOf } from '../store.ts'

/** What somebody thinks of doing with a task. */
export interface Intended {
  readonly taskId: string
  /** Doing it, with this choice for the next step; null to do it without one. */
  readonly next: NextChoice | null
  /** Sending it back to this step instead. */
  readonly sendBackTo: string | null
  readonly straightBack: boolean
  /** Passing it on instead. */
  readonly passOnTo: Wanted | null
}

export type { Responsible, Wanted }

/** A step that comes in a matter. */
export interface PreviewedStageView extends PreviewedStage {
  readonly matterId: string
}

export interface RoutePreviewView {
  readonly stages: readonly PreviewedStageView[]
  readonly problems: readonly Problem[]
}

/** Who gets a matter next and after that, before an act on a task is done (流程预览). Nothing is written. */
export async function previewAct(context: RequestContext, intended: Intended): Promise<RoutePreviewView> {
  demand(context, permissions.readMatters)
  const named = taskIn(intended.taskId)
  if (named === null) return { stages: [], problems: [notFound(['taskId'])] }
  const { table, caller } = context
  const key = matterKey(caller.tenant, named.matterId)
  const [items, agency] = await Promise.all([
    table.getMany([key, ...calendarKeysAt(context), ...addressedKeys(caller.tenant, addressedIn(intended))]),
    agencyOf(context),
  ])
  const facts = new Facts([...items, ...agency])
  const matter = matterOf(facts.get(key))
  const task = matter?.tasks[named.n - 1]
  if (matter === null || task === undefined) return { stages: [], problems: [notFound(['taskId'])] }
  const at = context.now().toISOString()
  const known = knownIn(context, facts, at, matter)
  const command = commandOf(intended, { task: named.n, expectedVersion: task.version })
  const decided = preview(matter, command, known, { by: caller.subject, at })
  return decided.ok
    ? { stages: inMatter(matter, decided.value), problems: [] }
    : { stages: [], problems: decided.problems }
}

/** Who has a matter now, and who is to get it. */
export async function routeOf(
  context: RequestContext,
  matter: Matter,
): Promise<readonly PreviewedStageView[]> {
  const agency = await agencyOf(context)
  const at = context.now().toISOString()
  const known = knownIn(context, new Facts(agency), at, matter)
  const decided = preview(matter, null, known, { by: context.caller.subject, at })
  return decided.ok ? inMatter(matter, decided.value) : []
}

/** Tasks that the act would make have no number yet: it might go to another before then. */
function inMatter({ id: matterId, tasks }: Matter, stages: readonly PreviewedStage[]): PreviewedStageView[] {
  const there = (n: number | null) => (n !== null && n <= tasks.length ? n : null)
  return stages.map(stage => ({
    ...stage,
    matterId,
    tasks: stage.tasks.map(task => ({ ...task, n: there(task.n) })),
  }))
}

function commandOf(
  { next, sendBackTo, straightBack, passOnTo }: Intended,
  on: { readonly task: number; readonly expectedVersion: number },
): TaskCommand {
  if (sendBackTo !== null)
    return { act: 'sendTaskBack', ...on, toStep: sendBackTo, straightBack, reason: '预览' }
  if (passOnTo !== null) return { act: 'passOnTask', ...on, to: passOnTo }
  return { act: 'completeTask', ...on, opinion: '预览', next }
}

function addressedIn({ next, passOnTo }: Intended): Wanted['to'][] {
  return passOnTo === null ? (next?.tasks ?? []).map(({ to }) => to) : [passOnTo.to]
}
