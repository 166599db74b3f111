import { Facts } from '../../access/facts.ts'
import { demand, type RequestContext } from '../../access/request.ts'
import { agencyIn, agencyKey } from '../../tenancy/index.ts'
import type { DocumentKind } from '../kinds.ts'
import {
  addressedBy,
  type DocumentText,
  type Issuer,
  isInRegion,
  issuerOf,
  LIMITS,
  waysTo,
} from '../model/index.ts'
import { permissions } from '../permissions.ts'
import type { AgencyTemplates, Purpose } from './model.ts'
import { builtTitle, type TitleParts } from './rules/building-titles.ts'
import { checklistOf, type ReviewCheck } from './rules/checklist.ts'
import { type KindSuggestion, suggestedKinds } from './rules/suggesting.ts'
import { requiredElements, templatesOf } from './rules/templates.ts'
import { agencyTemplatesOf, templatesKey } from './store.ts'

/** Kinds for a purpose and recipients, by one read of the directory; null if one of them does not exist or they are too many. */
export async function suggestKind(
  context: RequestContext,
  { purpose, recipients }: { readonly purpose: Purpose; readonly recipients: readonly string[] },
): Promise<{ readonly kinds: readonly KindSuggestion[] } | null> {
  demand(context, permissions.readDocuments)
  const { table, caller } = context
  if (caller.agency === null || recipients.length > LIMITS.recipients) return null
  const keys = [caller.agency.id, ...recipients].map(agencyKey)
  const facts = new Facts(await table.getMany(keys, { eventual: true }))
  const own = agencyIn(facts, caller.agency.id)
  const named = recipients.map(id => agencyIn(facts, id)).filter(agency => agency !== null)
  if (own === null || named.length < recipients.length) return null
  const issuer = issuerOf(own)
  const to = named.map(agency => {
    const addressed = addressedBy(issuer, agency)
    return { ways: waysTo(issuer, [], addressed), isLocal: isInRegion(issuer, addressed) }
  })
  return { kinds: suggestedKinds(purpose, to, issuer) }
}

/** Templates of a kind, the agency's own included: one read. */
export async function documentTemplates(context: RequestContext, kind: DocumentKind) {
  demand(context, permissions.readDocuments)
  const item = await context.table.get(templatesKey(context.caller.tenant, kind))
  return shownTemplates(kind, agencyTemplatesOf(item))
}

/** All templates of a kind, as clients see them. */
export function shownTemplates(kind: DocumentKind, own: AgencyTemplates | null) {
  return {
    kind,
    version: own?.version ?? 0,
    requiredElements: requiredElements(kind),
    templates: templatesOf(kind, own),
  }
}

/** A title of parts, with the caller's agency as issuer where none is named; or what is wrong. */
export function buildTitle(
  context: RequestContext,
  parts: Omit<TitleParts, 'issuers'> & { readonly issuers: TitleParts['issuers'] | null },
) {
  demand(context, permissions.readDocuments)
  const { agency } = context.caller
  const built = builtTitle({ ...parts, issuers: parts.issuers ?? (agency === null ? [] : [agency.name]) })
  return built.ok ? { title: built.value, problems: [] } : { title: null, problems: built.problems }
}

/** What a reviewer of a document looks at. */
export function checklistFor(text: DocumentText, issuer: Issuer): readonly ReviewCheck[] {
  return checklistOf(text, issuer)
}
