import type { RoutingMessage } from '../../access/messages.ts'
import type { RoutingFix, RoutingViolation } from '../../kernel/problem.ts'
import { type Direction, type DocumentKind, KINDS } from '../kinds.ts'
import { type Addressed, CLASS_NAMES, type DocumentText, type Drafted } from '../model.ts'

/**
 * Every finding of the routing rules (行文规则) for a text; an empty list means that it may go. Kind and direction come
 * first, since the other rules ask for different things of what goes up and what goes down.
 */
export function routingViolations({ text }: Drafted): RoutingViolation[] {
  return [
    ...directions(text),
    ...skippedLevels(text),
    ...upwardRecipients(text),
    ...requestsElsewhere(text),
    ...repliesToNothing(text),
  ]
}

interface Finding {
  readonly rule: string
  readonly article: string
  readonly severity: RoutingViolation['severity']
  readonly message: RoutingMessage
  readonly path: readonly string[]
  readonly params?: Readonly<Record<string, string | number>>
  readonly fix?: RoutingFix
}

function violation({ rule, article, severity, message, path, params, fix }: Finding): RoutingViolation {
  return {
    type: 'RoutingViolation',
    code: 'ROUTING_VIOLATION',
    path,
    retryable: false,
    params: { ...params, message },
    rule,
    article,
    severity,
    fix: fix ?? null,
  }
}

function mainAgencies({ main }: DocumentText): readonly Addressed[] {
  return main.form === 'NAMED' ? main.agencies : []
}

/** A main recipient and the way to it. A class has no id, and what it names is directly below. */
interface Way {
  readonly name: string
  readonly agencyId: string | null
  readonly direction: Direction
}

function mainWays({ main }: DocumentText): readonly Way[] {
  if (main.form === 'CLASS') return [{ name: CLASS_NAMES[main.class], agencyId: null, direction: 'DOWN' }]
  return main.agencies.map(({ name, agencyId, relation }) => ({
    name,
    agencyId,
    direction: relation.direction,
  }))
}

function goes(kind: DocumentKind, { direction }: Way): boolean {
  return KINDS[kind].directions.includes(direction)
}

function inDirection(agencies: readonly Addressed[], direction: Direction): readonly Addressed[] {
  return agencies.filter(agency => agency.relation.direction === direction)
}

function names(agencies: readonly { readonly name: string }[]): string {
  return agencies.map(agency => agency.name).join('、')
}

/** R2, art. 14: no level is skipped; if it must be, a reason is given and every skipped organ is copied. */
function skippedLevels(text: DocumentText): RoutingViolation[] {
  const addressed = new Set([...mainAgencies(text), ...text.copies].map(agency => agency.agencyId))
  return mainAgencies(text).flatMap(({ relation }) => {
    if (relation.skipped.length === 0) return []
    const missing = relation.skipped.filter(agency => !addressed.has(agency.id))
    const hasReason = text.skipReason !== null
    if (missing.length === 0 && hasReason) return []
    const fix: RoutingFix = {
      addCopies: missing.map(agency => agency.id),
      ...(hasReason ? {} : { supply: ['skipReason'] }),
    }
    const message = relation.direction === 'UP' ? 'R2_SKIPS_LEVEL' : 'R2_SKIPS_LEVEL_DOWN'
    const params = { skipped: names(relation.skipped) }
    return [
      violation({
        rule: 'R2',
        article: '14',
        severity: 'ERROR',
        message,
        path: ['mainRecipients'],
        params,
        fix,
      }),
    ]
  })
}

/** R3, art. 15(1): upward, one main recipient and no copies to lower organs. */
function upwardRecipients(text: DocumentText): RoutingViolation[] {
  const main = mainAgencies(text)
  const superiors = inDirection(main, 'UP')
  // A report that goes only down is no upward document but one of the wrong kind, which `directions` says.
  const isUpwardKind = text.kind === 'REQUEST' || text.kind === 'REPORT'
  const isUpward = superiors.length > 0 || (isUpwardKind && main.length === 0)
  if (!isUpward) return []
  const found: RoutingViolation[] = []
  if (main.length > 1) {
    const kept = superiors.find(agency => agency.relation.skipped.length === 0) ?? superiors[0] ?? main[0]
    const others = main.filter(agency => agency !== kept).map(agency => agency.agencyId)
    const severity = text.kind === 'REQUEST' ? 'ERROR' : 'WARNING'
    const message = 'R3_MAIN_RECIPIENTS'
    const fix = { removeMainRecipients: others }
    const params = { count: main.length }
    found.push(
      violation({ rule: 'R3', article: '15(1)', severity, message, path: ['mainRecipients'], params, fix }),
    )
  }
  const lower = inDirection(text.copies, 'DOWN')
  if (lower.length > 0) {
    const message = 'R3_COPIES_LOWER'
    const fix = { removeCopies: lower.map(agency => agency.agencyId) }
    const params = { names: names(lower) }
    found.push(
      violation({ rule: 'R3', article: '15(1)', severity: 'ERROR', message, path: ['copies'], params, fix }),
    )
  }
  return found
}

// Phrases that ask for approval. [u]: from usage, not from the regulation; extend the list here.
const REQUEST_WORDING =
  /(?:妥否|当否|可否|是否妥当)[，,]?(?:请|敬请|恳请)(?:批示|批复|审批|审示)|(?:特此请示|请予批准|请批准)/u

/** R6, art. 15(4): a request raises one matter; no other kind carries a request. */
function requestsElsewhere(text: DocumentText): RoutingViolation[] {
  const { kind, matters } = text
  if (kind === 'REQUEST') {
    if (matters.length <= 1) return []
    const params = { count: matters.length }
    return [
      violation({
        rule: 'R6',
        article: '15(4)',
        severity: 'ERROR',
        message: 'R6_MATTERS',
        path: ['matters'],
        params,
        fix: { supply: ['matters'] },
      }),
    ]
  }
  // A letter to an organ that is no superior is the very place to ask for approval (art. 8(14)).
  if (kind === 'LETTER') return []
  const wording = REQUEST_WORDING.exec(text.body)?.[0]
  const declared = matters.length > 0
  if (wording === undefined && !declared) return []
  const severity = declared ? 'ERROR' : 'WARNING'
  const ways = mainWays(text)
  const asking = ways.some(way => way.direction === 'UP') ? 'REQUEST' : 'LETTER'
  // Nobody asks downward for approval: there no other kind helps, and the text itself is to change.
  const fix: RoutingFix = ways.every(way => goes(asking, way))
    ? { kind: asking }
    : { supply: [declared ? 'matters' : 'body'] }
  const params = { wording: wording ?? matters.join('；') }
  return [
    violation({
      rule: 'R6',
      article: '15(4)',
      severity,
      message: 'R6_REQUEST_WORDING',
      path: declared ? ['matters'] : ['body'],
      params,
      fix,
    }),
  ]
}

/** R14, art. 8(14): a request goes to a superior. Art. 8: other kinds keep to their directions as well. */
function directions(text: DocumentText): RoutingViolation[] {
  const ways = mainWays(text)
  const wrong = ways.filter(way => !goes(text.kind, way))
  const first = wrong[0]
  if (first === undefined) return []
  const path = ['mainRecipients']
  const params = { names: names(wrong) }
  const fix = directionFix(fittingKind(text, first.direction), ways, wrong)
  if (text.kind === 'REQUEST') {
    return [
      violation({
        rule: 'R14',
        article: '8(14)',
        severity: 'ERROR',
        message: 'R14_NOT_SUPERIOR',
        path,
        params,
        fix,
      }),
    ]
  }
  return [
    violation({
      rule: 'KIND',
      article: '8',
      severity: 'ERROR',
      message: 'KIND_DIRECTION',
      path,
      params,
      fix,
    }),
  ]
}

/** Another kind if it reaches them all; else those that it, or the kind as it is, does not reach are taken out. */
function directionFix(other: DocumentKind, ways: readonly Way[], wrong: readonly Way[]): RoutingFix {
  const unreached = ways.filter(way => !goes(other, way))
  if (unreached.length === 0) return { kind: other }
  const ids = (list: readonly Way[]): string[] =>
    list.map(way => way.agencyId).filter(agencyId => agencyId !== null)
  return wrong.length < ways.length
    ? { removeMainRecipients: ids(wrong) }
    : { kind: other, removeMainRecipients: ids(unreached) }
}

function fittingKind({ kind }: DocumentText, direction: Direction): DocumentKind {
  if (direction === 'PARALLEL') return 'LETTER'
  if (direction === 'DOWN') return 'NOTICE'
  return kind === 'LETTER' ? 'REQUEST' : 'REPORT'
}

/** Art. 8(12): a reply (批复) answers a request that one of its main recipients addressed to the issuer. */
function repliesToNothing(text: DocumentText): RoutingViolation[] {
  if (text.kind !== 'REPLY') return []
  const source = text.replyTo
  const answersRequest = source !== null && source.kind === 'REQUEST'
  const goesBack = source !== null && mainAgencies(text).some(agency => agency.agencyId === source.senderId)
  if (answersRequest && goesBack) return []
  const fix: RoutingFix = answersRequest ? { addMainRecipients: [source.senderId] } : { supply: ['replyTo'] }
  return [
    violation({
      rule: 'KIND',
      article: '8(12)',
      severity: 'ERROR',
      message: 'REPLY_WITHOUT_REQUEST',
      path: ['replyTo'],
      fix,
    }),
  ]
}
