/** `npm run clock -- --to <instant>` or `--by <time>` moves the clock of the running platform and prints its time. */
import { parseArgs } from 'node:util'
import { askPlatform, printOneLine } from './running-platform.ts'

const usage = 'usage: npm run clock -- [--to 2026-02-24T09:00+08:00 | --by 3d]'

function readArguments() {
  try {
    return parseArgs({ options: { to: { type: 'string' }, by: { type: 'string' } } }).values
  } catch {
    throw new Error(usage)
  }
}

await printOneLine(
  async () => `The platform's time is ${(await askPlatform('/.dev/clock', readArguments())).now}`,
)
