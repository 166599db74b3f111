import { KINDS } from '../../../kinds.ts'
import type { DocumentText } from '../../../model/index.ts'
import type { Hit, StyleRule } from './finding.ts'

/** Kinds that are mistaken for each other, one behind the other. With 的 between, the first is what is answered: 请示的批复. [u] */
const TWO_KINDS = /(请示|报告|批复|函)(请示|报告|批复|函)$|(通知|通告|通报|公告)(通知|通告|通报|公告)$/
/** 紧急通知 is a name that governments use; the degrees stand above the issuer's mark and nowhere else. */
const URGENCY = /^[【[（(]?(?:特急|加急|特提|平急)[】\]）)]?[ \u3000：:]*/

function* twoKinds(title: string, { kind }: DocumentText): Generator<Hit> {
  const match = TWO_KINDS.exec(title)
  if (match === null) return
  const [found, ...kinds] = match
  const { word } = KINDS[kind]
  const isOne = kinds.includes(word)
  const edits = isOne ? [{ at: match.index, found, replacement: word }] : []
  yield { text: 'STYLE_TWO_KINDS', at: match.index, found, edits }
}

function* urgency(title: string): Generator<Hit> {
  const [found] = URGENCY.exec(title) ?? []
  if (found !== undefined) {
    yield { text: 'STYLE_URGENCY', at: 0, found, edits: [{ at: 0, found, replacement: '' }] }
  }
}

/** 标题: one kind, and none of what has a place of its own. */
export const TITLES: readonly StyleRule[] = [
  {
    rule: 'S-TWO-KINDS',
    source: '条例第九条第七项',
    check: (value, field, { text }) => (field === 'title' ? twoKinds(value, text) : []),
  },
  {
    rule: 'S-URGENCY',
    source: '条例第九条第三项',
    check: (value, field) => (field === 'title' ? urgency(value) : []),
  },
]
