import { describe, expect, it } from 'vitest'
import type { Bearer } from '../../../functions/access/permissions.ts'
import type { DeliveryState } from '../../../functions/exchange/model.ts'
import { ASKABLE, resendStepsFor } from '../../../functions/exchange/rules/resend-requests.ts'
import { REPORTS, reportStepsFor } from '../../../functions/exchange/rules/supervision.ts'
import { everybody } from '../../kit/rules/agencies.ts'
import { WAYS } from '../../kit/rules/recalled.ts'

const STATES = [...Object.keys(WAYS), 'RECALLED', 'REPLACED'] as DeliveryState[]
const offeredIn = (
  offer: typeof reportStepsFor | typeof resendStepsFor,
  roles: Bearer['roles'] = everybody.roles,
) => STATES.filter(state => offer(state, { ...everybody, roles }).length > 0)

describe('what a recipient is offered beside the steps of receiving', () => {
  it('is to report progress (报告进展), from its sign-for until it concludes or gives it away', () => {
    expect(offeredIn(reportStepsFor)).toEqual(['SIGNED_FOR', 'REGISTERED', 'ACCEPTED'])
    expect(offeredIn(reportStepsFor)).toEqual(REPORTS.reportProgress)
  })
  it('is to ask for it again (请求重发), of whatever it has and of what it returned', () => {
    expect(offeredIn(resendStepsFor)).toEqual(ASKABLE.askForResend)
  })
  it('is nothing to who is no clerk', () => {
    expect(offeredIn(reportStepsFor, ['DRAFTER'])).toEqual([])
    expect(offeredIn(resendStepsFor, ['DRAFTER'])).toEqual([])
  })
})
