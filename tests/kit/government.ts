import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { countedItem } from '../../functions/access/counts.ts'
import type { Role } from '../../functions/access/permissions.ts'
import type { Plan } from '../../functions/access/plans.ts'
import { newTenantKey, type Tier } from '../../functions/access/regions.ts'
import { begin } from '../../functions/access/steps.ts'
import { randomIds } from '../../functions/kernel/ids.ts'
import { commitWithRetries } from '../../functions/platform/retry.ts'
import { type Table, unboundTable } from '../../functions/platform/table.ts'
import type { agencyEvents } from '../../functions/tenancy/events.ts'
import type { Agency, AgencyKind } from '../../functions/tenancy/model.ts'
import { guidingAbove } from '../../functions/tenancy/rules/lines.ts'
import { officeItem, wholeOfficeItem } from '../../functions/tenancy/store/office.ts'
import {
  agencyItem,
  agencyKey,
  agencyOf,
  memberItem,
  registrationWrites,
} from '../../functions/tenancy/store.ts'
import { mutate, type Payload } from './api.ts'
import { creditCodeFrom } from './credit-codes.ts'
import type { Stack } from './stack.ts'

let made = 0

/** A valid unified social credit code of an organ, that no other test uses. */
export function aCreditCode(): string {
  return creditCodeFrom('11410000', (process.pid % 100_000) * 1_000_000 + ++made)
}

/** An organ code that no other agency of this test file uses. */
export function anOrganCode(): string {
  const digit = (place: number): string =>
    String.fromCodePoint(0x4e00 + 200 + (Math.floor(made / 60 ** place) % 60))
  made++
  return `测${digit(2)}${digit(1)}${digit(0)}政`
}

export const REGIONS = [
  'code,name,tier,parent',
  '410000,河南省,PROVINCE,',
  '410100,郑州市,CITY,410000',
  '410300,洛阳市,CITY,410000',
  '410102,中原区,COUNTY,410100',
  '410103,二七区,COUNTY,410100',
  '410171,郑州经济技术开发区,COUNTY,410100',
  '419000,省直辖县级行政区划,CITY,410000',
  '419001,济源市,COUNTY,419000',
  '410102001,林山寨街道,TOWN,410102',
].join('\n')

/** An agency in the directory, with tokens for members who hold these roles. */
export interface TestAgency {
  readonly id: string
  readonly name: string
  readonly tenant: string
  readonly regionCode: string
  readonly tier: Tier
  readonly organCode: string
  /** The token of the member `mbr-<roles>`, who is in the agency's register from then on. */
  token(...roles: Role[]): Promise<string>
}

/** The operator's token, with regions imported. */
export async function anOperator(stack: Stack): Promise<string> {
  const token = await stack.issuer.mint({ sub: 'operator' })
  await mutate(token, 'ImportRegions', { idempotencyKey: 'regions', edition: '2023-06-30', csv: REGIONS })
  return token
}

/** The table as the relay sees it, for what a test prepares by itself. */
export function wholeTable(stack: Pick<Stack, 'dynamodb' | 'tableName'>): Table {
  const client = DynamoDBDocumentClient.from(stack.dynamodb, {
    marshallOptions: { removeUndefinedValues: true },
  })
  return unboundTable({ client, tableName: stack.tableName })
}

interface AgencyFields {
  readonly name?: string
  readonly regionCode: string
  readonly tier: Tier
  readonly kind?: AgencyKind
  readonly actsAsGovernment?: boolean
  readonly guidingId?: string
  readonly otherSuperiorId?: string
  /** False for an agency that is registered but not activated (未开通). */
  readonly active?: boolean
  /** False for an active agency in which nobody may sign for deliveries, or answer requests to countersign. */
  readonly receives?: boolean
  readonly countersigns?: boolean
  /** False if one person may draft, review and sign. */
  readonly fourEyes?: boolean
  readonly plan?: Plan
}

const newId = randomIds(() => new Date())

/**
 * Puts an agency into the directory, below another or at the top, as its registration would: under any name, since the
 * rules of registration have tests of their own. It is active unless told otherwise.
 */
export async function anAgency(
  stack: Stack,
  under: TestAgency | string,
  fields: AgencyFields,
): Promise<TestAgency> {
  const above = typeof under === 'string' ? null : under
  const table = wholeTable(stack)
  const { guidingId, otherSuperiorId } = fields
  const named = [above?.id, guidingId, otherSuperiorId].filter(id => id !== undefined)
  const stored = new Map((await table.getMany(named.map(agencyKey))).map(item => [item.pk, agencyOf(item)]))
  const storedAs = (id: string | undefined): Agency | null =>
    id === undefined ? null : (stored.get(agencyKey(id).pk) ?? null)
  const registered = registration(storedAs(above?.id), storedAs(otherSuperiorId), fields, storedAs(guidingId))
  const commit = await commitWithRetries(table, registrationWrites(above?.tenant ?? 'P', registered))
  if (!commit.done) throw new Error('the agency is registered already')
  const { state, tenant } = registered.thing
  // As the relay does when an agency is activated.
  if (state === 'ACTIVE') await table.putAll([countedItem(tenant, new Date().toISOString())])
  return testAgency(stack, registered.thing)
}

function registration(
  superior: Agency | null,
  other: Agency | null,
  fields: AgencyFields,
  guiding: Agency | null = null,
) {
  const { regionCode, tier, kind = 'GOVERNMENT', active = true } = fields
  const [id, organCode] = [newId('agc'), anOrganCode()]
  const name = fields.name ?? `测试机关${organCode}`
  const lineUnder = (agency: Agency | null): Agency['line'] =>
    agency === null ? [] : [{ id: agency.id, name: agency.name }, ...agency.line]
  const agency = {
    id,
    name,
    tenant: newTenantKey(regionCode, id),
    shortName: null,
    regionCode,
    tier,
    kind,
    actsAsGovernment: kind === 'GOVERNMENT' || fields.actsAsGovernment === true,
    creditCode: aCreditCode(),
    organCode,
    superiorId: superior?.id ?? null,
    guidingId: fields.guidingId ?? null,
    otherSuperiorId: fields.otherSuperiorId ?? null,
    askedGuidingId: null,
    askedOtherSuperiorId: null,
    line: lineUnder(superior),
    otherLine: lineUnder(other),
    guidingAbove: guidingAbove(guiding),
    state: active ? ('ACTIVE' as const) : ('REGISTERED' as const),
    receives: active && fields.receives !== false,
    countersigns: active && fields.countersigns !== false,
    regionName: null,
    administratorId: null,
    plan: fields.plan ?? 'STANDARD',
    fourEyes: { bySuperior: fields.fourEyes !== false, byAgency: false },
    appointedId: null,
  }
  const { creditCode, superiorId, otherSuperiorId } = agency
  const data = { agencyId: id, name, regionCode, creditCode, organCode, superiorId, otherSuperiorId }
  const act = { by: 'operator', at: new Date().toISOString() }
  return begin<Agency, typeof agencyEvents>(agency, { type: 'AgencyRegistered', data }, act)
}

/** An agency that is in the directory, as tests act for it. */
export function testAgency(stack: Stack, agency: Omit<TestAgency, 'token'>): TestAgency {
  const { id, tenant, name, regionCode, tier, organCode } = agency
  const registered = new Set<string>()
  return {
    ...{ id, tenant, name, regionCode, tier, organCode },
    async token(...roles) {
      const member = `mbr-${roles.join('-')}`
      if (!registered.has(member)) await addToRegister(stack, tenant, { id: member, name: member, roles })
      registered.add(member)
      return stack.issuer.mint({ sub: member, agency: id })
    },
  }
}

/** Puts a member into an agency's register without an event. Tests of members themselves use the mutations. */
export async function addToRegister(
  stack: Pick<Stack, 'dynamodb' | 'tableName'>,
  tenant: string,
  { roles, ...member }: { readonly id: string; readonly name: string; readonly roles: readonly Role[] },
): Promise<void> {
  const added = { post: null, state: 'ACTIVE' as const, ...member, roles: [...roles] }
  await wholeTable(stack).putAll([
    memberItem(tenant, added),
    officeItem(tenant, added),
    wholeOfficeItem(tenant),
  ])
}

/** Activates a registered agency by the mutation, with its event for the relay. */
export async function activate(by: TestAgency, { id }: TestAgency): Promise<void> {
  const input = { agencyId: id, expectedVersion: 1, administratorName: '管理员' }
  const { problems } = await mutate<Payload<'agency', unknown>>(
    await by.token('ADMINISTRATOR'),
    'ActivateAgency',
    input,
  )
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
}

/** Many active agencies directly under one, put into the directory at once. */
export async function manyAgencies(stack: Stack, under: TestAgency, count: number): Promise<TestAgency[]> {
  const table = wholeTable(stack)
  const superior = agencyOf(await table.get(agencyKey(under.id)))
  const { regionCode, tier } = under
  const all = Array.from({ length: count }, (_, index) => {
    const name = `第${index}机关`
    return registration(superior, null, { name, regionCode, tier, kind: 'OTHER', actsAsGovernment: true })
      .thing
  })
  await table.putAll(all.map(agencyItem))
  await table.putAll(all.map(({ tenant }) => countedItem(tenant, new Date().toISOString())))
  return all.map(agency => testAgency(stack, agency))
}

/** A province with two cities, and two counties below the first. */
export interface Tree {
  readonly operator: string
  readonly province: TestAgency
  readonly zhengzhou: TestAgency
  readonly luoyang: TestAgency
  readonly jiyuan: TestAgency
  readonly zhongyuan: TestAgency
  readonly erqi: TestAgency
}

export async function aTree(stack: Stack): Promise<Tree> {
  const operator = await anOperator(stack)
  const province = await anAgency(stack, operator, { regionCode: '410000', tier: 'PROVINCE' })
  const [zhengzhou, luoyang, jiyuan] = await Promise.all([
    anAgency(stack, province, { regionCode: '410100', tier: 'CITY' }),
    anAgency(stack, province, { regionCode: '410300', tier: 'CITY' }),
    anAgency(stack, province, { regionCode: '419001', tier: 'COUNTY' }),
  ])
  const [zhongyuan, erqi] = await Promise.all([
    anAgency(stack, zhengzhou, { regionCode: '410102', tier: 'COUNTY' }),
    anAgency(stack, zhengzhou, { regionCode: '410103', tier: 'COUNTY' }),
  ])
  return { operator, province, zhengzhou, luoyang, jiyuan, zhongyuan, erqi }
}

/** A member in an agency's register, with a token. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly token: string
}

export async function aMember(
  stack: Stack,
  agency: TestAgency,
  name: string,
  ...roles: Role[]
): Promise<Person> {
  const administrator = await agency.token('ADMINISTRATOR')
  const { member } = await mutate<{ member: { id: string } }>(administrator, 'AddMember', { name, roles })
  const token = await stack.issuer.mint({ sub: member.id, agency: agency.id })
  return { id: member.id, name, token }
}
