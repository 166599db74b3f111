import { change, JourneyFault, until } from './client.ts'
import { CORRECTION_REASON, FORGOTTEN_REASON, PASSING_REASON } from './documents.ts'
import {
  approve,
  as,
  type DocumentNow,
  type DocumentStep,
  newest,
  type Office,
  receive,
  send,
  sign,
} from './office.ts'
import type { Output } from './regulation.ts'
import { table } from './report.ts'

/** Who has to do with the correction: whom the notice was recalled from, who kept it, and who gets it only now. */
export interface Concerned {
  readonly gone: Office
  readonly kept: Office
  readonly forgotten: Office
  readonly misled: Office
  readonly right: Office
}

/** States of the rows in the end, of the notice and of its correction. */
const OF_NOTICE = ['RECALLED', 'REPLACED']
const OF_CORRECTION = ['DELIVERED', 'DELIVERED', 'DELIVERED', 'PASSED_ON', 'DELIVERED']

/**
 * The recalled notice is corrected under a number of its own, which replaces it where it was kept. Two further recipients are added, one
 * of whom passes the correction on to the agency that it is for. @returns whether both ladders say so
 */
export async function correctNotice(
  city: Office,
  notice: DocumentNow,
  { gone, kept, forgotten, misled, right }: Concerned,
  { say, log }: Pick<Output, 'say'> & { readonly log: (line: string) => void },
): Promise<boolean> {
  const correction = await correctionOf(city, notice)
  await until('the correction at both', async () => {
    const states = await Promise.all([gone, kept].map(async office => (await newest(office)).title))
    return states.every(title => title === notice.title) ? states : null
  })
  say(`${correction.number} replaces ${notice.number} (${CORRECTION_REASON})`)
  const input = {
    documentId: correction.id,
    expectedVersion: await versionOf(city, correction),
    mainRecipientIds: [forgotten.id, misled.id],
    reason: FORGOTTEN_REASON,
  }
  await change(city.url, await city.token('CLERK'), 'AddRecipients', input)
  const misdirected = await until(`the correction at ${misled.name}`, async () => {
    const delivery = await newest(misled)
    return delivery.title === notice.title ? delivery : null
  })
  await receive(misled, misdirected, [
    ['SignForDelivery'],
    ['PassOnDelivery', { toAgencyId: right.id, reason: PASSING_REASON }],
  ])
  const ladders = await until('the routes of the correction', async () => {
    const rows = await Promise.all([notice, correction].map(document => rowsOf(city, document)))
    return rows.map(some => some.length).join() === '2,5' &&
      rows.flat().every(({ state }) => state !== 'PENDING')
      ? rows
      : null
  })
  for (const [index, document] of [notice, correction].entries())
    for (const line of ['', `${document.number}`, ...routesTable(ladders[index] ?? []), '']) log(line)
  const [ofNotice, ofCorrection] = ladders.map(rows => rows.map(({ state }) => state).join())
  return ofNotice === OF_NOTICE.join() && ofCorrection === OF_CORRECTION.join()
}

async function correctionOf(city: Office, notice: DocumentNow): Promise<DocumentNow> {
  const { document } = await change<DocumentStep>(city.url, await city.token('DRAFTER'), 'CreateCorrection', {
    documentId: notice.id,
    expectedVersion: await versionOf(city, notice),
    numbering: 'NEW_NUMBER',
    reason: CORRECTION_REASON,
  })
  return send(city, await sign(city, await approve(city, document)))
}

async function versionOf(city: Office, { id }: DocumentNow): Promise<number> {
  const document = await as('CLERK', city).documentAdditions({ id })
  if (document === null || document === undefined)
    throw new JourneyFault('the correction', 'there is no document')
  return document.version
}

async function rowsOf(city: Office, { id }: DocumentNow) {
  const document = await as('CLERK', city).documentRoutes({ id, first: 100 })
  return document?.ladder?.nodes ?? []
}
type Row = Awaited<ReturnType<typeof rowsOf>>[number]

function routesTable(rows: readonly Row[]): string[] {
  return table(
    ['受文机关', '状态', '经过'],
    rows.map(({ recipient, state, added, rungs }) => {
      const why = added === null || added === undefined ? [] : [`${added.cause}（${added.reason}）`]
      const passed = rungs.flatMap(({ passedTo }) => (passedTo ? [`→ ${passedTo.name}`] : []))
      return [recipient.name, state, [...why, rungs.map(({ kind }) => kind).join(' '), ...passed].join(' ')]
    }),
  )
}
