import { HutongError } from './errors.ts'
import type { CallOptions, Operation } from './operation.ts'
import { type Methods, operations } from './operations.generated.ts'
import { DEFAULT_RETRIES, type RetryPolicy } from './retries.ts'
import { type Fetch, type Sender, send, unreachable } from './send.ts'
import { type Uploaded, type UploadOptions, uploadFile } from './upload.ts'
import { type KeySet, keySetIn } from './verification/keys.ts'
import { within } from './waiting.ts'

/** What a client needs to know. */
export interface ClientOptions {
  /** The address of the API, such as https://api.example.cn/graphql. */
  readonly url: string
  /** Gives an access token that is still valid; asked before every attempt, so it should keep one while it lasts. */
  readonly token: () => Promise<string>
  /** The language of problems and errors; zh-CN unless another is given. */
  readonly language?: 'zh-CN' | 'en' | undefined
  /** What stands for the platform's `fetch`. */
  readonly fetch?: Fetch | undefined
  /** How long one attempt may take, in milliseconds; 30,000 unless given. */
  readonly timeoutMs?: number | undefined
  readonly retries?: Partial<RetryPolicy> | undefined
}

/** Hutong's API: a method for each canonical operation, and what goes beyond one of them. */
export interface Client extends Methods {
  /**
   * Runs an operation of one's own. @returns its data, or that of a canonical one (`operations`) with its root field
   * @throws HutongError if it is not answered with data
   */
  execute<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    options?: CallOptions,
  ): Promise<Data>
  /** Uploads a file and waits until the API has checked it. */
  uploadFile(file: Blob | Uint8Array<ArrayBuffer>, options: UploadOptions): Promise<Uploaded>
  /** The public keys of receipts, as the platform publishes them, to verify evidence with. */
  receiptKeys(options?: CallOptions): Promise<KeySet>
}

/** A client of the API at one address, for one caller. */
export function createClient(options: ClientOptions): Client {
  const sender: Sender = {
    url: options.url,
    token: options.token,
    language: options.language ?? 'zh-CN',
    // Called as the global function that it is: browsers refuse it as a method of anything else.
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    timeoutMs: options.timeoutMs ?? 30_000,
    retries: { ...DEFAULT_RETRIES, ...options.retries },
  }
  const execute = (operation: Operation, variables: unknown, callOptions: CallOptions = {}) =>
    send(sender, operation, operation.kind === 'mutation' ? keyed(variables) : variables, callOptions)
  // Methods and operations are generated from the same files, by the same names.
  const methods = Object.fromEntries(
    Object.entries(operations).map(([name, operation]) => [
      name,
      async (variables: unknown, callOptions?: CallOptions) =>
        fieldOf(operation, await execute(operation, variables, callOptions)),
    ]),
  ) as unknown as Methods
  return {
    ...methods,
    execute: execute as Client['execute'],
    uploadFile: (file, given) => uploadFile({ methods, fetch: sender.fetch }, file, given),
    receiptKeys: (given = {}) => receiptKeys(sender, given),
  }
}

/** The variables of a mutation with a key; those that have one, or no input, as they are. */
function keyed(variables: unknown): unknown {
  const { input } = (variables ?? {}) as { readonly input?: unknown }
  if (typeof input !== 'object' || input === null) return variables
  const { idempotencyKey = crypto.randomUUID() } = input as { readonly idempotencyKey?: string | undefined }
  return { ...(variables as object), input: { ...input, idempotencyKey } }
}

/** The field that a canonical operation reads, or all of several. @throws HutongError if it is null where it never is */
function fieldOf(
  { name, isNeverNull = false, isWhole = false }: Operation,
  data: Readonly<Record<string, unknown>>,
): unknown {
  if (isWhole) return data
  const [field = null] = Object.values(data)
  if (field === null && isNeverNull)
    throw new HutongError('UNEXPECTED_ANSWER', `the answer to ${name} is null, without an error`)
  return field
}

async function receiptKeys({ url, fetch, timeoutMs }: Sender, options: CallOptions): Promise<KeySet> {
  const address = new URL('/.well-known/receipt-keys.json', url).href
  try {
    return await within(options.timeoutMs ?? timeoutMs, options.signal, async signal => {
      const response = await fetch(address, { signal, redirect: 'manual', credentials: 'omit' })
      const keys = response.ok ? keySetIn(await response.json().catch(() => null)) : null
      if (keys === null)
        throw new HutongError('UNEXPECTED_ANSWER', `no keys at ${address}`, { status: response.status })
      return keys
    })
  } catch (error) {
    options.signal?.throwIfAborted()
    throw unreachable(error)
  }
}
