import { Facts } from '../access/command.ts'
import { demand, type RequestContext } from '../access/request.ts'
import { blocks, invalid, type Problem } from '../kernel/problem.ts'
import { agencyIn, agencyKey } from '../tenancy/store.ts'
import { doubles } from './addressing.ts'
import type { DocumentText, Drafted } from './model.ts'
import { type DraftInput, draftText, keysOf } from './references.ts'
import { findingsOn } from './rules/findings.ts'
import { draftedOf } from './rules/lifecycle.ts'
import { issuerOf } from './rules/relations.ts'
import { routingViolations } from './rules/routing.ts'
import { LIMITS, storageProblems } from './rules/text.ts'
import { documentKey, documentOf } from './store.ts'

/** What is to be checked: a draft that is not stored, or a document by id. */
export interface CheckInput {
  readonly draft: DraftInput | null
  readonly documentId: string | null
}

/** What the rules say of it. */
export interface DraftCheck {
  readonly allowed: boolean
  readonly findings: readonly Problem[]
}

/** A draft or document as the rules look at it, and what keeps it from being stored. */
interface Subject {
  readonly drafted: Drafted
  readonly faults: readonly Problem[]
}

/** Everything the rules say: form, elements and routing. Null for a document that the caller may not see. */
export function validate(context: RequestContext, input: CheckInput): Promise<DraftCheck | null> {
  return check(context, input, ({ drafted, faults }) => [...faults, ...findingsOn(drafted)])
}

/** The routing rules alone, for as many recipients as a document can have. Null as for `validate`. */
export function routingCheck(context: RequestContext, input: CheckInput): Promise<DraftCheck | null> {
  return check(context, input, ({ drafted, faults }) => [
    // Form is not asked here; but classified content is refused wherever it turns up.
    ...faults.filter(({ code }) => code === 'CLASSIFIED_CONTENT' || code === 'BAD_RECIPIENT'),
    ...routingViolations(drafted),
  ])
}

async function check(
  context: RequestContext,
  input: CheckInput,
  findingsIn: (subject: Subject) => readonly Problem[],
): Promise<DraftCheck | null> {
  demand(context, 'readDocuments')
  if ((input.draft === null) === (input.documentId === null))
    return answer([invalid('INVALID_VALUE', ['draft'], { reason: 'draft / documentId' })])
  const subject =
    input.draft === null ? await stored(context, input.documentId ?? '') : await drawn(context, input.draft)
  if (subject === null) return null
  return answer('drafted' in subject ? findingsIn(subject) : subject)
}

function answer(findings: readonly Problem[]): DraftCheck {
  return { allowed: !findings.some(blocks), findings }
}

/** A document with its issuer as it was when it was drafted: one read. */
async function stored({ table, caller }: RequestContext, id: string): Promise<Subject | null> {
  const document = documentOf(await table.get(documentKey(caller.tenant, id)))
  return document === null ? null : { drafted: draftedOf(document), faults: [] }
}

/** A draft with everything that it names, read at once; or what of it is not there. */
async function drawn(
  { table, caller }: RequestContext,
  input: DraftInput,
): Promise<Subject | readonly Problem[] | null> {
  if (caller.agency === null) return null
  const keys = [agencyKey(caller.agency.id), ...keysOf(caller.tenant, input, LIMITS.checkedRecipients)]
  const facts = new Facts(await table.getMany(keys))
  const own = agencyIn(facts, caller.agency.id)
  if (own === null) return null
  const issuer = issuerOf(own)
  const ground = { facts, tenant: caller.tenant, issuer, recipients: LIMITS.checkedRecipients }
  const text = draftText(ground, input)
  if (!text.ok) return text.problems
  const faults = [...storageProblems(text.value), ...doubles(text.value), ...tooMany(text.value)]
  return { drafted: { issuer, text: text.value, agreed: [], stage: 'MAKING' }, faults }
}

/** More recipients by name than a document is stored with; a class has no such limit. */
function tooMany({ main, copies }: DocumentText): Problem[] {
  const limit = LIMITS.recipients
  const named = main.form === 'NAMED' ? main.agencies.length : 0
  return [
    ...(named > limit ? [invalid('TOO_MANY_ITEMS', ['mainRecipients'], { limit })] : []),
    ...(copies.length > limit ? [invalid('TOO_MANY_ITEMS', ['copies'], { limit })] : []),
  ]
}
