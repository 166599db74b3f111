import * as z from 'zod'
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
