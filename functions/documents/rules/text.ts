import { type ClassifiedContent, classifiedContent, invalid, type Problem } from '../../kernel/problem.ts'
import { textFault, tidy } from '../../kernel/text.ts'
import { isDate } from '../../kernel/time.ts'
import type { DocumentText } from '../model.ts'

/** Bytes of UTF-8. A body of 100 kB is some 60 printed pages; more belongs into an attachment. */
export const LIMITS = {
  title: 300,
  body: 100_000,
  opinion: 2_000,
  reason: 2_000,
  name: 200,
  matter: 500,
  phone: 40,
  reference: 500,
  leaning: 2_000,
  attachments: 20,
  coIssuers: 20,
  countersigners: 50,
  sections: 20,
  approvals: 10,
  // With 200 to act, 200 to know, and a full body, a document stays well below DynamoDB's 400 kB; more go by class.
  recipients: 200,
  // What is only checked need not fit into an item.
  checkedRecipients: 3_000,
  matters: 20,
} as const

const MARKS = ['绝密', '机密', '秘密'] as const
const BRACKETS = '[\\[【〔（(《「『<]?'
const CLOSING = '[\\]】〕）)》」』>]?'
const PERIOD = '(?:[★☆*＊]?(?:长期|\\d{1,3}年|\\d{1,3}个?月)?)?'

/**
 * A classification mark (密级标志) as documents carry it: with its star (机密★20年), after 密级, or alone on a line. The
 * words themselves stay usable: 保守国家秘密 is no mark. Source: GB/T 9704-2012, 7.2.2; 《保守国家秘密法》.
 */
export function classificationMark(text: string): string | null {
  // Width, blanks and invisible characters are folded first, or they would hide a mark.
  const folded = text
    .normalize('NFKC')
    .replaceAll('機', '机')
    .replaceAll('絕', '绝')
    .replaceAll('祕', '秘')
    .replace(/[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]|[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
  for (const mark of MARKS) {
    const starred = new RegExp(`${mark}级?[★☆*]|[★☆]${mark}`, 'u')
    const labelled = new RegExp(`密级(?:为|[:：])?${BRACKETS}${mark}`, 'u')
    const alone = new RegExp(`^${BRACKETS}${mark}${PERIOD}${CLOSING}$`, 'mu')
    // In brackets that close: （机密性、完整性） starts a line and is no mark.
    const bracketed = new RegExp(
      `^[\\[【〔（(]${mark}级?${PERIOD}[\\]】〕）)]|[\\[【〔（(]${mark}级?${PERIOD}[\\]】〕）)]$`,
      'mu',
    )
    if ([starred, labelled, alone, bracketed].some(pattern => pattern.test(folded))) return mark
  }
  return null
}

/** Refuses what carries a classification mark: classified documents never enter the system. */
export function classificationProblem(path: readonly string[], text: string): ClassifiedContent | null {
  const mark = classificationMark(text)
  return mark === null ? null : classifiedContent(path, mark)
}

/** A problem with one text field, or none: its form first, then a classification mark. */
export function textProblems(path: readonly string[], text: string, limit: number): Problem[] {
  const fault = textFault(tidy(text), limit)
  if (fault !== null) return [invalid(`TEXT_${fault}`, path, { limit })]
  const classified = classificationProblem(path, text)
  return classified === null ? [] : [classified]
}

/** Everything that keeps a text from being stored at all; a draft may still lack elements. */
export function storageProblems(text: DocumentText): Problem[] {
  const { matters, contact, attention, meeting, revokes, approvals, attachments } = text
  if (matters.length > LIMITS.matters) {
    return [invalid('TOO_MANY_ITEMS', ['matters'], { limit: LIMITS.matters })]
  }
  const field = (path: readonly string[], value: string | null | undefined, limit: number): Problem[] =>
    value === null || value === undefined ? [] : textProblems(path, value, limit)
  return [
    ...field(['title'], text.title, LIMITS.title),
    ...field(['body'], text.body, LIMITS.body),
    ...matters.flatMap((matter, index) => field(['matters', String(index)], matter, LIMITS.matter)),
    ...field(['skipReason'], text.skipReason, LIMITS.reason),
    ...field(['contact', 'name'], contact?.name, LIMITS.name),
    ...field(['contact', 'phone'], contact?.phone, LIMITS.phone),
    ...field(['attention', 'name'], attention?.name, LIMITS.name),
    ...field(['attention', 'assignment'], attention?.assignment, LIMITS.reference),
    ...field(['meeting', 'name'], meeting?.name, LIMITS.name),
    ...(meeting === null || isDate(meeting.date)
      ? []
      : [invalid('INVALID_VALUE', ['meeting', 'date'], { reason: 'YYYY-MM-DD' })]),
    ...field(['revokes', 'number'], revokes?.number, LIMITS.name),
    ...approvals.flatMap(({ reference }, index) =>
      field(['approvals', String(index), 'reference'], reference, LIMITS.reference),
    ),
    ...field(['leaning'], text.leaning, LIMITS.leaning),
    ...attachments.flatMap(({ name }, index) =>
      field(['attachments', String(index), 'name'], name, LIMITS.name),
    ),
  ]
}
