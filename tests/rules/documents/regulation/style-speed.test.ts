import { describe, expect, it } from 'vitest'
import { styleFindings } from '../../../../functions/documents/regulation/rules/style.ts'
import { province, zhengzhou } from '../../../kit/rules/agencies.ts'
import { aText, drafted } from '../../../kit/rules/documents.ts'

/** Repeated until the body is full: what patterns that go back and forth would spend most on. */
const HOSTILE = [
  ...[
    '，',
    '、',
    '。',
    '一',
    '（',
    '(',
    '"',
    '“',
    '《',
    '…',
    '.',
    '1',
    '附',
    '贵',
    '\n',
    '\u3000',
    '〔',
    '-',
    ':',
  ],
  ...[
    '一、\n',
    '（1）\n',
    '1.',
    '中,',
    '中(',
    '"中',
    '。”',
    '“《',
    '〔2026〕',
    '附件1《',
    '《名》（附件',
    '1-',
    '2026.',
  ],
  ...[
    '三、四',
    '1千',
    '\u3000\n',
    '第一',
    '首先、',
    '\n附件：1.名',
    '你省',
    '附件：\n1.',
    '示范（以下简称示范）',
    '（以下简称《示》）',
    '国家',
  ],
]

/** The least processor time of some runs, in microseconds. */
function timeOf(body: string): number {
  const draft = drafted(aText('NOTICE', province, [zhengzhou], { body }))
  const runs = Array.from({ length: 3 }, () => {
    const { user, system } = process.cpuUsage()
    styleFindings(draft)
    const used = process.cpuUsage({ user, system })
    return used.user + used.system
  })
  return Math.min(...runs)
}

describe('the time that findings of style take', () => {
  // Four times the length takes sixteen times as long if a pattern goes back and forth; a machine that is busy does not.
  it.each(HOSTILE)('grows no faster than the body, filled with %j', part => {
    const filled = (characters: number): string => part.repeat(Math.floor(characters / part.length))
    const [short, long] = [timeOf(filled(25_000)), timeOf(filled(100_000))]
    expect(long).toBeLessThan(10 * Math.max(short, 1_000))
  })
})
