import type { Act } from '../../access/act.ts'
import type { NumberKind } from '../../access/issuers.ts'
import { type Advanced, advance, begin, startStep, stateProblems } from '../../access/steps.ts'
import { hmac } from '../../kernel/digest.ts'
import { notFound, type Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { textProblem } from '../../kernel/text.ts'
import type { Member } from '../../tenancy/index.ts'
import type { numberEvents } from '../events.ts'
import {
  type ChainedMemberNumber,
  type MemberNumber,
  memberNumberSchema,
  NUMBER_STEPS,
  type NumberClaim,
} from '../model/bindings.ts'
import { invalid, NUMBER_FORMS } from '../problems.ts'

const MAX_GIVEN_BYTES = 100

/** What people put into a number to read it more easily: blanks, hyphens of all kinds, and what is invisible. */
const SEPARATORS = /[\s\p{Dash_Punctuation}\u2212\p{Default_Ignorable_Code_Point}]/gu
/** The country code of China, before a whole number of a mobile phone. */
const COUNTRY_CODE = /^(?:\+|00)?86(?=1\d{10}$)/

/** The one form of a number, however it is written; null if it is none of this kind. */
export function normalNumber(kind: NumberKind, given: string): string | null {
  if (textProblem([], given, MAX_GIVEN_BYTES, 'LINE') !== null) return null
  const bare = given.normalize('NFKC').replace(SEPARATORS, '')
  const number = kind === 'MOBILE' ? bare.replace(COUNTRY_CODE, '') : bare
  return NUMBER_FORMS[kind].test(number) ? number : null
}

/** What is wrong with a number that an administrator gives; null if it is one. The problem does not repeat it. */
export function numberProblem(kind: NumberKind, given: string): Problem | null {
  const fault = textProblem(['number'], given, MAX_GIVEN_BYTES, 'LINE')
  if (fault !== null) return fault
  return normalNumber(kind, given) === null ? invalid(`NOT_A_${kind}_NUMBER`, ['number']) : null
}

/**
 * Under which a number of an agency is stored. All mobile numbers can be tried in minutes, so the digest is worth nothing
 * without the secret; another agency's is another one.
 */
export function numberDigest(secret: string, tenant: string, kind: NumberKind, number: string): string {
  return hmac(secret, JSON.stringify([tenant, kind, number]))
}

/** The id of a member's number of a kind. */
export function numberId(memberId: string, kind: NumberKind): string {
  return `${memberId}#${kind}`
}

/** What stands in the way of giving a member a number, whatever number it is. */
export function givingProblems(
  { name, state }: Pick<Member, 'name' | 'state'>,
  before: Pick<MemberNumber, 'state'> | null,
): Problem[] {
  return [
    ...(state === 'ACTIVE' ? [] : [invalid('NUMBER_FOR_INACTIVE', ['memberId'], { given: name })]),
    ...(before === null ? [] : stateProblems(before, NUMBER_STEPS, 'giveMemberNumber')),
  ]
}

/** What stands in the way of a step on a member's numbers: nothing while one of them allows it. */
export function numberObstacles(
  member: Pick<Member, 'name' | 'state'>,
  numbers: readonly (Pick<MemberNumber, 'state'> | null)[],
  step: keyof typeof NUMBER_STEPS.from,
): readonly Problem[] {
  const each = numbers.map(number => {
    if (step === 'giveMemberNumber') return givingProblems(member, number)
    return number === null ? [notFound(['memberId'])] : stateProblems(number, NUMBER_STEPS, step)
  })
  return each.find(problems => problems.length === 0) ?? each[0] ?? []
}

/** A number as an administrator gives it. */
export interface GivenNumber {
  readonly kind: NumberKind
  readonly number: string
}
/** What it depends on whether a member gets a number: what they had of that kind, and whose the number is. */
export interface GivingFacts {
  readonly member: Pick<Member, 'id' | 'name' | 'state'>
  readonly before: ChainedMemberNumber | null
  readonly claim: NumberClaim | null
}

/** Decides to give a member a number (登记号码). A number belongs to one member of an agency. */
export function giveNumber(
  { member, before, claim }: GivingFacts,
  { kind, number }: GivenNumber,
  act: Act,
): Result<Advanced<ChainedMemberNumber>> {
  const fault = numberProblem(kind, number)
  const problems = [...(fault === null ? [] : [fault]), ...givingProblems(member, before)]
  if (problems.length > 0) return refuse(...problems)
  const holder = claim?.memberId ?? null
  if (holder !== null && holder !== member.id)
    return refuse(invalid('NUMBER_OF_ANOTHER_MEMBER', ['number'], { given: holder }))
  const data: MemberNumber = {
    id: numberId(member.id, kind),
    memberId: member.id,
    kind,
    state: 'GIVEN',
    givenBy: act.by,
    givenAt: act.at,
  }
  const event = { type: 'MemberNumberGiven', data } as const
  return ok(
    before === null
      ? begin<ChainedMemberNumber, typeof numberEvents>(data, event, act)
      : advance<ChainedMemberNumber, typeof numberEvents>(before, data, event, act),
  )
}

/** Decides that a member no longer has a number (撤销号码). Whoever was bound by it stays bound. */
export function withdrawNumber(
  number: ChainedMemberNumber,
  expectedVersion: number,
  act: Act,
): Result<Advanced<ChainedMemberNumber>> {
  const started = startStep(number, NUMBER_STEPS, 'withdrawMemberNumber', expectedVersion)
  if (!started.ok) return started
  const data = memberNumberSchema.parse({ ...number, state: 'WITHDRAWN' })
  const event = { type: 'MemberNumberWithdrawn', data } as const
  return ok(advance<ChainedMemberNumber, typeof numberEvents>(number, data, event, act))
}
