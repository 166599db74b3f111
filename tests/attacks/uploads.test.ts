import { ListObjectVersionsCommand } from '@aws-sdk/client-s3'
import { beforeAll, describe, expect, test } from 'vitest'
import { limitsOf } from '../../functions/access/plans.ts'
import { ask, mutate, type Payload, type SeenProblem } from '../kit/api.ts'
import { aNotice } from '../kit/documents.ts'
import { anAgency, aTree, type Tree } from '../kit/government.ts'
import { aCheckedUpload, anUpload } from '../kit/ready-uploads.ts'
import { aZip } from '../kit/rules/archives.ts'
import { aDocx, anOffice, aParagraph, relations, TYPES } from '../kit/rules/office-files.ts'
import { aPdf } from '../kit/rules/pdf-files.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let token: string
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  token = await tree.province.token('DRAFTER')
})

const text = (content: string): Buffer => Buffer.from(content)
const external = relations({
  kind: 'attachedTemplate',
  target: 'https://x.example.cn/a.dotm',
  mode: 'External',
})

/** A file, the type that is declared of it, and why it is refused. */
const HOSTILE: readonly (readonly [string, string, () => Buffer, string])[] = [
  ['a text that begins with a mark', 'text/plain', () => text('机密★20年\n关于某事的报告'), 'CLASSIFIED'],
  [
    'a document with a mark split over runs',
    TYPES.DOCX,
    () => aDocx(aParagraph('机', '密★', '20年')),
    'CLASSIFIED',
  ],
  [
    'a mark in an archive within an archive',
    TYPES.ZIP,
    () => aZip([{ name: 'a.zip', content: aZip([{ name: 'b.txt', content: '绝密★长期' }]) }]),
    'CLASSIFIED',
  ],
  [
    'script under the name of a text',
    'text/plain',
    () => text('<html><hta:application/><script>run()</script></html>'),
    'HAS_SCRIPT',
  ],
  ['binary behind 5 kB of text', 'text/plain', () => text(`${'a'.repeat(5_000)}\0\u0001\u0002`), 'NOT_TEXT'],
  ['macros', TYPES.DOCX, () => anOffice('DOCX', { parts: { 'word/vbaProject.bin': 'x' } }), 'HAS_MACROS'],
  [
    'a remote template',
    TYPES.DOCX,
    () => anOffice('DOCX', { parts: { 'word/_rels/document.xml.rels': external } }),
    'HAS_EXTERNAL_LINK',
  ],
  ['a path that leads out', TYPES.ZIP, () => aZip([{ name: '../a.txt' }]), 'ENTRY_NAME_UNSAFE'],
  ['a name that comes twice', TYPES.ZIP, () => aZip([{ name: 'a.txt' }, { name: 'A.TXT' }]), 'ENTRY_TWICE'],
  [
    'a PDF with script',
    TYPES.PDF,
    () => aPdf({ catalog: '/OpenAction << /S /J#61vaScript /JS (app.alert(1)) >>' }),
    'HAS_SCRIPT',
  ],
  [
    'a PDF that starts a program',
    TYPES.PDF,
    () => aPdf({ page: '/AA << /O << /S /Launch /F (cmd.exe) >> >>' }),
    'HAS_SCRIPT',
  ],
  ['another type than declared', TYPES.PNG, () => aPdf(), 'TYPE_DIFFERS'],
]

describe('a file with', () => {
  test.each(HOSTILE)(
    '%s is rejected, none of its versions is kept, and no draft takes it',
    async (_, mediaType, file, rejection) => {
      const id = await aCheckedUpload(stack, token, file(), mediaType)
      expect(await ask(token, 'Upload', { id })).toMatchObject({ state: 'REJECTED', rejection })
      for (const folder of ['uploads', 'attachments', 'quarantine']) {
        const Prefix = `${folder}/${tree.province.tenant}/${id}`
        const { Versions = [] } = await stack.s3.send(
          new ListObjectVersionsCommand({ Bucket: stack.bucketName, Prefix }),
        )
        expect([folder, Versions]).toEqual([folder, []])
      }
      const attachments = [{ uploadId: id, name: '附件', declaredUnclassified: true }]
      const { document } = await mutate<Payload<'document', object>>(token, 'CreateDraft', {
        draft: aNotice([tree.zhengzhou], { attachments }),
      })
      expect(document).toBeNull()
    },
  )
})

describe('an address to upload to', () => {
  const put = (url: string, headers: Readonly<Record<string, string>>, body: Uint8Array<ArrayBuffer>) =>
    fetch(url, { method: 'PUT', headers, body })

  test('is signed for its own key: neither another agency’s nor a checked attachment’s is reached by it', async () => {
    const { url, headers } = await anUpload(token, text('一'))
    const sent = Object.fromEntries(headers.map(({ name, value }) => [name, value]))
    const signed = new URL(url)
    const paths = [
      signed.pathname.replace(tree.province.tenant, tree.zhengzhou.tenant),
      signed.pathname.replace('/uploads/', '/attachments/'),
      signed.pathname.replace('/uploads/', '/uploads/../attachments/'),
    ]
    for (const path of paths) {
      const other = new URL(url)
      other.pathname = path
      const answer = await put(other.href, sent, new Uint8Array(text('一')))
      expect([path, answer.status]).toEqual([path, 403])
    }
  })

  const signedFor = async (bytes: Uint8Array) => {
    const { upload, url, headers } = await anUpload(token, bytes)
    return { id: upload.id, url, sent: Object.fromEntries(headers.map(({ name, value }) => [name, value])) }
  }
  const changed = (url: string, name: string, value: string): string => {
    const other = new URL(url)
    other.searchParams.set(name, value)
    return other.href
  }
  const BYTES = new Uint8Array(text('一二三'))

  test.each<[string, (url: string, sent: Record<string, string>) => Promise<Response>]>([
    ['more bytes', (url, sent) => put(url, sent, new Uint8Array(text('一二三四')))],
    ['another type', (url, sent) => put(url, { ...sent, 'content-type': 'text/html' }, BYTES)],
    [
      'another digest',
      (url, sent) => put(url, { ...sent, 'x-amz-checksum-sha256': `${'A'.repeat(43)}=` }, BYTES),
    ],
    ['a header of AWS', (url, sent) => put(url, { ...sent, 'x-amz-acl': 'public-read' }, BYTES)],
    [
      'a copy of something else',
      (url, sent) => put(url, { ...sent, 'x-amz-copy-source': '/b/attachments/x' }, BYTES),
    ],
    ['a later end', (url, sent) => put(changed(url, 'X-Amz-Expires', '604800'), sent, BYTES)],
    ['a later beginning', (url, sent) => put(changed(url, 'X-Amz-Date', '20991231T000000Z'), sent, BYTES)],
    ['another credential', (url, sent) => put(changed(url, 'X-Amz-Credential', 'ASIANOBODY'), sent, BYTES)],
    ['the method GET', url => fetch(url)],
    ['the method DELETE', url => fetch(url, { method: 'DELETE' })],
  ])('is of no use for %s', async (_, use) => {
    const { id, url, sent } = await signedFor(BYTES)
    const answer = await use(url, sent)
    expect([400, 403]).toContain(answer.status)
    const Prefix = `uploads/${tree.province.tenant}/${id}`
    const { Versions = [] } = await stack.s3.send(
      new ListObjectVersionsCommand({ Bucket: stack.bucketName, Prefix }),
    )
    expect(Versions).toEqual([])
    expect(await ask(token, 'Upload', { id })).toMatchObject({ state: 'PENDING' })
  })

  test('that is used again after the check changes nothing of what was checked', async () => {
    const id = await aCheckedUpload(stack, token, BYTES)
    const before = await ask(token, 'Upload', { id })
    const { url, sent } = await signedFor(BYTES)
    const again = url.replaceAll(/upl_\w+/g, id)
    expect((await put(again, sent, BYTES)).status).toBe(403)
    expect(await ask(token, 'Upload', { id })).toEqual(before)
  })

  test('is given as often as the day’s quota allows, of the largest files too', async () => {
    const town = await anAgency(stack, tree.zhengzhou, { regionCode: '410102001', tier: 'TOWN' })
    const by = await town.token('DRAFTER')
    const { perDay } = limitsOf({ agency: town })
    const each = 50
    const begin = () =>
      mutate<{ upload: object | null; problems: SeenProblem[] }>(by, 'BeginUpload', {
        sha256: 'a'.repeat(64),
        size: each * 1_000_000,
        mediaType: 'text/plain',
      })
    const granted = perDay.UPLOAD_MEGABYTES / each
    for (let n = 0; n < granted; n++) expect((await begin()).upload).not.toBeNull()
    expect(await begin()).toMatchObject({ upload: null, problems: [{ code: 'QUOTA_EXCEEDED', left: 0 }] })
  })
})
