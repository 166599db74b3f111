import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  MAX_READERS,
  type Matter,
  NO_CIRCULATION,
  type Reader,
  WAYS,
} from '../../../functions/handling/model.ts'
import {
  addReaders,
  type Circulating,
  markProblems,
  markRead,
  readerLeft,
  recallReaders,
} from '../../../functions/handling/rules/circulating.ts'
import { matterActsFor } from '../../../functions/handling/rules/matters.ts'
import {
  changedReaders,
  newsForReaders,
  type ReaderEvent,
  readersDated,
  replayReaders,
} from '../../../functions/handling/rules/readers.ts'
import { momentOf } from '../../../functions/handling/rules/stepping.ts'
import type { Problem } from '../../../functions/kernel/problem.ts'
import type { Result } from '../../../functions/kernel/result.ts'
import { ALL_AT_WORK, actBy, codesOf, knownOf, type Office, Played, TODAY } from '../../kit/rules/handling.ts'

/** A matter that is circulated, with its readers and all events of them. */
class Circulated {
  readonly played: Played
  readers: Reader[] = []
  readonly history: { readonly event: ReaderEvent; readonly moment: ReturnType<typeof momentOf> }[] = []
  constructor(office: Office = ALL_AT_WORK) {
    this.played = new Played(WAYS.SMALL_OFFICE, office)
  }
  set office(office: Office) {
    this.played.known = knownOf(office)
  }
  get matter(): Matter {
    return this.played.matter
  }
  take(decision: Result<ReaderEvent> | null, by: string): readonly Problem[] {
    if (decision === null) throw new Error('not all readers were given')
    if (!decision.ok) return decision.problems
    const event = decision.value
    expect(this.played.take(decision, by)).toEqual([])
    const moment = momentOf(this.matter.chain.seq, actBy(by))
    const before = (n: number) => this.readers[n - 1] ?? null
    for (const reader of changedReaders(this.matter.id, before, event, moment))
      this.readers[reader.n - 1] = reader
    this.history.push({ event, moment })
    return []
  }
  add(by: string, to: Circulating['to'], more: Partial<Circulating> = {}): readonly Problem[] {
    const input = { to, mode: null, due: null, isForInformation: false, ...more }
    return this.take(addReaders(this.matter, input, this.readers, this.played.known, actBy(by)), by)
  }
  recall(by: string, readers: readonly (number | null)[] | null, reason: string | null = null) {
    return this.take(
      recallReaders(this.matter, { readers, reason }, this.readers, this.played.known, actBy(by)),
      by,
    )
  }
  read(by: string, reader: number, more: { note?: string; expectedVersion?: number } = {}) {
    const expectedVersion = this.readers[reader - 1]?.version ?? 0
    const input = { reader, expectedVersion, note: null, ...more }
    return this.take(markRead(this.matter, input, this.readers, this.played.known, actBy(by)), by)
  }
  leave(n: number): ReaderEvent | null {
    const event = readerLeft(this.matter, n, this.readers, this.played.known)
    if (event !== null) this.take({ ok: true, value: event }, 'relay')
    return event
  }
  get states(): string[] {
    return this.readers.map(({ memberId, state }) => `${memberId} ${state}`)
  }
}

const members = (...ids: readonly string[]) => ids.map(id => ({ kind: 'MEMBER' as const, id }))
const without = (office: Office, gone: string): Office => ({
  ...office,
  members: office.members.filter(id => id !== gone),
})

describe('a circulation in order', () => {
  const inOrder = () => {
    const it = new Circulated()
    expect(it.add('clerk', members('a', 'b', 'c'), { mode: 'IN_ORDER' })).toEqual([])
    return it
  }

  test('lies with one reader at a time, and goes on when they have read it', () => {
    const it = inOrder()
    expect(it.states).toEqual(['a OPEN', 'b WAITING', 'c WAITING'])
    expect(it.read('b', 2)).toMatchObject([{ code: 'READING_WAITS', given: it.readers[0]?.name }])
    const [, second] = it.readers
    const alone = { reader: 2, expectedVersion: 1, note: null }
    expect(markRead(it.matter, alone, [second as Reader], it.played.known, actBy('b'))).toBeNull()
    expect(codesOf(markProblems(second as Reader, 1, actBy('b')))).toEqual(['WRONG_STATE'])
    it.read('a', 1, { note: ' 已阅 ' })
    expect(it.readers[0]).toMatchObject({ state: 'READ', note: '已阅', endedAt: `${TODAY}T02:00:00.000Z` })
    expect(it.states).toEqual(['a READ', 'b OPEN', 'c WAITING'])
    expect(it.matter.circulation).toEqual({ mode: 'IN_ORDER', count: 3, unread: 2, turn: 2 })
  })

  test('tells whom it comes to lie with, and from whom it is taken, but not who does that', () => {
    const it = inOrder()
    const newsAfter = (act: () => unknown, by: string) => {
      const before = [...it.readers]
      act()
      const changed = it.readers.filter((one, at) => before[at] !== one)
      return newsForReaders(changed, n => before[n - 1] ?? null, actBy(by)).map(
        ({ kind, reader, to }) => `${kind} ${reader} ${to}`,
      )
    }
    expect(newsAfter(() => it.read('a', 1), 'a')).toEqual(['READING_CAME 2 b'])
    expect(newsAfter(() => it.recall('clerk', [2]), 'clerk')).toEqual([
      'READING_GONE 2 b',
      'READING_CAME 3 c',
    ])
    expect(newsAfter(() => it.add('clerk', members('head')), 'head')).toEqual([])
    expect(newsAfter(() => it.recall('clerk', [4]), 'clerk')).toEqual([])
    const free = new Circulated()
    free.add('clerk', members('a', 'clerk'))
    expect(newsForReaders(free.readers, () => null, actBy('clerk'))).toEqual([
      { kind: 'READING_CAME', n: null, reader: 1, to: ['a'] },
    ])
    expect(newsForReaders(free.readers, n => free.readers[n - 1] ?? null, actBy('clerk'))).toEqual([])
  })

  test('dates what comes to lie with somebody until a day, and nothing else', () => {
    const [one] = inOrder().readers
    if (one === undefined) throw new Error('a reader')
    const [open, waiting] = [
      { ...one, due: '2026-12-01' },
      { ...one, n: 2, due: '2026-12-01', state: 'WAITING' as const },
    ]
    expect(readersDated([open, waiting, { ...one, n: 3, due: null }], () => null)).toEqual([
      { n: 1, due: '2026-12-01' },
    ])
    expect(readersDated([open], () => waiting)).toHaveLength(1)
    expect(readersDated([open], () => open)).toEqual([])
  })

  test('goes on when it is recalled from who has the turn, and not when from one who waits', () => {
    const it = inOrder()
    it.recall('clerk', [2])
    expect(it.states).toEqual(['a OPEN', 'b RECALLED', 'c WAITING'])
    it.recall('clerk', [1], '发错')
    expect(it.states).toEqual(['a RECALLED', 'b RECALLED', 'c OPEN'])
  })

  test('skips who left before their turn, and who leaves while it lies with them', () => {
    const it = inOrder()
    it.office = without(ALL_AT_WORK, 'b')
    it.read('a', 1)
    expect(it.states).toEqual(['a READ', 'b SKIPPED', 'c OPEN'])
    it.office = without(without(ALL_AT_WORK, 'b'), 'c')
    expect(it.leave(3)).toMatchObject({ data: { readers: [3], next: { opens: [], skips: [] } } })
    expect(it.matter.circulation?.unread).toBe(0)
    expect(it.leave(3)).toBeNull()
    expect(it.leave(9)).toBeNull()
  })

  test('is waited for by nobody at who is away: the one behind has it as well', () => {
    const it = inOrder()
    it.office = { ...ALL_AT_WORK, deputies: { b: 'd' } }
    it.read('a', 1)
    expect(it.states).toEqual(['a READ', 'b OPEN', 'c OPEN'])
    it.read('b', 2)
    expect(it.matter.circulation?.turn).toBe(3)
    it.add('clerk', members('head'))
    expect(it.states.at(-1)).toBe('head WAITING')
    it.read('c', 3)
    expect(it.states.at(-1)).toBe('head OPEN')
  })

  test('takes further readers behind those who wait, and opens them if nobody holds it', () => {
    const it = inOrder()
    it.office = { ...ALL_AT_WORK, deputies: { c: 'd' } }
    it.recall('clerk', [1, 2])
    expect(it.states).toEqual(['a RECALLED', 'b RECALLED', 'c OPEN'])
    it.add('clerk', members('a'))
    expect(it.states.at(-1)).toBe('a OPEN')
    it.add('clerk', members('b'))
    expect(it.states.at(-1)).toBe('b WAITING')
    it.add('clerk', members('head'))
    expect(it.states.at(-1)).toBe('head WAITING')
    it.read('a', 4)
    expect(it.states.slice(-2)).toEqual(['b OPEN', 'head WAITING'])
  })

  test('needs the readers behind the one who has it, to know whose turn it is', () => {
    const it = inOrder()
    const [first, second, third] = it.readers as [Reader, Reader, Reader]
    const input = { reader: 1, expectedVersion: 1, note: null }
    const given = (readers: readonly Reader[]) =>
      markRead(it.matter, input, readers, it.played.known, actBy('a'))
    expect(given([first])).toBeNull()
    expect(given([first, second])).toMatchObject({ ok: true })
    expect(given([first, { ...second, state: 'RECALLED' }])).toBeNull()
    expect(given([first, { ...second, state: 'RECALLED' }, third])).toMatchObject({
      value: { data: { next: { opens: [3] } } },
    })
    expect(readerLeft(it.matter, 1, [first], it.played.known)).toBeNull()
    expect(() =>
      recallReaders(it.matter, { readers: [1], reason: null }, [first], it.played.known, actBy('clerk')),
    ).toThrow('not all readers')
  })

  test('opens no more and skips no more at once than a transaction can hold', () => {
    const many = ['a', ...Array.from({ length: 20 }, (_, at) => `m${at}`)]
    const office = { ...ALL_AT_WORK, members: [...ALL_AT_WORK.members, ...many.slice(1)] }
    const it = new Circulated(office)
    it.add('clerk', members(...many), { mode: 'IN_ORDER' })
    it.office = { ...office, deputies: Object.fromEntries(many.slice(1).map(id => [id, 'clerk'])) }
    it.read('a', 1)
    expect(it.readers.filter(({ state }) => state === 'OPEN')).toHaveLength(4)
    const other = new Circulated(office)
    other.add('clerk', members(...many), { mode: 'IN_ORDER' })
    other.office = ALL_AT_WORK
    other.read('a', 1)
    expect(other.readers.filter(({ state }) => state === 'SKIPPED')).toHaveLength(8)
    expect(other.readers.filter(({ state }) => state === 'OPEN')).toHaveLength(1)
  })
})

describe('who reads', () => {
  test('of posts and units is who is responsible now, deputies included, each once', () => {
    const it = new Circulated({ ...ALL_AT_WORK, deputies: { a: 'd' } })
    const to = [
      { kind: 'POST' as const, id: 'section' },
      { kind: 'UNIT' as const, id: 'water' },
    ]
    expect(it.add('clerk', to)).toEqual([])
    expect(it.readers.map(({ memberId, why }) => [memberId, why])).toEqual([
      ['a', { because: 'POST' }],
      ['b', { because: 'POST' }],
      ['d', { because: 'DEPUTY', forMemberId: 'a' }],
      ['c', { because: 'UNIT' }],
    ])
    expect(it.readers.map(({ mode, state }) => `${mode} ${state}`)).toEqual(Array(4).fill('FREE OPEN'))
  })

  test('is not asked twice, unless it was recalled from them', () => {
    const it = new Circulated()
    it.add('clerk', members('a', 'b'), { mode: 'PARALLEL', due: '2026-12-01' })
    it.read('a', 1)
    expect(it.add('clerk', members('a', 'b'))).toMatchObject([
      { code: 'CIRCULATED_ALREADY', given: 'MEMBER:a、MEMBER:b' },
    ])
    it.recall('clerk', [2])
    expect(it.add('clerk', members('a', 'b', 'c'))).toEqual([])
    expect(it.states).toEqual(['a READ', 'b RECALLED', 'b OPEN', 'c OPEN'])
  })

  test('is informed freely, in whatever mode the matter is circulated', () => {
    const it = new Circulated()
    it.add('clerk', members('a'), { isForInformation: true })
    expect(it.matter.circulation).toEqual({ ...NO_CIRCULATION, count: 1, unread: 1 })
    it.add('clerk', members('b', 'c'), { mode: 'IN_ORDER' })
    it.add('clerk', members('d'), { isForInformation: true })
    expect(it.states).toEqual(['a OPEN', 'b OPEN', 'c WAITING', 'd OPEN'])
    expect(it.matter.circulation).toMatchObject({ mode: 'IN_ORDER', turn: 2 })
    it.read('d', 4)
    expect(it.states).toEqual(['a OPEN', 'b OPEN', 'c WAITING', 'd READ'])
  })
})

describe('a circulation is refused', () => {
  test.each<[string, string, Circulating['to'], Partial<Circulating>, string[]]>([
    ['by who has nothing to do with it', 'a', members('b'), {}, ['NOT_TO_CIRCULATE']],
    ['to nobody', 'clerk', [], {}, ['LIST_EMPTY']],
    ['to whom nothing can be addressed', 'clerk', members('nobody', 'b'), {}, ['NOT_ADDRESSABLE']],
    ['by a day that is over', 'clerk', members('b'), { due: '2020-01-01' }, ['DUE_IN_PAST']],
    [
      'to more than one call can hold',
      'clerk',
      Array.from({ length: 26 }, () => ({ kind: 'MEMBER' as const, id: 'b' })),
      {},
      ['CIRCULATION_LIMIT'],
    ],
  ])('%s', (_, by, to, more, codes) => {
    expect(codesOf(new Circulated().add(by, to, more))).toEqual(codes)
  })

  test('to a unit of more than one call can hold, and beyond what a matter can have', () => {
    const water = Array.from({ length: 26 }, (_, at) => `w${at}`)
    const office = { ...ALL_AT_WORK, members: [...ALL_AT_WORK.members, ...water], units: { water } }
    const it = new Circulated(office)
    expect(it.add('clerk', [{ kind: 'UNIT', id: 'water' }])).toMatchObject([
      { code: 'CIRCULATION_LIMIT', limit: 25 },
    ])
    const { matter } = it
    const full = { ...matter, circulation: { ...NO_CIRCULATION, count: MAX_READERS } }
    const input = { to: members('a'), mode: null, due: null, isForInformation: false }
    expect(addReaders(full, input, [], it.played.known, actBy('clerk'))).toMatchObject({
      problems: [{ code: 'CIRCULATION_LIMIT', limit: 500 }],
    })
  })

  test('in another mode than before, and once the matter is concluded', () => {
    const it = new Circulated()
    it.add('clerk', members('a'), { mode: 'PARALLEL' })
    expect(codesOf(it.add('clerk', members('b'), { mode: 'FREE' }))).toEqual(['READING_MODE_STANDS'])
    it.played.act('clerk', 1, { act: 'completeTask' })
    expect(codesOf(it.add('clerk', members('b')))).toEqual(['WRONG_STATE'])
    expect(it.read('a', 1)).toEqual([])
  })

  test('can be recalled after the matter was concluded', () => {
    const it = new Circulated()
    it.add('clerk', members('a', 'b'))
    it.played.act('clerk', 1, { act: 'completeTask' })
    const around = { readers: [], replacement: null, isHandledElsewhere: false }
    const offered = () => matterActsFor(it.matter, around, it.played.known, actBy('clerk'))
    expect(offered()).toEqual(['reopenMatter', 'recallReaders'])
    expect(it.recall('clerk', [1, 2])).toEqual([])
    expect(it.states).toEqual(['a RECALLED', 'b RECALLED'])
    expect(offered()).toEqual(['reopenMatter'])
  })

  test('but not by who has a task of it', () => {
    const it = new Circulated()
    it.played.act('clerk', 1, { act: 'passOnTask', to: { to: { kind: 'MEMBER', id: 'a' } } })
    expect(it.add('a', members('b'))).toEqual([])
    expect(codesOf(it.recall('b', [1]))).toEqual(['NOT_TO_BE_RECALLED'])
    expect(it.recall('a', [1])).toEqual([])
  })
})

describe('a recall', () => {
  test('without names takes it from those who have not read it', () => {
    const it = new Circulated()
    it.add('clerk', members('a', 'b', 'c'), { mode: 'IN_ORDER' })
    it.read('a', 1)
    expect(it.recall('clerk', null)).toEqual([])
    expect(it.states).toEqual(['a READ', 'b RECALLED', 'c RECALLED'])
    expect(codesOf(it.recall('clerk', null))).toEqual(['LIST_EMPTY'])
  })

  test('of who has read it, of nobody, of too many and without a reason that can be read is refused', () => {
    const it = new Circulated()
    it.add('clerk', members('a', 'b'))
    it.read('a', 1)
    expect(codesOf(it.recall('clerk', [1, 7, null]))).toEqual(['WRONG_STATE', 'NOT_FOUND', 'NOT_FOUND'])
    expect(codesOf(it.recall('clerk', [2], ' '))).toEqual(['TEXT_EMPTY'])
    expect(codesOf(it.recall('clerk', Array(26).fill(2)))).toEqual(['CIRCULATION_LIMIT'])
    it.recall('clerk', [2, 2])
    expect(it.matter.circulation?.unread).toBe(0)
  })
})

describe('a read mark', () => {
  test('is the reader’s own: not the office’s, nor that of their deputy', () => {
    const it = new Circulated({ ...ALL_AT_WORK, deputies: { a: 'd' } })
    it.add('clerk', members('a'))
    for (const by of ['clerk', 'd']) expect(codesOf(it.read(by, 1))).toEqual(['READER_OF_ANOTHER'])
    it.read('d', 2)
    expect(it.states).toEqual(['a OPEN', 'd READ'])
  })

  test('of another version, of nobody, and with a note without words is refused', () => {
    const it = new Circulated()
    it.add('clerk', members('a'))
    expect(it.read('a', 1, { expectedVersion: 9 })).toMatchObject([
      { code: 'VERSION_CONFLICT', currentVersion: 1, thingId: expect.stringContaining('rdr_') },
    ])
    expect(codesOf(it.read('a', 1, { note: ' ' }))).toEqual(['TEXT_EMPTY'])
    expect(codesOf(it.read('a', 7))).toEqual(['NOT_FOUND'])
    it.read('a', 1)
    expect(codesOf(it.read('a', 1))).toEqual(['WRONG_STATE'])
  })
})

const move = fc.record({
  what: fc.constantFrom('ADD', 'RECALL', 'AWAY', 'LEAVE', 'READ', 'READ'),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  isBack: fc.boolean(),
})

test('random circulations lie with somebody as long as anybody waits, count what is unread, and replay to the same', () => {
  const all = ALL_AT_WORK.members
  const one = (at: number): string => all[at % all.length] as string
  const modes = fc.constantFrom('FREE' as const, 'PARALLEL' as const, 'IN_ORDER' as const)
  fc.assert(
    fc.property(modes, fc.array(move, { minLength: 10, maxLength: 40 }), (mode, moves) => {
      const it = new Circulated()
      let office = ALL_AT_WORK
      for (const { what, pick, other, isBack } of moves) {
        const n = 1 + (pick % Math.max(1, it.readers.length))
        if (what === 'ADD') it.add('clerk', members(one(pick), one(other)), { mode })
        else if (what === 'RECALL') it.recall('clerk', [n])
        else if (what === 'READ') it.read(it.readers[n - 1]?.memberId ?? 'a', n)
        else if (what === 'AWAY') office = { ...office, deputies: isBack ? {} : { [one(pick)]: 'clerk' } }
        else office = isBack || one(pick) === 'clerk' ? ALL_AT_WORK : without(office, one(pick))
        it.office = office
        for (const { n: left, state, memberId } of [...it.readers])
          if (state === 'OPEN' && !office.members.includes(memberId)) it.leave(left)
        const open = it.readers.filter(({ state }) => state === 'OPEN')
        const waiting = it.readers.filter(({ state }) => state === 'WAITING')
        if (waiting.length > 0) expect(open).not.toEqual([])
        expect(it.matter.circulation?.unread ?? 0).toBe(open.length + waiting.length)
      }
      expect(replayReaders(it.matter.id, it.history)).toEqual(it.readers)
      expect(it.played.replayed().circulation).toEqual(it.matter.circulation)
    }),
  )
})
