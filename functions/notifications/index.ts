import type { Area, AreaWork } from '../access/area.ts'
import { permissions } from './permissions.ts'
import { changedNotification, explainers, loadNotification } from './reading.ts'
import { itemRelay, relays } from './relay.ts'
import { notificationsResolvers } from './resolvers.ts'

/** 提醒: what the people of an agency are told of its deliveries. */
export const notifications: Area = {
  name: 'notifications',
  resolvers: notificationsResolvers,
  loaders: { ntf: { typename: 'Notification', load: loadNotification } },
  changes: {
    NOTIFICATION: {
      typename: 'Notification',
      permission: permissions.readNotifications,
      load: changedNotification,
    },
  },
  messages: async () => (await import('./messages.ts')).messages,
  permissions,
  explainers,
}

/** What it does for the relay and when something is due. */
export const notificationsWork: AreaWork = { name: 'notifications', relays, itemRelay }
