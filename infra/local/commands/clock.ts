/** `npm run clock -- --to <instant>` or `--by <time>` moves the clock of a running platform and prints its time. */
import { parseArgs } from 'node:util'
import { askPlatform, printOneLine } from './running-platform.ts'

const usage = 'usage: npm run clock -- [--to 2026-02-24T09:00+08:00 | --by 3d] [--port N]'

const options = { to: { type: 'string' }, by: { type: 'string' }, port: { type: 'string' } } as const

function readArguments() {
  try {
    return parseArgs({ options }).values
  } catch {
    throw new Error(usage)
  }
}

await printOneLine(async () => {
  const { now } = await askPlatform('/.dev/clock', readArguments())
  return `The platform's time is ${now}`
})
