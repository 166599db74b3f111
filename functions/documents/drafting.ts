import { tenantKey } from '../access/authenticate.ts'
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
import { notFound } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Agency } from '../tenancy/model.ts'
import { agencyIn, agencyKey } from '../tenancy/store.ts'
import type { Ground } from './addressing.ts'
import type { Document, DocumentIn, DocumentText, Issuer, Slot } from './model.ts'
import { changedText, type DraftChanges, type DraftInput, keysOf, resolveText } from './references.ts'
import { findingsOn } from './rules/findings.ts'
import { draftedOf, type STEPS, type Stepped, startStep, stepped } from './rules/lifecycle.ts'
import { issuerOf } from './rules/relations.ts'
import { LIMITS } from './rules/text.ts'
import { documentItem, documentKey, documentOf, documentPartition, taskItem } from './store.ts'

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
      const ground = groundOf(facts, caller.tenant, issuer)
      const text = resolveText(ground, input)
      if (!text.ok) return text
      return ok(draftEffect(caller.tenant, newId('doc'), ground.issuer, text.value, act))
    },
    restore: item => documentOf(item) as Document,
  })
}

/** What the fields of a draft are resolved against. */
function groundOf(facts: Facts, tenant: string, issuer: Agency): Ground {
  return { facts, tenant, issuer: issuerOf(issuer), recipients: LIMITS.recipients }
}

function draftEffect(
  tenant: string,
  id: string,
  issuer: Issuer,
  text: DocumentText,
  act: Act,
): Effect<Document> {
  const happening = { type: 'DraftCreated', data: { kind: text.kind, textDigest: digestOf(text) } }
  const event = nextEvent(id, EMPTY_CHAIN, happening, act)
  const document: Document = {
    id,
    version: 1,
    state: 'DRAFT',
    issuer,
    slots: [],
    rounds: 0,
    holder: null,
    handedOn: null,
    returned: null,
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
    warnings: findingsOn(draftedOf(document, 'MAKING')),
  }
}

/** Changes to the text of one document. */
export type ChangeInput = DraftChanges & {
  readonly idempotencyKey: string
  readonly documentId: string
  readonly expectedVersion: number
}
type Changing = 'editDraft' | 'reviseSigned'

/** Changes a draft that nobody has in review. */
export function editDraft(context: Context, input: ChangeInput): Promise<Outcome<Document>> {
  return changeText(context, 'editDraft', input, (document: DocumentIn<'DRAFT'>, text, act) => {
    const happening = { type: 'DraftEdited', data: { textDigest: digestOf(text) } }
    const after = { ...document, text }
    return stepped<DocumentIn<'DRAFT'>>(
      document,
      after,
      happening,
      act,
      findingsOn(draftedOf(after, 'MAKING')),
    )
  })
}

/** The course of every change of a text: loads all that it refers to, checks version and state, then decides. */
export async function changeText<S extends Changing>(
  context: Context,
  step: S,
  { idempotencyKey, documentId, expectedVersion, ...changes }: ChangeInput,
  decide: (document: DocumentIn<(typeof STEPS)[S][number]>, text: DocumentText, act: Act) => Result<Stepped>,
): Promise<Outcome<Document>> {
  const { tenant } = context.caller
  const key = documentKey(tenant, documentId)
  return perform<Document>(context, {
    action: step,
    idempotencyKey,
    input: { documentId, expectedVersion, ...changes },
    load: [key, ...keysOf(tenant, changes)],
    decide(facts, act) {
      const document = documentOf(facts.get(key))
      if (document === null) return refuse(notFound(['documentId']))
      const start = startStep(document, step, expectedVersion, act)
      if (!start.ok) return start
      const ground = { facts, tenant, issuer: document.issuer, recipients: LIMITS.recipients }
      const text = changedText(ground, document.text, changes)
      if (!text.ok) return text
      const after = decide(start.value, text.value, act)
      return after.ok ? ok(stepEffect(tenant, after.value)) : after
    },
    restore: item => documentOf(item) as Document,
  })
}

/** Where a party's requests live: with its agency, or with the host's own for a member of it. */
export function tenantOf({ party }: Slot, hostTenant: string): string {
  return party.form === 'AGENCY' ? tenantKey(party.agency.regionCode, party.agency.agencyId) : hostTenant
}

/**
 * The writes of a step: the document at its next version, the event that tells of it, and the task of whoever holds
 * it. Requests to countersign that the step opens or ends are the relay's, which the event's route tells so.
 */
export function stepEffect(
  tenant: string,
  { before, document, event, carried, warnings }: Stepped,
  route?: Readonly<Record<string, unknown>>,
): Effect<Document> {
  const isCarried = carried.asked.length + carried.cancelled.length > 0
  const named = (slot: Slot) => ({ id: slot.id, tenant: tenantOf(slot, tenant) })
  const asked = carried.asked.map(named)
  const cancelled = carried.cancelled.map(named)
  const way = isCarried ? { ...route, tenant, asked, cancelled } : route
  const hadOrHasHolder = before.holder !== null || document.holder !== null
  return {
    thing: document,
    ref: documentKey(tenant, document.id),
    writes: [
      { put: documentItem(tenant, document), when: { version: document.version - 1 } },
      { put: eventItem(documentPartition(tenant, document.id), event, way), when: 'absent' },
      ...(hadOrHasHolder ? [{ put: taskItem(tenant, document), when: 'any' as const }] : []),
    ],
    warnings,
  }
}
