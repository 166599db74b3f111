import { describe, expect, it } from 'vitest'
import {
  type Candidate,
  type Citation,
  citationsIn,
  citedDocuments,
  isNamedBy,
  stateAmong,
} from '../../../../functions/documents/regulation/rules/style/citations.ts'
import { province, zhengzhou } from '../../../kit/rules/agencies.ts'
import { aText, drafted } from '../../../kit/rules/documents.ts'

const read = (value: string) =>
  [...citationsIn(value)].map(({ text, kind, issuer, title }) => [text, kind, issuer, title])
const the = (value: string): Citation => {
  const [citation] = citationsIn(value)
  if (citation === undefined) throw new Error(`nothing is cited in ${value}`)
  return citation
}

describe('documents that a text cites by numbers without an organ code', () => {
  it.each([
    ['根据郑州市人民政府令第250号', '第250号', 'ORDER', '郑州市人民政府', null],
    ['《郑州市供水办法》（郑州市人民政府令第250号）', '第250号', 'ORDER', '郑州市人民政府', '郑州市供水办法'],
    ['《郑州市人民政府令》（第250号）', '第250号', 'ORDER', '', '郑州市人民政府令'],
    ['郑州市人民政府第250号令', '第250号', 'ORDER', '郑州市人民政府', null],
    ['郑州市人民政府公告2026年第2号', '2026年第2号', 'ANNOUNCEMENT', '郑州市人民政府', null],
    ['（税务总局2026年第2号公告）', '2026年第2号', 'ANNOUNCEMENT', '税务总局', null],
    ['《关于封路的通告》（2026年第3号）', '2026年第3号', 'PUBLIC_NOTICE', '', '关于封路的通告'],
    ['落实市政府常务会议纪要〔2026〕4号', '〔2026〕4号', 'MINUTES', '市政府', null],
    ['《常务会议纪要》（〔2026〕4号）', '〔2026〕4号', 'MINUTES', '', '常务会议纪要'],
    ['市政府常务会议纪要十五届第4期', '十五届第4期', 'MINUTES', '市政府', null],
    ['《市政府专题会议纪要》（第4期）', '第4期', 'MINUTES', '', '市政府专题会议纪要'],
    ['《常务会议纪要》（十五届第4期）', '十五届第4期', 'MINUTES', '', '常务会议纪要'],
  ])('are read with what the text says of them: %s', (value, ...expected) => {
    expect(read(value)).toEqual([expected])
  })
  it.each([
    '建设路第5号，第3期工程，2026年第2号台风，第44次常务会议审议通过。',
    '2026年第5号令，公告第2号，《名单》（第4期），《名单》（〔2026〕4号），据〔2026〕4号。',
    '《常务会议纪要》（见第4期），内部明电〔2026〕4号',
  ])('are not what only looks like one: %s', value => {
    expect(read(value)).toEqual([])
  })
  it('stand beside those with one', () => {
    expect(read('按郑政〔2026〕5号和市政府令第6号办理').map(([text]) => text)).toEqual([
      '郑政〔2026〕5号',
      '第6号',
    ])
  })
})

describe('words before a number', () => {
  it.each([
    ['郑州市人民政府', true],
    ['修改后的郑州市人民政府', true],
    ['市政府', true],
    ['政府', false],
    ['市政府办公室', false],
    ['洛阳市人民政府', false],
    ['', false],
  ])('name the issuer in full, at their end, or shortened: %s', (words, is) => {
    expect(isNamedBy(words, '郑州市人民政府')).toBe(is)
  })
})

describe('the document that a citation means', () => {
  const of = (more: Partial<Candidate> = {}): Candidate => ({
    issuer: zhengzhou.name,
    kind: 'ORDER',
    title: '郑州市人民政府令',
    state: { state: 'REVOKED' },
    ...more,
  })
  const order = the('根据郑州市人民政府令第250号')
  it('is the only one of the issuer and kind that the text names, the newest first', () => {
    const others = [of({ issuer: '洛阳市人民政府' }), of({ kind: 'NOTICE' })]
    const again = of({ state: { state: 'ABOLISHED' } })
    expect(stateAmong(order, [...others, of(), again])).toEqual({ state: 'REVOKED' })
    expect(stateAmong(order, others)).toBeNull()
  })
  it('is not clear among several issuers, nor among minutes of several meetings', () => {
    const short = the('根据市政府令第250号')
    expect(stateAmong(short, [of(), of({ issuer: '洛阳市人民政府' })])).toBeNull()
    const minutes = the('市政府常务会议纪要〔2026〕4号')
    expect(stateAmong(minutes, [of({ kind: 'MINUTES' })])).toEqual({ state: 'REVOKED' })
    expect(stateAmong(minutes, [of({ kind: 'MINUTES' }), of({ kind: 'MINUTES' })])).toBeNull()
  })
  it('is the one with the title that is cited, where no issuer is named', () => {
    const cited = the('《关于封路的通告》（2026年第3号）')
    const notice = of({ kind: 'PUBLIC_NOTICE', title: '郑州市人民政府关于封路的通告' })
    expect(stateAmong(cited, [notice])).toEqual({ state: 'REVOKED' })
    expect(
      stateAmong(cited, [
        { ...notice, title: '关于修路的通告' },
        { ...notice, title: null },
      ]),
    ).toBeNull()
    expect(stateAmong(the('通告2026年第3号'), [notice])).toBeNull()
  })
  it('is the newest one of a number that says its organ', () => {
    const cited = the('根据郑政〔2026〕5号')
    expect(stateAmong(cited, [of(), of({ state: { state: 'ABOLISHED' } })])).toEqual({ state: 'REVOKED' })
    expect(stateAmong(cited, [])).toBeNull()
  })
})

describe('findings on citations', () => {
  const findingsIn = (body: string, state: Candidate['state']) => {
    const states = new Map([...citationsIn(body)].map(({ key }) => [key, state]))
    const draft = drafted(aText('NOTICE', province, [zhengzhou], { body }), province)
    return [...citedDocuments(states).check(body, 'body', draft)].map(({ text, found }) => [text, found])
  }
  it('show the number as it was given, and compare titles, but not with those of orders', () => {
    expect(findingsIn('按市政府令第250号办理', { state: 'ABOLISHED' })).toEqual([
      ['STYLE_CITED_ABOLISHED', '第250号'],
    ])
    const given = { state: 'GIVEN', title: '郑州市人民政府令' } as const
    expect(findingsIn('《供水办法》（郑州市人民政府令第250号）', given)).toEqual([])
    expect(findingsIn('《修路通告》（郑州市人民政府通告2026年第3号）', given)).toEqual([
      ['STYLE_CITED_TITLE', '2026年第3号'],
    ])
  })
  it('say once that nothing could be looked up', () => {
    expect(findingsIn('按郑政〔2026〕5号、郑政〔2026〕6号办理', { state: 'UNCHECKED' })).toEqual([
      ['STYLE_CITED_UNCHECKED', '郑政〔2026〕5号'],
    ])
  })
})
