import type { IncomingHttpHeaders } from 'node:http'
import type { Issued, LocalSts } from '../emulators/sts.ts'
import { type Refusal, refusals } from './refusals.ts'
import { SERVICES, type Service } from './services.ts'

/** What the signature of a request claims: by whom it is, and for which service. Nothing of it is verified here. */
export interface Claim {
  readonly service: Service
  readonly accessKeyId: string
  readonly sessionToken: string | undefined
}

const SCOPE = /^([^/]+)\/\d{8}\/[^/]+\/([^/]+)\/aws4_request$/

/** The claim in a request's headers, or in its query if the URL is presigned; undefined if it is not signed. */
export function claimOf(headers: IncomingHttpHeaders, query: URLSearchParams): Claim | undefined {
  const header = /Credential=([^,\s]+)/.exec(headers.authorization ?? '')?.[1]
  const [, accessKeyId, name] = SCOPE.exec(header ?? query.get('X-Amz-Credential') ?? '') ?? []
  const service = SERVICES.find(one => one === name)
  if (accessKeyId === undefined || service === undefined) return undefined
  const token = headers['x-amz-security-token'] ?? query.get('X-Amz-Security-Token') ?? undefined
  return { service, accessKeyId, sessionToken: typeof token === 'string' ? token : undefined }
}

/** The credentials behind a claim, or the refusal if they are unknown, not whole or expired. */
export function credentialsOf(claim: Claim, sts: LocalSts, now: number): Issued | Refusal {
  const issued = sts.issuedFor(claim.accessKeyId)
  if (issued === undefined) return refusals.unknownKey(claim.service)
  if (issued.sessionToken !== claim.sessionToken) return refusals.wrongToken(claim.service)
  if (issued.expiresAt <= now) return refusals.expiredToken(claim.service)
  return issued
}
