import type { Act } from '../../access/act.ts'
import type { MatterEvent } from '../events.ts'
import {
  type Circulation,
  type Matter,
  type NewReader,
  type News,
  type NewsKind,
  NO_CIRCULATION,
  type Reader,
  type ReaderRow,
  type Turn,
} from '../model.ts'
import type { Known } from './known.ts'
import type { Moment } from './tasks.ts'

/** The events that concern readers. Each says all that follows from it, so that none asks for all readers. */
export type ReaderEvent = Extract<
  MatterEvent,
  { type: 'ReadersAdded' | 'ReadersRecalled' | 'MarkedRead' | 'ReadersLeft' }
>

/** What a matter keeps of its circulation after an event. */
export function circulationAfter(before: Circulation | undefined, event: ReaderEvent): Circulation {
  const { mode, count, unread, turn } = before ?? NO_CIRCULATION
  if (event.type === 'ReadersAdded') {
    const { readers, isCirculation } = event.data
    const opened = event.data.mode === 'IN_ORDER' ? readers.filter(({ isOpen }) => isOpen) : []
    return {
      mode: isCirculation ? event.data.mode : mode,
      count: count + readers.length,
      unread: unread + readers.length,
      turn: opened.at(-1)?.n ?? turn,
    }
  }
  const { opens, skips } = event.data.next
  return {
    ...{ mode, count },
    unread: unread - endedBy(event).length - skips.length,
    turn: opens.at(-1) ?? turn,
  }
}

function endedBy(event: Exclude<ReaderEvent, { type: 'ReadersAdded' }>): readonly number[] {
  return event.type === 'MarkedRead' ? [event.data.reader] : event.data.readers
}

const STATE_AFTER = { MarkedRead: 'READ', ReadersRecalled: 'RECALLED', ReadersLeft: 'SKIPPED' } as const

/** The readers that an event makes or changes, as they are after it. Of those before, only these need to be known. */
export function changedReaders(
  matterId: string,
  before: (n: number) => Reader | null,
  event: ReaderEvent,
  moment: Moment,
): Reader[] {
  if (event.type === 'ReadersAdded') {
    const { readers, mode, due } = event.data
    return readers.map(one => newReader(one, { matterId, mode, due }, moment))
  }
  const { opens, skips } = event.data.next
  const changed = (numbers: readonly number[], change: Partial<Reader>): Reader[] =>
    numbers.flatMap(n => {
      const reader = before(n)
      return reader === null ? [] : [{ ...reader, ...change, version: reader.version + 1 }]
    })
  const note = event.type === 'MarkedRead' ? event.data.note : null
  return [
    ...changed(endedBy(event), { state: STATE_AFTER[event.type], endedAt: moment.at, note }),
    ...changed(skips, { state: 'SKIPPED', endedAt: moment.at }),
    ...changed(opens, { state: 'OPEN', openedAt: moment.at }),
  ]
}

function newReader(
  { isOpen, ...reader }: NewReader,
  of: Pick<Reader, 'matterId' | 'mode' | 'due'>,
  { by, at }: Moment,
): Reader {
  return {
    ...reader,
    ...of,
    version: 1,
    state: isOpen ? 'OPEN' : 'WAITING',
    addedBy: by,
    openedAt: isOpen ? at : null,
    endedAt: null,
    note: null,
  }
}

/** A reader as lists show it. */
export function readerRow({ title, source }: Pick<Matter, 'title' | 'source'>, reader: Reader): ReaderRow {
  const arrival = source.kind === 'DELIVERY' ? source : null
  return { ...reader, title, number: arrival?.number ?? null, issuer: arrival?.issuer ?? null }
}

/** How a member is there to read: not at all, away for a while, or at work. */
type Presence = 'GONE' | 'AWAY' | 'THERE'
export function presenceOf({ responsible }: Pick<Known, 'responsible'>, memberId: string): Presence {
  const standIns = responsible({ kind: 'MEMBER', id: memberId })
  if (!standIns.some(one => one.memberId === memberId)) return 'GONE'
  return standIns.some(({ because, forMemberId }) => because === 'DEPUTY' && forMemberId === memberId)
    ? 'AWAY'
    : 'THERE'
}

export const NO_TURN: Turn = { opens: [], skips: [] }

/**
 * Who has it next, of those who wait for their turn in this order: who left is skipped, and who is away gets it together with the
 * one behind, so that nobody waits for somebody who cannot read. `isWhole` is false if more of them may follow and the first that is
 * there may be among those.
 */
export function turnOf(
  waiting: readonly Pick<Reader, 'n' | 'memberId'>[],
  known: Pick<Known, 'responsible'>,
): Turn & { readonly isWhole: boolean } {
  const opens: number[] = []
  const skips: number[] = []
  for (const { n, memberId } of waiting) {
    const presence = presenceOf(known, memberId)
    if (presence === 'GONE' && skips.length < MOST_SKIPPED) {
      skips.push(n)
      continue
    }
    opens.push(n)
    if (presence === 'THERE' || opens.length >= MOST_OPENED || skips.length >= MOST_SKIPPED)
      return { opens, skips, isWhole: true }
  }
  return { opens, skips, isWhole: false }
}
/** What one transaction has room for. The office recalls it from the last one that is opened so, if that one has left as well. */
const MOST_OPENED = 4
const MOST_SKIPPED = 8

/**
 * What follows once these readers have ended: nothing, unless one of them had the turn. Null if readers behind those that are known
 * have to be read first.
 */
export function turnAfter(
  { circulation = NO_CIRCULATION }: Pick<Matter, 'circulation'>,
  ended: readonly number[],
  readers: readonly Reader[],
  known: Pick<Known, 'responsible'>,
): Turn | null {
  const { turn, count } = circulation
  if (turn === null || !ended.includes(turn)) return NO_TURN
  const behind = readers.filter(({ n }) => n > turn)
  const waiting = behind.filter(({ n, state }) => state === 'WAITING' && !ended.includes(n))
  const { isWhole, ...next } = turnOf(waiting, known)
  const isAll = behind.length === count - turn
  return isWhole || isAll ? next : null
}

/** The readers of a matter as its events alone make them. */
export function replayReaders(
  matterId: string,
  events: readonly { readonly event: ReaderEvent; readonly moment: Moment }[],
): Reader[] {
  const readers: Reader[] = []
  for (const { event, moment } of events)
    for (const reader of changedReaders(matterId, n => readers[n - 1] ?? null, event, moment))
      readers[reader.n - 1] = reader
  return readers
}

/** What readers are told of what an event changed: that it lies with them, or was taken from them; never who did it. */
export function newsForReaders(
  changed: readonly Reader[],
  before: (n: number) => Reader | null,
  { by }: Pick<Act, 'by'>,
): News[] {
  return changed.flatMap(({ n: reader, state, memberId }) => {
    const wasOpen = before(reader)?.state === 'OPEN'
    const kind = kindOfNews(state, wasOpen)
    return kind === null || memberId === by ? [] : [{ kind, n: null, reader, to: [memberId] }]
  })
}

/** Those with whom it has come to lie until a day, of which they are reminded. */
export function readersDated(
  changed: readonly Reader[],
  before: (n: number) => Reader | null,
): { readonly n: number; readonly due: string }[] {
  return changed.flatMap(({ n, state, due }) =>
    state === 'OPEN' && due !== null && before(n)?.state !== 'OPEN' ? [{ n, due }] : [],
  )
}

function kindOfNews(state: Reader['state'], wasOpen: boolean): NewsKind | null {
  if (state === 'OPEN') return wasOpen ? null : 'READING_CAME'
  return state === 'RECALLED' && wasOpen ? 'READING_GONE' : null
}
