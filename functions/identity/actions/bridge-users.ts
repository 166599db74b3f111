import type { Identity } from '../../access/authenticate.ts'
import { bridgeIssuer, bridgeKey } from '../../access/bridges.ts'
import { SCOPES } from '../../access/permissions.ts'
import { log } from '../../platform/log.ts'
import type { CallOutside } from '../../platform/outside.ts'
import type { Opener } from '../../platform/sealing.ts'
import type { Table } from '../../platform/table.ts'
import type { BridgeLogin } from '../rules/bridges/requests.ts'
import { bridgeOf, listedBridgeKey, sealedSecretIn } from '../store.ts'
import { type Asking, callsWithin, userNames } from './bridge-services.ts'

export type BridgeFault = 'BRIDGE_NOT_ACTIVE' | 'CODE_REFUSED' | 'NOT_A_MEMBER_THERE' | 'APP_REFUSED'

/** Nobody logs in by this bridge with this code. */
export class BridgeRefused extends Error {
  readonly fault: BridgeFault
  constructor(fault: BridgeFault) {
    super(fault)
    this.name = 'BridgeRefused'
    this.fault = fault
  }
}

/** The service of a bridge does not answer, or not in its dialect. Not the caller's fault; answered with 503. */
export class BridgeUnavailable extends Error {
  constructor() {
    super('the service of a bridge cannot be asked')
    this.name = 'BridgeUnavailable'
  }
}

export interface BridgeUsersOptions {
  readonly table: Table
  readonly outside: CallOutside
  readonly opener: Opener
  readonly now: () => Date
}

/** To what the secret of a bridge is bound: sealed for one, it opens for no other. */
export function sealingContext(bridgeId: string): { readonly bridge: string } {
  return { bridge: bridgeId }
}

/**
 * Finds out who logs in: as the bridge's service names them, at the agency that they say. Who that is here, and whether the
 * bridge speaks for the agency, the directory decides. Neither secret nor code is in what it throws or logs.
 * @throws BridgeRefused, BridgeUnavailable
 */
export function bridgeUsers({ table, outside, opener, now }: BridgeUsersOptions) {
  const nameUser = userNames(now)

  return async ({ bridgeId, code, agencyId }: BridgeLogin): Promise<Identity> => {
    const item = await table.get(bridgeKey(bridgeId))
    const bridge = bridgeOf(item)
    if (bridge === null || bridge.state !== 'ACTIVE') throw new BridgeRefused('BRIDGE_NOT_ACTIVE')
    const secret = async (): Promise<string> => {
      const sealed = sealedSecretIn(await table.get(listedBridgeKey(String(item?.tenant), bridgeId)))
      // Ended since it was read.
      if (sealed === null) throw new BridgeRefused('BRIDGE_NOT_ACTIVE')
      return opener.open(sealed, sealingContext(bridgeId))
    }
    const asking: Asking = { bridge, version: bridge.version, secret, call: callsWithin(outside) }
    const user = await nameUser(asking, code)
    if (!user.ok) {
      log.warn('a login by a bridge failed', { bridge: bridgeId, fault: user.fault, reason: user.code })
      switch (user.fault) {
        case 'BUSY':
        case 'UNREADABLE':
        case 'TOKEN_STALE':
          throw new BridgeUnavailable()
        default:
          throw new BridgeRefused(user.fault)
      }
    }
    return {
      issuer: bridgeIssuer(bridge),
      // What proves who it is is a code.
      tokenId: null,
      subject: user.value,
      agencyId,
      agencyBy: 'ID',
      registrarId: bridge.registrarId,
      scopes: SCOPES,
      applicationId: null,
      bridgeId: null,
      boundTo: null,
      claimed: {},
    }
  }
}
