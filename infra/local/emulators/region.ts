import { local } from '../../config/local.ts'

/** The region whose stacks run here; clients of the local endpoints must be set to it. */
export const REGION = local.region

/** The account of everything local; the one that fauxqs uses. */
export const ACCOUNT = '000000000000'

/** Credentials that the local endpoints accept; they check none. */
export const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' } as const
