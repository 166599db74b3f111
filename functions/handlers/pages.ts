import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import * as z from 'zod'
import { acceptsGzip } from '../access/accept.ts'
import { log } from '../platform/log.ts'
import { failure } from './answers.ts'

/** What was made from the contract when the function was built (`infra/pages/`), beside its code. */
const SITE = new URL('site/', import.meta.url)

const manifestSchema = z.record(
  z.string().startsWith('/'),
  z.strictObject({
    file: z.string().regex(/^\d+\.gz$/),
    type: z.string(),
    digest: z.string(),
    isImmutable: z.boolean(),
  }),
)
type Entry = z.infer<typeof manifestSchema>[string]

/** By the paths under which they are served. Read while the function starts. */
const entries = new Map<string, Entry>(
  Object.entries(manifestSchema.parse(JSON.parse(readFileSync(new URL('manifest.json', SITE), 'utf8')))),
)

/** Compressed files that were served before. */
const kept = new Map<string, Buffer>()

function compressed({ file }: Entry): Buffer {
  const known = kept.get(file)
  if (known !== undefined) return known
  const bytes = readFileSync(new URL(file, SITE))
  kept.set(file, bytes)
  return bytes
}

/** Nothing of another host, no inline script, no frame around it. Styles that GraphiQL adds by script are inline. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every page, file and error. */
const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** A browser keeps what has its content in its name; everything else it asks for again, since a deployment changes it. */
function cacheControl({ isImmutable }: Entry): string {
  return isImmutable ? 'public, max-age=31536000, immutable' : 'public, no-cache'
}

/** Two encodings of a file are two representations, each with its own tag (RFC 9110, 8.8.3.3). */
function tagOf({ digest }: Entry, isGzipped: boolean): string {
  return isGzipped ? `"${digest}-gzip"` : `"${digest}"`
}

/** True if the client has the file already, in whichever encoding (RFC 9110, 13.1.2). */
function isKnown(entry: Entry, ifNoneMatch: string | undefined): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map(tag => tag.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(tagOf(entry, true)) || tags.includes(tagOf(entry, false))
}

function fileAnswer(
  entry: Entry,
  headers: APIGatewayProxyEventV2['headers'],
): APIGatewayProxyStructuredResultV2 {
  const isGzipped = acceptsGzip(headers['accept-encoding'])
  const validators = {
    etag: tagOf(entry, isGzipped),
    'cache-control': cacheControl(entry),
    vary: 'accept-encoding',
  }
  if (isKnown(entry, headers['if-none-match'])) return { statusCode: 304, headers: validators, body: '' }
  const described = { ...validators, 'content-type': `${entry.type}; charset=utf-8` }
  const bytes = compressed(entry)
  if (!isGzipped) return { statusCode: 200, headers: described, body: gunzipSync(bytes).toString('utf8') }
  return {
    statusCode: 200,
    headers: { ...described, 'content-encoding': 'gzip' },
    body: bytes.toString('base64'),
    isBase64Encoded: true,
  }
}

/** Serves one page or file; 404 for every other path. */
async function serve(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const path = event.rawPath.replace(/\/+$/, '')
  const entry = entries.get(path === '' ? '/' : path)
  const answer =
    entry === undefined ? failure(event, 404, 'PAGE_NOT_FOUND', {}) : fileAnswer(entry, event.headers)
  const { requestId } = event.requestContext
  return { ...answer, headers: { ...HEADERS, ...answer.headers, 'x-request-id': requestId } }
}

/** Logs an unexpected error with its stack and answers with a code only. */
const unexpected = (): middy.MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => ({
  onError: request => {
    log.error('unexpected error', request.error, { requestId: request.event.requestContext.requestId })
    request.response = failure(request.event, 500, 'INTERNAL', {})
  },
})

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(unexpected())
  .handler(serve)
