import * as z from 'zod'
import { DOCUMENT_KINDS, type DocumentKind } from '../../access/document-kinds.ts'

/** So many other organ codes and number forms an agency has at most: each of its documents keeps them until it is registered. */
export const MAX_ORGAN_CODES = 12
export const MAX_NUMBER_FORMS = 12

/** 机关代字 beside the main one, such as 郑政函. */
export const organCodeSchema = z.object({
  code: z.string(),
  /** The kinds that it numbers unless a draft asks for another; empty if any kind may ask for it and none has it by itself. */
  kinds: z.array(z.enum(DOCUMENT_KINDS)),
  /** The form in which its documents are printed; absent for that of their kinds. */
  printFormat: z.enum(['LETTER']).optional(),
  /** True if it numbers telegrams (电报), of these kinds or of all, and nothing else: 豫政办明电. */
  telegrams: z.literal(true).optional(),
})
export type OrganCode = z.infer<typeof organCodeSchema>

/** Codes of telegrams that are no agency's own: each of many numbers 内部明电〔2026〕1号. [u] from usage */
const SHARED: readonly string[] = ['内部明电', '发电', '明电', '传真电报']

/** True for a code that an agency has without claiming it: that of telegrams, as many have them. */
export function isShared({ code, telegrams }: Pick<OrganCode, 'code' | 'telegrams'>): boolean {
  return telegrams === true && SHARED.includes(code)
}
/** True for an organ code that says nothing of whose number it is. */
export function isAnyonesCode(code: string): boolean {
  return SHARED.includes(code)
}

/** 编号方式: forms of numbers that do not have an organ code. */
export const NUMBER_FORMS = ['YEAR', 'MEETING_YEAR', 'ISSUE', 'SITTING'] as const
export type NumberForm = (typeof NUMBER_FORMS)[number]

/** The forms that a kind may take instead of 机关代字〔年〕n号; all others have that, and orders 第n号. */
export const FORMS_OF_KIND: Readonly<Partial<Record<DocumentKind, readonly NumberForm[]>>> = {
  ANNOUNCEMENT: ['YEAR'],
  PUBLIC_NOTICE: ['YEAR'],
  MINUTES: ['MEETING_YEAR', 'ISSUE', 'SITTING'],
}
/** The forms that begin anew with each term (届), where one is named. */
export const FORMS_BY_SESSION: readonly NumberForm[] = ['ISSUE', 'SITTING']

/** How an agency numbers a kind, or those of its meetings that have a word in their name. */
export const numberFormSchema = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  form: z.enum(NUMBER_FORMS),
  /** Of minutes: what the names of the meetings contain, such as 常务会议; null for all meetings. */
  meeting: z.string().nullable(),
  /** 届, such as 十五届: the series begins anew with each. Null for a series that runs on. */
  session: z.string().nullable(),
})
export type NumberFormRule = z.infer<typeof numberFormSchema>

/** What an agency has set of the numbers of its documents; both are absent where it has set nothing. */
export const numberingShape = {
  organCodes: z.array(organCodeSchema).optional(),
  numberForms: z.array(numberFormSchema).optional(),
}
