import { type Answer, answerIn, type Received } from './answer.ts'
import { HutongError } from './errors.ts'
import type { CallOptions, Operation } from './operation.ts'
import { isSafe, pauseBefore, type RetryPolicy, repeatable } from './retries.ts'
import { pause, within } from './waiting.ts'

/** The platform's `fetch`, or what stands for it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Where requests go, and how. */
export interface Sender {
  readonly url: string
  readonly token: () => Promise<string>
  readonly language: string
  readonly fetch: Fetch
  readonly timeoutMs: number
  readonly retries: RetryPolicy
}

/**
 * Sends an operation and repeats it as long as that is safe and promises something. Each attempt has the same body, so a
 * mutation keeps its key, and asks for the token anew.
 * @returns the data of the answer, refusals among them
 * @throws HutongError if it is not answered with data; the signal's reason if that is aborted; whatever `token` throws
 */
export async function send(
  sender: Sender,
  operation: Operation,
  variables: unknown,
  { signal, timeoutMs = sender.timeoutMs }: CallOptions,
): Promise<Readonly<Record<string, unknown>>> {
  const { name: operationName, text: query } = operation
  const body = JSON.stringify({ query, operationName, variables })
  const mayRepeat = isSafe(operation, variables)
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted()
    const token = await sender.token()
    const { answer, again } = await attemptOnce(sender, { token, body, signal, timeoutMs })
    const wait =
      mayRepeat && again !== null ? pauseBefore(attempt + 1, again, sender.retries, Math.random()) : null
    if (wait !== null) await pause(wait, signal)
    else if (answer.ok) return answer.data
    else throw answer.error
  }
}

interface Attempt {
  readonly token: string
  readonly body: string
  readonly signal: AbortSignal | undefined
  readonly timeoutMs: number
}

/** One attempt: its answer, and whether another one promises more. @throws the reason of an aborted signal */
async function attemptOnce(sender: Sender, { token, body, signal, timeoutMs }: Attempt) {
  try {
    const received = await within(timeoutMs, signal, limited =>
      post(sender, { token, body, signal: limited }),
    )
    const answer = answerIn(received)
    return { answer, again: repeatable(received, answer, Date.now()) }
  } catch (error) {
    signal?.throwIfAborted()
    const answer: Answer = { ok: false, error: unreachable(error) }
    return { answer, again: { notBeforeMs: 0 } }
  }
}

async function post(
  { url, language, fetch }: Sender,
  { token, body, signal }: { readonly token: string; readonly body: string; readonly signal: AbortSignal },
): Promise<Received> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-language': language,
    authorization: `Bearer ${token}`,
  }
  // A token is for this address alone: no redirection is followed, and no cookie sent.
  const init = { method: 'POST', headers, body, signal, redirect: 'manual', credentials: 'omit' } as const
  const response = await fetch(url, init)
  return { status: response.status, headers: response.headers, body: await response.text() }
}

/** An error of the platform's `fetch`, which says little, or that of the time limit. */
export function unreachable(error: unknown): HutongError {
  if (error instanceof HutongError) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new HutongError('UNREACHABLE', `no answer: ${reason}`, { cause: error })
}
