import { CLASSES, type Drafted, partsOf } from '../../../model/index.ts'
import type { Hit, StyleRule } from './finding.ts'

/** 你市 and the like, but not within words that are quoted. 云贵, 富贵 end with 贵 and mean something else. */
const YOU = /你(?=[省市州盟县区旗乡镇厅局委部办院处会行社公单])/g
const HONOURED = /(?<![云川湘桂渝黔滇富宝珍昂名尊])贵(?=[省市县区厅局委办院单])(?!市场|区间|县城)/g
const QUOTED = /[“《][^“《”》\n]{0,300}[”》]/g

/** How the document speaks of whom it is for: upward, downward, or between organs of one level; null if it goes several ways. */
function wayOf({ issuer, text: { main } }: Drafted): 'UP' | 'DOWN' | 'LEVEL' | null {
  const { agencies, classes } = partsOf(main)
  const [first, ...others] = agencies
  if (classes.length > 0) {
    const isDown = agencies.every(({ relation }) => relation.direction === 'DOWN')
    return isDown && classes.every(one => CLASSES[one.class].line === 'LEADERSHIP') ? 'DOWN' : null
  }
  if (first === undefined) return null
  const { direction } = first.relation
  if (others.some(({ relation }) => relation.direction !== direction)) return null
  if (direction !== 'PARALLEL') return direction
  // Who is higher without leading, or guides, says 你 as well.
  const isLevel = agencies.every(({ tier, relation }) => tier === issuer.tier && relation.line === null)
  return isLevel ? 'LEVEL' : null
}

function* pronouns(body: string, drafted: Drafted): Generator<Hit> {
  const way = wayOf(drafted)
  if (way === null) return
  const pattern = way === 'DOWN' ? HONOURED : YOU
  const quoted = body.matchAll(QUOTED)
  let quote = quoted.next().value
  for (const { 0: found, index: at } of body.matchAll(pattern)) {
    while (quote !== undefined && quote.index + quote[0].length <= at) quote = quoted.next().value
    if (quote !== undefined && quote.index <= at) continue
    const replacement = way === 'DOWN' ? '你' : way === 'LEVEL' ? '贵' : null
    yield {
      text: `STYLE_ADDRESS_${way}`,
      ...{ at, found },
      edits: replacement === null ? [] : [{ at, found, replacement }],
    }
  }
}

/** 称谓 by direction. No article says so: usage of offices. [u] */
export const FORMS_OF_ADDRESS: readonly StyleRule[] = [
  {
    rule: 'S-ADDRESS',
    source: '公文惯例',
    check: (value, field, drafted) => (field === 'body' ? pronouns(value, drafted) : []),
  },
]
