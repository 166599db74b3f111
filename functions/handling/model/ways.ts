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

/** What a step is called. */
export const stepNameSchema = z.object({ zh: z.string(), en: z.string() })
export type StepName = z.infer<typeof stepNameSchema>
/** What offices call the steps of each kind. */
const STEP_NAMES: Readonly<Record<StepKind, StepName>> = {
  HANDLE: { zh: '办理', en: 'handling' },
  PROPOSE: { zh: '拟办', en: 'proposal' },
  INSTRUCT: { zh: '批办', en: 'instruction' },
  ASSIGN: { zh: '分办', en: 'assignment' },
  UNDERTAKE: { zh: '承办', en: 'undertaking' },
  REVIEW: { zh: '审核', en: 'review' },
  REPLY: { zh: '答复', en: 'reply' },
  CONCLUDE: { zh: '办结', en: 'conclusion' },
}

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
  /** Absent where it is called as all of its kind are. */
  name: stepNameSchema.optional(),
  /** Who does it, unless whoever did the step before chose others. */
  by: addressedSchema,
  mode: z.enum(MODES),
  /** Working days for it; null if the way sets none. */
  days: z.number().int().positive().nullable(),
  /** Whoever does the step before may leave it out. */
  optional: z.boolean(),
})
export type WayStep = z.infer<typeof wayStepSchema>

/** What a step is called: by its way, or as all of its kind. */
export const stepNameOf = ({ kind, name }: Pick<WayStep, 'kind' | 'name'>): StepName =>
  name ?? STEP_NAMES[kind]

export const waySchema = z.object({
  key: z.string(),
  version: z.number().int().positive(),
  steps: z.array(wayStepSchema).min(1).max(12),
})
export type Way = z.infer<typeof waySchema>

/** The names of steps of a way, by their keys; a key that it has not is shown as it is. */
export function stepNames({ steps }: Pick<Way, 'steps'>, keys: readonly string[]): (StepName | string)[] {
  return keys.map(key => {
    const step = steps.find(one => one.key === key)
    return step === undefined ? key : stepNameOf(step)
  })
}

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
