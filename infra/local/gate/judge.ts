import { arns } from '../emulators/arns.ts'
import type { Issued } from '../emulators/sts.ts'
import { type Call, evaluate, type Principal, type Verdict } from '../policies/evaluate.ts'
import type { DeclaredPolicies } from '../template/account.ts'

/** A call that was judged. */
export interface Judgement {
  readonly who: Principal
  readonly call: Call
  readonly verdict: Verdict
}

/** Decides on calls by the policies that the templates declare, and passes every decision on. */
export class Judge {
  readonly #policies: DeclaredPolicies
  readonly #judged: (judgement: Judgement) => void

  constructor(policies: DeclaredPolicies, judged: (judgement: Judgement) => void) {
    this.#policies = policies
    this.#judged = judged
  }

  /** The message of the denial, naming the role, the action and the resource; undefined if all calls are allowed. */
  denial({ session, name }: Issued, calls: readonly Call[]): string | undefined {
    for (const call of calls.map(onAws)) {
      const verdict = this.#verdict(session, call)
      this.#judged({ who: session, call, verdict })
      if (!verdict.allowed) return messageOf(arns.session(session.role, name), call, verdict.explicitly)
    }
    return undefined
  }

  #verdict(who: Principal, call: Call): Verdict {
    return evaluate(policiesOn(call, who, this.#policies), who, call)
  }
}

/** The policies that concern a call. */
export function policiesOn({ action, resource }: Call, { role }: Principal, declared: DeclaredPolicies) {
  const owner = action.startsWith('s3:') ? (resource.split('/')[0] ?? '') : resource
  return {
    identity: declared.ofRoles.get(role) ?? [],
    resource: declared.ofResources.get(owner),
    resourceDecides: /^(kms|sts):/.test(action),
  }
}

/** The call as it would be on AWS, whose endpoints take no other transport. */
function onAws(call: Call): Call {
  const context = new Map(call.context).set('aws:securetransport', ['true'])
  if (call.action.startsWith('s3:')) context.set('s3:tlsversion', ['1.3'])
  return { ...call, context }
}

function messageOf(caller: string, { action, resource }: Call, explicitly: boolean): string {
  const why = explicitly
    ? 'with an explicit deny in a policy'
    : `because no policy allows the ${action} action`
  return `User: ${caller} is not authorized to perform: ${action} on resource: ${resource} ${why}`
}
