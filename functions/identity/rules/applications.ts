import type { Act } from '../../access/act.ts'
import { type Role, SCOPES, type Scope } from '../../access/permissions.ts'
import { type Advanced, advance, begin, startStep } from '../../access/steps.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { storedTextProblem } from '../../kernel/stored-text.ts'
import { tidy } from '../../kernel/text.ts'
import type { applicationEvents } from '../events.ts'
import {
  APPLICATION_ROLES,
  APPLICATION_STEPS,
  type Application,
  applicationSchema,
  type ChainedApplication,
  type PublicKey,
} from '../model.ts'
import { invalid } from '../problems.ts'
import { keyProblems, publicKeys } from './public-keys.ts'

const MAX_NAME_BYTES = 200
export const MAX_REASON_BYTES = 500

/** An application as an administrator wants to register it. */
export interface Registration {
  readonly name: string
  readonly roles: readonly Role[]
  readonly scopes: readonly Scope[]
  /** JWKs, as they came. */
  readonly keys: readonly unknown[]
  readonly dpop: boolean
}

/** Decides whether software may act for an agency: under a name, with roles for software, and keys to be known by. */
export function register(
  agencyId: string,
  id: string,
  { name, roles, scopes, keys, dpop }: Registration,
  act: Act,
): Result<Advanced<ChainedApplication>> {
  const fault = storedTextProblem(['name'], name, MAX_NAME_BYTES, 'LINE')
  const problems = [
    ...(fault === null ? [] : [fault]),
    ...roleProblems(roles),
    ...(scopes.length === 0 ? [invalid('NO_SCOPE_GIVEN', ['scopes'], { allowed: SCOPES })] : []),
    ...keyProblems(keys),
  ]
  if (problems.length > 0) return refuse(...problems)
  const application: Application = {
    id,
    name: tidy(name, 'LINE'),
    agencyId,
    roles: [...new Set(roles)],
    scopes: SCOPES.filter(scope => scopes.includes(scope)),
    keys: publicKeys(keys),
    dpop,
    state: 'ACTIVE',
  }
  const event = { type: 'ApplicationRegistered', data: application } as const
  return ok(begin<ChainedApplication, typeof applicationEvents>(application, event, act))
}

function roleProblems(roles: readonly Role[]): Problem[] {
  const isFit = roles.length > 0 && roles.every(role => (APPLICATION_ROLES as readonly Role[]).includes(role))
  return isFit ? [] : [invalid('NOT_AN_APPLICATIONS_ROLE', ['roles'], { allowed: APPLICATION_ROLES })]
}

/** Decides a change of keys. Whoever changes them without a gap names the old ones and the new, and later the new alone. */
export function replaceKeys(
  application: ChainedApplication,
  keys: readonly unknown[],
  expectedVersion: number,
  act: Act,
): Result<Advanced<ChainedApplication>> {
  const started = startStep(application, APPLICATION_STEPS, 'replaceApplicationKeys', expectedVersion)
  if (!started.ok) return started
  const problems = keyProblems(keys)
  if (problems.length > 0) return refuse(...problems)
  return changed(application, { keys: publicKeys(keys) }, 'ApplicationKeysReplaced', act)
}

/** 停用应用: decides that no token of it is accepted, everywhere within a minute, until it is resumed. */
export function suspend(
  application: ChainedApplication,
  { reason, expectedVersion }: { readonly reason: string; readonly expectedVersion: number },
  act: Act,
): Result<Advanced<ChainedApplication>> {
  const started = startStep(application, APPLICATION_STEPS, 'suspendApplication', expectedVersion)
  if (!started.ok) return started
  const fault = storedTextProblem(['reason'], reason, MAX_REASON_BYTES)
  if (fault !== null) return refuse(fault)
  return changed(application, { state: 'SUSPENDED' }, 'ApplicationSuspended', act, { reason: tidy(reason) })
}

/** 恢复应用. */
export function resume(
  application: ChainedApplication,
  expectedVersion: number,
  act: Act,
): Result<Advanced<ChainedApplication>> {
  const started = startStep(application, APPLICATION_STEPS, 'resumeApplication', expectedVersion)
  return started.ok ? changed(application, { state: 'ACTIVE' }, 'ApplicationResumed', act) : started
}

/** 注销应用: decides its end. */
export function end(
  application: ChainedApplication,
  { reason, expectedVersion }: { readonly reason: string; readonly expectedVersion: number },
  act: Act,
): Result<Advanced<ChainedApplication>> {
  const started = startStep(application, APPLICATION_STEPS, 'endApplication', expectedVersion)
  if (!started.ok) return started
  const fault = storedTextProblem(['reason'], reason, MAX_REASON_BYTES)
  if (fault !== null) return refuse(fault)
  return changed(application, { state: 'ENDED' }, 'ApplicationEnded', act, { reason: tidy(reason) })
}

function changed(
  before: ChainedApplication,
  changes: Partial<Pick<Application, 'state'> & { keys: PublicKey[] }>,
  type: keyof typeof applicationEvents,
  act: Act,
  more: { readonly reason?: string } = {},
): Result<Advanced<ChainedApplication>> {
  const after = applicationSchema.parse({ ...before, ...changes })
  const event = { type, data: { ...after, reason: '', ...more } }
  if (more.reason === undefined) delete (event.data as { reason?: string }).reason
  return ok(advance<ChainedApplication, typeof applicationEvents>(before, after, event, act))
}
