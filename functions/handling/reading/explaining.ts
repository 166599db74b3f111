import type { Caller } from '../../access/caller.ts'
import { type Explainer, explainer } from '../../access/explain.ts'
import { stateProblems } from '../../access/steps.ts'
import type { Key } from '../../platform/keys.ts'
import { type Matter, readerIn, taskIn } from '../model.ts'
import { permissions } from '../permissions.ts'
import { markProblems } from '../rules/circulating.ts'
import { knownByLists } from '../rules/known.ts'
import { takeTaskBack } from '../rules/matters.ts'
import { matterProblems, startOn } from '../rules/starting.ts'
import { matterSteps } from '../rules/steps.ts'
import { TASK_ACT_NAMES, type TaskAct } from '../rules/table.ts'
import { urgeTasks } from '../rules/urging.ts'
import { readerKey, readerOf } from '../store/readers.ts'
import { matterKey, matterOf, type StoredTask, storedTaskOf, taskKey } from '../store.ts'

type MatterStep = keyof typeof matterSteps.from

/** A task as a question finds it. */
interface Asked {
  readonly matter: Matter
  readonly stored: StoredTask
  readonly n: number
}

function keysOf({ tenant }: Caller, id: string): Key[] {
  const named = taskIn(id)
  return named === null ? [] : [matterKey(tenant, named.matterId), taskKey(tenant, named)]
}

/** Why an action on a matter or a task is denied. */
export const explainers: readonly Explainer[] = [
  explainer({
    prefix: 'mat',
    read: permissions.readMatters,
    actions: [
      'endMatter',
      'reopenMatter',
      'followReplacement',
      'urgeTasks',
      'addReaders',
      'informMembers',
      'recallReaders',
    ],
    keys: ({ tenant }, id) => [matterKey(tenant, id)],
    load: (facts, { tenant }, id) => matterOf(facts.get(matterKey(tenant, id))),
    obstacles(matter, { action, act }) {
      if (action in matterSteps.from) return stateProblems(matter, matterSteps, action as MatterStep)
      if (action === 'urgeTasks') {
        const decision = urgeTasks(matter, { tasks: null, reason: null }, act)
        return decision.ok ? [] : decision.problems
      }
      // What was withdrawn or concluded can be taken from its readers all the same.
      return action === 'recallReaders' ? [] : matterProblems(matter)
    },
  }),
  explainer({
    prefix: 'rdr',
    read: permissions.readMatters,
    actions: ['markRead'],
    keys({ tenant }, id) {
      const named = readerIn(id)
      return named === null ? [] : [readerKey(tenant, named)]
    },
    load(facts, { tenant }, id) {
      const named = readerIn(id)
      return named === null ? null : readerOf(facts.get(readerKey(tenant, named)))
    },
    obstacles: (reader, { act }) => markProblems(reader, reader.version, act),
  }),
  explainer({
    prefix: 'tsk',
    read: permissions.readMatters,
    actions: [...TASK_ACT_NAMES, 'takeTaskBack'],
    keys: keysOf,
    load(facts, { tenant }, id): Asked | null {
      const named = taskIn(id)
      if (named === null) return null
      const matter = matterOf(facts.get(matterKey(tenant, named.matterId)))
      const stored = storedTaskOf(facts.get(taskKey(tenant, named)))
      return matter === null || stored === null ? null : { matter, stored, n: named.n }
    },
    obstacles({ matter, stored, n }, { action, act, bearer }) {
      const on = { task: n, expectedVersion: stored.row.version }
      if (action === 'takeTaskBack') {
        const decision = takeTaskBack(matter, on, act)
        return decision.ok ? [] : decision.problems
      }
      const known = knownByLists(stored.row.to, stored.listed, bearer.roles.includes('CLERK') ? [act.by] : [])
      const started = startOn(matter, on, action as TaskAct, known, act)
      return started.ok ? [] : started.problems
    },
  }),
]
