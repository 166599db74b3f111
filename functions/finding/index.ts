import type { Area, AreaWork } from '../access/area.ts'
import { problemFacts } from './problems.ts'
import { itemRelay, relays } from './relay.ts'
import { findingResolvers } from './resolvers.ts'

/** 查找: documents and deliveries by words of title, number and issuer's name. */
export const finding: Area = {
  name: 'finding',
  resolvers: findingResolvers,
  messages: async () => (await import('./messages.ts')).messages,
  problemFacts,
}

/** What it does for the relay and when something is due. */
export const findingWork: AreaWork = { name: 'finding', relays, itemRelay }

export { doIndexWork, type IndexTools } from './actions/build.ts'
export { type IndexWork, indexWorkSchema } from './model.ts'
