import * as z from 'zod'
import type { NewEvent } from '../access/events.ts'
import { distributionRevisionSchema, distributionSchema, effectEndSchema } from '../documents/index.ts'
import {
  ADDITION_CAUSES,
  deliveryStateSchema,
  onPaperSchema,
  paperSaidSchema,
  RECIPIENT_ROLES,
  RESEND_ANSWERS,
  resendCodeSchema,
  storedReturnCodeSchema,
  undoesSchema,
} from './model.ts'

const nothing = z.object({})

const delivered = z.object({
  documentId: z.string(),
  number: z.string(),
  contentDigest: z.string(),
  recipientId: z.string(),
  role: z.enum(RECIPIENT_ROLES),
  /** The event that added the recipient, if it is none of the dispatch. */
  addition: z.object({ id: z.string(), hash: z.string() }).optional(),
})
const ofRecall = z.object({ recallId: z.string(), reason: z.string() })
/** The state of the delivery after it. */
const staying = z.object({ state: deliveryStateSchema })

/** Present if a request for progress ended with it that waited until then. */
const ending = { endsProgressAsked: z.literal(true).optional() }

/** The events of a delivery: each is a rung of its ladder, and has the name of the state that it leads to, if it does. */
export const deliveryEvents = {
  DELIVERED: delivered,
  SIGNED_FOR: nothing,
  REGISTERED: nothing,
  ACCEPTED: nothing,
  RETURNED: z.object({ reason: z.string(), code: storedReturnCodeSchema, ...ending }),
  HANDLED: z.object(ending),
  /** The answer's number and document; of one on paper, that and when it went. */
  REPLIED: z.object({
    replyNumber: z.string().optional(),
    replyDocumentId: z.string().optional(),
    replyDeliveryId: z.string().optional(),
    onPaper: onPaperSchema.optional(),
    ...ending,
  }),
  /** Taken back by the relay, since nobody had signed for it; as the first event, before it was delivered. */
  RECALLED: ofRecall.extend(delivered.partial().shape).extend(ending),
  /** Replaced by a correction, told by the relay; as the first event, before it was delivered. */
  REPLACED: z
    .object({ replacementId: z.string(), replacementNumber: z.string(), reason: z.string() })
    .extend({ unsigned: z.literal(true).optional() })
    .extend(delivered.partial().shape)
    .extend(ending),
  RECALL_ASKED: ofRecall.extend(staying.shape),
  RECALL_AGREED: z.object({ recallId: z.string(), ...ending }),
  RECALL_REFUSED: ofRecall.extend(staying.shape),
  /** 撤销: the state is that before the step that was undone. */
  UNDONE: staying.extend({ undoes: undoesSchema, reason: z.string() }),
  /** 重发: the delivery in which the sender sent the document again; the same one if its recipient had asked and still has it. */
  RESENT: staying.extend({ deliveryId: z.string() }),
  RESEND_ASKED: staying.extend({ code: resendCodeSchema, reason: z.string() }),
  RESEND_REFUSED: staying.extend({ reason: z.string() }),
  PASSED_ON: z.object({ toAgencyId: z.string(), toName: z.string(), reason: z.string(), ...ending }),
  /** `reason` is the code of the problem. */
  PASSING_REFUSED: z.object({ reason: z.string() }).extend(staying.shape),
  ROUTE_OBJECTED: z.object({ reason: z.string() }).extend(staying.shape),
  /** 回复期限变动: the deadline before it and the one since. */
  DEADLINE_MOVED: staying.extend({ moveId: z.string(), from: z.string(), to: z.string() }),
  /** 开始承办: by when the recipient means to conclude. */
  HANDLING_BEGUN: staying.extend({ dueAt: z.string().nullable() }),
  /** 唤醒: what was handled goes on. */
  HANDLING_REOPENED: staying,
  /** 恢复: made again after its recipient had lost it, in the state that the ladder's last rung before it proves. */
  RESTORED: staying.extend({ provedSeq: z.number().int() }),
  /** 催办: what its sender asks, and until when. */
  PROGRESS_ASKED: staying.extend({
    requestId: z.string(),
    reason: z.string().nullable(),
    answerBy: z.string().nullable(),
  }),
  /** 废止、撤销: why, and in the first case from which day on; the state stays. */
  ABOLISHED: staying.extend({ endId: z.string(), reason: z.string(), effectiveOn: z.string() }),
  /** 失效: the day of the abolition has come. */
  OUT_OF_EFFECT: staying.extend({ endId: z.string(), ...ending }),
  REVOKED: staying.extend({ endId: z.string(), reason: z.string(), ...ending }),
  /** 知悉范围变更: the last of the changes that it tells of; the state stays. */
  DISTRIBUTION_REVISED: staying.extend({
    distributionId: z.string(),
    n: z.number().int(),
    ...distributionSchema.shape,
    reason: z.string(),
  }),
  /** 报告进展. */
  PROGRESS_REPORTED: staying.extend({ note: z.string(), ...ending }),
} as const
export type DeliveryEvent = NewEvent<typeof deliveryEvents>

/** Asking for what was not delivered to be delivered again: by its sender, or by an operator for a time of dispatch. */
export const redeliveryEvents = {
  RedeliveryAsked: z.object({ documentId: z.string() }),
  OverdueRedeliveryAsked: z.object({
    province: z.string(),
    documentId: z.string().nullable(),
    /** Times of dispatch, both included; null for no limit. */
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
} as const

/** 撤回发文: what a sender recalls. It is no event of the document, whose chain ends with the dispatch. */
export const recallEvents = {
  DocumentRecalled: z.object({
    documentId: z.string(),
    reason: z.string(),
    /** The places of those concerned in the order of the dispatch; null for all. */
    orders: z.array(z.number().int()).nullable(),
  }),
} as const

/** 回复期限变动: that a sender moved the deadline of a reply, by an event in a chain of its own. */
export const deadlineMoveEvents = {
  ReplyDeadlineMoved: z.object({
    documentId: z.string(),
    from: z.string(),
    to: z.string(),
    calendarVersions: z.array(
      z.object({ region: z.string(), year: z.number().int(), version: z.number().int() }),
    ),
  }),
} as const

/** 废止、撤销: that a dispatched document was abolished or revoked, by an event in a chain of its own. */
export const effectEvents = {
  /** By a superior, of a document of an agency below it: the relay carries it there. */
  LowerEndDecided: z.object({ issuerId: z.string(), number: z.string(), kind: effectEndSchema.shape.kind }),
  EffectEnded: effectEndSchema.omit({ id: true, at: true }).extend({ documentId: z.string() }),
} as const

/** 知悉范围变更: that the range of a dispatched document's readers was changed, by an event in a chain of its own. */
export const distributionEvents = {
  DistributionRevised: distributionRevisionSchema
    .omit({ id: true, at: true })
    .extend({ documentId: z.string() }),
} as const

/** 催办: that a sender asks how far its document has got, by an event in a chain of its own. */
export const supervisionEvents = {
  ProgressAsked: z.object({
    documentId: z.string(),
    reason: z.string().nullable(),
    answerBy: z.string().nullable(),
    /** The places of those concerned in the order of the dispatch; null for all. */
    orders: z.array(z.number().int()).nullable(),
  }),
} as const

/** Recipients added after the dispatch, by an event in a chain of its own. */
export const additionEvents = {
  RecipientsAdded: z.object({
    documentId: z.string(),
    cause: z.enum(ADDITION_CAUSES),
    reason: z.string(),
    /** The order of the first. */
    from: z.number().int(),
    count: z.number().int(),
    /** Of the recipients without what they keep of this event. */
    recipientsDigest: z.string(),
  }),
} as const

/** 纸质送达: that a sender marked a recipient as served on paper. It is no event of the document, whose chain ends with the dispatch. */
export const paperEvents = {
  /** 纸质送达登记: of an organ without an account; `version` is 1 for the first record. */
  PaperDeliveryRecorded: paperSaidSchema.extend({
    documentId: z.string(),
    organ: z.string(),
    version: z.number().int(),
  }),
  RecipientOnPaper: z.object({ documentId: z.string(), order: z.number().int(), ...onPaperSchema.shape }),
} as const

/** 答复重发请求: that a sender answered recipients that had asked for its document again. */
export const resendEvents = {
  ResendAnswered: z.object({
    documentId: z.string(),
    answer: z.enum(RESEND_ANSWERS),
    /** Why it refuses; null if it does not. */
    reason: z.string().nullable(),
    /** Whose requests: the place of each in the chain of its delivery, and where that lies. */
    requests: z.array(
      z.object({
        order: z.number().int(),
        asked: z.number().int(),
        tenant: z.string(),
        deliveryId: z.string(),
      }),
    ),
  }),
} as const

/** 请求恢复来文: that an agency asked for what another one sent it under a number, and it lost. */
export const lostEvents = {
  LostDeliveryAsked: z.object({ agencyId: z.string(), issuerId: z.string(), number: z.string() }),
} as const

/** Asking for what agencies have to be counted anew. */
export const recountEvents = {
  RecountAsked: z.object({ agencyIds: z.array(z.string()) }),
} as const

export const events = {
  ...deliveryEvents,
  ...redeliveryEvents,
  ...recallEvents,
  ...additionEvents,
  ...deadlineMoveEvents,
  ...effectEvents,
  ...distributionEvents,
  ...supervisionEvents,
  ...paperEvents,
  ...resendEvents,
  ...lostEvents,
  ...recountEvents,
} as const
