import type { Tier } from '../../access/regions.ts'
import type { Direction, DocumentKind } from '../kinds.ts'
import type {
  Addressed,
  AttachedText,
  ClassName,
  CorrectionNumbering,
  Participants,
  PRINT_FORMATS,
  ReviewFlag,
  TelegramUrgency,
  Urgency,
} from '../model/index.ts'

type Maybe<T> = T | null | undefined

/** A class of recipients as given, whole or one tier of it. */
interface ClassInput {
  readonly class: ClassName
  readonly tier?: Maybe<Tier>
}

/** A list of main recipients as given: names, classes, organs without an account, and how all of them are printed. */
export interface ListedInput {
  readonly agencyIds?: Maybe<readonly string[]>
  readonly recipientClasses?: Maybe<readonly ClassInput[]>
  readonly onPaper?: Maybe<readonly string[]>
  readonly wording?: Maybe<string>
}

/** Main recipients as given: agencies by id, a class, or a list. */
export type AddresseesInput =
  | { readonly agencyIds: readonly string[]; readonly recipientClass?: never; readonly list?: never }
  | { readonly agencyIds?: never; readonly recipientClass: ClassInput; readonly list?: never }
  | { readonly agencyIds?: never; readonly recipientClass?: never; readonly list: ListedInput }

/** A countersigner as given. */
export interface CountersignerInput {
  readonly party:
    | { readonly agencyId: string; readonly memberId?: never }
    | { readonly agencyId?: never; readonly memberId: string }
  readonly sections?: Maybe<readonly string[]>
  readonly order?: Maybe<number>
}

/** An upload to attach, as given. */
export interface AttachmentInput {
  readonly uploadId: string
  /** Its name in print. */
  readonly name: string
  readonly declaredUnclassified?: Maybe<boolean>
}

/**
 * The fields of a draft as a client gives them. In a new draft a field left out takes its default; in a change it stays
 * as it is, and null empties it.
 */
export interface DraftInput {
  readonly kind?: Maybe<DocumentKind>
  readonly title?: Maybe<string>
  readonly body?: Maybe<string>
  readonly urgency?: Maybe<Urgency>
  readonly telegramUrgency?: Maybe<TelegramUrgency>
  readonly direction?: Maybe<Direction>
  readonly important?: Maybe<boolean>
  readonly mainRecipients?: Maybe<AddresseesInput>
  readonly copies?: Maybe<readonly string[]>
  readonly coIssuers?: Maybe<readonly string[]>
  readonly countersigners?: Maybe<readonly CountersignerInput[]>
  readonly attachments?: Maybe<readonly AttachmentInput[]>
  readonly items?: Maybe<readonly string[]>
  readonly skipReason?: Maybe<string>
  readonly contact?: Maybe<{ readonly name: string; readonly phone: string }>
  readonly attention?: Maybe<{ readonly name: string; readonly assignment?: Maybe<string> }>
  readonly meeting?: Maybe<{ readonly name: string; readonly date: string }>
  readonly revokes?: Maybe<{ readonly agencyId: string; readonly number: string }>
  readonly approvals?: Maybe<readonly { readonly agencyId: string; readonly reference: string }[]>
  readonly position?: Maybe<string>
  readonly replyBy?: Maybe<string>
  readonly replyWithin?: Maybe<number>
  readonly replyTo?: Maybe<string>
  readonly forwards?: Maybe<string>
  readonly attachedTexts?: Maybe<
    readonly { readonly title: string; readonly body: string; readonly isListed?: Maybe<boolean> }[]
  >
  readonly printFormat?: Maybe<(typeof PRINT_FORMATS)[number]>
  readonly printingOrgan?: Maybe<string>
  readonly notes?: Maybe<readonly string[]>
  readonly organCode?: Maybe<string>
  readonly reviewFlags?: Maybe<readonly ReviewFlag[]>
  readonly participants?: Maybe<{ readonly [List in keyof Participants]?: Maybe<readonly string[]> }>
}

/** What a draft does with a delivery that its agency received. */
export type DeliveryUse = 'replyTo' | 'forwards'

/** An agency as the content names it. */
export interface Party {
  readonly id: string
  readonly name: string
}

/**
 * What a signature binds: all that a recipient will get, by value or by digest, and nothing else. Opinions, drafts and
 * history cannot get in, because they are not among the fields. A recipient can compute its digest again.
 */
export interface SignedContent {
  readonly kind: string
  readonly title: string
  readonly body: string
  readonly urgency: string | null
  /** Absent from what is no telegram, so that other contents keep their digests. */
  readonly telegramUrgency?: string
  readonly direction: string | null
  /** 发文机关, the host first. */
  readonly issuers: readonly Party[]
  readonly mainRecipients: readonly Party[]
  /** 统称, in place of names; null if there are names. */
  readonly recipientClass: {
    readonly class: string
    readonly tier: string | null
    readonly name: string
  } | null
  /** Of a list of classes, names and organs without an account; absent from others, so that they keep their digests. */
  readonly recipientClasses?: readonly { readonly class: string; readonly tier: string | null }[]
  readonly recipientsOnPaper?: readonly string[]
  /** The list as it is printed. */
  readonly recipientsPrinted?: string
  readonly copies: readonly Party[]
  readonly attachments: readonly {
    readonly name: string
    readonly sha256: string
    readonly size: number
    readonly mediaType: string
    readonly fileName?: string
    readonly scan?: 'CLEAN'
    readonly declaredUnclassified?: true
  }[]
  readonly items: readonly string[]
  readonly skipReason: string | null
  readonly contact: { readonly name: string; readonly phone: string } | null
  readonly attention: { readonly name: string; readonly assignment: string | null } | null
  readonly meeting: { readonly name: string; readonly date: string } | null
  readonly revokes: { readonly agency: Party; readonly number: string } | null
  readonly approvals: readonly { readonly agency: Party; readonly reference: string }[]
  /** Absent where no reply is demanded, so that older contents keep their digests. */
  readonly replyBy?: string
  readonly replyWithin?: number
  readonly replyTo: { readonly number: string; readonly title: string } | null
  readonly forwarded: {
    readonly number: string
    readonly title: string
    readonly issuerName: string
    readonly contentDigest: string
  } | null
  /** What is printed with it or of it, each absent where it was not given, so that other contents keep their digests. */
  readonly attachedTexts?: readonly AttachedText[]
  readonly printFormat?: string
  readonly printingOrgan?: string
  readonly notes?: readonly string[]
  readonly participants?: Participants
  /** 更正: absent from what is no correction, so that other contents keep their digests. */
  readonly replaces?: {
    readonly documentId: string
    readonly number: string
    readonly digest: string
    readonly reason: string
    readonly numbering: CorrectionNumbering
  }
}

/** An addressed agency as the content names it. */
export function partyOf({ agencyId: id, name }: Pick<Addressed, 'agencyId' | 'name'>): Party {
  return { id, name }
}
