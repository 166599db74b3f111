import { describe, expect, it } from 'vitest'
import { attachmentIn, newlyDeclared } from '../../../../functions/documents/drafting/rules/attaching.ts'
import type { Upload } from '../../../../functions/uploads/index.ts'
import { AT } from '../../../kit/rules/results.ts'

const ready: Upload = {
  id: 'upl-1',
  tenant: 't',
  state: 'READY',
  sha256: 'ab'.repeat(32),
  size: 9,
  mediaType: 'image/png',
  rejection: null,
  createdAt: AT,
}
const attached = (upload: Partial<Upload>, declaredUnclassified?: boolean) =>
  attachmentIn(
    { upload: () => ({ ...ready, ...upload }), attachmentKey: id => `attachments/${id}` },
    { uploadId: 'upl-1', name: ' 附件 ', declaredUnclassified },
    ['attachments', '0'],
  )
const plain = {
  name: '附件',
  sha256: ready.sha256,
  size: 9,
  mediaType: 'image/png',
  key: 'attachments/upl-1',
}

describe('an upload that is attached', () => {
  it('whose words were checked needs no declaration, and one that is made is not kept', () => {
    for (const declared of [undefined, false, true])
      expect(attached({ textCheck: 'CHECKED' }, declared)).toEqual({ ok: true, value: plain })
  })
  it.each(['NOT_CHECKED', undefined] as const)('whose text check is %s needs the declaration', textCheck => {
    const upload = textCheck === undefined ? {} : { textCheck }
    for (const declared of [undefined, false])
      expect(attached(upload, declared)).toMatchObject({
        ok: false,
        problems: [
          {
            code: 'DECLARATION_MISSING',
            path: ['attachments', '0', 'declaredUnclassified'],
            allowed: ['true'],
          },
        ],
      })
    expect(attached(upload, true)).toEqual({ ok: true, value: { ...plain, declaredUnclassified: true } })
  })
  it('takes its file name and a clean scan along, and says nothing of one that was not scanned', () => {
    const found = { textCheck: 'CHECKED', fileName: 'a.png' } as const
    expect(attached({ ...found, scan: 'CLEAN' })).toMatchObject({
      value: { ...plain, fileName: 'a.png', scan: 'CLEAN' },
    })
    expect(attached({ ...found, scan: 'UNSCANNED' })).toEqual({
      ok: true,
      value: { ...plain, fileName: 'a.png' },
    })
  })
  it('that is being scanned is not ready, and one in quarantine never will be', () => {
    expect(attached({ state: 'SCANNING' })).toMatchObject({
      problems: [{ code: 'NOT_READY', retryable: true }],
    })
    const quarantine = { reason: 'MALWARE', at: AT, signature: 'X' } as const
    expect(attached({ state: 'QUARANTINED', quarantine })).toMatchObject({
      problems: [{ code: 'UPLOAD_QUARANTINED', given: 'MALWARE', retryable: false }],
    })
    expect(attached({ state: 'QUARANTINED' })).toMatchObject({ problems: [{ given: '' }] })
  })
})

describe('declarations that an event records', () => {
  const declared = { ...plain, declaredUnclassified: true } as const
  it('are those of the change, and not those that were made before', () => {
    const other = { ...declared, sha256: 'cd'.repeat(32) }
    expect(newlyDeclared(null, { attachments: [declared, { ...plain, sha256: 'x' }] })).toEqual({
      declaredUnclassified: [declared.sha256],
    })
    expect(newlyDeclared({ attachments: [declared] }, { attachments: [declared, other] })).toEqual({
      declaredUnclassified: [other.sha256],
    })
    expect(newlyDeclared({ attachments: [declared] }, { attachments: [declared] })).toEqual({})
    expect(newlyDeclared(null, { attachments: [plain] })).toEqual({})
  })
})
