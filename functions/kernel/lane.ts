const lanes = new Map<string, Promise<unknown>>()

/**
 * Runs work of the same name one at a time within this process: without it, parallel calls would lose conditional
 * writes against each other and try again. Between processes the conditional write decides.
 */
export async function inLane<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = lanes.get(name) ?? Promise.resolve()
  const run = before.then(work, work)
  const settled = run.catch(() => undefined)
  lanes.set(name, settled)
  try {
    return await run
  } finally {
    if (lanes.get(name) === settled) lanes.delete(name)
  }
}
