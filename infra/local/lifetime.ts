/**
 * What must not outlive this process. A JVM left behind would keep its port and answer the next run, so every
 * child registers here and is stopped on each way out: normal exit, signals, and exceptions nobody caught.
 */
type Stop = () => void

const stops = new Set<Stop>()
let installed = false

/** Registers a synchronous last-resort stop; returns the function that withdraws it. */
export function atExit(stop: Stop): () => void {
  install()
  stops.add(stop)
  return () => stops.delete(stop)
}

function runAll(): void {
  for (const stop of stops) {
    try {
      stop()
    } catch {
      // the others must still be stopped
    }
  }
  stops.clear()
}

function install(): void {
  if (installed) return
  installed = true
  process.once('exit', runAll)
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.once(signal, () => {
      runAll()
      process.exit(128 + number)
    })
  }
}
