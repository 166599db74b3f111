import type { Answer, Received } from './answer.ts'
import type { Operation } from './operation.ts'

/** How often and how patiently a call is repeated. */
export interface RetryPolicy {
  /** Attempts in all, the first one included. */
  readonly attempts: number
  /** The pause before the second attempt is up to this long; it doubles with each further one. */
  readonly firstPauseMs: number
  /** No pause is longer. If the API asks for a longer one, the call ends instead. */
  readonly longestPauseMs: number
}

export const DEFAULT_RETRIES: RetryPolicy = { attempts: 4, firstPauseMs: 200, longestPauseMs: 60_000 }

/** Answers of a gateway, a limit or an overload, after which the same request may succeed. */
const PASSING: readonly number[] = [429, 502, 503, 504]

/** Why a call may be repeated, and after how many milliseconds at least; null if it may not be. */
export interface Repeatable {
  readonly notBeforeMs: number
}

/**
 * True if doing it again does no harm: a query, or a mutation with a key, by which the API recognises the repetition.
 */
export function isSafe({ kind }: Pick<Operation, 'kind'>, variables: unknown): boolean {
  if (kind === 'query') return true
  const { input } = (variables ?? {}) as { readonly input?: { readonly idempotencyKey?: unknown } }
  return typeof input?.idempotencyKey === 'string' && input.idempotencyKey !== ''
}

/**
 * Whether an answer is one that passes: the status of an overload, an error with `retryAfterSeconds`, or a payload that did
 * nothing and has such a problem (BUSY). Every other refusal stands.
 */
export function repeatable({ status, headers }: Received, answer: Answer, now: number): Repeatable | null {
  const seconds = answer.ok
    ? secondsInProblems(answer.data)
    : numberOr(null, answer.error.facts.retryAfterSeconds)
  const header = PASSING.includes(status) ? retryAfterMs(headers, now) : null
  if (seconds === null && !PASSING.includes(status)) return null
  return { notBeforeMs: Math.max(header ?? 0, (seconds ?? 0) * 1000) }
}

function numberOr<Else>(otherwise: Else, value: unknown): number | Else {
  return typeof value === 'number' && value >= 0 ? value : otherwise
}

/** The longest wait that the problems of a mutation without effect ask for; null if one of them is there to stay. */
function secondsInProblems(data: Readonly<Record<string, unknown>>): number | null {
  const [payload] = Object.values(data) as ({ readonly problems?: unknown } | null)[]
  const problems = payload?.problems
  if (!Array.isArray(problems) || problems.length === 0) return null
  const seconds = problems.map(problem => numberOr(null, problem?.retryAfterSeconds))
  return seconds.includes(null) ? null : Math.max(...seconds.map(Number))
}

/** `Retry-After` in milliseconds from now, given as seconds or as a date by the server's own clock; null without it. */
export function retryAfterMs(headers: Headers, now: number): number | null {
  const given = headers.get('retry-after')?.trim()
  if (given === undefined || given === '') return null
  if (/^\d+$/.test(given)) return Number(given) * 1000
  const until = Date.parse(given)
  if (Number.isNaN(until)) return null
  const answered = Date.parse(headers.get('date') ?? '')
  return Math.max(0, until - (Number.isNaN(answered) ? now : answered))
}

/**
 * The pause before the next attempt, in milliseconds; null if there is none. It is a random part of a time that doubles,
 * so that clients which failed together do not return together, added to what the API asked for.
 */
export function pauseBefore(
  attempt: number,
  { notBeforeMs }: Repeatable,
  { attempts, firstPauseMs, longestPauseMs }: RetryPolicy,
  chance: number,
): number | null {
  if (attempt > attempts || notBeforeMs > longestPauseMs) return null
  const span = Math.min(firstPauseMs * 2 ** (attempt - 2), longestPauseMs)
  return Math.min(notBeforeMs + span * chance, longestPauseMs)
}
