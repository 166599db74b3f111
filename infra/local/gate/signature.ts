import type { IncomingHttpHeaders } from 'node:http'
import { S3Client } from '@aws-sdk/client-s3'
import { createScope, SignatureV4 } from '@smithy/signature-v4'
import { REGION } from '../emulators/region.ts'
import { type Refusal, refusal } from './refusals.ts'

/** A request by a presigned URL, as it was received. */
export interface PresignedRequest {
  readonly method: string
  /** Escaped, as it was sent. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
}

const LONGEST_SECONDS = 604_800
/** How far the clocks of signer and service may be apart. */
const SKEW_MS = 15 * 60_000

/** True if the URL carries a signature. */
export function isPresigned(query: URLSearchParams): boolean {
  return query.has('X-Amz-Signature')
}

/**
 * Checks what S3 checks of a presigned URL: that it has not expired, that its signature is that of the secret for this
 * method, path, query and the signed headers with the values that were sent, and that no header of AWS was added.
 * @returns the refusal; undefined if the request is as it was signed
 */
export async function faultOfPresigned(
  request: PresignedRequest,
  secretAccessKey: string,
  now: number,
): Promise<Refusal | undefined> {
  const terms = termsIn(request.query)
  if (terms === undefined) return malformed()
  const { date, seconds } = terms
  if (date.getTime() > now + SKEW_MS) return denied('Request is not yet valid')
  const expires = date.getTime() + seconds * 1000
  if (now > expires) {
    return denied('Request has expired', {
      'X-Amz-Expires': seconds,
      Expires: new Date(expires).toISOString(),
      ServerTime: new Date(now).toISOString(),
    })
  }
  const unsigned = Object.keys(request.headers).filter(
    name => name.startsWith('x-amz-') && !terms.signedHeaders.includes(name),
  )
  if (unsigned.length > 0) {
    const message = 'There were headers present in the request which were not signed'
    return denied(message, { HeadersNotSigned: unsigned.join(', ') })
  }
  const expected = await new Verifier(secretAccessKey).signatureOf(request, terms)
  return expected === terms.signature ? undefined : mismatch()
}

interface Terms {
  readonly date: Date
  readonly seconds: number
  readonly signedHeaders: readonly string[]
  readonly signature: string
}

/** The terms of the signature in a query; undefined if one is absent or malformed. */
function termsIn(query: URLSearchParams): Terms | undefined {
  const [, day, time] = /^(\d{8})T(\d{6})Z$/.exec(query.get('X-Amz-Date') ?? '') ?? []
  const seconds = Number(query.get('X-Amz-Expires') ?? Number.NaN)
  const [, signedOn, region, service] = (query.get('X-Amz-Credential') ?? '').split('/')
  const signedHeaders = (query.get('X-Amz-SignedHeaders') ?? '').split(';')
  if (day === undefined || time === undefined || query.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256')
    return undefined
  if (!(seconds >= 0 && seconds <= LONGEST_SECONDS) || !signedHeaders.includes('host')) return undefined
  if (signedOn !== day || region !== REGION || service !== 's3') return undefined
  const iso = `${day}T${time}Z`.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z')
  const signature = query.get('X-Amz-Signature') ?? ''
  return { date: new Date(iso), seconds, signedHeaders, signature }
}

const { sha256 } = new S3Client({ region: REGION }).config

/** The SDK's own signer, asked for the signature of a request that somebody else has signed. */
class Verifier extends SignatureV4 {
  constructor(secretAccessKey: string) {
    const credentials = { accessKeyId: 'any', secretAccessKey }
    super({ service: 's3', region: REGION, credentials, sha256, uriEscapePath: false })
  }

  async signatureOf({ method, path, query, headers }: PresignedRequest, { date, signedHeaders }: Terms) {
    const request = {
      method,
      path,
      protocol: 'http:',
      hostname: '',
      headers: {},
      query: Object.fromEntries(query),
    }
    const values = signedHeaders.map((name): [string, string] => [name, signedValue(headers[name])])
    const payload = query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD'
    const canonical = this.createCanonicalRequest(request, Object.fromEntries(values), payload)
    const { longDate, shortDate } = this.formatDate(date)
    const scope = createScope(shortDate, REGION, 's3')
    const text = await this.createStringToSign(longDate, scope, canonical, 'AWS4-HMAC-SHA256')
    return this.sign(text, { signingDate: date })
  }
}

/** A header as it is signed: without space around it, and with one space for many. */
function signedValue(header: string | string[] | undefined): string {
  return [header ?? ''].flat().join(',').trim().replaceAll(/\s+/g, ' ')
}

function denied(message: string, details: Record<string, unknown> = {}): Refusal {
  return refusal('s3', 403, { code: 'AccessDenied', message, details })
}

function mismatch(): Refusal {
  const message =
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.'
  return refusal('s3', 403, { code: 'SignatureDoesNotMatch', message })
}

function malformed(): Refusal {
  const message = 'Query-string authentication requires the Signature, Expires and Credential parameters.'
  return refusal('s3', 403, { code: 'AuthorizationQueryParametersError', message })
}
