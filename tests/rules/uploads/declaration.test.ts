import { describe, expect, it } from 'vitest'
import { messages as general } from '../../../functions/access/messages.ts'
import { messages } from '../../../functions/uploads/messages.ts'
import { type Declaration, MAX_UPLOAD_BYTES, MEDIA_TYPES } from '../../../functions/uploads/model.ts'
import {
  type Brought,
  declarationProblems,
  uploadFault,
} from '../../../functions/uploads/rules/declaration.ts'
import {
  attachmentObjectKey,
  uploadInKey,
  uploadItem,
  uploadObjectKey,
  uploadOf,
} from '../../../functions/uploads/store.ts'
import { AT, allMessages, anId, holesIn } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, messages)
const declared: Declaration = { sha256: 'ab'.repeat(32), size: 9, mediaType: 'application/pdf' }

describe('the declaration of an upload', () => {
  it('of a file that can be taken is taken, up to the last byte', () => {
    expect(declarationProblems(declared)).toEqual([])
    expect(declarationProblems({ ...declared, size: 1 })).toEqual([])
    expect(declarationProblems({ ...declared, size: MAX_UPLOAD_BYTES })).toEqual([])
    for (const mediaType of MEDIA_TYPES) expect(declarationProblems({ ...declared, mediaType })).toEqual([])
  })
  it.each<[Partial<Declaration>, object[]]>([
    [{ sha256: 'abc' }, [{ code: 'NOT_A_SHA256', path: ['sha256'], given: 'abc' }]],
    [{ sha256: 'AB'.repeat(32) }, [{ code: 'NOT_A_SHA256', given: 'AB'.repeat(20) }]],
    [{ sha256: `${'ab'.repeat(32)}\n` }, [{ code: 'NOT_A_SHA256' }]],
    [{ size: 0 }, [{ code: 'OUT_OF_RANGE', path: ['size'], given: '0', limit: MAX_UPLOAD_BYTES }]],
    [{ size: -1 }, [{ code: 'OUT_OF_RANGE' }]],
    [{ size: 1.5 }, [{ code: 'OUT_OF_RANGE', given: '1.5' }]],
    [{ size: MAX_UPLOAD_BYTES + 1 }, [{ code: 'OUT_OF_RANGE', limit: MAX_UPLOAD_BYTES }]],
    [
      { mediaType: 'text/html' },
      [{ code: 'MEDIA_TYPE_NOT_TAKEN', path: ['mediaType'], given: 'text/html', allowed: MEDIA_TYPES }],
    ],
    [{ fileName: '../a.pdf' }, [{ code: 'NOT_A_FILE_NAME', path: ['fileName'], given: '../a.pdf' }]],
    [{ fileName: 'a\\b.pdf' }, [{ code: 'NOT_A_FILE_NAME' }]],
    [{ fileName: '..' }, [{ code: 'NOT_A_FILE_NAME' }]],
    [{ fileName: '' }, [{ code: 'TEXT_EMPTY', path: ['fileName'] }]],
    [{ fileName: 'a\n.pdf' }, [{ code: 'TEXT_CONTROL_CHARACTER' }]],
    [{ fileName: `${'名'.repeat(85)}.` }, [{ code: 'TEXT_TOO_LONG', limit: 255 }]],
    [
      { sha256: '', size: 0, mediaType: '' },
      [{ code: 'NOT_A_SHA256' }, { code: 'OUT_OF_RANGE' }, { code: 'MEDIA_TYPE_NOT_TAKEN' }],
    ],
  ])('with %j is refused, with all that is wrong', (change, expected) => {
    const problems = declarationProblems({ ...declared, ...change })
    expect(problems).toMatchObject(expected)
    expect(holesIn(problems, TEXTS)).toEqual([])
  })
})

describe('the file’s own name', () => {
  it.each(['附件.pdf', 'a.b.pdf', '…', '名'.repeat(85)])('may be %s', fileName => {
    expect(declarationProblems({ ...declared, fileName })).toEqual([])
  })
})

describe('what was brought', () => {
  const brought: Brought = { sha256: declared.sha256, size: 9 }

  it.each<[string, Partial<Brought>, string | null]>([
    ['is what was declared', {}, null],
    ['has another size', { size: 10 }, 'SIZE_DIFFERS'],
    ['has other bytes', { sha256: 'cd'.repeat(32) }, 'SHA256_DIFFERS'],
    ['is wrong in everything, of which the size is reported', { size: 1, sha256: '' }, 'SIZE_DIFFERS'],
  ])('%s', (_, change, fault) => {
    expect(uploadFault(declared, { ...brought, ...change })).toBe(fault)
    if (fault !== null) expect(Object.keys(messages.words)).toContain(fault)
  })
})

describe('keys of uploads', () => {
  const tenant = '41.01.00.agc_A'
  const id = anId('upl', 1)

  it('of the bytes that were brought name tenant and upload; those of checked bytes do not', () => {
    expect(uploadInKey(uploadObjectKey(tenant, id))).toEqual({ tenant, id })
    for (const key of [
      attachmentObjectKey(tenant, id),
      `uploads/${tenant}/${id}/more`,
      `uploads/${tenant}/x/${id}`,
      `uploads/${tenant}/doc_1`,
      'uploads/',
    ])
      expect(uploadInKey(key)).toBeNull()
  })
  it('an upload is read as it was stored, also one from before the request was kept', () => {
    const upload = { ...declared, id, tenant, state: 'PENDING', rejection: null, createdAt: AT } as const
    expect(uploadOf(uploadItem(upload, 1))).toEqual(upload)
    expect(uploadOf(uploadItem({ ...upload, requestId: 'req-1' }, 1))?.requestId).toBe('req-1')
    expect(uploadOf(null)).toBeNull()
  })
})
