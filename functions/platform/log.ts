/** One JSON object per line; what CloudWatch Logs Insights reads without configuration. Never content of documents. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

function write(level: string, message: string, fields: LogFields): void {
  process.stdout.write(`${JSON.stringify({ level, time: new Date().toISOString(), message, ...fields })}\n`)
}

export const log = {
  info: (message: string, fields: LogFields = {}): void => write('info', message, fields),
  warn: (message: string, fields: LogFields = {}): void => write('warn', message, fields),
  /** Logs an unexpected error with its stack, for operators only. */
  error: (message: string, error: unknown, fields: LogFields = {}): void => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    write('error', message, { ...fields, stack })
  },
}
