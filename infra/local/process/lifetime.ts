/**
 * What must not outlive this process. A JVM left behind would keep its port and answer the next run, so every
 * child registers here and is stopped however this process ends: normally, by a signal or by an exception.
 */
type Stop = () => void

/** How long an orderly stop may take after a signal; a second signal ends it at once. */
const STOPPING_MS = 30_000

const stops = new Set<Stop>()
const orderly = new Set<() => Promise<void>>()
let installed = false
let ending = false

/** Registers a synchronous last-resort stop; returns the function that withdraws it. */
export function atExit(stop: Stop): () => void {
  install()
  stops.add(stop)
  return () => stops.delete(stop)
}

/** Registers an orderly stop, for which the first signal waits; a second signal does not. */
export function onSignal(stop: () => Promise<void>): () => void {
  install()
  orderly.add(stop)
  return () => orderly.delete(stop)
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
    process.on(signal, () => {
      if (ending || orderly.size === 0) process.exit(128 + number)
      ending = true
      setTimeout(() => process.exit(128 + number), STOPPING_MS).unref()
      void Promise.allSettled([...orderly].map(stop => stop())).then(() => process.exit(0))
    })
  }
}
