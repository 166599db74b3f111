import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import { loadReferred as loadDocument } from '../documents/index.ts'
import { loadReferred as loadDelivery } from '../exchange/index.ts'
import { loadReferredMatter, loadReferredReader, loadReferredTask } from '../handling/index.ts'
import { markNotificationsSeen } from './actions.ts'
import { NOTIFICATION_KINDS } from './model.ts'
import { actedOn, isSeen, myNotifications, notifications, viewOf } from './reading.ts'

export const notificationsResolvers = {
  Query: {
    notifications: (_, args, context) => notifications(context, args),
    myNotifications: (_, args, context) => myNotifications(context, args),
  },
  NotificationConnection: { unseen: ({ unseen }) => unseen() },
  Notification: {
    delivery: ({ kind, deliveryId }, _, context) =>
      NOTIFICATION_KINDS[kind] === 'RECEIVED' ? loadDelivery(context, deliveryId) : null,
    document: ({ kind, documentId }, _, context) =>
      NOTIFICATION_KINDS[kind] === 'SENT' ? loadDocument(context, documentId) : null,
    matter: ({ matterId }, _, context) => loadReferredMatter(context, matterId ?? null),
    task: ({ taskId }, _, context) => loadReferredTask(context, taskId ?? null),
    reading: ({ readerId }, _, context) => loadReferredReader(context, readerId ?? null),
    late: ({ late }) => late ?? null,
    isSeen: (view, _, context) => isSeen(view, context),
    actedAt: (view, _, context) => actedOn(view, context),
  },
  Mutation: {
    markNotificationsSeen: async (_, { input }, context) => {
      const { thing, problems, replayed } = await markNotificationsSeen(context, input)
      return { notification: thing === null ? null : viewOf(thing), problems, replayed }
    },
  },
} satisfies Resolvers
