import { describe, expect, it } from 'vitest'
import { sourceOfDelivery } from '../../../functions/handling/actions/opening.ts'
import type { MatterEvent } from '../../../functions/handling/events.ts'
import type { DueFrom, Matter, MatterSource, SourceEnd } from '../../../functions/handling/model.ts'
import { endMatter, matterActsFor, reopenMatter } from '../../../functions/handling/rules/matters.ts'
import { newsOf } from '../../../functions/handling/rules/news.ts'
import { taskActsFor } from '../../../functions/handling/rules/offering.ts'
import { isAboutVoid, isNewEnd } from '../../../functions/handling/rules/starting.ts'
import { step } from '../../../functions/handling/rules/stepping.ts'
import { urgeTasks } from '../../../functions/handling/rules/urging.ts'
import { actBy, type Played } from '../../kit/rules/handling.ts'
import { OWN, sharedFirst } from '../../kit/rules/handling-cells.ts'
import { aDelivery, type MoveName } from '../../kit/rules/recalled.ts'

const ARRIVAL: MatterSource = {
  kind: 'DELIVERY',
  id: 'dlv_1',
  number: '豫政〔2026〕1号',
  issuer: '河南省人民政府',
}
const ABOLISHED: SourceEnd = { kind: 'ABOLISHED', effectiveOn: '2026-12-01', isVoid: false }
const LAPSED: SourceEnd = { ...ABOLISHED, isVoid: true }
const REVOKED: SourceEnd = { kind: 'REVOKED', effectiveOn: null, isVoid: true }

const played = (source: MatterSource = ARRIVAL) => sharedFirst('ALL', undefined, source)
const tell = (of: Played, data: SourceEnd) => {
  const event: MatterEvent = { type: 'SourceEnded', data }
  return of.take({ ok: true, value: event, warnings: [] } as never, 'relay')
}
const around = { readers: [], replacement: null, isHandledElsewhere: false }
const offered = ({ matter, known }: Played) => matterActsFor(matter, around, known, actBy('clerk'))

describe('a matter about what was revoked or abolished (来文撤销、废止)', () => {
  it('says so, goes on with all its tasks, and is what its events say', () => {
    const of = played()
    const before = of.states
    for (const end of [ABOLISHED, LAPSED, REVOKED]) {
      expect(tell(of, end)).toEqual([])
      expect(of.matter.source).toEqual({ ...ARRIVAL, ended: end })
    }
    expect(of.states).toEqual(before)
    expect(taskActsFor(of.matter, of.task(1), of.known, actBy('a'))).toContain('completeTask')
    const { version: _, chain: __, ...body } = of.matter
    expect(of.replayed()).toEqual(body)
    expect(of.act('a', 1, { act: 'completeTask' })).toEqual([])
  })
  it('tells whoever has its tasks, of each', () => {
    const of = played()
    const { thing, event } = step(of.matter, { type: 'SourceEnded', data: REVOKED }, of.known, actBy('relay'))
    const news = newsOf({ matter: thing, event, tasks: [] }, of.known, actBy('relay'))
    expect(news).toEqual(
      ['a', 'b', 'c']
        .map((id, at) => ({ kind: 'SOURCE_ENDED', n: at + 1, to: [id] }))
        .slice(0, of.open.length),
    )
    expect(news.length).toBeGreaterThan(1)
  })
  it('is told each once, and only of a delivery', () => {
    const of = played()
    expect(isNewEnd(of.matter, ABOLISHED)).toBe(true)
    tell(of, ABOLISHED)
    expect([ABOLISHED, LAPSED, REVOKED].map(end => isNewEnd(of.matter, end))).toEqual([false, true, true])
    expect(
      [OWN, { kind: 'DOCUMENT', id: 'doc_1' } as const].map(source => isNewEnd({ source }, REVOKED)),
    ).toEqual([false, false])
    const own = played(OWN)
    tell(own, REVOKED)
    expect(own.matter.source).toEqual(OWN)
    expect([isAboutVoid(own.matter), isAboutVoid(of.matter)]).toEqual([false, false])
  })
  it('can be ended with that reason, reopened, and is not urged once it is void', () => {
    const of = played()
    tell(of, ABOLISHED)
    expect(offered(of)).toContain('urgeTasks')
    tell(of, LAPSED)
    expect(offered(of)).not.toContain('urgeTasks')
    expect(offered(of)).toContain('endMatter')
    expect(urgeTasks(of.matter, { tasks: null, reason: null }, actBy('clerk'))).toMatchObject({
      problems: [{ code: 'MATTER_SOURCE_VOID', allowed: ['endMatter'] }],
    })
    const reason = { expectedVersion: of.matter.version, reason: '来文已废止，不再办理' }
    expect(of.take(endMatter(of.matter, reason), 'clerk')).toEqual([])
    expect(of.matter.state).toBe('ENDED')
    const again = { expectedVersion: of.matter.version, reason: '仍需办理' }
    expect(of.take(reopenMatter(of.matter, again, of.known), 'clerk')).toEqual([])
    expect(isAboutVoid(of.matter)).toBe(true)
  })
})

describe('what is due in a matter whose sender demands no answer any more', () => {
  /** The matter with tasks that are due by these. */
  const dated = (of: Played, matter: DueFrom | undefined, ...tasks: (DueFrom | undefined)[]): Matter => ({
    ...of.matter,
    due: '2026-12-05',
    ...(matter === undefined ? {} : { dueFrom: matter }),
    tasks: of.matter.tasks.map((task, at) => {
      const from = tasks[at]
      return { ...task, due: '2026-12-05', ...(from === undefined ? {} : { dueFrom: from }) }
    }),
  })
  const told = (matter: Matter, of: Played, data = REVOKED) =>
    step(matter, { type: 'SourceEnded', data }, of.known, actBy('relay')).thing
  it('has no date, if it was the sender’s, and keeps it, if it is the office’s own', () => {
    const of = played()
    const matter = told(dated(of, 'SENDER', 'SENDER', 'NAMED', 'SENDER'), of)
    expect(matter).toMatchObject({ due: null })
    expect(matter).not.toHaveProperty('dueFrom')
    expect(matter.tasks.map(({ due }) => due)).toEqual([null, '2026-12-05', null])
    expect(matter.tasks[0]).not.toHaveProperty('dueFrom')
    const own = told(dated(of, 'NAMED', 'SENDER'), of)
    expect([own.due, own.tasks[0]?.due]).toEqual(['2026-12-05', null])
  })
  it('stays until the day of an abolition, where more time was granted, what is done, and once it is over', () => {
    const of = played()
    const matter = dated(of, 'SENDER', 'SENDER')
    expect(told(matter, of, ABOLISHED).due).toBe('2026-12-05')
    const extension = { until: '2026-12-05', reason: '材料未齐', state: 'GRANTED', askedBy: 'a' } as never
    const [first, second] = matter.tasks
    const tasks = [
      { ...first, extension },
      { ...second, dueFrom: 'SENDER', state: 'DONE' },
    ] as Matter['tasks']
    expect(told({ ...matter, tasks }, of).tasks.map(({ due }) => due)).toEqual(['2026-12-05', '2026-12-05'])
    expect(told({ ...matter, state: 'CONCLUDED' }, of)).toMatchObject({
      due: '2026-12-05',
      source: { ended: REVOKED },
    })
  })
})

describe('what a matter keeps of a delivery as it begins', () => {
  it('has how that has ended', () => {
    const ended = (...moves: MoveName[]) => sourceOfDelivery(aDelivery(...moves).delivery).ended
    expect(ended('sign')).toBeUndefined()
    expect(ended('sign', 'abolish')).toMatchObject({ kind: 'ABOLISHED', isVoid: false })
    expect(ended('sign', 'abolish', 'lapse')).toMatchObject({ effectiveOn: '2026-02-01', isVoid: true })
    expect(ended('sign', 'revoke')).toEqual(REVOKED)
  })
})
