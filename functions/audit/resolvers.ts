import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import { auditRecords, auditSeals, checkAuditSeal } from './reading.ts'

export const resolvers = {
  Query: {
    auditRecords: (_, args, context) => auditRecords(context, args),
    auditSeals: (_, args, context) => auditSeals(context, args),
    checkAuditSeal: (_, { number }, context) => checkAuditSeal(context, number),
  },
  AuditRecord: {
    by: ({ subject, name }) => ({
      subject,
      person: name === null ? undefined : { name, post: null, agency: null },
    }),
    onBehalfOf: ({ onBehalfOf }) => (onBehalfOf === null ? null : { subject: onBehalfOf }),
    application: ({ applicationId }) => (applicationId === null ? null : { applicationId }),
  },
  AuditCheck: { isIntact: ({ faults }) => faults.length === 0 },
} satisfies Resolvers
