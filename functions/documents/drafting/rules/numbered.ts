import type { DocumentText, Issuer } from '../../model/index.ts'
import { organCodeOf } from '../../model/index.ts'
import type { DraftInput } from '../model.ts'
import { field, tidied } from './field.ts'

/**
 * What the number of a document depends on. The number is given after the signature, so nothing of this is bound: the number
 * itself is what recipients get.
 */
export const NUMBERED_FIELDS = {
  organCode: field('organCode', 'organCode', { isStoredIfGiven: true, resolve: tidied, bound: null }),
} as const

/**
 * The text in the form (格式) of its organ code, where the code has one and it was chosen by this change: 郑政函 is printed as
 * a letter whatever the kind. A drafter who names a form gets that.
 */
export function inFormOfItsCode(
  { organCode, organCodes = [] }: Pick<Issuer, 'organCode' | 'organCodes'>,
  before: DocumentText | null,
  changes: DraftInput,
  text: DocumentText,
): DocumentText {
  const isChosen = before === null || changes.organCode !== undefined || changes.kind !== undefined
  // A telegram has a form of its own.
  if (!isChosen || changes.printFormat !== undefined || text.telegramUrgency !== undefined) return text
  const code = organCodeOf({ issuer: { organCode, organCodes }, text })
  const printFormat = organCodes.find(one => one.code === code)?.printFormat
  return printFormat === undefined ? text : { ...text, printFormat }
}
