import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import type { Outcome } from '../access/command.ts'
import {
  endApplication,
  registerApplication,
  replaceApplicationKeys,
  resumeApplication,
  suspendApplication,
} from './actions/applications.ts'
import { endBinding } from './actions/bindings.ts'
import { endBridge, registerBridge, replaceBridgeSecret } from './actions/bridges.ts'
import { inviteMember } from './actions/invitations.ts'
import { endIssuer, registerIssuer } from './actions/issuers.ts'
import { giveMemberNumber, withdrawMemberNumber } from './actions/numbers.ts'
import type { ChainedApplication, ChainedBridge } from './model.ts'
import { bindings, memberNumbers } from './reading/bindings.ts'
import { applications, bridges, issuers } from './reading.ts'

function payload({ thing, problems, replayed }: Outcome<ChainedApplication>) {
  return { application: thing, problems, replayed }
}
function bridgePayload({ thing, problems, replayed }: Outcome<ChainedBridge>) {
  return { bridge: thing, problems, replayed }
}

export const resolvers = {
  Query: {
    applications: (_, args, context) => applications(context, args),
    issuers: (_, args, context) => issuers(context, args),
    bindings: (_, args, context) => bindings(context, args),
    memberNumbers: (_, args, context) => memberNumbers(context, args),
    bridges: (_, args, context) => bridges(context, args),
  },
  Issuer: {
    subjectClaim: ({ mapping }) => mapping.subject,
    agencyClaim: ({ mapping }) => mapping.agency,
    agencyBy: ({ mapping }) => mapping.agencyBy,
    numberClaim: ({ mapping }) => mapping.number?.claim ?? null,
    numberOf: ({ mapping }) => mapping.number?.of ?? null,
  },
  Binding: {
    member: ({ memberId }) => ({ memberId }),
    grantedBy: ({ grantedBy: memberId }) => ({ memberId }),
    endedBy: ({ endedBy }) => (endedBy === null ? null : { memberId: endedBy }),
  },
  MemberNumber: {
    member: ({ memberId }) => ({ memberId }),
    givenBy: ({ givenBy: memberId }) => ({ memberId }),
  },
  Invitation: { member: ({ memberId }) => ({ memberId }) },
  Application: { keyIds: ({ keys }) => keys.map(({ kid }) => kid) },
  Mutation: {
    registerApplication: async (_, { input }, context) =>
      payload(await registerApplication(context, { ...input, dpop: input.dpop ?? false })),
    replaceApplicationKeys: async (_, { input }, context) =>
      payload(await replaceApplicationKeys(context, input)),
    suspendApplication: async (_, { input }, context) => payload(await suspendApplication(context, input)),
    resumeApplication: async (_, { input }, context) => payload(await resumeApplication(context, input)),
    registerIssuer: async (_, { input }, context) => {
      const { subjectClaim, agencyClaim, agencyBy, numberClaim, numberOf, audience, ...rest } = input
      const number = { claim: numberClaim ?? null, of: numberOf ?? null }
      const mapping = {
        subject: subjectClaim ?? 'sub',
        agency: agencyClaim ?? 'agency',
        agencyBy: agencyBy ?? 'ID',
        ...(number.claim === null && number.of === null ? {} : { number }),
      }
      const given = { ...rest, audience: audience ?? context.audience, mapping }
      const { thing, problems, replayed } = await registerIssuer(context, given)
      return { issuer: thing, problems, replayed }
    },
    endIssuer: async (_, { input }, context) => {
      const { thing, problems, replayed } = await endIssuer(context, input)
      return { issuer: thing, problems, replayed }
    },
    registerBridge: async (_, { input }, context) => bridgePayload(await registerBridge(context, input)),
    replaceBridgeSecret: async (_, { input }, context) =>
      bridgePayload(await replaceBridgeSecret(context, input)),
    endBridge: async (_, { input }, context) => bridgePayload(await endBridge(context, input)),
    inviteMember: async (_, { input }, context) => {
      const { thing, problems, replayed } = await inviteMember(context, input)
      return { invitation: thing, problems, replayed }
    },
    giveMemberNumber: async (_, { input }, context) => {
      const { thing, problems, replayed } = await giveMemberNumber(context, input)
      return { number: thing, problems, replayed }
    },
    withdrawMemberNumber: async (_, { input }, context) => {
      const { thing, problems, replayed } = await withdrawMemberNumber(context, input)
      return { number: thing, problems, replayed }
    },
    endBinding: async (_, { input }, context) => {
      const { thing, problems, replayed } = await endBinding(context, input)
      return { binding: thing, problems, replayed }
    },
    endApplication: async (_, { input }, context) => payload(await endApplication(context, input)),
  },
} satisfies Resolvers
