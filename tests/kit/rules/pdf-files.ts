import { deflateSync } from 'node:zlib'

/** An object of a PDF, with the bytes of its stream if it has one. */
export interface MadeObject {
  readonly value: string
  readonly stream?: string | Uint8Array
}

/** A PDF of these objects, numbered from 1; the first is its catalog. */
export function aPdfOf(
  objects: readonly MadeObject[],
  { before = '', after = '', trailer = '' } = {},
): Buffer {
  const parts: Buffer[] = [Buffer.from(before), Buffer.from('%PDF-1.7\n')]
  for (const [index, object] of objects.entries()) parts.push(anObject(index + 1, object))
  parts.push(
    Buffer.from(
      `trailer\n<< /Root 1 0 R /Size ${objects.length + 1} ${trailer} >>\nstartxref\n0\n%%EOF${after}`,
    ),
  )
  return Buffer.concat(parts)
}

/** An object as it stands in a file. */
export function anObject(number: number, { value, stream }: MadeObject): Buffer {
  if (stream === undefined) return Buffer.from(`${number} 0 obj\n${value}\nendobj\n`)
  const bytes = Buffer.from(stream)
  const dictionary = value.replace(/>>$/, `/Length ${bytes.length} >>`)
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n${dictionary}\nstream\n`),
    bytes,
    Buffer.from('\nendstream\nendobj\n'),
  ])
}

export interface MadePage {
  readonly content?: string
  readonly font?: string
  readonly catalog?: string
  readonly page?: string
  /** From number 6 on. */
  readonly more?: readonly MadeObject[]
  readonly before?: string
  readonly after?: string
  readonly trailer?: string
}

/** The font of which codes are UCS-2, as if printed by Windows. */
export const UCS2 = '<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding /UniGB-UCS2-H >>'

/** A PDF of one page. */
export function aPdf({
  content = '',
  font = UCS2,
  catalog = '',
  page = '',
  more = [],
  ...around
}: MadePage = {}): Buffer {
  return aPdfOf(
    [
      { value: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>` },
      {
        value:
          '<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R >> /XObject << /X1 6 0 R >> >> >>',
      },
      { value: `<< /Type /Page /Parent 2 0 R /Contents 4 0 R ${page} >>` },
      { value: '<< /Filter /FlateDecode >>', stream: deflateSync(content) },
      { value: font },
      ...more,
    ],
    around,
  )
}

/** The operators that show a text by a font of UCS-2 codes. */
export function shown(text: string, x = 100, y = 700): string {
  return `BT /F1 16 Tf 1 0 0 1 ${x} ${y} Tm ${ucs2(text)} Tj ET\n`
}

export function ucs2(text: string): string {
  return `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
}
