import type { Act } from '../../access/act.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import type { Addressee, KeptOrganization } from '../model.ts'

/** Work that was in somebody's hands, as an answer lists it. */
export interface InHand {
  readonly id: string
  readonly title: string
}

/** What moves with a change of an organization. */
export interface Moved {
  readonly writes: readonly Write[]
  /** What was in their hands. */
  readonly listed: readonly InHand[]
  /** How many of them are left to the relay. */
  readonly left: number
}

/**
 * The work that lies with members, posts and units. It belongs to a later area, which `handlers/areas.ts` hands in, so that a
 * change of who is responsible and the move of what was in their hands are one transaction.
 */
export interface InHands {
  /** Work that lies with these addressees now: items, read with the facts. */
  load(table: Table, tenant: string, of: readonly Addressee[]): Promise<readonly Item[]>
  /** The writes that move it in the same transaction, `room` of them at most. */
  moved(
    items: readonly Item[],
    before: KeptOrganization,
    after: KeptOrganization,
    act: Act,
    room: number,
  ): Moved
}

/** For an API without work in anybody's hands. */
export const NOTHING_IN_HANDS: InHands = {
  load: () => Promise.resolve([]),
  moved: () => ({ writes: [], listed: [], left: 0 }),
}
