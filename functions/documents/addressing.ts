import type { Tier } from '../access/authenticate.ts'
import type { Facts } from '../access/command.ts'
import { invalid, notFound, type Problem } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { agencyIn, memberKey, memberOf } from '../tenancy/store.ts'
import type { Addressed, Addressees, Countersigner, DocumentText, Issuer } from './model.ts'
import { addressedBy } from './rules/relations.ts'
import { LIMITS } from './rules/text.ts'

/** Whom a draft is for, as the client says it. */
export interface AddresseesInput {
  readonly agencyIds: readonly string[]
  readonly class: 'GOVERNMENTS_DIRECTLY_UNDER' | null
  readonly tier: Tier | null
}

/** Whose agreement is asked, as the client says it: exactly one of the two ids. */
export interface CountersignerInput {
  readonly agencyId: string | null
  readonly memberId: string | null
  readonly sections: readonly string[]
  readonly order: number
}

/** What resolving works with: everything that was loaded, and whose document it is. */
export interface Ground {
  readonly facts: Facts
  readonly tenant: string
  readonly issuer: Issuer
  /** How many agencies a list may name. */
  readonly recipients: number
}

/** Main recipients by id or as a class. */
export function addresseesIn(ground: Ground, input: AddresseesInput): Result<Addressees> {
  if (input.class !== null) {
    if (input.agencyIds.length > 0)
      return refuse(invalid('BAD_RECIPIENT', ['mainRecipients'], { reason: 'class, agencyIds' }))
    return ok({ form: 'CLASS', class: input.class, tier: input.tier })
  }
  const agencies = agenciesIn(ground, ['mainRecipients', 'agencyIds'], input.agencyIds)
  return agencies.ok ? ok({ form: 'NAMED', agencies: agencies.value }) : agencies
}

/** A list of agencies by id, with their relation to the issuer. */
export function agenciesIn(
  ground: Ground,
  path: readonly string[],
  ids: readonly string[],
): Result<Addressed[]> {
  if (ids.length > ground.recipients)
    return refuse(invalid('TOO_MANY_ITEMS', path, { limit: ground.recipients }))
  const found = ids.map((id, index) => addressedIn(ground, [...path, String(index)], id))
  const problems = found.flatMap(one => (one.ok ? [] : one.problems))
  return problems.length > 0 ? refuse(...problems) : ok(found.flatMap(one => (one.ok ? [one.value] : [])))
}

/** One agency by id; never the issuer itself. */
export function addressedIn(
  { facts, issuer }: Ground,
  path: readonly string[],
  id: string,
): Result<Addressed> {
  const agency = agencyIn(facts, id)
  if (agency === null) return refuse(invalid('BAD_RECIPIENT', path, { reason: '机关不存在' }))
  if (agency.id === issuer.id) return refuse(invalid('BAD_RECIPIENT', path, { reason: '发文机关' }))
  return ok(addressedBy(issuer, agency))
}

/** Those whose agreement is asked: other agencies, and members of the own one. */
export function countersignersIn(
  ground: Ground,
  inputs: readonly CountersignerInput[],
): Result<Countersigner[]> {
  if (inputs.length > LIMITS.countersigners)
    return refuse(invalid('TOO_MANY_ITEMS', ['countersigners'], { limit: LIMITS.countersigners }))
  const found = inputs.map((input, index) =>
    countersignerIn(ground, ['countersigners', String(index)], input),
  )
  const problems = found.flatMap(one => (one.ok ? [] : one.problems))
  return problems.length > 0 ? refuse(...problems) : ok(found.flatMap(one => (one.ok ? [one.value] : [])))
}

/** One whose agreement is asked. */
export function countersignerIn(
  ground: Ground,
  path: readonly string[],
  { agencyId, memberId, sections, order }: CountersignerInput,
): Result<Countersigner> {
  if ((agencyId === null) === (memberId === null))
    return refuse(invalid('INVALID_VALUE', path, { reason: 'agencyId / memberId' }))
  if (!Number.isInteger(order) || order < 0 || order > LIMITS.countersigners)
    return refuse(invalid('INVALID_VALUE', [...path, 'order'], { reason: `0–${LIMITS.countersigners}` }))
  const numerals = sections.map(section => section.trim())
  if (
    numerals.length > LIMITS.sections ||
    numerals.some(one => !/^[一二三四五六七八九十百]{1,5}$/u.test(one))
  )
    return refuse(invalid('INVALID_VALUE', [...path, 'sections'], { reason: '一、二、三' }))
  if (agencyId !== null) {
    const agency = addressedIn(ground, [...path, 'agencyId'], agencyId)
    return agency.ok
      ? ok({ party: { form: 'AGENCY', agency: agency.value }, sections: numerals, order })
      : agency
  }
  const item = ground.facts.get(memberKey(ground.tenant, memberId ?? ''))
  if (item === null) return refuse(notFound([...path, 'memberId']))
  const member = memberOf(item)
  return ok({
    party: { form: 'MEMBER', memberId: member.id, name: member.name },
    sections: numerals,
    order,
  })
}

/** Nobody is addressed twice, and nobody's agreement is asked twice. */
export function doubles({ main, copies, coIssuers, countersigners }: DocumentText): Problem[] {
  const repeated = (ids: readonly string[]): boolean => new Set(ids).size < ids.length
  const ids = (agencies: readonly Addressed[]): string[] => agencies.map(agency => agency.agencyId)
  const parties = countersigners.map(({ party }) =>
    party.form === 'AGENCY' ? party.agency.agencyId : party.memberId,
  )
  const problem = (path: string): Problem => invalid('BAD_RECIPIENT', [path], { reason: '重复' })
  return [
    ...(repeated([...(main.form === 'NAMED' ? ids(main.agencies) : []), ...ids(copies)])
      ? [problem('mainRecipients')]
      : []),
    ...(repeated([...ids(coIssuers), ...parties]) ? [problem('countersigners')] : []),
  ]
}
