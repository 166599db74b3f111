import { LeastRecent } from '../kernel/least-recent.ts'
import { bearerToken, type Identity, type Verified, verifyToken } from './authenticate.ts'
import type { FindIssuer, TrustedIssuer } from './issuers.ts'

/**
 * A token that was verified is not verified again for so long. Short enough that a key which an issuer takes back is worth
 * nothing within a minute.
 */
const KEPT_MS = 45_000
const KEPT_TOKENS = 5_000

interface Kept extends Verified {
  readonly at: number
}

/** Reads who a token's holder is, and remembers it for a while. @throws as `authenticate` does */
export type Authenticate = (authorization: string | undefined) => Promise<Identity>

/**
 * Verifies tokens, the same one not again within 45 seconds: a signature costs a hundred times what this does. It counts
 * only while its issuer is trusted as it was then, and never beyond its own end.
 */
export function rememberingTokens(findIssuer: FindIssuer, now: () => Date): Authenticate {
  const tokens = new LeastRecent<string, Kept>(KEPT_TOKENS)

  const isTrusted = async ({ identity, trusted, provider }: Kept): Promise<boolean> => {
    const found: TrustedIssuer | null = await findIssuer(identity.issuer)
    if (found !== trusted) return false
    return identity.provider === undefined || (await findIssuer(identity.provider)) === provider
  }

  return async authorization => {
    const token = bearerToken(authorization)
    const date = now()
    const at = date.getTime()
    const kept = tokens.get(token)
    // A clock that was set back must not make anything last.
    const isFresh = kept !== undefined && at >= kept.at && at < kept.at + KEPT_MS && at < kept.until
    if (isFresh && (await isTrusted(kept))) return kept.identity
    const verified = await verifyToken(token, findIssuer, date)
    tokens.set(token, { ...verified, at })
    return verified.identity
  }
}
