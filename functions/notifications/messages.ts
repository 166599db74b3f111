import type { Messages } from '../access/messages.ts'

/** Words of the notifications. */
export const messages = {
  problems: {},
  words: {
    readNotifications: { 'zh-CN': '查看提醒', en: 'read notifications' },
    markNotificationsSeen: { 'zh-CN': '标记提醒为已看', en: 'mark notifications as seen' },
  },
} as const satisfies Messages
