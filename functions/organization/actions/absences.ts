import type { Context } from '../../access/command.ts'
import { refuse } from '../../kernel/result.ts'
import type { ChainedAbsence } from '../model.ts'
import { permissions } from '../permissions.ts'
import {
  announceAbsence as announce,
  announcerProblem,
  endAbsence as end,
  type NewAbsence,
} from '../rules/absences.ts'
import { type Changed, changeOrganization } from './changing.ts'
import type { InHands } from './in-hands.ts'

export interface AnnounceAbsenceInput extends NewAbsence {
  readonly idempotencyKey: string
  /** Null for the caller. */
  readonly memberId: string | null
  readonly deputyId: string
}

/** 外出: by the member, or an administrator for them. */
export function announceAbsence(
  context: Context,
  inHands: InHands,
  { idempotencyKey, ...input }: AnnounceAbsenceInput,
): Promise<Changed<ChainedAbsence>> {
  const { caller, newId } = context
  const id = newId('abs')
  const memberId = input.memberId ?? caller.subject
  return changeOrganization<ChainedAbsence>(context, inHands, {
    permission: permissions.announceAbsence,
    idempotencyKey,
    input,
    target: memberId,
    members: [memberId, input.deputyId],
    decide(organization, act, member) {
      const denied = announcerProblem(caller, memberId, 'announceAbsence')
      if (denied !== null) return refuse(denied)
      const members = { member: member(memberId), deputy: member(input.deputyId) }
      return announce(organization, input, members, id, act)
    },
  })
}

export interface EndAbsenceInput {
  readonly idempotencyKey: string
  readonly absenceId: string
  readonly expectedVersion: number
}

/** 返岗: the member is back, or does not leave. */
export function endAbsence(
  context: Context,
  inHands: InHands,
  { idempotencyKey, ...input }: EndAbsenceInput,
): Promise<Changed<ChainedAbsence>> {
  return changeOrganization<ChainedAbsence>(context, inHands, {
    permission: permissions.endAbsence,
    idempotencyKey,
    input,
    target: input.absenceId,
    decide: (organization, act) => end(organization, input, context.caller, act),
  })
}
