/** `npm run token -- --agency <name or code> --role <role>` prints an access token, and nothing else. */
import { parseArgs } from 'node:util'
import { askPlatform, printOneLine } from './running-platform.ts'

const usage = 'usage: npm run token -- --agency <name or code> --role <role>'

function readArguments() {
  try {
    const { values } = parseArgs({ options: { agency: { type: 'string' }, role: { type: 'string' } } })
    if (values.role !== undefined) return values
  } catch {
    // what is wrong shows from the usage
  }
  throw new Error(usage)
}

await printOneLine(async () => String((await askPlatform('/.dev/token', readArguments())).token))
