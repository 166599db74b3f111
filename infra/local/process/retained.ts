import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Keepsakes } from '../template/machine.ts'

/** Small values that outlive a restart when a folder is given: keys, secrets, the position in the stream. */
export function openKeepsakes(
  dataDir: string | undefined,
): Keepsakes & { put(name: string, value: string): void } {
  const file = dataDir === undefined ? undefined : join(dataDir, 'keepsakes.json')
  const values = new Map<string, string>(
    file !== undefined && existsSync(file)
      ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
      : [],
  )
  const put = (name: string, value: string): void => {
    if (values.get(name) === value) return
    values.set(name, value)
    if (file === undefined) return
    mkdirSync(dirname(file), { recursive: true })
    // Private keys are in it.
    writeFileSync(file, JSON.stringify(Object.fromEntries(values), null, 1), { mode: 0o600 })
  }
  return {
    put,
    keep(name, make) {
      const kept = values.get(name)
      if (kept !== undefined) return kept
      const made = make()
      put(name, made)
      return made
    },
  }
}
