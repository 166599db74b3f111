import { type Key, tenantPrefix } from '../../platform/keys.ts'
import type { Item } from '../../platform/table.ts'
import type { DocumentKind } from '../kinds.ts'
import { type AgencyTemplates, agencyTemplatesSchema } from './model.ts'

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
