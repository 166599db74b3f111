import { fingerprint, sha256 } from '../kernel/digest.ts'
import { busy, idempotencyKeyReused, type Problem } from '../kernel/problem.ts'
import type { Result } from '../kernel/result.ts'
import { textProblem } from '../kernel/text.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import { isThrottling, pause } from '../platform/retry.ts'
import type { Commit, Item, Table, Write } from '../platform/table.ts'
import type { Act } from './act.ts'
import type { Audited } from './audit.ts'
import type { Caller } from './caller.ts'
import type { Context } from './context.ts'
import { Facts } from './facts.ts'
import { rememberWritten } from './item-loader.ts'
import { delegationsFor, delegatorKeys, type OnBehalf, standingOf } from './on-behalf.ts'
import { type Outcome, refused, refusedFor } from './outcome.ts'
import { lacking, type Permission } from './permissions.ts'
import { type Charge, QuotasOfCommand } from './usage.ts'

export type { Context } from './context.ts'
export type { OnBehalf } from './on-behalf.ts'
export { type Outcome, refused } from './outcome.ts'

/** A positive decision: what to write, the thing to answer with, where it is stored, and warnings. */
export interface Effect<Thing> {
  readonly writes: readonly Write[]
  readonly thing: Thing
  /** The key of the thing, for the answer to a repeated request. */
  readonly ref: Key
  readonly warnings?: readonly Problem[]
  /** What it uses of the agency's quotas beside the command's `charges`: taken before the commit. */
  readonly charges?: readonly Charge[]
}

/**
 * An order among commands that move the same item, so that they do not race for it. Nothing depends on it but time: what is
 * right, the conditions of the commit decide.
 */
export interface Turns {
  /** Decides and commits when it is the command's turn; refuses with BUSY, and begins nothing, if that is too late. */
  inTurn<Thing>(facts: Facts, settle: () => Promise<Outcome<Thing>>): Promise<Outcome<Thing>>
  /**
   * Waits for the next turn after a commit that was refused, and renews the item among the facts. `UNCONCERNED` if the item
   * was no reason for the refusal, `TOO_LATE` if there is no time for another commit.
   */
  afterRefusal(facts: Facts, commit: Refusal): Promise<'MY_TURN' | 'UNCONCERNED' | 'TOO_LATE'>
}

/** A commit that was not done. */
export type Refusal = Extract<Commit, { done: false }>

export interface Command<Thing> {
  readonly permission: Permission
  readonly idempotencyKey: string
  /** The whole input: the same key with another input is refused. */
  readonly input: unknown
  /** Keys of the items that the decision needs, read in one round trip with the idempotency record. */
  readonly load: readonly Key[]
  /** Queries that the decision needs; they run at the same time as the reads by key. */
  readonly alsoLoad?: () => Promise<readonly Item[]>
  /** Reads that follow from what was read: a round trip more, for what would else be read in vain by most requests. */
  readonly thenLoad?: ((facts: Facts) => Promise<readonly Item[]>) | undefined
  readonly decide: (facts: Facts, act: Act) => Result<Effect<Thing>>
  /** Reads the thing from its stored item, for the answer to a repeated request. */
  readonly restore: (item: Item) => Thing
  /**
   * What it uses of the agency's quotas, as far as the input tells: taken while the facts are read, and given back if
   * nothing comes of it.
   */
  readonly charges?: readonly Charge[]
  /** For an item that many such commands move at once. */
  readonly turns?: Turns
  /** Present if the caller acts on another's behalf. */
  readonly onBehalf?: OnBehalf
  /** The table that commits: the tenant's own, unless the directory is written. */
  readonly table?: Table
  /** The id of the thing that the command is about, as the request names it. */
  readonly target?: string | null | undefined
}

const KEPT_SECONDS = 7 * 24 * 60 * 60
const MAX_KEY_BYTES = 200
const MAX_ROUNDS = 60

/**
 * The problem if the caller's token does not permit an action; null if it does. On another's behalf the token needs the
 * scope only: the role is the delegator's, and `perform` checks the delegation after reading it.
 */
export function permissionProblem(
  caller: Caller,
  permission: Permission,
  onBehalf?: OnBehalf,
): Problem | null {
  const lacks = lacking(caller, permission)
  return (onBehalf === undefined ? lacks : lacks.filter(lack => lack.missingScope !== null))[0] ?? null
}

/**
 * The four steps of every action: load, decide, commit, answer. Two round trips if no race is lost. The effect and its
 * idempotency record are one transaction, so a repeated request finds both or neither.
 */
export async function perform<Thing>(context: Context, command: Command<Thing>): Promise<Outcome<Thing>> {
  const { caller } = context
  const denied =
    permissionProblem(caller, command.permission, command.onBehalf) ?? keyProblem(command.idempotencyKey)
  if (denied !== null) return refusedFor(context, command, [denied])

  const table = command.table ?? context.table
  const record = idempotencyRecordKey(caller, command)
  const payload = fingerprint(command.input)
  const quotas = new QuotasOfCommand(context)
  const facts = await unlessThrottled(load(context, command, { table, record, quotas }))
  if (facts === null) return refused(busy())
  const settle = () => decideAndCommit(context, command, facts, { table, record, payload, quotas })
  const outcome = await (command.turns === undefined ? settle() : command.turns.inTurn(facts, settle))
  if (outcome.thing === null || outcome.replayed) await quotas.giveBack()
  return outcome
}

/** Everything that a command's decision needs; quotas that it uses are taken meanwhile. */
async function load<Thing>(
  context: Context,
  command: Command<Thing>,
  { table, record, quotas }: Pick<Committing, 'table' | 'record' | 'quotas'>,
): Promise<Facts> {
  const [items, queried, delegations] = await Promise.all([
    table.getMany([record, ...command.load, ...delegatorKeys(context.caller, command.onBehalf)]),
    command.alsoLoad?.() ?? Promise.resolve([]),
    delegationsFor(context, command.onBehalf),
    quotas.take(command.charges),
  ])
  const facts = new Facts([...items, ...queried, ...delegations])
  // A repeated request is answered without.
  const more = facts.get(record) === null ? await command.thenLoad?.(facts) : undefined
  for (const item of more ?? []) facts.replace(item, item)
  return facts
}

/** What a command needs beside its facts to commit. */
interface Committing {
  readonly table: Table
  readonly record: Key
  readonly payload: string
  readonly quotas: QuotasOfCommand
}

async function decideAndCommit<Thing>(
  context: Context,
  command: Command<Thing>,
  facts: Facts,
  { table, record, payload, quotas }: Committing,
): Promise<Outcome<Thing>> {
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const earlier = facts.get(record)
    if (earlier !== null) return replay(table, command, earlier, payload)

    const now = context.now()
    const standing = standingOf(context, command, facts, now.toISOString())
    if (!standing.ok) return refusedFor(context, command, standing.problems)
    const { act, guard } = standing.value
    const decision = command.decide(facts, act)
    if (!decision.ok) {
      const twin = mayBeOwnEffect(decision.problems) ? await table.get(record) : null
      return twin === null
        ? refusedFor(context, command, decision.problems)
        : replay(table, command, twin, payload)
    }
    const { writes, thing, ref, warnings, charges } = decision.value
    const exceeded = await quotas.take(charges)
    if (exceeded !== null) return refusedFor(context, command, [exceeded])
    const ttl = Math.floor(now.getTime() / 1000) + KEPT_SECONDS
    const commit = await table.commit([
      ...writes,
      ...guard,
      { put: context.audit.recordOf(auditedAct(command, act, thing)), when: 'absent' },
      { put: { ...record, payload, ref: { pk: ref.pk, sk: ref.sk }, ttl }, when: 'absent' },
    ])
    if (commit.done) {
      rememberWritten(context, writes)
      return { thing, problems: warnings ?? [], replayed: false }
    }
    if (commit.throttled) {
      // An earlier attempt of the SDK may have committed and its answer may have been lost.
      const twin = await table.get(record)
      return twin === null ? refused(busy()) : replay(table, command, twin, payload)
    }
    const hasChanged = commit.lost.some(
      ({ item, ...key }) => fingerprint(facts.get(key)) !== fingerprint(item),
    )
    if (commit.lost.length > 0 && !commit.contended && !hasChanged)
      throw new Error(
        `${command.permission.action}: the commit lost although nothing changed since it was decided`,
      )
    for (const { item, ...key } of commit.lost) facts.replace(key, item)
    const turn = (await command.turns?.afterRefusal(facts, commit)) ?? 'UNCONCERNED'
    if (turn === 'TOO_LATE') return refused(busy())
    if (turn === 'UNCONCERNED' && (commit.contended || round > 1)) await pause(Math.min(round, 4))
  }
  return refused(busy())
}

/** What the audit has of an act: the thing that it made or changed, or the one that the request names. */
function auditedAct<Thing>(
  { permission: { action }, target }: Command<Thing>,
  { at, for: onBehalfOf }: Act,
  thing: Thing,
): Audited {
  const id = (thing as { readonly id?: unknown } | null)?.id
  return { at, action, onBehalfOf, target: typeof id === 'string' ? id : (target ?? null) }
}

/** What was read; null if the database throttled the reads. */
async function unlessThrottled<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (isThrottling(error)) return null
    throw error
  }
}

/**
 * The reads of one action are not a snapshot: if the same request runs twice at once, one may read the idempotency
 * record before the other's commit and the thing after it. It then looks as if somebody else had changed the thing.
 */
function mayBeOwnEffect(problems: readonly Problem[]): boolean {
  const codes: readonly string[] = ['VERSION_CONFLICT', 'WRONG_STATE', 'ALREADY_EXISTS']
  return problems.some(problem => codes.includes(problem.code))
}

/** The parts of a command that are needed to find out whether it was done before. */
type Repeatable<Thing> = Pick<
  Command<Thing>,
  'permission' | 'idempotencyKey' | 'input' | 'restore' | 'table' | 'target'
>

/**
 * The answer of an earlier run of this command, or a refusal that needs no facts; null if the command must be run. For
 * commands with several transactions, which call it before the first.
 */
export async function findEarlier<Thing>(
  context: Context,
  command: Repeatable<Thing>,
): Promise<Outcome<Thing> | null> {
  const denied = permissionProblem(context.caller, command.permission) ?? keyProblem(command.idempotencyKey)
  if (denied !== null) return refusedFor(context, command, [denied])
  const table = command.table ?? context.table
  const earlier = await table.get(idempotencyRecordKey(context.caller, command))
  return earlier === null ? null : replay(table, command, earlier, fingerprint(command.input))
}

/** The refusal of a command for which only the token and the key are needed; for runs that write nothing. */
export async function findDenial<Thing>(
  context: Pick<Context, 'caller' | 'audit'>,
  command: Pick<Command<Thing>, 'permission' | 'idempotencyKey' | 'target'>,
): Promise<Outcome<Thing> | null> {
  const denied = permissionProblem(context.caller, command.permission) ?? keyProblem(command.idempotencyKey)
  return denied === null ? null : refusedFor(context, command, [denied])
}

function keyProblem(idempotencyKey: string): Problem | null {
  return textProblem(['idempotencyKey'], idempotencyKey, MAX_KEY_BYTES)
}

function idempotencyRecordKey<Thing>(caller: Caller, command: Repeatable<Thing>): Key {
  const scope = JSON.stringify([command.permission.action, caller.subject, command.idempotencyKey])
  return { pk: `${tenantPrefix(caller.tenant)}IDEM#${sha256(scope)}`, sk: 'IDEM' }
}

async function replay<Thing>(
  table: Table,
  command: Repeatable<Thing>,
  earlier: Item,
  payload: string,
): Promise<Outcome<Thing>> {
  if (earlier.payload !== payload) return refused(idempotencyKeyReused())
  const item = await table.get(earlier.ref as Key)
  if (item === null) throw new Error('the item that an idempotency record refers to is missing')
  return { thing: command.restore(item), problems: [], replayed: true }
}
