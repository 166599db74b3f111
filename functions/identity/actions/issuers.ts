import { type Context, findEarlier, type Outcome, perform, refused } from '../../access/command.ts'
import { refusedFor } from '../../access/outcome.ts'
import { issuerKey } from '../../access/registered-issuers.ts'
import type { RequestContext } from '../../access/request.ts'
import { type StepInput, takeStep } from '../../access/take-step.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok } from '../../kernel/result.ts'
import { log } from '../../platform/log.ts'
import type { FetchJson } from '../../platform/outside.ts'
import type { Item } from '../../platform/table.ts'
import type { ChainedIssuer } from '../model.ts'
import { permissions } from '../permissions.ts'
import { invalid } from '../problems.ts'
import {
  discoveryAddress,
  endIssuer as endRule,
  type IssuerRegistration,
  keysAddressIn,
  registerIssuer as registerRule,
  registrationProblems,
} from '../rules/issuers.ts'
import { issuerOf, issuerWrites, listedIssuer, listedIssuerKey } from '../store.ts'

export interface RegisterIssuerInput extends IssuerRegistration {
  readonly idempotencyKey: string
}

/** Registers an issuer for the caller's agency and those below it, as the issuer describes itself. */
export async function registerIssuer(
  context: Context & Pick<RequestContext, 'outside'>,
  { idempotencyKey, ...registration }: RegisterIssuerInput,
): Promise<Outcome<ChainedIssuer>> {
  const { caller, newId } = context
  const { agency, tenant } = caller
  if (agency === null) return refused(notFound([]))
  const command = {
    permission: permissions.registerIssuer,
    idempotencyKey,
    input: registration,
    restore,
    table: context.registry,
  }
  const earlier = await findEarlier<ChainedIssuer>(context, command)
  if (earlier !== null) return earlier
  const problems = registrationProblems(registration)
  if (problems.length > 0) return refused(...problems)
  const { issuer } = registration
  const jwksUri = await describedBy(context.outside, issuer)
  if (jwksUri === null) return refused(invalid('ISSUER_UNREACHABLE', ['issuer'], { given: issuer }))
  const key = issuerKey(issuer)
  return perform<ChainedIssuer>(context, {
    ...command,
    load: [key],
    decide(facts, act) {
      const before = issuerOf(facts.get(key))
      const decision = registerRule(before, agency.id, newId('iss'), registration, jwksUri, act)
      if (!decision.ok) return decision
      return ok({ thing: decision.value.thing, ref: key, writes: issuerWrites(tenant, decision.value) })
    },
  })
}

/** The address of the issuer's keys, which must give some; null if it cannot be had. */
async function describedBy(outside: FetchJson, issuer: string): Promise<string | null> {
  try {
    const address = keysAddressIn(issuer, await outside(discoveryAddress(issuer)))
    // Nobody may register what could not be used: the keys are asked for once, and must be reachable as well.
    if (address !== null) await outside(address)
    return address
  } catch (error) {
    log.warn('an issuer was not registered', { reason: String(error) })
    return null
  }
}

/** 注销身份源. */
export async function endIssuer(
  context: Context,
  input: StepInput & { readonly issuerId: string; readonly reason: string },
): Promise<Outcome<ChainedIssuer>> {
  const { caller, table } = context
  const { tenant } = caller
  const item = await table.get(listedIssuerKey(tenant, input.issuerId))
  if (item === null)
    return refusedFor(context, { permission: permissions.endIssuer }, [notFound(['issuerId'])])
  const key = issuerKey(listedIssuer(item).issuer)
  return takeStep<ChainedIssuer>(context, input, {
    permission: permissions.endIssuer,
    key,
    named: 'issuerId',
    read: issuerOf,
    decide(issuer, act) {
      const decision = endRule(issuer, caller, input, act)
      if (!decision.ok) return decision
      return ok({ thing: decision.value.thing, ref: key, writes: issuerWrites(tenant, decision.value) })
    },
    table: context.registry,
  })
}

function restore(item: Item): ChainedIssuer {
  const issuer = issuerOf(item)
  if (issuer === null) throw new Error('not an issuer')
  return issuer
}
