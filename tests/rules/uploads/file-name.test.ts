import { describe, expect, it } from 'vitest'
import { messages } from '../../../functions/uploads/messages.ts'
import { MEDIA_TYPES, REJECTIONS } from '../../../functions/uploads/model.ts'
import { extensionsOf, isMediaType, mediaTypeOf } from '../../../functions/uploads/rules/extensions.ts'
import { fileNameFault, isUnsafeEntryName } from '../../../functions/uploads/rules/file-name.ts'
import { inspect } from '../../../functions/uploads/rules/inspection.ts'
import { TYPES } from '../../kit/rules/office-files.ts'

const { PDF } = TYPES

describe('the name of an upload', () => {
  it.each([
    '通知.pdf',
    '通知.PDF',
    '郑政〔2026〕5号 关于…的通知（定稿）.pdf',
    'v1.2.pdf',
    '.通知.pdf',
    'command.pdf',
  ])('may be %j', name => expect(fileNameFault(name, PDF)).toBeNull())
  it.each([
    ['a path', '../通知.pdf'],
    ['a path of Windows', 'C:\\通知.pdf'],
    ['a drive', 'c:通知.pdf'],
    ['a program', '通知.pdf.exe'],
    ['a program in disguise', '通知.exe.pdf'],
    ['a program before blanks', '通知.exe       .pdf'],
    ['a page that runs', '通知.hta'],
    ['turned round', '通知\u202efdp.exe'],
    ['with what is not seen', '通\u200b知.pdf'],
    ['with NUL', '通知.pdf\0.txt'],
    ['with a line break', '通知\n.pdf'],
    ['with a dot at its end', '通知.pdf.'],
    ['with a blank at its end', '通知.pdf '],
    ['with a blank before it', ' 通知.pdf'],
    ['a device', 'CON.pdf'],
    ['a device with a number', 'com1.pdf'],
    ['a stream', '通知.pdf:x'],
    ['nothing', ''],
    ['dots', '..'],
    ['too long', `${'通'.repeat(300)}.pdf`],
  ])('is unsafe: %s', (_, name) => {
    expect(fileNameFault(name, PDF)).toBe('FILE_NAME_UNSAFE')
    expect(inspect({ fileName: name, mediaType: PDF, bytes: Buffer.alloc(0) }).rejection).toBe(
      'FILE_NAME_UNSAFE',
    )
  })
  it.each(['通知.docx', '通知', '通知.pdfx', '通知.pdf.txt'])(
    'has another extension than its type: %s',
    name => {
      expect(fileNameFault(name, PDF)).toBe('EXTENSION_DIFFERS')
    },
  )
  it('has an extension for every type, which leads back to it', () => {
    for (const type of MEDIA_TYPES) {
      expect(extensionsOf(type).length).toBeGreaterThan(0)
      for (const extension of extensionsOf(type))
        expect(mediaTypeOf(`a/b.${extension.toUpperCase()}`)).toBe(type)
    }
    expect(extensionsOf('text/html')).toEqual([])
    expect(mediaTypeOf('a.exe')).toBeNull()
    expect(mediaTypeOf('pdf')).toBeNull()
  })
  it('is not asked for of older clients', () => {
    const file = { fileName: null, mediaType: TYPES.TEXT, bytes: Buffer.from('通知') }
    expect(inspect(file).rejection).toBeNull()
  })
})

describe('types', () => {
  it.each([
    'text/html',
    'image/svg+xml',
    'application/x-msdownload',
    'application/PDF',
    'application/pdf; a=b',
    '',
  ])('%j is not taken', mediaType => {
    expect(isMediaType(mediaType)).toBe(false)
    expect(inspect({ fileName: null, mediaType, bytes: Buffer.from('%PDF-') }).rejection).toBe(
      'TYPE_NOT_TAKEN',
    )
  })
  it('and reasons have words in both languages', () => {
    for (const word of [...MEDIA_TYPES, ...REJECTIONS]) expect(Object.keys(messages.words)).toContain(word)
  })
})

describe('a name within an archive', () => {
  it.each(['word/document.xml', '附件/通知.docx', '[Content_Types].xml', '_rels/.rels', 'a/'])(
    'may be %s',
    name => expect(isUnsafeEntryName(name)).toBe(false),
  )
  it.each([
    '../a',
    'a/../b',
    '/etc/passwd',
    'C:/a',
    'a\\b',
    'a\0b',
    './a',
    'a//b',
    '',
    '/',
    'a/con/b',
    'a./b',
    'a\u202eb',
  ])('is unsafe: %j', name => expect(isUnsafeEntryName(name)).toBe(true))
})
