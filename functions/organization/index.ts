export { goneIn, responsibleFor } from './rules/responsible.ts'
export {
  headKey as organizationHeadKey,
  organizationFrom,
  organizationItems,
  organizationPartition,
} from './store.ts'
