import { aZip, type MadeEntry } from './archives.ts'

const OOXML = 'application/vnd.openxmlformats-officedocument.'
/** The media types of files that tests make. */
export const TYPES = {
  DOCX: `${OOXML}wordprocessingml.document`,
  XLSX: `${OOXML}spreadsheetml.sheet`,
  PPTX: `${OOXML}presentationml.presentation`,
  ODT: 'application/vnd.oasis.opendocument.text',
  ODS: 'application/vnd.oasis.opendocument.spreadsheet',
  OFD: 'application/ofd',
  DOC: 'application/msword',
  XLS: 'application/vnd.ms-excel',
  PPT: 'application/vnd.ms-powerpoint',
  WPS: 'application/wps-office.wps',
  ET: 'application/wps-office.et',
  DPS: 'application/wps-office.dps',
  ZIP: 'application/zip',
  PDF: 'application/pdf',
  PNG: 'image/png',
  JPEG: 'image/jpeg',
  TEXT: 'text/plain',
  CSV: 'text/csv',
} as const

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface MadeRelation {
  readonly kind: string
  readonly target: string
  readonly mode?: string
}

export function relations(...all: readonly MadeRelation[]): string {
  const each = all.map(
    ({ kind, target, mode }, index) =>
      `<Relationship Id="r${index}" Type="${OFFICE}/${kind}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  )
  return `${XML}<Relationships xmlns="${RELATIONS}">${each.join('')}</Relationships>`
}

export function contentTypes(overrides: Readonly<Record<string, string>>): string {
  const each = Object.entries(overrides).map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`,
  )
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${each.join('')}</Types>`
}

const MAINS = {
  DOCX: ['word/document.xml', `${TYPES.DOCX}.main+xml`],
  XLSX: ['xl/workbook.xml', `${TYPES.XLSX}.main+xml`],
  PPTX: ['ppt/presentation.xml', `${TYPES.PPTX}.main+xml`],
} as const

export interface MadeOffice {
  /** Parts by name; those of the same name as a usual one take its place. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  readonly types?: Readonly<Record<string, string>>
  readonly main?: string
}

/** A document of Office Open XML with what must be in it, and these parts. */
export function anOffice(
  kind: keyof typeof MAINS,
  { parts = {}, types = {}, main = MAINS[kind][0] }: MadeOffice = {},
): Buffer {
  const usual: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes({ [main]: MAINS[kind][1], ...types }),
    '_rels/.rels': relations({ kind: 'officeDocument', target: main }),
    [main]: `${XML}<main xmlns:w="w"><w:p><w:r><w:t>关于开展检查的通知</w:t></w:r></w:p></main>`,
  }
  const all = Object.entries({ ...usual, ...parts })
  return aZip(all.map(([name, content]): MadeEntry => ({ name, content })))
}

/** A document of Word with this content of its body. */
export function aDocx(body: string, more: MadeOffice = {}): Buffer {
  const document = `${XML}<w:document xmlns:w="w" xmlns:mc="mc" xmlns:v="v"><w:body>${body}</w:body></w:document>`
  return anOffice('DOCX', { ...more, parts: { 'word/document.xml': document, ...more.parts } })
}

/** A paragraph of runs. */
export function aParagraph(...runs: readonly string[]): string {
  return `<w:p>${runs.map(text => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:p>`
}

/** An OpenDocument text or sheet with this content. */
export function anOpenDocument(
  type: string,
  content: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Buffer {
  const entries: MadeEntry[] = [
    { name: 'mimetype', content: type, isStored: true },
    {
      name: 'content.xml',
      content: `${XML}<office:document-content xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:xlink="x" xmlns:script="s" xmlns:table="b">${content}</office:document-content>`,
    },
    ...Object.entries(more).map(([name, part]) => ({ name, content: part })),
  ]
  return aZip(entries)
}

/** An OFD of one page with this content. */
export function anOfd(page: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  const parts: Record<string, string | Uint8Array> = {
    'OFD.xml': `${XML}<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `${XML}<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"/>`,
    'Doc_0/Pages/Page_0/Content.xml': `${XML}<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content>${page}</ofd:Content></ofd:Page>`,
    ...more,
  }
  return aZip(Object.entries(parts).map(([name, content]) => ({ name, content })))
}

/** A text object of OFD at a height. */
export function anOfdText(text: string, height: number): string {
  return `<ofd:TextObject Boundary="30 ${height} 50 5"><ofd:TextCode X="0" Y="4">${text}</ofd:TextCode></ofd:TextObject>`
}
