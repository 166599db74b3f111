import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import type { NewTaskInput } from '../../../graphql/types.generated.ts'
import { type Addressed, taskIdOf } from '../model.ts'

import type { Responsible, Wanted } from '../reading/previewing.ts'

/** To whom something is addressed; the office has no id. */
export const addressed = ({ kind, id, name }: Addressed) => ({
  kind,
  id: kind === 'OFFICE' ? null : id,
  name,
})

/** Whom a request addresses; the office has no id. */
export const wanted = ({ to, ...task }: NewTaskInput): Wanted => ({
  ...task,
  to: { kind: to.kind, id: to.kind === 'OFFICE' ? '' : (to.id ?? '') },
})

/** Who can act on a task, and why. */
export const responsibleMember = ({ memberId, because, forMemberId }: Responsible) => ({
  member: { memberId },
  because,
  onBehalfOf: forMemberId === undefined ? null : { memberId: forMemberId },
})

/** 流程预览. */
export const previewResolvers = {
  PreviewedStage: {
    isPresent: ({ state }) => state === 'OPENS',
    tasks: ({ tasks, matterId }) =>
      tasks.map(({ n, to, role, due, state, responsible }) => ({
        taskId: n === null ? null : taskIdOf({ matterId, n }),
        to: addressed(to),
        role,
        due,
        isOpen: state === 'OPENS',
        responsible: responsible.map(responsibleMember),
      })),
  },
} satisfies Resolvers
