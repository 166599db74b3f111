import { LeastRecent } from '../kernel/least-recent.ts'
import { bearerToken, type Identity, type Verified, verifyToken } from './authenticate.ts'
import type { FindIssuer, TrustedIssuer } from './issuers.ts'

/**
 * A token that was verified is not verified again for so long. Short enough that a key which an issuer takes back is worth
 * nothing within a minute.
 */
const KEPT_MS = 45_000
/** Characters of headers with tokens that are kept: some 10,000 tokens as the platform makes them, 1,000 of the longest. */
const KEPT_CHARACTERS = 8_000_000

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
  // By the whole header, so that one that is known is not looked at.
  const tokens = new LeastRecent<string, Kept>(KEPT_CHARACTERS, (_, header) => header.length)

  const isTrusted = async ({ identity, trusted, provider }: Kept): Promise<boolean> => {
    const found: TrustedIssuer | null = await findIssuer(identity.issuer)
    if (found !== trusted) return false
    return identity.provider === undefined || (await findIssuer(identity.provider)) === provider
  }

  return async authorization => {
    const date = now()
    const at = date.getTime()
    const kept = authorization === undefined ? undefined : tokens.get(authorization)
    // A clock that was set back must not make anything last.
    const isFresh = kept !== undefined && at >= kept.at && at < kept.at + KEPT_MS && at < kept.until
    if (isFresh && (await isTrusted(kept))) return kept.identity
    const verified = await verifyToken(bearerToken(authorization), findIssuer, date)
    if (authorization !== undefined) tokens.set(authorization, { ...verified, at })
    return verified.identity
  }
}
