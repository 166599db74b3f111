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

/** R14, art. 8(14): a request goes to a superior; approval from anybody else is asked by letter. */
export function requestsToOthers({ text }: Drafted): Finding[] {
  return text.kind === 'REQUEST' ? wrongWays(text.kind, mainWays(text), 'R14_NOT_SUPERIOR') : []
}

/** Art. 8: every other kind keeps to its directions; what is published to all goes to nobody by name. */
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

/** Art. 8(7): an opinion says which way it goes and goes only there; what any other kind declares holds as well. */
export function declaredDirections({ text }: Drafted): Finding[] {
  const { kind, direction } = text
  const ways = mainWays(text)
  const isAsked = KINDS[kind].direction === 'REQUIRED'
  const finding = (fix: RoutingFix): Finding[] => [
    { severity: 'ERROR', text: 'KIND_DECLARED_DIRECTION', path: ['direction'], fix },
  ]
  const [first] = ways
  if (first === undefined) return isAsked && direction === null ? finding({ supply: ['direction'] }) : []
  if (direction === null && !isAsked) return []
  const strays = ways.filter(way => way.direction !== direction)
  if (strays.length === 0) return []
  if (!isAsked) return finding({ clear: ['direction'] })
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

/** Art. 8(3) and 8(13): some kinds are given by some organs alone; the table of kinds says by which. */
export function issuersOfKinds(drafted: Drafted): Finding[] {
  const { issuer, text } = drafted
  const { issuers, word } = KINDS[text.kind]
  if (issuers === null) return []
  if (issuers.kinds.includes(issuer.kind) && issuers.tiers.includes(issuer.tier)) return []
  const [first] = mainWays(text)
  // Nobody is named: a decision is what remains of an order, and of a bill a letter to whom it is to be put.
  const alone = text.kind === 'BILL' ? 'LETTER' : 'DECISION'
  const kind = first === undefined ? alone : fittingKind(text.kind, first.direction)
  return [{ severity: 'ERROR', text: 'KIND_ISSUER', path: ['kind'], params: { word }, fix: { kind } }]
}

/** Art. 8(13): a bill goes to one organ, the people's congress of the same region, which is that of its level. */
export function bills({ issuer, text }: Drafted): Finding[] {
  const ways = mainWays(text)
  // Who may not move bills, or sends one where it cannot go, is told so by the rules above.
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

/** Art. 8(2): what is revoked or changed is a decision of a lower organ; guidance gives no such power. */
export function revocations({ text }: Drafted): Finding[] {
  const { kind, revokes } = text
  if (revokes === null || KINDS[kind].revokes === 'NONE') return []
  const { direction, line } = revokes.agency.relation
  if (direction === 'DOWN' && line !== 'GUIDANCE') return []
  const params = { name: revokes.agency.name }
  return [{ severity: 'ERROR', text: 'KIND_REVOKES', path: ['revokes'], params, fix: { clear: ['revokes'] } }]
}
