import { mutate } from '../../kit/api.ts'
import { aBinding } from '../../kit/bindings.ts'
import { aWeCom } from '../../kit/bridge-services.ts'
import { aMember } from '../../kit/government.ts'
import { aProvider } from '../../kit/oidc.ts'
import { by, type Cases, input, type Scenario } from '../scenario.ts'

/** Who may log in, by whom and with what. */
export const identityCases = ({ stack, tree }: Scenario): Cases => {
  const aBridge = async () => (await aWeCom()).registration
  const registered = async (fields: object): Promise<string> => {
    const token = await tree.province.token('ADMINISTRATOR')
    return (await mutate<{ bridge: { id: string } }>(token, 'RegisterBridge', { ...fields })).bridge.id
  }
  const anApp = () => ({
    name: '公文接收系统',
    roles: ['CLERK'],
    scopes: ['exchange'],
    keys: [{ kty: 'OKP', crv: 'Ed25519', kid: 'k1', x: Buffer.alloc(32, 1).toString('base64url') }],
  })
  const anAppWith = async (more: object) => {
    const token = await tree.province.token('ADMINISTRATOR')
    const { application } = await mutate<{ application: { id: string } }>(
      token,
      'RegisterApplication',
      anApp(),
    )
    return input({ applicationId: application.id, expectedVersion: 1, ...more })
  }
  return {
    Issuers: by(tree.province, 'ADMINISTRATOR'),
    // One read of the idempotency record before anything is fetched.
    RegisterIssuer: by(tree.province, 'ADMINISTRATOR', async () =>
      input({ issuer: (await aProvider()).issuer }),
    ),
    // The issuer's address by its id, and then as every step.
    EndIssuer: by(tree.province, 'ADMINISTRATOR', async () => {
      const token = await tree.province.token('ADMINISTRATOR')
      const registration = { issuer: (await aProvider()).issuer }
      const { issuer } = await mutate<{ issuer: { id: string } }>(token, 'RegisterIssuer', registration)
      return input({ issuerId: issuer.id, expectedVersion: 1, reason: '更换平台' })
    }),
    Bridges: by(tree.province, 'ADMINISTRATOR'),
    // One read of the idempotency record before the service is asked.
    RegisterBridge: by(tree.province, 'ADMINISTRATOR', async () => input(await aBridge())),
    // And one of the bridge, since the service that is asked is its own.
    ReplaceBridgeSecret: by(tree.province, 'ADMINISTRATOR', async () => {
      const fields = await aBridge()
      return input({ bridgeId: await registered(fields), expectedVersion: 1, secret: fields.secret })
    }),
    EndBridge: by(tree.province, 'ADMINISTRATOR', async () =>
      input({ bridgeId: await registered(await aBridge()), expectedVersion: 1, reason: '更换平台' }),
    ),
    InviteMember: by(tree.province, 'ADMINISTRATOR', async () =>
      input({ memberId: (await aMember(stack, tree.province, '科员', 'CLERK')).id }),
    ),
    // An empty list; names of members would be one call more.
    Bindings: by(tree.province, 'ADMINISTRATOR'),
    EndBinding: by(tree.province, 'ADMINISTRATOR', async () => {
      const { id } = await aMember(stack, tree.province, '科员', 'CLERK')
      const bindingId = await aBinding(stack, tree.province, id)
      return input({ bindingId, expectedVersion: 1, reason: '换号' })
    }),
    // An empty list; names of members would be one call more.
    MemberNumbers: by(tree.province, 'ADMINISTRATOR'),
    GiveMemberNumber: by(tree.province, 'ADMINISTRATOR', async () => {
      const { id: memberId } = await aMember(stack, tree.province, '科员', 'CLERK')
      return input({ memberId, kind: 'STAFF', number: 'A1' })
    }),
    // Under which digest the number is found, and then as every step.
    WithdrawMemberNumber: by(tree.province, 'ADMINISTRATOR', async () => {
      const { id: memberId } = await aMember(stack, tree.province, '科员', 'CLERK')
      const number = { memberId, kind: 'STAFF' }
      const token = await tree.province.token('ADMINISTRATOR')
      await mutate(token, 'GiveMemberNumber', { ...number, number: 'A2' })
      return input({ ...number, expectedVersion: 1 })
    }),
    Applications: by(tree.province, 'ADMINISTRATOR'),
    RegisterApplication: by(tree.province, 'ADMINISTRATOR', () => input(anApp())),
    ReplaceApplicationKeys: by(tree.province, 'ADMINISTRATOR', () => anAppWith({ keys: anApp().keys })),
    SuspendApplication: by(tree.province, 'ADMINISTRATOR', () => anAppWith({ reason: '调查' })),
    EndApplication: by(tree.province, 'ADMINISTRATOR', () => anAppWith({ reason: '停止使用' })),
    ResumeApplication: by(tree.province, 'ADMINISTRATOR', async () => {
      const { input: suspension } = await anAppWith({ reason: '调查' })
      await mutate(await tree.province.token('ADMINISTRATOR'), 'SuspendApplication', suspension)
      const { applicationId } = suspension as unknown as { applicationId: string }
      return input({ applicationId, expectedVersion: 2 })
    }),
  }
}
