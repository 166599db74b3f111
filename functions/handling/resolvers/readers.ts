import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import type { AddresseeInput, CompleteTaskInput, PassOnTaskInput } from '../../../graphql/types.generated.ts'
import { bulkPayload } from '../../access/bulk.ts'
import { actOnTasks, markSeveralRead } from '../actions/bulk.ts'
import { addReaders, informMembers, markRead, recallReaders } from '../actions/readers.ts'
import type { Said } from '../actions/tasks.ts'
import { isUnread, readerIdOf } from '../model.ts'
import { isReadingLate, loadReader, readerActions, readerPayload, readersOf } from '../reading/readers.ts'
import { matterView, taskPayload } from '../reading.ts'

/** Whom a request addresses; the office has no id. */
const addressed = ({ kind, id }: AddresseeInput) => ({ kind, id: kind === 'OFFICE' ? '' : (id ?? '') })

export const readerResolvers = {
  Matter: {
    circulation: async ({ whole }) => (await whole()).circulation ?? null,
    readers: async ({ whole }, args, context) => readersOf(context, await whole(), args),
  },
  Reader: {
    id: row => readerIdOf(row),
    position: ({ n }) => n,
    member: ({ memberId }) => ({ memberId }),
    because: ({ why }) => why.because,
    onBehalfOf: ({ why }) => (why.forMemberId === undefined ? null : { memberId: why.forMemberId }),
    addedBy: ({ addedBy }) => ({ memberId: addedBy }),
    late: (row, _, context) => isReadingLate(row, context),
    readAt: ({ state, endedAt }) => (state === 'READ' ? endedAt : null),
    endedAt: row => (isUnread(row) ? null : row.endedAt),
    actions: (row, _, context) => readerActions(context, row),
  },
  ReaderConnection: { totalCount: ({ totalCount }) => totalCount() },
} satisfies Resolvers

/** `completeTask` and `passOnTask` say in bulk what they say alone: the other resolvers know how. */
export interface Saying {
  readonly completing: (input: CompleteTaskInput) => Said<'completeTask'>
  readonly passingOn: (input: PassOnTaskInput) => Said<'passOnTask'>
}

export const readerMutations = ({ completing, passingOn }: Saying) =>
  ({
    addReaders: async (_, { input }, context) => {
      const { thing, problems, replayed } = await addReaders(context, {
        ...input,
        to: input.to.map(addressed),
        mode: input.mode ?? null,
        due: input.due ?? null,
      })
      return { matter: thing === null ? null : matterView(thing), problems, replayed }
    },
    informMembers: async (_, { input }, context) => {
      const to = input.to.map(addressed)
      const { thing, problems, replayed } = await informMembers(context, { ...input, to })
      return { matter: thing === null ? null : matterView(thing), problems, replayed }
    },
    recallReaders: async (_, { input }, context) => {
      const { thing, problems, replayed } = await recallReaders(context, {
        ...input,
        readerIds: input.readerIds ?? null,
        reason: input.reason ?? null,
      })
      return { matter: thing === null ? null : matterView(thing), problems, replayed }
    },
    markRead: async (_, { input }, context) =>
      readerPayload(context, await markRead(context, input), input.readerId),
    markSeveralRead: async (_, { input: { items } }, context) => {
      const { results, problems } = await markSeveralRead(context, items)
      const readers = await Promise.all(
        results.map(({ thing }, at) =>
          thing === null ? null : loadReader(context, items[at]?.readerId ?? ''),
        ),
      )
      const placed = results.map((outcome, at) => ({ ...outcome, thing: readers[at] ?? null }))
      return bulkPayload({ results: placed, problems }, ({ thing, ...rest }) => ({ ...rest, reader: thing }))
    },
    completeTasks: async (_, { input: { items } }, context) => {
      const said = items.map(item => ({ ...item, said: completing(item) }))
      return tasksPayload(await actOnTasks(context, 'completeTask', said), items)
    },
    passOnTasks: async (_, { input: { items } }, context) => {
      const said = items.map(item => ({ ...item, said: passingOn(item) }))
      return tasksPayload(await actOnTasks(context, 'passOnTask', said), items)
    },
  }) satisfies Resolvers['Mutation']

function tasksPayload(
  { results, problems }: Awaited<ReturnType<typeof actOnTasks>>,
  items: readonly { readonly taskId: string }[],
) {
  const shown = results.map((outcome, at) => taskPayload(outcome, items[at]?.taskId ?? ''))
  const done = shown.filter(({ task }) => task !== null).length
  return { results: shown, done, refused: shown.length - done, problems }
}
