import { issuerKeys, keysAt, keysFrom } from '../access/issuer-keys.ts'
import type { FindIssuer, TrustedIssuer } from '../access/issuers.ts'
import { registeredIssuers } from '../access/registered-issuers.ts'
import { readTokenKeys } from '../identity/index.ts'
import { sha256 } from '../kernel/digest.ts'
import { now } from '../platform/clock.ts'
import { type KeptValue, keptValue } from '../platform/kept.ts'
import type { FetchJson } from '../platform/outside.ts'
import { ownS3 } from '../platform/s3.ts'
import type { Table } from '../platform/table.ts'

export interface IssuersOptions {
  readonly env: {
    readonly TOKEN_ISSUER: string
    readonly TOKEN_AUDIENCE: string
    readonly JWKS_URL: string
    readonly SERVICE_URL: string
    readonly BUCKET_NAME: string
  }
  /** A table that sees the directory. */
  readonly directoryTable: () => Table
  readonly outside: FetchJson
}

/** The keys of the token service are in the table, which is there whenever anything is. */
const NOTHING_KEPT: KeptValue = { load: async () => null, save: async () => undefined }

/**
 * Whose tokens are accepted: the deployment's issuer, the platform's own token service, and those that provinces and cities
 * registered. The last keys of each are kept for instances that start during its outage.
 */
export function trustedIssuers({ env, directoryTable, outside }: IssuersOptions): {
  /** The deployment's issuer and those that are registered, but not the token service. */
  readonly ofPeople: FindIssuer
  readonly ofAll: FindIssuer
} {
  const s3 = ownS3()
  const kept = (name: string): KeptValue => keptValue(s3, env.BUCKET_NAME, `issuer/${name}.json`)
  const deployed: TrustedIssuer = {
    issuer: env.TOKEN_ISSUER,
    audience: env.TOKEN_AUDIENCE,
    keys: issuerKeys({ fetchKeys: keysAt(env.JWKS_URL), now, kept: kept('keys') }),
  }
  const tokenService: TrustedIssuer = {
    issuer: env.SERVICE_URL,
    audience: env.TOKEN_AUDIENCE,
    keys: issuerKeys({
      fetchKeys: async () => ({ keys: await readTokenKeys(directoryTable()) }),
      now,
      kept: NOTHING_KEPT,
    }),
    isTokenService: true,
  }
  const registered = registeredIssuers({
    table: directoryTable,
    now,
    keysOf: ({ issuer, jwksUri }) =>
      issuerKeys({ fetchKeys: keysFrom(outside, jwksUri), now, kept: kept(sha256(issuer)) }),
  })
  const ofPeople: FindIssuer = issuer => (issuer === deployed.issuer ? deployed : registered(issuer))
  return {
    ofPeople,
    ofAll: issuer => (issuer === tokenService.issuer ? tokenService : ofPeople(issuer)),
  }
}
