import { type Direction, type DocumentKind, KINDS } from '../../../kinds.ts'
import type { Drafted } from '../../../model/index.ts'
import type { RoutingFix } from '../../problems.ts'
import {
  type Finding,
  fittingKind,
  goes,
  goesIn,
  idsOf,
  mainAgencies,
  mayAccompany,
  names,
  type Recipient,
  recipientsOf,
  removing,
} from './finding.ts'

/** R14, art. 8(14): a request goes to a superior; any other agency is asked for approval by letter. */
export function requestsToOthers(drafted: Drafted): Finding[] {
  return drafted.text.kind === 'REQUEST' ? wrongWays(drafted, 'R14_NOT_SUPERIOR') : []
}

/** Art. 8: every other kind goes only in its own directions; public kinds have no main recipients. */
export function directions(drafted: Drafted): Finding[] {
  return drafted.text.kind === 'REQUEST' ? [] : wrongWays(drafted, 'KIND_DIRECTION')
}

function wrongWays(drafted: Drafted, text: Finding['text']): Finding[] {
  const { kind } = drafted.text
  const recipients = recipientsOf(drafted)
  const wrong = strays(kind, recipients)
  const [first] = wrong
  if (first === undefined) return []
  const fix =
    KINDS[kind].main === 'NONE'
      ? { clear: ['mainRecipients'] }
      : directionFix(fittingKind(kind, first.way), recipients, wrong)
  return [{ severity: 'ERROR', text, path: ['mainRecipients'], params: { names: names(wrong) }, fix }]
}

/**
 * The recipients that a kind does not go to. What goes down may name units of others beside the lower organs: lists of lower
 * governments and 驻地单位 are as usual as lists of one sort.
 */
function strays(kind: DocumentKind, recipients: readonly Recipient[]): readonly Recipient[] {
  const leads = recipients.some(one => goesIn('DOWN', kind, one))
  return recipients.filter(one => !goes(kind, one) && !(leads && mayAccompany(one)))
}

/**
 * The other kind if it fits all main recipients. Otherwise those that the present kind does not fit are removed; or, if
 * it fits none, the kind changes and those that the other kind does not fit are removed.
 */
function directionFix(
  other: DocumentKind,
  recipients: readonly Recipient[],
  wrong: readonly Recipient[],
): RoutingFix {
  const unreached = strays(other, recipients)
  if (unreached.length === 0) return { kind: other }
  return wrong.length < recipients.length ? removing(wrong) : { kind: other, ...removing(unreached) }
}

/**
 * Art. 8(7): an opinion declares its direction, and its main recipients are in it; those who may accompany lower organs may do
 * so here. A direction that another kind declares is checked in the same way.
 */
export function declaredDirections(drafted: Drafted): Finding[] {
  const { kind, direction } = drafted.text
  const recipients = recipientsOf(drafted)
  const isRequired = KINDS[kind].direction === 'REQUIRED'
  const finding = (fix: RoutingFix, others: readonly Recipient[] = []): Finding[] => [
    {
      severity: 'ERROR',
      text: 'KIND_DECLARED_DIRECTION',
      path: ['direction'],
      params: { names: names(others) },
      fix,
    },
  ]
  const [first] = recipients
  if (first === undefined) return isRequired && direction === null ? finding({ supply: ['direction'] }) : []
  if (direction === null && !isRequired) return []
  const awry = direction === null ? recipients : notIn(direction, kind, recipients)
  if (awry.length === 0) return []
  if (!isRequired) return finding({ clear: ['direction'] }, awry)
  const fitting = [first.way.direction, ...KINDS[kind].directions].find(
    one => notIn(one, kind, recipients).length === 0,
  )
  if (fitting !== undefined) return finding({ direction: fitting }, awry)
  // It goes several ways: those of the declared one stay, or of the first recipient's where none is declared.
  const isKept = direction !== null && notIn(direction, kind, recipients).length < recipients.length
  const kept = isKept ? direction : first.way.direction
  const others = notIn(kept, kind, recipients)
  return finding({ direction: kept, ...removing(others) }, others)
}

/** The recipients that a document of this kind does not go to in a direction. */
function notIn(
  direction: Direction,
  kind: DocumentKind,
  recipients: readonly Recipient[],
): readonly Recipient[] {
  const others = recipients.filter(one => !goesIn(direction, kind, one))
  if (direction !== 'DOWN' || others.length === recipients.length) return others
  return others.filter(one => !mayAccompany(one))
}

/** Art. 8(3) and 8(13): only some organs may issue orders and bills; the table of kinds lists them. */
export function issuersOfKinds(drafted: Drafted): Finding[] {
  const { issuer, text } = drafted
  const { issuers, word } = KINDS[text.kind]
  if (issuers === null || issuers.may(issuer)) return []
  const path = ['kind']
  if (issuers.ifEmpowered?.(issuer) === true) {
    const fix = { supply: ['body'] }
    return [{ severity: 'WARNING', text: 'KIND_EMPOWERED', path, params: { word }, fix }]
  }
  const [first] = recipientsOf(drafted)
  // Without main recipients, an order becomes a decision and a bill becomes a letter.
  const alone = text.kind === 'BILL' ? 'LETTER' : 'DECISION'
  const kind = first === undefined ? alone : fittingKind(text.kind, first.way)
  return [{ severity: 'ERROR', text: 'KIND_ISSUER', path, params: { word }, fix: { kind } }]
}

/** Art. 8(13): a bill goes to one organ, the people's congress of the issuer's region, which is at its level. */
export function bills(drafted: Drafted): Finding[] {
  const { issuer, text } = drafted
  // An issuer that may not move bills and a wrong direction are reported by the rules above.
  if (text.kind !== 'BILL' || issuer.kind !== 'GOVERNMENT') return []
  if (!recipientsOf(drafted).every(one => goes('BILL', one))) return []
  const main = mainAgencies(text)
  const congress = main.find(
    ({ kind, regionCode }) => kind === 'PEOPLES_CONGRESS' && regionCode === issuer.regionCode,
  )
  if (main.length === 0 || (congress !== undefined && main.length === 1)) return []
  const others = main.filter(agency => agency !== congress)
  const fix =
    congress === undefined ? { supply: ['mainRecipients'] } : { removeMainRecipients: idsOf(others) }
  const params = { names: names(others) }
  return [{ severity: 'ERROR', text: 'KIND_BILL', path: ['mainRecipients'], params, fix }]
}
