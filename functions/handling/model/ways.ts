import * as z from 'zod'

/**
 * 办理方式: a way of working is data. A matter keeps the whole of its way from its beginning, so a way that is changed later
 * changes nothing that is running.
 */
export const STEP_KINDS = [
  'HANDLE',
  'PROPOSE',
  'INSTRUCT',
  'ASSIGN',
  'UNDERTAKE',
  'REVIEW',
  'REPLY',
  'CONCLUDE',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** How several share a step: all at once (会签), one after the other (依次), or whoever comes first (或签). */
export const MODES = ['ALL', 'IN_ORDER', 'ANY'] as const
export type Mode = (typeof MODES)[number]

/** To whom work is addressed: a person, a post, a unit, or the agency's office, which are its clerks (收发). */
export const ADDRESSED = ['MEMBER', 'POST', 'UNIT', 'OFFICE'] as const
export const addressedSchema = z.object({
  kind: z.enum(ADDRESSED),
  /** Empty for the office. */
  id: z.string(),
  /** As it was called when the work was addressed to it. */
  name: z.string(),
})
export type Addressed = z.infer<typeof addressedSchema>

export const OFFICE: Addressed = { kind: 'OFFICE', id: '', name: '收发室' }

export const wayStepSchema = z.object({
  /** Unique in its way. */
  key: z.string(),
  kind: z.enum(STEP_KINDS),
  /** Who does it, unless whoever did the step before chose others. */
  by: addressedSchema,
  mode: z.enum(MODES),
  /** Working days for it; null if the way sets none. */
  days: z.number().int().positive().nullable(),
  /** Whoever does the step before may leave it out. */
  optional: z.boolean(),
})
export type WayStep = z.infer<typeof wayStepSchema>

export const waySchema = z.object({
  key: z.string(),
  version: z.number().int().positive(),
  steps: z.array(wayStepSchema).min(1).max(12),
})
export type Way = z.infer<typeof waySchema>

const step = (
  kind: StepKind,
  days: number | null,
  more: Partial<Pick<WayStep, 'mode' | 'optional'>> = {},
): WayStep => ({ key: kind, kind, by: OFFICE, mode: 'ALL', days, optional: false, ...more })

/** The ways that every agency has. Days are of ordinary practice, and only bind where neither document nor sender names a date. */
export const WAYS = {
  /** A small office: its clerk does all. */
  SMALL_OFFICE: { key: 'SMALL_OFFICE', version: 1, steps: [step('HANDLE', null)] },
  /** A government's office: 拟办、批办、分办、承办、审核、答复、办结. */
  GOVERNMENT_OFFICE: {
    key: 'GOVERNMENT_OFFICE',
    version: 1,
    steps: [
      step('PROPOSE', 1),
      step('INSTRUCT', 2),
      step('ASSIGN', 1, { optional: true }),
      step('UNDERTAKE', 10),
      step('REVIEW', 2, { optional: true }),
      step('REPLY', 2, { optional: true }),
      step('CONCLUDE', 1),
    ],
  },
} as const satisfies Readonly<Record<string, Way>>
export type WayKey = keyof typeof WAYS
export const WAY_KEYS = Object.keys(WAYS) as readonly WayKey[]
