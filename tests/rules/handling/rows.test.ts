import { describe, expect, test } from 'vitest'
import { type Reader, WAYS } from '../../../functions/handling/model.ts'
import { addReaders } from '../../../functions/handling/rules/circulating.ts'
import { changedReaders, readerRow, replayReaders } from '../../../functions/handling/rules/readers.ts'
import { listedFor, rowOf } from '../../../functions/handling/rules/rows.ts'
import { momentOf } from '../../../functions/handling/rules/stepping.ts'
import { ALL_AT_WORK, actBy, knownOf, member, Played, post } from '../../kit/rules/handling.ts'

const ARRIVAL = {
  kind: 'DELIVERY' as const,
  id: 'del_1',
  number: '豫政〔2026〕1号',
  issuer: '河南省人民政府',
}
const OWN = { kind: 'OWN' as const }
const mattersOf = (source: typeof ARRIVAL | typeof OWN) =>
  new Played(WAYS.SMALL_OFFICE, ALL_AT_WORK, [member('a')], source)

/** What circulating a matter to the section makes. */
function circulated({ matter }: Played, known = knownOf({ ...ALL_AT_WORK, deputies: { a: 'd' } })): Reader[] {
  const to = [post('section').to]
  const input = { to, mode: null, due: null, isForInformation: false }
  const event = addReaders(matter, input, [], known, actBy('clerk'))
  if (!event.ok || event.value.type !== 'ReadersAdded') throw new Error('not circulated')
  return changedReaders(matter.id, () => null, event.value, momentOf(2, actBy('clerk')))
}

describe('in lists', () => {
  test.each([
    ['what arrived has its number and issuer', ARRIVAL, { number: ARRIVAL.number, issuer: ARRIVAL.issuer }],
    ['a matter of the agency’s own has neither', OWN, { number: null, issuer: null }],
  ] as const)('%s, as a task and for its readers', (_, source, shown) => {
    const played = mattersOf(source)
    const [reader] = circulated(played) as [Reader]
    expect(rowOf(played.matter, played.task(1))).toMatchObject({ title: '防汛通知', ...shown })
    expect(readerRow(played.matter, reader)).toMatchObject({ title: '防汛通知', memberId: 'a', ...shown })
  })

  test('a task is with who has it and with who stands in for them, whose place is named', () => {
    const known = knownOf({ ...ALL_AT_WORK, deputies: { a: 'd' } })
    expect(listedFor(known, { state: 'OPEN', to: { kind: 'MEMBER', id: 'a', name: '甲' } }, 8)).toEqual({
      a: { because: 'PERSON' },
      d: { because: 'DEPUTY', forMemberId: 'a' },
    })
    expect(listedFor(known, { state: 'OPEN', to: { kind: 'MEMBER', id: 'a', name: '甲' } }, 1)).toEqual({
      a: { because: 'PERSON' },
    })
    expect(listedFor(known, { state: 'WAITING', to: { kind: 'MEMBER', id: 'a', name: '甲' } }, 8)).toEqual({})
  })

  test('a deputy whose name the organization does not have is a reader nevertheless', () => {
    const known = knownOf({ ...ALL_AT_WORK, deputies: { a: 'd' } })
    const named: typeof known.named = to => (to.id === 'd' ? null : known.named(to))
    const readers = circulated(mattersOf(OWN), { ...known, named })
    expect(readers.map(({ memberId, name }) => [memberId, name])).toEqual([
      ['a', 'MEMBER:a'],
      ['b', 'MEMBER:b'],
      ['d', ''],
    ])
  })
})

test('a mark of a reader who was never added makes nobody a reader, as the events are replayed', () => {
  const data = { reader: 1, note: null, next: { opens: [2], skips: [] } }
  const moment = momentOf(2, actBy('a'))
  expect(replayReaders('mat_1', [{ event: { type: 'MarkedRead', data }, moment }])).toEqual([])
})
