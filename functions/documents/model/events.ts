import * as z from 'zod'
import type { NewEvent } from '../../access/events.ts'
import { DOCUMENT_KINDS } from '../kinds.ts'
import { answerSchema, answerUndoSchema, PURPOSES } from './countersigning.ts'
import { correctionSchema, DOCUMENT_STATES, signatureSchema } from './document.ts'
import { NUMBER_SERIES } from './numbers.ts'
import { replacesSchema } from './replacing.ts'
import { confirmedItemSchema } from './reviewing.ts'
import { vetoSchema } from './vetoes.ts'

const state = z.enum(DOCUMENT_STATES)
const holder = z.string().nullable()

/** SHA-256 of attachments that whoever did it declared to be not classified (非涉密声明), if there are any. */
const declaredUnclassified = z.array(z.string()).optional()

/** How a step changed the countersigning slots; every event of a document may carry it. */
const slotChanges = {
  /** Slots that were opened: who is asked, and about what. */
  asked: z
    .array(
      z.object({
        slot: z.string(),
        purpose: z.enum(PURPOSES),
        form: z.enum(['AGENCY', 'MEMBER']),
        name: z.string(),
        sections: z.array(z.string()),
        order: z.number().int(),
        partDigest: z.string(),
        round: z.number().int(),
        question: z.string().nullable(),
      }),
    )
    .optional(),
  /** Open slots that were cancelled or removed without an answer. */
  cancelled: z.array(z.object({ slot: z.string(), name: z.string(), round: z.number().int() })).optional(),
  /** New slots that wait for lower orders. */
  waiting: z.array(z.string()).optional(),
  /** Slots that were removed, because their answers are for another text. */
  dropped: z.array(z.string()).optional(),
}

const event = <Shape extends z.ZodRawShape>(shape: Shape) => z.object({ ...shape, ...slotChanges })

/** A countersigner's answer as an event records it: whose, for which purpose, about which part. */
const answered = {
  slot: z.string(),
  party: z.string().nullable(),
  purpose: z.enum(PURPOSES).optional(),
  partDigest: z.string().optional(),
  round: z.number().int().optional(),
  name: z.string().nullable().optional(),
}

/** The events in the life of a document. */
export const documentEvents = {
  /** With the policy that held when it was drafted: documents of before it was recorded had none. */
  DraftCreated: event({
    kind: z.enum(DOCUMENT_KINDS),
    textDigest: z.string(),
    fourEyes: z.boolean().optional(),
    declaredUnclassified,
  }),
  DraftEdited: event({ textDigest: z.string(), declaredUnclassified }),
  DraftDiscarded: event({ reason: z.string() }),
  DraftSubmitted: event({ textDigest: z.string(), holder }),
  DraftApproved: event({
    opinion: z.string().nullable(),
    holder,
    to: state,
    /** What of the checklist was confirmed; absent if nothing was. */
    confirmed: z.array(confirmedItemSchema).optional(),
  }),
  CountersignerAdded: event({ party: z.string(), resume: state }),
  CountersignAgreed: event({ ...answered, opinion: z.string().nullable(), to: state }),
  CountersignReturned: event({ ...answered, reason: z.string(), to: state }),
  /** A co-issuer returned it because the work is one side's alone (联合行文异议): with the digests of what it is about. */
  JointIssueVetoed: event({
    ...answered,
    reason: z.string(),
    to: state,
    veto: vetoSchema,
    parts: z.array(z.string()),
  }),
  /** An answer to a request that was cancelled meanwhile: kept as an opinion. */
  CountersignLate: event({
    ...answered,
    opinion: z.string().nullable(),
    verdict: z.enum(['AGREED', 'RETURNED']),
    veto: vetoSchema.optional(),
  }),
  /** An answer was undone: its slot is open again, in the round that it had ended or left open. */
  CountersignAnswerUndone: event({
    ...answered,
    reason: z.string(),
    verdict: z.enum(['AGREED', 'RETURNED']),
    /** Place of the answer in the request's chain. */
    answered: z.number().int(),
    resume: state,
    holder,
  }),
  DraftReturned: event({ reason: z.string(), to: state, from: state }),
  DocumentTakenBack: event({ to: state, from: state }),
  DocumentHandedOver: event({ from: z.string(), to: z.string().nullable() }),
  DocumentSigned: event({ ...signatureSchema.shape, holder }),
  DocumentCorrected: event({ ...correctionSchema.shape, holder }),
  SigningReopened: event({
    fields: z.array(z.string()),
    from: z.string(),
    contentDigest: z.string(),
    holder,
    to: state,
    declaredUnclassified,
  }),
  DocumentRechecked: event({ holder }),
  DocumentRegistered: event({
    number: z.string(),
    series: z.enum(NUMBER_SERIES),
    organ: z.string().optional(),
    year: z.number().int().optional(),
    kind: z.enum(DOCUMENT_KINDS).optional(),
    meeting: z.string().optional(),
    session: z.string().optional(),
    seq: z.number().int(),
    /** True if it is the number of the document that this one replaces, which is given again. */
    again: z.literal(true).optional(),
  }),
  NumberVoided: event({ number: z.string(), reason: z.string() }),
  DocumentSealed: event({ sealOf: z.string() }),
  DocumentDispatched: event({
    issuerId: z.string(),
    issuerName: z.string(),
    kind: z.enum(DOCUMENT_KINDS),
    number: z.string(),
    title: z.string(),
    contentDigest: z.string(),
    recipientCount: z.number().int(),
    recipientsDigest: z.string(),
    /** What it replaces, if it is a correction. */
    replaces: replacesSchema
      .pick({ documentId: true, number: true, digest: true, reason: true, numbering: true })
      .optional(),
    /** The first instant at which a reply is late; absent where none is demanded. */
    replyDueAt: z.string().optional(),
  }),
} as const
export type DocumentEventType = keyof typeof documentEvents
export type DocumentEvent = NewEvent<typeof documentEvents>

/** The events of a request to countersign, in the partition of the party that is asked. */
export const requestEvents = {
  CountersignRequested: z.object({
    documentId: z.string(),
    hostId: z.string(),
    purpose: z.enum(PURPOSES),
    sections: z.array(z.string()),
    partDigest: z.string(),
    contentDigest: z.string(),
    round: z.number().int(),
  }),
  CountersignAnswered: z.object({
    verdict: z.enum(['AGREED', 'RETURNED']),
    answer: answerSchema,
    partDigest: z.string(),
    round: z.number().int(),
  }),
  CountersignCancelled: z.object({ was: z.string() }),
  CountersignHandedOver: z.object({ from: z.string(), to: z.string() }),
  CountersignUndoAsked: answerUndoSchema.pick({ reason: true, verdict: true, answered: true }),
  CountersignReopened: answerUndoSchema.pick({ reason: true, verdict: true, answered: true }),
  CountersignUndoRefused: z.object({ because: z.string() }),
} as const
export type RequestEventType = keyof typeof requestEvents
export type RequestEvent = NewEvent<typeof requestEvents>
