import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test, vi } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { Attacker } from '../kit/attacker.ts'
import { aDraftOf, aNotice, bring } from '../kit/documents.ts'
import { environmentOf } from '../kit/functions.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { aCheckedUpload } from '../kit/ready-uploads.ts'
import { relayAll } from '../kit/relay.ts'
import { serveApi } from '../kit/served.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let url: string
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  url = await serveApi()
})

/** All that functions log, whatever they do, while this is done. */
async function logged(act: () => Promise<unknown>): Promise<string> {
  const lines: string[] = []
  const { LOG_LEVEL } = process.env
  process.env.LOG_LEVEL = 'info'
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation(line => {
    lines.push(String(line))
    return true
  })
  try {
    await act()
  } finally {
    spy.mockRestore()
    process.env.LOG_LEVEL = LOG_LEVEL
  }
  return lines.join('')
}

test('what is sent, honestly or not, is in no log: no token, no secret, no text, no signed address', async () => {
  const word = `独语${randomUUID().slice(0, 8)}`
  const tokens = [await tree.province.token('DRAFTER'), await tree.province.token('CLERK', 'REVIEWER')]
  const log = await logged(async () => {
    for (const token of tokens) {
      const attacker = new Attacker(url, token)
      await attacker.post({ query: operation('Find'), variables: { text: word } })
      await attacker.post({ query: `{ node(id: "${word}") { id } ${word} }` })
      await attacker.post({ query: operation('Document'), variables: { id: { [word]: word } } })
      await attacker.post({ query: '{ viewer { subject } }', variables: { [word]: '\ud800' } })
      await attacker.post(`{"query":"${word}`)
      await attacker.post({ query: '{ viewer { subject } }' }, { authorization: `Bearer ${token}x` })
      // Fits its type until it is run: the error of graphql-js repeats the whole argument.
      await attacker.post({
        query: `mutation($key: String = "a") { createDraft(input: { idempotencyKey: $key, draft: { title: "${word}" } }) { replayed } }`,
        variables: { key: null },
      })
      await attacker.post({ query: '{ viewer { subject } }', operationName: word })
      await attacker.send('GET', `?query=${encodeURIComponent(`{ ${word} }`)}`, {})
      const marked = { ...aNotice([tree.zhengzhou]), title: `机密★20年${word}` }
      await attacker.post({
        query: operation('CreateDraft'),
        variables: { input: { idempotencyKey: word, draft: marked } },
      })
    }
    await aCheckedUpload(stack, tokens[0] ?? '', Buffer.from(`机密★20年\n${word}`))
    const draft = await aDraftOf(
      tree.province,
      aNotice([tree.zhengzhou], { title: `关于${word}的通知`, body: `${word}。` }),
    )
    await bring(tree.province, draft, 'DISPATCHED')
    await relayAll(stack)
  })
  expect(log.match(/"message":"request"/g)?.length).toBeGreaterThan(15)
  const { CURSOR_SECRET = '', NONCE_SECRET = '', NUMBER_SECRET = '' } = environmentOf('api')
  const secrets = [
    word,
    ...tokens,
    ...tokens.flatMap(token => token.split('.')),
    CURSOR_SECRET,
    NONCE_SECRET,
    NUMBER_SECRET,
  ]
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(8)
    expect(log.includes(secret), secret).toBe(false)
  }
  expect(log).not.toMatch(/X-Amz-Signature|Bearer /)
})
