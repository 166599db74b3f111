import type { Params } from '../../../../kernel/problem.ts'
import { type Direction, type DocumentKind, KINDS } from '../../../kinds.ts'
import {
  type Addressed,
  CLASSES,
  type ClassOfTier,
  classWords,
  type DocumentText,
  type Drafted,
  isInRegion,
  isOpen,
  LINES,
  partsOf,
  type Way,
  waysTo,
} from '../../../model/index.ts'
import type { RoutingText } from '../../messages.ts'
import type { RoutingFix, RoutingViolation } from '../../problems.ts'

/** What a rule's check finds; rule and article are those of its line in the table. */
export interface Finding {
  readonly severity: RoutingViolation['severity']
  readonly text: RoutingText
  readonly path: readonly string[]
  readonly params?: Params
  /** There is always something that helps. */
  readonly fix: RoutingFix
}

/** A line of the table of routing rules (行文规则). */
export interface RoutingRule {
  /** Its name in this platform. */
  readonly rule: string
  /** Where the regulation states it. */
  readonly article: string
  /** The rule in one Chinese sentence. */
  readonly summary: string
  readonly check: (drafted: Drafted) => readonly Finding[]
}

/** Main recipients by name; none for a class. */
export function mainAgencies({ main }: DocumentText): readonly Addressed[] {
  return partsOf(main).agencies
}

/** Classes of governments among the main recipients. */
export function governmentClasses({ main }: DocumentText): readonly ClassOfTier[] {
  return partsOf(main).classes.filter(one => CLASSES[one.class].isOfGovernments)
}

/** A main recipient, every way that leads to it from the issuers, and the one that the document takes. */
export interface Recipient {
  readonly name: string
  /** Null for a class; its agencies are directly below the issuer, or below the government that a general office speaks for. */
  readonly agencyId: string | null
  readonly ways: readonly Way[]
  readonly way: Way
  /** True if it lies in the region of an issuer. */
  readonly isLocal: boolean
}

/** A class, whose members are all below the issuer on one line. */
function classRecipient(one: ClassOfTier): Recipient {
  const { line: tie, beside } = CLASSES[one.class]
  const way: Way = { direction: 'DOWN', tie, skipped: [] }
  const others: Way[] = beside === undefined ? [] : [{ ...beside, tie, skipped: [] }]
  return { name: classWords(one), agencyId: null, ways: [way, ...others], way, isLocal: true }
}

/** Recipients of drafts that are being checked: every rule asks for them. */
const known = new WeakMap<Drafted, readonly Recipient[]>()

/** The main recipients of a draft with the ways to them, names first; of organs without an account no way is known. */
export function recipientsOf(drafted: Drafted): readonly Recipient[] {
  const before = known.get(drafted)
  if (before !== undefined) return before
  const { issuer, text } = drafted
  const { kind, direction, main, coIssuers } = text
  const { agencies, classes } = partsOf(main)
  const named = agencies.map(agency => {
    const ways = waysTo(issuer, coIssuers, agency)
    const { name, agencyId } = agency
    const isLocal = [issuer, ...coIssuers].some(one => isInRegion(one, agency))
    return { name, agencyId, ways, way: wayTaken(kind, direction, ways), isLocal }
  })
  const ofClasses = classes.map(one => {
    const recipient = classRecipient(one)
    return { ...recipient, way: wayTaken(kind, direction, recipient.ways) }
  })
  const recipients = [...named, ...ofClasses]
  known.set(drafted, recipients)
  return recipients
}

/** The way that a document takes: one that its kind goes, in the declared direction where there are several. */
function wayTaken(kind: DocumentKind, declared: Direction | null, ways: readonly Way[]): Way {
  const open = ways.filter(way => isOpen(way, kind, KINDS[kind].directions))
  // There is always one for all kinds: a line, or that of organs which are not subordinate.
  const usual = ways.find(way => way.only === undefined) as Way
  const goingTo = (direction: Direction | null) => open.find(way => way.direction === direction)
  // Who does not lie in the declared direction stands beside those who do.
  const beside = declared === null ? undefined : goingTo('PARALLEL')
  return goingTo(declared) ?? beside ?? open[0] ?? usual
}

/** True if art. 8 allows the kind on one of the ways to a recipient. */
export function goes(kind: DocumentKind, { ways }: Pick<Recipient, 'ways'>): boolean {
  return ways.some(way => isOpen(way, kind, KINDS[kind].directions))
}

/** True if a kind goes to a recipient in this direction. */
export function goesIn(direction: Direction, kind: DocumentKind, { ways }: Pick<Recipient, 'ways'>): boolean {
  return KINDS[kind].directions.includes(direction) && ways.some(way => isOpen(way, kind, [direction]))
}

/** True for who may stand beside lower organs in a list of main recipients: units of others that are stationed there (驻地单位). */
export function mayAccompany({ ways, isLocal }: Pick<Recipient, 'ways' | 'isLocal'>): boolean {
  return isLocal && ways.some(({ direction, tie }) => direction === 'PARALLEL' && tie !== 'GUIDANCE')
}

/** Ids of all main recipients and copies. */
export function addressedIds(text: DocumentText): ReadonlySet<string> {
  return new Set(idsOf([...mainAgencies(text), ...text.copies]))
}

export function idsOf(agencies: readonly Addressed[]): string[] {
  return agencies.map(agency => agency.agencyId)
}

/** Ids of recipients; a class has none. */
export function idsIn(recipients: readonly Recipient[]): string[] {
  return recipients.map(({ agencyId }) => agencyId).filter(id => id !== null)
}

/** The fix that takes these out of the main recipients. Which class goes, of a list that has others, only a person can say. */
export function removing(recipients: readonly Recipient[]): RoutingFix {
  return recipients.some(({ agencyId }) => agencyId === null)
    ? { supply: ['mainRecipients'] }
    : { removeMainRecipients: idsIn(recipients) }
}

/** A way on a line of subordination or guidance, or to the party committee, and not to the congress that supervises. */
const isAbove = ({ way }: Recipient): boolean => way.direction === 'UP' && way.tie !== 'CONGRESS'

/**
 * 上行文: a main recipient is a superior, or none is named yet and the kind only goes up. Minutes are upward only if all
 * their main recipients are superiors.
 */
export function isUpward(drafted: Drafted): boolean {
  const recipients = recipientsOf(drafted)
  const { kind } = drafted.text
  if (recipients.length === 0) return kind === 'REQUEST' || kind === 'REPORT'
  return kind === 'MINUTES' ? recipients.every(isAbove) : recipients.some(isAbove)
}

/** 下行文: not upward, and a main recipient is below; or none is named and the kind only goes down. */
export function isDownward(drafted: Drafted): boolean {
  const recipients = recipientsOf(drafted)
  if (recipients.length === 0) return KINDS[drafted.text.kind].directions.join() === 'DOWN'
  return !isUpward(drafted) && recipients.some(({ way }) => way.direction === 'DOWN')
}

/** Copies that are below an issuer, or below the government that a general office speaks for, and above no other issuer. */
export function copiesBelowIssuers({ issuer, text: { copies, coIssuers } }: Drafted): readonly Addressed[] {
  return copies.filter(copy => {
    const lines = waysTo(issuer, coIssuers, copy).filter(({ tie }) => LINES_AND_OFFICE.includes(tie))
    return (
      lines.some(({ direction }) => direction === 'DOWN') &&
      lines.every(({ direction }) => direction !== 'UP')
    )
  })
}
const LINES_AND_OFFICE: readonly Way['tie'][] = [...LINES, 'OFFICE']

/** Names of agencies, for messages; of some only the id is known. */
export function names(agencies: readonly { readonly name: string }[]): readonly string[] {
  return agencies.map(({ name }) => (name === '' ? 'Named.GUIDING' : name))
}

/**
 * A kind that fits the direction. A document that asks for approval becomes a request to a superior, or a letter to a
 * parallel organ.
 */
export function fittingKind(kind: DocumentKind, { direction, tie }: Way): DocumentKind {
  // A congress supervises and is no superior: it is asked by letter, and reported to.
  if (direction === 'PARALLEL' || (tie === 'CONGRESS' && KINDS[kind].asks)) return 'LETTER'
  if (direction === 'DOWN') return 'NOTICE'
  return KINDS[kind].asks ? 'REQUEST' : 'REPORT'
}

/** A fix without the lists that would be empty. */
export function fixing(fix: RoutingFix): RoutingFix {
  return Object.fromEntries(
    Object.entries(fix).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  )
}

/** Agencies whose own relation to the host has this direction. */
export function inDirection(agencies: readonly Addressed[], direction: Direction): readonly Addressed[] {
  return agencies.filter(agency => agency.relation.direction === direction)
}
