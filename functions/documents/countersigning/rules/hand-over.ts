import type { Act } from '../../../access/act.ts'
import { advanceDocument, type Document, type Stepped } from '../../model/index.ts'

/** 移交: assigns a document to another member. Returns null if the first member does not hold it. */
export function handOver(document: Document, fromId: string, toId: string, act: Act): Stepped | null {
  if (document.holder !== fromId) return null
  const event = { type: 'DocumentHandedOver', data: { from: fromId, to: toId } } as const
  return advanceDocument<Document>(document, { ...document, holder: toId, handedOn: null }, event, act)
}
