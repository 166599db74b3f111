import type { QueryInboxArgs } from '../../../graphql/types.generated.ts'
import type { Outcome } from '../../access/command.ts'
import { type Counted, connection } from '../../access/connection.ts'
import { countOf } from '../../access/counts.ts'
import { FiltersRefused, rangeAsked } from '../../access/filters.ts'
import { loadItem } from '../../access/item-loader.ts'
import { mayDo } from '../../access/permissions.ts'
import { demand, type RequestContext } from '../../access/request.ts'
import {
  type DuplicateForm,
  endedOf,
  imprintFor,
  type Manifest,
  manifestFaults,
  numberMeant,
  type Rendition,
  renderContent,
} from '../../documents/index.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import type { Item } from '../../platform/table.ts'
import { DELIVERY_STATES, type Delivery, type DeliveryCard, type OnPaper } from '../model.ts'
import { permissions } from '../permissions.ts'
import { firstEventOf } from '../rules/deliveries.ts'
import { stepsFor } from '../rules/offering.ts'
import { paperStepsFor } from '../rules/paper.ts'
import { answersFor } from '../rules/recalls.ts'
import { claimsOf, receiptFrom, rungOf } from '../rules/receipts.ts'
import { isUnsentReplaced } from '../rules/replacements.ts'
import { resendStepsFor } from '../rules/resend-requests.ts'
import { reportStepsFor } from '../rules/supervision.ts'
import { undosFor } from '../rules/undoing.ts'
import {
  cardOf,
  type DeliveryPage,
  deliveryKey,
  deliveryOf,
  INBOX,
  type InboxAsked,
  listDeliveries,
  readDeliveryPage,
  routeOf,
} from '../store/index.ts'
import type { RungView } from './ladder.ts'

/** A delivery as resolvers get it: its card, and the rest, which is read when a field first needs it. */
export interface DeliveryView extends DeliveryCard {
  /** The whole delivery; those of a list are read together. */
  readonly whole: () => Promise<Delivery>
  /** The delivery's partition; one Query. */
  readonly page: () => Promise<DeliveryPage>
}

/** A delivery as a list has it. */
export function cardView(context: RequestContext, card: DeliveryCard, known?: DeliveryPage): DeliveryView {
  const { table, caller } = context
  let page: Promise<DeliveryPage> | undefined = known === undefined ? undefined : Promise.resolve(known)
  return {
    ...card,
    whole: async () => there(deliveryOf(await loadItem(context, deliveryKey(caller.tenant, card.id))), card),
    page: () => {
      page ??= readDeliveryPage(table, caller.tenant, card.id).then(read => there(read, card))
      return page
    },
  }
}

function viewOf(context: RequestContext, delivery: Delivery, known?: DeliveryPage): DeliveryView {
  return { ...cardView(context, cardOf(delivery), known), whole: () => Promise.resolve(delivery) }
}

/** What lists name is never removed. @throws if it is missing, which is an outage */
function there<T>(found: T | null, { id }: { readonly id: string }): T {
  if (found === null) throw new Error(`delivery ${id} is missing`)
  return found
}

/** A delivery to the caller's agency, by id: one Query. */
export async function loadDelivery(context: RequestContext, id: string): Promise<DeliveryView | null> {
  demand(context, permissions.readDeliveries)
  const page = await readDeliveryPage(context.table, context.caller.tenant, id)
  return page === null ? null : viewOf(context, page.delivery, page)
}

/** A delivery that something refers to, read with others; null for who may not read deliveries. */
export async function loadReferred(context: RequestContext, id: string | null): Promise<DeliveryView | null> {
  const { caller } = context
  if (id === null || !mayDo(caller, permissions.readDeliveries)) return null
  const delivery = deliveryOf(await loadItem(context, deliveryKey(caller.tenant, id)))
  return delivery === null ? null : viewOf(context, delivery)
}

/** A delivery in the feed of changes, from its item. */
export function changedDelivery(context: RequestContext, item: Item): DeliveryView | null {
  const delivery = deliveryOf(item)
  return delivery === null ? null : viewOf(context, delivery)
}

/** Every rung of a delivery, oldest first, with those receipts that are signed already. */
export async function rungsOf(
  { page }: DeliveryView,
  { caller }: RequestContext,
): Promise<readonly RungView[]> {
  const { delivery, events, proofs } = await page()
  const route = routeOf(caller.tenant, delivery)
  return [firstEventOf(delivery), ...events].map(event => {
    const rung = rungOf(event)
    const proof = proofs.get(event.seq)
    const receipt = proof === undefined ? null : receiptFrom(claimsOf(route, rung), proof)
    return { ...rung, receipt: () => Promise.resolve(receipt) }
  })
}

/** The result of handling; null before. */
export async function resultOf({ whole }: DeliveryView): Promise<string | null> {
  const delivery = await whole()
  return 'handling' in delivery ? (delivery.handling?.result ?? null) : null
}

/** That the answer went on paper; null if it did not. */
export async function repliedOnPaper({ whole }: DeliveryView): Promise<OnPaper | null> {
  const delivery = await whole()
  const reply = 'reply' in delivery ? delivery.reply : undefined
  return reply !== undefined && 'onPaper' in reply ? reply.onPaper : null
}

/** The payload of every step on a delivery. */
export function deliveryPayload(context: RequestContext, { thing, problems, replayed }: Outcome<Delivery>) {
  return { delivery: thing === null ? null : viewOf(context, thing), problems, replayed }
}

/** A manifest as resolvers get it. What it forwards is `inner`, since `forwarded` is resolved to the whole document. */
export interface ContentView extends Omit<Manifest, 'forwarded'> {
  readonly inner: Manifest['forwarded']
  /** The manifest itself, and the digest under which it lies. */
  readonly manifest: Manifest
  readonly storedAs: string
}

/** The manifest with this digest. @throws if it is missing, which is an outage */
export async function contentOf(digest: string, { objects }: RequestContext): Promise<ContentView> {
  const manifest = (await objects.getContent(digest)) as Manifest | null
  if (manifest === null) throw new Error(`content ${digest} is missing`)
  const { forwarded, ...content } = manifest
  return { ...content, inner: forwarded, manifest, storedAs: digest }
}

/** The document that a forwarding one contains, at any depth. */
export async function forwarded({ inner }: ContentView, _: unknown, context: RequestContext) {
  return inner === null ? null : { ...(await contentOf(inner.contentDigest, context)), ...inner }
}

/** How a manifest breaks the rules, or does not have the digest under which it lies. */
export function faultsOf({ manifest, storedAs }: ContentView): readonly string[] {
  return manifestFaults(manifest, storedAs)
}

/** 印制件 of what the caller's agency received. */
export async function renderDelivery(
  context: RequestContext,
  id: string,
  form: DuplicateForm | null,
): Promise<Rendition | null> {
  demand(context, permissions.readDeliveries)
  const page = await readDeliveryPage(context.table, context.caller.tenant, id)
  if (page === null || page.delivery.state === 'RECALLED' || isUnsentReplaced(page.delivery)) return null
  const { source } = page.delivery
  const { manifest } = await contentOf(source.contentDigest, context)
  const { number, date, signatories, printing, signatureMark } = manifest
  const names = signatories.map(signatory => signatory.name)
  const imprint = {
    ...{ number, date, printing, signatureMark, signatories: names, isUpward: names.length > 0 },
    ...endedOf(page.delivery.ended),
  }
  const origin = {
    issuer: source.issuerName,
    regionCode: source.issuerRegionCode,
    regionName: source.issuerRegionName,
    tier: source.issuerTier,
  }
  const printed = imprintFor(context, { ...imprint, issue: 'PRINT', origin }, form)
  return renderContent(context, manifest, printed, manifest.files)
}

/** A page of the inbox. */
export type Inbox = Counted<DeliveryView>

/** Deliveries to the caller's agency, newest first. @throws BadPage, FiltersRefused */
export async function inbox(context: RequestContext, args: QueryInboxArgs): Promise<Inbox> {
  demand(context, permissions.readDeliveries)
  const { table, caller } = context
  const {
    first: _,
    after: __,
    last: ___,
    before: ____,
    number,
    late: _____,
    progressAsked: ______,
    ...filters
  } = args
  // What is no number is nobody's, and found nowhere.
  const asked = number == null ? filters : { ...filters, number: numberMeant(number)?.text ?? '' }
  const page = await connection(context, 'inbox', args, async request => {
    const { items, hasNext } = await listDeliveries(table, caller.tenant, asked, request)
    return { items: items.map(({ key, value }) => ({ key, value: cardView(context, value) })), hasNext }
  })
  return { ...page, totalCount: () => totalOf(context, asked) }
}

/** Deliveries in another order than that of their arrival: a list by itself, with no other filter. @throws BadPage, FiltersRefused */
export async function listedInbox(
  context: RequestContext,
  name: 'late' | 'progressAsked',
  args: QueryInboxArgs,
  list: (request: PageRequest) => Promise<Page<DeliveryCard>>,
): Promise<Inbox> {
  const { first: _, after: __, last: ___, before: ____, ...filters } = args
  const given = Object.entries(filters).flatMap(([filter, value]) => (value == null ? [] : [filter]))
  if (given.length > 1) throw new FiltersRefused('FILTERS_NOT_SERVED', given, [[name]])
  const page = await connection(context, 'inbox', args, async request => {
    const { items, hasNext } = await list(request)
    return { items: items.map(({ key, value }) => ({ key, value: cardView(context, value) })), hasNext }
  })
  return { ...page, totalCount: () => Promise.resolve(null) }
}

/** How many deliveries a list has on all its pages; null where they are not counted. */
function totalOf(
  context: RequestContext,
  { state, dispatched, ...others }: InboxAsked,
): Promise<number | null> {
  const isCounted = Object.values(others).every(value => value == null) && rangeAsked(dispatched) === null
  if (!isCounted) return Promise.resolve(null)
  return countOf(context, INBOX, state == null ? DELIVERY_STATES : [state])
}

/** What was delivered; null once it was recalled (撤回), and for what was replaced before it was delivered. */
export function receivedContent(
  { state, contentDigest, isUnsent }: Pick<DeliveryView, 'state' | 'contentDigest' | 'isUnsent'>,
  context: RequestContext,
): Promise<ContentView> | null {
  return state === 'RECALLED' || isUnsent === true ? null : contentOf(contentDigest, context)
}

/** Steps that the caller may take on a delivery, and answers to its recall. */
export function actionsOn(view: DeliveryCard, { caller }: RequestContext): readonly string[] {
  const { state, recall } = view
  return [
    ...stepsFor(view, caller),
    ...answersFor(state, recall?.outcome, caller),
    ...undosFor(view, caller),
    ...paperStepsFor(state, caller),
    ...resendStepsFor(state, caller),
    ...reportStepsFor(state, caller),
  ]
}
