import { byPattern, type PatternRule, pair } from './finding.ts'

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
}
/** Clauses compared with a transcript of the standard; a bare 4 stands where the rule follows from what the marks are. */
const GB = (clause: string): string => `GB/T 15834-2011, ${clause}`

/**
 * 标点符号用法, GB/T 15834-2011: only what it leaves no choice about. Every quantifier is bounded or of one class that nothing
 * after it can match, so that each pattern passes a text once, whatever the text.
 */
const PATTERNS: readonly PatternRule[] = [
  {
    // 4.11.2: six points in the middle of the line. Twelve (a paragraph left out) are eight of them here and stay.
    rule: 'S-ELLIPSIS',
    source: GB('4.11'),
    text: 'STYLE_ELLIPSIS',
    pattern: /(?<=[\u4e00-\u9fff，。；、])\.{3,6}(?!\.)|。{3,6}(?!。)|(?<!…)…(?!…)/g,
    instead: () => '……',
  },
  {
    rule: 'S-HALF-WIDTH',
    source: GB('5.1'),
    text: 'STYLE_HALF_WIDTH',
    pattern: /[,;:?!](?:(?<=[\u4e00-\u9fff》”）〕][,;:?!])|(?<![:])(?=[\u4e00-\u9fff《“]))/g,
    instead: ([mark]) => FULL_WIDTH[mark] as string,
  },
  {
    // A point after two characters is the end of a sentence; after one it may belong to a numeral, as in 一.
    rule: 'S-HALF-WIDTH-STOP',
    source: GB('4.1'),
    text: 'STYLE_HALF_WIDTH',
    pattern: /(?<=[\u4e00-\u9fff]{2})\.(?=[\n\u4e00-\u9fff]|$)/g,
    instead: () => '。',
  },
  {
    rule: 'S-BRACKETS',
    source: GB('4.9'),
    text: 'STYLE_BRACKETS',
    pattern: /(?<=[\u4e00-\u9fff》”])\([^()\n]{1,200}\)|\((?=[^()\n]{0,40}[\u4e00-\u9fff])[^()\n]{1,200}\)/g,
    instead: pair('（', '）'),
  },
  {
    rule: 'S-QUOTES',
    source: GB('4.8'),
    text: 'STYLE_QUOTES',
    pattern: /"(?=[^"\n]{0,40}[\u4e00-\u9fff])[^"\n]{1,200}"/g,
    instead: pair('“', '”'),
  },
  {
    rule: 'S-TITLE-MARKS',
    source: GB('4.15'),
    text: 'STYLE_TITLE_MARKS',
    pattern: /<<|>>/g,
    instead: ([mark]) => (mark === '<<' ? '《' : '》'),
  },
  {
    rule: 'S-DASH',
    source: GB('4.10'),
    text: 'STYLE_DASH',
    pattern: /(?<=[\u4e00-\u9fff”》）])-{2,3}(?=[\u4e00-\u9fff“《（])/g,
    instead: () => '——',
  },
  {
    rule: 'S-DOUBLED',
    source: GB('4'),
    text: 'STYLE_DOUBLED',
    pattern: /。。(?!。)(?<!。。。)|，{2,40}|、{2,40}|；{2,40}|：{2,40}/g,
    instead: ([marks]) => marks.slice(0, 1),
  },
  {
    rule: 'S-TWO-MARKS',
    source: GB('4'),
    text: 'STYLE_TWO_MARKS',
    pattern: /，[、；：。？！]|、[，；：。？！]|；[，、：。？！]|：[，、；。？！]|。[，、；：]/g,
    instead: () => null,
  },
  {
    // 4.5.3.5: between quoted or titled items side by side there is usually no 顿号; with a remark in brackets between there is.
    rule: 'S-NO-COMMA-BETWEEN',
    source: GB('4.5.3.5'),
    text: 'STYLE_NO_COMMA_BETWEEN',
    pattern: /(?<=》)、(?=《)|(?<=”)、(?=“)/g,
  },
  {
    // A sentence that is quoted whole brings its own 句号, and none follows.
    rule: 'S-STOP-AFTER-QUOTE',
    source: GB('B.2.1'),
    text: 'STYLE_STOP_AFTER_QUOTE',
    pattern: /(?<=。”)。/g,
  },
  {
    // A quotation that is part of the sentence around it has no 句号 of its own.
    rule: 'S-STOP-IN-QUOTE',
    source: GB('B.2.1'),
    text: 'STYLE_STOP_IN_QUOTE',
    pattern: /。(?=”[的等])/g,
  },
  {
    rule: 'S-STOP-IN-BRACKETS',
    source: GB('B.2.2'),
    text: 'STYLE_STOP_IN_BRACKETS',
    pattern: /。(?=）[。，；、])/g,
  },
  {
    rule: 'S-ORDINAL-COMMA',
    source: GB('B.3.1'),
    text: 'STYLE_ORDINAL_COMMA',
    pattern:
      /、(?<=(?:^|[。；：\n])[ \u3000]{0,4}(?:首先|其次|再次|最后|[第其][一二三四五六七八九十])、)(?![第一二三四五六七八九十])/g,
    instead: () => '，',
  },
]

export const PUNCTUATION = PATTERNS.map(byPattern)
