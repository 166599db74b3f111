import { beforeAll, describe, expect, test, vi } from 'vitest'
import { draw } from '../../functions/typesetting/drawing/draw.ts'
import { ask } from '../kit/api.ts'
import { aNoticeIn, inboxOf, sha256Of } from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { readPdf } from '../kit/pdf.ts'
import { aPrintable, typesetNow } from '../kit/printables.ts'
import { aCheckedUpload } from '../kit/ready-uploads.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

vi.mock('../../functions/typesetting/drawing/draw.ts', { spy: true })

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

interface SeenRendition {
  readonly sha256: string
  readonly size: number
  readonly pages: number
  readonly issue: string
  readonly missing: readonly string[]
  readonly faces: readonly { readonly face: string; readonly font: string }[]
  readonly notice: string
  readonly downloadUrl: string
}
const rendered = async (documentId: string) =>
  ask<SeenRendition>(await tree.zhengzhou.token('SIGNATORY'), 'Render', { documentId })
const bytesAt = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer())

describe('a document as a PDF (版式)', () => {
  test('is a preview before the document has a number, and is stored under its digest', async () => {
    const { id } = await aNoticeIn('APPROVED', tree.zhengzhou, [tree.zhongyuan])
    const rendition = await rendered(id)
    expect(rendition).toMatchObject({ issue: 'PREVIEW', pages: 1, missing: [] })
    expect(rendition.notice).toContain('不含具有法律效力的电子印章')
    const bytes = await bytesAt(rendition.downloadUrl)
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-')
    expect([bytes.length, sha256Of(bytes)]).toEqual([rendition.size, rendition.sha256])
    expect((await rendered(id)).sha256).toBe(rendition.sha256)
  })

  test('is the printed copy from registration on, and its recipient gets the same bytes', async () => {
    const { id } = await aNoticeIn('DISPATCHED', tree.zhengzhou, [tree.zhongyuan])
    await relayAll(stack)
    const own = await rendered(id)
    expect(own.issue).toBe('PRINT')
    const [delivery] = await inboxOf(tree.zhongyuan)
    const theirs = await ask<SeenRendition>(await tree.zhongyuan.token('CLERK'), 'RenderDelivery', {
      deliveryId: delivery?.id,
    })
    expect(theirs.sha256).toBe(own.sha256)
    expect(sha256Of(await bytesAt(theirs.downloadUrl))).toBe(own.sha256)
    expect(theirs.faces).toContainEqual({ face: 'XIAOBIAOSONG', font: 'NotoSerifSC-Black' })
  })

  test('is copied or printed again by its recipient, who is named on every page', async () => {
    await aNoticeIn('DISPATCHED', tree.zhengzhou, [tree.erqi])
    await relayAll(stack)
    const [delivery] = await inboxOf(tree.erqi)
    const token = await tree.erqi.token('CLERK')
    for (const [duplicate, words] of [
      ['COPY', '复印（须加盖复印机关戳记）'],
      ['REPRINT', '翻印　'],
    ] as const) {
      const made = await ask<SeenRendition>(token, 'RenderDelivery', { deliveryId: delivery?.id, duplicate })
      expect(made.issue).toBe(duplicate)
      for (const { lines } of (await readPdf(await bytesAt(made.downloadUrl))).pages) {
        const note = lines.find(({ text }) => text.includes(words))?.text
        expect(note).toContain(tree.erqi.name)
      }
    }
  })

  test('is typeset once for all who print it, and stored under the prefix of each', async () => {
    const { id } = await aNoticeIn('DISPATCHED', tree.zhengzhou, [tree.zhongyuan, tree.erqi])
    await relayAll(stack)
    const before = vi.mocked(draw).mock.calls.length
    const all = [await rendered(id), await rendered(id)]
    for (const recipient of [tree.zhongyuan, tree.erqi]) {
      const [delivery] = await inboxOf(recipient)
      const token = await recipient.token('CLERK')
      all.push(await ask<SeenRendition>(token, 'RenderDelivery', { deliveryId: delivery?.id }))
    }
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1)
    expect(vi.mocked(draw).mock.calls.length - before).toBe(1)
    const paths = all.map(({ downloadUrl }) => new URL(downloadUrl).pathname)
    expect(new Set(paths).size).toBe(3)
    for (const { downloadUrl } of all) expect(sha256Of(await bytesAt(downloadUrl))).toBe(all[0]?.sha256)
  })

  test('is not shared with a document of other words', async () => {
    const before = vi.mocked(draw).mock.calls.length
    const drafts = ['请认真落实。', '请认真办理。'].map(body =>
      aNoticeIn('APPROVED', tree.zhengzhou, [tree.zhongyuan], { body }),
    )
    const all = await Promise.all((await Promise.all(drafts)).map(({ id }) => rendered(id)))
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(2)
    expect(vi.mocked(draw).mock.calls.length - before).toBe(2)
  })

  test('has its attachments with it: texts, and PDFs that are bound in, for its recipient the same bytes', async () => {
    const drafter = await tree.zhengzhou.token('DRAFTER')
    const { pdf } = await typesetNow(aPrintable({ title: '公文互通工作情况', printing: null }))
    const file = await aCheckedUpload(stack, drafter, pdf, 'application/pdf')
    const other = await aCheckedUpload(stack, drafter, new TextEncoder().encode('单位,时限'), 'text/plain')
    const { id } = await aNoticeIn('DISPATCHED', tree.zhengzhou, [tree.zhongyuan], {
      attachedTexts: [{ title: '接入时间安排表', body: '|单位|时限|\n|中原区|6月|' }],
      attachments: [
        { uploadId: file, name: '工作情况', declaredUnclassified: true },
        { uploadId: other, name: '清单', declaredUnclassified: true },
      ],
      notes: ['此件公开发布'],
    })
    await relayAll(stack)
    const own = await rendered(id)
    const { pages } = await readPdf(await bytesAt(own.downloadUrl))
    const lines = pages.map(page => page.lines.map(line => line.text))
    expect(lines.flat()).toEqual(
      expect.arrayContaining(['（此件公开发布）', '附件1', '接入时间安排表', '附件2', '工作情况']),
    )
    expect(lines.flat().some(line => line.endsWith('3.清单（另附）'))).toBe(true)
    const bound = lines.findIndex(page => page.includes('附件2'))
    expect(pages[bound]?.drawings).toContain('paintFormXObjectBegin')
    const [delivery] = await inboxOf(tree.zhongyuan)
    const token = await tree.zhongyuan.token('CLERK')
    const theirs = await ask<SeenRendition>(token, 'RenderDelivery', { deliveryId: delivery?.id })
    expect(theirs.sha256).toBe(own.sha256)
    const attached = [{ title: '接入时间安排表', body: '|单位|时限|\n|中原区|6月|', isListed: true }]
    const read = { attachedTexts: attached, notes: ['此件公开发布'], participants: null }
    expect(await ask(token, 'Delivery', { id: delivery?.id })).toMatchObject({ content: read })
    expect(await ask(drafter, 'Document', { id })).toMatchObject({ ...read, printFormat: null })
  })

  test('has a character that no font has: validate and the signature say so, and it is signed all the same', async () => {
    const draft = { kind: 'NOTICE', title: '郑州市人民政府关于试点的通知', body: '甲。\n请赞👍后转发。' }
    const { findings } = await ask<{ findings: { code: string; path: string[] }[] }>(
      await tree.zhengzhou.token('DRAFTER'),
      'Validate',
      { input: { draft: { ...draft, mainRecipients: { agencyIds: [tree.zhongyuan.id] } } } },
    )
    expect(findings.filter(({ code }) => code === 'MISSING_GLYPHS')).toMatchObject([{ path: ['body'] }])
    const { id } = await aNoticeIn('SIGNED', tree.zhengzhou, [tree.zhongyuan], { body: draft.body })
    expect((await rendered(id)).missing).toEqual(['👍'])
  })
})
