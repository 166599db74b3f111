import type { QueryInboxArgs } from '../../../graphql/types.generated.ts'
import type { Outcome } from '../../access/command.ts'
import { connection } from '../../access/connection.ts'
import { demand, type RequestContext } from '../../access/request.ts'
import { type Manifest, manifestFaults, type Rendition, renderContent } from '../../documents/index.ts'
import type { Delivery, DeliveryCard, DeliveryState } from '../model.ts'
import { permissions } from '../permissions.ts'
import { firstEventOf, stepsFor } from '../rules/deliveries.ts'
import { claimsOf, receiptFrom, rungOf } from '../rules/receipts.ts'
import { cardOf, type DeliveryPage, listDeliveries, readDeliveryPage, routeOf } from '../store/index.ts'

/** A delivery as resolvers get it: its card, and whether it was read alone or in a list. */
export interface DeliveryView extends DeliveryCard {
  readonly alone: boolean
  readonly receipts: readonly string[] | null
  readonly result: string | null
}

function viewOf(delivery: Delivery, receipts: readonly string[] | null): DeliveryView {
  const result = 'handling' in delivery ? (delivery.handling?.result ?? null) : null
  return { ...cardOf(delivery), alone: true, receipts, result }
}

/** A delivery to the caller's agency, by id: one Query. */
export async function loadDelivery(context: RequestContext, id: string): Promise<DeliveryView | null> {
  demand(context, permissions.readDeliveries)
  const page = await readDeliveryPage(context.table, context.caller.tenant, id)
  return page === null ? null : viewOf(page.delivery, receiptsIn(context.caller.tenant, page))
}

/** The receipts of a delivery that are signed already, oldest first. */
function receiptsIn(tenant: string, { delivery, events, proofs }: DeliveryPage): string[] {
  const route = routeOf(tenant, delivery)
  return [firstEventOf(delivery), ...events].flatMap(event => {
    const proof = proofs.get(event.seq)
    return proof === undefined ? [] : [receiptFrom(claimsOf(route, rungOf(event)), proof)]
  })
}

/** The payload of every step on a delivery. */
export function deliveryPayload({ thing, problems, replayed }: Outcome<Delivery>) {
  return {
    delivery: thing === null ? null : viewOf(thing, null),
    problems,
    replayed,
  }
}

/** A manifest as resolvers get it. What it forwards is `inner`, since `forwarded` is resolved to the whole document. */
export interface ContentView extends Omit<Manifest, 'forwarded'> {
  readonly inner: Manifest['forwarded']
  /** The manifest itself; `faults` checks it. */
  readonly manifest: Manifest
  readonly faults: () => readonly string[]
}

/** The manifest with this digest. @throws if it is missing, which is an outage */
export async function contentOf(digest: string, { objects }: RequestContext): Promise<ContentView> {
  const manifest = (await objects.getContent(digest)) as Manifest | null
  if (manifest === null) throw new Error(`content ${digest} is missing`)
  const { forwarded, ...content } = manifest
  return { ...content, inner: forwarded, manifest, faults: () => manifestFaults(manifest, digest) }
}

/** 印制件 of what the caller's agency received. */
export async function renderDelivery(context: RequestContext, id: string): Promise<Rendition | null> {
  demand(context, permissions.readDeliveries)
  const page = await readDeliveryPage(context.table, context.caller.tenant, id)
  if (page === null) return null
  const { source } = page.delivery
  const { manifest } = await contentOf(source.contentDigest, context)
  const { number, date, signatories, printing, signatureMark } = manifest
  const names = signatories.map(signatory => signatory.name)
  const imprint = { number, date, printing, signatureMark, signatories: names, isUpward: names.length > 0 }
  const origin = {
    issuer: source.issuerName,
    regionCode: source.issuerRegionCode,
    regionName: source.issuerRegionName,
    tier: source.issuerTier,
  }
  return renderContent(context, manifest, { ...imprint, issue: 'PRINT', origin })
}

/** Deliveries to the caller's agency, newest first. */
export async function inbox(context: RequestContext, args: QueryInboxArgs) {
  demand(context, permissions.readDeliveries)
  const { table, caller } = context
  return connection(context, 'inbox', args, async page => {
    const { items, hasNext } = await listDeliveries(table, caller.tenant, args.state ?? null, page)
    return {
      items: items.map(({ key, value }) => ({
        key,
        value: { ...value, alone: false, receipts: null, result: null },
      })),
      hasNext,
    }
  })
}

/** Receipts of a delivery; null in lists. */
export async function receiptsOf({ alone, receipts, id }: DeliveryView, { table, caller }: RequestContext) {
  if (!alone) return null
  if (receipts !== null) return receipts
  const page = await readDeliveryPage(table, caller.tenant, id)
  return page === null ? null : receiptsIn(caller.tenant, page)
}

/** Steps that the caller may take on a delivery in this state. */
export function actionsOn(state: DeliveryState, { caller }: RequestContext): readonly string[] {
  return stepsFor(state, caller)
}
