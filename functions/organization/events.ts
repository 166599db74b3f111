import * as z from 'zod'
import type { EventMap } from '../access/events.ts'
import { absenceSchema, holderSchema, postSchema, unitSchema } from './model.ts'

const unitPlaceSchema = z.object({ parentId: z.string().nullable(), order: z.number().int() })
const postPlaceSchema = z.object({ unitId: z.string(), isHead: z.boolean() })

/** The events of units, posts and absences, each in a partition of its own tenant. */
export const organizationEvents = {
  UnitCreated: z.object({ unit: unitSchema.omit({ version: true }) }),
  UnitRenamed: z.object({ unitId: z.string(), from: z.string(), to: z.string() }),
  UnitMoved: z.object({ unitId: z.string(), from: unitPlaceSchema, to: unitPlaceSchema }),
  /** The posts are abolished with it. They have no event of their own: a unit has hundreds. */
  UnitDissolved: z.object({
    unitId: z.string(),
    successorId: z.string().nullable(),
    reason: z.string(),
    postIds: z.array(z.string()),
  }),
  PostCreated: z.object({ post: postSchema.omit({ version: true }) }),
  PostRenamed: z.object({ postId: z.string(), from: z.string(), to: z.string() }),
  PostMoved: z.object({ postId: z.string(), from: postPlaceSchema, to: postPlaceSchema }),
  PostAbolished: z.object({
    postId: z.string(),
    successorId: z.string().nullable(),
    reason: z.string(),
    holders: z.array(holderSchema),
  }),
  HolderAppointed: z.object({ postId: z.string(), holder: holderSchema }),
  /** Somebody holds the post no more; null for the successor if nobody was appointed in the same step. */
  HolderRelieved: z.object({ postId: z.string(), holder: holderSchema, successor: holderSchema.nullable() }),
  AbsenceAnnounced: z.object({ absence: absenceSchema.omit({ version: true }) }),
  AbsenceEnded: z.object({ absenceId: z.string(), memberId: z.string(), until: z.string() }),
} as const satisfies EventMap
