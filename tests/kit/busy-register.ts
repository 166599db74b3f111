import { mutate } from './api.ts'
import { aBinding } from './bindings.ts'
import { aWeCom } from './bridge-services.ts'
import type { Staff } from './busy-documents.ts'
import { DAY } from './clock.ts'
import { aCreditCode, anAgency, anOrganCode, type Tree } from './government.ts'
import { aProvider } from './oidc.ts'
import { anUpload } from './ready-uploads.ts'
import type { Stack } from './stack.ts'

type Thing<Name extends string> = { readonly [K in Name]: { readonly id: string; readonly version: number } }

/** What Zhengzhou has beside documents: delegations, applications, issuers, bridges, bindings, numbers, mutes, lines, uploads. */
export async function keepRegister(
  stack: Stack,
  { zhengzhou, province, luoyang, jiyuan, erqi }: Tree,
  { colleague, head }: Staff,
): Promise<void> {
  const administrator = await zhengzhou.token('ADMINISTRATOR')
  await mutate(administrator, 'AddMember', { name: '张主任', post: '主任', roles: ['SIGNATORY'] })
  const of = { name: '公文接收系统', roles: ['CLERK'], scopes: ['exchange'], keys: [KEY] }
  const { application } = await mutate<Thing<'application'>>(administrator, 'RegisterApplication', of)
  const suspended = { applicationId: application.id, expectedVersion: application.version, reason: '检修' }
  await mutate(administrator, 'SuspendApplication', suspended)
  const { issuer } = await aProvider()
  await mutate(administrator, 'RegisterIssuer', { issuer, numberClaim: 'staff', numberOf: 'STAFF' })
  await mutate(administrator, 'RegisterBridge', (await aWeCom()).registration)
  const number = { memberId: head.id, kind: 'STAFF', number: 'A1023' }
  await mutate(administrator, 'GiveMemberNumber', number)
  const ended = { bindingId: await aBinding(stack, zhengzhou, head.id), expectedVersion: 1, reason: '换人' }
  await aBinding(stack, zhengzhou, colleague.id)
  await mutate(administrator, 'EndBinding', ended)

  await mutate(administrator, 'MuteSender', { senderId: erqi.id, reason: '重复来文' })
  const muted = { senderId: jiyuan.id, reason: '误送' }
  const { mute } = await mutate<Thing<'mute'>>(administrator, 'MuteSender', muted)
  await mutate(administrator, 'UnmuteSender', { muteId: mute.id, expectedVersion: mute.version })

  const validUntil = new Date(Date.now() + DAY).toISOString()
  const delegation = {
    toId: colleague.id,
    actions: ['signDocument'],
    kinds: ['NOTICE'],
    note: '出差',
    validUntil,
  }
  const granted = await mutate<Thing<'delegation'>>(head.token, 'GrantDelegation', delegation)
  await mutate(head.token, 'GrantDelegation', delegation)
  const revoked = { delegationId: granted.delegation.id, expectedVersion: 1 }
  await mutate(head.token, 'RevokeDelegation', revoked)
  await anUpload(await zhengzhou.token('DRAFTER'), new TextEncoder().encode('未送达'))

  const lines = { guidingId: province.id, otherSuperiorId: luoyang.id }
  await anAgency(stack, zhengzhou, { regionCode: '410102', tier: 'COUNTY', ...lines })
  const organCode = anOrganCode()
  const bureau = {
    name: `洛阳市${organCode}局`,
    shortName: `洛阳${organCode}局`,
    regionCode: '410300',
    tier: 'CITY',
    kind: 'DEPARTMENT',
    creditCode: aCreditCode(),
    organCode,
    superiorId: luoyang.id,
    guidingId: zhengzhou.id,
    otherSuperiorId: province.id,
  }
  await mutate(await luoyang.token('ADMINISTRATOR'), 'RegisterAgency', bureau)
}

const KEY = { kty: 'OKP', crv: 'Ed25519', kid: 'k1', x: Buffer.alloc(32, 1).toString('base64url') }
