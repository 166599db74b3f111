import { Facts } from '../../../access/facts.ts'
import { demand, type RequestContext } from '../../../access/request.ts'
import { calendarsFor } from '../../../calendar/index.ts'
import { blocks, type Problem } from '../../../kernel/problem.ts'
import { whenNeeded } from '../../../kernel/when-needed.ts'
import { type Agency, agencyIn, agencyKey, regionsPointerOf } from '../../../tenancy/index.ts'
import { glyphCoverage } from '../../../typesetting/index.ts'
import { draftedOf, nextRoundProblems } from '../../countersigning/rules/rounds.ts'
import { groundOf, keysOf, type ReceivedDeliveries } from '../../drafting/actions.ts'
import type { DraftInput } from '../../drafting/model.ts'
import { duplicateProblems } from '../../drafting/rules/addressing.ts'
import { resolveFields, storageProblems } from '../../drafting/rules/resolving.ts'
import {
  type Document,
  type DocumentText,
  type Drafted,
  formerNameProblem,
  issuerOf,
  LIMITS,
  numberYearFindings,
  partsOf,
  seriesOf,
} from '../../model/index.ts'
import { permissions } from '../../permissions.ts'
import { invalid } from '../../problems.ts'
import { shortNamesFor } from '../../regulation/reading.ts'
import { findingsOn } from '../../regulation/rules/findings.ts'
import { outsideFindings } from '../../regulation/rules/outside.ts'
import { coIssuerNameFindings, type Directory, readinessFindings } from '../../regulation/rules/readiness.ts'
import { checkedReply, yearsOfReply } from '../../regulation/rules/reply-demand.ts'
import { routingViolations } from '../../regulation/rules/routing.ts'
import type { CitedStates } from '../../regulation/rules/style/citations.ts'
import { vetoFindings } from '../../regulation/rules/vetoes.ts'
import { documentKey, documentOf } from '../../store.ts'
import { missingGlyphFindings } from '../rules/missing-glyphs.ts'
import { dateOfMeeting } from '../rules/signing.ts'
import { accountFindings } from './accounts.ts'
import { directoryIn, readClasses, readDirectory } from './directory.ts'
import { findingsOfForwarding } from './forwarding.ts'

/** What to check: a draft that is not stored, or a document by id. */
export type CheckInput =
  | { readonly draft: DraftInput; readonly documentId?: never }
  | { readonly draft?: never; readonly documentId: string }

/** The result of a check. */
export interface DraftCheck {
  readonly allowed: boolean
  readonly findings: readonly Problem[]
}

/** A draft or document to check, the faults that keep it from being stored, and the directory's part in it. */
interface Subject {
  readonly drafted: Drafted
  readonly faults: readonly Problem[]
  readonly directory: Directory
  /** The document that is checked, if it is stored. */
  readonly stored?: Document
  /** True once it was dispatched: its deadline is what it was counted then. */
  readonly isSent?: true
}

/**
 * What the agency knows of the numbers that texts cite, by its register and by what it received. The numbering provides it:
 * lifecycle knows no register.
 */
export type OwnRegister = (context: RequestContext, texts: readonly string[]) => Promise<CitedStates>

/** All findings: form, elements, routing, readiness, glyphs, style. Null for a document that the caller may not see. */
export async function validate(
  context: RequestContext,
  input: CheckInput,
  deliveries: ReceivedDeliveries,
  register: OwnRegister,
): Promise<DraftCheck | null> {
  demand(context, permissions.readDocuments)
  // What a draft that is not stored cites is known before anything is loaded: both are read at once.
  const given = input.draft === undefined ? null : register(context, textsOf(input.draft))
  const checked = check(
    context,
    input,
    deliveries,
    async ({ drafted, faults, directory, replies, stored }) => [
      ...faults,
      ...findingsOn(drafted).filter(finding => !saysAgain(finding, faults)),
      ...readinessFindings(drafted, directory),
      ...(await accountFindings(context, drafted)),
      ...(await findingsOfForwarding(context, drafted, directory, deliveries)),
      ...replies,
      ...missingGlyphFindings(drafted.text, await glyphCoverage()),
      ...yearFindings(drafted, stored, context),
      ...(await styleOf(context, drafted, given ?? register(context, textsOf(drafted.text)))),
    ],
  )
  const [answered] = await Promise.all([checked, given])
  return answered
}

/** The texts that are looked through for document numbers. */
function textsOf({ title, body }: Pick<DraftInput, 'title' | 'body'>): readonly string[] {
  return [title ?? '', body ?? '']
}

/** The routing rules and readiness, for as many recipients as a document can have. Null as for `validate`. */
export function routingCheck(
  context: RequestContext,
  input: CheckInput,
  deliveries: ReceivedDeliveries,
): Promise<DraftCheck | null> {
  return check(context, input, deliveries, async ({ drafted, faults, directory }) => [
    // Form is not checked here, but classified content is refused everywhere.
    ...faults.filter(({ code }) => ROUTED.includes(code)),
    ...routingViolations(drafted),
    ...outsideFindings(drafted),
    ...vetoFindings(drafted),
    ...readinessFindings(drafted, directory),
  ])
}

/** Faults that a check of routing alone names as well. */
const ROUTED: readonly string[] = ['CLASSIFIED_CONTENT', 'PARTY_NAMED_TWICE', 'TOO_MANY_ROUNDS']

async function check(
  context: RequestContext,
  { draft, documentId }: CheckInput,
  deliveries: ReceivedDeliveries,
  findingsIn: (subject: Subject & { readonly replies: readonly Problem[] }) => Promise<readonly Problem[]>,
): Promise<DraftCheck | null> {
  demand(context, permissions.readDocuments)
  const subject =
    draft === undefined ? await stored(context, documentId) : await resolved(context, draft, deliveries)
  if (subject === null) return null
  if (!('drafted' in subject)) return answer(subject)
  const replies = await repliesOf(context, subject)
  return answer(await findingsIn({ ...subject, replies }))
}

/** Loaded with the first draft that is checked: 20 kB less of the API's cold start. */
const style = whenNeeded(() => import('../../regulation/rules/style.ts'))

async function styleOf(context: RequestContext, drafted: Drafted, register: ReturnType<OwnRegister>) {
  const [{ styleFindings }, cited, names] = await Promise.all([
    style(),
    register,
    shortNamesFor(context, drafted.issuer),
  ])
  return styleFindings(
    drafted,
    cited,
    names.map(({ entries }) => entries),
  )
}

/** What is found in a demanded reply, if the document were dispatched now; the calendars are read for those alone that demand one. */
async function repliesOf(
  { table, now }: RequestContext,
  { drafted: { issuer, text }, faults, isSent }: Subject,
): Promise<readonly Problem[]> {
  const at = now().toISOString()
  const isFaulty = faults.some(({ path: [field] }) => field === 'replyBy' || field === 'replyWithin')
  const years = isSent || isFaulty ? [] : yearsOfReply(text, at)
  if (years.length === 0) return []
  return checkedReply(text, at, await calendarsFor(table, issuer.regionCode, years)).findings
}

/**
 * The warning that number and date will have different years: the number has that of its registration, the date that of the
 * signature or of the meeting that passed the text.
 */
function yearFindings(
  { issuer, text }: Drafted,
  document: Document | undefined,
  { now }: RequestContext,
): readonly Problem[] {
  const date =
    document !== undefined && 'signature' in document ? document.signature.date : dateOfMeeting(text)
  if (date === null) return []
  const isNumbered = document !== undefined && 'number' in document
  const series = isNumbered ? document.number : seriesOf({ issuer, text }, { at: now().toISOString() })
  return numberYearFindings(text, series, date)
}

/** True for the finding of a mark that keeps the text from being stored at all. */
function saysAgain(finding: Problem, faults: readonly Problem[]): boolean {
  const isOfMark = 'element' in finding && finding.element === 'SECRECY'
  return isOfMark && faults.some(({ code }) => code === 'CLASSIFIED_CONTENT')
}

function answer(findings: readonly Problem[]): DraftCheck {
  return { allowed: !findings.some(blocks), findings }
}

/**
 * A document with its issuer as it was when it was drafted, and then the agencies that it names as they are now: names
 * and relations in a document stay what they were, and say nothing of activation.
 */
async function stored(context: RequestContext, id: string): Promise<Subject | null> {
  const { tenant, agency } = context.caller
  const key = documentKey(tenant, id)
  const own = agency === null ? [] : [agencyKey(agency.id)]
  const facts = new Facts(await context.table.getMany([key, ...own]))
  const item = facts.get(key)
  if (item === null) return null
  const document = documentOf(item)
  const directory = await readDirectory(context, document)
  const faults = [
    ...nameFaults(document, agencyIn(facts, document.issuer.id), directory),
    ...(isBeforeRounds(document) ? nextRoundProblems(document) : []),
  ]
  const sent = document.state === 'DISPATCHED' ? { isSent: true as const } : {}
  return { drafted: draftedOf(document), faults, directory, stored: document, ...sent }
}

/**
 * Who approves or signs is refused what bears a former name; a draft takes the issuer's present one, and no co-issuer's.
 * What is signed keeps the names of its time.
 */
function nameFaults(document: Document, agency: Agency | null, directory: Directory): readonly Problem[] {
  const { state, issuer } = document
  const isInReview = state === 'IN_REVIEW' || state === 'COUNTERSIGNING' || state === 'APPROVED'
  if (!isInReview && state !== 'DRAFT') return []
  const problem = isInReview ? formerNameProblem(issuer, agency) : null
  return [...(problem === null ? [] : [problem]), ...coIssuerNameFindings(draftedOf(document), directory)]
}

/** True while the next step forward may be a round of countersigning. */
function isBeforeRounds({ state }: Document): boolean {
  return state === 'DRAFT' || state === 'IN_REVIEW'
}

/** A draft with all that it refers to, in one round trip; or the problems of what does not exist. */
async function resolved(
  context: RequestContext,
  draft: DraftInput,
  deliveries: ReceivedDeliveries,
): Promise<Subject | readonly Problem[] | null> {
  const { agency } = context.caller
  if (agency === null) return null
  const limit = LIMITS.checkedRecipients
  const pointer = regionsPointerOf(agency.region)
  const keys = [agencyKey(agency.id), pointer, ...keysOf(context, draft, deliveries, limit)]
  const [items, below] = await Promise.all([
    // What a moment ago was registered may be missing: nothing is decided here, and it takes half of the units.
    context.table.getMany(keys, { eventual: true }),
    readClasses(context, agency.id, draft),
  ])
  const facts = new Facts(items)
  const own = agencyIn(facts, agency.id)
  if (own === null) return null
  const issuer = issuerOf(own)
  const text = resolveFields(
    groundOf(context, facts, issuer, deliveries, { recipients: limit, copies: limit }),
    null,
    draft,
  )
  if (!text.ok) return text.problems
  const faults = [...storageProblems(text.value), ...duplicateProblems(text.value), ...tooMany(text.value)]
  const drafted: Drafted = { issuer, text: text.value, agreed: [], stage: 'MAKING' }
  return { drafted, faults, directory: directoryIn(facts, agency.region, below) }
}

/** Problems of more recipients by name than a stored document may have; a class has no such limit. */
function tooMany({ main, copies }: DocumentText): Problem[] {
  const lists = [
    { field: 'mainRecipients', names: partsOf(main).agencies.length, limit: LIMITS.recipients },
    { field: 'copies', names: copies.length, limit: LIMITS.copies },
  ]
  return lists.flatMap(({ field, names, limit }) =>
    names > limit ? [invalid('TOO_MANY_ITEMS', [field], { limit })] : [],
  )
}

/** Findings on a document's text, as the next step would compute them. */
export function findingsOf(document: Document): readonly Problem[] {
  return findingsOn(draftedOf(document))
}
