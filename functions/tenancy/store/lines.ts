import { chainSchema, eventItem } from '../../access/events.ts'
import type { Advanced } from '../../access/steps.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import { mapPage, queryAll } from '../../platform/paging.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import { type AskedLine, type LineRequest, type LineRequestCard, lineRequestSchema } from '../model.ts'

/** What an agency asks another for, in the directory: both sides see it there. */
export function lineKey(agencyId: string, line: AskedLine): Key {
  return { pk: `D#LINE#${agencyId}`, sk: line }
}
/** The answer, in a partition of the tenant that gave it. */
export function lineAnswerKey(tenant: string, agencyId: string, line: AskedLine): Key {
  return { pk: `${tenantPrefix(tenant)}LINE#${agencyId}#${line}`, sk: 'LINE' }
}

function lineItem(key: Key, request: LineRequest): Item {
  const { id, version, chain } = request
  return { ...key, id, version, card: lineRequestSchema.parse(request), chain }
}
export function lineOf(item: Item | null): LineRequest | null {
  if (item === null) return null
  const { id, chain, card } = item
  return { ...lineRequestSchema.parse(card), id: String(id), chain: chainSchema.parse(chain) }
}

/** A request that waits: the other side lists it until the answer has arrived. */
function waitingItem(request: LineRequest): Item {
  const list = { g1pk: `D#LINES#${request.otherId}`, g1sk: `${request.askedAt}#${request.id}` }
  return { ...lineItem(lineKey(request.agencyId, request.line), request), ...list }
}
/** Writes a request beside the registration that makes it. */
export function lineRequestWrite(request: LineRequest): Write {
  return { put: waitingItem(request), when: 'absent' }
}
/** Writes anew who asks, and nothing else; loses to the answer, which raises the version. */
export function askersNameWrite(request: LineRequest): Write {
  return { put: waitingItem(request), when: { version: request.version } }
}
/** Writes an answer with its event, once. */
export function lineAnswerWrites(tenant: string, { thing, event, act }: Advanced<LineRequest>): Write[] {
  const key = lineAnswerKey(tenant, thing.agencyId, thing.line)
  return [
    { put: lineItem(key, thing), when: 'absent' },
    { put: eventItem(key, event, act), when: 'absent' },
  ]
}
/** Shows the answer in the directory, and takes the request out of the list. */
export function lineSettledWrite(request: LineRequest): Write {
  return { put: lineItem(lineKey(request.agencyId, request.line), request), when: 'present' }
}

/** What waits for an agency's answer, oldest first: one Query on the index. */
export function listLines(table: Table, agencyId: string, page: PageRequest): Promise<Page<LineRequestCard>> {
  const listing = { pk: `D#LINES#${agencyId}`, index: 'list' } as const
  return mapPage(table.query(listing, page), item => lineRequestSchema.parse(item.card))
}

function secondUnder(superiorId: string): string {
  return `D#SUB#${superiorId}#OTHER`
}
/** Lists a dual-led organ (双重领导) under its second superior, whose name is in its `otherLine`. */
export function secondLineWrite(
  { id, otherSuperiorId }: { readonly id: string; readonly otherSuperiorId: string },
  when: 'absent' | 'any',
): Write {
  return { put: { pk: `D#LINE#${id}`, sk: 'SECOND', g2pk: secondUnder(otherSuperiorId), g2sk: id }, when }
}
/** The ids of those that an agency leads as the second superior, page after page. */
export async function allSecondUnder(table: Table, superiorId: string): Promise<string[]> {
  const items = await queryAll(table, { pk: secondUnder(superiorId), index: 'state' }, 1000)
  return items.map(({ g2sk }) => String(g2sk))
}
