import { bigramsOf, fold } from './folding.ts'

/**
 * Bigrams of the titles in `tests/kit/rules/titles.ts`, those of place names apart, that at least three of these titles
 * have: the most frequent first. A test measures them again.
 */
const FREQUENT = [
  '关于务院国务的通通知办公公厅厅关意见院关院办于印印发工作政府发展民政的意人民作的20导意指导02推进建设的指管理国家案的一步加强进一于加府关划的改革服务于进政务方案展的开展部关府办制度经济行动',
  '规划做好城市实施规范保障全国于开加快局关批复的批行政233年于做教育24促进务服建立法的质量4年于同决定办法同意城乡安全快推机制环境社会计划财政于全于推全面发国基本展规年度政部有关步加的决的实',
  '综合资源部办项目于2于促会议信息健康动的区的度的数据施意污染理办生产的函重点高质义务于建人员优化况的制的务教动计化营医疗十四卫生商环好2家发就业展改展第应急情况技术推动政策施方普查机构次全治理',
  '深化理的生态营商通报量发障工革委革的25一体事项于调互联人力企业会保住房体化体系作方保护保险健全全市全生公共公开关工养老农村创新力资务的动方化规单位发2发十发河四五委关安排市公市场度改急预报告',
  '排的数字文件文化查的治行理工联网育部若干见的设的设立设管调整资金转发部分部门面推预案5年业农业工业高中央中小乡建于公于新于深于规任务公布公文农业分类创业务公务平助资化工区人协调发政和社国一国土',
  '地方城镇大力完善小学展行工程市城平台康委开工性文总局息化批行招生振兴措施提高政规新时时代本医机关染防标准步做水平济和源社生健生活电子疗保的报的若的请监督空间立健立国策措纪要耕地自然范化范性补助',
  '规定议纪设部请示进全进政采购门关防治障部项的',
].join('')

/**
 * So many of them are in more than 4 % of the titles. They are no tokens: whoever searches for one of these alone finds a
 * page of results among the newest 500 things, whatever they are.
 */
const STOPS = 71
/** Joins words and begins or ends none. */
const PARTICLE = '的'

/** The bigrams of the table, the most frequent first. */
export const FREQUENT_BIGRAMS: readonly string[] = [...FREQUENT.matchAll(/../gu)].map(([bigram]) => bigram)

const ranks: ReadonlyMap<string, number> = new Map(FREQUENT_BIGRAMS.map((bigram, index) => [bigram, index]))

/** True for a bigram that is no token, because nearly every title could have it. */
export function isStop(bigram: string): boolean {
  return bigram.includes(PARTICLE) || (ranks.get(bigram) ?? STOPS) < STOPS
}

/** The rarest first: what is not in the table before what is. Equally rare ones are in an order that all titles share. */
function byRarity(one: string, other: string): number {
  const rank = (token: string): number => ranks.get(token) ?? Number.POSITIVE_INFINITY
  const [first, second] = [rank(one), rank(other)]
  return first === second ? scattered(one) - scattered(other) : first > second ? -1 : 1
}

/** A number that says nothing of a token, so that those of one part of a title are not preferred. */
function scattered(token: string): number {
  return [...token].reduce(
    (sum, character) => (sum * 31 + Number(character.codePointAt(0)) * 40_503) % 65_521,
    7,
  )
}

/** A whole row of digits: year and number of a document stand together once brackets are left out. */
const DIGITS = /(?<![0-9])[0-9]{5,12}(?![0-9])/g
/** The same inside of a word: a row at the edge of a word may go on in the text. */
const ENCLOSED_DIGITS = /(?<=[^0-9])[0-9]{5,12}(?=[^0-9])/g

/** What can be searched in a thing, folded. */
export interface Folded {
  readonly title: string
  readonly number: string
  readonly issuerName: string
}

/** What can be searched in a thing: title, number and issuer. */
export function foldedOf(card: {
  readonly title: string
  readonly number: string | null
  readonly issuerName: string
}): Folded {
  return { title: fold(card.title), number: fold(card.number ?? ''), issuerName: fold(card.issuerName) }
}

/** The folded fields as one text, with a separator that no folded text has: words are searched in each by itself. */
export function searchedText({ title, number, issuerName }: Folded): string {
  return [title, number, issuerName].join('|')
}

/** With the posting that every thing has, 32 in all. */
export const MAX_TOKENS = 31
/** So many tokens of an issuer's name come before those of the title: it is found by its rarest. */
const ISSUER_FIRST = 8

/**
 * The tokens under which a thing is found, at most 31: all bigrams but stops, and whole rows of digits. If there are more,
 * those of the number stay, then the rarest of the issuer's name, then of the title the rarest.
 */
export function tokensOf({ title, number, issuerName }: Folded): string[] {
  const issuer = tokensIn(issuerName).sort(byRarity)
  const wanted = [
    ...tokensIn(number),
    ...issuer.slice(0, ISSUER_FIRST),
    ...tokensIn(title).sort(byRarity),
    ...issuer.slice(ISSUER_FIRST),
  ]
  return [...new Set(wanted)].slice(0, MAX_TOKENS)
}

/** True if every token of a thing is among those under which it is found: whatever part of it is searched finds it. */
export function fits({ title, number, issuerName }: Folded): boolean {
  const all = [number, issuerName, title].flatMap(tokensIn)
  return new Set(all).size <= MAX_TOKENS
}

function tokensIn(folded: string): string[] {
  return [...(folded.match(DIGITS) ?? []), ...bigramsOf(folded).filter(bigram => !isStop(bigram))]
}

/** The tokens under which a thing that has all these words must be, the rarest first; none if all are stops. */
export function tokensOfWords(words: readonly string[]): string[] {
  const rows = words.flatMap(word => word.match(ENCLOSED_DIGITS) ?? [])
  const bigrams = words.flatMap(bigramsOf).filter(bigram => !isStop(bigram))
  return [...new Set([...rows, ...bigrams.sort(byRarity)])]
}
