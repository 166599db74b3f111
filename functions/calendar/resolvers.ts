import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import { importCalendar } from './actions.ts'
import { type Calendar, NATION } from './model.ts'
import { loadCalendar, versions, workingDeadline } from './reading.ts'

const importedBy = ({ importedBy: agency }: Calendar) =>
  agency === null ? null : { agencyId: agency.id, name: agency.name }

export const resolvers = {
  Query: {
    calendar: (_, { year, region }, context) => loadCalendar(context, region ?? NATION, year),
    workingDeadline: (_, args, context) => workingDeadline(context, args),
  },
  Calendar: {
    importedBy,
    versions: (calendar, args, context) => versions(context, calendar, args),
  },
  CalendarVersion: { importedBy },
  Deadline: {
    basis: ({ basis }) => basis.kind,
    from: ({ basis }) => (basis.kind === 'REPLY_WITHIN' ? basis.from : null),
    workingDays: ({ basis }) => (basis.kind === 'REPLY_WITHIN' ? basis.workingDays : null),
    paused: ({ basis }) => (basis.kind === 'REPLY_WITHIN' ? basis.paused : []),
  },
  Mutation: {
    importCalendar: async (_, { input }, context) => {
      const { thing, ...outcome } = await importCalendar(context, {
        ...input,
        region: input.region ?? NATION,
        expectedVersion: input.expectedVersion ?? null,
        source: { ...input.source, number: input.source.number ?? null, url: input.source.url ?? null },
      })
      return { calendar: thing, ...outcome }
    },
  },
} satisfies Resolvers
