import { describe, expect, it } from 'vitest'
import { DOCUMENT_KINDS, KINDS } from '../../../../functions/documents/kinds.ts'
import {
  ELEMENTS,
  elementViolations,
  KIND_ELEMENTS,
} from '../../../../functions/documents/regulation/rules/elements.ts'
import { findingsOn } from '../../../../functions/documents/regulation/rules/findings.ts'
import { ROUTING_RULES, routingViolations } from '../../../../functions/documents/regulation/rules/routing.ts'
import { blocks } from '../../../../functions/kernel/problem.ts'
import { aText, drafted, messageGaps } from '../../../kit/rules/documents.ts'
import { ELEMENT_CASES, KIND_CASES } from '../../../kit/rules/element-cases.ts'
import { education, luoyangCongress } from '../../../kit/rules/organs.ts'
import { ROUTING_CASES } from '../../../kit/rules/routing-cases.ts'
import type { RuleCase } from '../../../kit/rules/rule-case.ts'

const whole = ([rule, article, sentence, draft, finds, fix]: RuleCase) =>
  [rule, article, sentence, draft, finds, fix] as const

describe('the routing rules (行文规则) in the table of cases', () => {
  it.each(ROUTING_CASES.map(whole))('%s %s %s', (rule, article, _, drafted, finds, fix) => {
    const all = routingViolations(drafted)
    expect(messageGaps(all)).toEqual([])
    const own = all.filter(one => one.rule === rule && one.article === article)
    expect(own.map(one => `${one.text} ${one.severity}`)).toEqual(finds === null ? [] : [finds])
    if (fix !== undefined) expect(own[0]?.fix).toEqual(fix)
    // What passes a rule here is a sound draft in every other respect as well.
    if (finds === null) expect(findingsOn(drafted).filter(blocks)).toEqual([])
  })

  it.each(ROUTING_RULES.map(({ rule, article }) => [rule, article]))(
    '%s of art. %s have a draft that passes and one that does not',
    (rule, article) => {
      const own = ROUTING_CASES.filter(vector => vector[0] === rule && vector[1] === article)
      const found = own.map(vector => vector[4] !== null)
      expect(found).toContain(false)
      // R11 says what departments may do: nothing breaks it.
      if (rule !== 'R11') expect(found).toContain(true)
    },
  )
  it('are R2 to R14 and what art. 8 says of kinds, each article once', () => {
    expect([...new Set(ROUTING_RULES.map(one => one.rule))].sort()).toEqual(
      ['KIND', ...Array.from({ length: 13 }, (_, index) => `R${index + 2}`)].sort(),
    )
    const lines = ROUTING_RULES.map(one => `${one.rule} ${one.article}`)
    expect(new Set(lines).size).toBe(lines.length)
    expect(ROUTING_RULES.filter(one => !/[\u4e00-\u9fff]{8}/.test(one.summary))).toEqual([])
  })
  it('answer a bill of an issuer that may not move bills with KIND_ISSUER alone', () => {
    const moved = drafted(aText('BILL', education, [luoyangCongress]), education)
    expect(routingViolations(moved).map(one => one.text)).toEqual(['KIND_ISSUER'])
  })
  it('have a line for the rule and article of every case', () => {
    const lines = ROUTING_RULES.map(one => `${one.rule} ${one.article}`)
    expect(ROUTING_CASES.filter(vector => !lines.includes(`${vector[0]} ${vector[1]}`))).toEqual([])
  })
})

describe('the 18 elements (公文格式要素) and the elements of single kinds', () => {
  const all = [...ELEMENTS, ...KIND_ELEMENTS]

  it.each(ELEMENT_CASES.map(whole))('%s %s %s', (name, article, _, drafted, finds, fix) => {
    const violations = elementViolations(drafted)
    expect(messageGaps(violations)).toEqual([])
    const own = violations.filter(one => one.element === name && one.article === article)
    expect(own.map(one => `${one.code} ${one.severity}`)).toEqual(finds === null ? [] : [finds])
    if (fix !== undefined) expect(own[0]?.fix).toEqual(fix)
  })
  it('are those of art. 9 in its order', () => {
    expect(ELEMENTS.map(one => one.article)).toEqual(
      Array.from({ length: 18 }, (_, index) => `9(${index + 1})`),
    )
    expect(ELEMENTS.map(one => one.chinese).join('、')).toBe(
      '份号、密级和保密期限、紧急程度、发文机关标志、发文字号、签发人、标题、主送机关、正文、附件说明、发文机关署名、成文日期、印章、附注、附件、抄送机关、印发机关和印发日期、页码',
    )
  })
  it.each(all.map(one => [one.code, one] as const))(
    'include %s, ensured by a check that passes one draft and refuses another, or by the platform',
    (name, { check, guarantee }) => {
      const found = ELEMENT_CASES.filter(vector => vector[0] === name).map(vector => vector[4] !== null)
      if (check === null) expect([guarantee !== null, found.length]).toEqual([true, 0])
      else expect([...new Set(found)].sort()).toEqual([false, true])
    },
  )
})

describe('the 15 kinds (文种) in the table of cases', () => {
  it('have one line each', () => {
    expect(KIND_CASES.map(([kind]) => kind)).toEqual(DOCUMENT_KINDS)
  })
  it.each(KIND_CASES)(
    '%s: a correct draft has no finding, an incorrect one has an error',
    (kind, sound, unsound) => {
      expect(sound.text.kind).toBe(kind)
      expect(findingsOn(sound)).toEqual([])
      expect(findingsOn(unsound).some(blocks)).toBe(true)
      expect(messageGaps(findingsOn(unsound))).toEqual([])
    },
  )
  it('are in the order of the article', () => {
    expect(DOCUMENT_KINDS.map(kind => KINDS[kind].article)).toEqual(
      DOCUMENT_KINDS.map((_, index) => `8(${index + 1})`),
    )
  })
  it('differ in seal, form and print of the number as GB/T 9704 says', () => {
    expect(DOCUMENT_KINDS.filter(kind => !KINDS[kind].hasSeal)).toEqual(['MINUTES'])
    expect(DOCUMENT_KINDS.filter(kind => KINDS[kind].numberForm !== 'ORGAN_YEAR')).toEqual(['ORDER'])
    expect(DOCUMENT_KINDS.filter(kind => !KINDS[kind].printsNumber)).toEqual(['RESOLUTION', 'COMMUNIQUE'])
  })
})
