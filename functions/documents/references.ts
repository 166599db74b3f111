import type { Tier } from '../access/authenticate.ts'
import type { Facts } from '../access/command.ts'
import { isId } from '../kernel/ids.ts'
import { invalid, notFound, notReady, type Problem } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { tidy } from '../kernel/text.ts'
import type { Key } from '../platform/keys.ts'
import type { Agency } from '../tenancy/model.ts'
import { agencyIn, agencyKey } from '../tenancy/store.ts'
import type { DocumentKind } from './kinds.ts'
import type { Addressed, Addressees, Attachment, DocumentText, Source } from './model.ts'
import { relationOf } from './rules/routing.ts'
import { LIMITS, storageProblems } from './rules/text.ts'
import { attachmentObjectKey, deliveryKey, sourceOf, uploadKey, uploadOf } from './store.ts'

/** Whom a draft is for, as the client says it. */
export interface AddresseesInput {
  readonly agencyIds: readonly string[]
  readonly class: 'GOVERNMENTS_DIRECTLY_UNDER' | null
  readonly tier: Tier | null
}

/** The fields of a draft, as the client says them. */
export interface DraftInput {
  readonly kind: DocumentKind
  readonly title: string
  readonly body: string
  readonly urgency: 'URGENT' | 'VERY_URGENT' | null
  readonly mainRecipients: AddresseesInput
  readonly copies: readonly string[]
  readonly attachments: readonly { readonly uploadId: string; readonly name: string }[]
  readonly matters: readonly string[]
  readonly skipReason: string | null
  readonly contact: { readonly name: string; readonly phone: string } | null
  readonly replyTo: string | null
  readonly forwards: string | null
}

/** Changes to a draft; what is absent stays. */
export type DraftChanges = Partial<Omit<DraftInput, 'replyTo' | 'forwards'>>

/** Keys of everything that the fields refer to. Ids of another shape name nothing and are not looked up. */
export function keysOf(tenant: string, input: Partial<DraftInput>): Key[] {
  const agencies = [input.mainRecipients?.agencyIds ?? [], input.copies ?? []].flatMap(ids =>
    ids.slice(0, LIMITS.recipients),
  )
  const uploads = (input.attachments ?? [])
    .slice(0, LIMITS.attachments)
    .map(attachment => attachment.uploadId)
  const deliveries = [input.replyTo, input.forwards].filter(id => id !== null && id !== undefined)
  return [
    ...agencies.filter(id => isId('agc', id)).map(agencyKey),
    ...uploads.filter(id => isId('upl', id)).map(id => uploadKey(tenant, id)),
    ...deliveries.filter(id => isId('dlv', id)).map(id => deliveryKey(tenant, id)),
  ]
}

/** A new text with all that it refers to, or everything that keeps it from being stored. */
export function resolveText(
  facts: Facts,
  tenant: string,
  issuer: Agency,
  input: DraftInput,
): Result<DocumentText> {
  const replyTo = sourceIn(facts, tenant, 'replyTo', input.replyTo)
  const forwards = sourceIn(facts, tenant, 'forwards', input.forwards)
  const sources = [replyTo, forwards].flatMap(one => (one.ok ? [] : one.problems))
  if (!replyTo.ok || !forwards.ok) return refuse(...sources)
  const empty: DocumentText = {
    kind: input.kind,
    title: '',
    body: '',
    urgency: null,
    main: { form: 'NAMED', agencies: [] },
    copies: [],
    attachments: [],
    matters: [],
    skipReason: null,
    contact: null,
    replyTo: replyTo.value,
    forwards: forwards.value,
  }
  return changedText(facts, tenant, issuer, empty, input)
}

/** A text after changes, with all that they refer to. */
export function changedText(
  facts: Facts,
  tenant: string,
  issuer: Agency,
  before: DocumentText,
  changes: DraftChanges,
): Result<DocumentText> {
  const main =
    changes.mainRecipients === undefined
      ? ok(before.main)
      : addresseesIn(facts, issuer, changes.mainRecipients)
  const copies =
    changes.copies === undefined ? ok(before.copies) : agenciesIn(facts, issuer, 'copies', changes.copies)
  const attachments =
    changes.attachments === undefined
      ? ok(before.attachments)
      : attachmentsIn(facts, tenant, changes.attachments)
  if (!main.ok || !copies.ok || !attachments.ok) {
    return refuse(...[main, copies, attachments].flatMap(one => (one.ok ? [] : one.problems)))
  }
  const { contact } = changes
  const text: DocumentText = {
    ...before,
    kind: changes.kind ?? before.kind,
    title: changes.title === undefined ? before.title : tidy(changes.title),
    body: changes.body === undefined ? before.body : tidy(changes.body),
    urgency: changes.urgency === undefined ? before.urgency : changes.urgency,
    main: main.value,
    copies: [...copies.value],
    attachments: [...attachments.value],
    matters: changes.matters === undefined ? before.matters : changes.matters.map(tidy),
    skipReason: tidyOr(changes.skipReason, before.skipReason),
    contact:
      contact === undefined
        ? before.contact
        : contact === null
          ? null
          : { name: tidy(contact.name), phone: tidy(contact.phone) },
  }
  const problems = [...storageProblems(text), ...doubleRecipients(text)]
  return problems.length > 0 ? refuse(...problems) : ok(text)
}

function addresseesIn(facts: Facts, issuer: Agency, input: AddresseesInput): Result<Addressees> {
  if (input.class !== null) {
    if (input.agencyIds.length > 0)
      return refuse(invalid('BAD_RECIPIENT', ['mainRecipients'], { reason: 'class, agencyIds' }))
    return ok({ form: 'CLASS', class: input.class, tier: input.tier })
  }
  const agencies = agenciesIn(facts, issuer, 'mainRecipients', input.agencyIds)
  return agencies.ok ? ok({ form: 'NAMED', agencies: [...agencies.value] }) : agencies
}

function agenciesIn(
  facts: Facts,
  issuer: Agency,
  field: string,
  ids: readonly string[],
): Result<readonly Addressed[]> {
  if (ids.length > LIMITS.recipients)
    return refuse(invalid('TOO_MANY_ITEMS', [field], { limit: LIMITS.recipients }))
  const problems: Problem[] = []
  const agencies: Addressed[] = []
  for (const [index, id] of ids.entries()) {
    const agency = agencyIn(facts, id)
    const path = [field, String(index)]
    if (agency === null) problems.push(invalid('BAD_RECIPIENT', path, { reason: '机关不存在' }))
    else if (agency.id === issuer.id) problems.push(invalid('BAD_RECIPIENT', path, { reason: '发文机关' }))
    else {
      const { name, tier, regionCode } = agency
      agencies.push({ agencyId: id, name, tier, regionCode, relation: relationOf(issuer, agency) })
    }
  }
  return problems.length > 0 ? refuse(...problems) : ok(agencies)
}

function doubleRecipients({ main, copies }: DocumentText): Problem[] {
  const ids = [...(main.form === 'NAMED' ? main.agencies : []), ...copies].map(agency => agency.agencyId)
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index)
  return repeated === undefined ? [] : [invalid('BAD_RECIPIENT', ['mainRecipients'], { reason: '重复' })]
}

function attachmentsIn(
  facts: Facts,
  tenant: string,
  wanted: DraftInput['attachments'],
): Result<readonly Attachment[]> {
  if (wanted.length > LIMITS.attachments)
    return refuse(invalid('TOO_MANY_ITEMS', ['attachments'], { limit: LIMITS.attachments }))
  const problems: Problem[] = []
  const attachments: Attachment[] = []
  for (const [index, { uploadId, name }] of wanted.entries()) {
    const path = ['attachments', String(index), 'uploadId']
    const upload = uploadOf(facts.get(uploadKey(tenant, uploadId)))
    if (upload === null) problems.push(notFound(path))
    else if (upload.state === 'PENDING') problems.push(notReady(path))
    else if (upload.state === 'REJECTED')
      problems.push(invalid('INVALID_VALUE', path, { reason: upload.rejection ?? 'REJECTED' }))
    else {
      const { sha256, size, mediaType } = upload
      attachments.push({
        name: tidy(name),
        sha256,
        size,
        mediaType,
        key: attachmentObjectKey(tenant, uploadId),
      })
    }
  }
  return problems.length > 0 ? refuse(...problems) : ok(attachments)
}

/** States in which a delivery may be answered or passed on. */
const ANSWERABLE = {
  replyTo: ['ACCEPTED', 'HANDLED', 'REPLIED'],
  forwards: ['SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'HANDLED', 'REPLIED'],
}

function sourceIn(
  facts: Facts,
  tenant: string,
  field: 'replyTo' | 'forwards',
  id: string | null,
): Result<Source | null> {
  if (id === null) return ok(null)
  const item = facts.get(deliveryKey(tenant, id))
  const source = sourceOf(item)
  if (item === null || source === null) return refuse(notFound([field]))
  const state = String(item.state)
  // None of these states leads back, so what holds when the draft is made holds when it is sent.
  if (!ANSWERABLE[field].includes(state)) return refuse(invalid('INVALID_VALUE', [field], { reason: state }))
  return ok(source)
}

function tidyOr(change: string | null | undefined, before: string | null): string | null {
  if (change === undefined) return before
  return change === null ? null : tidy(change)
}
