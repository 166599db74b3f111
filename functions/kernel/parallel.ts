/** Runs work on every item, so many at once, and returns the results in the order of the items. */
export async function inParallel<Item, Result>(
  atOnce: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++
      results[index] = await work(items[index] as Item)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane))
  return results
}

/** Runs whatever it is given, so many at once; the rest waits its turn, in the order in which it came. */
export function limited(atOnce: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let running = 0
  return async work => {
    if (running === atOnce) await new Promise<void>(begin => waiting.push(begin))
    else running++
    try {
      return await work()
    } finally {
      // The place goes to the next one, so that nobody who comes later takes it.
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }
}
