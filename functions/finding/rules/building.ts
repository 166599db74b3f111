import { type Build, FORM } from '../model.ts'

/** What a message about a portion leads to: the portion is done, the message for the next one is sent again, or nothing. */
export type PortionStep = 'DO' | 'SEND_NEXT' | 'NOTHING'

/** True if the index of a tenant was begun in its present form. */
export function isBegun(build: Build | null): build is Build {
  return build !== null && build.form >= FORM
}

/** True if everything that was there before the index is in it. */
export function isBuilt(build: Build | null): boolean {
  return isBegun(build) && build.next === null
}

/**
 * What to do with the portion that begins after this id. That a portion is done is noted before the message for the next
 * one is sent: whoever dies in between is repeated by the queue, and sends it. All others have been overtaken.
 */
export function portionStep(build: Build | null, after: string | null): PortionStep {
  if (!isBegun(build)) return after === null ? 'DO' : 'NOTHING'
  if (build.next === null) return 'NOTHING'
  if (build.next === after) return 'DO'
  return build.done === after ? 'SEND_NEXT' : 'NOTHING'
}
