import { type Authorization, authorizations } from '../functions/access/authorization.ts'
import type { Relation, TierLimit } from '../functions/access/permissions.ts'
import { merged } from '../functions/handlers/areas.ts'

/** The table of authorization, printed for people between these two lines of a text. */
export const BEGIN = '<!-- The table is printed by `npm run codegen`; change the permissions instead. -->'
export const END = '<!-- End of the table. -->'

const { words } = await merged.messages()

const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  OWN: 'own 本机关',
  BELOW: 'below 下级机关',
  OWN_OR_BELOW: 'own or below 本机关、下级机关',
  DIRECTORY: 'directory 机关名录',
  PLATFORM: 'platform 平台',
}
const TIER_WORDS: Readonly<Record<TierLimit, string>> = {
  OWN_OR_LOWER: 'own or lower',
  LOWER_IF_LEADING: 'own or lower; a leading organ lower',
}
const HEAD = [
  'action',
  '事项',
  'scope',
  'roles',
  'whose things',
  'tier',
  'states',
  'delegable',
  'in bulk 批量',
]

function cellsOf({ action, scope, roles, relation, tier, starts, ...row }: Authorization): string[] {
  const states = starts === null ? '' : `${starts.of}: ${starts.states.join(', ')}`
  const delegable = row.isOwnToDelegate ? 'by oneself alone' : row.isDelegable ? 'yes' : ''
  return [
    `\`${action}\``,
    words[action]?.['zh-CN'] ?? '',
    scope,
    roles.join(', '),
    RELATION_WORDS[relation],
    tier === null ? '' : TIER_WORDS[tier],
    states,
    delegable,
    row.inBulk === null ? '' : `\`${row.inBulk}\``,
  ]
}

/** The table of all areas as Markdown. */
export function authorizationTable(): string {
  const rows = authorizations(merged.permissions, merged.starts).map(cellsOf)
  return [HEAD, HEAD.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

/** A text with the current table in its place. @throws if the text has no place for it */
export function withTable(text: string): string {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)]
  if (from < 0 || to < from) throw new Error('the text has no place for the table of authorization')
  return `${text.slice(0, from + BEGIN.length)}\n\n${authorizationTable()}\n\n${text.slice(to)}`
}
