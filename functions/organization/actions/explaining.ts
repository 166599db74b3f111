import { type Explainer, explainer } from '../../access/explain.ts'
import type { Facts } from '../../access/facts.ts'
import { stateProblems } from '../../access/steps.ts'
import { POST_STEPS, UNIT_STEPS } from '../model.ts'
import { permissions } from '../permissions.ts'
import { absenceObstacles } from '../rules/absences.ts'
import type { OrganizationThing } from '../rules/changes.ts'
import { thingKey, thingOf } from '../store.ts'

const load = (facts: Facts, tenant: string, id: string): OrganizationThing | null => {
  const item = facts.get(thingKey(tenant, id))
  return item === null ? null : thingOf(item)
}

/** Why actions on units, posts and absences are denied. */
export const explainers: readonly Explainer[] = [
  explainer({
    prefix: 'unt',
    read: permissions.readOrganization,
    actions: ['renameUnit', 'moveUnit', 'dissolveUnit'],
    keys: ({ tenant }, id) => [thingKey(tenant, id)],
    load(facts, { tenant }, id) {
      const unit = load(facts, tenant, id)
      return unit !== null && 'parentId' in unit ? unit : null
    },
    obstacles: (unit, { action }) => stateProblems(unit, UNIT_STEPS, action),
  }),
  explainer({
    prefix: 'pst',
    read: permissions.readOrganization,
    actions: ['renamePost', 'movePost', 'abolishPost', 'appointToPost', 'relieveFromPost'],
    keys: ({ tenant }, id) => [thingKey(tenant, id)],
    load(facts, { tenant }, id) {
      const post = load(facts, tenant, id)
      return post !== null && 'holders' in post ? post : null
    },
    // By the post alone: which unit's state counts as well is known only after reading it.
    obstacles: (post, { action }) => stateProblems(post, POST_STEPS, action),
  }),
  explainer({
    prefix: 'abs',
    read: permissions.readOrganization,
    actions: ['endAbsence'],
    keys: ({ tenant }, id) => [thingKey(tenant, id)],
    load(facts, { tenant }, id) {
      const absence = load(facts, tenant, id)
      return absence !== null && 'deputyId' in absence ? absence : null
    },
    obstacles: (absence, { caller, act }) => absenceObstacles(absence, caller, act.at),
  }),
]
