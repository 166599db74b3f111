import * as z from 'zod'

/** What the functions that check tokens, or give them, are told by the stack. */
export const identityEnv = {
  TOKEN_ISSUER: z.string().min(1),
  TOKEN_AUDIENCE: z.string().min(1),
  JWKS_URL: z.url(),
  /** The address of the API: the issuer of the tokens that it gives to applications. */
  SERVICE_URL: z.url(),
  /** Networks, with commas between them, on which issuers and services of bridges may be although these are not public. */
  ISSUER_NETWORKS: z.string().transform(list => list.split(',').filter(one => one !== '')),
  /** Authenticates the nonces of proofs of possession. */
  NONCE_SECRET: z.string().min(32),
  /** Under which the numbers of members are digested. */
  NUMBER_SECRET: z.string().min(32),
}
