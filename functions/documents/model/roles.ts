import type { Permission } from '../../access/permissions.ts'
import type { Problem } from '../../kernel/problem.ts'
import type { Member } from '../../tenancy/index.ts'
import { permissions } from '../permissions.ts'
import { invalid } from '../problems.ts'
import type { Document } from './document.ts'
import type { Step } from './steps.ts'

/** Steps after which the document can be assigned to one member, and the step that is then that member's. */
export const PASSES_ON: Readonly<Partial<Record<Step, Step>>> = {
  submitForReview: 'approveDraft',
  // The signatory holds it through a round of countersigning as well.
  approveDraft: 'signDocument',
  signDocument: 'recheckDocument',
  recheckDocument: 'registerDocument',
}

/** The step that is the holder's; null in states in which nobody holds the document. */
export function holdersStep(document: Document): Step | null {
  switch (document.state) {
    case 'IN_REVIEW':
      return 'approveDraft'
    case 'COUNTERSIGNING':
      return document.resume === 'IN_REVIEW' ? 'approveDraft' : 'signDocument'
    case 'APPROVED':
      return 'signDocument'
    case 'SIGNED':
      return 'recheckDocument'
    case 'RECHECKED':
      return 'registerDocument'
    default:
      return null
  }
}

/** True if a member's roles permit an action. Scopes belong to tokens, and say nothing of whom work may be given to. */
export function isAble({ roles }: Pick<Member, 'roles'>, permission: Permission): boolean {
  return permission.roles.some(role => roles.includes(role))
}

/** The problem of giving a member work that their roles do not permit; null if they do. */
export function roleProblem(member: Member, permission: Permission, path: readonly string[]): Problem | null {
  if (member.state !== 'ACTIVE') return invalid('MEMBER_NOT_ACTIVE', path, { given: member.name })
  if (isAble(member, permission)) return null
  return invalid('LACKS_ROLE', path, { given: member.name, allowed: permission.roles })
}

/** What a member needs to answer a request to countersign that is put to them. */
export const ANSWERING: Permission = permissions.agreeToCountersign
