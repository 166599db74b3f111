import { randomUUID } from 'node:crypto'
import { mutate } from '../../kit/api.ts'
import { anAgency, anOrganCode, REGIONS } from '../../kit/government.ts'
import { by, type Cases, input, type Scenario } from '../scenario.ts'
import { agenciesOf, anApplication } from './makers.ts'

/** The directory: regions, agencies, what is above and below them. */
export const directoryCases = (scenario: Scenario): Cases => {
  const { stack, tree } = scenario
  const { operator, aStranger, aLineToAnswer, anAgencyWith } = agenciesOf(scenario)
  return {
    // Which list of regions is current, and then what that has.
    Region: by(tree.province, 'CLERK', () => ({ code: '410100' })),
    Regions: by(tree.province, 'CLERK', () => ({ parent: '410100' })),
    Agencies: by(tree.province, 'CLERK', () => ({ region: '410100', namePrefix: '测' })),
    Subordinates: by(tree.province, 'CLERK', () => ({ agencyId: tree.province.id })),
    LinesToConfirm: by(tree.province, 'ADMINISTRATOR'),
    // The region takes two reads one after the other, at the same time as everything else.
    RegisterAgency: by(tree.province, 'ADMINISTRATOR', () =>
      input({ ...anApplication(), superiorId: tree.province.id }),
    ),
    ActivateAgency: by(tree.province, 'ADMINISTRATOR', async () => {
      const { id } = await anAgency(stack, tree.province, {
        regionCode: '410300',
        tier: 'CITY',
        active: false,
      })
      return input({ agencyId: id, expectedVersion: 1, administratorName: '管理员' })
    }),
    ActivateAgencies: by(tree.province, 'ADMINISTRATOR', async () => {
      const fields = { regionCode: '410300', tier: 'CITY', active: false } as const
      const made = Array.from({ length: 3 }, () => anAgency(stack, tree.province, fields))
      const items = (await Promise.all(made)).map(({ id: agencyId }) => ({
        ...{ idempotencyKey: randomUUID(), agencyId, expectedVersion: 1 },
        administratorName: '管理员',
      }))
      return { input: { items } }
    }),
    ConfirmLine: by(tree.province, 'ADMINISTRATOR', aLineToAnswer),
    DeclineLine: by(tree.province, 'ADMINISTRATOR', aLineToAnswer),
    // One read of the idempotency record and one of the editions, one Query for the list, which is all there already. Then
    // 25 regions a write; agencies share one read beside two of regions, with 16 a transaction.
    ImportRegions: operator(() => ({ edition: '2023-06-30', csv: REGIONS })),
    ImportAgencies: by(tree.province, 'ADMINISTRATOR', () => {
      const { name, regionCode, tier, kind, creditCode, organCode } = anApplication()
      const head = 'name,shortName,regionCode,tier,kind,actsAsGovernment,creditCode,organCode,superior'
      return input({
        csv: `${head}\n${name},,${regionCode},${tier},${kind},,${creditCode},${organCode},${tree.province.name}\n`,
      })
    }),
    SuspendAgency: by(tree.province, 'ADMINISTRATOR', () => anAgencyWith({ reason: '机构改革' })),
    ResumeAgency: by(tree.province, 'ADMINISTRATOR', async () => {
      const { input: suspension } = await anAgencyWith({ reason: '机构改革' })
      await mutate(await tree.province.token('ADMINISTRATOR'), 'SuspendAgency', suspension)
      const { agencyId } = suspension as unknown as { agencyId: string }
      return input({ agencyId, expectedVersion: 2 })
    }),
    // The agency's record says what else is read: the claims, and the region by two reads one after the other.
    RenameAgency: by(tree.province, 'ADMINISTRATOR', async () => {
      const renaming = { name: `洛阳市${anOrganCode()}局`, reason: '机构改革' }
      const fields = { regionCode: '410300', tier: 'CITY', kind: 'DEPARTMENT' } as const
      const { id } = await anAgency(stack, tree.province, fields)
      return input({ agencyId: id, expectedVersion: 1, ...renaming })
    }),
    // The agency's record says in which province its codes are claimed.
    ReviseNumbering: by(tree.province, 'ADMINISTRATOR', () =>
      anAgencyWith({ organCodes: [{ code: anOrganCode(), kinds: ['LETTER'] }], reason: '启用函代字' }),
    ),
    RequireFourEyes: by(tree.province, 'ADMINISTRATOR', () => anAgencyWith({})),
    WaiveFourEyes: by(tree.province, 'ADMINISTRATOR', () => anAgencyWith({ reason: '人员不足' })),
    AppointOfficer: by(tree.province, 'ADMINISTRATOR', () =>
      anAgencyWith({ name: '审计员', office: 'AUDITOR' }),
    ),
    AssignPlan: async () => ({
      token: tree.operator,
      variables: input({
        ...{ agencyId: (await aStranger()).id, expectedVersion: 1 },
        ...{ plan: 'EXTENDED', reason: '统一接入' },
      }),
    }),
    Mutes: by(tree.province, 'CLERK'),
    MuteSender: by(tree.luoyang, 'ADMINISTRATOR', async () =>
      input({ senderId: (await aStranger()).id, reason: '无关' }),
    ),
    UnmuteSender: by(tree.luoyang, 'ADMINISTRATOR', async () => {
      const by = await tree.luoyang.token('ADMINISTRATOR')
      const senderId = (await aStranger()).id
      const { mute } = await mutate<{ mute: { id: string } }>(by, 'MuteSender', { senderId, reason: '无关' })
      return input({ muteId: mute.id, expectedVersion: 1 })
    }),
    RecountAgencies: operator(() => ({ agencyIds: [tree.luoyang.id] })),
  }
}
