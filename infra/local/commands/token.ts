/** `npm run token -- --agency <name or code> --role <role>` prints an access token, and nothing else. */
import { parseArgs } from 'node:util'
import { askPlatform, printOneLine } from './running-platform.ts'

const usage = [
  'usage: npm run token -- --agency <name or code> (--role <role> | --member <name or id>)',
  '[--scope "document exchange"] [--expires 2h] [--port N]; --role OPERATOR needs no agency',
].join(' ')

const options = {
  agency: { type: 'string' },
  role: { type: 'string' },
  member: { type: 'string' },
  scope: { type: 'string' },
  expires: { type: 'string' },
  port: { type: 'string' },
} as const

function readArguments() {
  try {
    const { values } = parseArgs({ options })
    if (values.role !== undefined || values.member !== undefined) return values
  } catch {
    // what is wrong shows from the usage
  }
  throw new Error(usage)
}

await printOneLine(async () => String((await askPlatform('/.dev/token', readArguments())).token))
