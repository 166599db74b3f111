import * as z from 'zod'
import type { Key } from '../platform/keys.ts'
import type { Item } from '../platform/table.ts'

/** Services whose logins are no OpenID Connect: 政务微信 or 企业微信, and 钉钉. */
export const BRIDGE_KINDS = ['WECOM', 'DINGTALK'] as const
export type BridgeKind = (typeof BRIDGE_KINDS)[number]

export const BRIDGE_STATES = ['ACTIVE', 'ENDED'] as const

/** A bridge (登录桥): an app of such a service, by which the people of an agency and those below it log in. */
export const bridgeSchema = z.object({
  /** The `client_id` of its tokens. */
  id: z.string(),
  kind: z.enum(BRIDGE_KINDS),
  /** Where the service is, without a slash at the end: public, or a deployment on the government's own network. */
  address: z.string(),
  /** The corpId of WeCom, or the appKey of DingTalk. */
  clientId: z.string(),
  /** Who registered it: it speaks for this agency and those that answer to it, and for nobody else. */
  registrarId: z.string(),
  state: z.enum(BRIDGE_STATES),
})
export type Bridge = z.infer<typeof bridgeSchema>

/** A bridge, in the directory: whoever checks one of its tokens looks whether it has ended. Its secret is not there. */
export function bridgeKey(id: string): Key {
  return { pk: `D#BRG#${id}`, sk: 'BRG' }
}

export function bridgeIn(item: Item | null): Bridge | null {
  return item === null ? null : bridgeSchema.parse(item.card)
}

/**
 * The name under which a bridge's users are bound to members. It is that of the service and its organization, so people
 * stay bound when a bridge is ended and another one to the same place is registered. No address of an issuer contains `#`.
 */
export function bridgeIssuer({
  kind,
  address,
  clientId,
}: Pick<Bridge, 'kind' | 'address' | 'clientId'>): string {
  return `${kind.toLowerCase()}:${address}#${clientId}`
}
