import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const NEEDED = 17

/** Runs java with the given arguments, and ends it when the other end of its standard input is gone. */
export const JAVA_WITH_WATCHDOG = fileURLToPath(new URL('./java-with-watchdog.sh', import.meta.url))

/** Makes sure that a Java good enough for DynamoDB Local is there; on Debian, as root, installs one. */
export function ensureJava(say: (line: string) => void): void {
  if (javaVersion() >= NEEDED) return
  const installable = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!installable) {
    throw new Error(
      `Java ${NEEDED} or newer is needed to run DynamoDB Local and was not found: please install it.`,
    )
  }
  say(`Java ${NEEDED} is missing: installing default-jre-headless for DynamoDB Local (once, about a minute)`)
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'pipe', env })
    execFileSync('apt-get', ['install', '-y', '-qq', 'default-jre-headless'], { stdio: 'pipe', env })
  } catch {
    throw new Error('Installing default-jre-headless failed: please install Java 17 or newer by hand.')
  }
  if (javaVersion() < NEEDED)
    throw new Error(`The installed Java is older than ${NEEDED}: please install a newer one.`)
}

/** The major version of the `java` on the path; 0 when there is none. */
export function javaVersion(): number {
  try {
    // The version is printed to standard error, always.
    const output = execFileSync('sh', ['-c', 'java -version 2>&1'], { encoding: 'utf8', stdio: 'pipe' })
    const [, major, minor] = /version "(\d+)(?:\.(\d+))?/.exec(output) ?? []
    return major === '1' ? Number(minor) : Number(major ?? 0)
  } catch {
    return 0
  }
}
