import type { MediaType, Rejection } from '../model.ts'
import { inspectZip } from './archives/zip.ts'
import { isMediaType, mediaTypeOf } from './extensions.ts'
import { fileNameFault } from './file-name.ts'
import { inspectJpeg, inspectPng } from './images/images.ts'
import { Inspector } from './inspector.ts'
import { inspectBinaryOffice, inspectWps } from './office/binary-office.ts'
import { inspectOfd } from './office/ofd.ts'
import { inspectOoxml } from './office/ooxml.ts'
import { inspectOpenDocument } from './office/opendocument.ts'
import { inspectPdf } from './pdf/pdf.ts'
import { Refusal, refuse } from './refusal.ts'
import { readLines } from './text/marks.ts'
import { inspectCsv, inspectText } from './text/text.ts'

/** A file as it was uploaded. */
export interface UploadedFile {
  /** Null from clients that do not say it. */
  readonly fileName: string | null
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** What an inspection found. */
export interface Inspection {
  /** Why the file is refused; null if it may be taken. */
  readonly rejection: Rejection | null
  /** Where in the file the reason is: an entry's path, a line of the text, a page; null if nowhere in particular. */
  readonly place: string | null
  /** CHECKED: all its text was read for classification marks. NOT_CHECKED: some of what it says cannot be read. */
  readonly text: 'CHECKED' | 'NOT_CHECKED'
}

type Rule = (inspector: Inspector, bytes: Uint8Array) => void

/** What is looked at in files of each type. */
const RULES: Readonly<Record<MediaType, Rule>> = {
  'application/pdf': inspectPdf,
  'application/ofd': inspectOfd,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': (inspector, bytes) =>
    inspectOoxml(inspector, bytes, 'document'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': (inspector, bytes) =>
    inspectOoxml(inspector, bytes, 'sheet'),
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': (inspector, bytes) =>
    inspectOoxml(inspector, bytes, 'presentation'),
  'application/msword': (inspector, bytes) => inspectBinaryOffice(inspector, bytes, 'document'),
  'application/vnd.ms-excel': (inspector, bytes) => inspectBinaryOffice(inspector, bytes, 'sheet'),
  'application/vnd.ms-powerpoint': (inspector, bytes) =>
    inspectBinaryOffice(inspector, bytes, 'presentation'),
  'application/wps-office.wps': (inspector, bytes) => inspectWps(inspector, bytes, 'document'),
  'application/wps-office.et': (inspector, bytes) => inspectWps(inspector, bytes, 'sheet'),
  'application/wps-office.dps': (inspector, bytes) => inspectWps(inspector, bytes, 'presentation'),
  'application/vnd.oasis.opendocument.text': (inspector, bytes) =>
    inspectOpenDocument(inspector, bytes, 'application/vnd.oasis.opendocument.text'),
  'application/vnd.oasis.opendocument.spreadsheet': (inspector, bytes) =>
    inspectOpenDocument(inspector, bytes, 'application/vnd.oasis.opendocument.spreadsheet'),
  'application/zip': inspectZip,
  'image/png': inspectPng,
  'image/jpeg': inspectJpeg,
  'text/plain': inspectText,
  'text/csv': inspectCsv,
}

/**
 * Inspects a file by its bytes: what a client declares is a claim. Answers within bounds whatever the bytes are.
 * @param now milliseconds, for the time an inspection may take; without it there is no limit
 */
export function inspect(
  { fileName, mediaType, bytes }: UploadedFile,
  now: () => number = () => 0,
): Inspection {
  const inspector = new Inspector(now, inspectNested)
  try {
    if (!isMediaType(mediaType)) refuse('TYPE_NOT_TAKEN', null)
    const fault = fileName === null ? null : fileNameFault(fileName, mediaType)
    if (fault !== null) refuse(fault, null)
    if (fileName !== null) readLines(inspector, null, fileName.replace(/\.[^.]*$/u, ''))
    RULES[mediaType](inspector, bytes)
    return { rejection: null, place: null, text: inspector.isAllRead ? 'CHECKED' : 'NOT_CHECKED' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { rejection: error.rejection, place: error.place, text: 'NOT_CHECKED' }
  }
}

/** A file within a file is of the type that its name says, which programs open it by. */
function inspectNested(inspector: Inspector, name: string, bytes: Uint8Array): void {
  const mediaType = mediaTypeOf(name)
  if (mediaType === null) refuse('TYPE_NOT_TAKEN', inspector.at(null))
  const fault = fileNameFault(name.slice(name.lastIndexOf('/') + 1), mediaType)
  if (fault !== null) refuse(fault, inspector.at(null))
  RULES[mediaType](inspector, bytes)
}
