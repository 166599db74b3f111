import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import type { CompiledQuery } from 'graphql-jit'
import { LeastRecent } from '../kernel/least-recent.ts'
import { log } from '../platform/log.ts'
import { fieldsWrittenOut, variablesNeverNull } from './operation-shape.ts'

type Gateway = ApolloServerOptionsWithGateway<object>['gateway']
type Variables = Readonly<Record<string, unknown>>

/** What the executor needs to know of a request beside what Apollo hands on. */
export interface Executed {
  /** The variables as graphql-js coerced them; absent if they could not be. */
  readonly variables?: Variables
}

/** Operations of more fields than this, written out, are not compiled: four times the largest that the SDK sends. */
const MAX_FIELDS = 2_000
/** What the code of one field takes of the heap (measured with all operations of the SDK). */
const BYTES_OF_A_FIELD = 2_900
/** What an instance keeps of compiled operations: some hundred of the SDK's. */
const KEPT_BYTES = 48_000_000
/**
 * An operation is compiled when an instance runs it for this time: compiling takes 5 ms of CPU (median of the SDK's
 * operations, at most 55) and saves 0.2 to 0.8 each time.
 */
export const COMPILED_FROM = 10

/**
 * Runs operations by code that is compiled from them (graphql-jit), through the seam that Apollo Server has for gateways. An
 * inbox of 50 rows takes a seventh of the time that graphql-js takes, which looks at the schema for each value of an answer
 * (`npm run bench`). The answers are the same, and where that is not certain, graphql-js runs the operation:
 *
 * - the first times that this instance runs it;
 * - introspection, directives in the operation, and variables that do not fit their types;
 * - operations that graphql-jit cannot compile, and those that are very large once their fragments are written out.
 *
 * graphql-jit 0.8.9 takes a `@oneOf` variable with several fields, and refuses one that is not null and has a default. So
 * it gets variables that graphql-js has coerced. And within an input it takes a null that a default allows a variable to be.
 *
 * @param options.compiledFrom the time of running an operation from which it is compiled; 0: never
 */
export function compiledExecution(
  schema: GraphQLSchema,
  { compiledFrom }: { readonly compiledFrom: number },
): Gateway {
  const runs = new WeakMap<OperationDefinitionNode, number>()
  const notCompiled = new WeakSet<OperationDefinitionNode>()
  const kept = new LeastRecent<OperationDefinitionNode, Compiled>(KEPT_BYTES, ({ bytes }) => bytes)

  /** Null where graphql-js runs the operation. */
  const compiledOf = async (
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): Promise<Compiled | null> => {
    const known = kept.get(operation)
    if (known !== undefined) return known
    const time = (runs.get(operation) ?? 0) + 1
    runs.set(operation, time)
    if (compiledFrom === 0 || time < compiledFrom || notCompiled.has(operation)) return null
    const compiled = await compile(schema, document, operation)
    // Once it had to make room, it counts anew: else whoever sends many in turn would have each compiled each time.
    runs.set(operation, 0)
    if (compiled === null) notCompiled.add(operation)
    else kept.set(operation, compiled)
    return compiled
  }

  const run = async (
    document: DocumentNode,
    operation: OperationDefinitionNode | undefined,
    context: Executed,
    given: Asked,
  ): Promise<ExecutionResult> => {
    const { variables } = context
    const compiled =
      operation === undefined || variables === undefined ? null : await compiledOf(document, operation)
    if (compiled !== null && variables !== undefined && !isNull(compiled.neverNull, variables))
      return asExecuted(await compiled.query(undefined, context, variables))
    const { variables: variableValues, operationName } = given
    return execute({ schema, document, contextValue: context, variableValues, operationName })
  }

  return {
    onSchemaLoadOrUpdate(loaded) {
      loaded({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => undefined
    },
    load: async () => ({
      executor: async ({ document, operation, context, request }) =>
        run(document, operation, context as Executed, request as Asked),
    }),
    stop: async () => undefined,
  }
}

/**
 * The result with errors as graphql-js makes them, which those of graphql-jit only resemble: they may lack extensions. And of
 * several errors that made the same place null one is told, as GraphQL's specification has it; graphql-jit tells all.
 */
function asExecuted({ data = null, errors = [] }: ExecutionResult): ExecutionResult {
  if (errors.length === 0) return { data }
  const byPlace = new Map(errors.toReversed().map(error => [nullAt(data, error.path).join('/'), error]))
  return { data, errors: [...byPlace.values()].toReversed().map(asGraphqlError) }
}

/** The place of the answer that is null because of what happened at this path: there, or above it. */
function nullAt(data: unknown, path: GraphQLError['path'] = []): readonly (string | number)[] {
  let at = data
  for (const [length, key] of path.entries()) {
    if (at === null || at === undefined) return path.slice(0, length)
    at = (at as Readonly<Record<string | number, unknown>>)[key]
  }
  return path
}

function asGraphqlError({ message, path, originalError, locations }: GraphQLError): GraphQLError {
  // As `locatedError` does: an error that a resolver raised for GraphQL keeps what it says.
  const raised = originalError instanceof GraphQLError ? originalError : null
  const extensions = raised?.extensions
  const error = new GraphQLError(message, {
    ...(path === undefined ? {} : { path }),
    ...(originalError === undefined ? {} : { originalError }),
    ...(extensions === undefined ? {} : { extensions }),
  })
  return Object.defineProperty(error, 'locations', { value: locations, enumerable: locations !== undefined })
}

interface Asked {
  readonly variables?: Record<string, unknown>
  readonly operationName?: string
}
function isNull(names: readonly string[], variables: Variables): boolean {
  return names.some(name => variables[name] === null || variables[name] === undefined)
}

interface Compiled {
  readonly query: CompiledQuery['query']
  readonly bytes: number
  /** Variables that may be null, within an input where null may not be: graphql-jit would hand it on. */
  readonly neverNull: readonly string[]
}

async function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Promise<Compiled | null> {
  const fields = fieldsWrittenOut(schema, document, operation)
  if (fields > MAX_FIELDS) return null
  // Loaded when first needed: 35 ms of a cold start.
  const { compileQuery, isCompiledQuery } = await import('graphql-jit')
  const compiled = compileQuery(schema, document, operation.name?.value, {
    // Errors have the stack of their cause, which is logged; one of their own is made for nobody.
    disablingCapturingStackErrors: true,
  })
  if (isCompiledQuery(compiled)) {
    const neverNull = variablesNeverNull(schema, document, operation)
    return { query: compiled.query, bytes: fields * BYTES_OF_A_FIELD, neverNull }
  }
  log.warn('an operation is not compiled', { reason: compiled.errors?.[0]?.message })
  return null
}
