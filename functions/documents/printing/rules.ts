import type { Tier } from '../../access/regions.ts'
import { shanghaiDate } from '../../kernel/time.ts'
import {
  type Annex,
  chineseDate,
  type Format,
  type Printable,
  SENT_APART,
  type Typeset,
} from '../../typesetting/index.ts'
import type { SignedContent } from '../drafting/model.ts'
import { recipientNames } from '../drafting/rules/recipient-list.ts'
import { type DocumentKind, KINDS } from '../kinds.ts'
import { signatureMarkOf, signedName } from '../lifecycle/rules/manifest.ts'
import {
  type Document,
  type EffectEnd,
  goesUp,
  listedNames,
  presentEnd,
  seriesOf,
  type TelegramUrgency,
} from '../model/index.ts'
import { parseNumber } from '../numbering/rules/forms.ts'

/** What is printed beside the content: what signing, registration and dispatch add. */
export interface Imprint {
  readonly issue: Printable['issue']
  /** That it is revoked or abolished; absent from what is in force. */
  readonly ended?: NonNullable<Printable['ended']>
  /** 翻印, 复印: by whom and when it is printed again; absent from the print itself. */
  readonly duplicate?: NonNullable<Printable['duplicate']>
  readonly number: string | null
  /** True if the number is still to come and will be one by kind and year; absent elsewhere. */
  readonly isByYear?: true
  readonly date: string | null
  readonly signatories: readonly string[]
  readonly isUpward: boolean
  readonly printing: Printable['printing']
  /** Post and name of who signs an order or a bill; null on other kinds. */
  readonly signatureMark: string | null
  readonly origin: Origin
}

/** Whose document it is, as the document or its delivery recorded it: names alone can be mistaken for another's. */
export interface Origin {
  readonly issuer: string
  readonly regionCode: string
  /** Null where only the code was recorded. */
  readonly regionName: string | null
  readonly tier: Tier
}

const TIER_WORDS: Readonly<Record<Tier, string>> = {
  PROVINCE: '省级',
  CITY: '市级',
  COUNTY: '县级',
  TOWN: '乡级',
}

/** The line by which a reader of the print can find the issuer in the directory. */
export function originLine({ issuer, regionCode, regionName, tier }: Origin): string {
  const region = regionName === null ? regionCode : `${regionName}（${regionCode}）`
  return `发文机关：${issuer}　行政区划：${region}　层级：${TIER_WORDS[tier]}`
}

/** What is printed beside the content of a document as it is now. */
export function imprintOf(document: Document): Imprint {
  const { text, issuer } = document
  const signature = 'signature' in document ? document.signature : null
  const isUpward = goesUp(issuer, text)
  const names = signature === null ? [] : [signature, ...signature.joint].map(signedName)
  return {
    issue: 'number' in document ? 'PRINT' : 'PREVIEW',
    ...(document.state === 'DISPATCHED' ? endedOf(document.dispatch.ends) : {}),
    number: 'number' in document ? document.number.text : null,
    ...('number' in document ? {} : formToCome(document)),
    date: signature?.date ?? null,
    signatories: isUpward ? names : [],
    isUpward,
    printing:
      document.state === 'DISPATCHED'
        ? { organ: text.printingOrgan ?? issuer.name, date: shanghaiDate(document.dispatch.at) }
        : null,
    signatureMark: KINDS[text.kind].signedByHead && signature !== null ? signatureMarkOf(signature) : null,
    origin: {
      issuer: issuer.name,
      regionCode: issuer.regionCode,
      regionName: issuer.regionName,
      tier: issuer.tier,
    },
  }
}

/** That the number, once it is given, will be one by kind and year. The form does not depend on the time. */
function formToCome(document: Document): Pick<Imprint, 'isByYear'> {
  return seriesOf(document, { at: document.createdAt }).series === 'YEAR' ? { isByYear: true } : {}
}

/** What a print says of a document that is revoked or abolished; nothing of one in force. */
export function endedOf(
  ends: readonly Pick<EffectEnd, 'kind' | 'at' | 'effectiveOn'>[] | undefined,
): Pick<Imprint, 'ended'> {
  const end = presentEnd(ends)
  if (end === null) return {}
  if (end.effectiveOn === null)
    return {
      ended: { mark: '已撤销', sentence: `本件已于${chineseDate(shanghaiDate(end.at))}撤销，自始无效` },
    }
  const mark = `${chineseDate(end.effectiveOn)}起废止`
  return { ended: { mark, sentence: `本件自${mark}` } }
}

/** 翻印件, 复印件: how an agency that has a document prints it again. */
export type DuplicateForm = 'REPRINT' | 'COPY'

/** The print as another agency, or its own, prints it again on a day. A draft that is not issued yet has neither form. */
export function duplicated(imprint: Imprint, issue: DuplicateForm, organ: string, now: Date): Imprint {
  if (imprint.issue === 'PREVIEW') return imprint
  return { ...imprint, issue, duplicate: { organ, date: shanghaiDate(now.toISOString()) } }
}

/** A content as input of the typesetting. */
export function printableOf(content: SignedContent, imprint: Imprint): Printable {
  const kind = content.kind as DocumentKind
  const { printsNumber, hasSeal } = KINDS[kind]
  return {
    ...imprint,
    origin: originLine(imprint.origin),
    format: formatOf(kind, content, imprint),
    issuers: content.issuers.map(issuer => issuer.name),
    urgency: content.urgency as Printable['urgency'],
    number: printsNumber ? imprint.number : null,
    title: content.title,
    mainRecipients: recipientNames(content),
    body: content.body,
    ...annexesOf(content),
    contact: content.contact,
    note: correctionNote(content),
    replyNote: replyNoteOf(content),
    ...(content.notes === undefined ? {} : { notes: content.notes }),
    ...(content.participants === undefined || kind !== 'MINUTES'
      ? {}
      : { participants: content.participants }),
    copies: content.copies.map(copy => copy.name),
    hasSeal,
  }
}

/** What a correction says of itself below the date (附注): what it replaces, or that it is the corrected print of that number. */
function correctionNote({ replaces }: SignedContent): string | null {
  if (replaces === undefined) return null
  return replaces.numbering === 'SAME_NUMBER' ? '更正版' : `本文替代${replaces.number}，原文同时废止`
}

/** 附注 by which the print demands a reply; one date for all recipients, so it is counted from the dispatch and not from the arrival. */
function replyNoteOf({ replyBy, replyWithin }: SignedContent): string | null {
  if (replyWithin !== undefined) return `请自发文之日起${replyWithin}个工作日内回复`
  return replyBy === undefined ? null : `请于${chineseDate(replyBy)}前回复`
}

/** PDFs that are bound in, as long as they are not larger than this together: those beyond it are sent apart. */
export const BOUND_BYTES = 20_000_000

/** 附件说明 and what is printed with it, in one order: texts of the document first, then files. */
function annexesOf(content: SignedContent): Pick<Printable, 'attachments' | 'annexes'> {
  const names = listedNames(content)
  const labelled = (place: number): string => (names.length > 1 ? `附件${place + 1}` : '附件')
  let listed = 0
  const texts = (content.attachedTexts ?? []).map(({ title, body, unlisted }): Annex => {
    const label = unlisted === true ? null : labelled(listed++)
    return { form: 'TEXT', label, title, body }
  })
  const first = listed
  let bytes = 0
  const files = content.attachments.flatMap(({ name, sha256, size, mediaType }, at): Annex[] => {
    const place = first + at
    if (mediaType === 'application/pdf' && bytes + size <= BOUND_BYTES) {
      bytes += size
      return [{ form: 'FILE', label: labelled(place), title: name, sha256, place }]
    }
    names[place] = `${name}${SENT_APART}`
    return []
  })
  const annexes = [...texts, ...files]
  return annexes.length === 0 ? { attachments: names } : { attachments: names, annexes }
}

const GRADES = {
  UTMOST: '特提',
  VERY_URGENT: '特急',
  URGENT: '加急',
  ROUTINE: '平急',
} as const satisfies Readonly<Record<TelegramUrgency, string>>

/** The format (格式) of a kind. A meeting that passed the text is named under the title (题注), with the day that dates it. */
function formatOf(
  kind: DocumentKind,
  {
    meeting,
    printFormat,
    telegramUrgency,
  }: Pick<SignedContent, 'meeting' | 'printFormat' | 'telegramUrgency'>,
  { isUpward, number, isByYear }: Pick<Imprint, 'isUpward' | 'number' | 'isByYear'>,
): Format {
  if (telegramUrgency !== undefined)
    return { name: 'TELEGRAM', grade: GRADES[telegramUrgency as TelegramUrgency] }
  // A letter shows no signatory, which what goes upward must.
  if (printFormat === 'LETTER' && !isUpward && kind !== 'ORDER' && kind !== 'MINUTES')
    return { name: 'LETTER' }
  switch (kind) {
    case 'LETTER':
    case 'ORDER':
      return { name: kind }
    case 'MINUTES':
      return { name: 'MINUTES', meeting: meeting?.name ?? null }
    case 'RESOLUTION':
    case 'DECISION':
    case 'COMMUNIQUE':
      return {
        name: 'GENERAL',
        adoption: meeting === null ? null : { meeting: meeting.name, date: meeting.date },
      }
    case 'ANNOUNCEMENT':
    case 'PUBLIC_NOTICE': {
      const announces = number === null ? isByYear === true : parseNumber(number)?.series === 'YEAR'
      return { name: 'GENERAL', adoption: null, ...(announces ? { announces: KINDS[kind].word } : {}) }
    }
    default:
      return { name: 'GENERAL', adoption: null }
  }
}

/** Bytes of all printed documents that a process keeps: about 170 of five pages. The largest allowed have 1.5 to 3 MB each. */
export const KEPT_RENDITION_BYTES = 16_000_000

/** Bytes that a kept one takes: its PDF, and about so much for each character that no font has and for its own objects. */
export function renditionBytes({ pdf, missing }: Typeset): number {
  return pdf.length + missing.length * 32 + 512
}
