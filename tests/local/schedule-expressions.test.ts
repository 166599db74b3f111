import { describe, expect, test } from 'vitest'
import { readSchedule } from '../../infra/local/template/schedule.ts'

describe('the schedule of a rule', () => {
  const MADE = new Date('2026-02-24T08:59:30Z')
  test.each([
    ['rate(1 minute)', '2026-02-24T09:00:00Z', '2026-02-24T09:00:30Z'],
    ['rate(5 minutes)', '2026-02-24T08:59:30Z', '2026-02-24T09:04:30Z'],
    ['rate(1 hour)', '2026-02-24T12:00:00Z', '2026-02-24T12:59:30Z'],
    ['rate(7 days)', '2026-02-24T12:00:00Z', '2026-03-03T08:59:30Z'],
    ['cron(0 9 * * ? *)', '2026-02-24T08:59:59Z', '2026-02-24T09:00:00Z'],
    ['cron(0 9 * * ? *)', '2026-02-24T09:00:00Z', '2026-02-25T09:00:00Z'],
    ['cron(0/15 * * * ? *)', '2026-02-24T09:46:00Z', '2026-02-24T10:00:00Z'],
    ['cron(*/20 8-9 * * ? *)', '2026-02-24T09:40:00Z', '2026-02-25T08:00:00Z'],
    ['cron(0 1,13 * * ? *)', '2026-02-24T09:40:00Z', '2026-02-24T13:00:00Z'],
    ['cron(0 9 ? * MON-FRI *)', '2026-02-27T10:00:00Z', '2026-03-02T09:00:00Z'],
    ['cron(0 9 ? * 1 *)', '2026-02-24T10:00:00Z', '2026-03-01T09:00:00Z'],
    ['cron(30 0 29 feb ? *)', '2026-02-24T10:00:00Z', '2028-02-29T00:30:00Z'],
    ['cron(0 0 1 1 ? 2027-2028)', '2026-02-24T10:00:00Z', '2027-01-01T00:00:00Z'],
    ['cron(0 0 1 1 ? 2027-2028)', '2028-02-24T10:00:00Z', undefined],
    ['cron(0 0 31 2 ? 2027-2030)', '2026-02-24T10:00:00Z', undefined],
  ])('%s after %s is due at %s', (expression, after, due) => {
    expect(readSchedule(expression, MADE)?.next(new Date(after))?.toISOString()).toBe(
      due?.replace('Z', '.000Z'),
    )
  })

  test.each([
    ...[
      'rate(0 minutes)',
      'rate(1 minutes)',
      'rate(5 minute)',
      'rate(1 second)',
      'rate(1.5 hours)',
      'every day',
    ],
    ...[
      'cron(0 9 * * * *)',
      'cron(0 9 ? * ? *)',
      'cron(0 9 * * ?)',
      'cron(0 9 L * ? *)',
      'cron(0 9 3W * ? *)',
    ],
    ...['cron(0 9 ? * 6L *)', 'cron(0 9 ? * 3#2 *)', 'cron(60 9 * * ? *)', 'cron(0 9 * XYZ ? *)', 'cron()'],
    ...[
      'cron(0 10-9 * * ? *)',
      'cron(0/0 9 * * ? *)',
      'cron(0 *-9 * * ? *)',
      'cron(0,, 9 * * ? *)',
      'at(2026-01-01)',
    ],
  ])('%s is not understood', expression => {
    expect(readSchedule(expression, MADE)).toBeUndefined()
  })
})
