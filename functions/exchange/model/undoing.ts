import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'
import { storedReturnCodeSchema } from './returns.ts'

/** Rungs whose step can be undone (撤销误操作). */
export const UNDOABLE = ['REGISTERED', 'ACCEPTED', 'RETURNED'] as const
export type Undoable = (typeof UNDOABLE)[number]

/** So often steps of one delivery can be undone. */
export const MAX_UNDONE = 3

/** Which rung was undone: its kind, its place in the chain, and the code of a return, which counts are lowered by. */
export const undoesSchema = z.object({
  kind: z.enum(UNDOABLE),
  seq: z.number().int(),
  code: storedReturnCodeSchema,
})
export type Undoes = z.infer<typeof undoesSchema>

/** What a delivery keeps of what was undone: when last, and how often. */
export const undoneSchema = z.object({ at: z.string(), times: z.number().int().positive() })

/** What a delivery keeps for the undoing of its steps. */
export const undoingFacts = {
  undone: undoneSchema.optional(),
  /**
   * What was done first since the last step that could be undone and still holds; null if nothing was. Absent before there is such a
   * step, and in deliveries from before it was kept.
   */
  actedSince: z.object({ type: z.string(), at: z.string() }).nullable().optional(),
}

/** What its card has of that: who can undo the last step; null if nobody can. Absent where it is not known, or there is no step. */
export const undoingOnCard = { undoableBy: stampSchema.pick({ by: true, for: true }).nullable().optional() }

/** What a delivery keeps after an event. What undoes a step says itself what holds after it. */
export function actedSinceAfter(
  { actedSince }: { readonly actedSince?: { readonly type: string; readonly at: string } | null | undefined },
  { type, at }: { readonly type: string; readonly at: string },
): { readonly actedSince?: { readonly type: string; readonly at: string } | null } {
  if (isUndoable(type)) return { actedSince: null }
  return actedSince === null && type !== 'UNDONE' ? { actedSince: { type, at } } : {}
}

export function isUndoable(type: string): type is Undoable {
  const types: readonly string[] = UNDOABLE
  return types.includes(type)
}

/** That an answer to a delivery was dispatched: from then on its acceptance stands, also before its rung is there. */
export const answeredSchema = z.object({ documentId: z.string(), at: z.string() })
export type Answered = z.infer<typeof answeredSchema>

/** The rungs that still hold: without those that were undone, and without the undoing. */
export function standingRungs<R extends { readonly seq: number; readonly undoes?: Undoes | undefined }>(
  rungs: readonly R[],
): R[] {
  const undone = new Set(rungs.flatMap(({ undoes }) => (undoes === undefined ? [] : [undoes.seq])))
  return rungs.filter(({ seq, undoes }) => undoes === undefined && !undone.has(seq))
}
