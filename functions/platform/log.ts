import { now } from './clock.ts'

/**
 * One JSON object a line, which CloudWatch Logs Insights reads without configuration. Never log content of documents.
 */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

const LEVELS = ['info', 'warn', 'error'] as const

function write(level: (typeof LEVELS)[number], message: string, fields: LogFields): void {
  const least = (LEVELS as readonly string[]).indexOf(process.env.LOG_LEVEL ?? '')
  if (LEVELS.indexOf(level) < least) return
  process.stdout.write(`${JSON.stringify({ level, time: now().toISOString(), message, ...fields })}\n`)
}

export const log = {
  info: (message: string, fields: LogFields = {}): void => write('info', message, fields),
  warn: (message: string, fields: LogFields = {}): void => write('warn', message, fields),
  /** Logs an error with its stack. */
  error: (message: string, error: unknown, fields: LogFields = {}): void => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    write('error', message, { ...fields, stack })
  },
}
