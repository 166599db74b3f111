import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import { bulkPayload } from '../../access/bulk.ts'
import { doneBy } from '../../access/named.ts'
import { attachedTextsOf, attachmentsFrom, recipientNames } from '../drafting/reading.ts'
import type { DocumentEventType } from '../model/index.ts'
import { documentPayload } from '../reading.ts'
import { handOverWork } from './actions/hand-over.ts'
import { handOverItems } from './actions/hand-over-items.ts'
import {
  addCountersigner,
  agreeToCountersign,
  returnCountersign,
  vetoJointIssue,
} from './actions/requests.ts'
import { undoCountersignAnswer } from './actions/undoing.ts'
import {
  askedContentOf,
  boundText,
  countersignRequests,
  handedOverPayload,
  loadRequest,
  requestActions,
  requestPayload,
  worklist,
} from './reading.ts'

export const countersigningResolvers = {
  Query: {
    countersignRequests: (_, args, context) => countersignRequests(context, args),
    countersignRequest: (_, { id }, context) => loadRequest(context, id),
    worklist: (_, args, context) => worklist(context, args),
  },
  CountersignRequest: {
    host: ({ host: { agencyId, agencyName: name } }) => ({ agencyId, name }),
    member: ({ memberId }) => (memberId === null ? null : { memberId }),
    content: (view, _, context) => askedContentOf(view, context),
    actions: (view, _, { caller }) => requestActions(view, caller),
    jointIssuers: ({ joint }) =>
      joint?.issuers.map(({ agencyId, name, side }) => ({ agency: { agencyId, name }, side })) ?? null,
    undo: ({ undo }) => undo ?? null,
    undone: ({ undone }) => undone ?? null,
    // What is stored is the type of an event of the host's document.
    undoRefused: ({ undoRefused: refused }) =>
      refused === undefined ? null : { ...refused, because: refused.because as DocumentEventType },
  },
  CountersignContent: {
    issuers: ({ issuers }) => issuers.map(issuer => issuer.name),
    mainRecipients: content => recipientNames(content),
    copies: ({ copies }) => copies.map(copy => copy.name),
    attachments: content => attachmentsFrom(content),
    attachedTexts: content => attachedTextsOf(content),
    bound: content => boundText(content),
  },
  Countersignature: { awaitingActivationSince: ({ waitsSince }) => waitsSince() },
  CountersignAnswer: { ...doneBy, veto: ({ veto }) => veto ?? null },
  CountersignUndo: doneBy,
  NegotiationEntry: doneBy,
  WorkItem: { __resolveType: item => ('host' in item ? 'CountersignRequest' : 'Document') },
  Mutation: {
    addCountersigner: async (_, { input }, context) =>
      documentPayload(context, await addCountersigner(context, input)),
    agreeToCountersign: async (_, { input }, context) =>
      requestPayload(await agreeToCountersign(context, input)),
    returnCountersign: async (_, { input }, context) =>
      requestPayload(await returnCountersign(context, input)),
    vetoJointIssue: async (_, { input: { competence, sections, ...input } }, context) =>
      requestPayload(await vetoJointIssue(context, { ...input, competence, sections: sections ?? [] })),
    undoCountersignAnswer: async (_, { input }, context) =>
      requestPayload(await undoCountersignAnswer(context, input)),
    handOverWork: async (_, { input }, context) => {
      const { thing, problems, replayed } = await handOverWork(context, input)
      return { moved: thing?.moved ?? null, hasMore: thing?.hasMore ?? null, problems, replayed }
    },
    handOverItems: async (_, { input }, context) =>
      bulkPayload(await handOverItems(context, input), outcome => handedOverPayload(context, outcome)),
  },
} satisfies Resolvers
