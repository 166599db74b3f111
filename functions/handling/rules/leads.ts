import type { Problem } from '../../kernel/problem.ts'
import { isFinal, type Matter, type Task, type TaskSpec } from '../model.ts'
import { invalid } from '../problems.ts'
import { isLead } from './tasks.ts'

/** Who leads a stage, as long as they have not done it (主办); null if nobody does. */
export function leadOf({ tasks }: Pick<Matter, 'tasks'>, stage: number): Task | null {
  return tasks.find(one => one.stage === stage && isLead(one) && !isFinal(one)) ?? null
}

/** Whether a stage has helpers (协办), or had some who did their part: so somebody leads it. */
export function isHelped({ tasks }: Pick<Matter, 'tasks'>, stage: number): boolean {
  return tasks.some(
    one =>
      one.stage === stage &&
      one.kind === 'STEP' &&
      one.role === 'HELPER' &&
      (!isFinal(one) || one.state === 'DONE'),
  )
}

/** A step has one lead at most, and one if it has helpers: those addressed, beside whoever leads it already. */
export function leadProblems(
  specs: readonly TaskSpec[],
  path: readonly string[],
  there: Pick<Task, 'to'> | null = null,
): Problem[] {
  const [lead] = [there, ...specs.filter(({ role }) => role === 'LEAD')].filter(one => one !== null)
  if (lead === undefined)
    return specs.some(({ role }) => role === 'HELPER') ? [invalid('LEAD_MISSING', path)] : []
  return specs.flatMap((spec, at) =>
    spec.role !== 'LEAD' || spec === lead
      ? []
      : [
          invalid('SECOND_LEAD', [...path, String(at), 'role'], {
            ...{ given: 'LEAD', allowed: ['HELPER'] },
            params: { lead: lead.to.name },
          }),
        ],
  )
}

/** Only those who share a step lead it or help: not who is delegated to, asked, put before or behind, or has a part. */
export function roleProblems(specs: readonly TaskSpec[], path: readonly string[]): Problem[] {
  return specs.flatMap(({ role }, at) =>
    role === null ? [] : [invalid('NO_ROLE_HERE', [...path, String(at), 'role'], { given: role })],
  )
}
