import type { Area } from '../access/area.ts'
import { permissions } from './permissions.ts'
import { problemFacts } from './problems.ts'
import { loadUpload, uploadExplainer } from './reading.ts'
import { resolvers } from './resolvers.ts'

export { type CheckTools, type FinishedUpload, finishUpload } from './actions.ts'
export {
  defaultFileName,
  MEDIA_TYPES,
  SCANS,
  type Scan,
  scanOf,
  TEXT_CHECKS,
  textCheckOf,
  type Upload,
} from './model.ts'
export { attachmentObjectKey, uploadInKey, uploadKey, uploadOf } from './store.ts'

/** Files that are brought in to be attached, and the check of what was really brought. */
export const uploads: Area = {
  name: 'uploads',
  resolvers,
  loaders: { upl: { typename: 'Upload', load: loadUpload } },
  messages: async () => (await import('./messages.ts')).messages,
  problemFacts,
  permissions,
  explainers: [uploadExplainer],
}
