import * as z from 'zod'

/** Reviews that other rules demand of some documents: 合法性审核, 公平竞争审查. A draft is flagged with those that it needs. */
export const REVIEW_FLAGS = ['LEGALITY', 'FAIR_COMPETITION'] as const
export type ReviewFlag = (typeof REVIEW_FLAGS)[number]

/** What a reviewer looks at (审核重点): art. 20 in its order, the question of art. 17 for joint documents, and the flags. */
export const REVIEW_ITEMS = [
  'REASONS',
  'LAWFULNESS',
  'INTENT',
  'CONSISTENCY',
  'FEASIBILITY',
  'CONSULTATION',
  'KIND_AND_FORM',
  'ACCURACY',
  'USAGE',
  'OTHER_REQUIREMENTS',
  'JOINT_COMPETENCE',
  ...REVIEW_FLAGS,
] as const
export type ReviewItem = (typeof REVIEW_ITEMS)[number]

/** An item as a reviewer confirmed it, with their note. */
export const confirmedItemSchema = z.object({ item: z.enum(REVIEW_ITEMS), note: z.string().nullable() })
export type ConfirmedItem = z.infer<typeof confirmedItemSchema>
