import { isId } from '../kernel/ids.ts'
import { invalid, notFound, notReady, type Problem } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { tidy } from '../kernel/text.ts'
import type { Key } from '../platform/keys.ts'
import { agencyKey, memberKey } from '../tenancy/store.ts'
import {
  type AddresseesInput,
  addressedIn,
  addresseesIn,
  agenciesIn,
  type CountersignerInput,
  countersignersIn,
  doubles,
  type Ground,
} from './addressing.ts'
import type { Direction, DocumentKind } from './kinds.ts'
import type { Attachment, DocumentText, Source } from './model.ts'
import { textRoomProblems } from './rules/room.ts'
import { LIMITS, storageProblems } from './rules/text.ts'
import { attachmentObjectKey, deliveryKey, sourceOf, uploadKey, uploadOf } from './store.ts'

/** The fields of a draft, as the client says them. */
export interface DraftInput {
  readonly kind: DocumentKind
  readonly title: string
  readonly body: string
  readonly urgency: 'URGENT' | 'VERY_URGENT' | null
  readonly direction: Direction | null
  readonly important: boolean
  readonly mainRecipients: AddresseesInput
  readonly copies: readonly string[]
  readonly coIssuers: readonly string[]
  readonly countersigners: readonly CountersignerInput[]
  readonly attachments: readonly { readonly uploadId: string; readonly name: string }[]
  readonly matters: readonly string[]
  readonly skipReason: string | null
  readonly contact: { readonly name: string; readonly phone: string } | null
  readonly attention: { readonly name: string; readonly assignment: string | null } | null
  readonly meeting: { readonly name: string; readonly date: string } | null
  readonly revokes: { readonly agencyId: string; readonly number: string } | null
  readonly approvals: readonly { readonly agencyId: string; readonly reference: string }[]
  readonly leaning: string | null
  readonly replyTo: string | null
  readonly forwards: string | null
}

/** Changes to a draft; what is absent stays. */
export type DraftChanges = Partial<DraftInput>

/** Keys of everything that the fields refer to. Ids of another shape name nothing and are not looked up. */
export function keysOf(tenant: string, input: DraftChanges, recipients: number = LIMITS.recipients): Key[] {
  const agencies = [
    ...[input.mainRecipients?.agencyIds ?? [], input.copies ?? []].flatMap(ids => ids.slice(0, recipients)),
    ...(input.coIssuers ?? []).slice(0, LIMITS.coIssuers),
    ...(input.countersigners ?? []).slice(0, LIMITS.countersigners).map(one => one.agencyId ?? ''),
    ...(input.approvals ?? []).slice(0, LIMITS.approvals).map(one => one.agencyId),
    input.revokes?.agencyId ?? '',
  ]
  const members = (input.countersigners ?? []).slice(0, LIMITS.countersigners).map(one => one.memberId ?? '')
  const uploads = (input.attachments ?? [])
    .slice(0, LIMITS.attachments)
    .map(attachment => attachment.uploadId)
  const deliveries = [input.replyTo, input.forwards].filter(id => id !== null && id !== undefined)
  return [
    ...agencies.filter(id => isId('agc', id)).map(agencyKey),
    ...members.filter(id => isId('mbr', id)).map(id => memberKey(tenant, id)),
    ...uploads.filter(id => isId('upl', id)).map(id => uploadKey(tenant, id)),
    ...deliveries.filter(id => isId('dlv', id)).map(id => deliveryKey(tenant, id)),
  ]
}

const EMPTY: Omit<DocumentText, 'kind'> = {
  title: '',
  body: '',
  urgency: null,
  direction: null,
  important: false,
  main: { form: 'NAMED', agencies: [] },
  copies: [],
  coIssuers: [],
  countersigners: [],
  attachments: [],
  matters: [],
  skipReason: null,
  contact: null,
  attention: null,
  meeting: null,
  revokes: null,
  approvals: [],
  leaning: null,
  replyTo: null,
  forwards: null,
}

/** A new text with all that it refers to, or everything that keeps it from being stored. */
export function resolveText(ground: Ground, input: DraftInput): Result<DocumentText> {
  return changedText(ground, { ...EMPTY, kind: input.kind }, input)
}

/** A new text with all that it refers to, whether or not it may be stored. */
export function draftText(ground: Ground, input: DraftInput): Result<DocumentText> {
  return resolved(ground, { ...EMPTY, kind: input.kind }, input)
}

/** A text after changes, with all that they refer to, or everything that keeps it from being stored. */
export function changedText(
  ground: Ground,
  before: DocumentText,
  changes: DraftChanges,
): Result<DocumentText> {
  const text = resolved(ground, before, changes)
  if (!text.ok) return text
  const faults = [...storageProblems(text.value), ...doubles(text.value), ...textRoomProblems(text.value)]
  return faults.length > 0 ? refuse(...faults) : text
}

function resolved(ground: Ground, before: DocumentText, changes: DraftChanges): Result<DocumentText> {
  const problems: Problem[] = []
  /** The resolved change of a field, or what was there before; problems are gathered. */
  const change = <T, R>(wish: T | undefined, old: R, resolve: (wish: T) => Result<R>): R => {
    if (wish === undefined) return old
    const result = resolve(wish)
    if (result.ok) return result.value
    problems.push(...result.problems)
    return old
  }
  const plain = <T>(wish: T | undefined, old: T): T => (wish === undefined ? old : wish)
  const text: DocumentText = {
    kind: plain(changes.kind, before.kind),
    title: changes.title === undefined ? before.title : tidy(changes.title),
    body: changes.body === undefined ? before.body : tidy(changes.body),
    urgency: plain(changes.urgency, before.urgency),
    direction: plain(changes.direction, before.direction),
    important: plain(changes.important, before.important),
    main: change(changes.mainRecipients, before.main, wish => addresseesIn(ground, wish)),
    copies: change(changes.copies, before.copies, wish => agenciesIn(ground, ['copies'], wish)),
    coIssuers: change(changes.coIssuers, before.coIssuers, wish =>
      agenciesIn({ ...ground, recipients: LIMITS.coIssuers }, ['coIssuers'], wish),
    ),
    countersigners: change(changes.countersigners, before.countersigners, wish =>
      countersignersIn(ground, wish),
    ),
    attachments: change(changes.attachments, before.attachments, wish => attachmentsIn(ground, wish)),
    matters: changes.matters === undefined ? before.matters : changes.matters.map(tidy),
    skipReason: tidyOr(changes.skipReason, before.skipReason),
    contact: plain(tidied(changes.contact, ['name', 'phone']), before.contact),
    attention: plain(tidied(changes.attention, ['name', 'assignment']), before.attention),
    meeting: plain(tidied(changes.meeting, ['name']), before.meeting),
    revokes: change(changes.revokes, before.revokes, wish => revokedIn(ground, wish)),
    approvals: change(changes.approvals, before.approvals, wish => approvalsIn(ground, wish)),
    leaning: tidyOr(changes.leaning, before.leaning),
    replyTo: change(changes.replyTo, before.replyTo, wish => sourceIn(ground, 'replyTo', wish)),
    forwards: change(changes.forwards, before.forwards, wish => sourceIn(ground, 'forwards', wish)),
  }
  return problems.length > 0 ? refuse(...problems) : ok(text)
}

function revokedIn(ground: Ground, wish: DraftInput['revokes']): Result<DocumentText['revokes']> {
  if (wish === null) return ok(null)
  const agency = addressedIn(ground, ['revokes', 'agencyId'], wish.agencyId)
  return agency.ok ? ok({ agency: agency.value, number: tidy(wish.number) }) : agency
}

function approvalsIn(ground: Ground, wishes: DraftInput['approvals']): Result<DocumentText['approvals']> {
  if (wishes.length > LIMITS.approvals)
    return refuse(invalid('TOO_MANY_ITEMS', ['approvals'], { limit: LIMITS.approvals }))
  const found = wishes.map(({ agencyId }, index) =>
    addressedIn(ground, ['approvals', String(index), 'agencyId'], agencyId),
  )
  const problems = found.flatMap(one => (one.ok ? [] : one.problems))
  if (problems.length > 0) return refuse(...problems)
  return ok(
    found.flatMap((one, index) =>
      one.ok ? [{ agency: one.value, reference: tidy(wishes[index]?.reference ?? '') }] : [],
    ),
  )
}

function attachmentsIn({ facts, tenant }: Ground, wanted: DraftInput['attachments']): Result<Attachment[]> {
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
      const key = attachmentObjectKey(tenant, uploadId)
      attachments.push({ name: tidy(name), sha256, size, mediaType, key })
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
  { facts, tenant }: Ground,
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

/** An object with some of its texts made tidy; null and undefined stay what they are. */
function tidied<T extends object>(
  change: T | null | undefined,
  fields: readonly (keyof T)[],
): T | null | undefined {
  if (change === null || change === undefined) return change
  const copy = { ...change }
  for (const field of fields) {
    const value = copy[field]
    if (typeof value === 'string') copy[field] = tidy(value) as T[typeof field]
  }
  return copy
}
