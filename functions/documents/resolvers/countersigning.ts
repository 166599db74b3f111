import type {
  MutationAddCountersignerArgs,
  MutationAgreeToCountersignArgs,
  MutationHandOverWorkArgs,
  MutationReturnCountersignArgs,
  MutationReviseSignedArgs,
  MutationTakeBackArgs,
  QueryCountersignRequestArgs,
  QueryCountersignRequestsArgs,
  QuerySignedDiffArgs,
  QueryWorklistArgs,
} from '../../../graphql/types.generated.ts'
import { onBehalfOf, type Stamp } from '../../access/act.ts'
import type { RequestContext } from '../../access/request.ts'
import { takeBack } from '../actions.ts'
import { addCountersigner, agreeToCountersign, returnCountersign } from '../countersigning.ts'
import { handOverWork } from '../hand-over.ts'
import {
  askedContentOf,
  boundText,
  countersignRequests,
  loadRequest,
  type RequestView,
  requestActions,
  requestPayload,
  worklist,
} from '../negotiation.ts'
import { documentPayload } from '../reading.ts'
import { reviseSigned, signedDiff } from '../revising.ts'
import { attachmentsFrom, changesFrom, countersignerFrom, namesOf } from '../translate.ts'

type AskedContent = NonNullable<Awaited<ReturnType<typeof askedContentOf>>>

export const countersigningResolvers = {
  Query: {
    countersignRequests: (_: unknown, args: QueryCountersignRequestsArgs, context: RequestContext) =>
      countersignRequests(context, args),
    countersignRequest: (_: unknown, { id }: QueryCountersignRequestArgs, context: RequestContext) =>
      loadRequest(context, id),
    worklist: (_: unknown, args: QueryWorklistArgs, context: RequestContext) => worklist(context, args),
    signedDiff: (_: unknown, { documentId }: QuerySignedDiffArgs, context: RequestContext) =>
      signedDiff(context, documentId),
  },
  CountersignRequest: {
    hostId: ({ host }: RequestView) => host.agencyId,
    hostName: ({ host }: RequestView) => host.agencyName,
    content: (view: RequestView, _: unknown, context: RequestContext) => askedContentOf(view, context),
    actions: (view: RequestView, _: unknown, { caller }: RequestContext) => requestActions(view, caller),
  },
  CountersignContent: {
    issuers: ({ issuers }: AskedContent) => issuers.map(issuer => issuer.name),
    mainRecipients: (content: AskedContent) => namesOf(content),
    copies: ({ copies }: AskedContent) => copies.map(copy => copy.name),
    attachments: (content: AskedContent) => attachmentsFrom(content),
    bound: (content: AskedContent) => boundText(content),
  },
  CountersignAnswer: { onBehalfOf: (answer: Stamp) => onBehalfOf(answer) },
  JointSignature: { onBehalfOf: (signature: Stamp) => onBehalfOf(signature) },
  Correction: { onBehalfOf: (correction: Stamp) => onBehalfOf(correction) },
  NegotiationEntry: { onBehalfOf: (entry: Stamp) => onBehalfOf(entry) },
  Mutation: {
    takeBack: async (_: unknown, { input }: MutationTakeBackArgs, context: RequestContext) =>
      documentPayload(context, await takeBack(context, input)),
    addCountersigner: async (_: unknown, { input }: MutationAddCountersignerArgs, context: RequestContext) =>
      documentPayload(
        context,
        await addCountersigner(context, {
          ...input,
          countersigner: countersignerFrom(input.countersigner),
          question: input.question ?? null,
        }),
      ),
    reviseSigned: async (_: unknown, { input }: MutationReviseSignedArgs, context: RequestContext) => {
      const { idempotencyKey, documentId, expectedVersion } = input
      const changes = changesFrom(input)
      return documentPayload(
        context,
        await reviseSigned(context, { idempotencyKey, documentId, expectedVersion, ...changes }),
      )
    },
    agreeToCountersign: async (
      _: unknown,
      { input }: MutationAgreeToCountersignArgs,
      context: RequestContext,
    ) => requestPayload(await agreeToCountersign(context, { ...input, opinion: input.opinion ?? null })),
    returnCountersign: async (
      _: unknown,
      { input }: MutationReturnCountersignArgs,
      context: RequestContext,
    ) => requestPayload(await returnCountersign(context, input)),
    handOverWork: async (_: unknown, { input }: MutationHandOverWorkArgs, context: RequestContext) => {
      const { thing, problems, replayed } = await handOverWork(context, input)
      return { moved: thing?.moved ?? null, hasMore: thing?.hasMore ?? null, problems, replayed }
    },
  },
}
