import type { Act } from '../../../access/act.ts'
import { type Context, type Outcome, perform, refused } from '../../../access/command.ts'
import { begin } from '../../../access/steps.ts'
import { takeStep } from '../../../access/take-step.ts'
import { digestOf } from '../../../kernel/digest.ts'
import { notFound, type Problem } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Item } from '../../../platform/table.ts'
import { type Agency, agencyIn, agencyKey, regionsPointerOf } from '../../../tenancy/index.ts'
import { draftedOf } from '../../countersigning/rules/rounds.ts'
import { groundOf, keysOf, type ReceivedDeliveries } from '../../drafting/actions.ts'
import type { DraftInput } from '../../drafting/model.ts'
import { newlyDeclared } from '../../drafting/rules/attaching.ts'
import { storableText } from '../../drafting/rules/storing.ts'
import {
  type Document,
  type DocumentBefore,
  type DocumentIn,
  type DocumentText,
  type documentEvents,
  draftersWith,
  formerNameProblem,
  type Issuer,
  issuerOf,
  type Stepped,
  startStep,
  stepped,
  underPresentName,
} from '../../model/index.ts'
import { permissions } from '../../permissions.ts'
import { findingsOn } from '../../regulation/rules/findings.ts'
import { readinessFindings } from '../../regulation/rules/readiness.ts'
import { documentKey, documentOf, stepEffect } from '../../store.ts'
import { directoryIn } from '../reading/directory.ts'
import { revise } from '../rules/revision.ts'

/** A new draft. */
export interface CreateDraftInput {
  readonly idempotencyKey: string
  readonly draft: DraftInput
}

/** 起草. Starts a document in the caller's agency. Findings that would stop its review are reported now. */
export async function createDraft(
  context: Context,
  { idempotencyKey, draft }: CreateDraftInput,
  deliveries: ReceivedDeliveries,
): Promise<Outcome<Document>> {
  const { caller, newId } = context
  if (caller.agency === null) return refused(notFound([]))
  const { id: agencyId, region } = caller.agency
  return perform<Document>(context, {
    permission: permissions.createDraft,
    idempotencyKey,
    input: draft,
    charges: [{ quota: 'DRAFTS', by: 1 }],
    load: [agencyKey(agencyId), regionsPointerOf(region), ...keysOf(context, draft, deliveries)],
    decide(facts, act) {
      const agency = agencyIn(facts, agencyId)
      if (agency === null) return refuse(notFound([]))
      const issuer = issuerOf(agency)
      const text = storableText(groundOf(context, facts, issuer, deliveries), null, draft)
      if (!text.ok) return text
      const sending = { issuer, text: text.value }
      const readiness = readinessFindings(sending, directoryIn(facts, issuer.regionCode))
      return ok(stepEffect(caller.tenant, drafted(newId('doc', act.at), issuer, text.value, readiness, act)))
    },
    restore: (item: Item) => documentOf(item),
  })
}

/** A new draft. `declared` is the text in which attachments were declared to be unclassified before; null for none. */
export function drafted(
  id: string,
  issuer: Issuer,
  text: DocumentText,
  readiness: readonly Problem[],
  act: Act,
  declared: DocumentText | null = null,
): Stepped<DocumentIn<'DRAFT'>> {
  const first = {
    id,
    issuer,
    text,
    slots: [],
    rounds: 0,
    state: 'DRAFT' as const,
    holder: null,
    handedOn: null,
    returned: null,
    createdBy: act.by,
    drafters: draftersWith([], act),
    createdAt: act.at,
  }
  const data = {
    kind: text.kind,
    textDigest: digestOf(text),
    fourEyes: issuer.fourEyes,
    ...newlyDeclared(declared, text),
  }
  const event = { type: 'DraftCreated', data } as const
  const warnings = [...findingsOn(draftedOf(first, 'MAKING')), ...readiness]
  const slots = { asked: [], cancelled: [], waiting: [], dropped: [] }
  const begun = begin<DocumentIn<'DRAFT'>, typeof documentEvents>(first, event, act)
  return { ...begun, before: { holder: null }, slots, warnings }
}

/** Changes to the text of one document. */
export interface ChangeInput {
  readonly idempotencyKey: string
  readonly documentId: string
  readonly expectedVersion: number
  readonly draft: DraftInput
}

/** Changes a document in the state DRAFT. */
export function editDraft(
  context: Context,
  input: ChangeInput,
  deliveries: ReceivedDeliveries,
): Promise<Outcome<Document>> {
  return changeText(context, 'editDraft', input, deliveries, (document, text, readiness, act) => {
    const data = { textDigest: digestOf(text), ...newlyDeclared(document.text, text) }
    const event = { type: 'DraftEdited', data } as const
    const after = { ...document, text, drafters: draftersWith(document.drafters, act) }
    const findings = [...findingsOn(draftedOf(after, 'MAKING')), ...readiness]
    return stepped<DocumentIn<'DRAFT'>>(document, after, event, act, findings)
  })
}

/** 签发后改动: a formal correction, or the signing is reopened. */
export function reviseSigned(
  context: Context,
  input: ChangeInput,
  deliveries: ReceivedDeliveries,
): Promise<Outcome<Document>> {
  return changeText(context, 'reviseSigned', input, deliveries, (document, text, readiness, act, agency) => {
    const revised = revise(document, text, readiness, act)
    const renamed = formerNameProblem(document.issuer, agency)
    // Nobody can sign again what bears a former name; a correction needs no signature.
    const isReopened = revised.ok && revised.value.thing.state !== 'SIGNED'
    return isReopened && renamed !== null ? refuse(renamed) : revised
  })
}

/**
 * Changes a text, under the agency's present name unless it is signed: loads all that the change refers to, checks version
 * and state, then decides. The readiness of recipients and countersigners is known only of those that the change names;
 * `validate` reads all.
 */
function changeText<S extends 'editDraft' | 'reviseSigned'>(
  context: Context,
  step: S,
  input: ChangeInput,
  deliveries: ReceivedDeliveries,
  decide: (
    document: DocumentBefore<S>,
    text: DocumentText,
    readiness: readonly Problem[],
    act: Act,
    agency: Agency | null,
  ) => Result<Stepped>,
): Promise<Outcome<Document>> {
  const { tenant, agency } = context.caller
  const own = agency === null ? [] : [regionsPointerOf(agency.region), agencyKey(agency.id)]
  const { documentId, expectedVersion, draft } = input
  return takeStep<Document>(context, input, {
    permission: permissions[step],
    key: documentKey(tenant, documentId),
    named: 'documentId',
    read: documentOf,
    alsoLoad: [...own, ...keysOf(context, draft, deliveries)],
    decide(stored, act, facts) {
      const present = agencyIn(facts, stored.issuer.id)
      const issuer = step === 'editDraft' ? underPresentName(stored.issuer, present) : stored.issuer
      const document = { ...stored, issuer }
      const start = startStep(document, step, expectedVersion, act)
      if (!start.ok) return start
      const ground = groundOf(context, facts, document.issuer, deliveries)
      const text = storableText(ground, document.text, draft)
      if (!text.ok) return text
      const sending = { issuer: document.issuer, text: text.value }
      const readiness = readinessFindings(sending, directoryIn(facts, issuer.regionCode))
      const after = decide(start.value, text.value, readiness, act, present)
      return after.ok ? ok(stepEffect(tenant, after.value)) : after
    },
  })
}
