import { KINDS } from '../../../kinds.ts'
import { type Drafted, mayCongressRevoke, type Way, waysTo } from '../../../model/index.ts'
import type { RoutingFix } from '../../problems.ts'
import { answersRequest, requestOnPaperIn } from '../wording.ts'
import { addressedIds, type Finding, fixing, idsOf, mainAgencies, names, recipientsOf } from './finding.ts'

/**
 * Art. 8(12): a reply (批复) answers a request that one of its main recipients addressed to the issuer. One that came on paper,
 * or before the system was there, is named in the body: its number, its date and who sent it.
 */
export function repliesToNothing({ text }: Drafted): Finding[] {
  if (text.kind !== 'REPLY') return []
  const source = text.replyTo
  const found = (fix: RoutingFix): Finding[] => [
    { severity: 'ERROR', text: 'REPLY_WITHOUT_REQUEST', path: ['replyTo'], fix },
  ]
  if (source === null) {
    const cited = requestOnPaperIn(text.body, mainAgencies(text))
    if (cited === null) return found({ supply: ['replyTo'] })
    const missing = (['issuer', 'date'] as const).filter(part => !cited[part])
    if (missing.length === 0) return []
    const params = { number: cited.number, missing: missing.map(part => `Cited.${part}`) }
    const fix = { supply: ['body'] }
    return [{ severity: 'WARNING', text: 'REPLY_ON_PAPER', path: ['body'], params, fix }]
  }
  if (source.kind !== 'REQUEST') return found({ supply: ['replyTo'] })
  if (idsOf(mainAgencies(text)).includes(source.senderId)) return []
  const removeCopies = addressedIds(text).has(source.senderId) ? [source.senderId] : []
  return found(fixing({ addMainRecipients: [source.senderId], removeCopies }))
}

const isLeadership = (tie: Way['tie']): boolean => tie === 'LEADERSHIP' || tie === 'OTHER_SUPERIOR'

/**
 * Art. 8(2): only decisions of lower organs are revoked or changed; a guiding agency has no such power. A congress may also
 * revoke those of the government of its level.
 */
export function revocations(drafted: Drafted): Finding[] {
  const { issuer, text } = drafted
  const { kind, revokes } = text
  if (revokes === null || KINDS[kind].revokes === 'NONE') return []
  const { agency } = revokes
  const mayRevoke = waysTo(issuer, text.coIssuers, agency).some(
    ({ direction, tie }) => direction === 'DOWN' && isLeadership(tie),
  )
  if (mayRevoke || mayCongressRevoke(issuer, agency)) return []
  const params = { name: agency.name }
  return [{ severity: 'ERROR', text: 'KIND_REVOKES', path: ['revokes'], params, fix: { clear: ['revokes'] } }]
}

/** Art. 8(14): what a department sends to departments that it leads is no letter, unless it answers one of their requests. [u] */
export function lettersBelow(drafted: Drafted): Finding[] {
  const { text } = drafted
  if (text.kind !== 'LETTER' || text.replyTo !== null || answersRequest(text)) return []
  const led = recipientsOf(drafted).filter(
    ({ way, ways }) =>
      way.tie === 'GUIDANCE' && ways.some(({ direction, tie }) => direction === 'DOWN' && isLeadership(tie)),
  )
  if (led.length === 0) return []
  const params = { names: names(led) }
  const fix = { kind: 'NOTICE' } as const
  return [{ severity: 'WARNING', text: 'KIND_LETTER_BELOW', path: ['kind'], params, fix }]
}
