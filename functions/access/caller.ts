import type { Role, Scope } from './permissions.ts'
import type { Plan } from './plans.ts'
import type { Tier } from './regions.ts'

/** The caller: identified by the verified token, and described by the directory. Nothing else in a request decides it. */
export interface Caller {
  /** The id of the member who acts; of an operator the subject of the token. */
  readonly subject: string
  /** The member's name and post (职务), as the register has them; of an operator the subject again. */
  readonly name: string
  readonly post: string | null
  /** Null for an operator, who belongs to no agency. */
  readonly agency: {
    readonly id: string
    readonly name: string
    readonly region: string
    readonly tier: Tier
  } | null
  /** The tenant key that the agency was given at its registration; `P` for operators of the platform. */
  readonly tenant: string
  /** The region's prefix, ending with a dot; empty for operators, who reach all regions. */
  readonly reach: string
  /** What the agency may use; absent for operators, and where the platform has not changed it. */
  readonly plan?: Plan
  readonly roles: readonly Role[]
  readonly scopes: readonly Scope[]
  /** The application that acts, for itself or in the name of the subject; null if no application does. */
  readonly applicationId: string | null
  /** The binding by which the subject of a registered issuer is this member; absent for everybody else. */
  readonly bindingId?: string
  /** The registered issuer, or the service of a bridge, that named the subject; absent for everybody else. */
  readonly provider?: string
}
