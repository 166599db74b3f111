import { join } from 'node:path'
import plugin from '@graphql-eslint/eslint-plugin'
import { ESLint, type Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { root, valuesOf } from '../../kit/contract.ts'

const { 'flat/schema-recommended': recommended, 'flat/schema-relay': relay } = plugin.configs

/** Rules that hold in part: what they are told, and why. */
const ADAPTED = {
  // A list pages backward where its keys allow it, and every one forward.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  // Rows of lists are not all things of their own (a rung of a ladder is not), and `nodes` beside `edges` spares clients
  // that do not page a level.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
  ],
  '@graphql-eslint/require-nullable-result-in-root': 'error',
  '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
} as const

/** Recommended rules that the contract does not follow. */
const LEFT_OUT = {
  // Payloads, connections and values (a place in a text, a page) have no identity; what has one implements Node.
  '@graphql-eslint/strict-id-in-types': 'off',
} as const

/** What is right although a rule says otherwise. */
const EXCEPTIONS: readonly RegExp[] = [
  // Scopes of OAuth are written as they stand in tokens, actions as the mutations, events as they are in the history.
  new RegExp(
    `^Enum value "(${['TokenScope', 'Action', 'DocumentEventType', 'MatterEventType'].flatMap(valuesOf).join('|')})" should be in UPPER_CASE format$`,
  ),
  // The `iss` of an issuer's tokens.
  /^Field "issuer" starts with the name of the parent type "Issuer"$/,
]

describe('the published contract', () => {
  it('follows the recommended and the Relay rules of @graphql-eslint', async () => {
    const schema = join(root, 'graphql/published.graphql')
    const eslint = new ESLint({
      cwd: root,
      overrideConfigFile: true,
      overrideConfig: {
        files: ['**/*.graphql'],
        languageOptions: { parser: plugin.parser, parserOptions: { graphQLConfig: { schema } } },
        plugins: { '@graphql-eslint': plugin },
        rules: { ...recommended.rules, ...relay.rules, ...ADAPTED, ...LEFT_OUT },
      } as unknown as Linter.Config,
    })
    const [result] = await eslint.lintFiles([schema])
    const messages = (result?.messages ?? []).filter(
      ({ message }) => !EXCEPTIONS.some(exception => exception.test(message)),
    )
    expect(messages.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`)).toEqual([])
  })
})
