import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import type { Outcome } from '../access/command.ts'
import {
  endApplication,
  registerApplication,
  replaceApplicationKeys,
  resumeApplication,
  suspendApplication,
} from './actions/applications.ts'
import type { ChainedApplication } from './model.ts'
import { applications } from './reading.ts'

function payload({ thing, problems, replayed }: Outcome<ChainedApplication>) {
  return { application: thing, problems, replayed }
}

export const resolvers = {
  Query: { applications: (_, args, context) => applications(context, args) },
  Application: { keyIds: ({ keys }) => keys.map(({ kid }) => kid) },
  Mutation: {
    registerApplication: async (_, { input }, context) =>
      payload(await registerApplication(context, { ...input, dpop: input.dpop ?? false })),
    replaceApplicationKeys: async (_, { input }, context) =>
      payload(await replaceApplicationKeys(context, input)),
    suspendApplication: async (_, { input }, context) => payload(await suspendApplication(context, input)),
    resumeApplication: async (_, { input }, context) => payload(await resumeApplication(context, input)),
    endApplication: async (_, { input }, context) => payload(await endApplication(context, input)),
  },
} satisfies Resolvers
