import type { RequestContext } from '../../access/request.ts'
import type { DocumentView } from '../../documents/index.ts'
import { queryAll } from '../../platform/paging.ts'
import type { ResendStanding } from '../model.ts'
import { resendStandingInRow, resendStandingOf } from '../rules/resend-requests.ts'
import { resendsPartition, waitingResendsIn } from '../store/index.ts'
import type { DeliveryView } from './deliveries.ts'
import { type LadderRowView, rowsAt } from './ladder.ts'

/** How the last request for a delivery stands; null if there was none. */
export async function resendAskedOf({ whole }: DeliveryView): Promise<ResendStanding | null> {
  return resendStandingOf(await whole())
}

/** The same of a row. */
export function resendAskedInRow(row: LadderRowView): ResendStanding | null {
  return resendStandingInRow(row)
}

/** The rows of those who asked for a document again and wait: one Query, and for each of them its row. */
export async function resendRequestsOf(
  { id, state, whole }: DocumentView,
  context: RequestContext,
): Promise<LadderRowView[]> {
  const document = state === 'DISPATCHED' ? await whole() : null
  if (document?.state !== 'DISPATCHED') return []
  const { table, caller } = context
  const items = await queryAll(table, resendsPartition(caller.tenant, id), 100)
  const orders = waitingResendsIn(items).map(({ order }) => order)
  const rows = await rowsAt(document, orders, context)
  return rows.filter(row => resendStandingInRow(row)?.outcome === 'ASKED')
}
