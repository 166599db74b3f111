import { diffChars, diffLines } from 'diff'
import type { Context, Outcome } from '../access/command.ts'
import { demand, type RequestContext } from '../access/request.ts'
import { type ChangeInput, changeText } from './drafting.ts'
import type { Document } from './model.ts'
import { digestOfText } from './rules/content.ts'
import { changesBetween, gravest } from './rules/revision.ts'
import { isAsSigned, revise } from './rules/signing.ts'
import { documentKey, documentOf, signedTextKey, signedTextOf } from './store.ts'

/** 签发后改动: merely formal, or back to the signatory. */
export function reviseSigned(context: Context, input: ChangeInput): Promise<Outcome<Document>> {
  return changeText(context, 'reviseSigned', input, revise)
}

// Two texts that have nothing in common would take long to align; then they are shown one after the other.
const ALIGNING = { timeout: 200, maxEditLength: 4_000 }

/** What becomes of a piece of text from one version to the other. */
export const DIFF_ACTS = ['SAME', 'REMOVED', 'ADDED'] as const

interface Piece {
  readonly act: (typeof DIFF_ACTS)[number]
  readonly text: string
}

/** 签发稿比对: what differs from the text that was last signed; null if none was. */
export async function signedDiff(context: RequestContext, documentId: string) {
  demand(context, 'readDocuments')
  const { table, caller } = context
  const keys = [documentKey(caller.tenant, documentId), signedTextKey(caller.tenant, documentId)]
  const items = await table.getMany(keys)
  const document = documentOf(items.find(item => item.sk === 'DOC') ?? null)
  const signed = signedTextOf(items.find(item => item.sk === 'SIGNED') ?? null)
  if (document === null || signed === null) return null
  const { issuer, text } = document
  const changes = changesBetween(issuer, signed, text)
  return {
    signedDigest: digestOfText(issuer, signed),
    currentDigest: digestOfText(issuer, text),
    change: gravest(changes),
    isSigned: 'signature' in document && isAsSigned(document, document.signature),
    changes: changes.map(({ field, change, before, after }) => ({
      field,
      change,
      pieces: piecesOf(before, after),
    })),
  }
}

/** Lines first, then characters within the lines that changed. */
function piecesOf(before: string, after: string): Piece[] {
  const lines = diffLines(before, after, ALIGNING)
  if (lines === undefined) return told([before], [after])
  const pieces: Piece[] = []
  for (let at = 0; at < lines.length; at++) {
    const [line, next] = [lines[at], lines[at + 1]]
    if (line === undefined) continue
    if (line.removed && next?.added) {
      const within = diffChars(line.value, next.value, ALIGNING)
      pieces.push(...(within === undefined ? told([line.value], [next.value]) : within.map(pieceOf)))
      at++
    } else pieces.push(pieceOf(line))
  }
  return pieces
}

function pieceOf({ added, removed, value }: { added: boolean; removed: boolean; value: string }): Piece {
  return { act: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME', text: value }
}

function told(removed: readonly string[], added: readonly string[]): Piece[] {
  return [
    ...removed.map(text => ({ act: 'REMOVED' as const, text })),
    ...added.map(text => ({ act: 'ADDED' as const, text })),
  ]
}
