/** The platform did not start; the message names the step that failed and its cause. */
export class StartFailed extends Error {
  constructor(step: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(`The platform did not start. The step that failed: ${step}. ${reason}`, { cause })
  }
}

/** Takes one step of the start. @throws StartFailed that names this step, or a step inside of it */
export async function step<T>(name: string, take: () => T | Promise<T>): Promise<T> {
  try {
    return await take()
  } catch (error) {
    throw error instanceof StartFailed ? error : new StartFailed(name, error)
  }
}
