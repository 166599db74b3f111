import { byPattern, type PatternRule } from './finding.ts'

/** The rules are those of the standard; the numbers of its clauses are from memory. [u] */
const GB = (clause: string): string => `GB/T 15835-2011, ${clause}`

/** Two digits of a year as the four that the standard asks for. */
export function wholeYear(year: string): string {
  if (year.length === 4) return year
  return Number(year) < 50 ? `20${year}` : `19${year}`
}

/** 出版物上数字用法, GB/T 15835-2011, which official documents follow: only what it leaves no choice about. */
const PATTERNS: readonly PatternRule[] = [
  {
    // 2026-01-05 is allowed, by GB/T 7408; points and strokes are not.
    rule: 'S-DATE',
    source: GB('5.1.4'),
    text: 'STYLE_DATE',
    pattern: /(?<![\d./])(?:(?:19|20)\d{2})([./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?![\d./]|版)/g,
    instead: ([date]) => {
      const [year, month, day] = date.split(/[./]/)
      return `${year}年${Number(month)}月${Number(day)}日`
    },
  },
  {
    // 10年3个月 is a time, and so may 10年6月 be: a day behind, or 份, tells that a date is meant.
    rule: 'S-YEAR',
    source: GB('5.1.4'),
    text: 'STYLE_YEAR',
    pattern: /(?<![\d.])\d{2}(?=年\d{1,2}月(?:\d{1,2}日|份))/g,
    instead: ([year]) => wholeYear(year),
  },
  {
    // 零 is for quantities; a year is a designation, and takes 〇.
    rule: 'S-ZERO',
    source: GB('5.2.5'),
    text: 'STYLE_ZERO',
    pattern:
      /(?<![一二三四五六七八九〇零○0-9])(?=[一二][一二三四五六七八九〇]{0,2}[零○0])[一二][一二三四五六七八九〇零○0]{3}(?=年)/g,
    instead: ([year]) => year.replace(/[零○0]/g, '〇'),
  },
  {
    rule: 'S-RANGE',
    source: GB('5.1.3'),
    text: 'STYLE_RANGE',
    pattern: /(?<![\w.%-])\d{1,9}(?:\.\d{1,4})?(?=[~～—－-]\d{1,9}(?:\.\d{1,4})?([%％‰]|[万亿]元?))/g,
    instead: ([number, unit]) => `${number}${unit}`,
  },
  {
    // Beside 万 and 亿 a number has one kind of digits: 4000 or 四千. Behind 千 and 百 only what is counted: 千克 is a unit.
    rule: 'S-MIXED',
    source: GB('5.3'),
    text: 'STYLE_MIXED',
    pattern: /(?<![\d.])[1-9][千百](?=[多余名人个元家户亩件次万亿台套辆])/g,
    instead: ([number]) => `${number.slice(0, 1)}${number.endsWith('千') ? '000' : '00'}`,
  },
  {
    // 三四个. A numeral before or 第 makes it a list of ordinals.
    rule: 'S-ABOUT',
    source: GB('5.2.1'),
    text: 'STYLE_ABOUT',
    pattern:
      /(?<![第、\n一二三四五六七八九十]|^|[ \u3000])(?:一、二|二、三|两、三|三、四|四、五|五、六|六、七|七、八|八、九)(?=[个天])/g,
    instead: ([numerals]) => numerals.replace('、', ''),
  },
]

export const NUMERALS = PATTERNS.map(byPattern)
