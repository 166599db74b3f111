import { diffChars, diffLines } from 'diff'
import { demand, type RequestContext } from '../../../access/request.ts'
import { digestOfText } from '../../drafting/rules/signed-content.ts'
import { permissions } from '../../permissions.ts'
import { documentKey, documentOf, signedTextKey, signedTextOf } from '../../store.ts'
import { changesBetween, mostSevere } from '../rules/changes.ts'
import { isAsSigned } from '../rules/signing.ts'

// Milliseconds for all texts of a document, and edits of each. What exceeds them has little in common and is shown one after
// the other.
const ALIGNING_MS = 400
const MAX_EDITS = 4_000

/** The limits of the next alignment, by the time that those before it left. */
type Limits = () => { readonly timeout: number; readonly maxEditLength: number }

function limitsBy(now: () => Date): Limits {
  const start = now().getTime()
  return () => ({
    timeout: Math.max(0, start + ALIGNING_MS - now().getTime()),
    maxEditLength: MAX_EDITS,
  })
}

/** How a piece of text differs between the two versions. */
const DIFF_ACTS = ['SAME', 'REMOVED', 'ADDED'] as const

interface Piece {
  readonly act: (typeof DIFF_ACTS)[number]
  readonly text: string
}

/** 签发稿比对: what differs from the text that was last signed; null if none was. */
export async function signedDiff(context: RequestContext, documentId: string) {
  demand(context, permissions.readDocuments)
  const { table, caller } = context
  const keys = [documentKey(caller.tenant, documentId), signedTextKey(caller.tenant, documentId)] as const
  const items = await table.getMany(keys)
  const document = documentOf(items.find(({ pk }) => pk === keys[0].pk) ?? null)
  const signed = signedTextOf(items.find(({ pk }) => pk === keys[1].pk) ?? null)
  if (document === null || signed === null) return null
  const { issuer, text } = document
  const before = { issuer: signed.issuer ?? issuer, text: signed.text }
  const changes = changesBetween(before, document)
  const limits = limitsBy(context.now)
  return {
    signedDigest: digestOfText(before.issuer, before.text),
    currentDigest: digestOfText(issuer, text),
    change: mostSevere(changes),
    isSigned: 'signature' in document && isAsSigned(document, document.signature),
    changes: changes.map(({ field, change, before, after }) => ({
      field,
      change,
      pieces: piecesOf(before, after, limits),
    })),
  }
}

/** Lines first, then characters within the lines that changed. */
function piecesOf(before: string, after: string, limits: Limits): Piece[] {
  const lines = diffLines(before, after, limits())
  if (lines === undefined) return inSequence([before], [after])
  const pieces: Piece[] = []
  for (let at = 0; at < lines.length; at++) {
    const [line, next] = [lines[at], lines[at + 1]]
    if (line === undefined) continue
    if (line.removed && next?.added) {
      const within = diffChars(line.value, next.value, limits())
      pieces.push(...(within === undefined ? inSequence([line.value], [next.value]) : within.map(pieceOf)))
      at++
    } else pieces.push(pieceOf(line))
  }
  return pieces
}

function pieceOf({ added, removed, value }: { added: boolean; removed: boolean; value: string }): Piece {
  return { act: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME', text: value }
}

function inSequence(removed: readonly string[], added: readonly string[]): Piece[] {
  return [
    ...removed.map(text => ({ act: 'REMOVED' as const, text })),
    ...added.map(text => ({ act: 'ADDED' as const, text })),
  ]
}
