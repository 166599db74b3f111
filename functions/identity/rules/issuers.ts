import * as z from 'zod'
import type { Act } from '../../access/act.ts'
import type { Caller } from '../../access/caller.ts'
import {
  type ClaimsMapping,
  claimsMappingSchema,
  NUMBER_KINDS,
  type NumberKind,
} from '../../access/issuers.ts'
import { type Advanced, advance, begin, startStep } from '../../access/steps.ts'
import { alreadyExists, notFound, type Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { storedTextProblem } from '../../kernel/stored-text.ts'
import { textProblem, tidy } from '../../kernel/text.ts'
import type { issuerEvents } from '../events.ts'
import { type ChainedIssuer, ISSUER_STEPS } from '../model.ts'
import { CLAIM_NAME, invalid } from '../problems.ts'
import { MAX_REASON_BYTES } from './applications.ts'

const MAX_URL_LENGTH = 500
/** What OpenID Connect Discovery wants of an issuer's own description. */
const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.string() })

/** An issuer as an administrator wants to register it. */
export interface IssuerRegistration {
  readonly issuer: string
  readonly audience: string
  readonly mapping: Omit<ClaimsMapping, 'number'> & {
    /** The claim that holds a number, and of which kind; null if either was left out. */
    readonly number?: { readonly claim: string | null; readonly of: NumberKind | null }
  }
}

/** What keeps a registration from being tried: nothing is fetched before this is right. */
export function registrationProblems({ issuer, audience, mapping }: IssuerRegistration): Problem[] {
  const isAddress = URL.canParse(issuer) && issuer.length <= MAX_URL_LENGTH && !/[?#\s]/.test(issuer)
  const fault = textProblem(['audience'], audience, MAX_URL_LENGTH, 'LINE')
  return [
    ...(isAddress ? [] : [invalid('NOT_AN_ISSUER', ['issuer'], { given: issuer.slice(0, 200) })]),
    ...(fault === null ? [] : [fault]),
    ...(['subject', 'agency'] as const)
      .filter(name => !CLAIM_NAME.test(mapping[name]))
      .map(name => invalid('NOT_A_CLAIM', [`${name}Claim`], { given: mapping[name].slice(0, 200) })),
    ...numberClaimProblems(mapping),
  ]
}

/** A number is handed on, so whoever is named by it would be whoever has it next. */
function numberClaimProblems({ number, subject, agency }: IssuerRegistration['mapping']): Problem[] {
  if (number === undefined) return []
  const given = (number.claim ?? '').slice(0, 200)
  if (!CLAIM_NAME.test(number.claim ?? '')) return [invalid('NOT_A_CLAIM', ['numberClaim'], { given })]
  if (number.of === null)
    return [invalid('NUMBER_KIND_MISSING', ['numberOf'], { given, allowed: NUMBER_KINDS })]
  const isOfSomebody = number.claim === subject || number.claim === agency
  return isOfSomebody ? [invalid('NUMBER_NAMES_SOMEBODY', ['numberClaim'], { given })] : []
}

/** Where an issuer describes itself (OpenID Connect Discovery 1.0, 4). */
export function discoveryAddress(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
}

/** The address of an issuer's keys, from what it says of itself; null if it describes another issuer or nothing at all. */
export function keysAddressIn(issuer: string, description: unknown): string | null {
  const read = discoverySchema.safeParse(description)
  return read.success && read.data.issuer === issuer && URL.canParse(read.data.jwks_uri)
    ? read.data.jwks_uri
    : null
}

/**
 * Decides a registration (登记身份源). An issuer is registered once; one that has ended may be registered again, by anybody.
 */
export function registerIssuer(
  before: ChainedIssuer | null,
  registrarId: string,
  id: string,
  { issuer, audience, mapping }: IssuerRegistration,
  jwksUri: string,
  act: Act,
): Result<Advanced<ChainedIssuer>> {
  if (before?.state === 'ACTIVE') return refuse(alreadyExists(['issuer'], issuer))
  const registered = {
    id: before?.id ?? id,
    issuer,
    jwksUri,
    audience: tidy(audience, 'LINE'),
    registrarId,
    mapping: claimsMappingSchema.parse(mapping),
    state: 'ACTIVE' as const,
  }
  const event = { type: 'IssuerRegistered', data: registered } as const
  return ok(
    before === null
      ? begin<ChainedIssuer, typeof issuerEvents>(registered, event, act)
      : advance<ChainedIssuer, typeof issuerEvents>(before, registered, event, act),
  )
}

/** Decides the end of an issuer (注销身份源), by whoever registered it. Nobody whom it names is admitted within a minute. */
export function endIssuer(
  issuer: ChainedIssuer,
  { agency }: Pick<Caller, 'agency'>,
  { expectedVersion, reason }: { readonly expectedVersion: number; readonly reason: string },
  act: Act,
): Result<Advanced<ChainedIssuer>> {
  if (agency?.id !== issuer.registrarId) return refuse(notFound(['issuerId']))
  const started = startStep(issuer, ISSUER_STEPS, 'endIssuer', expectedVersion)
  if (!started.ok) return started
  const fault = storedTextProblem(['reason'], reason, MAX_REASON_BYTES)
  if (fault !== null) return refuse(fault)
  const { version: _, chain: __, ...ended } = { ...issuer, state: 'ENDED' as const }
  const event = { type: 'IssuerEnded', data: { ...ended, reason: tidy(reason) } } as const
  return ok(advance<ChainedIssuer, typeof issuerEvents>(issuer, ended, event, act))
}
