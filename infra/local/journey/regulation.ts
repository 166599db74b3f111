import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { call, change, JourneyFault, type Problem, until } from './client.ts'
import { JOINT_NOTICE, REQUEST, SPARE_NOTICE, VOID_REASON } from './documents.ts'
import { approve, type DocumentNow, draft, type Office, prepare, send, sign, step } from './office.ts'

/** A finding of the rules, with its machine-usable fix. */
interface Finding extends Problem {
  readonly article?: string
  readonly severity?: string
  readonly fix?: { readonly removeCopies: readonly { readonly agencyId: string }[] } | null
}

/** Where the journey's lines and files go. */
export interface Output {
  readonly say: (line: string) => void
  readonly stateDir: string
}

/** A request that the rules refuse, with the article and a fix; fixed accordingly, it is sent. */
export async function requestRefusedAndFixed(
  city: Office,
  province: Office,
  county: Office,
  { say }: Output,
) {
  const copies = [county.id]
  const { document } = await draft(city, { ...REQUEST, mainRecipients: { agencyIds: [province.id] }, copies })
  const refused = await call<{ document: DocumentNow | null; problems: readonly Finding[] }>(
    city.url,
    await city.token('DRAFTER'),
    'SubmitForReview',
    { input: { idempotencyKey: `submit-${document.id}`, documentId: document.id, expectedVersion: 1 } },
  )
  const [finding] = refused.problems
  const fix = finding?.fix
  if (refused.document !== null || finding?.article !== '15(1)' || fix === null || fix === undefined)
    throw new JourneyFault(
      'a request with copies to lower agencies',
      'was not refused with art. 15(1) and a fix',
    )
  say(`《${REQUEST.title}》 is refused (art. ${finding.article}): ${finding.message}`)
  const removed = fix.removeCopies.map(({ agencyId }) => agencyId)
  const kept = copies.filter(id => !removed.includes(id))
  const fixed = await step(city, 'DRAFTER', 'EditDraft', document, { draft: { copies: kept } })
  const sent = await send(city, await sign(city, await approve(city, fixed)))
  say(`fixed as the rule proposes (removeCopies), it is sent to ${province.name} as ${sent.number}`)
}

interface RequestNow {
  readonly id: string
  readonly version: number
  readonly title: string
}

/** A joint notice: the head of the second city signs through its own agency before the first city's does. */
export async function jointNotice(
  host: Office,
  coIssuer: Office,
  county: Office,
  output: Output,
): Promise<DocumentNow> {
  const { say, stateDir } = output
  const fields = { ...JOINT_NOTICE, mainRecipients: { agencyIds: [county.id] }, coIssuers: [coIssuer.id] }
  const awaiting = await approve(host, (await draft(host, fields)).document)
  const request = await until(`a request to ${coIssuer.name}`, async () => {
    const { nodes } = await call<{ nodes: RequestNow[] }>(
      coIssuer.url,
      await coIssuer.token('SIGNATORY'),
      'CountersignRequests',
      { state: 'OPEN', first: 1 },
    )
    return nodes[0] ?? null
  })
  const input = { requestId: request.id, expectedVersion: request.version }
  const signatory = await coIssuer.token('SIGNATORY')
  await change(coIssuer.url, signatory, 'AgreeToCountersign', { ...input, opinion: '同意' })
  const agreed = await until('the agreement', async () => {
    const now = await call<DocumentNow>(host.url, await host.token('CLERK'), 'Document', { id: awaiting.id })
    return now.state === 'APPROVED' ? now : null
  })
  const sent = await send(host, await sign(host, agreed))
  say(`${sent.number}, a joint notice: ${coIssuer.name} countersigned, ${host.name} signed and sent it`)
  const rendition = await call<{ downloadUrl: string; pages: number; sha256: string }>(
    host.url,
    await host.token('CLERK'),
    'Render',
    { documentId: sent.id },
  )
  const pdf = new Uint8Array(await (await fetch(rendition.downloadUrl)).arrayBuffer())
  mkdirSync(stateDir, { recursive: true })
  const path = join(stateDir, 'joint-notice.pdf')
  writeFileSync(path, pdf)
  say(`its printed copy: ${rendition.pages} page(s), ${pdf.length} bytes (${path})`)
  return sent
}

interface AuditNow {
  readonly highest: number
  readonly issued: number
  readonly voided: readonly { readonly number: string; readonly voided: { readonly reason: string } }[]
  readonly gaps: readonly number[]
  readonly doubles: readonly unknown[]
  readonly proofHash: string
}

/** A number is voided with its reason, and the audit of the series finds no gap and no duplicate. */
export async function voidAndAudit(city: Office, county: Office, { say }: Output): Promise<boolean> {
  const fields = { ...SPARE_NOTICE, mainRecipients: { agencyIds: [county.id] } }
  const registered = await step(city, 'CLERK', 'RegisterDocument', await prepare(city, fields))
  await step(city, 'CLERK', 'VoidNumber', registered, { reason: VOID_REASON })
  const audit = await call<AuditNow>(city.url, await city.token('CLERK'), 'NumberSeriesAudit', {})
  const voided = audit.voided.map(({ number, voided: { reason } }) => `${number} void (${reason})`).join(', ')
  const isWhole = audit.gaps.length === 0 && audit.doubles.length === 0 && audit.voided.length === 1
  say(
    `number series of ${city.name}: highest ${audit.highest}, issued ${audit.issued}, ${voided}; ` +
      `gaps ${audit.gaps.length}, doubles ${audit.doubles.length}, proof ${audit.proofHash.slice(0, 12)}…`,
  )
  return isWhole
}
