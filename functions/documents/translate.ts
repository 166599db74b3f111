import type {
  AddresseesInput as AddresseesArgs,
  CountersignerInput as CountersignerArgs,
  CreateDraftInput,
  EditDraftInput,
  QueryValidateArgs,
} from '../../graphql/types.generated.ts'
import type { AddresseesInput, CountersignerInput } from './addressing.ts'
import type { Addressees, Attachment } from './model.ts'
import type { DraftChanges, DraftInput } from './references.ts'

/** Main recipients as clients see them. */
export function addresseesFrom(main: Addressees) {
  return main.form === 'NAMED'
    ? { agencies: main.agencies, class: null, tier: null }
    : { agencies: [], class: main.class, tier: main.tier }
}

function addressees(input: AddresseesArgs): AddresseesInput {
  return { agencyIds: input.agencyIds ?? [], class: input.class ?? null, tier: input.tier ?? null }
}

/** One whose agreement is asked, with every absent field at its default. */
export function countersignerFrom({
  agencyId,
  memberId,
  sections,
  order,
}: CountersignerArgs): CountersignerInput {
  return {
    agencyId: agencyId ?? null,
    memberId: memberId ?? null,
    sections: sections ?? [],
    order: order ?? 0,
  }
}

interface Printed {
  readonly mainRecipients: readonly { readonly name: string }[]
  readonly recipientClass: { readonly name: string } | null
  readonly attachments: readonly Omit<Attachment, 'key'>[]
  readonly files: readonly string[]
}

/** Main recipients as they are printed: by name, or as a class. */
export function namesOf({ mainRecipients, recipientClass }: Printed): string[] {
  return recipientClass === null ? mainRecipients.map(one => one.name) : [recipientClass.name]
}

/** Attachments with where their bytes are. */
export function attachmentsFrom({ attachments, files }: Printed): Attachment[] {
  return attachments.map((attachment, index) => ({ ...attachment, key: files[index] ?? '' }))
}

/** A draft with every absent field at its default. */
export function draftFrom(input: Omit<CreateDraftInput, 'idempotencyKey'>): DraftInput {
  const { attention } = input
  return {
    kind: input.kind,
    title: input.title,
    body: input.body,
    urgency: input.urgency ?? null,
    direction: input.direction ?? null,
    important: input.important ?? false,
    mainRecipients: addressees(input.mainRecipients ?? {}),
    copies: input.copies ?? [],
    coIssuers: input.coIssuers ?? [],
    countersigners: (input.countersigners ?? []).map(countersignerFrom),
    attachments: input.attachments ?? [],
    matters: input.matters ?? [],
    skipReason: input.skipReason ?? null,
    contact: input.contact ?? null,
    attention: isGiven(attention) ? { ...attention, assignment: attention.assignment ?? null } : null,
    meeting: input.meeting ?? null,
    revokes: input.revokes ?? null,
    approvals: input.approvals ?? [],
    leaning: input.leaning ?? null,
    replyTo: input.replyTo ?? null,
    forwards: input.forwards ?? null,
  }
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined
}

/** What is to be checked: exactly one of the two, which the action makes sure of. */
export function checkFrom({ draft, documentId }: QueryValidateArgs) {
  return { draft: isGiven(draft) ? draftFrom(draft) : null, documentId: documentId ?? null }
}

/** Changes with only the fields that were sent; null empties those that may be empty. */
export function changesFrom(
  input: Omit<EditDraftInput, 'idempotencyKey' | 'documentId' | 'expectedVersion'>,
) {
  const changes: { -readonly [Field in keyof DraftChanges]: DraftChanges[Field] } = {}
  if (isGiven(input.kind)) changes.kind = input.kind
  if (isGiven(input.title)) changes.title = input.title
  if (isGiven(input.body)) changes.body = input.body
  if (isGiven(input.important)) changes.important = input.important
  if (isGiven(input.mainRecipients)) changes.mainRecipients = addressees(input.mainRecipients)
  if (input.urgency !== undefined) changes.urgency = input.urgency
  if (input.direction !== undefined) changes.direction = input.direction
  if (input.copies !== undefined) changes.copies = input.copies ?? []
  if (input.coIssuers !== undefined) changes.coIssuers = input.coIssuers ?? []
  if (input.countersigners !== undefined)
    changes.countersigners = (input.countersigners ?? []).map(countersignerFrom)
  if (input.attachments !== undefined) changes.attachments = input.attachments ?? []
  if (input.matters !== undefined) changes.matters = input.matters ?? []
  if (input.skipReason !== undefined) changes.skipReason = input.skipReason
  if (input.contact !== undefined) changes.contact = input.contact
  if (input.attention !== undefined) {
    const { attention } = input
    changes.attention = isGiven(attention) ? { ...attention, assignment: attention.assignment ?? null } : null
  }
  if (input.meeting !== undefined) changes.meeting = input.meeting
  if (input.revokes !== undefined) changes.revokes = input.revokes
  if (input.approvals !== undefined) changes.approvals = input.approvals ?? []
  if (input.leaning !== undefined) changes.leaning = input.leaning
  if (input.replyTo !== undefined) changes.replyTo = input.replyTo
  if (input.forwards !== undefined) changes.forwards = input.forwards
  return changes
}
