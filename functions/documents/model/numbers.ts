import * as z from 'zod'
import { DOCUMENT_KINDS } from '../kinds.ts'

/**
 * Number series (编号序列), each by the form of its numbers: 机关代字〔年〕n号 by organ code and year, 第n号 of orders, 年第n号 by kind
 * and year, and of minutes by meeting 〔年〕n号, 届第n期 and 届第n次.
 */
export const NUMBER_SERIES = ['ORGAN_YEAR', 'ORDER', 'YEAR', 'MEETING_YEAR', 'ISSUE', 'SITTING'] as const

const year = z.number().int()
/** What meetings of a series are called, such as 常务会议; empty for the series of all others. */
const meeting = z.string()
/** 届, such as 十五届; empty for a series that runs on across terms. */
const session = z.string()
const number = { seq: z.number().int().positive(), text: z.string() }

/** 发文字号 with its series. */
export const numberSchema = z.discriminatedUnion('series', [
  z.object({ series: z.literal('ORGAN_YEAR'), organ: z.string(), year, ...number }),
  z.object({ series: z.literal('ORDER'), ...number }),
  z.object({ series: z.literal('YEAR'), kind: z.enum(DOCUMENT_KINDS), year, ...number }),
  z.object({ series: z.literal('MEETING_YEAR'), meeting, year, ...number }),
  z.object({ series: z.enum(['ISSUE', 'SITTING']), meeting, session, ...number }),
])
export type DocumentNumber = z.infer<typeof numberSchema>

type WithoutNumber<Number> = Number extends unknown ? Readonly<Omit<Number, 'seq' | 'text'>> : never
/** A series in which numbers are counted; each has its own counter and ledger. */
export type NumberSeries = WithoutNumber<DocumentNumber>
