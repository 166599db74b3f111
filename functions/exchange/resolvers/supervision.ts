import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import { doneBy } from '../../access/named.ts'
import { progressRequestsOf } from '../reading/recalls.ts'
import {
  isProgressLate,
  progressAskedInRow,
  progressAskedOf,
  reportsIn,
  reportsOf,
  supervisionOf,
} from '../reading/supervision.ts'

/** 督办: requests for progress, and what was reported. */
export const supervisionResolvers = {
  ProgressRequest: { ...doneBy, recipients: ({ concerns }) => concerns },
  ProgressReport: doneBy,
  ProgressStanding: { late: (standing, _, context) => isProgressLate(standing, context) },
} satisfies Resolvers

/** What documents, rows and deliveries say of it. */
export const supervisedFields = {
  Document: {
    progressRequests: (view, _, context) => progressRequestsOf(view, context),
    supervision: (view, _, context) => supervisionOf(view, context),
  },
  LadderRow: {
    progressAsked: row => progressAskedInRow(row),
    progressReports: ({ rungs }) => reportsIn(rungs),
  },
  Delivery: {
    progressAsked: view => progressAskedOf(view),
    progressReports: (view, _, context) => reportsOf(view, context),
  },
} satisfies Resolvers
