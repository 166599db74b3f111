import { sha256 } from '../../../../kernel/digest.ts'
import { type DocumentKind, KINDS } from '../../../kinds.ts'
import type { Drafted } from '../../../model/index.ts'
import { requestIn, requestInTitle } from '../wording.ts'
import { type Finding, goes, isUpward, type Recipient, recipientsOf } from './finding.ts'

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '')

/** R5, art. 15(3): a lower organ's request is passed up with the issuer's own position in the text. */
export function positions(drafted: Drafted): Finding[] {
  const { forwards, position, body } = drafted.text
  if (forwards?.kind !== 'REQUEST' || !isUpward(drafted)) return []
  const isStated = position !== null && withoutBlanks(body).includes(withoutBlanks(position))
  if (isStated) return []
  const supply = position === null ? ['position', 'body'] : ['body']
  const path = [position === null ? 'position' : 'body']
  return [
    { severity: 'ERROR', text: 'R5_POSITION', path, params: { title: forwards.title }, fix: { supply } },
  ]
}

/** R5, art. 15(3): a request is never passed up verbatim. */
export function verbatimRelays(drafted: Drafted): Finding[] {
  const { forwards, body } = drafted.text
  if (forwards?.kind !== 'REQUEST' || !isUpward(drafted) || sha256(body) !== forwards.bodyDigest) return []
  const params = { title: forwards.title }
  return [{ severity: 'ERROR', text: 'R5_VERBATIM', path: ['body'], params, fix: { supply: ['body'] } }]
}

/** R6, art. 15(4): a request raises one item. A request without listed items counts as raising one. */
export function items({ text }: Drafted): Finding[] {
  const count = text.items.length
  if (text.kind !== 'REQUEST' || count <= 1) return []
  const fix = { supply: ['items'] }
  return [{ severity: 'ERROR', text: 'R6_ITEMS', path: ['items'], params: { count }, fix }]
}

// Kinds that can be changed into a request or a letter. Resolutions, replies or minutes cannot.
const MAY_BECOME_REQUESTS: readonly DocumentKind[] = ['REPORT', 'OPINION', 'NOTICE']

/** R6, art. 15(4): kinds that do not ask for approval contain no request, and do not announce one in their title. */
export function requestsElsewhere(drafted: Drafted): Finding[] {
  const { kind, items: raised, body, title } = drafted.text
  if (KINDS[kind].asks) return []
  const inTitle = kind === 'REPORT' ? requestInTitle(title) : undefined
  const wording = inTitle ?? requestIn(body, isUpward(drafted))
  const declared = raised.length > 0
  if (wording === undefined && !declared) return []
  const recipients = recipientsOf(drafted)
  const asking = recipients.some(({ way }) => way.direction === 'UP') ? 'REQUEST' : 'LETTER'
  const mayAsk = (one: Recipient): boolean =>
    goes(asking, one) && !one.ways.some(({ direction, tie }) => direction === 'DOWN' && tie !== 'TERRITORY')
  const becomes = MAY_BECOME_REQUESTS.includes(kind) && recipients.length > 0 && recipients.every(mayAsk)
  const field = declared ? 'items' : inTitle === undefined ? 'body' : 'title'
  // No kind asks for approval downward, so there the text itself must change.
  const otherwise = declared ? { clear: ['items'] } : { supply: [field] }
  return [
    {
      severity: declared ? 'ERROR' : 'WARNING',
      text: 'R6_REQUEST_WORDING',
      path: [field],
      params: { wording: wording ?? raised.join('；') },
      fix: becomes ? { kind: asking } : otherwise,
    },
  ]
}
