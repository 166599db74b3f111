import { type Area, type MergedAreas, mergeAreas } from '../access/area.ts'
import { general } from '../access/resolvers.ts'
import { documents } from '../documents/index.ts'
import { exchange, receivedDeliveries } from '../exchange/index.ts'
import { tenancy } from '../tenancy/index.ts'
import { uploads } from '../uploads/index.ts'

/**
 * Every area in its order: a later one may use the faces of earlier ones. This is the only list of them, and what an
 * earlier area needs of a later one is handed in here.
 */
export const areas: readonly Area[] = [
  general,
  tenancy,
  uploads,
  // Laid out pages are made for documents; the area has nothing of its own in the contract.
  { name: 'typesetting' },
  documents(receivedDeliveries),
  exchange,
]

/** All areas as one. A name that two of them claim stops the start. */
export const merged: MergedAreas = mergeAreas(areas)
