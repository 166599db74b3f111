import type { Drafted } from '../../../model/index.ts'
import type { Hit, StyleRule } from './finding.ts'
import { isShortFor } from './short-for.ts'

/** What stands before 关于, as far as it may be an issuer; a document that is passed on names another behind the verb. */
const BEFORE_MATTER = /^(?<name>[\u4e00-\u9fff]{3,40}?)(?:转发|批转|印发|关于)/
const ORGAN = /(?:政府|委员会|管委会|常委会|代表大会|委|办公厅|厅|局|办公室|办|部|院|署)$/

/** A title that begins with the name of another organ than its issuer. Joint documents may leave out names, and are not judged. */
function* issuers(title: string, { issuer, text: { coIssuers } }: Drafted): Generator<Hit> {
  const found = BEFORE_MATTER.exec(title)?.groups?.name
  if (found === undefined || coIssuers.length > 0 || !ORGAN.test(found)) return
  // A meeting of a congress has more characters than the congress.
  if (isShortFor(found, issuer.name) || isShortFor(issuer.name, found)) return
  const edits = [{ at: 0, found, replacement: issuer.name }]
  yield { text: 'STYLE_ISSUER_NAME', at: 0, found, params: { name: issuer.name }, edits }
}

/** 我局 and the like, but neither other words that begin so nor what is quoted. */
const SELF =
  /(?<!自)我(?:局(?![部限势面])|厅|委(?![托派任员屈])|部(?![分队门落委])|办(?![理学公事法好完到成]))/g
const QUOTED = /[“《][^“《”》\n]{0,300}[”》]/g
/** How an organ calls itself, by what its name ends with. Of other endings nothing is said. */
const CALLED: readonly (readonly [ending: RegExp, words: readonly string[]])[] = [
  [/局$/, ['局']],
  [/(?:办公厅|厅)$/, ['厅', '办']],
  [/委员会$/, ['委']],
  [/部$/, ['部']],
  [/办公室$/, ['办', '室']],
  [/人民政府$/, []],
]

/** A text that speaks of its issuer as of an organ of another sort, as one that was copied from another agency does. */
function* selves(body: string, { issuer, text: { coIssuers } }: Drafted): Generator<Hit> {
  const called = CALLED.find(([ending]) => ending.test(issuer.name))?.[1]
  if (called === undefined || coIssuers.length > 0) return
  const quoted = [...body.matchAll(QUOTED)].map(
    ({ 0: { length }, index }) => [index, index + length] as const,
  )
  for (const { 0: found, index: at } of body.matchAll(SELF)) {
    if (called.includes(found.slice(1)) || quoted.some(([from, to]) => from < at && at < to)) continue
    const [right] = called
    const edits = right === undefined ? [] : [{ at, found, replacement: `我${right}` }]
    yield { text: 'STYLE_SELF', at, found, params: { name: issuer.name }, edits }
  }
}

/** What a document calls its own issuer, against the directory. */
export const OWN_NAMES: readonly StyleRule[] = [
  {
    rule: 'S-ISSUER-NAME',
    source: '条例第九条第七项',
    check: (value, field, drafted) => (field === 'title' ? issuers(value, drafted) : []),
  },
  // No article says so: usage of offices. [u]
  {
    rule: 'S-SELF',
    source: '公文惯例',
    check: (value, field, drafted) => (field === 'body' ? selves(value, drafted) : []),
  },
]
