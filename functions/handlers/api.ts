import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import * as z from 'zod'
import { auditedPlace, NotAdmitted } from '../access/admission.ts'
import { RefusalCounter, strangerOf } from '../access/audit.ts'
import { bearerToken, type Identity, Unauthenticated } from '../access/authenticate.ts'
import { type Admission, openDirectory } from '../access/directory.ts'
import { CLIENT_ALGORITHMS, DpopRefused, nonceAt, provenKey } from '../access/dpop.ts'
import { IssuerUnavailable } from '../access/issuer-keys.ts'
import { languageOf } from '../access/problems.ts'
import { RateLimiter } from '../access/rate-limit.ts'
import { RegistryWhenAsked } from '../access/registry-when-asked.ts'
import { RequestAudit, writeRecords } from '../access/request-audit.ts'
import { rememberingTokens } from '../access/token-cache.ts'
import { receiptKeys } from '../exchange/index.ts'
import { bindingByNumber } from '../identity/index.ts'
import { randomIds } from '../kernel/ids.ts'
import { tenantClients } from '../platform/clients.ts'
import { now } from '../platform/clock.ts'
import { commonEnv, readEnv } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { CallCounter } from '../platform/meter.ts'
import { openObjects } from '../platform/objects.ts'
import { callsOutside, fetchFromOutside } from '../platform/outside.ts'
import { isThrottling, TableBusy } from '../platform/retry.ts'
import { kmsSealer } from '../platform/sealing.ts'
import { SessionOwner } from '../platform/session-owner.ts'
import { kmsSigner } from '../platform/signer.ts'
import { bindTable, type Table } from '../platform/table.ts'
import { failure, json, rateLimitFacts, rateLimitHeaders, tryLater } from './answers.ts'
import { merged } from './areas.ts'
import { budgetsOf, chargeWith } from './charging.ts'
import { COMPILED_FROM } from './compiled-execution.ts'
import { readRequest, toPerson, toResult } from './http.ts'
import { identityEnv } from './identity-env.ts'
import { createServer, type ServedContext } from './server.ts'
import { trustedIssuers } from './trusted-issuers.ts'

const ENV = {
  ...commonEnv,
  BUCKET_NAME: z.string().min(1),
  DATA_ROLE_ARN: z.string().min(1),
  SIGNING_KEY_ID: z.string().min(1),
  BRIDGE_KEY_ID: z.string().min(1),
  CURSOR_SECRET: z.string().min(32),
  ...identityEnv,
  /** Subjects of the issuer that operate the platform, with commas between them. */
  OPERATORS: z.string().transform(list => list.split(',').map(one => one.trim())),
  /** See `compiledExecution`. */
  COMPILED_FROM: z.coerce.number().int().nonnegative().default(COMPILED_FROM),
}

/** What is kept between requests. */
function createRuntime() {
  const env = readEnv('api', ENV)
  const clientsFor = tenantClients(env.DATA_ROLE_ARN)
  /** A table for the directory itself, before it is known who acts. */
  const tableOf = (owner: SessionOwner): Table => {
    const source = { client: clientsFor(owner, 'member').dynamo, tableName: env.TABLE_NAME }
    return bindTable(source, owner.tenant, owner.reach)
  }
  const directoryTable = (): Table => tableOf(SessionOwner.ofDirectory())
  const outside = fetchFromOutside(env.ISSUER_NETWORKS)
  return {
    env,
    server: createServer({ compiledFrom: env.COMPILED_FROM }),
    authenticate: rememberingTokens(trustedIssuers({ env, directoryTable, outside }).ofAll, now),
    outside,
    callOutside: callsOutside(env.ISSUER_NETWORKS),
    sealer: kmsSealer(env.BRIDGE_KEY_ID),
    admit: openDirectory({
      operators: env.OPERATORS,
      directoryTable,
      tableOf,
      bindByNumber: bindingByNumber({ numberSecret: env.NUMBER_SECRET, newId: randomIds(now), now }),
      now,
    }),
    clientsFor,
    directoryTable,
    tableOf,
    limiter: new RateLimiter(now),
    counter: new RefusalCounter(randomIds(now)('ins')),
    signer: kmsSigner(env.SIGNING_KEY_ID),
  }
}
type Runtime = ReturnType<typeof createRuntime>
/** Made while the function starts, which Lambda does not count as time of a request. */
const runtime: Runtime = createRuntime()

function contextFor(
  { env, clientsFor, signer, outside, callOutside, sealer, counter, limiter }: Runtime,
  { caller, owner, identity }: Admitted,
  { headers, requestContext }: APIGatewayProxyEventV2,
  deadline: Date,
): ServedContext {
  const { tenant, reach, subject, name, applicationId } = caller
  const { requestId } = requestContext
  const newId = randomIds(now)
  const from = { subject, name, applicationId, tokenId: identity.tokenId }
  const origin = { ...from, source: sourceOf(requestContext), requestId }
  const meter = new CallCounter()
  // The credentials are the owner's, the tables are bound to the caller's tenant: see SessionOwner.
  const member = clientsFor(owner, 'member')
  const unmetered = { client: member.dynamo, tableName: env.TABLE_NAME }
  const source = { ...unmetered, meter }
  const openRegistry = (): Table => {
    const { dynamo } = clientsFor(owner, 'registrar')
    return bindTable({ ...source, client: dynamo }, tenant, reach, 'registrar')
  }
  return Object.assign(new RegistryWhenAsked(openRegistry), {
    requestId,
    caller,
    permissions: merged.permissions,
    now,
    newId,
    audit: new RequestAudit({ tenant, origin, counter, newId, now, codes: merged.audited }),
    table: bindTable(source, tenant, reach),
    objects: openObjects(member.s3, env.BUCKET_NAME),
    language: languageOf(headers['accept-language']),
    deadline,
    cursorSecret: env.CURSOR_SECRET,
    numberSecret: env.NUMBER_SECRET,
    signer,
    outside,
    callOutside,
    sealer,
    audience: env.TOKEN_AUDIENCE,
    meter,
    // Not among the calls of a request: one of many makes it for the others.
    charge: chargeWith(limiter, { caller, table: bindTable(unmetered, tenant, reach) }, requestId),
  })
}

/** Serves one HTTP request. */
async function serve(
  event: APIGatewayProxyEventV2,
  lambda: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<APIGatewayProxyStructuredResultV2> {
  const deadline = new Date(now().getTime() + lambda.getRemainingTimeInMillis())
  const { signer, directoryTable } = runtime
  if (event.rawPath === '/.well-known/receipt-keys.json')
    return json(200, { keys: await receiptKeys({ signer, table: directoryTable() }) })
  const page = toPerson(event)
  if (page !== null) return page
  const { requestId } = event.requestContext
  const admitted = await admittedBy(runtime, event)
  if (!('caller' in admitted)) return admitted
  const spent = runtime.limiter.spent(budgetsOf(admitted.caller))
  if (spent !== null)
    return failure(event, 429, 'RATE_LIMITED', rateLimitFacts(spent), rateLimitHeaders(spent))
  const request = readRequest(event)
  if (!request.ok) return request.result
  const context = contextFor(runtime, admitted, event, deadline)
  const response = await runtime.server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: request.value,
    context: async () => context,
  })
  await context.audit.flush(context.table)
  const databaseCalls = context.meter.calls.length
  const { tenant, applicationId } = admitted.caller
  log.info('request', { requestId, tenant, databaseCalls, status: response.status ?? 200 })
  const deprecated = (context.deprecations ?? []).map(({ coordinate }) => coordinate).join(' ')
  if (deprecated !== '') log.info('deprecated fields used', { requestId, tenant, applicationId, deprecated })
  return toResult(response, event)
}

/** The caller, with what their token says of them. */
interface Admitted extends Admission {
  readonly identity: Identity
}

/** The caller by the verified token and the directory, or the answer if there is none or nobody can tell now. */
async function admittedBy(
  runtime: Runtime,
  event: APIGatewayProxyEventV2,
): Promise<Admitted | APIGatewayProxyStructuredResultV2> {
  const { authenticate, admit, env } = runtime
  const { headers, requestContext } = event
  const { requestId } = requestContext
  let identity: Identity | undefined
  try {
    identity = await authenticate(headers.authorization)
    await checkPossession(identity, event, env)
    return { ...(await admit(identity)), identity }
  } catch (error) {
    if (error instanceof IssuerUnavailable) {
      log.error('tokens cannot be checked', error, { requestId, reason: String(error.cause) })
      return tryLater(event, 'ISSUER_UNAVAILABLE')
    }
    if (error instanceof NotAdmitted) {
      if (identity !== undefined) await recordRefusal(runtime, identity, error, requestContext)
      return failure(event, 403, 'NOT_ADMITTED', { reason: error.fault })
    }
    if (error instanceof DpopRefused) {
      log.info('token not accepted', { requestId, reason: error.fault })
      return unproven(error, env, event)
    }
    if (!(error instanceof Unauthenticated)) throw error
    // By nobody who is known: in the log, where it costs no call.
    log.info('token not accepted', { requestId, reason: error.fault })
    const challenge = { 'www-authenticate': 'Bearer error="invalid_token"' }
    return failure(event, 401, 'UNAUTHENTICATED', { reason: error.fault }, challenge)
  }
}

/** Records that the holder of a good token was not admitted. */
async function recordRefusal(
  { counter, tableOf }: Runtime,
  identity: Identity,
  { fault: code, place, member }: NotAdmitted,
  requestContext: APIGatewayProxyEventV2['requestContext'],
): Promise<void> {
  const { subject: named, registrarId, applicationId, tokenId } = identity
  const stranger = registrarId === null ? named : strangerOf(identity, code)
  const { id: subject, name } = member ?? { id: stranger, name: null }
  const owner = auditedPlace(code, place)
  const from = { subject, name, applicationId, tokenId, source: sourceOf(requestContext) }
  const origin = { ...from, requestId: requestContext.requestId }
  const refusal = { action: 'admission', target: null, code, at: now().toISOString() }
  await writeRecords(tableOf(owner), [counter.count(owner.tenant, origin, refusal)])
}

/** The network address that a request came from, as API Gateway saw it. */
function sourceOf({ http }: APIGatewayProxyEventV2['requestContext']): string | null {
  return http.sourceIp ?? null
}

/** A token that is bound to a key is accepted with a proof of that key alone, and no other with a proof. @throws DpopRefused */
async function checkPossession(
  { boundTo }: Identity,
  { headers, rawPath, requestContext }: APIGatewayProxyEventV2,
  { SERVICE_URL, NONCE_SECRET: secret }: Runtime['env'],
): Promise<void> {
  const isProving = /^DPoP /i.test(headers.authorization ?? '')
  if (boundTo === null && !isProving) return
  if (boundTo === null || !isProving) throw new DpopRefused('DPOP_PROOF_MISSING')
  const about = {
    method: requestContext.http.method,
    url: SERVICE_URL + rawPath,
    token: bearerToken(headers.authorization),
  }
  if ((await provenKey(headers.dpop, about, { secret, now: now() })) !== boundTo)
    throw new DpopRefused('DPOP_PROOF_INVALID')
}

function unproven(
  { fault }: DpopRefused,
  { NONCE_SECRET: secret }: Runtime['env'],
  event: APIGatewayProxyEventV2,
): APIGatewayProxyStructuredResultV2 {
  const error = fault === 'DPOP_NONCE_NEEDED' ? 'use_dpop_nonce' : 'invalid_dpop_proof'
  const challenge = `DPoP error="${error}", algs="${CLIENT_ALGORITHMS.join(' ')}"`
  const nonce = nonceAt({ secret, now: now() })
  const headers = { 'www-authenticate': challenge, 'dpop-nonce': nonce }
  return failure(event, 401, 'UNAUTHENTICATED', { reason: fault }, headers)
}

/** Headers of every answer: never cached, since it is for one caller, and with the id of its request. */
const standardHeaders = (): middy.MiddlewareObj<
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2
> => ({
  after: ({ event, response }) => {
    if (response === null || response === undefined) return
    response.headers = {
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...response.headers,
      'x-request-id': event.requestContext.requestId,
    }
  },
})

/** Logs an unexpected error with its stack and answers with a code only. Throttling is no error of ours to look into. */
const unexpected = (): middy.MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => ({
  onError: request => {
    const { requestId } = request.event.requestContext
    const isBusy = isThrottling(request.error) || request.error instanceof TableBusy
    if (isBusy) log.warn('a request met throttling', { requestId, reason: request.error?.name })
    else log.error('unexpected error', request.error, { requestId })
    request.response = isBusy
      ? tryLater(request.event, 'THROTTLED')
      : failure(request.event, 500, 'INTERNAL', {})
  },
})

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(unexpected())
  .use(standardHeaders())
  .handler(serve)
