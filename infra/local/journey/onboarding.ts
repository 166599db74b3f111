import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Platform } from '../platform.ts'
import { call, change, each, JourneyFault, type Problem, until } from './client.ts'
import type { Office, OfficeRole } from './office.ts'

const sample = (name: string): string => readFileSync(join(import.meta.dirname, 'sample', name), 'utf8')
export const EDITION = '2023-06-30'
const FULL_OFFICE: readonly (readonly [string, OfficeRole])[] = [
  ['起草人', 'DRAFTER'],
  ['审核人', 'REVIEWER'],
  ['签发人', 'SIGNATORY'],
  ['文书', 'CLERK'],
]

interface AgencyNow {
  readonly id: string
  readonly name: string
  readonly version: number
}

/** An agency's office; tokens come from the development issuer, as `npm run token` gives them. */
export function officeOf(platform: Platform, { id, name }: AgencyNow): Office {
  const tokens = new Map<OfficeRole, { readonly token: Promise<string>; readonly hour: number }>()
  const fetchToken = (role: OfficeRole): Promise<string> =>
    until(`a ${role} of ${name}`, () => platform.tokenFor({ agency: id, role }).catch(() => null))
  /** By the platform's clock, which is moved by days. Tokens are good for hours. */
  const hourNow = () => Math.floor(platform.clock.now().getTime() / 3_600_000)
  return {
    id,
    name,
    url: platform.url,
    token(role) {
      const known = tokens.get(role)
      if (known !== undefined && known.hour === hourNow()) return known.token
      const token = fetchToken(role)
      tokens.set(role, { token, hour: hourNow() })
      return token
    },
  }
}

export interface ProvinceOptions {
  /** The regions to import; all of Henan's divisions unless others are given. */
  readonly csv?: string
  /** Prints the progress of the import. */
  readonly say?: (line: string) => void
}

/** Imports the regions and onboards the province's government, as the operator of a new region does. */
export async function onboardProvince(
  platform: Platform,
  { csv = sample('divisions-henan.csv'), say = () => undefined }: ProvinceOptions = {},
): Promise<Office> {
  const operator = await platform.tokenFor({ role: 'OPERATOR' })
  await importRegions(platform.url, operator, csv, say)
  await importCalendar(platform.url, operator)
  const [row] = parse(sample('agencies-province.csv'), { columns: true }) as Record<string, string>[]
  if (row === undefined) throw new JourneyFault('sample', 'agencies-province.csv is empty')
  const { name, shortName, regionCode, tier, kind, creditCode, organCode } = row
  const fields = { name, shortName, regionCode, tier, kind, creditCode, organCode }
  const { agency } = await change<{ agency: AgencyNow; problems: Problem[] }>(
    platform.url,
    operator,
    'RegisterAgency',
    fields,
  )
  await activate(platform, operator, agency)
  const office = officeOf(platform, agency)
  await staff(office, FULL_OFFICE)
  return office
}

/** The notice that decided the days of 2026. */
export const CALENDAR_SOURCE = {
  title: '国务院办公厅关于2026年部分节假日安排的通知',
  number: '国办发明电〔2025〕7号',
}

/** Imports the nation's calendar of 2026, unless it is there. */
async function importCalendar(url: string, operatorToken: string): Promise<void> {
  const year = 2026
  const known = await call<unknown>(url, operatorToken, 'Calendar', { year })
  if (known !== null) return
  const input = { year, source: CALENDAR_SOURCE, data: { csv: sample('calendar-2026.csv') } }
  await change(url, operatorToken, 'ImportCalendar', input)
}

interface RegionImport {
  readonly regions: number
  /** Regions still to be written. */
  readonly remaining: number
}

/** Imports an edition in portions: each answer says how many regions remain, and repeating the mutation goes on. */
export async function importRegions(
  url: string,
  operatorToken: string,
  csv: string,
  say: (line: string) => void,
): Promise<void> {
  let before = Number.POSITIVE_INFINITY
  for (;;) {
    const { import: done } = await change<{ import: RegionImport; problems: Problem[] }>(
      url,
      operatorToken,
      'ImportRegions',
      { edition: EDITION, csv },
    )
    const remaining = done.remaining ?? 0
    if (remaining === 0) return
    if (remaining >= before) throw new JourneyFault('ImportRegions', `${remaining} regions remain, as before`)
    say(`${done.regions - remaining} of ${done.regions} regions imported`)
    before = remaining
  }
}

/** Registers the agencies of a sample file below an office, and activates and staffs each. */
export async function onboardBelow(
  platform: Platform,
  upper: Office,
  file: string,
  withFullOffice: (name: string) => boolean,
): Promise<Office[]> {
  const token = await upper.token('ADMINISTRATOR')
  const { import: done } = await change<{
    import: { rejected: number; rows: { line: number; agency: AgencyNow | null; problems: Problem[] }[] }
    problems: Problem[]
  }>(platform.url, token, 'ImportAgencies', { csv: sample(file) })
  const bad = done.rows.find(row => row.agency === null)
  if (bad !== undefined)
    throw new JourneyFault(`line ${bad.line} of ${file}`, bad.problems.map(one => one.message).join(' '))
  const agencies = done.rows.flatMap(({ agency }) => (agency === null ? [] : [agency]))
  return each(agencies, async agency => {
    await activate(platform, token, agency)
    const office = officeOf(platform, agency)
    await staff(office, withFullOffice(agency.name) ? FULL_OFFICE : [['文书', 'CLERK']])
    return office
  })
}

async function activate(platform: Platform, token: string, agency: AgencyNow): Promise<void> {
  const administratorName = `${agency.name}管理员`
  await change(platform.url, token, 'ActivateAgency', {
    agencyId: agency.id,
    expectedVersion: agency.version,
    administratorName,
  })
}

async function staff(office: Office, posts: readonly (readonly [string, OfficeRole])[]): Promise<void> {
  const token = await office.token('ADMINISTRATOR')
  for (const [post, role] of posts)
    await change(office.url, token, 'AddMember', { name: `${office.name}${post}`, roles: [role] })
}
