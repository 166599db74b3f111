import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Addressee, InHands } from '../../functions/organization/index.ts'
import type { Item } from '../../functions/platform/table.ts'
import { mutate } from '../kit/api.ts'
import { aMember, anAgency, anOperator, type TestAgency, wholeTable } from '../kit/government.ts'
import { organize, organized, postOf } from '../kit/organizations.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

/** Work that lies with an addressee, and is told who is responsible now whenever that changes. */
vi.mock('../../functions/handlers/areas.ts', async importOriginal => {
  const { areas, areaWork } = await importOriginal<typeof import('../../functions/handlers/areas.ts')>()
  const { mergeAreas } = await import('../../functions/access/area.ts')
  const { goneIn, organization, organizationWork, responsibleFor } = await import(
    '../../functions/organization/index.ts'
  )
  const inHands: InHands = {
    async load(table, tenant, of) {
      const { items } = await table.query({ pk: `T#${tenant}#WORK` }, { first: 100 })
      const names = new Set(of.map(({ kind, id }) => `${kind} ${id}`))
      return items.map(({ value }) => value).filter(({ at }) => names.has(String(at)))
    },
    moved(items, _, after, act, room) {
      const moving = items.slice(0, room)
      const now = ({ at }: Item): string[] => {
        const [kind, id] = String(at).split(' ') as [Addressee['kind'], string]
        return responsibleFor(after, { kind, id }, act.at, goneIn(after)).map(({ memberId }) => memberId)
      }
      return {
        writes: moving.map(item => ({
          put: { ...item, version: (item.version ?? 0) + 1, with: now(item) },
          when: { version: item.version ?? 0 },
        })),
        listed: moving.map(({ sk }) => ({ id: sk, title: `办件${sk}` })),
        left: items.length - moving.length,
      }
    },
  }
  const all = areas.map(area => (area.name === 'organization' ? organization(inHands) : area))
  const work = areaWork.map(area => (area.name === 'organization' ? organizationWork(inHands) : area))
  return { areas: all, areaWork: work, merged: mergeAreas(all), mergedWork: mergeAreas(work) }
})

let stack: Stack
let agency: TestAgency
beforeAll(async () => {
  stack = await openStack()
  agency = await anAgency(stack, await anOperator(stack), { regionCode: '410000', tier: 'PROVINCE' })
})

/** So many pieces of work that lie with an addressee. */
const works = (at: string, ...ids: string[]) =>
  wholeTable(stack).putAll(ids.map(sk => ({ pk: `T#${agency.tenant}#WORK`, sk, at, version: 1, with: [] })))
const holding = async (sk: string) =>
  (await wholeTable(stack).get({ pk: `T#${agency.tenant}#WORK`, sk }))?.with

describe('what is in somebody’s hands', () => {
  test('moves in the same step when a post changes hands, and is listed once', async () => {
    const office = await organized(agency, 'CreateUnit', { name: '办公厅' })
    const desk = await organized(agency, 'CreatePost', { unitId: office.id, name: '文书岗' })
    const [li, wang] = [
      await aMember(stack, agency, '李明', 'CLERK'),
      await aMember(stack, agency, '王芳', 'CLERK'),
    ]
    await works(`POST ${desk.id}`, 'w1', 'w2')
    const appointment = { postId: desk.id, expectedVersion: 1, memberId: li.id }
    const appointed = await organize(agency, 'AppointToPost', appointment)
    expect(appointed).toMatchObject({ movedCount: 2, leftCount: 0 })
    expect(appointed.moved).toEqual([
      { id: 'w1', title: '办件w1' },
      { id: 'w2', title: '办件w2' },
    ])
    expect(await holding('w1')).toEqual([li.id])

    const idempotencyKey = 'relieve'
    const relief = { postId: desk.id, expectedVersion: 2, memberId: li.id, successorMemberId: wang.id }
    expect((await organize(agency, 'RelieveFromPost', { ...relief, idempotencyKey })).movedCount).toBe(2)
    const again = await organize(agency, 'RelieveFromPost', { ...relief, idempotencyKey })
    expect(again).toMatchObject({ replayed: true, movedCount: 0 })
    expect(await holding('w2')).toEqual([wang.id])

    const renaming = { postId: desk.id, expectedVersion: 3, name: '收文岗' }
    expect((await organize(agency, 'RenamePost', renaming)).movedCount).toBe(0)
  })

  test('moves with an absence, and by the relay when its holder leaves', async () => {
    const [away, deputy] = [
      await aMember(stack, agency, '赵刚', 'CLERK'),
      await aMember(stack, agency, '孙丽', 'CLERK'),
    ]
    await works(`MEMBER ${away.id}`, 'w3')
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const absence = { memberId: away.id, deputyId: deputy.id, until }
    expect((await organize(agency, 'AnnounceAbsence', absence)).movedCount).toBe(1)
    expect(await holding('w3')).toEqual([away.id, deputy.id])
    const leaving = { memberId: away.id, expectedVersion: 1, reason: '调离', successorId: deputy.id }
    await mutate(await agency.token('ADMINISTRATOR'), 'EndMember', leaving)
    await relayAll(stack)
    expect(await holding('w3')).toEqual([deputy.id])
  })

  test('is left to the relay where the transaction has no room for it', async () => {
    const unit = await organized(agency, 'CreateUnit', { name: '督查室' })
    const desk = await organized(agency, 'CreatePost', { unitId: unit.id, name: '督查岗' })
    const member = await aMember(stack, agency, '钱进', 'CLERK')
    const many = Array.from({ length: 100 }, (_, n) => `x${String(n).padStart(3, '0')}`)
    await works(`POST ${desk.id}`, ...many)
    const { version } = await postOf(agency, desk)
    const appointment = { postId: desk.id, expectedVersion: version, memberId: member.id }
    const appointed = await organize(agency, 'AppointToPost', appointment)
    // The head, the post and its event, the audit and the record of the key are five of a hundred writes.
    expect(appointed.movedCount).toBe(95)
    expect(appointed.movedCount + appointed.leftCount).toBeGreaterThanOrEqual(97)
  })
})
