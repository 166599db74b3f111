import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import './patience.ts'

const folder = mkdtempSync(join(tmpdir(), 'hutong-start-failure-test-'))
const command = fileURLToPath(new URL('../../infra/local/commands/start.ts', import.meta.url))
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Puts a `java` on the path that has a good version and otherwise does what the script says. */
function aJava(name: string, script: string): string {
  const bin = mkdtempSync(join(folder, name))
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
  return bin
}

/** Runs `npm start -- --once --empty` to its end, with a data folder of its own. */
async function start(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const data = mkdtempSync(join(folder, 'data'))
  const child = spawn(process.execPath, [command, '--once', '--empty', '--data', data], {
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const code = new Promise<number | null>(resolve => child.once('close', resolve))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, output: out + err }
}

const withJava = (bin: string) => ({ PATH: `${bin}${delimiter}${process.env.PATH}` })

describe('a start that fails names the step, the child and its last output', () => {
  test('when DynamoDB Local ends at once', async () => {
    const bin = aJava('ends', `console.error('Could not reserve enough space for the heap'); process.exit(7)`)
    const { code, output } = await start(withJava(bin))
    expect(code).toBe(1)
    expect(output).toContain('The platform did not start. The step that failed: starting DynamoDB Local.')
    expect(output).toContain('DynamoDB Local ended with code 7. Its last output:')
    expect(output).toContain('  Could not reserve enough space for the heap')
  })

  test('when DynamoDB Local dies while the resources are made', async () => {
    const dying = `
      import { createServer } from 'node:net'
      const port = Number(process.argv[process.argv.indexOf('-port') + 1])
      const server = createServer(socket => socket.once('data', () => {
        console.error('java.lang.OutOfMemoryError: Java heap space')
        process.exit(3)
      }))
      server.listen(port, '127.0.0.1')`
    const { code, output } = await start(withJava(aJava('dies', dying)))
    expect(code).toBe(1)
    expect(output).toContain('The step that failed: making the resources of the stacks.')
    expect(output).toContain('DynamoDB Local ended with code 3. Its last output:')
    expect(output).toContain('  java.lang.OutOfMemoryError: Java heap space')
  })

  test('when its port is taken', async () => {
    const server = createServer()
    const port = await new Promise<number>(resolve => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
    })
    const { code, output } = await start({ PORT: String(port) })
    server.close()
    expect(code).toBe(1)
    expect(output).toContain(`The step that failed: opening the port. Port ${port} is in use`)
  })
})
