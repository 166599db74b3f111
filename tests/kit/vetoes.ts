import { mutate } from './api.ts'
import { onRequest, type Requested, requestTo, type SeenRequest, type SeenRound } from './countersign-undo.ts'
import { anAgency, type TestAgency, type Tree } from './government.ts'
import type { Stack } from './stack.ts'

/** A body with two sections, of which one may be vetoed alone. */
export const BODY = ['现将有关事项通知如下。', '一、做好汛期值守。', '二、做好干部考察。'].join('\n')

/** The party committee of Zhengzhou, which issues with its government (联合行文). */
export const aPartyCommittee = (stack: Stack, { operator }: Tree, name = '中共郑州市委员会') =>
  anAgency(stack, operator, { name, regionCode: '410100', tier: 'CITY', kind: 'PARTY_COMMITTEE' })

/** A veto of the newest request to an agency, by its head. */
export const veto = async (
  agency: TestAgency,
  more: object = {},
  request?: Pick<SeenRequest, 'id' | 'version'>,
) =>
  onRequest(await agency.token('SIGNATORY'), 'VetoJointIssue', request ?? (await requestTo(agency)), {
    competence: { side: 'GOVERNMENT' },
    reason: '属于政府职权范围内的工作',
    ...more,
  })

/** The same, which must be taken. */
export async function vetoed(agency: TestAgency, more: object = {}): Promise<SeenRequest> {
  const { request, problems }: Requested = await veto(agency, more)
  if (request === null) throw new Error(JSON.stringify(problems))
  return request
}

/** Submits a draft as its drafter. */
export const submit = async (host: TestAgency, { id, version }: Pick<SeenRound, 'id' | 'version'>) =>
  mutate<{ document: object | null; problems: readonly Record<string, unknown>[] }>(
    await host.token('DRAFTER'),
    'SubmitForReview',
    { documentId: id, expectedVersion: version },
  )
