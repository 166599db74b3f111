import type { Tier } from '../access/authenticate.ts'
import {
  type Act,
  type Context,
  type Effect,
  type Facts,
  type Outcome,
  perform,
  refused,
} from '../access/command.ts'
import { chainAfter, EMPTY_CHAIN, eventItem, nextEvent } from '../access/events.ts'
import { digestOf } from '../kernel/digest.ts'
import { isId } from '../kernel/ids.ts'
import { invalid, notFound, notReady, type Problem } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { tidy } from '../kernel/text.ts'
import type { Key } from '../platform/keys.ts'
import type { Agency } from '../tenancy/model.ts'
import { agencyIn, agencyKey } from '../tenancy/store.ts'
import type { DocumentKind } from './kinds.ts'
import type {
  Addressed,
  Addressees,
  Attachment,
  Document,
  DocumentIn,
  DocumentText,
  Source,
} from './model.ts'
import { startStep, stepped, textFindings } from './rules/lifecycle.ts'
import { relationOf } from './rules/routing.ts'
import { LIMITS, storageProblems } from './rules/text.ts'
import {
  attachmentObjectKey,
  deliveryKey,
  documentItem,
  documentKey,
  documentOf,
  documentPartition,
  sourceOf,
  uploadKey,
  uploadOf,
} from './store.ts'

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

/** Starts a document in the caller's agency. Findings that would stop its review are told now. */
export async function createDraft(
  context: Context,
  { idempotencyKey, ...input }: DraftInput & { readonly idempotencyKey: string },
): Promise<Outcome<Document>> {
  const { caller, newId } = context
  if (caller.agency === null) return refused(notFound([]))
  const own = agencyKey(caller.agency.id)
  return perform<Document>(context, {
    action: 'createDraft',
    idempotencyKey,
    input,
    load: [own, ...keysOf(caller.tenant, input)],
    decide(facts, act) {
      const issuer = agencyIn(facts, caller.agency?.id ?? '')
      if (issuer === null) return refuse(notFound([]))
      const text = resolveText(facts, caller.tenant, issuer, input)
      if (!text.ok) return text
      return ok(draftEffect(caller.tenant, newId('doc'), issuer, text.value, act))
    },
    restore: item => documentOf(item) as Document,
  })
}

function draftEffect(
  tenant: string,
  id: string,
  issuer: Agency,
  text: DocumentText,
  act: Act,
): Effect<Document> {
  const happening = { type: 'DraftCreated', data: { kind: text.kind, textDigest: digestOf(text) } }
  const event = nextEvent(id, EMPTY_CHAIN, happening, act)
  const document: Document = {
    id,
    version: 1,
    state: 'DRAFT',
    returned: null,
    issuerId: issuer.id,
    issuerName: issuer.name,
    issuerTier: issuer.tier,
    organCode: issuer.organCode,
    createdBy: act.by,
    createdAt: act.at,
    text,
    chain: chainAfter(event),
  }
  return {
    thing: document,
    ref: documentKey(tenant, id),
    writes: [
      { put: documentItem(tenant, document), when: 'absent' },
      { put: eventItem(documentPartition(tenant, id), event), when: 'absent' },
    ],
    warnings: textFindings(text),
  }
}

/** Changes to a draft; what is absent stays. */
export type DraftChanges = Partial<Omit<DraftInput, 'replyTo' | 'forwards'>>

/** Changes a draft that nobody has in review. */
export async function editDraft(
  context: Context,
  input: DraftChanges & {
    readonly idempotencyKey: string
    readonly documentId: string
    readonly expectedVersion: number
  },
): Promise<Outcome<Document>> {
  const { idempotencyKey, documentId, expectedVersion, ...changes } = input
  const { caller } = context
  if (caller.agency === null) return refused(notFound(['documentId']))
  const key = documentKey(caller.tenant, documentId)
  return perform<Document>(context, {
    action: 'editDraft',
    idempotencyKey,
    input: { documentId, expectedVersion, ...changes },
    load: [key, agencyKey(caller.agency.id), ...keysOf(caller.tenant, changes)],
    decide(facts, act) {
      const document = documentOf(facts.get(key))
      const issuer = agencyIn(facts, caller.agency?.id ?? '')
      if (document === null || issuer === null) return refuse(notFound(['documentId']))
      const start = startStep(document, 'editDraft', expectedVersion)
      if (!start.ok) return start
      const text = changedText(facts, caller.tenant, issuer, start.value.text, changes)
      if (!text.ok) return text
      const happening = { type: 'DraftEdited', data: { textDigest: digestOf(text.value) } }
      const after = stepped<DocumentIn<'DRAFT'>>(
        document,
        { ...start.value, text: text.value },
        happening,
        act,
        textFindings(text.value),
      )
      return after.ok ? ok(stepEffect(caller.tenant, after.value)) : after
    },
    restore: item => documentOf(item) as Document,
  })
}

/** The writes of a step: the document at its next version and the event that tells of it. */
export function stepEffect(
  tenant: string,
  {
    document,
    event,
    warnings,
  }: { document: Document; event: ReturnType<typeof nextEvent>; warnings: readonly Problem[] },
  route?: Readonly<Record<string, unknown>>,
): Effect<Document> {
  return {
    thing: document,
    ref: documentKey(tenant, document.id),
    writes: [
      { put: documentItem(tenant, document), when: { version: document.version - 1 } },
      { put: eventItem(documentPartition(tenant, document.id), event, route), when: 'absent' },
    ],
    warnings,
  }
}

/** Keys of everything that the fields refer to. Ids of another shape name nothing and are not looked up. */
function keysOf(tenant: string, input: Partial<DraftInput>): Key[] {
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

function resolveText(facts: Facts, tenant: string, issuer: Agency, input: DraftInput): Result<DocumentText> {
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

function changedText(
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
    skipReason: changes.skipReason === undefined ? before.skipReason : changes.skipReason,
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
