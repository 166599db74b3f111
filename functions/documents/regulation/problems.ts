import type { NamedAgency } from '../../access/named.ts'
import type { Params, Problem, TextPlace } from '../../kernel/problem.ts'
import type { Direction, DocumentKind } from '../kinds.ts'
import type { Addressed } from '../model/index.ts'
import type { StyleText } from './messages/style.ts'
import type { ElementWord } from './messages.ts'

/** A change that makes a draft satisfy the violated rule; ids are those of agencies. */
export interface RoutingFix {
  readonly kind?: DocumentKind
  readonly direction?: Direction
  readonly addCopies?: readonly string[]
  readonly removeCopies?: readonly string[]
  readonly addMainRecipients?: readonly string[]
  readonly removeMainRecipients?: readonly string[]
  readonly removeCoIssuers?: readonly string[]
  readonly removeCountersigners?: readonly string[]
  /** Names of input fields that must be given. */
  readonly supply?: readonly string[]
  /** Names of input fields to empty. */
  readonly clear?: readonly string[]
  /** Agencies whose consent must be named among the approvals. */
  readonly approvalsFrom?: readonly string[]
  /** Agencies that must be asked to countersign, and agree. */
  readonly consentsFrom?: readonly string[]
  /** Characters to replace, of the text as it was checked: the places of one answer hold together. */
  readonly replace?: readonly TextReplacement[]
}

/** A change of characters in a field; nothing is `found` that is not there. */
export interface TextReplacement {
  readonly field: 'title' | 'body'
  readonly place: TextPlace
  readonly found: string
  readonly replacement: string
}

/** What a rule of the regulation finds in a draft. */
interface RuleFinding extends Problem {
  readonly rule: string
  readonly article: string
  readonly severity: 'ERROR' | 'WARNING'
  readonly fix: RoutingFix | null
}

export interface RoutingViolation extends RuleFinding {
  readonly type: 'RoutingViolation'
  readonly code: 'ROUTING_VIOLATION'
}

export type ElementViolationCode =
  | 'TITLE_WITHOUT_KIND'
  | 'MISSING_ELEMENT'
  | 'ELEMENT_NOT_ALLOWED'
  | 'ELEMENT_MISMATCH'
  | 'LEVEL_MENTIONED'
  | 'TITLE_BROKEN'
  | 'FORWARDED_OTHERWISE'
  | 'FORWARDED_BEYOND'
  | 'DISCLOSED_BEYOND'
  | 'RECIPIENTS_NOT_ADDRESSED'
  | 'RECIPIENTS_UNSAID'
/** The code of an element, e.g. TITLE. */
export type ElementCode = ElementWord extends `Element.${infer Code}` ? Code : never

export interface ElementViolation extends RuleFinding {
  readonly type: 'ElementViolation'
  readonly code: ElementViolationCode
  readonly element: ElementCode
}

/** An element that a kind does not have. */
export function elementNotAllowed(element: ElementCode, path: readonly string[]): ElementViolation {
  return elementViolation('ELEMENT_NOT_ALLOWED', element, path)
}

/** An element that does not fit the others. */
export function elementMismatch(element: ElementCode, path: readonly string[]): ElementViolation {
  return elementViolation('ELEMENT_MISMATCH', element, path)
}

/** Agencies that a class turns out to stand for, of a sort that the wording of the main recipients does not say. */
export function membersUnsaid(names: readonly string[]): ElementViolation {
  return {
    ...elementViolation('RECIPIENTS_UNSAID', 'MAIN_RECIPIENTS', ['mainRecipients', 'list', 'wording']),
    severity: 'WARNING',
    params: { element: elementWord('MAIN_RECIPIENTS'), names },
    article: '9(8)',
    fix: { supply: ['mainRecipients'] },
  }
}

/** What goes further than the issuer of what it forwards lets that go (知悉范围). */
export function beyondDistribution(
  code: 'FORWARDED_BEYOND' | 'DISCLOSED_BEYOND',
  field: string,
  params: Params,
): ElementViolation {
  return {
    ...elementViolation(code, 'FORWARDS', [field]),
    severity: 'WARNING',
    params: { element: elementWord('FORWARDS'), ...params },
    article: '9(14)',
    fix: { supply: [field] },
  }
}

function elementViolation(
  code: ElementViolationCode,
  element: ElementCode,
  path: readonly string[],
): ElementViolation {
  return {
    type: 'ElementViolation',
    code,
    path,
    retryable: false,
    params: { element: elementWord(element) },
    element,
    rule: `E-${element}`,
    article: '9',
    severity: 'ERROR',
    fix: null,
  }
}

/**
 * Agencies that a document sends something to, or would if their regions were not abolished, and that are not ready for it.
 * No article of the regulation: the platform cannot deliver there yet, or should not.
 */
export interface AgencyNotReady extends Problem {
  readonly type: 'AgencyNotReady'
  readonly code:
    | 'AGENCY_NOT_ACTIVE'
    | 'NOBODY_SIGNS_FOR'
    | 'NOBODY_COUNTERSIGNS'
    | 'AGENCY_REGION_ABOLISHED'
    | 'LEFT_OUT_OF_CLASS'
    | 'CO_ISSUER_RENAMED'
    | 'HAS_ACCOUNT'
  readonly severity: 'ERROR' | 'WARNING'
  readonly agencies: readonly NamedAgency[]
}
export function agencyNotReady(
  code: AgencyNotReady['code'],
  field: string,
  agencies: readonly { readonly id: string; readonly name: string }[],
  severity: AgencyNotReady['severity'],
): AgencyNotReady {
  return {
    type: 'AgencyNotReady',
    code,
    path: [field],
    retryable: false,
    params: { names: agencies.map(({ name }) => name) },
    severity,
    agencies: agencies.map(({ id, name }) => ({ agencyId: id, name })),
  }
}

/** A day by which no reply can be demanded, or had better not be. No article of the regulation. */
export interface ReplyDateUnfit extends Problem {
  readonly type: 'ReplyDateUnfit'
  readonly code: 'REPLY_DATE_PAST' | 'REPLY_DATE_DAY_OFF'
  readonly severity: 'ERROR' | 'WARNING'
  readonly date: string
  /** The next day on which people work; null of a day that is past, or if that one is not known. */
  readonly workingDay: string | null
}
export function replyDateUnfit(
  code: ReplyDateUnfit['code'],
  { date, workingDay }: Pick<ReplyDateUnfit, 'date' | 'workingDay'>,
): ReplyDateUnfit {
  const severity = code === 'REPLY_DATE_PAST' ? 'ERROR' : 'WARNING'
  return {
    type: 'ReplyDateUnfit',
    code,
    path: ['replyBy'],
    retryable: false,
    params: { workingDay: workingDay ?? '—' },
    severity,
    date,
    workingDay,
  }
}

/** More agencies outside the issuer's relations than a document may be copied to, or put to for their agreement. */
export interface OutsideRelations extends Problem {
  readonly type: 'OutsideRelations'
  readonly code: 'COPIES_OUTSIDE_RELATIONS' | 'ASKED_OUTSIDE_RELATIONS'
  readonly severity: 'ERROR'
  readonly limit: number
  /** How many there are; a text as in other problems. */
  readonly given: string
  /** All of them, not only those beyond the limit: which may stay is the drafter's choice. */
  readonly agencies: readonly NamedAgency[]
  readonly fix: RoutingFix
}
export function outsideRelations(
  code: OutsideRelations['code'],
  field: string,
  {
    limit,
    agencies,
    fix,
  }: Pick<OutsideRelations, 'limit' | 'fix'> & { readonly agencies: readonly Addressed[] },
): OutsideRelations {
  return {
    type: 'OutsideRelations',
    code,
    path: [field],
    retryable: false,
    params: { limit, given: agencies.length },
    severity: 'ERROR',
    limit,
    given: String(agencies.length),
    agencies: agencies.map(({ agencyId, name }) => ({ agencyId, name })),
    fix,
  }
}

/** What is not written as the standards on punctuation, numerals and form have it. Never blocks. */
export interface StyleFinding extends Problem {
  readonly type: 'StyleFinding'
  readonly code: 'STYLE'
  readonly rule: string
  /** The standard and its clause. */
  readonly source: string
  readonly severity: 'WARNING'
  readonly place: TextPlace
  readonly found: string
  readonly fix: RoutingFix | null
}
export function styleFinding({
  field,
  replace,
  text,
  params,
  ...facts
}: Pick<StyleFinding, 'rule' | 'source' | 'place' | 'found'> & {
  readonly field: TextReplacement['field']
  readonly text: StyleText
  readonly params: Params
  readonly replace: readonly TextReplacement[]
}): StyleFinding {
  return {
    type: 'StyleFinding',
    code: 'STYLE',
    path: [field],
    retryable: false,
    severity: 'WARNING',
    text,
    params,
    ...facts,
    fix: replace.length === 0 ? null : { replace },
  }
}

/** The name of an element for people. */
export function elementWord(element: ElementCode): { readonly word: ElementWord } {
  return { word: `Element.${element}` }
}
