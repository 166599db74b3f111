import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Tier } from '../../functions/access/authenticate.ts'
import type { Role } from '../../functions/access/permissions.ts'
import { unboundTable } from '../../functions/platform/table.ts'
import { agencyItem, agencyKey, agencyOf } from '../../functions/tenancy/store.ts'
import { mutate, type Payload } from './api.ts'
import type { Stack } from './stack.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
let made = 0

/** A valid unified social credit code that no other test uses. */
export function aCreditCode(): string {
  const body = `11410000${String(++made).padStart(5, '0')}${String(process.pid % 10_000).padStart(4, '0')}`
  const sum = [...body].reduce(
    (total, character, index) => total + ALPHABET.indexOf(character) * 3 ** index,
    0,
  )
  return body + ALPHABET[(31 - (sum % 31)) % 31]
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

/** An agency with tokens for its roles. Its members need no records: permissions come from the token alone. */
export interface TestAgency {
  readonly id: string
  readonly name: string
  readonly regionCode: string
  readonly tier: Tier
  readonly organCode: string
  token(...roles: Role[]): Promise<string>
}

/** The operator's token, with regions imported. */
export async function anOperator(stack: Stack): Promise<string> {
  const token = await stack.issuer.mint({ sub: 'operator', roles: ['OPERATOR'] })
  await mutate(token, 'ImportRegions', { idempotencyKey: 'regions', edition: '2023-06-30', csv: REGIONS })
  return token
}

interface AgencyFields {
  readonly name?: string
  readonly regionCode: string
  readonly tier: Tier
  readonly kind?: string
  readonly actsAsGovernment?: boolean
  readonly guidingId?: string
  readonly otherSuperiorId?: string
  /** False for an agency that is registered but not activated (未开通). */
  readonly active?: boolean
  /** False for an active agency in which nobody may sign for deliveries, or answer requests to countersign. */
  readonly receives?: boolean
  readonly countersigns?: boolean
}

/** Registers an agency below another, or by the operator at the top, and makes it active unless told otherwise. */
export async function anAgency(
  stack: Stack,
  under: TestAgency | string,
  { active = true, receives = true, countersigns = true, ...fields }: AgencyFields,
): Promise<TestAgency> {
  const organCode = anOrganCode()
  const name = fields.name ?? `测试机关${organCode}`
  const token = typeof under === 'string' ? under : await under.token('ADMINISTRATOR')
  const superiorId = typeof under === 'string' ? null : under.id
  const input = { kind: 'GOVERNMENT', creditCode: aCreditCode(), ...fields, name, organCode, superiorId }
  const { agency, problems } = await mutate<Payload<'agency', { id: string }>>(token, 'RegisterAgency', input)
  if (agency === null) throw new Error(JSON.stringify(problems))
  if (active) await makeActive(stack, [agency.id], { receives, countersigns })
  const { regionCode, tier } = fields
  return testAgency(stack, { id: agency.id, name, regionCode, tier, organCode })
}

function testAgency(stack: Stack, fields: Omit<TestAgency, 'token'>): TestAgency {
  const { id: agency, regionCode: region, tier } = fields
  return {
    ...fields,
    token: (...roles) => stack.issuer.mint({ sub: `mbr-${roles.join('-')}`, agency, region, tier, roles }),
  }
}

/**
 * Makes registered agencies active, and able to do what they need somebody for, by a write to the directory alone: there is no
 * event, so the relay has nothing to do, and no administrator. Tests of activation itself use the mutation.
 */
export async function makeActive(
  stack: Stack,
  ids: readonly string[],
  abilities = { receives: true, countersigns: true },
): Promise<void> {
  const client = DynamoDBDocumentClient.from(stack.dynamodb)
  const table = unboundTable({ client, tableName: stack.tableName })
  const stored = (await table.getMany(ids.map(agencyKey))).map(agencyOf)
  const agencies = stored.filter(agency => agency !== null)
  if (agencies.length < ids.length) throw new Error('an agency to activate is not registered')
  await table.putAll(
    agencies.map(agency =>
      agencyItem({ ...agency, state: 'ACTIVE', ...abilities, version: agency.version + 1 }),
    ),
  )
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

const IMPORT_HEAD = 'name,shortName,regionCode,tier,kind,actsAsGovernment,creditCode,organCode,superior'
const IMPORTED_AT_ONCE = 500

/** Imports many agencies directly under one, as many requests as that takes, and makes them active. */
export async function importedAndActive(
  stack: Stack,
  under: TestAgency,
  count: number,
): Promise<TestAgency[]> {
  const { regionCode, tier } = under
  const rows = Array.from({ length: count }, (_, index) => ({
    name: `第${index}机关`,
    organCode: anOrganCode(),
  }))
  const imported: TestAgency[] = []
  for (let start = 0; start < count; start += IMPORTED_AT_ONCE) {
    const part = rows.slice(start, start + IMPORTED_AT_ONCE)
    const lines = part.map(
      ({ name, organCode }) =>
        `${name},,${regionCode},${tier},OTHER,true,${aCreditCode()},${organCode},${under.name}`,
    )
    const { import: done } = await mutate<{
      import: { rows: readonly { agency: { id: string } | null; problems: readonly unknown[] }[] }
    }>(await under.token('ADMINISTRATOR'), 'ImportAgencies', { csv: [IMPORT_HEAD, ...lines].join('\n') })
    for (const [index, { agency, problems }] of done.rows.entries()) {
      const row = part[index]
      if (agency === null || row === undefined) throw new Error(JSON.stringify(problems))
      imported.push(testAgency(stack, { id: agency.id, regionCode, tier, ...row }))
    }
  }
  await makeActive(
    stack,
    imported.map(agency => agency.id),
  )
  return imported
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
  const { id: agencyId, regionCode: region, tier } = agency
  const token = await stack.issuer.mint({ sub: member.id, agency: agencyId, region, tier, roles })
  return { id: member.id, name, token }
}
