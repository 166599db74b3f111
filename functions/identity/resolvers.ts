import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import type { Outcome } from '../access/command.ts'
import {
  endApplication,
  registerApplication,
  replaceApplicationKeys,
  resumeApplication,
  suspendApplication,
} from './actions/applications.ts'
import { inviteMember } from './actions/invitations.ts'
import { endIssuer, registerIssuer } from './actions/issuers.ts'
import type { ChainedApplication } from './model.ts'
import { applications, issuers } from './reading.ts'

function payload({ thing, problems, replayed }: Outcome<ChainedApplication>) {
  return { application: thing, problems, replayed }
}

export const resolvers = {
  Query: {
    applications: (_, args, context) => applications(context, args),
    issuers: (_, args, context) => issuers(context, args),
  },
  Issuer: {
    subjectClaim: ({ mapping }) => mapping.subject,
    agencyClaim: ({ mapping }) => mapping.agency,
    agencyBy: ({ mapping }) => mapping.agencyBy,
  },
  Application: { keyIds: ({ keys }) => keys.map(({ kid }) => kid) },
  Mutation: {
    registerApplication: async (_, { input }, context) =>
      payload(await registerApplication(context, { ...input, dpop: input.dpop ?? false })),
    replaceApplicationKeys: async (_, { input }, context) =>
      payload(await replaceApplicationKeys(context, input)),
    suspendApplication: async (_, { input }, context) => payload(await suspendApplication(context, input)),
    resumeApplication: async (_, { input }, context) => payload(await resumeApplication(context, input)),
    registerIssuer: async (_, { input }, context) => {
      const { subjectClaim, agencyClaim, agencyBy, audience, ...rest } = input
      const mapping = {
        subject: subjectClaim ?? 'sub',
        agency: agencyClaim ?? 'agency',
        agencyBy: agencyBy ?? 'ID',
      }
      const given = { ...rest, audience: audience ?? context.audience, mapping }
      const { thing, problems, replayed } = await registerIssuer(context, given)
      return { issuer: thing, problems, replayed }
    },
    endIssuer: async (_, { input }, context) => {
      const { thing, problems, replayed } = await endIssuer(context, input)
      return { issuer: thing, problems, replayed }
    },
    inviteMember: async (_, { input }, context) => {
      const { thing, problems, replayed } = await inviteMember(context, input)
      return { invitation: thing, problems, replayed }
    },
    endApplication: async (_, { input }, context) => payload(await endApplication(context, input)),
  },
} satisfies Resolvers
