import type { Messages } from '../access/messages.ts'
export const messages = { problems: {}, words: {} } as const satisfies Messages
