import type { Platform } from '../platform.ts'
import { call, change, JourneyFault, type Problem, until } from './client.ts'
import type { DocumentNow, Office } from './office.ts'
import { as, receive } from './office.ts'
import { hire, type Person, postIn, replace } from './people.ts'
import type { Output } from './regulation.ts'
import { table } from './report.ts'

interface TaskNow {
  readonly id: string
  readonly version: number
  readonly step: string
}
interface MyTaskNow {
  readonly because: string
  readonly onBehalfOf: { readonly name: string | null } | null
  readonly task: TaskNow | null
  readonly reading: { readonly id: string; readonly version: number; readonly matterId: string } | null
}
interface MatterNow {
  readonly id: string
  readonly state: string
  readonly events: readonly {
    readonly type: string
    readonly by: { readonly name: string | null }
    readonly onBehalfOf: { readonly name: string | null } | null
    readonly text: string | null
  }[]
}
interface Acted {
  readonly problems: readonly Problem[]
}
type Acting = Pick<Person, 'token'>

/** The tasks that somebody has to do. */
async function tasksOf(office: Office, { token }: Acting): Promise<readonly MyTaskNow[]> {
  return (await call<{ nodes: readonly MyTaskNow[] }>(office.url, await token(), 'MyTasks', { first: 20 }))
    .nodes
}

/** The task that somebody has at a step. @throws JourneyFault if they have none */
async function taskAt(office: Office, who: Acting, step: string): Promise<MyTaskNow & { task: TaskNow }> {
  const found = (await tasksOf(office, who)).find(({ task }) => task?.step === step)
  if (found?.task == null) throw new JourneyFault(step, 'it is in nobody’s list who should have it')
  return { ...found, task: found.task }
}

/** Takes an act on the task that somebody has at a step. */
async function act(office: Office, who: Acting, name: string, step: string, more: object): Promise<void> {
  const { task } = await taskAt(office, who, step)
  const input = { taskId: task.id, expectedVersion: task.version, ...more }
  await change<Acted>(office.url, await who.token(), name, input)
}

const to = (id: string, role: 'LEAD' | 'HELPER' | null = null) => ({ to: { kind: 'POST', id }, role })

/** What somebody has to read of a matter. @throws JourneyFault if it is not in their list */
async function readingOf(office: Office, who: Person, { id }: MatterNow) {
  const found = (await tasksOf(office, who)).find(({ reading }) => reading?.matterId === id)?.reading
  if (found == null) throw new JourneyFault('传阅', `it is not in the list of ${who.name}`)
  return found
}

/**
 * Two members get a matter to read, it is recalled from one of them, and the other marks it read.
 * @returns how many have yet to read it
 */
async function circulate(
  office: Office,
  clerk: Acting,
  matter: MatterNow,
  [reads, not]: readonly [Person, Person],
): Promise<number> {
  const members = [reads, not].map(({ id }) => ({ kind: 'MEMBER', id }))
  const added = { matterId: matter.id, to: members }
  await change<Acted>(office.url, await clerk.token(), 'AddReaders', added)
  const [mine, theirs] = [await readingOf(office, reads, matter), await readingOf(office, not, matter)]
  const recalled = { matterId: matter.id, readerIds: [theirs.id] }
  await change<Acted>(office.url, await clerk.token(), 'RecallReaders', recalled)
  const read = { readerId: mine.id, expectedVersion: mine.version, note: '已阅' }
  await change<Acted>(office.url, await reads.token(), 'MarkRead', read)
  const { circulation } = await call<{ circulation: { unread: number } }>(
    office.url,
    await clerk.token(),
    'MatterReaders',
    { id: matter.id, first: 20 },
  )
  return circulation.unread
}

/** The delivery of a document, by its number. */
async function deliveryOf(office: Office, { number }: DocumentNow) {
  const { nodes } = await as('CLERK', office).inbox({ first: 1, number })
  const [delivery] = nodes
  if (delivery === undefined) throw new JourneyFault(String(number), `is not in the inbox of ${office.name}`)
  return delivery
}

async function begin(office: Office, delivery: { readonly id: string }, way: string): Promise<MatterNow> {
  const input = { ofDeliveryId: delivery.id, way }
  const { matter } = await change<Acted & { readonly matter: MatterNow }>(
    office.url,
    await office.token('CLERK'),
    'OpenMatter',
    input,
  )
  return matter
}

/**
 * Zhengzhou handles the province's notice by the seven steps of a government's office: a post leads, two help, of whom one is away and
 * one leaves in the middle; the review sends the work back to those who do it, and nobody's part is asked of a second time but theirs.
 * @returns whether it was concluded and the province sees that
 */
export async function handleNotice(
  platform: Platform,
  {
    province,
    city,
    notice,
  }: { readonly province: Office; readonly city: Office; readonly notice: DocumentNow },
  { say, log }: Pick<Output, 'say'> & { readonly log: (line: string) => void },
): Promise<boolean> {
  const clerk: Acting = { token: () => city.token('CLERK') }
  const mayor = await hire(platform, city, '分管副市长', 'SIGNATORY')
  const [lead, successor] = [
    await hire(platform, city, '防汛办主任', 'DRAFTER'),
    await hire(platform, city, '防汛办新任主任', 'DRAFTER'),
  ]
  const [finance, deputy, affairs] = [
    await hire(platform, city, '财政科科长', 'DRAFTER'),
    await hire(platform, city, '财政科副科长', 'DRAFTER'),
    await hire(platform, city, '民政科科长', 'DRAFTER'),
  ]
  const instructing = await postIn(city, '市政府领导', '副市长', mayor)
  const leading = await postIn(city, '防汛办', '主任', lead)
  const paying = await postIn(city, '财政科', '科长', finance)
  const caring = await postIn(city, '民政科', '科长', affairs)
  const until5days = new Date(platform.clock.now().getTime() + 5 * 86_400_000).toISOString()
  await change<Acted>(city.url, await finance.token(), 'AnnounceAbsence', {
    deputyId: deputy.id,
    until: until5days,
  })

  const matter = await begin(city, await deliveryOf(city, notice), 'GOVERNMENT_OFFICE')
  say(`${city.name} handles ${notice.number} by seven steps`)
  await act(city, clerk, 'CompleteTask', 'PROPOSE', {
    opinion: '拟请分管副市长阅示。',
    next: { tasks: [to(instructing.id)] },
  })
  await act(city, mayor, 'CompleteTask', 'INSTRUCT', {
    opinion: '请防汛办牵头，财政科、民政科配合。',
    next: {
      step: 'UNDERTAKE',
      tasks: [to(leading.id, 'LEAD'), to(paying.id, 'HELPER'), to(caring.id, 'HELPER')],
    },
  })
  const unread = await circulate(city, clerk, matter, [successor, affairs])
  say(`${successor.name} reads it, from ${affairs.name} it is recalled: ${unread} have yet to read it`)
  const inPlace = await taskAt(city, deputy, 'UNDERTAKE')
  say(`${finance.name} is away: ${deputy.name} has it (${inPlace.because} for ${inPlace.onBehalfOf?.name})`)
  await act(city, deputy, 'CompleteTask', 'UNDERTAKE', { opinion: '经费已落实。' })
  await act(city, affairs, 'CompleteTask', 'UNDERTAKE', { opinion: '安置点已备好。' })
  const moved = await replace(city, leading, lead, successor)
  say(`${lead.name} hands over to ${successor.name} in the middle: ${moved} task moved with the post`)
  await act(city, successor, 'CompleteTask', 'UNDERTAKE', {
    opinion: '方案已拟定。',
    next: { step: 'REVIEW', tasks: [to(instructing.id)] },
  })
  await act(city, mayor, 'SendTaskBack', 'REVIEW', {
    toStep: 'UNDERTAKE',
    straightBack: true,
    reason: '请补充值班安排。',
  })
  await act(city, deputy, 'CompleteTask', 'UNDERTAKE', { opinion: '无补充。' })
  await act(city, affairs, 'CompleteTask', 'UNDERTAKE', { opinion: '无补充。' })
  await act(city, successor, 'CompleteTask', 'UNDERTAKE', { opinion: '值班安排已补充。' })
  await act(city, mayor, 'CompleteTask', 'REVIEW', { opinion: '同意。', next: { step: 'CONCLUDE' } })
  await act(city, clerk, 'CompleteTask', 'CONCLUDE', { result: '已部署落实' })
  const done = await call<MatterNow>(city.url, await clerk.token(), 'Matter', { id: matter.id })
  for (const line of ['', ...actsTable(done), '']) log(line)
  const kinds = await until('the rung HANDLED', () => kindsAt(province, notice, city))
  say(`the province sees: ${kinds.slice(-2).join(', ')}`)
  return done.state === 'CONCLUDED' && unread === 0
}

/** The rungs of a recipient once the last one says that it is handled; null before. */
async function kindsAt(sender: Office, { id }: DocumentNow, recipient: Office): Promise<string[] | null> {
  const document = await call<{
    ladder: { nodes: { recipient: { name: string }; rungs: { kind: string }[] }[] }
  }>(sender.url, await sender.token('CLERK'), 'Document', { id, first: 100 })
  const row = document.ladder.nodes.find(one => one.recipient.name === recipient.name)
  const kinds = row?.rungs.map(({ kind }) => kind) ?? []
  return kinds.at(-1) === 'HANDLED' ? kinds : null
}

function actsTable({ events }: MatterNow): string[] {
  return table(
    ['办理', '经办', '意见'],
    events.map(({ type, by, onBehalfOf, text }) => [
      type,
      [by.name, ...(onBehalfOf === null ? [] : [`（代${onBehalfOf.name}）`])].join(''),
      text ?? '',
    ]),
  )
}

/**
 * A small office does it in one step, after its clerk took a wrong acceptance back.
 * @returns whether the sender sees that it is handled
 */
export async function handleInOne(
  county: Office,
  { sender, forwarded }: { readonly sender: Office; readonly forwarded: DocumentNow },
  { say }: Pick<Output, 'say'>,
): Promise<boolean> {
  const delivery = await deliveryOf(county, forwarded)
  const accepted = await receive(county, delivery, [
    ['AcceptDelivery'],
    ['UndoDeliveryStep', { reason: '点错了，先核对附件' }],
    ['AcceptDelivery'],
  ])
  await begin(county, accepted, 'SMALL_OFFICE')
  const clerk: Acting = { token: () => county.token('CLERK') }
  await act(county, clerk, 'CompleteTask', 'HANDLE', { opinion: '已传达到各乡镇。', result: '已传达落实' })
  const kinds = await until('the rung HANDLED', () => kindsAt(sender, forwarded, county))
  say(`${county.name} took a wrong acceptance back, and handled ${forwarded.number} in one step`)
  return kinds.includes('UNDONE') && kinds.at(-1) === 'HANDLED'
}
