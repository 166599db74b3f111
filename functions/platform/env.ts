import * as z from 'zod'

/** What every function is given. Each handler adds its own to this, beside its code. */
export const commonEnv = { TABLE_NAME: z.string().min(1), AWS_REGION: z.string().min(1) }

/**
 * Parses the process environment of one function, once, when it first works: a boundary like any other.
 * @throws with the names of what is missing or malformed
 */
export function readEnv<Shape extends z.ZodRawShape>(functionName: string, shape: Shape) {
  const parsed = z.object(shape).safeParse(process.env)
  if (parsed.success) return parsed.data
  const names = parsed.error.issues.map(issue => issue.path.join('.')).join(', ')
  throw new Error(
    `function ${functionName} cannot start: environment variables missing or malformed: ${names}`,
  )
}
