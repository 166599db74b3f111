import { DIRECTORY_TENANT, OPERATOR_TENANT } from './keys.ts'

/** No roll-up of any region: `-` begins no region's code. */
const NO_REACH = '-'

/**
 * Whom the credentials of a request are for. Only the directory makes one, from what it has stored of the agency, and it is
 * a type of its own: the tenant that a request's table is bound to cannot be given in its place, nor the other way round. So
 * a bug that mistakes the one leaves the other as it is.
 */
export class SessionOwner {
  /** Makes the type differ from any object with the same fields. */
  readonly #isFromDirectory = true
  readonly tenant: string
  /** The region's prefix, ending with a dot; empty for operators. */
  readonly reach: string
  private constructor(tenant: string, reach: string) {
    this.tenant = tenant
    this.reach = reach
  }

  /** Of an agency, by its record. */
  static ofAgency({ tenant }: { readonly tenant: string }, reach: string): SessionOwner {
    return new SessionOwner(tenant, reach)
  }
  /** Of the platform's operators. */
  static ofOperators(): SessionOwner {
    return new SessionOwner(OPERATOR_TENANT, '')
  }
  /** Of nobody: it reads the directory. */
  static ofDirectory(): SessionOwner {
    return new SessionOwner(DIRECTORY_TENANT, NO_REACH)
  }

  /** The name of its sessions. */
  get name(): string {
    return this.#isFromDirectory ? `${this.tenant}|${this.reach}` : ''
  }
}
