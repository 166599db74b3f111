import type { Steps } from '../../access/steps.ts'
import { TASK_ACT_NAMES, TASK_ACTS } from './table.ts'

/** From which states of a matter its acts start. */
export const matterSteps = {
  of: 'Matter',
  from: {
    endMatter: ['OPEN'],
    reopenMatter: ['CONCLUDED', 'ENDED'],
    followReplacement: ['OPEN'],
  },
} as const satisfies Steps

/** It lies with who marks it as read. */
export const readerSteps = { of: 'Reader', from: { markRead: ['OPEN'] } } as const satisfies Steps

/** From which states of a task its acts start: as the table of acts says, and what ended a task can be taken back. */
export const taskSteps: Steps = {
  of: 'Task',
  from: {
    ...Object.fromEntries(TASK_ACT_NAMES.map(name => [name, TASK_ACTS[name].states])),
    takeTaskBack: ['DONE', 'PASSED_ON', 'SENT_BACK'],
  },
}
