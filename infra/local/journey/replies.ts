import type { Platform } from '../platform.ts'
import { until } from './client.ts'
import { ANSWER, DEMAND } from './documents.ts'
import { as, type DocumentNow, issue, newest, type Office, receive } from './office.ts'
import type { Output } from './regulation.ts'
import { table } from './report.ts'

const UNTIL_ACCEPTED = [
  ['SignForDelivery'],
  ['RegisterDelivery', { incomingNumber: '收〔2026〕9号' }],
  ['AcceptDelivery'],
] as const

/** The last working day before the last day, and the first one behind it. */
const DAY_BEFORE = new Date('2026-10-09T09:05:00+08:00')
const SUNDAY_AFTER = new Date('2026-10-11T12:00:00+08:00')
const MONDAY_AFTER = new Date('2026-10-12T09:05:00+08:00')
const DUE_ON = '2026-10-10'
const REMINDED = ['REPLY_DUE_SOON on 2026-10-09', 'REPLY_LATE on 2026-10-12']

/**
 * The province demands a reply in five working days across the National Day. One replies in time; the other is reminded on the last
 * working day before the last day, and urged on the first one behind it: not on the Sunday between. @returns whether it was so
 */
export async function demandReply(
  platform: Platform,
  province: Office,
  [prompt, slow]: readonly [Office, Office],
  { say, log }: Pick<Output, 'say'> & { readonly log: (line: string) => void },
): Promise<boolean> {
  const mainRecipients = { agencyIds: [prompt.id, slow.id] }
  const demand = await issue(province, { ...DEMAND, mainRecipients, replyWithin: 5 })
  for (const office of [prompt, slow]) await receive(office, await arrived(office), UNTIL_ACCEPTED)
  const deadline = (await repliesTo(province, demand))?.deadline
  for (const line of ['', `${demand.number} ${demand.title}`, ...daysTable(deadline?.days ?? []), ''])
    log(line)
  const replyTo = (await newest(prompt)).id
  await issue(prompt, { ...ANSWER(prompt.name), mainRecipients: { agencyIds: [province.id] }, replyTo })
  say(`${demand.number} demands a reply by ${deadline?.dueOn}; ${prompt.name} has replied`)

  for (const time of [DAY_BEFORE, SUNDAY_AFTER, MONDAY_AFTER]) {
    platform.clock.moveTo(time)
    if (time === SUNDAY_AFTER) continue
    const expected = time === DAY_BEFORE ? 1 : 2
    const told = await until(`reminder ${expected} of ${slow.name}`, async () => {
      const reminders = await remindersOf(slow)
      return reminders.length === expected ? reminders : null
    })
    say(`${slow.name} was told ${told.at(-1)}`)
  }
  const late =
    (await as('CLERK', province).documentReplies({ id: demand.id, late: true }))?.ladder?.nodes ?? []
  say(
    `late: ${late.map(({ recipient }) => recipient.name).join()}; ${prompt.name} was told ${(await remindersOf(prompt)).length} times`,
  )
  return (
    deadline?.dueOn === DUE_ON &&
    (await remindersOf(slow)).join() === REMINDED.join() &&
    late.map(({ recipient }) => recipient.name).join() === slow.name &&
    (await remindersOf(prompt)).length === 0
  )
}

function arrived(office: Office) {
  return until(`the demand at ${office.name}`, async () => {
    const delivery = await newest(office)
    return delivery.title === DEMAND.title ? delivery : null
  })
}

async function repliesTo(office: Office, { id }: DocumentNow) {
  return as('CLERK', office).documentReplies({ id })
}

/** What a recipient of the demand was reminded of and on which day, oldest first. */
async function remindersOf(office: Office): Promise<string[]> {
  const { id } = await newest(office)
  return ((await as('CLERK', office).deliveryReply({ id }))?.reminders ?? []).map(
    ({ kind, at }) => `${kind} on ${at.slice(0, 10)}`,
  )
}

function daysTable(
  days: readonly {
    readonly date: string
    readonly counted: boolean
    readonly reason: string
    readonly name?: string | null
  }[],
): string[] {
  let counted = 0
  return table(
    ['日期', '计算', '理由'],
    days.map(({ date, counted: counts, reason, name }) => {
      if (counts) counted++
      return [date, counts ? String(counted) : '·', [reason, name ?? ''].join(' ').trim()]
    }),
  )
}
