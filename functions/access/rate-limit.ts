import { LeastRecent } from '../kernel/least-recent.ts'
import type { Taken } from '../platform/table.ts'

/** Cost is counted by the minute of the clock. */
export const WINDOW_SECONDS = 60

/** What is limited: all that an agency spends, or what one of its applications spends. */
export interface Budget {
  readonly name: 'agency' | 'application'
  /** Which agency or application it is. */
  readonly id: string
  /** Cost within one window. */
  readonly limit: number
}

/** How much of a budget is left, as a client is told. */
export interface Remaining {
  readonly name: Budget['name']
  readonly limit: number
  readonly remaining: number
  /** Until the next window, which begins with nothing used. */
  readonly resetSeconds: number
}

/** The outcome of a charge. */
export interface Charged {
  readonly isAdmitted: boolean
  readonly budgets: readonly Remaining[]
  /** Gives back what was estimated too high, to the same window. To be called once. */
  settle(spent: number): void
}

/** Takes from the counter of a budget in a window, which all instances share. */
export type TakeCost = (budget: Budget, window: number, by: number) => Promise<Taken>

interface Lease {
  readonly window: number
  /** Taken from the counter and not spent. */
  left: number
  /** What the counter had when it was last asked. */
  used: number
  /** What is being taken: whoever comes meanwhile waits, or each would ask for a portion of its own. */
  turn: Promise<unknown>
}

/** An instance takes this part of a budget at a time, so that most requests make no call. */
const PORTIONS = 200
const KEPT_LEASES = 20_000

/**
 * Limits what each agency and application spends in a minute, over all instances of the function: each takes a portion from
 * a counter in the agency's own partition and spends it by itself. What an instance did not spend is lost at the end of
 * the minute, so a busy agency may be refused a little early and never late.
 */
export class RateLimiter {
  readonly #leases = new LeastRecent<string, Lease>(KEPT_LEASES)
  readonly #now: () => Date
  constructor(now: () => Date) {
    this.#now = now
  }

  /** Charges the cost of a request to all its budgets, or to none. */
  async charge(budgets: readonly Budget[], cost: number, take: TakeCost): Promise<Charged> {
    const { window, resetSeconds } = this.#window()
    const leases = budgets.map(budget => this.#leaseOf(budget, window))
    const taken = await Promise.all(
      budgets.map((budget, index) => this.#spend(budget, leases[index] as Lease, { cost, take })),
    )
    const isAdmitted = taken.every(Boolean)
    const giveBack = (amount: number): void => {
      for (const [index, lease] of leases.entries()) if (taken[index] === true) lease.left += amount
    }
    if (!isAdmitted) giveBack(cost)
    return {
      isAdmitted,
      budgets: budgets.map(({ name, limit }, index) => {
        const { left = 0, used = 0 } = leases[index] ?? {}
        return { name, limit, remaining: Math.max(0, limit - used) + left, resetSeconds }
      }),
      settle: spent => {
        if (isAdmitted && spent < cost) giveBack(cost - Math.max(0, spent))
      },
    }
  }

  /** The refusal if not even the smallest request would be admitted, as far as is known without a call; else null. */
  spent(budgets: readonly Budget[]): Charged | null {
    const { window, resetSeconds } = this.#window()
    const isSpent = ({ id, limit }: Budget): boolean => {
      const lease = this.#leases.get(id)
      return lease?.window === window && lease.left < 1 && lease.used >= limit
    }
    if (!budgets.some(isSpent)) return null
    return {
      isAdmitted: false,
      budgets: budgets
        .filter(isSpent)
        .map(({ name, limit }) => ({ name, limit, remaining: 0, resetSeconds })),
      settle: () => undefined,
    }
  }

  #window(): { readonly window: number; readonly resetSeconds: number } {
    const time = this.#now().getTime() / 1000
    const window = Math.floor(time / WINDOW_SECONDS)
    return { window, resetSeconds: Math.max(1, Math.ceil((window + 1) * WINDOW_SECONDS - time)) }
  }

  #leaseOf({ id }: Budget, window: number): Lease {
    const known = this.#leases.get(id)
    if (known?.window === window) return known
    const lease: Lease = { window, left: 0, used: 0, turn: Promise.resolve() }
    this.#leases.set(id, lease)
    return lease
  }

  async #spend(
    budget: Budget,
    lease: Lease,
    { cost, take }: { readonly cost: number; readonly take: TakeCost },
  ): Promise<boolean> {
    const spendLeft = (): boolean => {
      if (lease.left < cost) return false
      lease.left -= cost
      return true
    }
    if (spendLeft()) return true
    const turn = lease.turn.then(async () => {
      if (spendLeft()) return true
      await fetchPortion(budget, lease, cost - lease.left, take)
      return spendLeft()
    })
    lease.turn = turn.catch(() => undefined)
    return turn
  }
}

/** Takes a portion from the counter, or at its end just what is needed, if that is there. */
async function fetchPortion(budget: Budget, lease: Lease, needed: number, take: TakeCost): Promise<void> {
  const portion = Math.max(needed, Math.ceil(budget.limit / PORTIONS))
  for (const by of portion === needed ? [needed] : [portion, needed]) {
    // Known without a call: whoever is refused goes on asking.
    if (lease.used + needed > budget.limit) return
    const { isTaken, used } = await take(budget, lease.window, by)
    lease.used = used
    if (!isTaken) continue
    lease.left += by
    return
  }
}
