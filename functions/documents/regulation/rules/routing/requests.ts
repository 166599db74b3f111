import { sha256 } from '../../../../kernel/digest.ts'
import { type DocumentKind, KINDS } from '../../../kinds.ts'
import type { Drafted } from '../../../model/index.ts'
import { type Finding, goes, isUpward, mainWays } from './finding.ts'

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '')

/** R5, art. 15(3): a lower organ's request is passed up with one's own position in the text. */
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

/** R5, art. 15(3): a request is never passed up as it came. */
export function verbatimRelays({ text }: Drafted): Finding[] {
  const { forwards, body } = text
  if (forwards?.kind !== 'REQUEST' || !isUpward(text) || sha256(body) !== forwards.bodyDigest) return []
  const params = { title: forwards.title }
  return [{ severity: 'ERROR', text: 'R5_VERBATIM', path: ['body'], params, fix: { supply: ['body'] } }]
}

/** R6, art. 15(4): a request raises one item. One that lists none is taken to raise one. */
export function items({ text }: Drafted): Finding[] {
  const count = text.items.length
  if (text.kind !== 'REQUEST' || count <= 1) return []
  const fix = { supply: ['items'] }
  return [{ severity: 'ERROR', text: 'R6_ITEMS', path: ['items'], params: { count }, fix }]
}

// Phrases that ask for approval. [u]: from usage, not from the regulation; extend the list here.
const REQUEST_WORDING =
  /(?:妥否|当否|可否|是否妥当)[，,]?(?:请|敬请|恳请)(?:批示|批复|审批|审示)|(?:特此请示|请予批准|请批准)/u

// What may turn out to be a request under another name. Resolutions, replies or minutes are what they are.
const MAY_BECOME_REQUESTS: readonly DocumentKind[] = ['REPORT', 'OPINION', 'NOTICE']

/** R6, art. 15(4): what is not made for asking carries no request. */
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
  // Nobody asks downward for approval: there no other kind helps, and the text itself is to change.
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
