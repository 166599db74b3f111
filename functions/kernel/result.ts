import type { Problem } from './problem.ts'

/** A rule's decision, or the problems why it refuses. Exceptions are for bugs and outages only. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refusal
export interface Refusal {
  readonly ok: false
  readonly problems: readonly Problem[]
}

/** A positive answer. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** A refusal with one or more problems. */
export function refuse(...problems: readonly Problem[]): Refusal {
  return { ok: false, problems }
}

/** For a case that the types rule out. @throws always */
export function never(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`)
}
