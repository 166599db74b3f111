import type { Messages } from '../access/messages.ts'

/** Words of the audit. */
export const messages = {
  problems: {},
  words: { readAudit: { 'zh-CN': '查阅审计记录', en: 'read the audit' } },
} as const satisfies Messages
