import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import { doneBy } from '../../access/named.ts'
import { loadReferred } from '../reading/deliveries.ts'

/** 收文编号: the ledger of a series, and numbers that are taken. */
export const incomingResolvers = {
  IncomingEntry: { ...doneBy, delivery: ({ deliveryId }, _, context) => loadReferred(context, deliveryId) },
  IncomingVoiding: doneBy,
  IncomingDouble: { delivery: ({ holder }, _, context) => loadReferred(context, holder) },
  IncomingNumberTaken: { delivery: ({ deliveryId }, _, context) => loadReferred(context, deliveryId) },
} satisfies Resolvers
