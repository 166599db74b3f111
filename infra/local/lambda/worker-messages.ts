import type { FunctionSpec } from '../template/account.ts'

/** What a worker needs to know to be the sandbox of one function. */
export type Sandbox = Omit<FunctionSpec, 'handler' | 'environment' | 'timeoutMs'>

export interface Invocation {
  readonly event: string
  readonly requestId: string
  /** Milliseconds since 1970 when the function is ended. */
  readonly deadline: number
}

export type Outcome =
  | { readonly ok: true; readonly result: string }
  | {
      readonly ok: false
      readonly error: { readonly name: string; readonly message: string; readonly stack: string }
    }
