import { beforeAll, describe, expect, test } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { mutate, send } from '../kit/api.ts'
import { aDraftOf, aNotice, aNoticeIn, bring, inboxOf, type SeenDocument } from '../kit/documents.ts'
import { find, foundIds, indexAll, indexMessages, indexWords } from '../kit/finding.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { drainArrivals, relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

const TITLE = '关于印发《城市生活垃圾分类管理办法（试行）》的通知'

let stack: Stack
let tree: Tree
let clerk: string
let dispatched: SeenDocument
let draft: SeenDocument
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  const { zhengzhou, zhongyuan } = tree
  clerk = await zhengzhou.token('CLERK')
  dispatched = await aNoticeIn('DISPATCHED', zhengzhou, [zhongyuan], { title: TITLE })
  draft = await aDraftOf(zhengzhou, aNotice([zhongyuan], { title: '关于春季森林防火的通知' }))
  await indexAll(stack)
})

const edited = async (agency: TestAgency, document: SeenDocument, title: string) => {
  const input = { documentId: document.id, expectedVersion: document.version, draft: { title } }
  const { document: after } = await mutate<{ document: SeenDocument }>(
    await agency.token('DRAFTER'),
    'EditDraft',
    input,
  )
  return after
}

describe('a search of one’s own documents', () => {
  test.each([
    '垃圾分类',
    '垃圾 管理办法',
    '《城市生活垃圾分类管理办法》',
    '城市生活垃圾分类管理办法(试行)',
    '垃圾分類',
    '城市生活垃圾分类管理办法试行的通知',
    '的通知',
    '通 知 垃圾',
  ])('finds a document by %s', async text => {
    expect(await foundIds(clerk, text, { in: ['DOCUMENTS'] })).toContain(dispatched.id)
  })

  test('shows title, number, issuer, kind and date without reading the document', async () => {
    const { nodes, isComplete, problems } = await find(clerk, '垃圾分类')
    expect(nodes).toEqual([
      {
        id: dispatched.id,
        in: 'DOCUMENTS',
        kind: 'NOTICE',
        title: TITLE,
        number: dispatched.number,
        issuerName: tree.zhengzhou.name,
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ])
    expect({ isComplete, problems }).toEqual({ isComplete: true, problems: [] })
  })

  test('finds nothing where one of its words is missing', async () => {
    expect(await foundIds(clerk, '垃圾 防火')).toEqual([])
    expect(await foundIds(clerk, '垃圾焚烧')).toEqual([])
  })

  test('finds a document by its number in any brackets, full width or half', async () => {
    const number = dispatched.number ?? ''
    const [, organ = '', year = '', seq = ''] = /^(.+)〔(\d+)〕(\d+)号$/.exec(number) ?? []
    const wide = (text: string) =>
      text.replace(/\d/g, digit => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0))
    for (const text of [
      number,
      `${organ}(${year})${seq}号`,
      `${organ}[${year}]${seq}号`,
      `${organ}〔${wide(year)}〕${wide(seq)}号`,
      `${year}〕${seq}号`,
    ])
      expect(await foundIds(clerk, text, { in: ['DOCUMENTS'] }), text).toEqual([dispatched.id])
  })

  test('finds a document by the issuer’s name', async () => {
    const ids = await foundIds(clerk, tree.zhengzhou.name, { in: ['DOCUMENTS'] })
    expect(ids).toEqual([draft.id, dispatched.id])
  })
})

describe('a search of deliveries', () => {
  test('finds for the recipient what was delivered, and for no other agency', async () => {
    const { zhongyuan, erqi, luoyang } = tree
    const [delivery] = await inboxOf(zhongyuan)
    expect(await foundIds(await zhongyuan.token('CLERK'), '垃圾分类')).toEqual([delivery?.id])
    for (const other of [erqi, luoyang])
      expect(await foundIds(await other.token('CLERK'), '垃圾分类'), other.name).toEqual([])
  })

  test('and of documents is one list, newest first', async () => {
    const { zhongyuan, zhengzhou } = tree
    const own = await aDraftOf(
      zhongyuan,
      aNotice([tree.erqi], { kind: 'NOTICE', title: '关于垃圾清运的通知' }),
    )
    const later = await aNoticeIn('DISPATCHED', zhengzhou, [zhongyuan], { title: '关于垃圾清运车辆的通知' })
    await indexAll(stack)
    const delivery = (await inboxOf(zhongyuan)).find(({ number }) => number === later.number)
    const token = await zhongyuan.token('CLERK')
    expect(await foundIds(token, '垃圾清运')).toEqual([delivery?.id, own.id])
    expect(await foundIds(token, '垃圾清运', { in: ['DOCUMENTS'] })).toEqual([own.id])
    expect(await foundIds(token, '垃圾清运', { in: ['DELIVERIES'] })).toEqual([delivery?.id])
  })
})

describe('the things of a page', () => {
  test('are read together, and cost one call of the database', async () => {
    const variables = { text: tree.zhengzhou.name, in: ['DOCUMENTS'] }
    const rows = await send(clerk, operation('Find'), variables)
    const things = await send<{ find: { nodes: { thing: Record<string, unknown> }[] } }>(
      clerk,
      operation('FindThings'),
      variables,
    )
    const states = things.data?.find.nodes.map(({ thing }) => [thing.__typename, thing.id, thing.state])
    expect(states?.slice(-2)).toEqual([
      ['Document', draft.id, 'DRAFT'],
      ['Document', dispatched.id, 'DISPATCHED'],
    ])
    const calls = (answer: typeof rows) => answer.extensions?.cost.databaseCalls ?? 0
    expect(calls(things) - calls(rows)).toBe(1)
  })
})

describe('whoever may not read', () => {
  test('deliveries finds documents alone, and is refused deliveries', async () => {
    const token = await stack.issuer.mint({ sub: 'mbr-CLERK', agency: tree.zhongyuan.id, scope: 'document' })
    const kinds = async (more = {}) => (await find(token, '垃圾', more)).nodes.map(({ in: kind }) => kind)
    expect(await kinds()).toEqual(['DOCUMENTS'])
    expect(await kinds({ in: ['DOCUMENTS', 'DELIVERIES'] })).toEqual(['DOCUMENTS'])
    const { data, errors } = await send(token, operation('Find'), { text: '垃圾', in: ['DELIVERIES'] })
    expect(data).toEqual({ find: null })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', action: 'readDeliveries' })
  })
})

describe('a draft whose title changes', () => {
  test('is found by the new title and no longer by the old one', async () => {
    const { luoyang, erqi } = tree
    const token = await luoyang.token('CLERK')
    const first = await aDraftOf(luoyang, aNotice([erqi], { title: '关于龙门石窟保护的通知' }))
    await indexAll(stack)
    expect(await foundIds(token, '石窟')).toEqual([first.id])
    const second = await edited(luoyang, first, '关于牡丹文化节的通知')
    await indexAll(stack)
    expect(await foundIds(token, '石窟')).toEqual([])
    expect(await foundIds(token, '牡丹')).toEqual([second.id])
  })
})

describe('a number that is voided', () => {
  test('no longer finds the document, and the next number does', async () => {
    const { jiyuan, province } = tree
    const token = await jiyuan.token('CLERK')
    const registered = await aNoticeIn('REGISTERED', jiyuan, [tree.erqi], { title: '关于试验田的通知' })
    await indexAll(stack)
    expect(await foundIds(token, registered.number ?? '')).toEqual([registered.id])
    const input = { documentId: registered.id, expectedVersion: registered.version, reason: '编号有误' }
    const { document } = await mutate<{ document: SeenDocument }>(token, 'VoidNumber', input)
    await indexAll(stack)
    expect(await foundIds(token, registered.number ?? '')).toEqual([])
    const again = await bring(jiyuan, document, 'REGISTERED')
    await indexAll(stack)
    expect(await foundIds(token, again.number ?? '')).toEqual([registered.id])
    expect(province.id).not.toBe(jiyuan.id)
  })
})

describe('a message of the index', () => {
  const messageOf = (work: unknown) => ({ messageId: JSON.stringify(work), body: JSON.stringify(work) })
  const thing = (document: SeenDocument, tenant = tree.erqi.tenant) =>
    messageOf({ index: { tenant, in: 'DOCUMENTS', id: document.id } })

  test('that comes twice, at once with others and late, leaves the document found once by its last title', async () => {
    const { erqi, zhongyuan } = tree
    const first = await aDraftOf(erqi, aNotice([zhongyuan], { title: '关于嵩山植树的通知' }))
    await indexAll(stack)
    const second = await edited(erqi, first, '关于黄河清淤的通知')
    const third = await edited(erqi, second, '关于黄河湿地的通知')
    const message = thing(third)
    expect(await indexWords(Array.from({ length: 10 }, () => message))).toEqual([])
    const token = await erqi.token('CLERK')
    expect(await foundIds(token, '黄河')).toEqual([first.id])
    expect([...(await foundIds(token, '清淤')), ...(await foundIds(token, '嵩山'))]).toEqual([])
  })

  test('that is malformed, or about what is not there, fails alone and stops no other', async () => {
    const { erqi, zhongyuan } = tree
    const document = await aDraftOf(erqi, aNotice([zhongyuan], { title: '关于荷塘的通知' }))
    const good = thing(document)
    const foreign = thing(document, zhongyuan.tenant)
    const bad = [messageOf({ index: {} }), { messageId: 'no JSON', body: '{' }, foreign]
    expect((await indexWords([...bad, good])).sort()).toEqual(bad.map(one => one.messageId).sort())
    expect(await foundIds(await erqi.token('CLERK'), '荷塘')).toEqual([document.id])
    expect(await foundIds(await zhongyuan.token('CLERK'), '荷塘')).toEqual([])
  })
})

describe('documents and deliveries of before there was an index', () => {
  test('are found once anything of the agency is indexed; until then a search says that it may be incomplete', async () => {
    const { province, luoyang } = tree
    const old = await aNoticeIn('DISPATCHED', province, [luoyang], { title: '关于古渡口修缮的通知' })
    await relayAll(stack)
    await drainArrivals(stack)
    await indexMessages(stack)
    const token = await province.token('CLERK')
    expect(await find(token, '古渡口')).toMatchObject({ nodes: [], isComplete: false })
    const added = await aDraftOf(province, aNotice([luoyang], { title: '关于新渡口的通知' }))
    await indexAll(stack)
    const { nodes, isComplete } = await find(token, '渡口')
    expect(nodes.map(({ id }) => id)).toEqual([added.id, old.id])
    expect(isComplete).toBe(true)
  })
})

describe('a text that cannot be searched', () => {
  test.each([
    ['of one character', '通', 'SEARCH_TOO_SHORT', 2],
    ['of punctuation alone', '《》（）。', 'SEARCH_TOO_SHORT', 2],
    ['of blanks alone', '\u3000 ', 'SEARCH_TOO_SHORT', 2],
    ['without anything', '', 'SEARCH_TOO_SHORT', 2],
    ['of 200 characters', '垃圾分类'.repeat(50), 'SEARCH_TOO_LONG', 32],
    ['with half a character', '垃圾\ud842', 'TEXT_BROKEN_UNICODE', undefined],
  ])('%s is answered with what is wrong with it', async (_, text, code, limit) => {
    const { data, errors } = await send<{ find: Record<string, unknown> }>(clerk, operation('Find'), { text })
    expect(errors).toBeUndefined()
    expect(data?.find).toMatchObject({ nodes: [], problems: [{ code, path: ['text'] }] })
    if (limit !== undefined) expect(data?.find.problems).toMatchObject([{ limit }])
  })
})

describe('a cursor', () => {
  test('leads on to the other results, and each is shown once', async () => {
    const token = clerk
    const all = await foundIds(token, tree.zhengzhou.name, { in: ['DOCUMENTS'] })
    const seen: string[] = []
    let after: string | null = null
    for (let page = 0; page < 10; page++) {
      const { nodes, pageInfo } = await find(token, tree.zhengzhou.name, {
        in: ['DOCUMENTS'],
        first: 1,
        after,
      })
      seen.push(...nodes.map(({ id }) => id))
      if (!pageInfo.hasNextPage) break
      after = pageInfo.endCursor
    }
    expect(seen).toEqual(all)
    expect(new Set(seen).size).toBe(all.length)
    expect(all.length).toBeGreaterThan(1)
  })

  test('of another text, of other kinds or of another agency is refused', async () => {
    const cursorOf = async (token: string, text: string, more = {}) =>
      (await find(token, text, { first: 1, ...more })).pageInfo.endCursor
    const after = await cursorOf(clerk, '通知')
    expect(after).not.toBeNull()
    const other = await tree.zhongyuan.token('CLERK')
    for (const [token, variables] of [
      [clerk, { text: '关于', after }],
      [clerk, { text: '通知', in: ['DOCUMENTS'], after }],
      [other, { text: '通知', after }],
    ] as const) {
      const { errors } = await send(token, operation('Find'), variables)
      expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR')
    }
    expect((await send(clerk, operation('Find'), { text: '通知', after })).errors).toBeUndefined()
  })
})
