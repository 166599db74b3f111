import type { AudienceHoldersArgs } from '../../../graphql/types.generated.ts'
import { connection, placesOf } from '../../access/connection.ts'
import type { Permission, Role } from '../../access/permissions.ts'
import { demand, type RequestContext } from '../../access/request.ts'
import {
  furthest,
  historyOf,
  loadDocument,
  permissions as ofDocuments,
  TO_EVENTS,
} from '../../documents/index.ts'
import { prefixOf } from '../../kernel/ids.ts'
import { ordersBetween, recipientsOfSent } from '../model.ts'
import { permissions } from '../permissions.ts'
import { type Holder, holdersOfDelivery, makersOf, recipientHolder } from '../rules/audience.ts'
import { deliveryKey, deliveryOf } from '../store/index.ts'
import { firstRows, rowsOf } from './ladder.ts'

/** Who may see a thing, as resolvers get it. */
export interface AudienceView {
  readonly id: string
  readonly scope: string
  readonly roles: readonly Role[]
  readonly holderCount: number
  /** The holders from one place in the order to another, both included. */
  readonly between: (from: number, to: number) => Promise<readonly Holder[]>
}

/**
 * Who may see a document or a delivery of the caller's agency; null for anything else.
 * @param pages of holders that are asked for, by their arguments
 */
export function whoCanSee(
  context: RequestContext,
  id: string,
  pages: readonly AudienceHoldersArgs[],
): Promise<AudienceView | null> {
  switch (prefixOf(id)) {
    case 'doc':
      return ofDocument(context, id, pages)
    case 'dlv':
      return ofDelivery(context, id)
    default:
      return Promise.resolve(null)
  }
}

/** The issuer and those who countersign, then the recipients in the order of the dispatch. */
async function ofDocument(
  context: RequestContext,
  id: string,
  pages: readonly AudienceHoldersArgs[],
): Promise<AudienceView | null> {
  // The makers come from the history; the first rows of the ladder lie behind it.
  const view = await loadDocument(context, id, furthest(TO_EVENTS, pages.flatMap(firstRows)))
  if (view === null) return null
  const document = await view.whole()
  const makers = makersOf(document, await historyOf(view, context))
  const recipients = document.state === 'DISPATCHED' ? recipientsOfSent(document.dispatch) : 0
  return {
    ...readersBy(ofDocuments.readDocuments),
    id,
    holderCount: makers.length + recipients,
    async between(from, to) {
      const shown = makers.slice(from, to + 1)
      if (document.state !== 'DISPATCHED') return shown
      const places = [Math.max(from - makers.length, 0), to - makers.length] as const
      const orders = ordersBetween(document.dispatch, ...places)
      const [first, last] = [orders[0], orders.at(-1)]
      if (first === undefined || last === undefined) return shown
      return [...shown, ...(await rowsOf(view, document, first, last, context)).map(recipientHolder)]
    },
  }
}

async function ofDelivery(context: RequestContext, id: string): Promise<AudienceView | null> {
  demand(context, permissions.readDeliveries)
  const delivery = deliveryOf(await context.table.get(deliveryKey(context.caller.tenant, id)))
  if (delivery === null) return null
  const holders = holdersOfDelivery(delivery)
  return {
    ...readersBy(permissions.readDeliveries),
    id,
    holderCount: holders.length,
    between: (from, to) => Promise.resolve(holders.slice(from, to + 1)),
  }
}

function readersBy({ scope, roles }: Permission): Pick<AudienceView, 'scope' | 'roles'> {
  return { scope, roles }
}

/** A page of the agencies that hold it. The cursor of a holder is its place in the order. */
export function holdersOf(
  { id, holderCount, between }: AudienceView,
  args: AudienceHoldersArgs,
  context: RequestContext,
) {
  return connection(context, 'holders', { ...args, of: id }, async page => {
    const { from, to, hasNext } = placesOf(page, holderCount, Number)
    const holders = to < from ? [] : await between(from, to)
    return {
      items: holders.map((value, index) => ({ key: String(from + index), value })),
      hasNext,
    }
  })
}
