const lanes = new Map<string, Promise<unknown>>()

/**
 * Runs work of one name one after another within this process. Contenders that would lose a compare-and-set and try
 * again wait instead; across processes the compare-and-set still decides.
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
