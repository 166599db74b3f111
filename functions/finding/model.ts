import * as z from 'zod'
import { DOCUMENT_KINDS } from '../documents/index.ts'

/** Where words are searched: in the agency's own documents, and in what it received. */
export const FIND_IN = ['DOCUMENTS', 'DELIVERIES'] as const
export type FindIn = (typeof FIND_IN)[number]

/** A thing that is indexed: a document of a tenant, or a delivery to it. */
export const thingSchema = z.object({ tenant: z.string(), in: z.enum(FIND_IN), id: z.string() })
export type Thing = z.infer<typeof thingSchema>

/** What the index takes from the card of a document or a delivery. */
export const indexedCardSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  kind: z.enum(DOCUMENT_KINDS),
  title: z.string(),
  number: z.string().nullable(),
  issuerName: z.string(),
  date: z.string().nullable(),
  /** Of a document or a delivery; a discarded draft is not found. */
  state: z.string().optional(),
})
export type IndexedCard = z.infer<typeof indexedCardSchema>

/** A row of the results, as each posting has it. */
export const rowSchema = indexedCardSchema.omit({ version: true, state: true })
export type Row = z.infer<typeof rowSchema>

/** A posting that was read: under a token, or of all things. */
export interface Posting {
  /** Its sort key. */
  readonly key: string
  /** Title, number and issuer as they are searched. */
  readonly text: string
  /** Its row, unparsed: most postings that are read do not match. */
  readonly row: unknown
}

/** What is stored of a thing in the index: the posting that every thing has says it. */
export const indexedSchema = z.object({
  /** How often it was written. */
  version: z.number().int().positive(),
  /** The version of the document or delivery that it was made from. */
  of: z.number().int(),
  text: z.string(),
  row: rowSchema,
  tokens: z.array(z.string()),
})
export type Indexed = z.infer<typeof indexedSchema>

/** One message of the index's queue: a thing to index, or a portion of a tenant's things from before there was an index. */
export const indexWorkSchema = z.union([
  z.object({ index: thingSchema }),
  z.object({
    build: z.object({
      tenant: z.string(),
      in: z.enum(FIND_IN),
      /** The id after which the portion begins, newest first; null for the first portion. */
      after: z.string().nullable(),
    }),
  }),
])
export type IndexWork = z.infer<typeof indexWorkSchema>
export type BuildWork = Extract<IndexWork, { build: unknown }>['build']

/** How far the index of what was there before it has got. */
export const buildSchema = z.object({
  form: z.number().int(),
  /** The portion that was done last, by the id after which it began; null for the first. */
  done: z.string().nullable(),
  /** The id after which the next portion begins; null once everything is indexed. */
  next: z.string().nullable(),
})
export type Build = z.infer<typeof buildSchema>

/** Raised with every change of folding or of the frequent bigrams: the index of every tenant is then built anew. */
export const FORM = 1

export const MIN_CHARACTERS = 2
export const MAX_CHARACTERS = 32
