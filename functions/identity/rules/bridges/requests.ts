import * as z from 'zod'
import { isId } from '../../../kernel/ids.ts'
import { BRIDGE_CODE, formReader, OAuthRefusal } from '../token-request.ts'

/** What a person shows who logs in by a bridge. */
export interface BridgeLogin {
  readonly bridgeId: string
  /** The code that the service gave to the person's client. */
  readonly code: string
  /** The agency that the person acts for. */
  readonly agencyId: string
}

/** A request for a token by a bridge. */
export interface BridgeTokenRequest extends BridgeLogin {
  /** The scopes asked for; null for all. */
  readonly scopes: readonly string[] | null
  readonly resources: readonly string[]
}

const bridge = z.string().refine(id => isId('brg', id))
const agency = z.string().refine(id => isId('agc', id))
/** One that can stand in a query: whatever else a client sends, no service gave it. */
const platformCode = z.string().regex(/^[\x21-\x7e]{1,500}$/)
const login = z.object({ bridge, code: platformCode, agency })

/** Reads a request from its form; null if it asks by another grant. @throws OAuthRefusal */
export function readBridgeRequest(body: string): BridgeTokenRequest | null {
  const { one, all } = formReader(body)
  if (one('grant_type') !== BRIDGE_CODE) return null
  const read = login.safeParse({ bridge: one('bridge'), code: one('code'), agency: one('agency') })
  if (!read.success)
    throw new OAuthRefusal(
      'invalid_request',
      'bridge and agency are ids, and code is the code of the service',
    )
  const scope = one('scope')
  return {
    bridgeId: read.data.bridge,
    code: read.data.code,
    agencyId: read.data.agency,
    scopes: scope === null ? null : scope.split(' ').filter(word => word !== ''),
    resources: all('resource'),
  }
}

const invitationCode = z
  .string()
  .min(1)
  .max(100)
  .refine(code => code.isWellFormed())
const withToken = z.object({ code: invitationCode, bridge: z.undefined().optional() })
const withBridge = z.object({ code: invitationCode, bridge, platformCode, agency })

/** How an invitation is taken up. */
export interface Acceptance {
  /** The invitation's code. */
  readonly code: string
  /** Who the person is by a bridge; null if a token says it. */
  readonly login: BridgeLogin | null
}

/**
 * Reads the body of a request that takes up an invitation. One that comes with a token names no bridge, for then there would
 * be two answers to who the person is. @throws ZodError, SyntaxError
 */
export function readAcceptance(body: string, hasToken: boolean): Acceptance {
  const given: unknown = JSON.parse(body)
  if (hasToken || !namesBridge(given)) return { code: withToken.parse(given).code, login: null }
  const { code, ...read } = withBridge.parse(given)
  return { code, login: { bridgeId: read.bridge, code: read.platformCode, agencyId: read.agency } }
}

function namesBridge(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'bridge' in given
}
