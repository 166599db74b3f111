import type { Act } from '../../access/act.ts'
import type { Caller } from '../../access/caller.ts'
import { EMPTY_CHAIN } from '../../access/events.ts'
import { type Advanced, advance, startStep } from '../../access/steps.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { agencyEvents, lineEvents } from '../events.ts'
import { type Agency, type AskedLine, LINE_STEPS, type LineRequest, lineRequestSchema } from '../model.ts'

/** True if an agency is this one, or stands below it on its line of responsibility. */
export function isAtOrBelow(agency: Agency | null, id: string): boolean {
  return agency !== null && (agency.id === id || agency.line.some(above => above.id === id))
}

/** Those above an agency that stands directly under this one, nearest first. */
export function lineUnder(superior: Agency | null): Agency['line'] {
  return superior === null ? [] : [{ id: superior.id, name: superior.name }, ...superior.line]
}

/** Who guides an agency that guides another one, nearest first: the rest of that one's line of guidance. */
export function guidingAbove(guiding: Agency | null): string[] {
  return guiding === null || guiding.guidingId === null ? [] : [guiding.guidingId, ...guiding.guidingAbove]
}

/**
 * True if a line to another agency counts at once: an operator names it, that agency itself, or one above it. Anybody
 * else could put an agency under a foreign one to write to it past their own superiors.
 */
export function countsAtOnce(caller: Caller, other: Agency | null): boolean {
  return caller.agency === null || isAtOrBelow(other, caller.agency.id)
}

/** What a registered agency asks others for. */
export function requestsOf(agency: Agency, askedAt: string): LineRequest[] {
  const { id: agencyId, name: agencyName, regionCode, askedGuidingId, askedOtherSuperiorId } = agency
  const asked: readonly (readonly [AskedLine, string | null])[] = [
    ['GUIDANCE', askedGuidingId],
    ['SECOND_SUPERIOR', askedOtherSuperiorId],
  ]
  return asked.flatMap(([line, otherId]) => {
    if (otherId === null) return []
    const id = `${agencyId}#${line}`
    const request = { agencyId, agencyName, regionCode, line, otherId, askedAt }
    return [{ ...request, id, state: 'ASKED', answeredAt: null, version: 1, chain: EMPTY_CHAIN }]
  })
}

/** An answer as the caller wants it; `tenant` is that of the agency that was asked. */
export interface LineAnswer {
  readonly step: keyof typeof LINE_STEPS.from
  readonly expectedVersion: number
  readonly tenant: string
}

/** Decides an answer to a request: once. What it leads to is carried to the agency that asked. */
export function answerLine(
  request: LineRequest,
  { step, expectedVersion, tenant }: LineAnswer,
  act: Act,
): Result<Advanced<LineRequest>> {
  const started = startStep(request, LINE_STEPS, step, expectedVersion)
  if (!started.ok) return started
  const state = step === 'confirmLine' ? 'CONFIRMED' : 'DECLINED'
  const answered: LineRequest = { ...request, state, answeredAt: act.at }
  const content = lineRequestSchema.parse({ ...answered, version: request.version + 1 })
  const event = { type: 'LineAnswered', data: { tenant, request: content } } as const
  return ok(advance<LineRequest, typeof lineEvents>(request, answered, event, act))
}

const FIELDS = {
  GUIDANCE: { asked: 'askedGuidingId', confirmed: 'guidingId' },
  SECOND_SUPERIOR: { asked: 'askedOtherSuperiorId', confirmed: 'otherSuperiorId' },
} as const satisfies Record<AskedLine, object>

/** The agency after another answered what it asked for; null if it doesn't ask that one for this any more. */
export function settleLine(
  agency: Agency,
  other: Agency,
  { line, state }: Pick<LineRequest, 'line' | 'state'>,
  act: Act,
): Advanced<Agency> | null {
  const { asked, confirmed } = FIELDS[line]
  if (agency[asked] !== other.id) return null
  const isConfirmed = state === 'CONFIRMED'
  const after: Agency = {
    ...agency,
    [asked]: null,
    ...(isConfirmed ? { [confirmed]: other.id } : {}),
    ...(isConfirmed && line === 'SECOND_SUPERIOR' ? { otherLine: lineUnder(other) } : {}),
    ...(isConfirmed && line === 'GUIDANCE' ? { guidingAbove: guidingAbove(other) } : {}),
  }
  const data = { agencyId: agency.id, line, otherId: other.id }
  const event = { type: isConfirmed ? ('LineConfirmed' as const) : ('LineDeclined' as const), data }
  return advance<Agency, typeof agencyEvents>(agency, after, event, act)
}
