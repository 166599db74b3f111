import { Facts } from '../../access/facts.ts'
import { demand, type RequestContext } from '../../access/request.ts'
import { whenNeeded } from '../../kernel/when-needed.ts'
import { agencyIn, agencyKey, agencyOf } from '../../tenancy/index.ts'
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
import type { AgencyTemplates, Purpose, ShortNames, ShortNamesOf } from './model.ts'
import { builtTitle, type TitleParts } from './rules/building-titles.ts'
import { checklistOf, type ReviewCheck } from './rules/checklist.ts'
import { type KindSuggestion, suggestedKinds } from './rules/suggesting.ts'
import { requiredElements, templatesOf } from './rules/templates.ts'
import {
  agencyTemplatesOf,
  entriesOf,
  publishedShortNamesKey,
  shortNamesKey,
  shortNamesOf,
  templatesKey,
} from './store.ts'

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

/** Loaded with the first request that asks for templates: 11 kB less of the API's cold start. */
const shipped = whenNeeded(() => import('./rules/shipped-templates.ts'))

/** All templates of a kind, as clients see them. */
export async function shownTemplates(kind: DocumentKind, own: AgencyTemplates | null) {
  return {
    kind,
    version: own?.version ?? 0,
    requiredElements: requiredElements(kind),
    templates: templatesOf(kind, own, await shipped()),
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

/** Superiors whose short names hold below them, from the nearest up: of each one more item is read. */
const SUPERIORS = 3

/**
 * Short names that hold for an agency: its own and then those of its superiors, of which the nearer goes before. One read; what was
 * changed a moment ago may be missing.
 */
export async function shortNamesFor(
  { table, caller }: Pick<RequestContext, 'table' | 'caller'>,
  issuer: Pick<Issuer, 'id' | 'name' | 'line'>,
): Promise<readonly ShortNamesOf[]> {
  const superiors = issuer.line.slice(0, SUPERIORS)
  const places = [
    { agency: issuer, key: shortNamesKey(caller.tenant) },
    ...superiors.map(agency => ({ agency, key: publishedShortNamesKey(agency.id) })),
  ]
  const keys = places.map(({ key }) => key)
  const facts = new Facts(await table.getMany(keys, { eventual: true }))
  return places.map(({ agency: { id, name }, key }) => ({
    agency: { id, name },
    entries: entriesOf(facts.get(key)),
  }))
}

/** An agency's own short names, as clients see them. */
export type ShortNamesView = Pick<ShortNames, 'version' | 'entries'>

/** The caller's own short names: one read. */
export async function shortNames(context: RequestContext): Promise<ShortNamesView> {
  demand(context, permissions.readDocuments)
  const { table, caller } = context
  return shortNamesOf(await table.get(shortNamesKey(caller.tenant))) ?? { version: 0, entries: [] }
}

/** The short names that the caller's agency has from its superiors, nearest first: a read of its record, and one of theirs. */
export async function inheritedShortNames(context: RequestContext): Promise<readonly ShortNamesOf[]> {
  const { table, caller } = context
  const own = caller.agency === null ? null : agencyOf(await table.get(agencyKey(caller.agency.id)))
  return own === null ? [] : (await shortNamesFor(context, own)).slice(1)
}
