import { type ClassifiedContent, classifiedContent } from '../../problems.ts'

const MARKS = ['绝密', '机密', '秘密'] as const
const BRACKETS = '[\\[【〔（(《「『<]?'
const CLOSING = '[\\]】〕）)》」』>]?'
const PERIOD = '(?:[★☆*＊]?(?:长期|\\d{1,3}年|\\d{1,3}个?月)?)?'

/**
 * Finds a classification mark (密级标志) as documents carry it: with its star (机密★20年), after 密级, or alone on a line; null
 * if there is none. The words themselves are allowed: 保守国家秘密 is no mark. Source: GB/T 9704-2012, 7.2.2; 《保守国家秘密法》.
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
    // The bracket must close right after the mark: （机密性、完整性） at the start of a line is no mark.
    const bracketed = new RegExp(
      `^[\\[【〔（(]${mark}级?${PERIOD}[\\]】〕）)]|[\\[【〔（(]${mark}级?${PERIOD}[\\]】〕）)]$`,
      'mu',
    )
    if ([starred, labelled, alone, bracketed].some(pattern => pattern.test(folded))) return mark
  }
  return null
}

/**
 * The problem of a text with a classification mark: classified documents never enter the system. Null if there is none.
 */
export function classificationProblem(path: readonly string[], text: string): ClassifiedContent | null {
  const mark = classificationMark(text)
  return mark === null ? null : classifiedContent(path, mark)
}
