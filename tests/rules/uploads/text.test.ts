import { describe, expect, it } from 'vitest'
import { inspect } from '../../../functions/uploads/rules/inspection.ts'
import { inspected, rejectionOf, TAKEN } from '../../kit/rules/inspections.ts'
import { TYPES } from '../../kit/rules/office-files.ts'

const { TEXT, CSV } = TYPES
const NOTICE = '关于开展安全生产检查的通知\r\n各县（市、区）人民政府：\r\n'
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')
/** 公文,机密★20年 in GBK. */
const GBK = Buffer.from([0xb9, 0xab, 0xce, 0xc4])
const GBK_MARK = Buffer.from([0xbb, 0xfa, 0xc3, 0xdc, 0xa1, 0xef, 0x32, 0x30, 0xc4, 0xea])

describe('text is taken', () => {
  it.each<[string, Uint8Array]>([
    ['in UTF-8', Buffer.from(NOTICE)],
    ['in UTF-8 with a byte order mark', Buffer.from(`\ufeff${NOTICE}`)],
    ['in UTF-16 as Windows writes it', utf16(NOTICE)],
    ['in UTF-16 with its other order', utf16(NOTICE).swap16()],
    ['in GBK, as Excel in China writes it', GBK],
    ['in GB 18030 with a code of four bytes', Buffer.from([...GBK, 0x81, 0x39, 0xee, 0x39])],
    ['with the end of file of the DOS age', Buffer.from(`${NOTICE}\x1a`)],
    ['without anything in it', Buffer.alloc(0)],
    ['that talks of marks', Buffer.from('第三条　秘密级、机密级、绝密级国家秘密的保密期限，按照规定执行。')],
  ])('%s', (_, bytes) => {
    expect(inspected(TEXT, bytes)).toEqual(TAKEN)
    expect(inspected(CSV, bytes)).toEqual(TAKEN)
  })
})

describe('text that bears a mark is refused, with its line', () => {
  it.each<[string, Uint8Array, string]>([
    ['in UTF-8', Buffer.from('机密★20年\n通知'), '1'],
    ['in UTF-16', utf16('通知\n机密★20年'), '2'],
    ['in GBK', Buffer.concat([GBK, Buffer.from('\n\n'), GBK_MARK]), '3'],
  ])('%s', (_, bytes, place) => {
    expect(inspected(TEXT, bytes)).toEqual({ rejection: 'CLASSIFIED', place, text: 'NOT_CHECKED' })
  })
  it('also where the text goes on for megabytes before it, over the border of what is read at once', () => {
    const line = `${'公文处理'.repeat(25)}\n`
    const before = line.repeat(9_900)
    for (const more of [0, 1, 2]) {
      const text = `${before}${line.repeat(more)}机密\n★\n20年\n${line.repeat(200)}`
      expect(inspected(TEXT, Buffer.from(text))).toMatchObject({
        rejection: 'CLASSIFIED',
        place: String(9901 + more),
      })
    }
  })
  it('but a level on a line of its own is no mark below the head', () => {
    const text = `${`${'公文处理'.repeat(25)}\n`.repeat(20_000)}机密级文件\n`
    expect(inspected(TEXT, Buffer.from(text))).toEqual(TAKEN)
  })
  it('a mark in the name of the file is one too', () => {
    const file = { mediaType: TEXT, bytes: Buffer.from('通知') }
    expect(inspect({ ...file, fileName: '机密★20年 通知.txt' }).rejection).toBe('CLASSIFIED')
    expect(inspect({ ...file, fileName: '通知.txt' })).toEqual(TAKEN)
  })
})

describe('what is no text is refused', () => {
  it.each<[string, Uint8Array]>([
    ['a program', Buffer.from('MZ\x90\0\x03')],
    [
      'binary data after the first four kilobytes',
      Buffer.concat([Buffer.from('公'.repeat(3000)), Buffer.alloc(9)]),
    ],
    ['a character cut off', Buffer.from('公文').subarray(0, 5)],
    ['UTF-16 without its mark', utf16('abc').subarray(2)],
    ['UTF-16 with half a pair', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
    ['an escape sequence', Buffer.from('公文\x1b[2J')],
  ])('%s', (_, bytes) => {
    expect(rejectionOf(TEXT, bytes)).toBe('NOT_TEXT')
    expect(rejectionOf(CSV, bytes)).toBe('NOT_TEXT')
  })
  it.each([
    '<html><script>alert(1)</script>',
    `${NOTICE.repeat(2000)}<HTA:APPLICATION id=x>`,
    '<!DOCTYPE html>',
    '<a onmouseover = "x()">',
    '<svg/onload=x>',
    'javascript:alert(1)',
    '<?php system("x");',
  ])('markup that runs: %s', text => {
    expect(rejectionOf(TEXT, Buffer.from(text))).toBe('HAS_SCRIPT')
    expect(rejectionOf(TEXT, utf16(text))).toBe('HAS_SCRIPT')
  })
  it.each(["=cmd|'/c calc'!A0", '1,"@SUM(1)*cmd|\'/c x\'!A1"', '名称\n+cmd|x!y'])(
    'a table that calls a program: %s',
    text => {
      expect(rejectionOf(CSV, Buffer.from(text))).toBe('HAS_EXTERNAL_LINK')
    },
  )
  it.each(['a < b 且 c > d', '邮箱 <wang@example.cn>', '=SUM(A1:A3)|合计', '-5,+3'])('but not %s', text => {
    expect(inspected(CSV, Buffer.from(text))).toEqual(TAKEN)
  })
})
