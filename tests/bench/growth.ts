/**
 * Measures what requests ask of the database while a tenant grows from 100 documents to 100,000, and a notice from 18
 * recipients to 2,586: alone with `node --disable-warning=ExperimentalWarning tests/bench/growth.ts [--quick]`, or as a part
 * of the benches by `growthReport`.
 */
import { randomUUID } from 'node:crypto'
import { BatchWriteItemCommand, GetItemCommand } from '@aws-sdk/client-dynamodb'
import type { Role } from '../../functions/access/permissions.ts'
import { documentKey } from '../../functions/documents/store.ts'
import { deliveryKey } from '../../functions/exchange/store/index.ts'
import { prefixOf, randomIds } from '../../functions/kernel/ids.ts'
import type { Key } from '../../functions/platform/keys.ts'
import { operation } from '../../graphql/operations.ts'
import { send } from '../kit/api.ts'
import {
  ACCEPT,
  aDraftOf,
  aNotice,
  aNoticeIn,
  HANDLE,
  handle,
  inboxOf,
  nextStep,
  REGISTER,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import { manyAgencies, type TestAgency } from '../kit/government.ts'
import { lengthenLadder } from '../kit/long-ladder.ts'
import type { Stack } from '../kit/stack.ts'
import type { Figures } from './ledger.ts'
import { aProvince, inParallel } from './province.ts'
import { startRelaying } from './relaying.ts'
import { printed, type Row } from './rows.ts'
import { type BenchStack, openBenchStack } from './stack.ts'

const HELD = [100, 1_000, 10_000, 100_000]
/** The cities of Henan, a large notice, and its towns. */
const RECIPIENTS = [18, 181, 2_586]
const ROWS = 50
const NAMED = 3
const ROLES: readonly Role[] = ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK']

/** An agency that grows, with what its requests are about. */
interface Growing {
  readonly stack: BenchStack
  readonly sender: TestAgency
  /** Whom its notices name. */
  readonly named: readonly TestAgency[]
  readonly token: string
}

/** Calls and units of each request at each size, as AWS bills them. Reports progress to `say`. */
export async function growthReport(
  isQuick = false,
  say: (text: string) => void = () => undefined,
): Promise<Row[]> {
  const stack = await openBenchStack(0)
  try {
    const { growing, notice, arrived } = await filled(stack)
    // Recipients first: to lengthen a ladder, every item of the table is looked at.
    return [
      ...(await withRecipients(growing, notice, say)),
      ...(await withHeld(growing, notice, arrived, isQuick ? HELD.slice(0, 3) : HELD, say)),
    ]
  } finally {
    await stack.stop()
  }
}

/** A province with its first agencies, a notice of it that reached one of them, and that as the one got it. */
async function filled(stack: BenchStack) {
  const relaying = await startRelaying(stack, 2)
  const { sender, recipients } = await aProvince(stack, RECIPIENTS[0] ?? NAMED, relaying.quiet)
  const [to] = recipients
  if (to === undefined) throw new Error('no recipient')
  const notice = await aNoticeIn('DISPATCHED', sender, [to])
  await relaying.quiet()
  const [delivery] = await inboxOf(to, { first: 1 })
  if (delivery === undefined) throw new Error('nothing arrived')
  await handle(to, delivery, SIGN_FOR, REGISTER, ACCEPT, HANDLE)
  await relaying.quiet()
  // What the requests lead to is not measured here.
  await relaying.stop()
  const named = recipients.slice(0, NAMED)
  const growing: Growing = { stack, sender, named, token: await sender.token(...ROLES) }
  return { growing, notice, arrived: deliveryKey(to.tenant, delivery.id) }
}

async function withRecipients(
  growing: Growing,
  { id }: SeenDocument,
  say: (text: string) => void,
): Promise<Row[]> {
  const { stack, sender } = growing
  const kit = stack as unknown as Stack
  const rows: Row[] = []
  let below = RECIPIENTS[0] ?? 0
  for (const count of RECIPIENTS) {
    await manyAgencies(kit, sender, count - below)
    below = count
    await lengthenLadder(kit, sender, id, count)
    const at = `${count} recipients`
    const first = await read<LadderPage>(growing, 'Document', { id })
    rows.push(...rowsOf(`document page, 20 rows of the ladder, ${at}`, first.figures))
    const after = first.data.document.ladder.pageInfo.endCursor
    const second = await read(growing, 'Document', { id, after })
    rows.push(...rowsOf(`… the page after it, ${at}`, second.figures))
    rows.push(
      ...rowsOf(
        `dispatch to ${NAMED} named agencies, ${count} below`,
        await dispatched(growing, growing.named),
      ),
    )
    const toAll = await dispatched(growing, 'EVERY_GOVERNMENT_BELOW')
    rows.push(...rowsOf(`dispatch to a class of ${count}`, toAll))
    say(`measured with ${at}`)
  }
  return rows
}

interface LadderPage {
  readonly document: { readonly ladder: { readonly pageInfo: { readonly endCursor: string | null } } }
}

async function withHeld(
  growing: Growing,
  notice: SeenDocument,
  arrived: Key,
  sizes: readonly number[],
  say: (text: string) => void,
): Promise<Row[]> {
  const { sender, named, token } = growing
  const rows: Row[] = []
  const draft = await aDraftOf(sender, aNotice(named))
  const templates = [
    await templateOf(growing, documentKey(sender.tenant, draft.id), sender, sender),
    await templateOf(growing, arrived, named[0] ?? sender, sender),
  ]
  let held = 0
  for (const size of sizes) {
    await hold(growing, templates, size - held)
    held = size
    say(`${size} documents and as many deliveries are held`)
    const at = `${size} held`
    const inbox = await read(growing, 'Inbox', { first: ROWS })
    rows.push(...rowsOf(`inbox of ${ROWS} rows, ${at}`, inbox.figures))
    const outbox = await read(growing, 'Outbox', { first: ROWS })
    rows.push(...rowsOf(`outbox of ${ROWS} rows, ${at}`, outbox.figures))
    const page = await read(growing, 'Document', { id: notice.id })
    rows.push(...rowsOf(`document page, ${at}`, page.figures))
    const input = { idempotencyKey: randomUUID(), draft: aNotice(named) }
    const created = await counted(growing, () => answered(token, 'CreateDraft', { input }))
    rows.push(...rowsOf(`createDraft, ${at}`, created.figures))
    rows.push(...rowsOf(`dispatch to ${NAMED} named agencies, ${at}`, await dispatched(growing, named)))
  }
  return rows
}

const newId = randomIds(() => new Date())

/** An item as the API of DynamoDB has it, as text: to marshall 200,000 takes minutes. */
interface Template {
  readonly text: string
  readonly id: string
}
async function templateOf(
  { stack }: Growing,
  { pk, sk }: Key,
  from: TestAgency,
  to: TestAgency,
): Promise<Template> {
  const Key = { pk: { S: pk }, sk: { S: sk } }
  const { Item } = await stack.dynamodb.send(new GetItemCommand({ TableName: stack.tableName, Key }))
  if (Item === undefined) throw new Error(`${pk} has nothing to copy`)
  return {
    text: JSON.stringify(Item).replaceAll(from.tenant, to.tenant),
    id: pk.slice(pk.lastIndexOf('#') + 1),
  }
}

/** Puts so many copies of each template into the table, under ids of their own. */
async function hold({ stack }: Growing, templates: readonly Template[], count: number): Promise<void> {
  const puts = ({ text, id }: Template) => ({
    PutRequest: { Item: JSON.parse(text.replaceAll(id, newId(prefixOf(id) ?? ''))) as Record<string, never> },
  })
  const each = Math.floor(25 / templates.length)
  const batches = Array.from({ length: Math.ceil(count / each) }, (_, n) => Math.min(each, count - n * each))
  await inParallel(batches, 4, size => {
    const all = templates.flatMap(template => Array.from({ length: size }, () => puts(template)))
    return stack.dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [stack.tableName]: all } }))
  })
}

/** What a dispatch takes; the steps before it are not counted. */
async function dispatched(growing: Growing, to: Parameters<typeof aNotice>[0]): Promise<Figures> {
  const { sender, token } = growing
  const sealed = await aNoticeIn('SEALED', sender, to)
  const { name, input } = await nextStep(sender, sealed)
  const step = { idempotencyKey: randomUUID(), ...input }
  return (await counted(growing, () => answered(token, name, { input: step }))).figures
}

/** What a query takes, without the portion that the first one of a minute takes of what the agency may spend. */
async function read<T>(growing: Growing, name: string, variables: Record<string, unknown>) {
  for (;;) {
    const answer = await counted(growing, () => answered<T>(growing.token, name, variables))
    if (answer.figures.calls.UpdateItem === undefined) return answer
  }
}

let phases = 0
/** Does what a request does on a warm instance, and takes what was counted of it. */
async function counted<T>({ stack, token }: Growing, request: () => Promise<T>) {
  // So that it is known again: that is not of the request that follows.
  await answered(token, 'Viewer')
  phases += 1
  const phase = `growth ${phases}`
  await stack.startPhase(phase)
  const data = await request()
  const figures = (await stack.startPhase('between'))[`${phase}/api`]
  if (figures === undefined) throw new Error(`${phase} called nothing`)
  return { data, figures }
}

/** The data of an answer. @throws for errors and problems that refuse */
async function answered<T>(token: string, name: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await send<Record<string, { document?: object | null } | null>>(
    token,
    operation(name),
    variables,
  )
  const refused = Object.values(data ?? {}).some(value => value === null || value.document === null)
  if (errors !== undefined || data === null || refused)
    throw new Error(`${name}: ${JSON.stringify(errors ?? data)}`)
  return data as T
}

function rowsOf(name: string, { calls, kinds }: Figures): Row[] {
  const sum = (of: (kind: Figures['kinds'][string]) => number): number =>
    Object.values(kinds).reduce((all, kind) => all + of(kind), 0)
  const written = sum(kind => kind.units)
  const all = Object.values(calls).reduce((total, count) => total + count, 0)
  return [
    { name, figure: all, unit: 'calls' },
    { name, figure: sum(kind => kind.readUnits), unit: 'read units' },
    ...(written === 0 ? [] : [{ name, figure: written, unit: 'write units' }]),
  ]
}

if (import.meta.main) {
  const say = (text: string): void => void process.stderr.write(`${text}\n`)
  process.stdout.write(printed(await growthReport(process.argv.includes('--quick'), say)))
}
