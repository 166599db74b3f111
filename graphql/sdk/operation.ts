/** One operation, with the types of its data and its variables. */
export interface Operation<Data = unknown, Variables = unknown> {
  readonly kind: 'query' | 'mutation'
  readonly name: string
  /** The GraphQL document. */
  readonly text: string
  /** True for a canonical operation whose field is null only beside an error: a connection, the payload of a mutation. */
  readonly isNeverNull?: boolean
  /** True for a canonical operation that reads several fields: all of them are its answer. */
  readonly isWhole?: boolean
  /** Never set: it carries the types. */
  readonly types?: readonly [Data, Variables]
}

/** The variables of a mutation. Without `idempotencyKey` the client makes one and keeps it over its retries. */
export type Keyless<Variables> = Variables extends { readonly input: infer Input }
  ? Omit<Variables, 'input'> & {
      readonly input: Omit<Input, 'idempotencyKey'> & { readonly idempotencyKey?: string | undefined }
    }
  : Variables

/** What can be set for one call. */
export interface CallOptions {
  /** Ends the call, its retries and the pauses between them. The promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** How long one attempt may take, in milliseconds. */
  readonly timeoutMs?: number | undefined
}
