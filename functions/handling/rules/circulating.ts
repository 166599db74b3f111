import type { Act } from '../../access/act.ts'
import { LIMITS, textProblems } from '../../documents/index.ts'
import {
  notFound,
  type Problem,
  type VersionConflict,
  versionConflict,
  type WrongState,
  wrongState,
} from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import {
  type Addressed,
  isFinal,
  isUnread,
  MAX_READERS,
  MAX_READERS_A_CALL,
  type Matter,
  type NewReader,
  NO_CIRCULATION,
  type Reader,
  type ReadingMode,
  readerIdOf,
  type Turn,
} from '../model.ts'
import { invalid } from '../problems.ts'
import { dueProblems, unknownAddressee } from './addressing.ts'
import { type Known, standingIn } from './known.ts'
import { presenceOf, type ReaderEvent, turnAfter, turnOf } from './readers.ts'
import { matterProblems } from './starting.ts'

/** Whom a matter is to be given to read. */
export interface Circulating {
  readonly to: readonly Pick<Addressed, 'kind' | 'id'>[]
  /** Null for that of the circulation so far; FREE if there is none. */
  readonly mode: ReadingMode | null
  readonly due: string | null
  /** Whether somebody is only informed once (抄送), whatever the mode of the circulation. */
  readonly isForInformation: boolean
}

/** Whether a member can circulate a matter: the office, and whoever has something to do in it. */
export function canCirculate(matter: Pick<Matter, 'tasks'>, known: Known, act: Pick<Act, 'by'>): boolean {
  return (
    known.isOffice(act.by) ||
    matter.tasks.some(task => !isFinal(task) && standingIn(known, task.to, act) !== null)
  )
}

/** The members whom a circulation addresses, each once: whoever is responsible now, deputies of those who are away included. */
export function readersAddressed(
  to: Circulating['to'],
  known: Pick<Known, 'responsible'>,
): Map<string, NewReader['why']> {
  const members = new Map<string, NewReader['why']>()
  for (const addressed of to)
    for (const { memberId, because, forMemberId } of known.responsible(addressed))
      if (!members.has(memberId))
        members.set(memberId, forMemberId === undefined ? { because } : { because, forMemberId })
  return members
}

/** 传阅、抄送: `readers` are all that the matter has so far. Who is one already is left out. */
export function addReaders(
  matter: Matter,
  input: Circulating,
  readers: readonly Reader[],
  known: Known,
  act: Act,
): Result<ReaderEvent> {
  const inTheWay = matterProblems(matter)
  if (inTheWay.length > 0) return refuse(...inTheWay)
  if (!canCirculate(matter, known, act)) return refuse(invalid('NOT_TO_CIRCULATE', ['matterId']))
  const { circulation = NO_CIRCULATION } = matter
  const mode = input.isForInformation ? 'FREE' : (input.mode ?? circulation.mode ?? 'FREE')
  const problems = [
    ...addresseeProblems(input.to, known),
    ...(input.isForInformation ? [] : modeProblems(circulation.mode, mode)),
    ...dueProblems(input.due, known, ['due']),
  ]
  if (problems.length > 0) return refuse(...problems)
  const addressed = readersAddressed(input.to, known)
  const there = new Map(
    readers.filter(one => isUnread(one) || one.state === 'READ').map(one => [one.memberId, one]),
  )
  const added = [...addressed].filter(([memberId]) => !there.has(memberId))
  const full = sizeProblems(added.length, circulation.count)
  if (full.length > 0) return refuse(...full)
  if (added.length === 0) {
    const names = [...there.values()].filter(one => addressed.has(one.memberId)).map(({ name }) => name)
    return refuse(invalid('CIRCULATED_ALREADY', ['to'], { given: names.slice(0, 5).join('、') }))
  }
  const numbered = added.map(([memberId, why], at) => ({
    ...{ n: circulation.count + at + 1, memberId, why },
    name: known.named({ kind: 'MEMBER', id: memberId }) ?? '',
  }))
  const open = mode === 'IN_ORDER' ? opensOf(circulation.turn, readers, numbered, known) : null
  return ok({
    type: 'ReadersAdded',
    data: {
      mode,
      isCirculation: !input.isForInformation,
      due: input.due,
      readers: numbered.map(one => ({ ...one, isOpen: open?.has(one.n) ?? true })),
    },
  })
}

function addresseeProblems(to: Circulating['to'], known: Known): Problem[] {
  if (to.length === 0) return [invalid('LIST_EMPTY', ['to'])]
  if (to.length > MAX_READERS_A_CALL)
    return [invalid('CIRCULATION_LIMIT', ['to'], { limit: MAX_READERS_A_CALL })]
  return to.flatMap((one, at) =>
    known.named(one) === null ? [unknownAddressee(one, known, ['to', String(at)])] : [],
  )
}

/** A circulation keeps the mode that it began with. */
function modeProblems(present: ReadingMode | null, mode: ReadingMode): Problem[] {
  return present === null || present === mode
    ? []
    : [
        invalid('READING_MODE_STANDS', ['mode'], {
          ...{ given: mode, allowed: [present] },
          params: { given: { word: `ReadingMode.${mode}` }, allowed: [{ word: `ReadingMode.${present}` }] },
        }),
      ]
}

function sizeProblems(added: number, there: number): Problem[] {
  const limit = added > MAX_READERS_A_CALL ? MAX_READERS_A_CALL : MAX_READERS
  return added > MAX_READERS_A_CALL || there + added > MAX_READERS
    ? [invalid('CIRCULATION_LIMIT', ['to'], { limit })]
    : []
}

/** Which of those who come in order have it at once: none as long as somebody who is there has the turn. */
function opensOf(
  turn: number | null,
  readers: readonly Reader[],
  added: readonly Pick<Reader, 'n' | 'memberId'>[],
  known: Known,
): ReadonlySet<number> {
  if (readers.some(({ state }) => state === 'WAITING')) return new Set()
  const holder = readers.find(({ n }) => n === turn)
  if (holder?.state === 'OPEN' && presenceOf(known, holder.memberId) === 'THERE') return new Set()
  return new Set(turnOf(added, known).opens)
}

/** 撤回传阅, in any state of the matter: from these readers, or from those who have not read it, the last ones first and as many as one call can hold. */
export function recallReaders(
  matter: Matter,
  input: { readonly readers: readonly (number | null)[] | null; readonly reason: string | null },
  readers: readonly Reader[],
  known: Known,
  act: Act,
): Result<ReaderEvent> {
  const mayRecall = (reader: Reader): boolean => isToRecall(reader, known, act)
  const wanted = input.readers ?? lastUnread(readers.filter(mayRecall))
  const problems: Problem[] = [
    ...(wanted.length === 0 ? [invalid('LIST_EMPTY', ['readerIds'])] : []),
    ...(wanted.length > MAX_READERS_A_CALL
      ? [invalid('CIRCULATION_LIMIT', ['readerIds'], { limit: MAX_READERS_A_CALL })]
      : []),
    ...wanted.flatMap((n, at) =>
      recallProblems(
        readers.find(one => one.n === n),
        at,
        mayRecall,
      ),
    ),
    ...(input.reason === null ? [] : textProblems(['reason'], input.reason, LIMITS.reason)),
  ]
  if (problems.length > 0) return refuse(...problems)
  const ended = [...new Set(wanted as readonly number[])]
  return ok({
    type: 'ReadersRecalled',
    data: {
      readers: ended,
      reason: input.reason === null ? null : tidy(input.reason),
      next: whole(turnAfter(matter, ended, readers, known)),
    },
  })
}

/** Whoever gave it to a reader, or the office, may take it from them again. */
function isToRecall({ addedBy }: Reader, known: Known, { by }: Pick<Act, 'by'>): boolean {
  return addedBy === by || known.isOffice(by)
}

/** Whether a member can recall a matter from somebody. The office can if anybody has yet to read it, whoever `readers` are. */
export function canRecall(
  { circulation = NO_CIRCULATION }: Pick<Matter, 'circulation'>,
  readers: readonly Reader[],
  known: Known,
  act: Pick<Act, 'by'>,
): boolean {
  if (circulation.unread === 0) return false
  return known.isOffice(act.by) || readers.some(one => isUnread(one) && isToRecall(one, known, act))
}

function lastUnread(readers: readonly Reader[]): number[] {
  return readers
    .filter(isUnread)
    .map(({ n }) => n)
    .sort((one, other) => other - one)
    .slice(0, MAX_READERS_A_CALL)
}

function recallProblems(
  reader: Reader | undefined,
  at: number,
  mayRecall: (reader: Reader) => boolean,
): Problem[] {
  const path = ['readerIds', String(at)]
  if (reader === undefined) return [notFound(path)]
  if (!mayRecall(reader)) return [invalid('NOT_TO_BE_RECALLED', path, { given: reader.name })]
  return isUnread(reader) ? [] : [wrongReaderState(reader)]
}

function wrongReaderState(reader: Reader): Problem {
  const problem: WrongState = {
    ...wrongState(reader.state, [], `Reader.${reader.state}`),
    thingId: readerIdOf(reader),
  }
  return problem
}

/** What stands in the way of a read mark. `ahead` is the reader whose turn it is, as far as that is known. */
export function markProblems(
  reader: Reader,
  expectedVersion: number,
  { by }: Pick<Act, 'by'>,
  ahead: Pick<Reader, 'name'> | null = null,
): Problem[] {
  if (reader.memberId !== by) return [invalid('READER_OF_ANOTHER', ['readerId'], { given: reader.name })]
  if (reader.version !== expectedVersion) return [staleReader(reader)]
  // Who cannot read it keeps the others waiting until it is recalled from them.
  if (reader.state === 'WAITING' && ahead !== null)
    return [invalid('READING_WAITS', ['readerId'], { given: ahead.name })]
  return reader.state === 'OPEN' ? [] : [wrongReaderState(reader)]
}

function staleReader(reader: Reader): Problem {
  const problem: VersionConflict = { ...versionConflict(reader.version), thingId: readerIdOf(reader) }
  return problem
}

/** All readers were given: what follows is known. */
function whole(turn: Turn | null): Turn {
  if (turn === null) throw new Error('not all readers of the matter were read')
  return turn
}

/**
 * 已阅: the reader's own act, in any state of the matter. Null if readers behind those that are known have to be read first, to know
 * whose turn it is, or with whom it lies that is not their turn yet.
 */
export function markRead(
  matter: Matter,
  input: { readonly reader: number; readonly expectedVersion: number; readonly note: string | null },
  readers: readonly Reader[],
  known: Pick<Known, 'responsible'>,
  act: Act,
): Result<ReaderEvent> | null {
  const reader = readers.find(({ n }) => n === input.reader)
  if (reader === undefined) return refuse(notFound(['readerId']))
  const ahead = readers.find(({ n }) => n === matter.circulation?.turn) ?? null
  // Of whom it lies with, only a refusal has to know.
  if (reader.state === 'WAITING' && reader.memberId === act.by && ahead === null) return null
  const inTheWay = markProblems(reader, input.expectedVersion, act, ahead)
  if (inTheWay.length > 0) return refuse(...inTheWay)
  const problems = input.note === null ? [] : textProblems(['note'], input.note, LIMITS.opinion)
  if (problems.length > 0) return refuse(...problems)
  const next = turnAfter(matter, [reader.n], readers, known)
  if (next === null) return null
  return ok({
    type: 'MarkedRead',
    data: { reader: reader.n, note: input.note === null ? null : tidy(input.note), next },
  })
}

/** A reader left the agency before they read it: whoever comes behind them has it. Null as for `markRead`, and if there is nothing to do. */
export function readerLeft(
  matter: Matter,
  n: number,
  readers: readonly Reader[],
  known: Pick<Known, 'responsible'>,
): ReaderEvent | null {
  const reader = readers.find(one => one.n === n)
  const next = turnAfter(matter, [n], readers, known)
  if (reader === undefined || !isUnread(reader) || next === null) return null
  return { type: 'ReadersLeft', data: { readers: [n], next } }
}
