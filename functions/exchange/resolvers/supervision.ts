import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import { doneBy } from '../../access/named.ts'
import { isProgressLate } from '../reading/supervision.ts'

/** 督办: requests for progress, and what was reported. */
export const supervisionResolvers = {
  ProgressRequest: { ...doneBy, recipients: ({ concerns }) => concerns },
  ProgressReport: doneBy,
  ProgressStanding: { late: (standing, _, context) => isProgressLate(standing, context) },
} satisfies Resolvers
