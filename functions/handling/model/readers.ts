import * as z from 'zod'
import { whySchema } from './rows.ts'

/**
 * How a matter is circulated (传阅): FREE: nobody waits for whoever reads it. PARALLEL: all read at the same time, by a day. IN_ORDER:
 * one after the other, as on a circulation slip of paper.
 */
export const READING_MODES = ['FREE', 'PARALLEL', 'IN_ORDER'] as const
export type ReadingMode = (typeof READING_MODES)[number]

/** WAITING for their turn; OPEN: it lies with them. Final: READ, which they alone say; RECALLED from them; SKIPPED: they left before. */
export const READER_STATES = ['WAITING', 'OPEN', 'READ', 'RECALLED', 'SKIPPED'] as const
export type ReaderState = (typeof READER_STATES)[number]

/** Somebody whom a matter is given to read. */
export const newReaderSchema = z.object({
  /** The number among the readers of the matter, from 1: the order in which they read where that is in order. */
  n: z.number().int().positive(),
  memberId: z.string(),
  /** As the member was called then. */
  name: z.string(),
  why: whySchema,
  /** Whether it lies with them at once. */
  isOpen: z.boolean(),
})
export type NewReader = z.infer<typeof newReaderSchema>

/** What follows where readers come one after the other: who has it next, and who left meanwhile. */
export const turnSchema = z.object({
  opens: z.array(z.number().int()),
  skips: z.array(z.number().int()),
})
export type Turn = z.infer<typeof turnSchema>

export const readerSchema = newReaderSchema.omit({ isOpen: true }).extend({
  matterId: z.string(),
  version: z.number().int().positive(),
  mode: z.enum(READING_MODES),
  state: z.enum(READER_STATES),
  /** By which day it is to be read; null if nobody says so. */
  due: z.string().nullable(),
  /** Who gave it to them. */
  addedBy: z.string(),
  /** Since when it lies with them; null before. */
  openedAt: z.string().nullable(),
  /** When they read it, it was recalled or they left; null before. */
  endedAt: z.string().nullable(),
  /** What the reader noted. */
  note: z.string().nullable(),
})
export type Reader = z.infer<typeof readerSchema>

/** A reader as lists show it: with what the matter says, so that a page of a list is one Query. */
export const readerRowSchema = readerSchema.extend({
  title: z.string(),
  /** Number and issuer of the arrival; null for a matter of the agency's own. */
  number: z.string().nullable(),
  issuer: z.string().nullable(),
})
export type ReaderRow = z.infer<typeof readerRowSchema>

/** What the matter itself keeps of its circulation. The readers lie beside it. */
export const circulationSchema = z.object({
  /** Null as long as members were informed of it only. */
  mode: z.enum(READING_MODES).nullable(),
  /** How many readers it has had. */
  count: z.number().int(),
  /** How many of them it lies with, or who wait for it. */
  unread: z.number().int(),
  /** The reader whose turn it is, or was last, where they come in order. */
  turn: z.number().int().nullable(),
})
export type Circulation = z.infer<typeof circulationSchema>
export const NO_CIRCULATION: Circulation = { mode: null, count: 0, unread: 0, turn: null }

/** As many readers a matter can have. */
export const MAX_READERS = 500
/** As many are added or recalled at once: each takes up to three writes of the 100 that one transaction can have. */
export const MAX_READERS_A_CALL = 25

/** Ids of readers are made of the matter's and the number in it. */
export const READER_ID_FORM = /^rdr_([0-9A-HJKMNP-TV-Z]{26})_([1-9]\d{0,2})$/
export function readerIdOf({ matterId, n }: Pick<Reader, 'matterId' | 'n'>): string {
  return `rdr_${matterId.slice('mat_'.length)}_${n}`
}
/** The matter and the number that the id of a reader is made of; null for what is no such id. */
export function readerIn(id: string): { readonly matterId: string; readonly n: number } | null {
  const [, matter, n] = READER_ID_FORM.exec(id) ?? []
  return matter === undefined ? null : { matterId: `mat_${matter}`, n: Number(n) }
}

/** Whether a reader has neither read it nor lost it. */
export const isUnread = ({ state }: Pick<Reader, 'state'>): boolean => state === 'OPEN' || state === 'WAITING'
