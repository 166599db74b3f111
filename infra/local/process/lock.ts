import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Locks a data folder for this process: two databases on the same files would corrupt them. Returns how to unlock it.
 * A lock whose process is gone is taken over.
 * @throws with one sentence if the folder is in use
 */
export function lockFolder(dir: string): () => void {
  mkdirSync(dir, { recursive: true })
  const file = join(dir, 'platform.pid')
  const holder = holderOf(file)
  if (holder !== null) throw new Error(`${dir} is in use by the platform of process ${holder}`)
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

function holderOf(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    process.kill(pid, 0) // signal 0 only checks that it is there
    return pid
  } catch {
    return null
  }
}
