import { type Act, actOf } from '../../access/act.ts'
import {
  type Context,
  findDenial,
  findEarlier,
  type Outcome,
  perform,
  refused,
} from '../../access/command.ts'
import { sha256 } from '../../kernel/digest.ts'
import { busy, notFound } from '../../kernel/problem.ts'
import { ok } from '../../kernel/result.ts'
import { commitWithRetries } from '../../platform/retry.ts'
import type { Item, Write } from '../../platform/table.ts'
import { allMembers, memberOf, memberWrites, type Row, readSheet } from '../../tenancy/index.ts'
import { type KeptOrganization, type OrganizationImport, organizationImportSchema } from '../model.ts'
import { permissions } from '../permissions.ts'
import { withThing } from '../rules/changes.ts'
import {
  type ImportPlan,
  type ImportStep,
  inWaves,
  MAX_IMPORT_ROWS,
  ORGANIZATION_COLUMNS,
  type PlannedRow,
  planImport,
} from '../rules/importing.ts'
import { affectedBy } from '../rules/responsible.ts'
import { changeWrites, importKey, readOrganization } from '../store.ts'
import type { InHands } from './in-hands.ts'

export interface ImportOrganizationInput {
  readonly idempotencyKey: string
  readonly csv: string
  /** True to be told what would be done, and nothing more. */
  readonly dryRun: boolean
}

/**
 * Adds the units, posts, holders and members of a CSV. What is there already stays, so a repeat adds nothing. A dry run decides
 * the same and writes nothing, so it leaves the key free.
 */
export async function importOrganization(
  context: Context,
  inHands: InHands,
  input: ImportOrganizationInput,
): Promise<Outcome<OrganizationImport>> {
  const { caller } = context
  const command = {
    permission: permissions.importOrganization,
    idempotencyKey: input.idempotencyKey,
    input: { csv: sha256(input.csv) },
    restore: (item: Item) => organizationImportSchema.parse(item.data),
  }
  if (caller.agency === null) return refused(notFound([]))
  const earlier = await (input.dryRun ? findDenial : findEarlier)(context, command)
  if (earlier !== null) return earlier
  const sheet = await readSheet(input.csv, ORGANIZATION_COLUMNS, MAX_IMPORT_ROWS)
  if (!sheet.ok) return refused(...sheet.problems)
  const { rows, ignoredColumns, misread } = sheet.value
  const done = await importRows(context, inHands, rows, input.dryRun)
  if (done === null) return refused(busy())
  const rejected = done.rows.filter(({ problems }) => problems.length > 0).length
  const thing: OrganizationImport = {
    ...done,
    ...{ dryRun: input.dryRun, accepted: done.rows.length - rejected, rejected, ignoredColumns, misread },
  }
  if (input.dryRun) return { thing, problems: [], replayed: false }
  const ref = importKey(caller.tenant, sha256(input.csv).slice(0, 32))
  return perform<OrganizationImport>(context, {
    ...command,
    load: [],
    decide: () => ok({ thing, ref, writes: [{ put: { ...ref, data: thing }, when: 'any' }] }),
  })
}

type Done = Pick<OrganizationImport, 'rows' | 'added' | 'movedCount' | 'leftCount'>

/** Times that an import begins anew because somebody changed the organization meanwhile. */
const MAX_PLANS = 5

/** What the rows came to; null if others changed the organization all the time. What was written by then stays. */
async function importRows(
  context: Context,
  inHands: InHands,
  rows: readonly Row[],
  dryRun: boolean,
): Promise<Done | null> {
  const { table, caller, now, newId, requestId } = context
  const { tenant } = caller
  const counts = { added: 0, movedCount: 0, leftCount: 0 }
  for (let plans = 0; plans < MAX_PLANS; plans++) {
    const [organization, members] = await Promise.all([
      readOrganization(table, tenant),
      allMembers(table, tenant),
    ])
    const act = actOf(caller, now().toISOString(), requestId)
    const facts = {
      agencyId: caller.agency?.id ?? '',
      organization,
      members: members.map(memberOf),
    }
    const plan = planImport(rows, facts, newId, act)
    if (dryRun) {
      const isThere = new Set([
        ...organization.units.keys(),
        ...organization.posts.keys(),
        ...facts.members.map(({ id }) => id),
      ])
      return { rows: plan.rows.map(row => resultOf(row, isThere)), ...counts, added: plan.steps.length }
    }
    const wrote = await writePlan(context, inHands, organization, plan, act)
    counts.added += wrote.added
    counts.movedCount += wrote.movedCount
    counts.leftCount += wrote.leftCount
    if (wrote.isWhole) return { rows: plan.rows.map(row => resultOf(row, null)), ...counts }
  }
  return null
}

/** Steps a transaction, of two writes each: half of it is left to work that moves. */
const STEPS_PER_COMMIT = 24
const MAX_WRITES = 100

async function writePlan(
  { table, caller: { tenant } }: Context,
  inHands: InHands,
  start: KeptOrganization,
  { steps }: ImportPlan,
  act: Act,
) {
  const counts = { added: 0, movedCount: 0, leftCount: 0 }
  let before = start
  for (const batch of batchesOf(inWaves(steps))) {
    const things = batch.flatMap(one => (one.kind === 'THING' ? [one.step] : []))
    const members = batch.flatMap(one => (one.kind === 'MEMBER' ? memberWrites(tenant, one.step) : []))
    const after = {
      ...things.reduce((whole, { thing }) => withThing(whole, thing), before),
      version: before.version + 1,
    }
    const affected = affectedBy(before, after, act.at)
    const items = affected.length === 0 ? [] : await inHands.load(table, tenant, affected)
    const own: readonly Write[] = [...changeWrites(tenant, before.version, things), ...members]
    const work = inHands.moved(items, before, after, act, MAX_WRITES - own.length)
    const commit = await commitWithRetries(table, [...own, ...work.writes])
    if (!commit.done) return { ...counts, isWhole: false }
    counts.added += batch.length
    counts.movedCount += work.listed.length
    counts.leftCount += work.left
    before = after
  }
  return { ...counts, isWhole: true }
}

/** Portions of one transaction each: no thing has two steps in one of them. */
function batchesOf(steps: readonly ImportStep[]): ImportStep[][] {
  const batches: ImportStep[][] = []
  for (const step of steps) {
    const last = batches.at(-1)
    const isOpen = last !== undefined && last.length < STEPS_PER_COMMIT && last[0]?.wave === step.wave
    if (isOpen) last.push(step)
    else batches.push([step])
  }
  return batches
}

/** Every row is reported with its first problems: the result of 500 bad rows must fit into one item. */
const PROBLEMS_PER_ROW = 3

/** @param isThere the ids that exist, for a run that makes none; null where all do */
function resultOf(row: PlannedRow, isThere: ReadonlySet<string> | null): PlannedRow {
  const real = (id: string | null): string | null =>
    id === null || (isThere !== null && !isThere.has(id)) ? null : id
  return {
    line: row.line,
    unitId: real(row.unitId),
    postId: real(row.postId),
    memberId: real(row.memberId),
    problems: row.problems.slice(0, PROBLEMS_PER_ROW),
  }
}
