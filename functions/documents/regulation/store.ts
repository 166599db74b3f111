import { stepWrites } from '../../access/step-writes.ts'
import type { Advanced } from '../../access/steps.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import type { Item, Write } from '../../platform/table.ts'
import { agencyKey } from '../../tenancy/index.ts'
import type { DocumentKind } from '../kinds.ts'
import {
  type AgencyTemplates,
  agencyTemplatesSchema,
  type ShortName,
  type ShortNames,
  shortNamesSchema,
} from './model.ts'

/** Key of an agency's own templates for a kind: one item. */
export function templatesKey(tenant: string, kind: DocumentKind): Key {
  return { pk: `${tenantPrefix(tenant)}TEMPLATES`, sk: kind }
}
export function templatesItem(tenant: string, templates: AgencyTemplates): Item {
  return { ...templatesKey(tenant, templates.kind), version: templates.version, data: templates }
}
export function agencyTemplatesOf(item: Item | null): AgencyTemplates | null {
  return item === null ? null : agencyTemplatesSchema.parse(item.data)
}

/** Key of an agency's own short names (规范化简称): one item. */
export function shortNamesKey(tenant: string): Key {
  return { pk: `${tenantPrefix(tenant)}SHORT-NAMES`, sk: 'SHORT-NAMES' }
}
/** Key of the copy that the relay keeps in the directory, for those below the agency. */
export function publishedShortNamesKey(agencyId: string): Key {
  return { pk: agencyKey(agencyId).pk, sk: 'SHORT-NAMES' }
}
/** The writes of a change. The event's route leads back to the list and to its copy. */
export function shortNamesWrites(tenant: string, agencyId: string, step: Advanced<ShortNames>): Write[] {
  const { thing } = step
  const item = { ...shortNamesKey(tenant), version: thing.version, data: thing }
  return stepWrites(step, item, { route: { tenant, agencyId } })
}
/** The copy as of a version; null where the directory has that or a later one. */
export function publishedWrite(agencyId: string, names: ShortNames, before: Item | null): Write | null {
  const { version, entries } = names
  const had = before?.version ?? 0
  if (had >= version) return null
  const put = { ...publishedShortNamesKey(agencyId), version, data: { entries } }
  return { put, when: before === null ? 'absent' : { version: had } }
}
export function shortNamesOf(item: Item | null): ShortNames | null {
  return item === null ? null : shortNamesSchema.parse(item.data)
}
/** What an agency's list or the copy of it has. */
export function entriesOf(item: Item | null): readonly ShortName[] {
  return item === null ? [] : shortNamesSchema.pick({ entries: true }).parse(item.data).entries
}
