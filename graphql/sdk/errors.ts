/** One entry of `errors` in an answer. */
export interface GraphQLFault {
  readonly message: string
  readonly path?: readonly (string | number)[] | undefined
  readonly extensions: Readonly<Record<string, unknown>>
}

/** What is known of a request that was not answered with data. */
export interface ErrorDetails {
  readonly requestId?: string | null
  readonly status?: number | null
  readonly facts?: Readonly<Record<string, unknown>>
  readonly errors?: readonly GraphQLFault[]
  readonly data?: unknown
  readonly cause?: unknown
}

/**
 * A request that was not answered with data: refused as a whole, failed, or never answered. What was wrong with the input
 * of a mutation is no error: it is in `problems` of the answer.
 */
export class HutongError extends Error {
  /**
   * The API's `extensions.code`, such as FORBIDDEN, UNAUTHENTICATED, THROTTLED. Of the SDK itself: UNREACHABLE (no answer),
   * TIMED_OUT (none in time), HTTP_<status> (an answer that is not the API's), UNEXPECTED_ANSWER (not as the contract
   * says), UPLOAD_FAILED (the bytes of a file were not taken).
   */
  readonly code: string
  /** The request's id in the logs of the platform; null if no answer came. */
  readonly requestId: string | null
  /** The HTTP status; null if no answer came. */
  readonly status: number | null
  /** The other `extensions` of the first error, such as `heldBy` or `retryAfterSeconds`. */
  readonly facts: Readonly<Record<string, unknown>>
  /** All errors of the answer. */
  readonly errors: readonly GraphQLFault[]
  /** Whatever came beside the errors. */
  readonly data: unknown

  constructor(code: string, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'HutongError'
    this.code = code
    this.requestId = details.requestId ?? null
    this.status = details.status ?? null
    this.facts = details.facts ?? {}
    this.errors = details.errors ?? []
    this.data = details.data ?? null
  }
}
