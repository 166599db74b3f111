import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import {
  type DocumentNode,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { definitions } from '../../graphql/schema.generated.ts'
import type { ResolverMap } from '../access/area.ts'
import { BadPage } from '../access/connection.ts'
import { costPlan, type Estimate } from '../access/cost.ts'
import { type Deprecation, deprecationHeaders, deprecationPlan } from '../access/deprecations.ts'
import { ERRORS, type ErrorCode, extensionsOf, type FactsOf } from '../access/errors.ts'
import { FiltersRefused } from '../access/filters.ts'
import type { Charged } from '../access/rate-limit.ts'
import { Forbidden, type RequestContext } from '../access/request.ts'
import { limitRules, REQUEST_LIMITS, RETRY_AFTER_SECONDS } from '../access/request-limits.ts'
import { problemResolvers, scalarResolvers } from '../access/resolvers.ts'
import { sharedReads } from '../access/shared-reads.ts'
import { variableFault, withoutValue } from '../access/variables.ts'
import { log } from '../platform/log.ts'
import { type CallCounter, costOfCalls } from '../platform/meter.ts'
import { isThrottling } from '../platform/retry.ts'
import type { Table } from '../platform/table.ts'
import { TypesettingRefused } from '../typesetting/index.ts'
import { RETRY_AFTER, rateLimitFacts, rateLimitHeaders, TOO_BUSY } from './answers.ts'
import { merged } from './areas.ts'
import { changeResolvers } from './changes.ts'
import { compiledExecution } from './compiled-execution.ts'
import { addDescriptions } from './described-schema.ts'
import { executableSchema } from './executable-schema.ts'
import { explainingResolvers } from './explaining.ts'
import { nodeResolvers } from './nodes.ts'
import { asksForSchema } from './operation-shape.ts'
import { unneededPlugins } from './unneeded-plugins.ts'

/** The context of one request, with what its cost report needs. */
export interface ServedContext extends RequestContext {
  /** That of the request, and from when it is known to be a query one whose reads are shared. */
  table: Table
  readonly meter: CallCounter
  /** What the request costs by the weights of the SDL; absent until it is computed. */
  estimate?: Estimate
  /** Charges the request to what its agency and application may spend in a minute. */
  readonly charge: (cost: number) => Promise<Charged | null>
  /** The charge of this request, under way or done; null if the counters could not be reached. */
  charging?: Promise<Charged | null>
  /** What the request uses that will go. */
  deprecations?: readonly Deprecation[]
  /** The variables as the executor takes them; absent if they do not fit their types. */
  variables?: Readonly<Record<string, unknown>>
}

/** Codes that clients may see of errors that GraphQL itself raises. */
const CLIENT_CODES = [
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
] as const satisfies readonly ErrorCode[]
const isClientCode = (code: unknown): code is (typeof CLIENT_CODES)[number] =>
  (CLIENT_CODES as readonly unknown[]).includes(code)

/** An error as clients see it: a code and a message, without stack and without text from AWS. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error)
  const { path, locations, extensions: given = {} } = formatted
  const message = withoutValue(formatted.message, REQUEST_LIMITS.messageCharacters)
  const place = { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) }
  const seen = <Code extends ErrorCode>(text: string, code: Code, facts: FactsOf<Code>) => ({
    ...place,
    message: text,
    extensions: extensionsOf(code, facts),
  })
  if (cause instanceof Forbidden)
    return seen(cause.message, 'FORBIDDEN', { action: cause.action, heldBy: cause.heldBy })
  if (cause instanceof BadPage) return seen(cause.message, cause.code, {})
  if (cause instanceof FiltersRefused)
    return seen(cause.message, cause.code, { given: cause.given, allowed: cause.allowed })
  if (cause instanceof TypesettingRefused) {
    const { reason, given, limit } = cause
    if (reason === 'TOO_MANY_GLYPHS')
      return seen(ERRORS.TOO_MANY_CHARACTERS.when.en, 'TOO_MANY_CHARACTERS', { given, limit })
    log.warn('typesetting was stopped', { given, limit })
    const retryAfterSeconds = RETRY_AFTER_SECONDS
    return seen(ERRORS.TYPESETTING_STOPPED.when.en, 'TYPESETTING_STOPPED', { retryAfterSeconds })
  }
  if (isThrottling(cause)) {
    log.warn('a request met throttling', { reason: cause instanceof Error ? cause.name : '' })
    return seen(TOO_BUSY, 'THROTTLED', { retryAfterSeconds: RETRY_AFTER_SECONDS })
  }
  const { code } = given
  if (code === 'TOO_COSTLY')
    return seen(message, code, { cost: Number(given.cost), limit: Number(given.limit) })
  if (isClientCode(code)) return seen(message, code, {})
  // An error of graphql-js itself, such as null for an argument with a default, is the client's fault.
  if (cause instanceof GraphQLError && cause.originalError === undefined) {
    log.warn('a request was refused while it ran', { reason: message })
    return seen(message, 'BAD_USER_INPUT', {})
  }
  log.error('unexpected error in a resolver', cause)
  return seen(ERRORS.INTERNAL.when.en, 'INTERNAL', {})
}

/** True if throttling left nothing of the answer: the client loses nothing by repeating the whole request. */
function isRefusedByThrottling({ data, errors = [] }: FormattedExecutionResult): boolean {
  const hasData = Object.values(data ?? {}).some(value => value !== null)
  return !hasData && errors.some(({ extensions }) => extensions?.code === 'THROTTLED')
}

/** What a request is charged at least: one that is refused before it is understood takes work too. */
const LEAST_CHARGE = 1

function rateLimited(charged: Charged): GraphQLFormattedError {
  const facts = rateLimitFacts(charged)
  return { message: ERRORS.RATE_LIMITED.when.en, extensions: extensionsOf('RATE_LIMITED', facts) }
}

/** @throws an error that ends the request before anything is done; its answer is that of the refused charge. */
async function demandAdmission({ charging }: ServedContext): Promise<void> {
  const charged = await charging
  if (charged?.isAdmitted === false) throw new GraphQLError(ERRORS.RATE_LIMITED.when.en)
}

/** Refuses requests that cost too much, and adds the request id to errors and the cost to answers. */
const accounting: ApolloServerPlugin<ServedContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, operation, document, request, contextValue }) => {
      if (operation === undefined) return
      const coerced = coercedVariables(schema, operation, request.variables ?? {})
      if (operation.operation === 'query') contextValue.table = sharedReads(contextValue.table)
      const { costPlan, deprecationPlan, isIntrospection } = planOf(schema, document, operation)
      const estimate = coerced === undefined ? { cost: 0, computed: 0 } : costPlan(coerced)
      const { cost } = estimate
      if (coerced !== undefined) contextValue.variables = coerced
      contextValue.estimate = estimate
      contextValue.deprecations = deprecationPlan(request.variables ?? {})
      const limit = REQUEST_LIMITS.cost
      if (cost <= limit) {
        contextValue.charging = contextValue.charge(Math.max(LEAST_CHARGE, cost))
        // A mutation waits for the charge. Reads run meanwhile, and their answer waits.
        if (operation.operation === 'mutation') await demandAdmission(contextValue)
        if (isIntrospection) await addDescriptions(schema)
        return
      }
      throw new GraphQLError(`the request costs ${cost}, the limit is ${limit}`, {
        extensions: { ...extensionsOf('TOO_COSTLY', { cost, limit }), http: { status: 400 } },
      })
    },
    willSendResponse: async ({ response, contextValue }) => {
      if (response.body.kind !== 'single') return
      contextValue.charging ??= contextValue.charge(LEAST_CHARGE)
      const charged = await contextValue.charging
      for (const [name, value] of Object.entries(rateLimitHeaders(charged)))
        response.http.headers.set(name, value)
      if (charged?.isAdmitted === false) {
        response.http.status = 429
        response.body.singleResult = { errors: [rateLimited(charged)] }
      }
      const { singleResult } = response.body
      const { calls } = contextValue.meter
      const { cost: estimated, computed } = contextValue.estimate ?? { cost: 0, computed: 0 }
      charged?.settle(Math.max(LEAST_CHARGE, computed + costOfCalls(calls)))
      const units = calls.reduce((sum, call) => sum + call.units, 0)
      const cost = {
        estimated,
        limit: REQUEST_LIMITS.cost,
        databaseCalls: calls.length,
        capacityUnits: units,
      }
      const { deprecations = [] } = contextValue
      const notices = deprecations.length === 0 ? {} : { deprecations }
      singleResult.extensions = { ...singleResult.extensions, cost, ...notices }
      for (const [name, value] of Object.entries(deprecationHeaders(deprecations)))
        response.http.headers.set(name, value)
      const { errors } = singleResult
      if (isRefusedByThrottling(singleResult)) {
        response.http.status = 503
        for (const [name, value] of Object.entries(RETRY_AFTER)) response.http.headers.set(name, value)
      }
      if (errors !== undefined) {
        singleResult.errors = errors.map(error => ({
          ...error,
          extensions: { ...error.extensions, requestId: contextValue.requestId },
        }))
      }
    },
  }),
}

/**
 * The variables as their types have them, or undefined if they do not fit in a way that running the operation tells.
 * @throws an error that says what is wrong with them, without what was given
 */
function coercedVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  const options = { maxErrors: 1, hideSuggestions: true }
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given, options)
  if (coerced !== undefined) return coerced
  const fault = variableFault(schema, operation, given)
  if (fault === null) return undefined
  throw new GraphQLError(fault, {
    extensions: { ...extensionsOf('BAD_USER_INPUT', {}), http: { status: 400 } },
  })
}

/** What is known of an operation before its variables are. */
interface Plan {
  readonly costPlan: ReturnType<typeof costPlan>
  readonly deprecationPlan: ReturnType<typeof deprecationPlan>
  readonly isIntrospection: boolean
}
/** Kept as long as Apollo Server keeps the parsed document, of which it forgets those that were not used for long. */
const plans = new WeakMap<OperationDefinitionNode, Plan>()

function planOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Plan {
  const known = plans.get(operation)
  if (known !== undefined) return known
  const fragments = Object.fromEntries(
    document.definitions
      .filter(node => node.kind === Kind.FRAGMENT_DEFINITION)
      .map(node => [node.name.value, node]),
  )
  const plan = {
    costPlan: costPlan({ schema, operation, fragments }),
    deprecationPlan: deprecationPlan(schema, document, operation),
    isIntrospection: asksForSchema(document),
  }
  plans.set(operation, plan)
  return plan
}

const MAX_TOKENS = 3_000

/** The resolvers of all areas. */
export function allResolvers(): ResolverMap & { readonly Query: object } {
  const nodes = nodeResolvers(merged.loaders)
  const explaining = explainingResolvers(merged)
  const problems = problemResolvers(merged)
  const changes = changeResolvers(merged.changes)
  return {
    ...merged.resolvers,
    ...scalarResolvers,
    ...problems,
    ...nodes,
    VersionConflict: { ...problems.VersionConflict, ...nodes.VersionConflict },
    WrongState: { ...problems.WrongState, ...nodes.WrongState },
    ...changes,
    Query: { ...merged.resolvers.Query, ...nodes.Query, ...explaining.Query, ...changes.Query },
  }
}

/** Apollo Server with the whole schema. Without CSRF check: browsers never add bearer tokens by themselves. */
export function createServer(options: { readonly compiledFrom: number }): ApolloServer<ServedContext> {
  const server = new ApolloServer<ServedContext>({
    gateway: compiledExecution(executableSchema(definitions, allResolvers()), options),
    introspection: true,
    // Bounds the parser's work, which comes before all other limits. The largest canonical operation has a fifth of it.
    parseOptions: { maxTokens: MAX_TOKENS },
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    cache: 'bounded',
    validationRules: [...limitRules],
    validationOptions: { maxErrors: REQUEST_LIMITS.errors },
    formatError,
    plugins: [accounting, ...unneededPlugins()],
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: text => log.warn(String(text)),
      error: text => log.warn(String(text)),
    },
  })
  server.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests()
  return server
}
