import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import type { RequestContext } from '../../access/request.ts'
import { attachedTextsOf, attachmentsFrom, recipientNames, replyDemandOf } from '../../documents/index.ts'
import { type ContentView, contentOf, faultsOf } from '../reading/deliveries.ts'

/** The document that a forwarding one contains, at any depth. */
async function forwarded({ inner }: ContentView, _: unknown, context: RequestContext) {
  return inner === null ? null : { ...(await contentOf(inner.contentDigest, context)), ...inner }
}

/** What was dispatched, as its recipients read it. */
export const contentResolvers = {
  ReceivedContent: {
    forwarded,
    replaces: ({ replaces }) => replaces ?? null,
    mainRecipients: content => recipientNames(content),
    copies: ({ copies }) => copies.map(copy => copy.name),
    replyDemand: content => replyDemandOf(content),
    issuers: ({ issuers }) => issuers.map(issuer => issuer.name),
    attachments: content => attachmentsFrom(content),
    attachedTexts: content => attachedTextsOf(content),
    notes: ({ notes }) => notes ?? [],
    participants: ({ participants }) => participants ?? null,
    signatory: ({ signatories }) => signatories[0]?.name ?? null,
    faults: content => faultsOf(content),
  },
  ForwardedContent: {
    forwarded,
    attachments: content => attachmentsFrom(content),
    attachedTexts: content => attachedTextsOf(content),
  },
} satisfies Resolvers
