import { randomUUID } from 'node:crypto'
import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { DOCUMENT_KINDS, KINDS } from '../../functions/documents/kinds.ts'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, type Payload, send } from '../kit/api.ts'
import { aDraftOf, aNotice, aNoticeIn, bring, nextStep, type SeenDocument } from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

type DocumentPayload = Payload<'document', SeenDocument>
const createDraft = async (draft: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  mutate<DocumentPayload>(await tree.zhengzhou.token('DRAFTER'), 'CreateDraft', { draft, ...more })
const storedTexts = async (): Promise<string> => {
  const { Items } = await stack.dynamodb.send(new ScanCommand({ TableName: stack.tableName }))
  return JSON.stringify(Items)
}

describe('a draft', () => {
  test.each([
    ['title', { title: '机密★20年 关于某事的通知' }],
    ['body', { body: '正文第一行\n【秘密】\n不可外传的独特内容甲乙丙' }],
  ])('with a classification mark in its %s is refused, and nothing of it is stored', async (field, more) => {
    const { document, problems } = await createDraft(aNotice([tree.erqi], more))
    expect(document).toBeNull()
    expect(problems[0]).toMatchObject({
      __typename: 'ClassifiedContent',
      code: 'CLASSIFIED_CONTENT',
      path: [field],
    })
    expect(await storedTexts()).not.toContain('不可外传')
  })

  test.each(DOCUMENT_KINDS)('of the kind %s is kept, with what its rules find', async kind => {
    const { document, problems } = await createDraft(aNotice([], { kind, title: `某某${KINDS[kind].word}` }))
    expect(document).toMatchObject({ kind, state: 'DRAFT' })
    const lacksRecipients = problems.some(problem => problem.element === 'MAIN_RECIPIENTS')
    expect(lacksRecipients).toBe(KINDS[kind].main === 'REQUIRED')
  })

  test.each([
    ['a title that is too long', { title: `${'长'.repeat(101)}通知` }, 'TEXT_TOO_LONG'],
    ['a body of more than 100 kB', { body: '长'.repeat(33_400) }, 'TEXT_TOO_LONG'],
    ['half a surrogate pair', { body: 'x\ud800y' }, 'TEXT_BROKEN_UNICODE'],
    ['a control character', { body: 'x\u0000y' }, 'TEXT_CONTROL_CHARACTER'],
    [
      'an unknown recipient',
      { mainRecipients: { agencyIds: ['agc_01HZZZZZZZZZZZZZZZZZZZZZZZ'] } },
      'NO_SUCH_AGENCY',
    ],
    ['a recipient that is no id', { mainRecipients: { agencyIds: ['x'.repeat(5000)] } }, 'NO_SUCH_AGENCY'],
    [
      '1,900 recipients',
      {
        mainRecipients: { agencyIds: Array.from({ length: 1_900 }, () => 'agc_01HZZZZZZZZZZZZZZZZZZZZZZZ') },
      },
      'TOO_MANY_ITEMS',
    ],
  ])('with %s is refused with a typed problem', async (_, more, code) => {
    const { document, problems } = await createDraft(aNotice([tree.erqi], more))
    expect([document, problems[0]?.code]).toEqual([null, code])
  })

  test('of a request to the wrong organ is refused with the kind to use, and passes with that kind', async () => {
    const clerk = await tree.zhengzhou.token('DRAFTER')
    const fields = {
      kind: 'REQUEST',
      title: '关于借用场地的请示',
      body: '妥否，请批示。',
      contact: { name: '办公室', phone: '0371-0000000' },
    }
    const draft = await aDraftOf(tree.zhengzhou, {
      ...fields,
      mainRecipients: { agencyIds: [tree.luoyang.id] },
    })
    const submit = (document: SeenDocument) =>
      mutate<DocumentPayload>(clerk, 'SubmitForReview', {
        documentId: document.id,
        expectedVersion: document.version,
      })
    const { problems } = await submit(draft)
    const violation = problems.find(problem => problem.rule === 'R14')
    expect(violation).toMatchObject({ article: '8(14)', severity: 'ERROR', fix: { kind: 'LETTER' } })
    const { findings } = await ask<{ findings: { rule?: string }[] }>(clerk, 'Document', { id: draft.id })
    expect(findings.map(({ rule }) => rule)).toEqual(problems.map(problem => problem.rule))
    const edited = await mutate<DocumentPayload>(clerk, 'EditDraft', {
      documentId: draft.id,
      expectedVersion: draft.version,
      draft: {
        kind: (violation as unknown as { fix: { kind: string } }).fix.kind,
        title: '关于借用场地的函',
      },
    })
    expect((await submit(edited.document as SeenDocument)).document?.state).toBe('IN_REVIEW')
  })

  test('can be returned, edited and submitted again, and its history has every step', async () => {
    const inReview = await aNoticeIn('IN_REVIEW', tree.zhengzhou, [tree.erqi])
    const returned = await mutate<DocumentPayload>(await tree.zhengzhou.token('REVIEWER'), 'ReturnDraft', {
      documentId: inReview.id,
      expectedVersion: inReview.version,
      reason: '请补充附件',
    })
    const seen = await ask<{ returned: { reason: string } | null }>(
      await tree.zhengzhou.token('DRAFTER'),
      'Document',
      { id: inReview.id },
    )
    expect(seen.returned?.reason).toBe('请补充附件')
    await bring(tree.zhengzhou, returned.document as SeenDocument, 'SIGNED')
    const { history } = await ask<{ history: { nodes: { seq: number; type: string }[] } }>(
      await tree.zhengzhou.token('CLERK'),
      'Document',
      { id: inReview.id },
    )
    expect(history.nodes.map(event => event.type)).toEqual([
      'DraftCreated',
      'DraftSubmitted',
      'DraftReturned',
      'DraftSubmitted',
      'DraftApproved',
      'DocumentSigned',
    ])
    expect(history.nodes.map(event => event.seq)).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('a step on a document', () => {
  test('that the state does not allow is refused with the steps that it allows', async () => {
    const draft = await aDraftOf(tree.zhengzhou, aNotice([tree.erqi]))
    const input = { documentId: draft.id, expectedVersion: draft.version }
    const { document, problems } = await mutate<DocumentPayload>(
      await tree.zhengzhou.token('CLERK'),
      'RegisterDocument',
      input,
    )
    expect(document).toBeNull()
    expect(problems[0]).toMatchObject({
      code: 'WRONG_STATE',
      state: 'DRAFT',
      allowedActions: ['editDraft', 'discardDraft', 'submitForReview'],
    })
  })

  test('on an old version is refused with the current version', async () => {
    const draft = await aDraftOf(tree.zhengzhou, aNotice([tree.erqi]))
    const { problems } = await mutate<DocumentPayload>(
      await tree.zhengzhou.token('DRAFTER'),
      'SubmitForReview',
      { documentId: draft.id, expectedVersion: 7 },
    )
    expect(problems[0]).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: 1 })
  })

  test('that the caller’s role may not take is refused with the roles that may', async () => {
    const inReview = await aNoticeIn('APPROVED', tree.zhengzhou, [tree.erqi])
    const input = { documentId: inReview.id, expectedVersion: inReview.version }
    const { problems } = await mutate<DocumentPayload>(
      await tree.zhengzhou.token('CLERK'),
      'SignDocument',
      input,
    )
    expect(problems[0]).toMatchObject({
      code: 'NOT_PERMITTED',
      action: 'signDocument',
      heldBy: ['SIGNATORY'],
    })
  })

  test('is offered by `actions` exactly to those who may take it', async () => {
    const { id } = await aNoticeIn('APPROVED', tree.zhengzhou, [tree.erqi])
    const actionsFor = async (...roles: Parameters<Tree['province']['token']>) =>
      (await ask<{ actions: string[] }>(await tree.zhengzhou.token(...roles), 'Document', { id })).actions
    expect(await actionsFor('SIGNATORY')).toEqual(['addCountersigner', 'returnDraft', 'signDocument'])
    expect(await actionsFor('DRAFTER', 'CLERK')).toEqual(['openMatter'])
  })

  test('has one effect if it is repeated with the same key, at once or later', async () => {
    const sealed = await aNoticeIn('SEALED', tree.zhengzhou, [tree.erqi])
    const { name, token, input } = await nextStep(tree.zhengzhou, sealed)
    const request = { ...input, idempotencyKey: randomUUID() }
    const together = await Promise.all(
      Array.from({ length: 6 }, () => mutate<DocumentPayload>(token, name, request)),
    )
    expect(together.map(({ document }) => document?.version)).toEqual(Array(6).fill(sealed.version + 1))
    expect(together.filter(({ replayed }) => !replayed)).toHaveLength(1)
    const { history } = await ask<{ history: { nodes: { type: string }[] } }>(token, 'Document', {
      id: sealed.id,
    })
    expect(history.nodes.filter(event => event.type === 'DocumentDispatched')).toHaveLength(1)
  })

  test('with a used idempotency key and another input is refused', async () => {
    const idempotencyKey = randomUUID()
    await createDraft(aNotice([tree.erqi]), { idempotencyKey })
    const { document, problems } = await createDraft(aNotice([tree.zhongyuan]), { idempotencyKey })
    expect([document, problems[0]?.code]).toEqual([null, 'IDEMPOTENCY_KEY_REUSED'])
  })
})

interface Sides {
  readonly nodes: readonly { readonly id: string }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string
    readonly endCursor: string
  }
}

describe('lists of documents', () => {
  test('are sorted newest first, filtered by state, and paged without repeating or missing any', async () => {
    const made: string[] = []
    for (let index = 0; index < 7; index++)
      made.push((await aDraftOf(tree.jiyuan, aNotice([tree.luoyang]))).id)
    await aNoticeIn('SIGNED', tree.jiyuan, [tree.luoyang])
    const token = await tree.jiyuan.token('CLERK')
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } =
        await ask(token, 'Outbox', { state: 'DRAFT', first: 3, after })
      seen.push(...page.nodes.map(node => node.id))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(seen).toEqual([...made].reverse())
  })

  test('are paged backwards to the same rows, and say on which side there is more', async () => {
    for (let index = 0; index < 5; index++) await aDraftOf(tree.erqi, aNotice([tree.luoyang]))
    const token = await tree.erqi.token('CLERK')
    const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
      outbox(state: DRAFT, first: $first, after: $after, last: $last, before: $before) {
        nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
    const page = async (variables: Record<string, unknown>) => {
      const { data } = await send<{ outbox: Sides }>(token, query, variables)
      if (data?.outbox === undefined) throw new Error('no page')
      const { nodes, pageInfo } = data.outbox
      return { ids: nodes.map(({ id }) => id), ...pageInfo }
    }
    const all = await page({ first: 100 })
    const end = await page({ last: 2 })
    expect([end.ids, end.hasPreviousPage, end.hasNextPage]).toEqual([all.ids.slice(-2), true, false])
    const middle = await page({ last: 2, before: end.startCursor })
    expect([middle.ids, middle.hasPreviousPage, middle.hasNextPage]).toEqual([
      all.ids.slice(-4, -2),
      true,
      true,
    ])
    const top = await page({ last: 100, before: middle.startCursor })
    expect([top.ids, top.hasPreviousPage, top.hasNextPage]).toEqual([all.ids.slice(0, -4), false, true])
    const forth = await page({ first: 2, after: top.endCursor })
    expect([forth.ids, forth.hasPreviousPage, forth.hasNextPage]).toEqual([middle.ids, true, true])
  })

  test.each([
    { first: 1, last: 1 },
    { first: 1, before: 'x' },
    { last: 1, after: 'x' },
  ])('refuse a page of both directions: %j', async args => {
    const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
        outbox(first: $first, after: $after, last: $last, before: $before) { nodes { id } } viewer { subject } }`
    const answer = await send<{ outbox: null; viewer: object }>(await tree.jiyuan.token('CLERK'), query, args)
    expect(answer.errors?.[0]?.extensions.code).toBe('INVALID_PAGE_SIZE')
    // The field alone is null.
    expect(answer.data).toEqual({ outbox: null, viewer: expect.anything() })
  })

  test.each([0, 101, -1])('refuse a page size of %i', async first => {
    const answer = await send(await tree.jiyuan.token('CLERK'), operation('Outbox'), { first })
    expect(answer.errors?.[0]?.extensions.code).toBe('INVALID_PAGE_SIZE')
  })
})
