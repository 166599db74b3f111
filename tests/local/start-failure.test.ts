import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { startPlatform } from '../../infra/local/platform.ts'

const folder = mkdtempSync(join(tmpdir(), 'hutong-start-failure-test-'))
afterEach(() => vi.unstubAllEnvs())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Puts a `java` on the path that has a good version and otherwise runs this script. */
function useJava(script: string): void {
  const bin = mkdtempSync(join(folder, 'java-'))
  writeFileSync(join(bin, 'java.mjs'), script)
  writeFileSync(
    join(bin, 'java'),
    `#!/bin/sh
case "$*" in
  -version) echo 'openjdk version "17.0.9"' >&2 ;;
  *) exec '${process.execPath}' '${join(bin, 'java.mjs')}' "$@" ;;
esac
`,
  )
  chmodSync(join(bin, 'java'), 0o755)
  vi.stubEnv('PATH', `${bin}${delimiter}${process.env.PATH}`)
}

const messageOfStart = () =>
  startPlatform({ quiet: true }).then(
    () => 'it started',
    (error: Error) => error.message,
  )

describe('a platform that does not start', () => {
  test('names the step, the exit code and the last output of a DynamoDB Local that ends at once', async () => {
    useJava(`console.error('Could not reserve enough space for the heap'); process.exit(7)`)
    const message = await messageOfStart()
    expect(message).toContain('The platform did not start. The step that failed: starting DynamoDB Local.')
    expect(message).toContain('DynamoDB Local ended with code 7. Its last output:')
    expect(message).toContain('  Could not reserve enough space for the heap')
  })

  test('names them too for one that dies while the resources are made', async () => {
    useJava(`
      import { createServer } from 'node:net'
      const port = Number(process.argv[process.argv.indexOf('-port') + 1])
      const server = createServer(socket => socket.once('data', () => {
        console.error('java.lang.OutOfMemoryError: Java heap space')
        process.exit(3)
      }))
      server.listen(port, '127.0.0.1')`)
    const message = await messageOfStart()
    expect(message).toContain('The step that failed: making the resources of the stacks.')
    expect(message).toContain('DynamoDB Local ended with code 3. Its last output:')
    expect(message).toContain('  java.lang.OutOfMemoryError: Java heap space')
  })

  test('ends npm start with code 1 and the reason, such as a taken port', async () => {
    const server = createServer()
    const port = await new Promise<number>(resolve => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
    })
    const command = fileURLToPath(new URL('../../infra/local/commands/start.ts', import.meta.url))
    const child = spawn(process.execPath, [command, '--once', '--empty', '--data', join(folder, 'data')], {
      env: { ...process.env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const code = new Promise<number | null>(resolve => child.once('close', resolve))
    expect(await text(child.stderr)).toContain(
      `The step that failed: opening the port. Port ${port} is in use: stop what uses it`,
    )
    expect(await code).toBe(1)
    server.close()
  })
})
