import type { FunctionSpec } from '../template/account.ts'

/** What a worker needs to know to be the sandbox of one function. */
export type Sandbox = Pick<
  FunctionSpec,
  'file' | 'exportName' | 'functionName' | 'functionArn' | 'memoryMb'
> & {
  /** The platform's clock; without it, the function has the time of the machine. */
  readonly clock: SharedArrayBuffer | undefined
}

export interface Invocation {
  readonly event: string
  readonly requestId: string
  /** Milliseconds from its start until the invocation is ended. */
  readonly limitMs: number
}

/** What a worker sends: once that its code is loaded, then the outcome of each invocation. */
export type WorkerMessage =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'answer'; readonly result: string }
  | {
      readonly kind: 'error'
      readonly error: { readonly name: string; readonly message: string; readonly stack: string }
    }
