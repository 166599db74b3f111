import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload } from '../kit/api.ts'
import { aDraftOf, aNotice, bring, type SeenDocument } from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

type Stepped = Payload<'document', SeenDocument>

describe('a co-issuer (联合行文) that is renamed before it signed', () => {
  const NEW = '洛阳市人民政府'
  interface Asked {
    readonly id: string
    readonly version: number
    readonly purpose: string
  }
  const stepOf = async (role: 'DRAFTER' | 'CLERK', name: string, { id, version }: SeenDocument, more = {}) =>
    mutate<Stepped>(await tree.zhengzhou.token(role), name, {
      documentId: id,
      expectedVersion: version,
      ...more,
    })
  const now = async ({ id }: SeenDocument) =>
    ask<SeenDocument & { signature: unknown }>(await tree.zhengzhou.token('CLERK'), 'Document', { id })
  const findings = async ({ id }: SeenDocument) => {
    const check = await ask<{ findings: { code: string; severity: string }[] }>(
      await tree.zhengzhou.token('CLERK'),
      'Validate',
      { input: { documentId: id } },
    )
    return check.findings.map(({ code, severity }) => `${severity} ${code}`)
  }
  const answer = async (name: string, more: object) => {
    const token = await tree.luoyang.token('SIGNATORY')
    const { nodes } = await ask<{ nodes: Asked[] }>(token, 'CountersignRequests', { state: 'OPEN' })
    const [request] = nodes
    const input = { requestId: request?.id, expectedVersion: request?.version, ...more }
    const payload = await mutate<Payload<'request', { state: string }>>(token, name, input)
    await relayAll(stack)
    return payload
  }
  const toCoIssuer = async (draft: SeenDocument) => {
    const review = await bring(tree.zhengzhou, draft, 'IN_REVIEW')
    const { document } = await mutate<Stepped>(await tree.zhengzhou.token('REVIEWER'), 'ApproveDraft', {
      documentId: review.id,
      expectedVersion: review.version,
    })
    await relayAll(stack)
    return document as SeenDocument
  }

  test('does not sign under its former name, is found by validate, and signs once it was named again', async () => {
    const { zhengzhou, luoyang, erqi } = tree
    const draft = await aDraftOf(zhengzhou, aNotice([erqi], { coIssuers: [luoyang.id] }))
    const renaming = { agencyId: luoyang.id, expectedVersion: 1, name: NEW, reason: '机构改革' }
    const token = await tree.province.token('ADMINISTRATOR')
    expect((await mutate<Payload<'agency', unknown>>(token, 'RenameAgency', renaming)).problems).toEqual([])
    expect(await findings(draft)).toEqual(['ERROR CO_ISSUER_RENAMED'])
    // An edit that does not name it leaves the name that the draft has.
    const edited = await stepOf('DRAFTER', 'EditDraft', draft, { draft: { body: '另行通知。' } })
    const asked = await toCoIssuer(edited.document as SeenDocument)
    expect(await findings(asked)).toEqual(['ERROR CO_ISSUER_RENAMED'])
    expect((await answer('AgreeToCountersign', { opinion: '同意' })).problems).toMatchObject([
      { code: 'ISSUER_RENAMED', path: ['requestId'], given: luoyang.name, allowed: [NEW] },
    ])
    expect((await answer('ReturnCountersign', { reason: '本机关已更名' })).request?.state).toBe('RETURNED')

    const again = await stepOf('DRAFTER', 'EditDraft', await now(draft), {
      draft: { coIssuers: [luoyang.id] },
    })
    const askedAgain = await toCoIssuer(again.document as SeenDocument)
    expect(await findings(askedAgain)).toEqual([])
    expect((await answer('AgreeToCountersign', { opinion: '同意' })).problems).toEqual([])
    const signed = await bring(zhengzhou, await now(draft), 'SIGNED')
    expect((await now(signed)).signature).toMatchObject({ joint: [{ agency: { name: NEW } }] })
  })
})
