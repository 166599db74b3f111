import { describe, expect, it } from 'vitest'
import type { DocumentIn } from '../../../functions/documents/index.ts'
import {
  MAX_PAPER_CORRECTIONS,
  type PaperRecord,
  paperRecordSchema,
  versionOfRecord,
} from '../../../functions/exchange/model.ts'
import {
  organsOnPaper,
  type PaperAsked,
  paperRecordsFor,
  recordPaper,
} from '../../../functions/exchange/rules/paper-records.ts'
import { documentIn } from '../../kit/rules/documents.ts'
import { anAct, anId, must, problemsOf } from '../../kit/rules/results.ts'

const { document: plain } = documentIn('DISPATCHED')
const ORGANS = ['郑州海关', '河南省气象局']
/** A dispatched document with organs without an account among its main recipients. */
const sent: DocumentIn<'DISPATCHED'> = {
  ...plain,
  text: {
    ...plain.text,
    main: {
      form: 'LIST',
      agencies: [],
      classes: [],
      onPaper: ORGANS,
      wording: null,
      printed: ORGANS.join('，'),
    },
  },
}
/** Everything is on the document's date, the 5th of January; it is the day after. */
const [issuedOn, today] = [sent.signature.date, '2026-01-06']
const act = { ...anAct(), at: '2026-01-06T15:00:00.000Z' }
const ASKED: PaperAsked = {
  ...{ organ: '郑州海关', corrects: 0, sentOn: issuedOn, note: ' 机要送达 ', reason: null },
  signedFor: { on: today, name: ' 王收发 ' },
}
const record = (more: Partial<PaperAsked> = {}, before: PaperRecord | null = null, at = act) =>
  recordPaper(anId('ppr', 1), sent, before, { ...ASKED, ...more }, at)
const first = must(record()).record

describe('what is recorded of an organ without an account (纸质送达登记)', () => {
  it('has the day, who signed for it, and who recorded it; the document stays as it is', () => {
    const { record: made, event } = must(record())
    const said = {
      sentOn: issuedOn,
      signedFor: { on: today, name: '王收发' },
      note: '机要送达',
      reason: null,
    }
    expect(made).toMatchObject({ organ: '郑州海关', entries: [{ ...said, by: act.by, at: act.at }] })
    expect(paperRecordSchema.parse(made)).toEqual(made)
    expect(event).toMatchObject({
      type: 'PaperDeliveryRecorded',
      data: { documentId: sent.id, organ: '郑州海关', version: 1, ...said },
    })
    expect([versionOfRecord(null), versionOfRecord(made)]).toEqual([0, 1])
  })
  it('may say no more than that it went', () => {
    const { entries } = must(record({ signedFor: null, note: null })).record
    expect(entries).toMatchObject([{ signedFor: null, note: null }])
  })
  it('is corrected with a reason, and what was recorded stays', () => {
    const { record: corrected, event } = must(
      record({ corrects: 1, signedFor: null, reason: ' 误记签收人 ' }, first),
    )
    expect(corrected.entries).toMatchObject([
      { signedFor: { name: '王收发' }, reason: null },
      { signedFor: null, reason: '误记签收人' },
    ])
    expect(event.data).toMatchObject({ version: 2 })
  })
  it.each([
    ['of no such organ', { organ: '洛阳海关' }, null, [['ORGAN_NOT_ON_PAPER', 'organ']]],
    ['again as if for the first time', {}, first, [['PAPER_RECORD_CHANGED', 'corrects']]],
    [
      'of a record that is not there',
      { corrects: 1, reason: '误记' },
      null,
      [['PAPER_RECORD_CHANGED', 'corrects']],
    ],
    ['a correction without a reason', { corrects: 1 }, first, [['TEXT_EMPTY', 'reason']]],
    ['a reason of nothing but blanks', { corrects: 1, reason: '　' }, first, [['TEXT_EMPTY', 'reason']]],
    [
      'a first record with a broken reason',
      { reason: '误\ud800' },
      null,
      [['TEXT_BROKEN_UNICODE', 'reason']],
    ],
    ['before the date of the document', { sentOn: '2020-01-01' }, null, [['PAPER_DATE_TOO_EARLY', 'sentOn']]],
    ['of a day to come', { sentOn: '2026-01-07', signedFor: null }, null, [['DATE_IN_FUTURE', 'sentOn']]],
    [
      'signed for before it went',
      { sentOn: today, signedFor: { on: issuedOn, name: '王' } },
      null,
      [['PAPER_DATE_TOO_EARLY', 'signedFor.on']],
    ],
    [
      'to be signed for',
      { signedFor: { on: '2026-02-01', name: '王' } },
      null,
      [['DATE_IN_FUTURE', 'signedFor.on']],
    ],
    [
      'signed for by nobody',
      { signedFor: { on: today, name: '' } },
      null,
      [['TEXT_EMPTY', 'signedFor.name']],
    ],
    [
      'signed for in two lines',
      { signedFor: { on: today, name: '王\n收发' } },
      null,
      [['TEXT_CONTROL_CHARACTER', 'signedFor.name']],
    ],
    [
      'signed for by too long a name',
      { signedFor: { on: today, name: '王'.repeat(300) } },
      null,
      [['TEXT_TOO_LONG', 'signedFor.name']],
    ],
    ['with a note that is too long', { note: '长'.repeat(2000) }, null, [['TEXT_TOO_LONG', 'note']]],
    ['with a broken note', { note: '机要\udc00' }, null, [['TEXT_BROKEN_UNICODE', 'note']]],
  ] as const)('is refused: %s', (_, more, before, expected) => {
    const problems = problemsOf(record(more as Partial<PaperAsked>, before))
    expect(problems.map(one => [one.code, one.path?.join('.')])).toEqual(expected)
  })
  it('names the organs that there are, and the version of what is recorded', () => {
    expect(problemsOf(record({ organ: '洛阳海关' }))).toMatchObject([{ given: '洛阳海关', allowed: ORGANS }])
    expect(problemsOf(record({}, first))).toMatchObject([{ given: '0', allowed: ['1'] }])
  })
  it('goes by the day in Shanghai', () => {
    const late = { ...act, at: '2026-01-06T16:00:00.000Z' }
    expect(record({ sentOn: '2026-01-07', signedFor: null }, null, late).ok).toBe(true)
  })
  it('is corrected so often, and no more', () => {
    let kept: PaperRecord | null = null
    for (let corrects = 0; corrects <= MAX_PAPER_CORRECTIONS; corrects++)
      kept = must(record({ corrects, reason: corrects === 0 ? null : '更正' }, kept)).record
    const again = record({ corrects: MAX_PAPER_CORRECTIONS + 1, reason: '更正' }, kept)
    expect(problemsOf(again)).toMatchObject([
      { code: 'TOO_MANY_PAPER_CORRECTIONS', limit: MAX_PAPER_CORRECTIONS },
    ])
  })
  it('is offered to clerks, of dispatched documents that went to such organs', () => {
    const clerk = { subject: 'mbr-clerk', roles: ['CLERK'], scopes: ['exchange'] } as never
    const drafter = { subject: 'mbr-drafter', roles: ['DRAFTER'], scopes: ['exchange'] } as never
    expect(paperRecordsFor(sent, clerk)).toEqual(['recordPaperDelivery'])
    const sealed = { ...documentIn('SEALED').document, text: sent.text }
    expect([
      paperRecordsFor(sent, drafter),
      paperRecordsFor(plain, clerk),
      paperRecordsFor(sealed, clerk),
    ]).toEqual([[], [], []])
    expect([organsOnPaper(sent), organsOnPaper(plain)]).toEqual([ORGANS, []])
  })
})
