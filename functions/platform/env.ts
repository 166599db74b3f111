import * as z from 'zod'

/** Environment variables of every function. Each handler adds its own. */
export const commonEnv = { TABLE_NAME: z.string().min(1), AWS_REGION: z.string().min(1) }

/**
 * Parses the environment variables of a function, once, when it is loaded.
 * @throws with the names of the missing or malformed variables
 */
export function readEnv<Shape extends z.ZodRawShape>(functionName: string, shape: Shape) {
  const parsed = z.object(shape).safeParse(process.env)
  if (parsed.success) return parsed.data
  const names = parsed.error.issues.map(issue => issue.path.join('.')).join(', ')
  throw new Error(
    `function ${functionName} cannot start: environment variables missing or malformed: ${names}`,
  )
}
