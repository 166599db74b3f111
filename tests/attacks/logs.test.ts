import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test, vi } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { mutate, send } from '../kit/api.ts'
import { Attacker } from '../kit/attacker.ts'
import { aDraftOf, aNotice, bring, type SeenDocument } from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { aCheckedUpload, anUpload } from '../kit/ready-uploads.ts'
import { relayAll } from '../kit/relay.ts'
import { serveApi } from '../kit/served.ts'
import { serviceFetch } from '../kit/service.ts'
import { openStack, SERVICE_URL, type Stack } from '../kit/stack.ts'

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

const MOBILE = '13937100371'
const APP_SECRET = `secret-of-an-app-${randomUUID()}`
/** The codes of invitations. */
const codes: string[] = []

/** The signatures of addresses that the API gives to upload to. */
async function signedAddresses(token: string): Promise<readonly string[]> {
  const addresses = await Promise.all([1, 2].map(n => anUpload(token, Buffer.from(`附件${n}`))))
  return addresses.map(({ url }) => new URL(url).searchParams.get('X-Amz-Signature') ?? '')
}

/** Does what takes secrets and numbers of people, some of it in vain. */
async function administer(word: string): Promise<void> {
  const token = await tree.zhengzhou.token('ADMINISTRATOR')
  const added = { name: `张${word}`.slice(0, 20), post: `主任${word}`, roles: ['CLERK'] }
  const { member } = await mutate<{ member: { id: string } }>(token, 'AddMember', added)
  const invited = await mutate<{ invitation: { code: string } }>(token, 'InviteMember', {
    memberId: member.id,
  })
  codes.push(invited.invitation.code)
  for (const kind of ['MOBILE', 'STAFF', 'NONE']) {
    const input = { idempotencyKey: randomUUID(), memberId: member.id, kind, number: MOBILE }
    const { errors } = await send(token, operation('GiveMemberNumber'), { input })
    expect([kind, errors === undefined]).toEqual([kind, kind !== 'NONE'])
  }
  for (const address of ['https://169.254.169.254', 'https://nowhere.invalid'])
    await send(token, operation('RegisterBridge'), {
      input: { idempotencyKey: randomUUID(), kind: 'WECOM', address, clientId: 'ww1', secret: APP_SECRET },
    })
  for (const code of [APP_SECRET, invited.invitation.code]) {
    const body = JSON.stringify({ code })
    await serviceFetch(`${SERVICE_URL}/invitations/accept`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body,
    })
    await serviceFetch(`${SERVICE_URL}/oauth/token`, { method: 'POST', body: new URLSearchParams({ code }) })
  }
}

test('what is sent, honestly or not, is in no log: no token, no secret, no text, no signed address', async () => {
  const word = `独语${randomUUID().slice(0, 8)}`
  const tokens = [await tree.province.token('DRAFTER'), await tree.province.token('CLERK', 'REVIEWER')]
  const signatures: string[] = []
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
    signatures.push(...(await signedAddresses(tokens[0] ?? '')))
    await administer(word)
    const draft = await aDraftOf(
      tree.province,
      aNotice([tree.zhengzhou], { title: `关于${word}的通知`, body: `${word}。` }),
    )
    const review = await bring(tree.province, draft, 'IN_REVIEW')
    const approval = { documentId: review.id, expectedVersion: review.version, opinion: `同意${word}` }
    const { document } = await mutate<{ document: SeenDocument }>(tokens[1] ?? '', 'ApproveDraft', approval)
    await bring(tree.province, document, 'DISPATCHED')
    await relayAll(stack)
  })
  expect(log.match(/"message":"request"/g)?.length).toBeGreaterThan(15)
  const settings = [...stack.account.functions.values()].flatMap(({ environment }) =>
    Object.entries(environment).flatMap(([name, value]) => (name.includes('SECRET') ? [value] : [])),
  )
  expect(new Set(settings).size).toBeGreaterThanOrEqual(3)
  expect(signatures.length).toBeGreaterThan(1)
  const parts = tokens.flatMap(token => token.split('.'))
  const secrets = [word, ...tokens, ...parts, ...settings, ...signatures, MOBILE, APP_SECRET, ...codes]
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(8)
    expect(log.includes(secret), secret).toBe(false)
  }
  expect(log).not.toMatch(/X-Amz-Signature|Bearer /)
})
