import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describeFault, verifyBundle } from '../../../functions/exchange/index.ts'
import { verifyEvidence } from '../../../graphql/sdk/index.ts'
import type { Platform } from '../platform.ts'
import { STATE_DIR } from '../process/running.ts'
import { call, each, JourneyFault, until } from './client.ts'
import { correctNotice } from './correction.ts'
import { attachmentBytes, FORWARDING, NOTICE, REPORT, RETURN_REASON } from './documents.ts'
import { handleInOne, handleNotice } from './handling.ts'
import { identities } from './identity.ts'
import { as, type DocumentNow, issue, newest, type Office, receive, upload } from './office.ts'
import { onboardBelow, onboardProvince } from './onboarding.ts'
import { recallNotice } from './recall.ts'
import { jointNotice, type Output, requestRefusedAndFixed, voidAndAudit } from './regulation.ts'
import { demandReply } from './replies.ts'
import { type CascadeNow, cascadeTable, type LadderNow, ladderTable } from './report.ts'

/**
 * When the sample is played: on the Monday before the National Day of 2026, whose working days it imports. So it is the same whenever
 * it is run, and deadlines can run across a holiday.
 */
export const SAMPLE_BEGINS = new Date('2026-09-28T09:00:00+08:00')

export interface JourneyOptions {
  readonly log: (line: string) => void
  /** Where the evidence bundle and the printed copy are kept. */
  readonly stateDir?: string
}

export interface JourneyResult {
  /** True if every rung and every count is as the journey's script expects. */
  readonly ok: boolean
  /** Tokens to go on with by hand, issued when they are asked for: the platform's clock may have moved by then. */
  readonly tokens: () => Promise<Readonly<Record<string, string>>>
}

const SIGN_FOR = ['SignForDelivery'] as const
const REGISTER = ['RegisterDelivery', { incomingNumber: '收〔2026〕1号' }] as const
const ACCEPT = ['AcceptDelivery'] as const
const HANDLE = ['MarkHandled', { result: '已部署落实' }] as const
const SEND_BACK = ['ReturnDelivery', { reason: RETURN_REASON }] as const

const PROVINCE = '河南省人民政府'
/** What each recipient of the province does; every other one accepts. */
const CITIES = {
  forwards: '郑州市人民政府',
  returns: '鹤壁市人民政府',
  replies: ['洛阳市人民政府', '济源市人民政府'] as const,
  handles: ['开封市人民政府', '洛阳市人民政府'],
}
const DIRECTLY_UNDER = { recipientClass: { class: 'GOVERNMENTS_DIRECTLY_UNDER' } }

/** What the cascade of the notice counts in the end. */
const EXPECTED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  CITY: { delivered: 17, signedFor: 17, registered: 16, accepted: 16, returned: 1, handled: 2, replied: 1 },
  COUNTY: { delivered: 16, signedFor: 16, registered: 13, accepted: 6, returned: 0, handled: 5, replied: 1 },
}

/** The offices that take part. */
interface Offices {
  readonly province: Office
  readonly cities: readonly Office[]
  readonly zhengzhou: Office
  /** Those of whom a reply is demanded: one replies in time. */
  readonly replying: readonly [Office, Office]
  /** The governments and committees directly under Zhengzhou. */
  readonly counties: readonly Office[]
}

interface DocumentReport {
  readonly ladder: { readonly nodes: readonly LadderNow[] }
  readonly cascade: readonly CascadeNow[]
}

/**
 * The main job, through the public API alone: a notice goes from the province to every government directly under it,
 * one city forwards it to its counties, and the province sees how far it has got, with proof.
 */
export async function runJourney(
  platform: Platform,
  { log, stateDir = STATE_DIR }: JourneyOptions,
): Promise<JourneyResult> {
  const began = Date.now()
  const say = (line: string): void => log(`[${secondsSince(began).padStart(5)} s] ${line}`)
  if (await isThereAlready(platform)) {
    log('The sample is there already; its journey is not repeated.')
    return { ok: true, tokens: () => readyTokens(platform) }
  }
  const offices = await onboard(platform, say)
  const notice = await dispatch(offices, say)
  await answer(offices, say)
  const forwarded = await forward(offices, say)
  const { isComplete, rungs } = await report(offices.province, notice, log)
  const isProved = await prove(offices.province, { notice, rungs }, { say, stateDir })
  const isWhole = await regulation(offices, { say, stateDir })
  const isPutRight = await putRight(offices, { say, log })
  const isHandled = await handling(platform, offices, { notice, forwarded }, { say, log })
  const { province, zhengzhou: city } = offices
  const areKnown = await identities(platform, { province, city, say })
  const wasReminded = await demandReply(platform, province, offices.replying, { say, log })
  const ok = isComplete && isProved && isWhole && isPutRight && isHandled && areKnown && wasReminded
  say(ok ? 'done: every rung is as expected' : 'done, but not as expected')
  return { ok, tokens: () => readyTokens(platform) }
}

function secondsSince(time: number): string {
  return ((Date.now() - time) / 1000).toFixed(1)
}

function isThereAlready(platform: Platform): Promise<boolean> {
  return platform.tokenFor({ agency: PROVINCE, role: 'CLERK' }).then(
    () => true,
    () => false,
  )
}

function named(offices: readonly Office[], name: string): Office {
  const found = offices.find(office => office.name === name)
  if (found === undefined) throw new JourneyFault('sample', `${name} is missing`)
  return found
}

async function onboard(platform: Platform, say: (line: string) => void): Promise<Offices> {
  const province = await onboardProvince(platform, { say })
  say('Henan’s 2,786 divisions and the working days of 2026 imported; the province’s government onboarded')
  const fullOffices: readonly string[] = [CITIES.forwards, ...CITIES.replies]
  const cities = await onboardBelow(platform, province, 'agencies-cities.csv', name =>
    fullOffices.includes(name),
  )
  say(`${cities.length} governments directly under it onboarded, Jiyuan among them`)
  const zhengzhou = named(cities, CITIES.forwards)
  const counties = await onboardBelow(platform, zhengzhou, 'agencies-zhengzhou.csv', () => false)
  say(`${counties.length} governments and committees directly under Zhengzhou onboarded`)
  const replying = [named(cities, CITIES.replies[0]), named(cities, CITIES.replies[1])] as const
  return { province, cities, zhengzhou, counties, replying }
}

/** The province sends its notice with an attachment; resolves once it has reached every recipient. */
async function dispatch({ province, cities }: Offices, say: (line: string) => void): Promise<DocumentNow> {
  const uploadId = await upload(province, attachmentBytes(), 'application/pdf')
  const attachments = [{ uploadId, name: '工作要点' }]
  const notice = await issue(province, { ...NOTICE, mainRecipients: DIRECTLY_UNDER, attachments })
  const sent = Date.now()
  say(`${notice.number} dispatched to every government directly under the province`)
  await untilLadder(province, notice, ladder => ladder.length === cities.length)
  say(`it has reached all ${cities.length} of them, ${secondsSince(sent)} s after its dispatch`)
  return notice
}

/** The cities sign for the notice and accept it, one returns it, and some reply with a report. */
async function answer({ province, cities }: Offices, say: (line: string) => void): Promise<void> {
  await each(cities, async city => {
    const delivery = await newest(city)
    if (city.name === CITIES.returns) return receive(city, delivery, [SIGN_FOR, SEND_BACK])
    const handled = CITIES.handles.includes(city.name) ? [HANDLE] : []
    return receive(city, delivery, [SIGN_FOR, REGISTER, ACCEPT, ...handled])
  })
  say(`all signed for; ${CITIES.returns} returned it; the others accepted`)
  for (const name of CITIES.replies) {
    const city = named(cities, name)
    const replyTo = (await newest(city)).id
    const mainRecipients = { agencyIds: [province.id] }
    const reply = await issue(city, { ...REPORT(name), mainRecipients, replyTo })
    say(`${name} replied with ${reply.number}`)
  }
}

/** Zhengzhou forwards the notice, and its counties sign for it and take it up the ladder as far as each gets. */
async function forward({ zhengzhou, counties }: Offices, say: (line: string) => void): Promise<DocumentNow> {
  const forwards = (await newest(zhengzhou)).id
  const forwarded = await issue(zhengzhou, { ...FORWARDING, mainRecipients: DIRECTLY_UNDER, forwards })
  say(`${zhengzhou.name} forwarded it down as ${forwarded.number}`)
  await untilLadder(zhengzhou, forwarded, ladder => ladder.length === counties.length)
  await each(counties, async (county, index = counties.indexOf(county)) => {
    const steps =
      index < 5 ? [SIGN_FOR, REGISTER, ACCEPT, HANDLE] : index < 12 ? [SIGN_FOR, REGISTER] : [SIGN_FOR]
    return receive(county, await newest(county), steps)
  })
  say('the counties signed for it; five have handled it')
  return forwarded
}

/** Prints the ladder and the cascade of the notice once all have acted. @returns whether they are as expected */
async function report(
  province: Office,
  notice: DocumentNow,
  log: (line: string) => void,
): Promise<{ readonly isComplete: boolean; readonly rungs: number }> {
  const isComplete = ({ cascade }: DocumentReport): boolean =>
    Object.entries(EXPECTED).every(([tier, counts]) => matches(cascade, tier, counts))
  const found = await untilReport(province, notice, isComplete)
  const title = `${notice.number}《${NOTICE.title}》`
  for (const line of [
    '',
    title,
    '',
    ...ladderTable(found.ladder.nodes),
    '',
    ...cascadeTable(found.cascade),
    '',
  ])
    log(line)
  if (!isComplete(found)) log(`The cascade is not as expected: ${JSON.stringify(EXPECTED)}`)
  const rungs = found.ladder.nodes.reduce((sum, row) => sum + row.rungs.length, 0)
  return { isComplete: isComplete(found), rungs }
}

/** The rules of the regulation: a refusal with its fix, a joint notice, a voided number. */
async function regulation(
  { province, cities, zhengzhou, counties }: Offices,
  output: Output,
): Promise<boolean> {
  const [county] = counties
  if (county === undefined) throw new JourneyFault('sample', 'Zhengzhou has no county')
  await requestRefusedAndFixed(zhengzhou, province, county, output)
  await jointNotice(zhengzhou, named(cities, '洛阳市人民政府'), county, output)
  return voidAndAudit(zhengzhou, county, output)
}

/** Zhengzhou handles the province's notice by seven steps, one of its counties what was forwarded in one. */
async function handling(
  platform: Platform,
  { province, zhengzhou: city, counties }: Offices,
  { notice, forwarded }: { readonly notice: DocumentNow; readonly forwarded: DocumentNow },
  output: Pick<Output, 'say'> & { readonly log: (line: string) => void },
): Promise<boolean> {
  // One of those that have registered it and not gone on.
  const county = counties[6]
  if (county === undefined) throw new JourneyFault('sample', 'Zhengzhou has too few counties')
  const isDone = await handleNotice(platform, { province, city, notice }, output)
  return (await handleInOne(county, { sender: city, forwarded }, output)) && isDone
}

/** A notice with a wrong annex goes to two counties, is recalled, and is corrected. */
async function putRight(
  { zhengzhou, counties }: Offices,
  output: Pick<Output, 'say'> & { readonly log: (line: string) => void },
): Promise<boolean> {
  const [forgotten, misled, right] = counties
  const [unsigned, signed] = counties.slice(-2)
  if (!forgotten || !misled || !right || !unsigned || !signed)
    throw new JourneyFault('sample', 'five counties are missing')
  const { notice, isRecalled } = await recallNotice(zhengzhou, [unsigned, signed], output)
  const concerned = { gone: unsigned, kept: signed, forgotten, misled, right }
  return (await correctNotice(zhengzhou, notice, concerned, output)) && isRecalled
}

function matches(
  cascade: readonly CascadeNow[],
  tier: string,
  expected: Readonly<Record<string, number>>,
): boolean {
  const counts = cascade.find(count => count.tier === tier)
  return Object.entries(expected).every(([name, value]) => (counts?.[name] ?? 0) === value)
}

async function reportOf(office: Office, document: DocumentNow): Promise<DocumentReport> {
  return call<DocumentReport>(office.url, await office.token('CLERK'), 'Document', {
    id: document.id,
    first: 100,
  })
}

function untilLadder(
  office: Office,
  document: DocumentNow,
  isThere: (ladder: readonly LadderNow[]) => boolean,
): Promise<DocumentReport> {
  return until('delivery to everyone', async () => {
    const report = await reportOf(office, document)
    return isThere(report.ladder.nodes) ? report : null
  })
}

/** The report once it is complete, or as it stands after a long while: the caller checks which. */
async function untilReport(
  office: Office,
  document: DocumentNow,
  isComplete: (report: DocumentReport) => boolean,
): Promise<DocumentReport> {
  const wait = until('the answers of all', async () => {
    const report = await reportOf(office, document)
    return isComplete(report) ? report : null
  })
  return wait.catch(() => reportOf(office, document))
}

/** As much of a bundle as is needed to count its receipts. */
interface BundleNow {
  readonly recipients: readonly { readonly receipts: readonly string[] }[]
}

/**
 * Fetches the evidence once each rung has its receipt, which is some seconds later than the rung, keeps it as a file, and
 * checks it with the keys that the platform publishes: by the rules, and as a client does.
 */
async function prove(
  office: Office,
  { notice, rungs }: { readonly notice: DocumentNow; readonly rungs: number },
  { say, stateDir }: Output,
): Promise<boolean> {
  const clerk = as('CLERK', office)
  const bundle = await until('the receipts', async () => {
    const evidence = await clerk.evidence({ documentId: notice.id })
    const all = evidence?.bundle as BundleNow | undefined
    const receipts = all?.recipients.flatMap(recipient => recipient.receipts) ?? []
    return all !== undefined && receipts.length >= rungs ? all : null
  })
  const path = join(stateDir, 'bundle.json')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(bundle, null, 2)}\n`)
  const published = await clerk.receiptKeys()
  const verdict = await verifyBundle(bundle, published as Parameters<typeof verifyBundle>[1])
  say(
    `evidence: ${verdict.receipts} receipts of ${verdict.recipients} recipients, ${verdict.valid ? 'all valid' : verdict.faults.map(describeFault).join('; ')} (${path})`,
  )
  return verdict.valid && (await verifyEvidence(bundle, published)).valid
}

async function readyTokens(platform: Platform): Promise<Record<string, string>> {
  const clerkOf = (agency: string) => platform.tokenFor({ agency, role: 'CLERK' })
  return {
    [`${PROVINCE} (CLERK)`]: await clerkOf(PROVINCE),
    [`${CITIES.forwards} (CLERK)`]: await clerkOf(CITIES.forwards),
  }
}
