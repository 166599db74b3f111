import type { ShortName } from '../../model.ts'
import type { Hit, StyleRule } from './finding.ts'

/*
 * Short names (规范化简称) as agencies set them, and what a text itself says it calls something (以下简称). No article names the
 * forms of the second [u]: what is not written so introduces nothing.
 */

/**
 * Central organs by the short forms that the State Council has for them (国务院机构简称), and what is read instead. [u]: from usage; an
 * agency that sets one of these otherwise is followed.
 */
const SHIPPED: readonly ShortName[] = [
  ['国家发展和改革委员会', '国家发展改革委', '国家发改委'],
  ['工业和信息化部', '工业和信息化部', '工信部'],
  ['人力资源和社会保障部', '人力资源社会保障部', '人社部'],
  ['住房和城乡建设部', '住房城乡建设部', '住建部'],
  ['国家卫生健康委员会', '国家卫生健康委', '国家卫健委'],
  ['文化和旅游部', '文化和旅游部', '文旅部'],
].map(([name = '', shortName = '', wrong = '']) => ({ name, shortName, avoid: [wrong], afterName: false }))

/** A word that the text has and a dictionary knows. */
interface Known {
  readonly as: 'NAME' | 'SHORT' | 'AVOIDED'
  readonly entry: ShortName
}
interface Word extends Known {
  readonly at: number
  readonly found: string
}

/** Words by their first two characters, longest first: one look-up at each place of a text, however many there are. */
type Dictionary = ReadonlyMap<string, readonly (readonly [word: string, known: Known])[]>

/** The nearer list goes before, and what is right anywhere is nowhere to be avoided. */
function dictionaryOf(lists: readonly (readonly ShortName[])[]): Dictionary {
  const words = new Map<string, Known>()
  const entries = [...lists.flat(), ...SHIPPED]
  const add = (as: Known['as'], entry: ShortName, word: string) => {
    if (!words.has(word)) words.set(word, { as, entry })
  }
  for (const entry of entries) add('SHORT', entry, entry.shortName)
  for (const entry of entries) add('NAME', entry, entry.name)
  for (const entry of entries) for (const word of entry.avoid) add('AVOIDED', entry, word)
  const sorted = [...words].sort(([one], [other]) => other.length - one.length)
  return Map.groupBy(sorted, ([word]) => word.slice(0, 2))
}

/** 人社部门 and 发改委员 have other words than 人社部 and 发改委 in them. */
const OTHER_WORD = /部[门分队]|委[员托]|局[面势部限]|办[理公法事]|院[士子长]|厅[堂]/y
/** Within a cited title a name stays as its author wrote it. */
const TITLE = /《[^《》\n]{1,200}》/g

/** The words of a text, from the left, each as long as possible and none in another; not those in the titles that it cites. */
function* wordsIn(value: string, dictionary: Dictionary): Generator<Word> {
  const titles = [...value.matchAll(TITLE)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  )
  let title = 0
  for (let at = 0; at < value.length - 1; at++) {
    const candidates = dictionary.get(value.slice(at, at + 2))
    if (candidates === undefined) continue
    while ((titles[title]?.[1] ?? Number.POSITIVE_INFINITY) <= at) title++
    const isCited = (titles[title]?.[0] ?? Number.POSITIVE_INFINITY) < at
    const match = candidates.find(([word]) => value.startsWith(word, at))
    if (isCited || match === undefined || isOtherWord(value, at + match[0].length)) continue
    const [found, known] = match
    yield { ...known, at, found }
    at += found.length - 1
  }
}

function isOtherWord(value: string, end: number): boolean {
  OTHER_WORD.lastIndex = end - 1
  return OTHER_WORD.test(value)
}

function* avoided(value: string, dictionary: Dictionary): Generator<Hit> {
  for (const { as, entry, at, found } of wordsIn(value, dictionary)) {
    if (as !== 'AVOIDED') continue
    const { name, shortName } = entry
    const edits = [{ at, found, replacement: shortName }]
    yield { text: 'STYLE_SHORT_NAME', at, found, params: { name, shortName }, edits }
  }
}

/** （以下简称《条例》）, （以下分别简称甲区、乙区）; brackets or commas around it. */
const INTRODUCED =
  /[（(，](?:以下|下文|下)(?:统|均|合|(分别))?(?:简)?称(?:为)?[：:]?[“"]?([^，。；“”"（）()\n]{2,60}?)[”"]?[）)，。；]/g

/** What a text introduces, each with where its bracket first stands. */
function introductionsIn(value: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { index: at, 1: several, 2: short = '' } of value.matchAll(INTRODUCED)) {
    for (const one of several === undefined ? [short] : short.split(/[、和]/))
      if (!found.has(one)) found.set(one, at)
  }
  return found
}

/** Short names that the dictionary has after their full names alone, and that the text uses before it introduces them, or without. */
function* beforeTheirNames(value: string, dictionary: Dictionary): Generator<Hit> {
  const introductions = introductionsIn(value)
  const seen = new Set<string>()
  for (const { as, entry, at, found } of wordsIn(value, dictionary)) {
    if (as !== 'SHORT' || !entry.afterName || seen.has(found)) continue
    seen.add(found)
    const introduced = introductions.get(found)
    // The first one is that in the bracket itself.
    if (introduced !== undefined && introduced < at) continue
    const { name } = entry
    const replacement = introduced === undefined ? `${name}（以下简称${found}）` : name
    yield { text: 'STYLE_SHORT_EARLY', at, found, params: { name }, edits: [{ at, found, replacement }] }
  }
}

/** What is introduced, and its places that are looked at, at most: a text of nothing else takes no longer than others. */
const MOST_INTRODUCED = 50
const MOST_PLACES = 100

/** What may stand right before a word: anything but ideographs, and those that join nothing to it. */
const BEFORE_A_WORD = /[^\p{Unified_Ideograph}]|[在对由与和及向的各将把从按经据请是至到入了给使让同跟被以]/u

/** What the text itself introduces further down, by a bracket that the dictionary knows nothing of. */
function* beforeIntroduced(value: string, dictionary: Dictionary): Generator<Hit> {
  const known = new Set([...dictionary.values()].flatMap(words => words.map(([word]) => word)))
  const introduced = [...introductionsIn(value)].filter(([short]) => !known.has(short))
  for (const [short, until] of introduced.slice(0, MOST_INTRODUCED)) {
    const at = firstUse(value, short, until)
    if (at < 0) continue
    const name = nameBefore(value, until, short)
    const edits = name === null ? [] : [{ at, found: short, replacement: name }]
    yield { text: 'STYLE_SHORT_BEFORE', at, found: short, params: {}, edits }
  }
}

/** The first place before an offset where a short form stands as a word of its own, and not as a part of the full name; −1 if nowhere. */
function firstUse(value: string, short: string, until: number): number {
  const inName = value.lastIndexOf(short, until - 1)
  // As much of the full name as begins with these characters, if they are part of it.
  const rest = value.slice(Math.max(inName, 0), until)
  const part = /[，。；：、！？“”\n]/u.test(rest) ? null : rest
  let at = value.indexOf(short)
  for (let place = 0; place < MOST_PLACES && at >= 0 && at < until; place++) {
    const before = value[at - 1] ?? '\n'
    const isTitle = short.startsWith('《')
    const isPart =
      part !== null && (at === inName || (part.length > short.length && value.startsWith(part, at)))
    if (!isPart && (isTitle || (BEFORE_A_WORD.test(before) && !/[《“]/u.test(before)))) return at
    at = value.indexOf(short, at + 1)
  }
  return -1
}

/** The title right before a bracket, where a short title is introduced; null where nobody can say where the full name begins. */
function nameBefore(value: string, until: number, short: string): string | null {
  if (!short.startsWith('《') || value[until - 1] !== '》') return null
  // There is one at the place of the first use, if nowhere else.
  return value.slice(value.lastIndexOf('《', until), until)
}

/** Short names of a text against those that hold for its issuer, the nearer list first. */
export function shortNameRules(lists: readonly (readonly ShortName[])[]): readonly StyleRule[] {
  const dictionary = dictionaryOf(lists)
  return [
    { rule: 'S-SHORT-NAME', source: '公文惯例', check: value => avoided(value, dictionary) },
    {
      rule: 'S-SHORT-EARLY',
      source: '公文惯例',
      *check(value, field) {
        if (field === 'title') return
        yield* beforeTheirNames(value, dictionary)
        yield* beforeIntroduced(value, dictionary)
      },
    },
  ]
}
