/** What a worker needs to know to be the sandbox of one function. */
export interface Sandbox {
  readonly file: string
  readonly exportName: string
  readonly functionName: string
  readonly functionArn: string
  readonly memoryMb: number
}

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
