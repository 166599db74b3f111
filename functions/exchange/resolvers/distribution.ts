import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import { doneBy } from '../../access/named.ts'
import { documentPayload } from '../../documents/index.ts'
import { reviseDistribution } from '../actions/distribution.ts'
import {
  distributionOfDelivery,
  distributionOfDocument,
  sourceDistributionAt,
} from '../reading/distribution.ts'
import { sourceDistributionOf } from '../reading/recalls.ts'

/** 知悉范围. */
export const distributionResolvers = {
  Distribution: { changedAt: ({ at }) => at },
  DistributionRevision: {
    by: ({ stamp }) => (stamp === null ? null : doneBy.by(stamp)),
    onBehalfOf: ({ stamp }) => (stamp === null ? null : doneBy.onBehalfOf(stamp)),
  },
} satisfies Resolvers

/** What documents and deliveries say of it, and the mutation. */
export const distributionFields = {
  Document: {
    distribution: view => distributionOfDocument(view),
    sourceDistribution: (view, _, context) => sourceDistributionOf(view, context),
  },
  Delivery: {
    distribution: view => distributionOfDelivery(view),
    sourceDistribution: view => sourceDistributionAt(view),
  },
  Mutation: {
    reviseDistribution: async (_, { input }, context) =>
      documentPayload(context, await reviseDistribution(context, input)),
  },
} satisfies Resolvers
