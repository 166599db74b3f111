import type { Area } from '../../access/area.ts'
import { permissions as ofDocuments } from '../../documents/index.ts'
import { permissions } from '../permissions.ts'
import { changedDelivery } from './deliveries.ts'
import { ladderDocument } from './progress.ts'

/** What the exchange contributes to the feed of changes. */
export const changes: NonNullable<Area['changes']> = {
  DELIVERY: { typename: 'Delivery', permission: permissions.readDeliveries, load: changedDelivery },
  LADDER: { typename: 'Document', permission: ofDocuments.readDocuments, load: ladderDocument },
}
