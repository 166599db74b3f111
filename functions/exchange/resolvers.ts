import type {
  DocumentLadderArgs,
  MutationAcceptDeliveryArgs,
  MutationDispatchDocumentArgs,
  MutationMarkHandledArgs,
  MutationRegisterDeliveryArgs,
  MutationReturnDeliveryArgs,
  MutationSignForDeliveryArgs,
  QueryDeliveryArgs,
  QueryEvidenceArgs,
  QueryInboxArgs,
} from '../../graphql/types.generated.ts'
import type { Outcome } from '../access/command.ts'
import { pageRequest, toConnection } from '../access/connection.ts'
import { cursorScope, demand, type RequestContext } from '../access/request.ts'
import type { Manifest } from '../documents/rules/manifest.ts'
import { documentKey, documentOf } from '../documents/store.ts'
import { type DocumentView, documentPayload } from '../documents/view.ts'
import { cursorFor } from '../kernel/page.ts'
import { connection } from '../tenancy/resolvers.ts'
import {
  acceptDelivery,
  dispatchDocument,
  markHandled,
  registerDelivery,
  returnDelivery,
  signForDelivery,
} from './actions.ts'
import { MAX_EVIDENCE_RECIPIENTS, makeBundle } from './evidence.ts'
import type { Delivery, DeliveryCard, LadderRow } from './model.ts'
import { stepsFor } from './rules/handling.ts'
import {
  cardOf,
  cascadeIn,
  isLadderRow,
  ladderRowOf,
  listDeliveries,
  listLadder,
  readDeliveryPage,
} from './store.ts'

/** A delivery on its way to the client: its card, and whether it was read alone or in a list. */
interface DeliveryView extends DeliveryCard {
  readonly alone: boolean
  readonly receipts: readonly string[] | null
}

/** A delivery to the caller's agency, by id: one Query. */
export async function loadDelivery(context: RequestContext, id: string): Promise<DeliveryView | null> {
  demand(context, 'readDeliveries')
  const page = await readDeliveryPage(context.table, context.caller.tenant, id)
  return page === null ? null : { ...cardOf(page.delivery), alone: true, receipts: page.receipts }
}

function deliveryPayload({ thing, problems, replayed }: Outcome<Delivery>) {
  return {
    delivery: thing === null ? null : { ...cardOf(thing), alone: true, receipts: null },
    problems,
    replayed,
  }
}

async function ladderOf({ id, full, page }: DocumentView, args: DocumentLadderArgs, context: RequestContext) {
  if (full === null || full.state !== 'DISPATCHED') return null
  const scope = cursorScope(context, 'ladder', { document: id })
  const request = pageRequest(scope, args)
  const known = request.after === undefined ? await page() : null
  const rows = known?.beside.filter(isLadderRow) ?? []
  const isEnough = known?.whole === true || rows.length > request.first
  if (known === null || !isEnough) {
    return toConnection(scope, await listLadder(context.table, context.caller.tenant, id, request))
  }
  const items = rows.slice(0, request.first).map(item => ({ key: item.sk, value: ladderRowOf(item) }))
  return toConnection(scope, { items, hasNext: rows.length > request.first })
}

async function contentOf(digest: string, { objects }: RequestContext) {
  const manifest = (await objects.getContent(digest)) as Manifest | null
  if (manifest === null) throw new Error(`content ${digest} is missing`)
  return manifest
}

export const exchangeResolvers = {
  Query: {
    inbox: (_: unknown, args: QueryInboxArgs, context: RequestContext) => {
      demand(context, 'readDeliveries')
      const { table, caller } = context
      return connection(context, 'inbox', args, async page => {
        const { items, hasNext } = await listDeliveries(table, caller.tenant, args.state ?? null, page)
        return {
          items: items.map(({ key, value }) => ({ key, value: { ...value, alone: false, receipts: null } })),
          hasNext,
        }
      })
    },
    delivery: (_: unknown, { id }: QueryDeliveryArgs, context: RequestContext) => loadDelivery(context, id),
    evidence: async (_: unknown, { documentId, after }: QueryEvidenceArgs, context: RequestContext) => {
      demand(context, 'readEvidence')
      const { table, caller, signer } = context
      const document = documentOf(await table.get(documentKey(caller.tenant, documentId)))
      if (document === null) return null
      const scope = cursorScope(context, 'evidence', { documentId })
      const request = { ...pageRequest(scope, { after: after ?? null }), first: MAX_EVIDENCE_RECIPIENTS }
      const { bundle, next } = await makeBundle(
        table,
        caller.tenant,
        document,
        await signer.publicKey(),
        request,
      )
      return { bundle, endCursor: next === null ? null : cursorFor(scope, next) }
    },
  },
  Document: {
    ladder: ladderOf,
    cascade: async ({ full, page }: DocumentView) =>
      full?.state === 'DISPATCHED' ? cascadeIn((await page())?.beside ?? []) : null,
  },
  LadderRow: {
    recipientId: ({ recipient }: LadderRow) => recipient.agencyId,
    recipientName: ({ recipient }: LadderRow) => recipient.name,
    tier: ({ recipient }: LadderRow) => recipient.tier,
    role: ({ recipient }: LadderRow) => recipient.role,
  },
  Delivery: {
    actions: ({ state }: DeliveryView, _: unknown, { caller }: RequestContext) => stepsFor(state, caller),
    content: ({ alone, contentDigest }: DeliveryView, _: unknown, context: RequestContext) =>
      alone ? contentOf(contentDigest, context) : null,
    receipts: async ({ alone, receipts, id }: DeliveryView, _: unknown, { table, caller }: RequestContext) =>
      alone ? (receipts ?? (await readDeliveryPage(table, caller.tenant, id))?.receipts ?? null) : null,
  },
  ReceivedContent: {
    forwarded: async ({ forwarded }: Manifest, _: unknown, context: RequestContext) =>
      forwarded === null ? null : { ...(await contentOf(forwarded.contentDigest, context)), ...forwarded },
  },
  Mutation: {
    dispatchDocument: async (_: unknown, { input }: MutationDispatchDocumentArgs, context: RequestContext) =>
      documentPayload(context, await dispatchDocument(context, input)),
    signForDelivery: async (_: unknown, { input }: MutationSignForDeliveryArgs, context: RequestContext) =>
      deliveryPayload(await signForDelivery(context, input)),
    registerDelivery: async (_: unknown, { input }: MutationRegisterDeliveryArgs, context: RequestContext) =>
      deliveryPayload(
        await registerDelivery(context, { ...input, incomingNumber: input.incomingNumber ?? null }),
      ),
    acceptDelivery: async (_: unknown, { input }: MutationAcceptDeliveryArgs, context: RequestContext) =>
      deliveryPayload(await acceptDelivery(context, input)),
    returnDelivery: async (_: unknown, { input }: MutationReturnDeliveryArgs, context: RequestContext) =>
      deliveryPayload(await returnDelivery(context, input)),
    markHandled: async (_: unknown, { input }: MutationMarkHandledArgs, context: RequestContext) =>
      deliveryPayload(await markHandled(context, { ...input, result: input.result ?? null })),
  },
}
