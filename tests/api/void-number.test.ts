import { beforeAll, describe, expect, test } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, type Payload, send } from '../kit/api.ts'
import { aNoticeIn, bring, type SeenDocument } from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { openStack } from '../kit/stack.ts'

type Answered = Payload<'document', SeenDocument>
interface Audit {
  readonly counter: number
  readonly issued: number
  readonly voided: readonly {
    readonly number: string
    readonly documentId: string
    readonly voided: object
  }[]
  readonly sound: boolean
  readonly [field: string]: unknown
}

let tree: Tree
beforeAll(async () => {
  tree = await aTree(await openStack())
})
const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()
const numberOf = (agency: TestAgency, seq: number): string => `${agency.organCode}〔${year}〕${seq}号`
const reason = '标题有误，重新编号'

async function take(agency: TestAgency, name: string, document: SeenDocument, more: object = {}) {
  const input = { documentId: document.id, expectedVersion: document.version, ...more }
  return mutate<Answered>(await agency.token('CLERK'), name, input)
}
async function audit(agency: TestAgency, variables = {}): Promise<Audit> {
  return ask<Audit>(await agency.token('CLERK'), 'NumberSeriesAudit', variables)
}

describe('voiding a number (发文字号作废)', () => {
  test.each([
    ['REGISTERED', () => tree.luoyang],
    ['SEALED', () => tree.zhongyuan],
  ] as const)(
    'of a document in %s gives it the next number when it is registered again, and keeps the void one in the ledger',
    async (state, of) => {
      const agency = of()
      const first = await aNoticeIn(state, agency, [tree.erqi])
      const { document, problems } = await take(agency, 'VoidNumber', first, { reason })
      expect(problems).toEqual([])
      expect(document).toMatchObject({ state: 'RECHECKED', number: null, version: first.version + 1 })
      expect(document?.actions).toEqual(['returnDraft', 'reviseSigned', 'registerDocument', 'openMatter'])

      const again = await bring(agency, document as SeenDocument, 'DISPATCHED')
      expect([first.number, again.number]).toEqual([numberOf(agency, 1), numberOf(agency, 2)])
      expect(await audit(agency)).toMatchObject({
        counter: 2,
        highest: 2,
        issued: 2,
        gaps: [],
        doubles: [],
        misplaced: [],
        sound: true,
        voided: [
          {
            number: numberOf(agency, 1),
            documentId: first.id,
            voided: { by: { subject: 'mbr-CLERK' }, reason },
          },
        ],
      })
    },
  )

  test('is an entry in the document’s history', async () => {
    const first = await aNoticeIn('REGISTERED', tree.erqi, [tree.zhongyuan])
    await take(tree.erqi, 'VoidNumber', first, { reason })
    const { history } = await ask<{ history: { nodes: { type: string }[] } }>(
      await tree.erqi.token('CLERK'),
      'Document',
      {
        id: first.id,
      },
    )
    expect(history.nodes.map(event => event.type).slice(-2)).toEqual(['DocumentRegistered', 'NumberVoided'])
  })

  test('with the same key again is answered the same and voids nothing else', async () => {
    const first = await aNoticeIn('REGISTERED', tree.erqi, [tree.zhongyuan])
    const input = { documentId: first.id, expectedVersion: first.version, reason, idempotencyKey: 'void' }
    const clerk = await tree.erqi.token('CLERK')
    const both = [
      await mutate<Answered>(clerk, 'VoidNumber', input),
      await mutate<Answered>(clerk, 'VoidNumber', input),
    ]
    expect(both.map(({ document, replayed }) => [document?.version, replayed])).toEqual([
      [first.version + 1, false],
      [first.version + 1, true],
    ])
  })

  test.each([
    ['VoidNumber', { reason: '另有原因' }],
    ['SealDocument', () => ({ sealOf: tree.jiyuan.name })],
  ] as const)(
    'at the same time as %s: one succeeds, the other gets a version conflict',
    async (name, more) => {
      const agency = tree.jiyuan
      for (let round = 0; round < 5; round++) {
        const document = await aNoticeIn('REGISTERED', agency, [tree.province], {
          kind: 'REPORT',
          title: '关于公文互通工作的报告',
        })
        const fields = typeof more === 'function' ? more() : more
        const both = await Promise.all([
          take(agency, 'VoidNumber', document, { reason }),
          take(agency, name, document, fields),
        ])
        expect(both.filter(one => one.document !== null)).toHaveLength(1)
        const loser = both.find(one => one.document === null)
        expect(loser?.problems).toMatchObject([
          { code: 'VERSION_CONFLICT', currentVersion: document.version + 1 },
        ])
      }
      expect((await audit(agency)).sound).toBe(true)
    },
  )

  test('is refused once the document is dispatched, before it is registered, without a reason, and to others than the clerk', async () => {
    const agency = tree.zhengzhou
    for (const state of ['DISPATCHED', 'RECHECKED']) {
      const { document, problems } = await take(
        agency,
        'VoidNumber',
        await aNoticeIn(state, agency, [tree.erqi]),
        {
          reason,
        },
      )
      expect([document, problems[0]?.code, problems[0]?.state]).toEqual([null, 'WRONG_STATE', state])
    }
    const registered = await aNoticeIn('REGISTERED', agency, [tree.erqi])
    const empty = await take(agency, 'VoidNumber', registered, { reason: ' ' })
    expect(empty.problems).toMatchObject([{ code: 'TEXT_EMPTY', path: ['reason'] }])
    const others = await agency.token('DRAFTER', 'REVIEWER', 'SIGNATORY', 'ADMINISTRATOR')
    const input = { documentId: registered.id, expectedVersion: registered.version, reason }
    expect((await mutate<Answered>(others, 'VoidNumber', input)).problems[0]?.code).toBe('NOT_PERMITTED')
  })
})

describe('the audit of a number series (编号核查)', () => {
  test.each(['DRAFTER', 'REVIEWER'] as const)('may not be read by a %s', async role => {
    for (const name of ['NumberSeriesAudit', 'NumberLedger']) {
      const { errors } = await send(await tree.province.token(role), operation(name))
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', action: 'readNumberSeries' })
    }
  })

  test('of another year, or of orders before the first, has no entries and no faults', async () => {
    const empty = { from: 1, to: 0, counter: 0, highest: 0, issued: 0, gaps: [], sound: true }
    const last = { series: { kind: 'ORGAN_YEAR', year: year - 1 } }
    const { organCode } = tree.luoyang
    expect(await audit(tree.luoyang, last)).toMatchObject({ ...empty, organCode, year: year - 1 })
    const orders = { series: { kind: 'ORDER' } }
    expect(await audit(tree.luoyang, orders)).toMatchObject({ ...empty, organCode: null, year: null })
  })

  test('refuses a cursor of another list', async () => {
    const clerk = await tree.luoyang.token('CLERK')
    const page = await ask<{ pageInfo: { endCursor: string } }>(clerk, 'NumberLedger', { first: 1 })
    const after = page.pageInfo.endCursor
    const { errors } = await send(clerk, operation('NumberSeriesAudit'), { after })
    expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR')
  })
})
