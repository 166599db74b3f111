import { sha256 } from '../../../../kernel/digest.ts'
import { type DocumentKind, KINDS } from '../../../kinds.ts'
import type { Drafted } from '../../../model/index.ts'
import { type Finding, goes, isUpward, mainWays } from './finding.ts'

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '')

/** R5, art. 15(3): a lower organ's request is passed up with the issuer's own position in the text. */
export function positions({ text }: Drafted): Finding[] {
  const { forwards, position, body } = text
  if (forwards?.kind !== 'REQUEST' || !isUpward(text)) return []
  const isStated = position !== null && withoutBlanks(body).includes(withoutBlanks(position))
  if (isStated) return []
  const supply = position === null ? ['position', 'body'] : ['body']
  const path = [position === null ? 'position' : 'body']
  return [
    { severity: 'ERROR', text: 'R5_POSITION', path, params: { title: forwards.title }, fix: { supply } },
  ]
}

/** R5, art. 15(3): a request is never passed up verbatim. */
export function verbatimRelays({ text }: Drafted): Finding[] {
  const { forwards, body } = text
  if (forwards?.kind !== 'REQUEST' || !isUpward(text) || sha256(body) !== forwards.bodyDigest) return []
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

// Phrases that ask for approval. [u]: from usage, not from the regulation; extend the list here.
const REQUEST_WORDING =
  /(?:妥否|当否|可否|是否妥当)[，,]?(?:请|敬请|恳请)(?:批示|批复|审批|审示)|(?:特此请示|请予批准|请批准)/u

// Kinds that can be changed into a request or a letter. Resolutions, replies or minutes cannot.
const MAY_BECOME_REQUESTS: readonly DocumentKind[] = ['REPORT', 'OPINION', 'NOTICE']

/** R6, art. 15(4): kinds that do not ask for approval contain no request. */
export function requestsElsewhere({ text }: Drafted): Finding[] {
  const { kind, items: raised } = text
  if (KINDS[kind].asks) return []
  const wording = REQUEST_WORDING.exec(text.body)?.[0]
  const declared = raised.length > 0
  if (wording === undefined && !declared) return []
  const ways = mainWays(text)
  const asking = ways.some(way => way.direction === 'UP') ? 'REQUEST' : 'LETTER'
  const becomes =
    MAY_BECOME_REQUESTS.includes(kind) && ways.length > 0 && ways.every(way => goes(asking, way))
  // No kind asks for approval downward, so there the text itself must change.
  const otherwise = declared ? { clear: ['items'] } : { supply: ['body'] }
  return [
    {
      severity: declared ? 'ERROR' : 'WARNING',
      text: 'R6_REQUEST_WORDING',
      path: [declared ? 'items' : 'body'],
      params: { wording: wording ?? raised.join('；') },
      fix: becomes ? { kind: asking } : otherwise,
    },
  ]
}
