import type { Served } from '../../access/filters.ts'

/** By what an inbox can be filtered; the names are those of the arguments. */
export type DeliveryFilter = 'state' | 'kind' | 'issuerId' | 'urgency' | 'role' | 'number'

/** What one Query serves of an inbox. Entries are ordered by id, so each can be limited to a time of dispatch as well. */
export const DELIVERY_LISTS = [
  { filters: [], index: 'list' },
  { filters: ['state'], index: 'state' },
  { filters: ['kind'], index: 'byKind' },
  { filters: ['kind', 'state'], index: 'byKindAndState' },
  { filters: ['issuerId'], index: 'byIssuer' },
  { filters: ['issuerId', 'state'], index: 'byIssuerAndState' },
  { filters: ['urgency'], index: 'byUrgency' },
  { filters: ['urgency', 'state'], index: 'byUrgencyAndState' },
  { filters: ['role'], index: 'byRole' },
  { filters: ['role', 'state'], index: 'byRoleAndState' },
  { filters: ['number'], index: 'byNumber' },
] as const satisfies readonly Served<DeliveryFilter>[]
