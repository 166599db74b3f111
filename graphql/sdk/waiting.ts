import { HutongError } from './errors.ts'

/** Resolves after so many milliseconds. @throws the signal's reason as soon as it is aborted */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', stop, { once: true })
  })
}

/**
 * Runs a piece of work with a signal of its own, which is aborted with the caller's or after the time limit.
 * @throws the reason of the caller's signal; HutongError TIMED_OUT after the limit
 */
export async function within<T>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted()
  const own = new AbortController()
  const late = new HutongError('TIMED_OUT', `no answer within ${milliseconds} ms`)
  const timer = setTimeout(() => own.abort(late), milliseconds)
  const stop = () => own.abort(signal?.reason)
  signal?.addEventListener('abort', stop, { once: true })
  const ended = new Promise<never>((_, reject) => {
    own.signal.addEventListener('abort', () => reject(own.signal.reason), { once: true })
  })
  try {
    return await Promise.race([work(own.signal), ended])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}
