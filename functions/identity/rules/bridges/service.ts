import * as z from 'zod'

/** A request to a bridge's service: JSON by POST if there is any, otherwise a GET. */
export interface ServiceCall {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
}

/** What the service answered; the body is null if it is no JSON. */
export interface ServiceAnswer {
  readonly status: number
  readonly body: unknown
}

export type ServiceFault =
  /** The person's code is unknown, has expired or was used. */
  | 'CODE_REFUSED'
  /** The service does not accept the app: its secret, its addresses or its permissions. */
  | 'APP_REFUSED'
  /** The person is known there, and no member of the organization. */
  | 'NOT_A_MEMBER_THERE'
  /** The app's own token is no longer accepted. */
  | 'TOKEN_STALE'
  | 'BUSY'
  /** The answer is none in the service's dialect. */
  | 'UNREADABLE'

/** What was read of an answer. `code` is the service's own word for a fault; null if it gave none. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: ServiceFault; readonly code: string | null }

/** A token of the app itself, and how many seconds it lasts. */
export interface AppToken {
  readonly token: string
  readonly seconds: number
}

export function given<Value>(value: Value): Reply<Value> {
  return { ok: true, value }
}

export function fault(name: ServiceFault, code: string | null = null): Extract<Reply<never>, { ok: false }> {
  return { ok: false, fault: name, code }
}

/** True if the service cannot answer for now, by the status alone. */
export function isBusyStatus(status: number): boolean {
  return status === 429 || status >= 500
}

/** A token that can stand in a query or a header. */
export const tokenSchema = z.string().regex(/^[\x21-\x7e]{1,2000}$/)

/** The name of a person, as it can stand in a key: without control characters and halves of characters. */
export const subjectSchema = z.string().regex(/^[^\p{Cc}\p{Cs}]{1,200}$/u)
