/**
 * The line of registrations that met another one of their series. Each holds a ticket. The counter has the highest ticket
 * whose holder has registered, so whoever reads it knows how many are before it.
 */
export interface Line {
  /** The highest ticket whose holder has registered. */
  readonly served: number
  /** How many tickets there were then: more than were served if somebody waited. */
  readonly handedOut: number
}

/** True if others wait, as far as the last registration knew. */
export function isWaitedIn({ served, handedOut }: Line): boolean {
  return handedOut > served
}

/** How many are before the holder of a ticket: 0 if it is its turn, or was. */
export function aheadOf(ticket: number, { served }: Pick<Line, 'served'>): number {
  return Math.max(0, ticket - served - 1)
}

/**
 * The line as a registration leaves it on the counter.
 * @param known as the counter had it
 * @param ticket that of the registration; null if it met nobody
 * @param handedOut as it was read last
 */
export function lineAfter(known: Line, ticket: number | null, handedOut: number): Line {
  return {
    served: Math.max(known.served, ticket ?? 0),
    handedOut: Math.max(known.handedOut, ticket ?? 0, handedOut),
  }
}

/** What the holder of a ticket knows while it waits. Times are in milliseconds. */
export interface Wait {
  readonly ahead: number
  /** Since it saw another one registered, or since it began to wait. */
  readonly still: number
  /** That one registration takes. */
  readonly pace: number
}

/** Before the first registration was timed: about what a transaction takes. */
export const FIRST_PACE = 10
const LEAST_PACE = 4
const MOST_PACE = 100
/** Longer than a registration takes that is not in trouble. To go too early costs a conflict and does no harm. */
const PATIENCE = 400
/** Where registrations are slow, so many of them. */
const PATIENCE_PACES = 8
/** However many seem to be before it: tickets may be lost by the hundred, with those who held them. */
const MOST_PATIENCES = 4

/**
 * How long the holder of a ticket sleeps before it looks again; 0 if it may commit. It may when nobody is before it, or when
 * those who are have had their time: then they have ended without registering.
 */
export function waitFor({ ahead, still, pace }: Wait): number {
  const patience = Math.max(PATIENCE, PATIENCE_PACES * pace) * Math.min(ahead, MOST_PATIENCES)
  if (ahead === 0 || still >= patience) return 0
  // The next one looks often; those behind come back before their turn can be, and closer each time.
  const untilTurn = ahead === 1 ? pace / 3 : (ahead - 1) * pace * 0.75
  return Math.min(untilTurn, patience - still)
}

/**
 * What one registration takes by those that were served between two looks. It grows slowly, and not where the line stood still
 * for one who had ended: the others are as fast as before, and to sleep too long leaves the counter idle.
 */
export function paceAfter(former: number, served: number, milliseconds: number): number {
  const seen = milliseconds / served
  const stoodStill = milliseconds >= PATIENCE && seen > PATIENCE_PACES * former
  return stoodStill ? former : Math.min(2 * former, MOST_PACE, Math.max(LEAST_PACE, seen))
}

/**
 * How long to wait after a commit in one's own turn was refused. Who is next meets newcomers who have not seen the line, and
 * must not give way to them: they see it as soon as one of the line has committed. Who was passed over, or goes because others
 * seem to have ended, may meet many like it, and waits twice as long each time.
 * @param chance from 0 to 1, so that two do not meet again
 */
export function pauseAfter(refusals: number, isNext: boolean, pace: number, chance: number): number {
  const most = isNext ? Math.max(FIRST_PACE, pace / 2) : Math.min(PATIENCE, FIRST_PACE * 2 ** refusals)
  return most * (0.25 + chance * 0.75)
}
