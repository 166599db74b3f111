import { type Area, type MergedAreas, mergeAreas } from '../access/area.ts'
import { general } from '../access/resolvers.ts'
import { audit } from '../audit/index.ts'
import { calendar } from '../calendar/index.ts'
import { documents } from '../documents/index.ts'
import { exchange, ladderBeside, receivedDeliveries } from '../exchange/index.ts'
import { finding } from '../finding/index.ts'
import { handling, tasksInHands } from '../handling/index.ts'
import { identity } from '../identity/index.ts'
import { notifications } from '../notifications/index.ts'
import { organization } from '../organization/index.ts'
import { tenancy } from '../tenancy/index.ts'
import { uploads } from '../uploads/index.ts'

/**
 * All areas in their order: a later one may import the `index.ts` of earlier ones. What an earlier area needs of a
 * later one is passed to it here.
 */
export const areas: readonly Area[] = [
  general,
  tenancy,
  identity,
  audit,
  organization(tasksInHands),
  calendar,
  uploads,
  // Used by documents; it adds nothing to the contract itself.
  { name: 'typesetting' },
  documents(receivedDeliveries, ladderBeside),
  exchange,
  handling,
  notifications,
  finding,
]

/** The contributions of all areas. @throws NameClaimedTwice at the start of the function */
export const merged: MergedAreas = mergeAreas(areas)
