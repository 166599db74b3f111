import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type SeenProblem } from '../kit/api.ts'
import { calendarsOfNow } from '../kit/calendars.ts'
import { aMember, aTree, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  await calendarsOfNow(tree.operator)
  await relayAll(stack)
})

interface SeenWay {
  readonly key: string
  readonly chosenFor?: readonly string[]
  readonly isDefault?: boolean
  readonly steps: readonly { readonly key: string; readonly addressee: { readonly id: string | null } }[]
}
interface SeenChoices {
  readonly version: number
  readonly choices: readonly { readonly kind: string | null; readonly way: SeenWay }[]
}
interface Chosen {
  readonly choices: SeenChoices | null
  readonly problems: readonly SeenProblem[]
}
interface SeenMatter {
  readonly id: string
  readonly step: string
  readonly tasks: readonly { readonly id: string; readonly version: number; readonly state: string }[]
}
const choose = (token: string, expectedVersion: number, input: object): Promise<Chosen> =>
  mutate(token, 'ChooseWay', { expectedVersion, ...input })
const open = async (token: string, input: object = {}): Promise<SeenMatter> =>
  (await mutate<{ matter: SeenMatter }>(token, 'OpenMatter', { title: '防汛准备', ...input })).matter
const instructedBy = (id: string) => [{ step: 'INSTRUCT', to: { kind: 'MEMBER', id } }]

describe('the way of working that an agency chose', () => {
  test('is that of matters from then on, with who has its steps; those that run keep theirs', async () => {
    const { zhengzhou, luoyang } = tree
    const [clerk, stranger] = [await zhengzhou.token('CLERK'), await luoyang.token('CLERK')]
    const head = await aMember(stack, zhengzhou, '局长', 'SIGNATORY')
    const before = await open(clerk)
    expect(before.step).toBe('HANDLE')

    const administrator = await zhengzhou.token('ADMINISTRATOR')
    const chosen = await choose(administrator, 0, {
      way: 'GOVERNMENT_OFFICE',
      addressees: instructedBy(head.id),
    })
    expect(chosen).toMatchObject({ problems: [], choices: { version: 1 } })
    expect((await choose(clerk, 1, { kind: 'NOTICE', way: 'SMALL_OFFICE' })).problems).toEqual([])
    expect((await choose(clerk, 1, { kind: 'NOTICE', way: 'SMALL_OFFICE' })).problems).toMatchObject([
      { code: 'VERSION_CONFLICT', currentVersion: 2 },
    ])
    const { nodes: ways } = await ask<{ nodes: SeenWay[] }>(clerk, 'WaysOfWorking')
    expect(ways.map(({ key, chosenFor, isDefault }) => [key, chosenFor, isDefault])).toEqual([
      ['SMALL_OFFICE', ['NOTICE'], false],
      ['GOVERNMENT_OFFICE', [], true],
    ])
    const { choices } = await ask<SeenChoices>(clerk, 'WayChoices')
    expect(choices[0]?.way.steps.find(({ key }) => key === 'INSTRUCT')?.addressee.id).toBe(head.id)

    const matter = await open(clerk)
    expect(matter.step).toBe('PROPOSE')
    const [proposing] = matter.tasks
    await mutate(clerk, 'CompleteTask', { taskId: proposing?.id, expectedVersion: proposing?.version })
    const mine = await ask<{ nodes: { task: { step: string } }[] }>(head.token, 'MyTasks')
    expect(mine.nodes.map(({ task }) => task.step)).toEqual(['INSTRUCT'])
    expect(await ask<SeenMatter>(clerk, 'Matter', { id: before.id })).toMatchObject({ step: 'HANDLE' })

    // It is another agency's: neither seen there nor of effect.
    expect(await ask<SeenChoices>(stranger, 'WayChoices')).toEqual({ version: 0, choices: [] })
    expect((await open(stranger)).step).toBe('HANDLE')
    const foreign = { way: 'GOVERNMENT_OFFICE', addressees: instructedBy(head.id) }
    expect((await choose(stranger, 0, foreign)).problems).toMatchObject([
      { code: 'NOT_ADDRESSABLE', path: ['addressees', '0', 'to', 'id'] },
    ])
  })

  test('is chosen by clerks and administrators alone, and a repeated request is answered once', async () => {
    const { luoyang } = tree
    const drafter = await luoyang.token('DRAFTER')
    expect((await choose(drafter, 0, { way: 'GOVERNMENT_OFFICE' })).problems).toMatchObject([
      { code: 'NOT_PERMITTED' },
    ])
    const clerk = await luoyang.token('CLERK')
    const input = { idempotencyKey: 'choice-once', way: 'GOVERNMENT_OFFICE' }
    const [once, again] = [await choose(clerk, 0, input), await choose(clerk, 0, input)]
    expect([once, again]).toMatchObject([{ replayed: false }, { replayed: true, choices: { version: 1 } }])
    expect((await choose(clerk, 1, {})).choices).toEqual({ version: 2, choices: [] })
  })
})
