import { type QuotaExceeded, quotaExceeded } from '../kernel/problem.ts'
import { endOfShanghaiDay, type Instant, shanghaiDate } from '../kernel/time.ts'
import { tenantPrefix } from '../platform/keys.ts'
import type { Table, Taken } from '../platform/table.ts'
import type { Caller } from './caller.ts'
import { limitsOf, QUOTAS, type Quota } from './plans.ts'
import { type Budget, type TakeCost, WINDOW_SECONDS } from './rate-limit.ts'

/**
 * What a tenant has used, in `T#<tenant>#USE`: cost by minute as `COST#<minute>#<application or *>`, quotas by day as
 * `DAY#<date>#<quota>`, those of one target as `DAY-TO#<date>#<quota>#<id>`. No transaction writes them, so none waits for them.
 */
function counterKey(tenant: string, sk: string): { readonly pk: string; readonly sk: string } {
  return { pk: `${tenantPrefix(tenant)}USE`, sk }
}

const HOUR = 3_600

/** Takes cost from the counters of a tenant, which expire an hour after their minute. */
export function takeCost(table: Table, tenant: string): TakeCost {
  return ({ name, id, limit }: Budget, window, by) => {
    const start = window * WINDOW_SECONDS
    const minute = new Date(start * 1000).toISOString().slice(0, 16)
    const key = counterKey(tenant, `COST#${minute}#${name === 'agency' ? '*' : id}`)
    return table.take({ key, by, limit, ttl: start + HOUR })
  }
}

/** What an action uses of a quota. */
export interface Charge {
  readonly quota: Quota
  readonly by: number
  /** Whom it concerns, where each is counted apart. */
  readonly target?: string
}

/** Whose quotas they are, and where and when they are counted. */
interface Using {
  readonly table: Table
  readonly caller: Pick<Caller, 'tenant' | 'agency' | 'plan'>
  readonly now: () => Date
}

/**
 * The quotas that one command uses, on the day when it began. What a crash leaves taken of something that was not done comes
 * back with all the rest at midnight.
 */
export class QuotasOfCommand {
  readonly #using: Using
  readonly #at: Instant
  /** What was asked for, by quota and target: a command that has to commit again has it already. */
  readonly #asked = new Set<string>()
  #taken: readonly Charge[] = []
  #exceeded: QuotaExceeded | null = null
  constructor(using: Using) {
    this.#using = using
    this.#at = using.now().toISOString()
  }

  /** @returns the problem if a quota has not that much left, or had not when this was asked before */
  async take(charges: readonly Charge[] = []): Promise<QuotaExceeded | null> {
    const asked = charges.filter(({ quota, target }) => !this.#asked.has(`${quota} ${target}`))
    if (this.#exceeded !== null || asked.length === 0) return this.#exceeded
    for (const { quota, target } of asked) this.#asked.add(`${quota} ${target}`)
    const results = await Promise.all(asked.map(charge => this.#count(charge, charge.by)))
    this.#taken = [...this.#taken, ...asked.filter((_, index) => results[index]?.isTaken)]
    const index = results.findIndex(({ isTaken }) => !isTaken)
    const [charge, result] = [asked[index], results[index]]
    if (charge === undefined || result === undefined) return null
    const { perDay, returnsAt } = dayOf(this.#using, charge.quota, this.#at)
    const left = Math.max(0, perDay - result.used)
    this.#exceeded = quotaExceeded({ quota: charge.quota, perDay, left, asked: charge.by, returnsAt })
    return this.#exceeded
  }

  /** Gives back what was taken for something that was not done. */
  async giveBack(): Promise<void> {
    const taken = this.#taken
    this.#taken = []
    await Promise.all(taken.map(charge => this.#count(charge, -charge.by)))
  }

  #count({ quota, target }: Charge, by: number): Promise<Taken> {
    const { date, perDay: limit, returnsAt } = dayOf(this.#using, quota, this.#at)
    const sk = target === undefined ? `DAY#${date}#${quota}` : `DAY-TO#${date}#${quota}#${target}`
    const ttl = Math.floor(Date.parse(returnsAt) / 1000) + 24 * HOUR
    return this.#using.table.take({ key: counterKey(this.#using.caller.tenant, sk), by, limit, ttl })
  }
}

function dayOf({ caller }: Pick<Using, 'caller'>, quota: Quota, at: Instant) {
  return { date: shanghaiDate(at), perDay: limitsOf(caller).perDay[quota], returnsAt: endOfShanghaiDay(at) }
}

/** A quota and what is left of it today. */
export interface QuotaUse {
  readonly quota: Quota
  readonly perDay: number
  readonly left: number
  readonly returnsAt: string
}

/** All quotas of the caller's agency: one Query. Of what is counted for each target, as much as for a new one. */
export async function quotasOf({ table, caller, now }: Using): Promise<readonly QuotaUse[]> {
  const at = now().toISOString()
  const prefix = `DAY#${shanghaiDate(at)}#`
  const { pk } = counterKey(caller.tenant, '')
  const { items } = await table.query({ pk, prefix }, { first: QUOTAS.length })
  const used = new Map(items.map(({ key, value }) => [key.slice(prefix.length), Number(value.used)]))
  return QUOTAS.map(quota => {
    const { perDay, returnsAt } = dayOf({ caller }, quota, at)
    return { quota, perDay, left: Math.max(0, perDay - (used.get(quota) ?? 0)), returnsAt }
  })
}
