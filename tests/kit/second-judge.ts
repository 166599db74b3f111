import { runSimulation } from '@cloud-copilot/iam-simulate'
import { ACCOUNT } from '../../infra/local/emulators/region.ts'
import type { Call, Principal } from '../../infra/local/policies/evaluate.ts'
import type { DeclaredPolicies } from '../../infra/local/template/account.ts'

/**
 * Asks a simulator of IAM that is independent of ours whether a call is allowed.
 * @throws if it does not understand the question, or leaves out a part of it
 */
export async function secondJudgement(
  policies: Pick<DeclaredPolicies, 'ofRoles' | 'ofResources'>,
  who: Principal,
  { action, resource, context }: Call,
): Promise<boolean> {
  const tags = Object.entries(who.tags).map(([name, value]) => [`aws:PrincipalTag/${name}`, value] as const)
  const keys = [...context].map(
    ([name, values]) => [name, isMany(name) ? [...values] : (values[0] ?? '')] as const,
  )
  const owner = action.startsWith('s3:') ? (resource.split('/')[0] ?? '') : resource
  const resourcePolicy = policies.ofResources.get(owner)
  const answer = await runSimulation(
    {
      request: {
        action,
        principal: who.role,
        resource: { resource, accountId: ACCOUNT },
        contextVariables: Object.fromEntries([...tags, ...keys]),
      },
      identityPolicies: (policies.ofRoles.get(who.role) ?? []).map((policy, index) => ({
        name: `policy-${index}`,
        policy: plain(policy),
      })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(resourcePolicy === undefined ? {} : { resourcePolicy: asDeclared(resourcePolicy, action) }),
    },
    {},
  )
  if (answer.resultType === 'error') {
    throw new Error(`${action} on ${resource} cannot be judged: ${JSON.stringify(answer.errors)}`)
  }
  const ignored = answer.resultType === 'single' ? (answer.result.ignoredContextKeys ?? []) : []
  if (ignored.length > 0) throw new Error(`${action} was judged without ${ignored.join(', ')}`)
  return answer.overallResult === 'Allowed'
}

function isMany(name: string): boolean {
  return ['dynamodb:leadingkeys', 'aws:tagkeys', 'kms:encryptioncontextkeys'].includes(name)
}

const plainOf = new WeakMap<object, unknown>()
/** A copy as JSON has it, made once: thousands of calls are judged by the same policies. */
function plain(policy: object): unknown {
  const known = plainOf.get(policy) ?? JSON.parse(JSON.stringify(policy))
  plainOf.set(policy, known)
  return known
}

/** The trust policy of a role has no resource, as it is declared. */
function asDeclared(policy: { readonly Statement: readonly object[] }, action: string): unknown {
  if (!action.startsWith('sts:')) return plain(policy)
  const Statement = policy.Statement.map(statement => ({ ...statement, Resource: undefined }))
  return plain({ ...policy, Statement })
}
