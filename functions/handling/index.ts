import type { Area, AreaWork } from '../access/area.ts'
import { events } from './events.ts'
import { READER_ID_FORM, TASK_ID_FORM } from './model.ts'
import { permissions } from './permissions.ts'
import { problemFacts } from './problems.ts'
import { explainers } from './reading/explaining.ts'
import { openingOfDelivery, openingOfDocument } from './reading/offers.ts'
import { loadReader } from './reading/readers.ts'
import { changes, loadMatter, loadTask } from './reading.ts'
import { due, queued, relays } from './relay/index.ts'
import { handlingResolvers } from './resolvers.ts'
import { matterSteps, readerSteps, taskSteps } from './rules/steps.ts'

/** 办理: what an agency does with what arrived, and with matters of its own. */
export const handling: Area = {
  name: 'handling',
  resolvers: handlingResolvers,
  loaders: {
    mat: { typename: 'Matter', load: loadMatter },
    rdr: { typename: 'Reader', load: loadReader, form: READER_ID_FORM },
    tsk: { typename: 'Task', load: loadTask, form: TASK_ID_FORM },
  },
  offers: { Delivery: openingOfDelivery, Document: openingOfDocument },
  changes,
  messages: async () => (await import('./messages.ts')).messages,
  problemFacts,
  permissions,
  explainers,
  steps: [matterSteps, taskSteps, readerSteps],
}

/** What it does for the relay and when something is due. */
export const handlingWork: AreaWork = { name: 'handling', events, relays, queued, due }

export { tasksInHands } from './actions/in-hands.ts'
export {
  type MatterRoute,
  matterRouteSchema,
  type NewsKind,
  readerIdOf,
  type TaskNotice,
  taskIdOf,
} from './model.ts'
export { loadReferredReader } from './reading/readers.ts'
export { loadReferredMatter, loadReferredTask, type TaskView } from './reading.ts'
export { isTaskNotice, taskNoticeIn } from './store/reminders.ts'
