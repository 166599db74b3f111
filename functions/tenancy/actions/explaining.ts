import type { Caller } from '../../access/caller.ts'
import { type Explainer, explainer } from '../../access/explain.ts'
import type { Facts } from '../../access/facts.ts'
import { stateProblems } from '../../access/steps.ts'
import { MUTE_STEPS } from '../model/mutes.ts'
import { ASKED_LINES, type LineRequest } from '../model.ts'
import { permissions } from '../permissions.ts'
import { agencyObstacles, lineObstacles, memberObstacles, revocationObstacles } from '../rules/obstacles.ts'
import { lineAnswerKey, lineKey, lineOf } from '../store/lines.ts'
import { muteKey, muteOf } from '../store/mutes.ts'
import { agencyIn, agencyKey, chainedMemberOf, delegationKey, delegationOf, memberKey } from '../store.ts'

/** What an agency asks the caller's for, with the caller's answers; null if it asks for nothing. */
function linesAsked(facts: Facts, { tenant, agency }: Caller, id: string): LineRequest[] | null {
  const asked = ASKED_LINES.flatMap(line => {
    const request = lineOf(facts.get(lineKey(id, line)))
    if (request === null || request.otherId !== agency?.id) return []
    return [lineOf(facts.get(lineAnswerKey(tenant, id, line))) ?? request]
  })
  return asked.length === 0 ? null : asked
}

/** Why actions on agencies, members and delegations are denied. */
export const explainers: readonly Explainer[] = [
  explainer({
    prefix: 'agc',
    read: permissions.readDirectory,
    actions: [
      'activateAgency',
      'appointOfficer',
      'suspendAgency',
      'resumeAgency',
      'assignPlan',
      'renameAgency',
      'reviseNumbering',
      'requireFourEyes',
      'waiveFourEyes',
    ],
    keys: (_, id) => [agencyKey(id)],
    load: (facts, _, id) => agencyIn(facts, id),
    obstacles: (agency, { action, caller }) => agencyObstacles(agency, permissions[action], caller),
  }),
  explainer({
    prefix: 'agc',
    read: permissions.readLines,
    actions: ['confirmLine', 'declineLine'],
    keys: ({ tenant }, id) =>
      ASKED_LINES.flatMap(line => [lineKey(id, line), lineAnswerKey(tenant, id, line)]),
    load: linesAsked,
    obstacles: (requests, { action }) => lineObstacles(requests, action),
  }),
  explainer({
    prefix: 'mbr',
    read: permissions.readMembers,
    actions: ['reviseMember', 'suspendMember', 'resumeMember', 'endMember'],
    keys: ({ tenant }, id) => [memberKey(tenant, id)],
    load: (facts, { tenant }, id) => chainedMemberOf(facts.get(memberKey(tenant, id))),
    obstacles: (member, { action, act }) => memberObstacles(member, action, act),
  }),
  explainer({
    prefix: 'mut',
    read: permissions.readMutes,
    actions: ['unmuteSender'],
    keys: ({ tenant }, id) => [muteKey(tenant, id)],
    load: (facts, { tenant }, id) => muteOf(facts.get(muteKey(tenant, id))),
    obstacles: (mute, { action }) => stateProblems(mute, MUTE_STEPS, action),
  }),
  explainer({
    prefix: 'dlg',
    read: permissions.readDelegations,
    actions: ['revokeDelegation'],
    keys: ({ tenant }, id) => [delegationKey(tenant, id)],
    load: (facts, { tenant }, id) => delegationOf(facts.get(delegationKey(tenant, id))),
    obstacles: (delegation, { caller, act }) => revocationObstacles(delegation, caller, act.at),
  }),
]
