import { z } from 'zod'

/** The environment of a function is a boundary like any other: it is parsed once, when the function loads. */
const common = { TABLE_NAME: z.string().min(1), AWS_REGION: z.string().min(1) }

const schemas = {
  api: z.object({
    ...common,
    BUCKET_NAME: z.string().min(1),
    DATA_ROLE_ARN: z.string().min(1),
    SIGNING_KEY_ID: z.string().min(1),
    CURSOR_SECRET: z.string().min(32),
    TOKEN_ISSUER: z.string().min(1),
    TOKEN_AUDIENCE: z.string().min(1),
    JWKS_URL: z.url(),
  }),
  relay: z.object({
    ...common,
    BUCKET_NAME: z.string().min(1),
    SIGNING_KEY_ID: z.string().min(1),
    FANOUT_QUEUE_URL: z.url(),
  }),
  finishUploads: z.object({ ...common, BUCKET_NAME: z.string().min(1) }),
} as const

export type Env<F extends keyof typeof schemas> = z.infer<(typeof schemas)[F]>

/** Parses the process environment of one function; throws with the names of what is missing. */
export function readEnv<F extends keyof typeof schemas>(name: F): Env<F> {
  const parsed = schemas[name].safeParse(process.env)
  if (parsed.success) return parsed.data as Env<F>
  const names = parsed.error.issues.map(issue => issue.path.join('.')).join(', ')
  throw new Error(`function ${name} cannot start: environment variables missing or malformed: ${names}`)
}
