import * as z from 'zod'
import { chainSchema } from '../../access/events.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '../kinds.ts'

/** What a document is to do (行文目的). */
export const DOCUMENT_PURPOSES = [
  'ASK_APPROVAL',
  'REPORT',
  'ANSWER',
  'ARRANGE',
  'INFORM',
  'FORWARD',
  'COMMEND_OR_CRITICISE',
  'PUT_VIEWS',
  'CONSULT',
  'PROMULGATE',
  'REVOKE',
  'SUBMIT_TO_CONGRESS',
  'RECORD_MEETING',
  'ANNOUNCE_RESOLUTION',
] as const
export type Purpose = (typeof DOCUMENT_PURPOSES)[number]

/** What a template of a document says (公文模板). `【…】` stands for what the drafter fills in. */
export const templateTextSchema = z.object({
  name: z.string(),
  title: z.string(),
  body: z.string(),
  /** 开头用语、结尾用语: phrases to choose from. */
  openings: z.array(z.string()),
  closings: z.array(z.string()),
})
/** Readonly, as the shipped ones are. */
export interface TemplateText {
  readonly name: string
  readonly title: string
  readonly body: string
  readonly openings: readonly string[]
  readonly closings: readonly string[]
}

/** An agency's own templates for a kind, and how often they were changed. */
export const agencyTemplatesSchema = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  version: z.number().int(),
  templates: z.array(templateTextSchema.extend({ id: z.string() })),
})
export interface AgencyTemplates {
  readonly kind: DocumentKind
  readonly version: number
  readonly templates: readonly (TemplateText & { readonly id: string })[]
}

/** 规范化简称: a short name with what it stands for, an organ or the title of a rule. */
export const shortNameSchema = z.object({
  /** 全称. */
  name: z.string(),
  shortName: z.string(),
  /** 不规范简称: what is written instead, and should not be. */
  avoid: z.array(z.string()),
  /** True if it is used only after the text gave the full name: 《…条例》（以下简称《条例》）. */
  afterName: z.boolean(),
})
export type ShortName = Readonly<z.infer<typeof shortNameSchema>>

/** An agency's short names, with the chain of their changes. */
export const shortNamesSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  chain: chainSchema,
  entries: z.array(shortNameSchema),
})
export type ShortNames = z.infer<typeof shortNamesSchema>

/** Short names that hold for an agency, with whose they are. */
export interface ShortNamesOf {
  readonly agency: { readonly id: string; readonly name: string }
  readonly entries: readonly ShortName[]
}
