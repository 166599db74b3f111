import type {
  AddresseesInput as AddresseesArgs,
  CreateDraftInput,
  EditDraftInput,
} from '../../graphql/types.generated.ts'
import type { Addressees } from './model.ts'
import type { AddresseesInput, DraftChanges, DraftInput } from './references.ts'

/** Main recipients as clients see them. */
export function addresseesFrom(main: Addressees) {
  return main.form === 'NAMED'
    ? { agencies: main.agencies, class: null, tier: null }
    : { agencies: [], class: main.class, tier: main.tier }
}

function addressees(input: AddresseesArgs): AddresseesInput {
  return { agencyIds: input.agencyIds ?? [], class: input.class ?? null, tier: input.tier ?? null }
}

/** A new draft with every absent field at its default. */
export function draftFrom(input: CreateDraftInput): DraftInput & { readonly idempotencyKey: string } {
  return {
    idempotencyKey: input.idempotencyKey,
    kind: input.kind,
    title: input.title,
    body: input.body,
    urgency: input.urgency ?? null,
    mainRecipients: addressees(input.mainRecipients),
    copies: input.copies ?? [],
    attachments: input.attachments ?? [],
    matters: input.matters ?? [],
    skipReason: input.skipReason ?? null,
    contact: input.contact ?? null,
    replyTo: input.replyTo ?? null,
    forwards: input.forwards ?? null,
  }
}

/** Changes with only the fields that were sent; null empties those that may be empty. */
export function changesFrom(input: EditDraftInput) {
  const { idempotencyKey, documentId, expectedVersion } = input
  const changes: { -readonly [Field in keyof DraftChanges]: DraftChanges[Field] } = {}
  if (input.kind !== undefined && input.kind !== null) changes.kind = input.kind
  if (input.title !== undefined && input.title !== null) changes.title = input.title
  if (input.body !== undefined && input.body !== null) changes.body = input.body
  if (input.mainRecipients !== undefined && input.mainRecipients !== null)
    changes.mainRecipients = addressees(input.mainRecipients)
  if (input.urgency !== undefined) changes.urgency = input.urgency
  if (input.copies !== undefined) changes.copies = input.copies ?? []
  if (input.attachments !== undefined) changes.attachments = input.attachments ?? []
  if (input.matters !== undefined) changes.matters = input.matters ?? []
  if (input.skipReason !== undefined) changes.skipReason = input.skipReason
  if (input.contact !== undefined) changes.contact = input.contact
  return { idempotencyKey, documentId, expectedVersion, ...changes }
}
