import { type DocumentKind, KINDS } from '../../../kinds.ts'
import type { Drafted } from '../../../model/index.ts'
import type { RoutingFix } from '../../problems.ts'
import {
  addressedIds,
  type Finding,
  fittingKind,
  fixing,
  goes,
  idsOf,
  mainAgencies,
  mainWays,
  names,
  type Way,
} from './finding.ts'

/** R14, art. 8(14): a request goes to a superior; any other agency is asked for approval by letter. */
export function requestsToOthers({ text }: Drafted): Finding[] {
  return text.kind === 'REQUEST' ? wrongWays(text.kind, mainWays(text), 'R14_NOT_SUPERIOR') : []
}

/** Art. 8: every other kind goes only in its own directions; public kinds have no main recipients. */
export function directions({ text }: Drafted): Finding[] {
  return text.kind === 'REQUEST' ? [] : wrongWays(text.kind, mainWays(text), 'KIND_DIRECTION')
}

function wrongWays(kind: DocumentKind, ways: readonly Way[], text: Finding['text']): Finding[] {
  const wrong = ways.filter(way => !goes(kind, way))
  const [first] = wrong
  if (first === undefined) return []
  const fix =
    KINDS[kind].main === 'NONE'
      ? { clear: ['mainRecipients'] }
      : directionFix(fittingKind(kind, first.direction), ways, wrong)
  return [{ severity: 'ERROR', text, path: ['mainRecipients'], params: { names: names(wrong) }, fix }]
}

/**
 * The other kind if it fits all main recipients. Otherwise those that the present kind does not fit are removed; or, if
 * it fits none, the kind changes and those that the other kind does not fit are removed.
 */
function directionFix(other: DocumentKind, ways: readonly Way[], wrong: readonly Way[]): RoutingFix {
  const unreached = ways.filter(way => !goes(other, way))
  if (unreached.length === 0) return { kind: other }
  const ids = (list: readonly Way[]): string[] =>
    list.map(way => way.agencyId).filter(agencyId => agencyId !== null)
  return wrong.length < ways.length
    ? { removeMainRecipients: ids(wrong) }
    : { kind: other, removeMainRecipients: ids(unreached) }
}

/**
 * Art. 8(7): an opinion declares its direction, and every main recipient is in it. A direction that another kind
 * declares is checked in the same way.
 */
export function declaredDirections({ text }: Drafted): Finding[] {
  const { kind, direction } = text
  const ways = mainWays(text)
  const isRequired = KINDS[kind].direction === 'REQUIRED'
  const finding = (fix: RoutingFix): Finding[] => [
    { severity: 'ERROR', text: 'KIND_DECLARED_DIRECTION', path: ['direction'], fix },
  ]
  const [first] = ways
  if (first === undefined) return isRequired && direction === null ? finding({ supply: ['direction'] }) : []
  if (direction === null && !isRequired) return []
  const strays = ways.filter(way => way.direction !== direction)
  if (strays.length === 0) return []
  if (!isRequired) return finding({ clear: ['direction'] })
  if (ways.every(way => way.direction === first.direction)) return finding({ direction: first.direction })
  // It goes several ways: those of the declared one stay, or of the first recipient's where none is declared.
  const kept = ways.find(way => way.direction === direction)?.direction ?? first.direction
  const others = mainAgencies(text).filter(({ relation }) => relation.direction !== kept)
  return finding({ direction: kept, removeMainRecipients: idsOf(others) })
}

/** Art. 8(12): a reply (批复) answers a request that one of its main recipients addressed to the issuer. */
export function repliesToNothing({ text }: Drafted): Finding[] {
  if (text.kind !== 'REPLY') return []
  const source = text.replyTo
  const found = (fix: RoutingFix): Finding[] => [
    { severity: 'ERROR', text: 'REPLY_WITHOUT_REQUEST', path: ['replyTo'], fix },
  ]
  if (source === null || source.kind !== 'REQUEST') return found({ supply: ['replyTo'] })
  if (idsOf(mainAgencies(text)).includes(source.senderId)) return []
  const removeCopies = addressedIds(text).has(source.senderId) ? [source.senderId] : []
  return found(fixing({ addMainRecipients: [source.senderId], removeCopies }))
}

/** Art. 8(3) and 8(13): only some organs may issue orders and bills; the table of kinds lists them. */
export function issuersOfKinds(drafted: Drafted): Finding[] {
  const { issuer, text } = drafted
  const { issuers, word } = KINDS[text.kind]
  if (issuers === null) return []
  if (issuers.kinds.includes(issuer.kind) && issuers.tiers.includes(issuer.tier)) return []
  const [first] = mainWays(text)
  // Without main recipients, an order becomes a decision and a bill becomes a letter.
  const alone = text.kind === 'BILL' ? 'LETTER' : 'DECISION'
  const kind = first === undefined ? alone : fittingKind(text.kind, first.direction)
  return [{ severity: 'ERROR', text: 'KIND_ISSUER', path: ['kind'], params: { word }, fix: { kind } }]
}

/** Art. 8(13): a bill goes to one organ, the people's congress of the issuer's region, which is at its level. */
export function bills({ issuer, text }: Drafted): Finding[] {
  const ways = mainWays(text)
  // An issuer that may not move bills and a wrong direction are reported by the rules above.
  if (text.kind !== 'BILL' || issuer.kind !== 'GOVERNMENT' || !ways.every(way => goes('BILL', way))) return []
  const main = mainAgencies(text)
  const congress = main.find(
    ({ kind, regionCode }) => kind === 'PEOPLES_CONGRESS' && regionCode === issuer.regionCode,
  )
  if (main.length === 0 || (congress !== undefined && main.length === 1)) return []
  const fix =
    congress === undefined
      ? { supply: ['mainRecipients'] }
      : { removeMainRecipients: idsOf(main.filter(agency => agency !== congress)) }
  return [{ severity: 'ERROR', text: 'KIND_BILL', path: ['mainRecipients'], fix }]
}

/** Art. 8(2): only decisions of lower organs are revoked or changed; a guiding agency has no such power. */
export function revocations({ text }: Drafted): Finding[] {
  const { kind, revokes } = text
  if (revokes === null || KINDS[kind].revokes === 'NONE') return []
  const { direction, line } = revokes.agency.relation
  if (direction === 'DOWN' && line !== 'GUIDANCE') return []
  const params = { name: revokes.agency.name }
  return [{ severity: 'ERROR', text: 'KIND_REVOKES', path: ['revokes'], params, fix: { clear: ['revokes'] } }]
}
