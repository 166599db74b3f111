import type { DocumentText } from '../../../model/index.ts'
import type { Hit, StyleRule } from './finding.ts'

/** 附件1《名称》, and 《名称》（见附件1）. */
const NAMED =
  /附件(\d{1,2})?[：:]?《([^《》\n]{1,100})》|《([^《》\n]{1,100})》[（(](?:详?见)?附件(\d{1,2})?[）)]/g
/** A list at the end of the body, as drafts on paper have it: 附件：1.名称, and the lines below it. */
const LIST =
  /^[ \t\u3000]*附件[：:][ \t\u3000]*(?:1[.．、])?([^\n《]{1,120})((?:\n[ \t\u3000]*\d{1,2}[.．][^\n]{1,120}){0,20})/m
const NEXT = /\n[ \t\u3000]*(\d{1,2})[.．]([^\n]{1,120})/g
const ALONE = /(?<=[见按如（(])附件1(?!\d)/g

/** Names are compared without what a citation may leave out. */
function plain(name: string): string {
  return name.replace(/[《》\s（）()]/g, '').replace(/\.\w{2,5}$/, '')
}
function agree(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)]
  return a.includes(b) || b.includes(a)
}

/** Where a name is written, and of which attachment. */
interface Mention {
  readonly at: number
  readonly name: string
  readonly number: number
}

function* mentions(body: string): Generator<Mention> {
  for (const match of body.matchAll(NAMED)) {
    const [found, before, after, title, number] = match
    const name = (after ?? title) as string
    yield { at: match.index + found.indexOf('《') + 1, name, number: Number(before ?? number ?? 1) }
  }
  const list = LIST.exec(body)
  if (list === null) return
  const [found, first = '', others = ''] = list
  const start = list.index + found.length - others.length
  yield { at: start - first.length, name: first, number: 1 }
  for (const { 0: line, 1: number, 2: name = '', index } of others.matchAll(NEXT)) {
    yield { at: start + index + line.length - name.length, name, number: Number(number) }
  }
}

function* names(body: string, { attachments }: DocumentText): Generator<Hit> {
  if (attachments.length === 0) return
  for (const { at, name, number } of mentions(body)) {
    // An attachment beyond the list is a finding on elements.
    const listed = attachments[number - 1]?.name
    if (listed === undefined || agree(name, listed)) continue
    const edits = [{ at, found: name, replacement: listed }]
    yield { text: 'STYLE_ATTACHMENT_NAME', at, found: name, params: { number, listed }, edits }
  }
}

function* onlyOne(body: string, { attachments }: DocumentText): Generator<Hit> {
  if (attachments.length !== 1) return
  for (const { 0: found, index: at } of body.matchAll(ALONE)) {
    yield { text: 'STYLE_ATTACHMENT_ALONE', at, found, edits: [{ at, found, replacement: '附件' }] }
  }
}

const inBody = (check: (body: string, text: DocumentText) => Iterable<Hit>): StyleRule['check'] => {
  return (value, field, { text }) => (field === 'body' ? check(value, text) : [])
}

/** 附件说明: a body calls attachments as the list does, and numbers them only where there are several. */
export const ATTACHMENT_NAMES: readonly StyleRule[] = [
  { rule: 'S-ATTACHMENT-NAME', source: 'GB/T 9704-2012, 7.3.4', check: inBody(names) },
  { rule: 'S-ATTACHMENT-ALONE', source: 'GB/T 9704-2012, 7.3.4', check: inBody(onlyOne) },
]
