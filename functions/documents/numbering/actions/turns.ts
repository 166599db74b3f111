import type { Refusal, Turns } from '../../../access/command.ts'
import type { Facts } from '../../../access/facts.ts'
import { type Outcome, refused } from '../../../access/outcome.ts'
import { inLane } from '../../../kernel/lane.ts'
import { LeastRecent } from '../../../kernel/least-recent.ts'
import { busy } from '../../../kernel/problem.ts'
import { elapsed } from '../../../platform/clock.ts'
import type { Key } from '../../../platform/keys.ts'
import { isThrottling, sleep } from '../../../platform/retry.ts'
import type { Item, Table } from '../../../platform/table.ts'
import { aheadOf, FIRST_PACE, isWaitedIn, lineAfter, paceAfter, pauseAfter, waitFor } from '../rules/turns.ts'
import { lineOf, noteKey, noteWaiting, readLine, takeTicket } from '../store.ts'

/** The counters that this process moved last, so that the next in its lane need not lose to learn of them. */
const moved = new LeastRecent<string, Item>(1_000)

/** What the turns of one registration need. */
export interface TurnsOptions {
  readonly table: Table
  readonly tenant: string
  /** The counter of the document's series; null if there is no such document. */
  readonly counterIn: (facts: Facts) => Key | null
  /** When it began, in milliseconds since 1970. */
  readonly begun: number
  /** How long it may wait, in milliseconds. */
  readonly patience: number
}

/**
 * The order among registrations of one series. Those of one process wait in a lane, each goes on from the counter that the
 * one before it left. Whoever meets another process at the counter takes a ticket and waits until those before it are served,
 * as the counter tells. Time is measured by this process alone; other processes' clocks do not matter.
 */
export class SeriesTurns implements Turns {
  readonly #options: TurnsOptions
  readonly #start = elapsed()
  #counter: Key | null = null
  #ticket: number | null = null
  #handedOut = 0
  /** What was decided last: the counter as it is if the commit is done. */
  #decided: Item | null = null
  #losses = 0
  #refusalsInTurn = 0
  #isNext = false
  #pace = FIRST_PACE

  constructor(options: TurnsOptions) {
    this.#options = options
  }

  /** The counter's item after a registration: with the line, if there is one. */
  counterAfter(key: Key, stored: Item | null, seq: number): Item {
    const isOwn = this.#counter !== null && nameOf(key) === nameOf(this.#counter)
    const line = lineAfter(lineOf(stored), isOwn ? this.#ticket : null, isOwn ? this.#handedOut : 0)
    const item = { ...key, version: seq, ...(line.handedOut === 0 ? {} : line) }
    if (isOwn) this.#decided = item
    return item
  }

  async inTurn<Thing>(facts: Facts, settle: () => Promise<Outcome<Thing>>): Promise<Outcome<Thing>> {
    const counter = this.#options.counterIn(facts)
    if (counter === null) return settle()
    this.#counter = counter
    const name = nameOf(counter)
    let [hasBegun, isOver] = [false, false]
    const work = async (): Promise<Outcome<Thing>> => {
      if (isOver) return refused(busy())
      hasBegun = true
      const newest = moved.get(name)
      if (newest !== undefined && versionOf(newest) > versionOf(facts.get(counter)))
        facts.replace(counter, newest)
      // Whoever registered last saw others waiting: to try at once would only be in their way.
      if (isWaitedFor(facts, counter) && (await this.#wait(facts, counter)) === 'TOO_LATE')
        return refused(busy())
      const outcome = await settle()
      if (outcome.thing !== null && !outcome.replayed && this.#decided !== null)
        moved.set(name, this.#decided)
      return outcome
    }
    const { promise: late, resolve } = Promise.withResolvers<Outcome<Thing>>()
    // What has begun is waited for: it may be about to commit.
    const timer = setTimeout(() => {
      isOver = !hasBegun
      if (isOver) resolve(refused(busy()))
    }, this.#left())
    try {
      return await Promise.race([inLane(name, work), late])
    } finally {
      clearTimeout(timer)
    }
  }

  async afterRefusal(facts: Facts, { lost, held = [] }: Refusal) {
    const counter = this.#counter
    if (counter === null) return 'UNCONCERNED'
    const isCounter = (key: Key): boolean => nameOf(key) === nameOf(counter)
    const isLost = lost.some(isCounter)
    if (!isLost && !held.some(isCounter)) return 'UNCONCERNED'
    this.#losses += 1
    if (this.#left() <= 0) return 'TOO_LATE'
    // Somebody was first, and is done: the counter is known and most likely free.
    if (isLost && this.#losses === 1 && !isWaitedFor(facts, counter)) return 'MY_TURN'
    if (this.#ticket !== null) {
      this.#refusalsInTurn += 1
      if (this.#refusalsInTurn === 1) await this.#noteWaiting(counter, this.#ticket)
      await sleep(pauseAfter(this.#refusalsInTurn, this.#isNext, this.#pace, Math.random()))
    }
    return this.#wait(facts, counter)
  }

  /** Takes a ticket, if there is none yet, and waits until it is served. */
  async #wait(facts: Facts, counter: Key): Promise<'MY_TURN' | 'UNCONCERNED' | 'TOO_LATE'> {
    const { table, tenant, begun } = this.#options
    try {
      this.#ticket ??= await takeTicket(table, tenant, counter, begun)
      let [served, movedAt] = [0, elapsed()]
      for (let isFirst = true; ; isFirst = false) {
        const seen = await readLine(table, tenant, counter)
        const line = lineOf(seen.counter)
        if (isFirst || line.served > served) {
          if (!isFirst) this.#pace = paceAfter(this.#pace, line.served - served, elapsed() - movedAt)
          served = line.served
          movedAt = elapsed()
        }
        const pause = waitFor({
          ahead: aheadOf(this.#ticket, line),
          still: elapsed() - movedAt,
          pace: this.#pace,
        })
        if (pause === 0) {
          this.#handedOut = seen.handedOut
          this.#isNext = this.#ticket === line.served + 1
          facts.replace(counter, seen.counter)
          return 'MY_TURN'
        }
        if (pause > this.#left()) return 'TOO_LATE'
        await sleep(pause)
      }
    } catch (error) {
      // Without the line, it is a race like any other.
      if (isThrottling(error)) return 'UNCONCERNED'
      throw error
    }
  }

  /** Newcomers have not seen the line if none of it has committed yet, and would keep it from ever doing so. */
  async #noteWaiting(counter: Key, ticket: number): Promise<void> {
    const { table, begun } = this.#options
    await noteWaiting(table, counter, Math.max(ticket, this.#handedOut), begun)
  }

  #left(): number {
    return Math.max(0, this.#options.patience - (elapsed() - this.#start))
  }
}

/** True if others wait, as far as the last registration knew, or one of them has noted. */
function isWaitedFor(facts: Facts, counter: Key): boolean {
  const { served, handedOut } = lineOf(facts.get(counter))
  const noted = lineOf(facts.get(noteKey(counter)))
  return isWaitedIn({ served, handedOut: Math.max(handedOut, noted.handedOut) })
}

function nameOf({ pk, sk }: Key): string {
  return `${pk}\n${sk}`
}

function versionOf(item: Item | null): number {
  return item?.version ?? 0
}
