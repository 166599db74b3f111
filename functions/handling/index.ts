import type { Area } from '../access/area.ts'
import { events } from './events.ts'
import { messages } from './messages.ts'
import { READER_ID_FORM, TASK_ID_FORM } from './model.ts'
import { permissions } from './permissions.ts'
import { problemFacts } from './problems.ts'
import { loadReader } from './reading/readers.ts'
import { changes, loadMatter, loadTask } from './reading.ts'
import { relays } from './relay.ts'
import { handlingResolvers } from './resolvers.ts'

/** 办理: what an agency does with what arrived, and with matters of its own. */
export const handling: Area = {
  name: 'handling',
  resolvers: handlingResolvers,
  loaders: {
    mat: { typename: 'Matter', load: loadMatter },
    rdr: { typename: 'Reader', load: loadReader, form: READER_ID_FORM },
    tsk: { typename: 'Task', load: loadTask, form: TASK_ID_FORM },
  },
  changes,
  messages,
  problemFacts,
  events,
  relays,
  permissions,
}
