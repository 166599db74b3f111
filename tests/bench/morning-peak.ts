/**
 * An office's morning on the local platform: `npm run bench:peak`, for 3 minutes or `-- --seconds 30`. Twenty acts a second, mixed: lists,
 * new matters, opinions, passing on, progress. Prints what they took in each half minute, and memory; ends with 1 if one failed.
 */
import { parseArgs } from 'node:util'
import { call, change, type Problem } from '../../infra/local/journey/client.ts'
import { onboardBelow, onboardProvince } from '../../infra/local/journey/onboarding.ts'
import { hire, type Person } from '../../infra/local/journey/people.ts'
import { startPlatform } from '../../infra/local/platform.ts'

const A_SECOND = 20
const WINDOW_MS = 30_000
const MEMBERS = 40
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '180' } } })
const seconds = Math.min(600, Number(values.seconds))

interface Task {
  readonly id: string
  readonly version: number
}
interface Acted {
  readonly problems: readonly Problem[]
}
interface Took {
  readonly at: number
  readonly ms: number
  readonly what: string
  readonly error: string | null
  /** Of the whole platform, in bytes. */
  readonly memory: number
}

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const platform = await startPlatform({ quiet: true })
try {
  const province = await onboardProvince(platform, { say: print })
  const cities = await onboardBelow(platform, province, 'agencies-cities.csv', () => false)
  const city = cities[0]
  if (city === undefined) throw new Error('there is no city')
  const people: Person[] = []
  for (let n = 1; n <= MEMBERS; n++) people.push(await hire(platform, city, `科员${n}`, 'DRAFTER'))
  const tokens = new Map(await Promise.all(people.map(async one => [one, await one.token()] as const)))
  const clerk = await city.token('CLERK')
  print(`${MEMBERS} members; ${A_SECOND} acts a second for ${seconds} s`)

  const idle = [...people]
  const anyone = (): Person => people[Math.floor(Math.random() * people.length)] as Person
  const to = ({ id }: Person) => ({ to: { kind: 'MEMBER', id } })
  const read = (name: string, token: string) =>
    call<{ nodes: { task: Task }[] }>(city.url, token, name, { first: 20 })
  const act = (token: string, name: string, input: object) =>
    change<Acted>(city.url, token, name, { ...input })
  /** One of the things that people do: on the first of their tasks, if they have one. */
  const ACTS: Readonly<Record<string, (who: Person, token: string) => Promise<unknown>>> = {
    MyTasks: (_, token) => read('MyTasks', token),
    AgencyTasks: (_, token) => read('AgencyTasks', token),
    OpenMatter: (_, __) =>
      act(clerk, 'OpenMatter', { title: '来信来访办理', way: 'GOVERNMENT_OFFICE', first: [to(anyone())] }),
    CompleteTask: (who, token) =>
      onTask(token, 'CompleteTask', { opinion: '同意', next: { tasks: [to(other(who))] } }),
    PassOnTask: (who, token) => onTask(token, 'PassOnTask', { to: to(other(who)) }),
    NoteTaskProgress: (_, token) => onTask(token, 'NoteTaskProgress', { note: '正在办理' }),
  }
  const MIX = [
    ...Array(6).fill('MyTasks'),
    ...Array(2).fill('AgencyTasks'),
    ...Array(4).fill('OpenMatter'),
    ...Array(6).fill('CompleteTask'),
    'PassOnTask',
    'NoteTaskProgress',
  ] as readonly string[]
  function other(who: Person): Person {
    return people[(people.indexOf(who) + 1 + Math.floor(Math.random() * (MEMBERS - 1))) % MEMBERS] as Person
  }
  /** The last step takes no next one, and what was passed on does not go in a circle: both are refusals that people meet. */
  async function onTask(token: string, name: string, more: object): Promise<void> {
    const [mine] = (await read('MyTasks', token)).nodes
    if (mine === undefined) return
    const input = {
      idempotencyKey: crypto.randomUUID(),
      taskId: mine.task.id,
      expectedVersion: mine.task.version,
      ...more,
    }
    const { problems } = await call<Acted>(city?.url ?? '', token, name, { input })
    const isMet = problems.every(({ code }) =>
      ['NO_STEP_FOLLOWS', 'PASSED_IN_CIRCLE', 'PASSED_TO_ITSELF', 'ADDRESSED_TWICE'].includes(code),
    )
    if (!isMet) throw new Error(JSON.stringify(problems))
    if (problems.length > 0 && name === 'CompleteTask')
      await act(token, name, { ...input, idempotencyKey: crypto.randomUUID(), next: null })
  }

  const took: Took[] = []
  const running = new Set<Promise<void>>()
  const began = Date.now()
  let late = 0
  for (let n = 0; n < A_SECOND * seconds; n++) {
    const due = began + (n * 1000) / A_SECOND
    const wait = due - Date.now()
    if (wait > 0) await new Promise(done => setTimeout(done, wait))
    else late++
    const who = idle.shift()
    // Everybody waits for an answer: the platform is behind.
    if (who === undefined) {
      await Promise.race(running)
      continue
    }
    const what = MIX[Math.floor(Math.random() * MIX.length)] as string
    const start = performance.now()
    const run = (ACTS[what] as (typeof ACTS)[string])(who, tokens.get(who) as string)
      .then(
        () => null,
        (error: unknown) => String(error).slice(0, 300),
      )
      .then(error => {
        const memory = process.memoryUsage().rss
        took.push({ at: Date.now() - began, ms: performance.now() - start, what, error, memory })
        idle.push(who)
      })
    running.add(run)
    void run.finally(() => running.delete(run))
  }
  await Promise.all(running)
  print(table(took))
  const errors = took.flatMap(({ error, what }) => (error === null ? [] : [`${what}: ${error}`]))
  print(`${took.length} acts, ${errors.length} failed, ${late} began later than planned`)
  for (const error of errors.slice(0, 5)) print(error)
  process.exitCode = errors.length === 0 ? 0 : 1
} finally {
  await platform.stop()
}

/** What the acts of each half minute took. */
function table(took: readonly Took[]): string {
  const megabytes = (all: readonly Took[]): string => ((all.at(-1)?.memory ?? 0) / 1e6).toFixed(0).padStart(6)
  const windows = Map.groupBy(took, ({ at }) => Math.floor(at / WINDOW_MS))
  const rows = [...windows]
    .toSorted(([a], [b]) => a - b)
    .map(([window, all]) => {
      const ms = all.map(one => one.ms).toSorted((a, b) => a - b)
      const share = (of: number): string => (ms[Math.floor(ms.length * of)] ?? 0).toFixed(0).padStart(6)
      return `${String(window * 30).padStart(5)} s ${String(all.length).padStart(6)} ${share(0.5)} ${share(0.99)} ${megabytes(all)}`
    })
  return [
    '       from   acts  50 %ms  99 %ms',
    ...rows,
    `memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  ].join('\n')
}
