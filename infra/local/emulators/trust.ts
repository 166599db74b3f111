import { evaluate } from '../policies/evaluate.ts'
import type { TrustPolicy } from '../policies/policy.ts'

/** A request to assume the role, with these session tags. */
export interface AssumeRequest {
  /** The ARN of the role that the caller has now. */
  readonly principal: string
  readonly tags: Readonly<Record<string, string>>
}

/** True if the policy allows the caller to assume its role, and to tag the session if there are tags. */
export function trusts(policy: TrustPolicy, { principal, tags }: AssumeRequest): boolean {
  return assumeActions(tags).every(action => {
    const call = { action, resource: '', context: requestContext(tags) }
    const policies = { identity: [], resource: asResourcePolicy(policy), resourceDecides: true }
    return evaluate(policies, { role: principal, tags: {} }, call).allowed
  })
}

/** The actions that AssumeRole needs: one more if it tags the session. */
export function assumeActions(tags: Readonly<Record<string, string>>): string[] {
  return Object.keys(tags).length > 0 ? ['sts:AssumeRole', 'sts:TagSession'] : ['sts:AssumeRole']
}

/** The condition keys of a request to assume a role with these tags. */
export function requestContext(tags: Readonly<Record<string, string>>): Map<string, readonly string[]> {
  const names = Object.keys(tags)
  const context = new Map(names.map(name => [`aws:requesttag/${name.toLowerCase()}`, [tags[name] ?? '']]))
  if (names.length > 0) context.set('aws:tagkeys', names)
  return context
}

/** A trust policy as the policy of its role, which is its only resource. */
export function asResourcePolicy({ Version, Statement }: TrustPolicy) {
  return { Version, Statement: Statement.map(statement => ({ ...statement, Resource: ['*'] })) }
}
