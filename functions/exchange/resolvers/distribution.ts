import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import { doneBy } from '../../access/named.ts'
import { documentPayload } from '../../documents/index.ts'
import { reviseDistribution } from '../actions/distribution.ts'
import {
  distributionOfDelivery,
  distributionOfDocument,
  sourceDistributionAt,
} from '../reading/distribution.ts'
import { forwardedBeyond } from '../reading/forwarded-beyond.ts'
import { sourceDistributionOf } from '../reading/recalls.ts'

/** 知悉范围. */
export const distributionResolvers = {
  Distribution: { changedAt: ({ at }) => at },
  DistributionRevision: {
    by: ({ stamp }) => (stamp === null ? null : doneBy.by(stamp)),
    onBehalfOf: ({ stamp }) => (stamp === null ? null : doneBy.onBehalfOf(stamp)),
  },
  ForwardedBeyond: {
    count: ({ recipients }) => recipients.length,
    agencies: ({ recipients }) => recipients.slice(0, MOST_NAMED),
  },
} satisfies Resolvers

/** So many agencies are named at once: those that follow once the document is recalled from these. */
const MOST_NAMED = 100

/** What documents and deliveries say of it, and the mutation. */
export const distributionFields = {
  Document: {
    distribution: view => distributionOfDocument(view),
    sourceDistribution: (view, _, context) => sourceDistributionOf(view, context),
  },
  Delivery: {
    distribution: view => distributionOfDelivery(view),
    sourceDistribution: view => sourceDistributionAt(view),
    forwardedBeyond: (view, _, context) => forwardedBeyond(view, context),
  },
  Mutation: {
    reviseDistribution: async (_, { input }, context) =>
      documentPayload(context, await reviseDistribution(context, input)),
  },
} satisfies Resolvers
