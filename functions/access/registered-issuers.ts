import * as z from 'zod'
import { sha256 } from '../kernel/digest.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import { queryAll } from '../platform/paging.ts'
import type { Item, Table } from '../platform/table.ts'
import { CLIENT_ALGORITHMS } from './dpop.ts'
import { type RegisteredIssuer, registeredIssuerSchema, type TrustedIssuer } from './issuers.ts'

/** One item for each issuer, whoever registers it. */
export function issuerKey(issuer: string): Key {
  return { pk: `D#ISS#${sha256(issuer)}`, sk: 'ISS' }
}
/** The partition of the index `list` that holds them all. */
export const ISSUERS = 'D#ISSUERS'

/** Where it is kept which member the subject of a registered issuer is. */
export function bindingKey(tenant: string, issuer: string, subject: string): Key {
  return { pk: `${tenantPrefix(tenant)}BIND#${sha256(JSON.stringify([issuer, subject]))}`, sk: 'BIND' }
}
/** A binding by its id. */
export function bindingIdKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}BND`, sk: id }
}

const boundSchema = z.object({
  memberId: z.string(),
  /** Of those that were stored before a binding could end, all are active. */
  state: z.string().default('ACTIVE'),
  /** When it was taken back. */
  endedAt: z.string().nullable().default(null),
  /** Those had no id. */
  bindingId: z.string().nullable().default(null),
})
/** What is stored of a subject: which member it is, or was. */
export type Bound = z.infer<typeof boundSchema>

/** Whose the subject is, as far as it decides who is admitted; null if it never was anybody's. */
export function boundIn(item: Item | null): Bound | null {
  return item === null ? null : boundSchema.parse(item)
}
/** Whether a binding counts, as far as it decides who is admitted. */
export interface BindingStanding {
  readonly id: string | null
  readonly state: string
}
const stateSchema = z.object({ state: z.string() })
/** What a binding's own item says of its standing; one that is not there does not count. */
export function bindingStandingOf(id: string, item: Item | null): BindingStanding {
  return { id, state: item === null ? 'ENDED' : stateSchema.parse(item.card).state }
}

/** What was read of the issuers counts so long: the end of one works everywhere within a minute. */
const LIST_MS = 45_000

export interface RegisteredIssuersOptions {
  readonly table: () => Table
  readonly now: () => Date
  /** The keys of an issuer, by its record. */
  readonly keysOf: (issuer: RegisteredIssuer) => TrustedIssuer['keys']
}

/**
 * Finds registered issuers by the `iss` of a token. All are read together, so that a token of an unknown one costs
 * nothing. Each keeps the getter of its keys while it is registered as it is.
 */
export function registeredIssuers({ table, now, keysOf }: RegisteredIssuersOptions) {
  let read: { readonly at: number; readonly all: Promise<ReadonlyMap<string, TrustedIssuer>> } | undefined
  let known: ReadonlyMap<string, TrustedIssuer> = new Map()

  const readAll = async (): Promise<ReadonlyMap<string, TrustedIssuer>> => {
    const items = await queryAll(table(), { pk: ISSUERS, index: 'list' }, 200)
    const active = items
      .map(item => registeredIssuerSchema.parse(item.card))
      .filter(({ state }) => state === 'ACTIVE')
    known = new Map(active.map(one => [one.issuer, trusted(one, known.get(one.issuer), keysOf)]))
    return known
  }

  return async (issuer: string): Promise<TrustedIssuer | null> => {
    const at = now().getTime()
    const age = read === undefined ? Number.NaN : at - read.at
    if (read === undefined || !(age >= 0 && age < LIST_MS)) {
      const all = readAll()
      read = { at, all }
      all.catch(() => {
        // A newer read is kept.
        if (read?.all === all) read = undefined
      })
    }
    return (await read.all).get(issuer) ?? null
  }
}

function trusted(
  registered: RegisteredIssuer,
  before: TrustedIssuer | undefined,
  keysOf: RegisteredIssuersOptions['keysOf'],
): TrustedIssuer {
  const { issuer, audience } = registered
  const isSame = before?.registered?.id === registered.id && before.registered.jwksUri === registered.jwksUri
  const keys = isSame ? before.keys : keysOf(registered)
  return { issuer, audience, keys, registered, algorithms: CLIENT_ALGORITHMS }
}
