import { limitsOf } from '../../functions/access/plans.ts'
import { WINDOW_SECONDS } from '../../functions/access/rate-limit.ts'
import { takeCost } from '../../functions/access/usage.ts'
import { now } from '../../functions/platform/clock.ts'
import { type TestAgency, wholeTable } from './government.ts'
import type { Stack } from './stack.ts'

/**
 * Spends of what an agency may spend in this minute all but `left`, as other instances of the function would. Also of the next
 * minute, which may begin at any moment.
 */
export async function spendAll(stack: Stack, agency: TestAgency, left = 0): Promise<void> {
  const limit = limitsOf({ agency }).costPerMinute
  const window = Math.floor(now().getTime() / 1000 / WINDOW_SECONDS)
  const { tenant } = agency
  const take = takeCost(wholeTable(stack), tenant)
  const budget = { name: 'agency', id: tenant, limit } as const
  for (const one of [window, window + 1]) await take(budget, one, limit - left)
}
