import type { Caller } from '../access/caller.ts'
import { limitsOf } from '../access/plans.ts'
import type { Budget, Charged, RateLimiter } from '../access/rate-limit.ts'
import { takeCost } from '../access/usage.ts'
import { log } from '../platform/log.ts'
import type { Table } from '../platform/table.ts'

/** The budgets that a caller's requests are charged to: the agency's, and that of the application if one acts. */
export function budgetsOf(caller: Caller): readonly Budget[] {
  const { tenant, applicationId } = caller
  const { costPerMinute, costPerMinuteOfOne } = limitsOf(caller)
  const agency: Budget = { name: 'agency', id: tenant, limit: costPerMinute }
  if (applicationId === null) return [agency]
  return [agency, { ...agency, name: 'application', id: applicationId, limit: costPerMinuteOfOne }]
}

/**
 * Charges one request. Whoever is served when the counters cannot be reached, or are throttled, is served on: a limit
 * that fails must not become an outage.
 */
export function chargeWith(
  limiter: RateLimiter,
  { caller, table }: { readonly caller: Caller; readonly table: Table },
  requestId: string,
): (cost: number) => Promise<Charged | null> {
  return async cost => {
    try {
      const charged = await limiter.charge(budgetsOf(caller), cost, takeCost(table, caller.tenant))
      const { tenant, applicationId } = caller
      if (!charged.isAdmitted)
        log.warn('a request was refused: too much spent', { requestId, tenant, applicationId })
      return charged
    } catch (error) {
      log.error('the cost of a request was not counted', error, { requestId })
      return null
    }
  }
}
