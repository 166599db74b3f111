import { notFound, type Problem } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Agency, Member } from '../../../tenancy/index.ts'
import type { Upload } from '../../../uploads/index.ts'
import {
  type Addressed,
  type Addressees,
  ANSWERING,
  addressedBy,
  type Countersigner,
  type DocumentText,
  type Issuer,
  LIMITS,
  partsOf,
  partyId,
  partyName,
  roleProblem,
  type Source,
} from '../../model/index.ts'
import { invalid, NUMERAL } from '../../problems.ts'
import type { AddresseesInput, CountersignerInput, DeliveryUse } from '../model.ts'
import { addresseesOf, listedIn } from './recipient-list.ts'

/** What a draft's fields are resolved on: the issuer and the loaded items. */
export interface Ground {
  readonly issuer: Issuer
  readonly agency: (id: string) => Agency | null
  readonly member: (id: string) => Member | null
  readonly upload: (id: string) => Upload | null
  /** Where the checked bytes of an upload are kept. */
  readonly attachmentKey: (uploadId: string) => string
  readonly delivery: (id: string, use: DeliveryUse) => Result<Source>
  /** How many agencies the main recipients and the copies may name. */
  readonly recipients: number
  readonly copies: number
}

type Path = readonly string[]

/** Resolves each value of a list; returns the problems of all if any fails. */
export function resolveEach<Value, Resolved>(
  values: readonly Value[],
  path: Path,
  limit: number,
  resolve: (value: Value, path: Path) => Result<Resolved>,
): Result<Resolved[]> {
  if (values.length > limit) return refuse(invalid('TOO_MANY_ITEMS', path, { limit }))
  const resolved: Resolved[] = []
  const problems: Problem[] = []
  for (const [index, value] of values.entries()) {
    const one = resolve(value, [...path, String(index)])
    if (one.ok) resolved.push(one.value)
    else problems.push(...one.problems)
  }
  return problems.length > 0 ? refuse(...problems) : ok(resolved)
}

/** Main recipients by id, as a class, or as a list of both and of organs without an account. */
export function addresseesIn(ground: Ground, input: AddresseesInput, path: Path): Result<Addressees> {
  if (input.recipientClass !== undefined) {
    const { class: name, tier = null } = input.recipientClass
    return ok({ form: 'CLASS', class: name, tier })
  }
  const [given, at] = input.list === undefined ? [input, path] : [input.list, [...path, 'list']]
  const agencies = agenciesIn(ground, given.agencyIds ?? [], [...at, 'agencyIds'])
  const listed = listedIn(input.list ?? {}, agencies, at)
  return listed.ok ? ok(addresseesOf(listed.value)) : listed
}

/** Ids of the agencies that main recipients name, as they are given. */
export function agencyIdsIn({ agencyIds, list }: AddresseesInput): readonly string[] {
  return agencyIds ?? list?.agencyIds ?? []
}

/** A list of agencies by id, with their relation to the issuer. */
export function agenciesIn(
  ground: Ground,
  ids: readonly string[],
  path: Path,
  limit: number = ground.recipients,
): Result<Addressed[]> {
  return resolveEach(ids, path, limit, (id, at) => addressedIn(ground, id, at))
}

/** One agency by id; never the issuer itself. */
export function addressedIn(
  { agency, issuer }: Pick<Ground, 'agency' | 'issuer'>,
  id: string,
  path: Path,
): Result<Addressed> {
  const found = agency(id)
  if (found === null) return refuse(invalid('NO_SUCH_AGENCY', path, { given: id }))
  if (found.id === issuer.id) return refuse(invalid('ISSUER_NAMED', path))
  return ok(addressedBy(issuer, found))
}

/** A countersigner: another agency, or a member of the own one. */
export function countersignerIn(
  ground: Ground,
  { party: named, sections, order: given }: CountersignerInput,
  path: Path,
): Result<Countersigner> {
  const order = given ?? 0
  if (!Number.isInteger(order) || order < 0 || order > LIMITS.countersigners)
    return refuse(
      invalid('OUT_OF_RANGE', [...path, 'order'], { given: String(order), limit: LIMITS.countersigners }),
    )
  const numerals = (sections ?? []).map(section => section.trim())
  const place = [...path, 'sections']
  if (numerals.length > LIMITS.sections)
    return refuse(invalid('TOO_MANY_ITEMS', place, { limit: LIMITS.sections }))
  const odd = numerals.find(one => !NUMERAL.test(one))
  if (odd !== undefined) return refuse(invalid('NOT_A_SECTION', place, { given: odd }))
  const party = partyIn(ground, named, [...path, 'party'])
  return party.ok ? ok({ party: party.value, sections: numerals, order }) : party
}

function partyIn(
  ground: Ground,
  { agencyId, memberId }: CountersignerInput['party'],
  path: Path,
): Result<Countersigner['party']> {
  if (agencyId !== undefined) {
    const agency = addressedIn(ground, agencyId, [...path, 'agencyId'])
    return agency.ok ? ok({ form: 'AGENCY', agency: agency.value }) : agency
  }
  const member = ground.member(memberId)
  if (member === null) return refuse(notFound([...path, 'memberId']))
  const lacking = roleProblem(member, ANSWERING, [...path, 'memberId'])
  if (lacking !== null) return refuse(lacking)
  return ok({ form: 'MEMBER', memberId: member.id, name: member.name })
}

/** Problems of agencies addressed twice, and of parties named twice among co-issuers and countersigners. */
export function duplicateProblems({ main, copies, coIssuers, countersigners }: DocumentText): Problem[] {
  const issuing = coIssuers.map(agency => ({ party: { form: 'AGENCY' as const, agency } }))
  const addressed = [...partsOf(main).agencies, ...copies].map(agency => ({
    party: { form: 'AGENCY' as const, agency },
  }))
  return [
    ...duplicateIn(addressed, 'mainRecipients'),
    ...duplicateIn([...issuing, ...countersigners], 'countersigners'),
  ]
}

function duplicateIn(parties: readonly Pick<Countersigner, 'party'>[], field: string): Problem[] {
  const ids = parties.map(partyId)
  const twice = parties.find((party, index) => ids.indexOf(partyId(party)) < index)
  return twice === undefined ? [] : [invalid('PARTY_NAMED_TWICE', [field], { given: partyName(twice) })]
}
