/** When a rule is due. */
export interface Schedule {
  /** The first due time after an instant; undefined if there is none any more. */
  next(after: Date): Date | undefined
}

/**
 * The schedule that an expression of EventBridge stands for; undefined for what is not understood here: of cron, the
 * wildcards L, W and #. A rate counts from when the rule was made.
 */
export function readSchedule(expression: string, madeAt: Date): Schedule | undefined {
  const rate = /^rate\((\d+) (minute|hour|day)(s?)\)$/.exec(expression)
  if (rate !== null)
    return rateSchedule(Number(rate[1]), rate[2] as keyof typeof UNITS, rate[3] === 's', madeAt)
  const fields = /^cron\((.+)\)$/.exec(expression)?.[1]?.trim().split(/\s+/)
  return fields === undefined ? undefined : cronSchedule(fields)
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const UNITS = { minute: MINUTE, hour: 60 * MINUTE, day: DAY } as const

function rateSchedule(
  count: number,
  unit: keyof typeof UNITS,
  isPlural: boolean,
  madeAt: Date,
): Schedule | undefined {
  // EventBridge refuses `rate(1 minutes)` and `rate(5 minute)`.
  if (count === 0 || isPlural !== count > 1) return undefined
  const every = count * UNITS[unit]
  const origin = madeAt.getTime()
  return { next: after => new Date(origin + (Math.floor((after.getTime() - origin) / every) + 1) * every) }
}

interface Field {
  readonly from: number
  readonly to: number
  readonly names?: readonly string[]
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
const FIELDS = {
  minute: { from: 0, to: 59 },
  hour: { from: 0, to: 23 },
  day: { from: 1, to: 31 },
  month: { from: 1, to: 12, names: MONTHS },
  weekday: { from: 1, to: 7, names: WEEKDAYS },
  year: { from: 1970, to: 2199 },
} as const satisfies Record<string, Field>

function cronSchedule(texts: readonly string[]): Schedule | undefined {
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = ''] = texts
  // One of the two is a question mark, which leaves the day to the other.
  if (texts.length !== 6 || (day === '?') === (weekday === '?')) return undefined
  const minutes = valuesOf(minute, FIELDS.minute)
  const hours = valuesOf(hour, FIELDS.hour)
  const days = valuesOf(day === '?' ? '*' : day, FIELDS.day)
  const months = valuesOf(month, FIELDS.month)
  const weekdays = valuesOf(weekday === '?' ? '*' : weekday, FIELDS.weekday)
  const years = valuesOf(year, FIELDS.year)
  if (!minutes || !hours || !days || !months || !weekdays || !years) return undefined
  const isDueOn = (date: Date): boolean =>
    years.has(date.getUTCFullYear()) &&
    months.has(date.getUTCMonth() + 1) &&
    days.has(date.getUTCDate()) &&
    weekdays.has(date.getUTCDay() + 1)
  return {
    next(after) {
      const earliest = Math.floor(after.getTime() / MINUTE) * MINUTE + MINUTE
      const last = Math.max(...years)
      for (let midnight = Math.floor(earliest / DAY) * DAY; ; midnight += DAY) {
        const date = new Date(midnight)
        if (date.getUTCFullYear() > last) return undefined
        if (!isDueOn(date)) continue
        const found = timesOf(hours, minutes).find(time => midnight + time >= earliest)
        if (found !== undefined) return new Date(midnight + found)
      }
    },
  }
}

/** The times of a day, in milliseconds since midnight, in their order. */
function timesOf(hours: ReadonlySet<number>, minutes: ReadonlySet<number>): number[] {
  const times = [...hours].flatMap(hour => [...minutes].map(minute => (hour * 60 + minute) * MINUTE))
  return times.sort((a, b) => a - b)
}

/** The values that a field of cron lists: `*`, `5`, `MON-FRI`, `0/15`, `1,3-5`; undefined if it is not understood. */
function valuesOf(text: string, field: Field): ReadonlySet<number> | undefined {
  const values = new Set<number>()
  for (const part of text.split(',')) {
    const range = rangeOf(part, field)
    if (range === undefined) return undefined
    for (let value = range.from; value <= range.to; value += range.step) values.add(value)
  }
  return values
}

function rangeOf(part: string, field: Field): { from: number; to: number; step: number } | undefined {
  const [, first = '', last, increment] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part) ?? []
  const from = first === '*' ? field.from : numberFor(first, field)
  const open = first === '*' || increment !== undefined ? field.to : from
  const to = last === undefined ? open : numberFor(last, field)
  const step = Number(increment ?? 1)
  const isSound = from !== undefined && to !== undefined && from <= to && step > 0
  return isSound && !(first === '*' && last !== undefined) ? { from, to, step } : undefined
}

function numberFor(text: string, { from, to, names = [] }: Field): number | undefined {
  const named = names.indexOf(text.toUpperCase())
  const value = named >= 0 ? from + named : /^\d+$/.test(text) ? Number(text) : Number.NaN
  return value >= from && value <= to ? value : undefined
}
