import { describe, expect, it } from 'vitest'
import type { MalwareVerdict } from '../../../functions/kernel/malware.ts'
import {
  defaultFileName,
  REJECTIONS,
  scanOf,
  textCheckOf,
  type Upload,
} from '../../../functions/uploads/model.ts'
import { afterContent, afterScan, contentVerdict } from '../../../functions/uploads/rules/finishing.ts'
import { AT } from '../../kit/rules/results.ts'

const pending: Upload = {
  id: 'upl_1',
  tenant: '41.01.00.agc_A',
  state: 'PENDING',
  sha256: 'ab'.repeat(32),
  size: 9,
  mediaType: 'text/plain',
  rejection: null,
  createdAt: AT,
}
const bytes = new TextEncoder().encode('附件一')
const brought = { sha256: pending.sha256, size: 9, bytes }
const taken = { rejection: null, place: null, text: 'CHECKED' } as const

describe('the content of an upload', () => {
  it('is judged by what was declared, then by what is in it', () => {
    expect(contentVerdict(pending, brought)).toEqual(taken)
    expect(contentVerdict(pending, { ...brought, size: 10 })).toMatchObject({ rejection: 'SIZE_DIFFERS' })
    const classified = new TextEncoder().encode('机密★20年\n附件一')
    expect(contentVerdict(pending, { ...brought, bytes: classified })).toMatchObject({
      rejection: 'CLASSIFIED',
    })
    expect(contentVerdict({ ...pending, fileName: '附件一.exe' }, brought).rejection).not.toBeNull()
    expect(contentVerdict({ ...pending, mediaType: 'image/png' }, brought).rejection).not.toBeNull()
  })
  it('is not looked at where it is longer than may be', () => {
    expect(contentVerdict(pending, { ...brought, bytes: null })).toMatchObject({ rejection: 'SIZE_DIFFERS' })
  })
  it('that may not be taken makes it REJECTED, whether there is a scanner or not', () => {
    for (const rejection of REJECTIONS)
      for (const hasScanner of [true, false])
        expect(afterContent(pending, { ...taken, rejection, place: '第 2 页' }, hasScanner)).toMatchObject({
          state: 'REJECTED',
          rejection,
          place: '第 2 页',
        })
  })
  it('that may be taken is not READY until it is scanned, and without a scanner READY as unscanned', () => {
    const waiting = afterContent(pending, { ...taken, text: 'NOT_CHECKED' }, true)
    expect(waiting).toMatchObject({ state: 'SCANNING', textCheck: 'NOT_CHECKED' })
    expect(waiting.scan).toBeUndefined()
    expect(afterContent(pending, taken, false)).toMatchObject({
      state: 'READY',
      textCheck: 'CHECKED',
      scan: 'UNSCANNED',
    })
  })
})

describe('a verdict on malware', () => {
  const scanning: Upload = { ...pending, state: 'SCANNING', textCheck: 'CHECKED' }
  it.each<[MalwareVerdict, Partial<Upload>]>([
    [{ kind: 'CLEAN' }, { state: 'READY', scan: 'CLEAN' }],
    [
      { kind: 'FOUND', signature: 'Own.Test' },
      { state: 'QUARANTINED', quarantine: { reason: 'MALWARE', at: AT, signature: 'Own.Test' } },
    ],
    [
      { kind: 'UNSCANNABLE', because: 'TOO_LARGE' },
      { state: 'REJECTED', rejection: 'SCAN_TOO_LARGE' },
    ],
    [
      { kind: 'UNSCANNABLE', because: 'UNSUPPORTED' },
      { state: 'REJECTED', rejection: 'SCAN_UNSUPPORTED' },
    ],
    [{ kind: 'AWAITED', because: 'CLAMD_TOO_SLOW' }, {}],
  ])('%j makes of an upload that is scanned %j', (verdict, changes) => {
    expect(afterScan(scanning, verdict, AT)).toEqual({ ...scanning, ...changes })
  })
})

describe('what is said of an upload', () => {
  it('from before files were scanned and their words checked is that neither was done', () => {
    const old: Upload = { ...pending, state: 'READY' }
    expect([scanOf(old), textCheckOf(old)]).toEqual(['UNSCANNED', 'NOT_CHECKED'])
  })
  it('is nothing of both until it is READY', () => {
    for (const state of ['PENDING', 'SCANNING', 'QUARANTINED', 'REJECTED'] as const)
      expect([scanOf({ ...pending, state }), textCheckOf({ ...pending, state })]).toEqual([null, null])
  })
})

describe('the name under which a file is downloaded', () => {
  it.each([
    ['附件', 'application/pdf', '附件.pdf'],
    ['附件.PDF', 'application/pdf', '附件.PDF'],
    ['附件.pdf', 'text/csv', '附件.pdf.csv'],
    ['附件', 'application/unknown', '附件'],
  ])('of “%s”, which is %s, is “%s” if it has none of its own', (name, mediaType, expected) => {
    expect(defaultFileName(name, mediaType)).toBe(expected)
  })
})
