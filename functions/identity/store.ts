import type { JWK } from 'jose'
import * as z from 'zod'
import { type Bridge, bridgeIn, bridgeKey, bridgeSchema } from '../access/bridges.ts'
import { applicationKey } from '../access/directory.ts'
import { chainSchema, EMPTY_CHAIN } from '../access/events.ts'
import { type RegisteredIssuer, registeredIssuerSchema } from '../access/issuers.ts'
import { ISSUERS, issuerKey } from '../access/registered-issuers.ts'
import { stepWrites } from '../access/step-writes.ts'
import type { Advanced } from '../access/steps.ts'
import { sha256 } from '../kernel/digest.ts'
import type { Page, PageRequest } from '../kernel/page.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import { mapPage, queryAll } from '../platform/paging.ts'
import type { Item, Table, Write } from '../platform/table.ts'
import {
  applicationSchema,
  type ChainedApplication,
  type ChainedBridge,
  type ChainedIssuer,
  type Invitation,
  invitationSchema,
} from './model.ts'

/** Where the tenant of an application is found by its `client_id` alone. */
export function applicationPointerKey(id: string): Key {
  return { pk: `D#APP#${id}`, sk: 'APP' }
}
/** The tenant that a pointer leads to, and its agency. */
export function pointerIn(item: Item): { readonly tenant: string; readonly agencyId: string } {
  return { tenant: String(item.tenant), agencyId: String(item.agencyId) }
}

/** An issuer, in the directory, with its place in the list of all. Its chain lies in the partition of who registered it. */
export function issuerWrites(tenant: string, step: Advanced<ChainedIssuer>): Write[] {
  const { thing } = step
  const { version, chain } = thing
  const card = registeredIssuerSchema.parse(thing)
  const item = { ...issuerKey(thing.issuer), version, chain, card, g1pk: ISSUERS, g1sk: thing.id }
  const listed = { pk: `${tenantPrefix(tenant)}ISS`, sk: thing.id, card, version }
  return [
    ...stepWrites(step, item, { chainPartition: `${tenantPrefix(tenant)}ISS#${thing.id}` }),
    { put: listed, when: 'any' },
  ]
}
export function issuerOf(item: Item | null): ChainedIssuer | null {
  if (item === null) return null
  const { version = 1, chain = EMPTY_CHAIN } = item
  return { ...registeredIssuerSchema.parse(item.card), version, chain: chainSchema.parse(chain) }
}
/** Where an issuer of a tenant is found by its id; what is decided on is the item of the directory. */
export function listedIssuerKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}ISS`, sk: id }
}
/** Issuers that a tenant registered: one Query. */
export function listIssuers(table: Table, tenant: string, page: PageRequest): Promise<Page<ListedIssuer>> {
  return mapPage(table.query({ pk: `${tenantPrefix(tenant)}ISS` }, page), listedIssuer)
}
export type ListedIssuer = RegisteredIssuer & { readonly version: number }
export function listedIssuer(item: Item): ListedIssuer {
  return { ...registeredIssuerSchema.parse(item.card), version: item.version ?? 1 }
}

/**
 * A bridge, in the directory, with the tenant in which its secret is. That tenant's list has it as well, with the secret as
 * it was sealed; of an ended one the secret is removed.
 */
export function bridgeWrites(tenant: string, step: Advanced<ChainedBridge>, sealed: string | null): Write[] {
  const { thing } = step
  const { id, version, chain } = thing
  const card = bridgeSchema.parse(thing)
  const listed = { ...listedBridgeKey(tenant, id), card, version, ...(sealed === null ? {} : { sealed }) }
  return [
    ...stepWrites(
      step,
      { ...bridgeKey(id), version, chain, card, tenant },
      {
        chainPartition: `${tenantPrefix(tenant)}BRG#${id}`,
      },
    ),
    { put: listed, when: 'any' },
  ]
}
export function bridgeOf(item: Item | null): ChainedBridge | null {
  const bridge = bridgeIn(item)
  if (item === null || bridge === null) return null
  const { version = 1, chain = EMPTY_CHAIN } = item
  return { ...bridge, version, chain: chainSchema.parse(chain) }
}
/** Where a bridge of a tenant is found by its id, with its secret; what is decided on is the item of the directory. */
export function listedBridgeKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}BRG`, sk: id }
}
export type ListedBridge = Bridge & { readonly version: number }
export function listedBridge(item: Item): ListedBridge {
  return { ...bridgeSchema.parse(item.card), version: item.version ?? 1 }
}
/** The secret of a bridge as it was sealed; null if it is there no more. */
export function sealedSecretIn(item: Item | null): string | null {
  return item === null ? null : (sealedSchema.parse(item).sealed ?? null)
}
const sealedSchema = z.object({ sealed: z.string().optional() })
/** Bridges that a tenant registered: one Query. */
export function listBridges(table: Table, tenant: string, page: PageRequest): Promise<Page<ListedBridge>> {
  return mapPage(table.query({ pk: `${tenantPrefix(tenant)}BRG` }, page), listedBridge)
}

/** Where an invitation is found by its code, which is not stored: whoever reads the table cannot take it up. */
export function invitationKey(tenant: string, code: string): Key {
  return { pk: `${tenantPrefix(tenant)}INV#${sha256(`invitation ${code}`)}`, sk: 'INV' }
}
export function invitationItem(tenant: string, code: string, invitation: Invitation): Item {
  // Kept for a while after it lapsed, so that whoever comes late is told that it did.
  const ttl = Math.floor(Date.parse(invitation.until) / 1000) + 30 * 24 * 60 * 60
  return {
    ...invitationKey(tenant, code),
    version: invitation.usedAt === null ? 1 : 2,
    data: invitation,
    ttl,
  }
}
export function invitationOf(item: Item | null): Invitation | null {
  return item === null ? null : invitationSchema.parse(item.data)
}

/** One use of a client assertion, kept until the assertion has expired. */
export function usedAssertion(tenant: string, id: string, jti: string, ttl: number): Write {
  const pk = `${tenantPrefix(tenant)}JTI#${sha256(JSON.stringify([id, jti]))}`
  return { put: { pk, sk: 'JTI', ttl }, when: 'absent' }
}

function applicationItem(tenant: string, application: ChainedApplication): Item {
  const { version, chain } = application
  return {
    ...applicationKey(tenant, application.id),
    version,
    chain,
    card: applicationSchema.parse(application),
  }
}
export function applicationOf(item: Item | null): ChainedApplication | null {
  return item === null ? null : storedApplication(item)
}
function storedApplication(item: Item): ChainedApplication {
  const { version = 1, chain = EMPTY_CHAIN } = item
  return { ...applicationSchema.parse(item.card), version, chain: chainSchema.parse(chain) }
}

/** Writes a step of an application with its event. */
export function applicationWrites(tenant: string, step: Advanced<ChainedApplication>): Write[] {
  const { id } = step.thing
  const chainPartition = `${applicationKey(tenant, '').pk}#${id}`
  return stepWrites(step, applicationItem(tenant, step.thing), { chainPartition })
}
/** Writes a registration: the application, its first event, and the pointer by which the token service finds it. */
export function registrationWrites(tenant: string, step: Advanced<ChainedApplication>): Write[] {
  const { id, agencyId } = step.thing
  return [
    ...applicationWrites(tenant, step),
    { put: { ...applicationPointerKey(id), tenant, agencyId }, when: 'absent' },
  ]
}

/** Applications of a tenant, oldest first: one Query. */
export function listApplications(
  table: Table,
  tenant: string,
  page: PageRequest,
): Promise<Page<ChainedApplication>> {
  return mapPage(table.query({ pk: applicationKey(tenant, '').pk }, page), storedApplication)
}

/** In the directory, because whoever verifies a token needs them, as long as there are tokens of theirs. */
const TOKEN_KEYS = 'D#TOKEN-KEYS'

/** Keeps a public key for those who verify what it signed. */
export function tokenKeyWrite(key: JWK): Write {
  return { put: { pk: TOKEN_KEYS, sk: String(key.kid), data: key }, when: 'absent' }
}
/** Every public key that ever signed a token: one Query. */
export async function readTokenKeys(table: Table): Promise<JWK[]> {
  return (await queryAll(table, { pk: TOKEN_KEYS }, 100)).map(item => item.data as JWK)
}
