import type { Act } from '../../access/act.ts'
import { type Advanced, advance, begin, startStep, wrongStateOf } from '../../access/steps.ts'
import { sha256 } from '../../kernel/digest.ts'
import { idFrom } from '../../kernel/ids.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { storedTextProblem } from '../../kernel/stored-text.ts'
import { tidy } from '../../kernel/text.ts'
import type { muteEvents } from '../events.ts'
import { MUTE_STEPS, type Mute, type MuteCard, muteCardSchema } from '../model/mutes.ts'
import type { Agency } from '../model.ts'
import { invalid } from '../problems.ts'
import { MAX_REASON_BYTES } from './members.ts'

/** Bytes of a digest that make an id. */
const ID_BYTES = 16

/** The id of what an agency has to do with a sender: one for the two, so muting again goes on with the same. */
export function muteIdFor(agencyId: string, senderId: string): string {
  return idFrom('mut', 0, Buffer.from(sha256(`${agencyId}\n${senderId}`), 'hex').subarray(0, ID_BYTES))
}

/** True for a superior of an agency on any line, and for the one that guides it. Nobody mutes these. */
export function isAboveOf(
  agency: Pick<Agency, 'line' | 'otherLine' | 'guidingId'>,
  otherId: string,
): boolean {
  const { line, otherLine, guidingId } = agency
  return guidingId === otherId || [...line, ...otherLine].some(({ id }) => id === otherId)
}

/** The problem of muting this sender; null if an agency may. */
function senderProblem(agency: Agency, sender: Agency): Problem | null {
  const given = { given: sender.name }
  if (agency.id === sender.id) return invalid('MUTES_ITSELF', ['senderId'], given)
  return isAboveOf(agency, sender.id) ? invalid('SENDER_IS_ABOVE', ['senderId'], given) : null
}

/** 拒收: decides that an agency takes no more letters of a sender, and says why. `before` is what there was of the two. */
export function muteSender(
  {
    agency,
    sender,
    before,
  }: { readonly agency: Agency; readonly sender: Agency; readonly before: Mute | null },
  reason: string,
  act: Act,
): Result<Advanced<Mute>> {
  if (before?.state === 'MUTED') return refuse(wrongStateOf(MUTE_STEPS, before.state))
  const fault = senderProblem(agency, sender) ?? storedTextProblem(['reason'], reason, MAX_REASON_BYTES)
  if (fault !== null) return refuse(fault)
  const card = {
    id: muteIdFor(agency.id, sender.id),
    state: 'MUTED' as const,
    agency: { agencyId: agency.id, name: agency.name },
    sender: { agencyId: sender.id, name: sender.name },
    reason: tidy(reason),
    mutedAt: act.at,
    liftedAt: null,
  }
  const data = muteCardSchema.parse({ ...card, version: (before?.version ?? 0) + 1 })
  const event = { type: 'SenderMuted', data } as const
  return ok(
    before === null
      ? begin<Mute, typeof muteEvents>(card, event, act)
      : advance<Mute, typeof muteEvents>(before, card, event, act),
  )
}

/** 恢复接收: decides that an agency takes a sender's letters again. What waited is delivered. */
export function unmuteSender(mute: Mute, expectedVersion: number, act: Act): Result<Advanced<Mute>> {
  const started = startStep(mute, MUTE_STEPS, 'unmuteSender', expectedVersion)
  if (!started.ok) return started
  const after = { ...mute, state: 'LIFTED' as const, liftedAt: act.at }
  const data: MuteCard = muteCardSchema.parse({ ...after, version: mute.version + 1 })
  return ok(advance<Mute, typeof muteEvents>(mute, after, { type: 'SenderUnmuted', data } as const, act))
}

/** Who is shown a mute beside the agency itself: the sender, and the direct superiors of both. */
export function witnessesOf(agency: Agency, sender: Agency): string[] {
  const above = [agency, sender].flatMap(({ line, otherLine }) => [
    ...line.slice(0, 1),
    ...otherLine.slice(0, 1),
  ])
  return [...new Set([sender.id, ...above.map(({ id }) => id)])].filter(id => id !== agency.id)
}
