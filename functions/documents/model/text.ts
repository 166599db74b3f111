import * as z from 'zod'
import { TIERS } from '../../access/regions.ts'
import { AGENCY_KINDS, numberFormSchema, organCodeSchema } from '../../tenancy/index.ts'
import { DIRECTIONS, DOCUMENT_KINDS } from '../kinds.ts'
import { attachedTextSchema, PRINT_FORMATS, participantsSchema } from './printed.ts'
import { RECIPIENT_CLASSES } from './recipient-classes.ts'
import { replacesSchema } from './replacing.ts'
import { REVIEW_FLAGS } from './reviewing.ts'
import { urgencyFacts } from './telegrams.ts'
import type { GivenVeto } from './vetoes.ts'

/** Lines between agencies: leadership (领导), the other superior of a dual-led organ (双重领导), guidance (业务指导). */
export const LINES = ['LEADERSHIP', 'OTHER_SUPERIOR', 'GUIDANCE'] as const

export const namedSchema = z.object({ id: z.string(), name: z.string() })
export type Named = z.infer<typeof namedSchema>

/** The fields of an agency that its documents depend on, as they were when the document was drafted. */
export const issuerSchema = z.object({
  id: z.string(),
  name: z.string(),
  tier: z.enum(TIERS),
  regionCode: z.string(),
  /** Shown in print beside code and tier. Null if the agency's record had none. */
  regionName: z.string().nullable().default(null),
  kind: z.enum(AGENCY_KINDS),
  actsAsGovernment: z.boolean(),
  organCode: z.string(),
  /** Its other organ codes, and the kinds that it numbers otherwise; absent where it has set none. */
  organCodes: z.array(organCodeSchema).optional(),
  numberForms: z.array(numberFormSchema).optional(),
  /** Superiors from the nearest up; `otherLine` is the same for the other superior of a dual-led organ. */
  line: z.array(namedSchema),
  otherLine: z.array(namedSchema),
  guidingId: z.string().nullable(),
  /** Ids of those that guide the guiding agency, nearest first; absent in what was stored before it was recorded. */
  guidingAbove: z.array(z.string()).optional(),
  /** True if reviewing and signing need another person than the step before. */
  fourEyes: z.boolean(),
})
export type Issuer = z.infer<typeof issuerSchema>

/** The relation of an agency to the issuer: direction, line, and the agencies that a document to it would skip. */
export const relationSchema = z.object({
  direction: z.enum(DIRECTIONS),
  /** Null for agencies beside each other. */
  line: z.enum(LINES).nullable(),
  skipped: z.array(namedSchema),
})
export type Relation = z.infer<typeof relationSchema>

/** An agency as a document names it: name and relation stay what they were when it was addressed. */
export const addressedSchema = z.object({
  agencyId: z.string(),
  /** Where the relay brings what the agency is asked. */
  tenant: z.string(),
  name: z.string(),
  tier: z.enum(TIERS),
  regionCode: z.string(),
  kind: z.enum(AGENCY_KINDS),
  actsAsGovernment: z.boolean(),
  relation: relationSchema,
  /** Direct superiors of a dual-led agency, both, and the agency that an inner division is of; empty for others. */
  superiors: z.array(namedSchema),
  /**
   * Ids of those above it on its three lines, nearest first: from them follows its relation to every issuer of a joint document,
   * and to the government that a general office speaks for. Absent in what was stored before it was recorded.
   */
  above: z
    .object({ line: z.array(z.string()), other: z.array(z.string()), guiding: z.array(z.string()) })
    .optional(),
  /** The name of its direct superior, if it is a general office or another organ whose level or side depends on that. */
  superiorName: z.string().optional(),
  /** True if it and the issuer stand directly under one superior. Absent in what was stored before it was recorded. */
  isPeer: z.boolean().optional(),
})
export type Addressed = z.infer<typeof addressedSchema>

const classSchema = z.object({ class: z.enum(RECIPIENT_CLASSES), tier: z.enum(TIERS).nullable() })

/**
 * 主送: agencies by name; a class that is resolved from the tree's data at dispatch; or what is neither alone: classes, names, and
 * organs without an account, which get it on paper.
 */
export const addresseesSchema = z.discriminatedUnion('form', [
  z.object({ form: z.literal('NAMED'), agencies: z.array(addressedSchema) }),
  classSchema.extend({ form: z.literal('CLASS') }),
  z.object({
    form: z.literal('LIST'),
    agencies: z.array(addressedSchema),
    classes: z.array(classSchema),
    /** Names of organs without an account. */
    onPaper: z.array(z.string()),
    /** The agency's own wording; null where `printed` follows from the others. */
    wording: z.string().nullable(),
    /** What is printed: kept, so that what a signature binds does not change with how lists are written. */
    printed: z.string(),
  }),
])
export type Addressees = z.infer<typeof addresseesSchema>

/** 附件: verified bytes under a name. */
export const attachmentSchema = z.object({
  name: z.string(),
  sha256: z.string(),
  size: z.number().int(),
  mediaType: z.string(),
  key: z.string(),
  /** The file's own name, for its download. Absent if none was declared. */
  fileName: z.string().optional(),
  /** Absent means that it was not scanned for malware, which is what a reader is told. */
  scan: z.literal('CLEAN').optional(),
  /** 非涉密声明: its words could not be checked, and whoever attached it declared that it is not classified. */
  declaredUnclassified: z.literal(true).optional(),
})
export type Attachment = z.infer<typeof attachmentSchema>

/** A received delivery as a reply or a forwarding document refers to it. */
export const sourceSchema = z.object({
  deliveryId: z.string(),
  documentId: z.string(),
  senderTenant: z.string(),
  senderId: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  number: z.string(),
  title: z.string(),
  issuerName: z.string(),
  /** Shown beside the name, which alone can be mistaken for another's. */
  issuerTier: z.enum(TIERS),
  issuerRegionCode: z.string(),
  /** Null in what was sent before it was recorded. */
  issuerRegionName: z.string().nullable().default(null),
  contentDigest: z.string(),
  /** SHA-256 of its body, to recognise a request that is passed up verbatim. */
  bodyDigest: z.string(),
  /** The first document of the forwarding cascade, and its tenant. */
  root: z.object({ documentId: z.string(), tenant: z.string() }),
})
export type Source = z.infer<typeof sourceSchema>

/** 会签方: a department or organ whose agreement is needed, or a member of the own agency. */
export const countersignerSchema = z.object({
  party: z.discriminatedUnion('form', [
    z.object({ form: z.literal('AGENCY'), agency: addressedSchema }),
    z.object({ form: z.literal('MEMBER'), memberId: z.string(), name: z.string() }),
  ]),
  /** Numerals of the body's first-level sections that are its part (一, 二); empty for the whole. */
  sections: z.array(z.string()),
  /** Equal orders are asked side by side, higher ones after all lower ones have agreed. */
  order: z.number().int().nonnegative(),
})
export type Countersigner = z.infer<typeof countersignerSchema>

/** What a drafter writes. The rows in drafting/rules/fields.ts say which of it a signature binds. */
export const textSchema = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  title: z.string(),
  body: z.string(),
  /** A telegram (电报) has its own urgency in place of that of documents. */
  ...urgencyFacts,
  /** 行文方向, declared for kinds that go every way. */
  direction: z.enum(DIRECTIONS).nullable(),
  /**
   * True for an important document: the issuer's superior gets a copy (art. 16(1)), and a department that writes to its
   * superior department needs its government's consent (art. 15(2)).
   */
  important: z.boolean(),
  main: addresseesSchema,
  copies: z.array(addressedSchema),
  /** 联合行文: who issues it together with the host. */
  coIssuers: z.array(addressedSchema),
  countersigners: z.array(countersignerSchema),
  attachments: z.array(attachmentSchema),
  items: z.array(z.string()),
  skipReason: z.string().nullable(),
  contact: z.object({ name: z.string(), phone: z.string() }).nullable(),
  /** 受文人: a leader to whom it is addressed by name, and who assigned it. */
  attention: z.object({ name: z.string(), assignment: z.string().nullable() }).nullable(),
  /** 会议: the meeting that passed the text, or whose results it records. */
  meeting: z.object({ name: z.string(), date: z.string() }).nullable(),
  /** 撤销、变更: whose decision it revokes or changes. */
  revokes: z.object({ agency: addressedSchema, number: z.string() }).nullable(),
  /** 同意依据: whose consent it rests on, and where that is written. */
  approvals: z.array(z.object({ agency: addressedSchema, reference: z.string() })),
  /** 倾向性意见, as the body states it. */
  position: z.string().nullable(),
  /** 办复期限: the day by which a reply is demanded, or in how many working days; absent if none is. Never both. */
  replyBy: z.string().optional(),
  replyWithin: z.number().int().optional(),
  replyTo: sourceSchema.nullable(),
  forwards: sourceSchema.nullable(),
  /** What only its print has; each absent if it was not given. */
  attachedTexts: z.array(attachedTextSchema).optional(),
  printFormat: z.enum(PRINT_FORMATS).optional(),
  /** 印发机关, where it is another than the issuer. */
  printingOrgan: z.string().optional(),
  /** 附注, without their brackets. */
  notes: z.array(z.string()).optional(),
  participants: participantsSchema.optional(),
  /** 机关代字 that the drafter asked for; absent where the kind decides. */
  organCode: z.string().optional(),
  /** Reviews that it needs beside that of art. 20; absent if it needs none. */
  reviewFlags: z.array(z.enum(REVIEW_FLAGS)).optional(),
  /** 更正: what it replaces. Set when it is begun and never changed; absent in all that is no correction. */
  replaces: replacesSchema.optional(),
})
export type DocumentText = z.infer<typeof textSchema>

/** What the regulation's rules check: a text, its issuer, and the agencies that agreed to it. */
export interface Drafted {
  readonly issuer: Issuer
  readonly text: DocumentText
  /** Agencies whose agreement covers the text as it is. */
  readonly agreed: readonly string[]
  /**
   * MAKING while it is drafted and reviewed; ISSUING when it is signed or dispatched, where every agreement must be
   * given.
   */
  readonly stage: 'MAKING' | 'ISSUING'
  /** Vetoes of co-issuers, also of texts before it (联合行文异议, art. 17); none if it is left out. */
  readonly vetoes?: readonly GivenVeto[]
}
