import { randomUUID } from 'node:crypto'
import { mutate } from '../../kit/api.ts'
import { aDraftOf, aNotice, nextStep } from '../../kit/documents.ts'
import { aMember } from '../../kit/government.ts'
import { by, type Cases, input, type Scenario } from '../scenario.ts'
import { membersOf } from './makers.ts'

/** Members of an agency, delegations between them, work that goes from one to another, the audit. */
export const membersCases = (scenario: Scenario): Cases => {
  const { stack, tree } = scenario
  const { aDelegation, aMemberWith } = membersOf(scenario)
  return {
    Members: by(tree.province, 'CLERK'),
    // An empty list; names of members would be one call more.
    Delegations: by(tree.province, 'CLERK', () => ({ which: 'TO_ME', first: 100 })),
    AddMember: by(tree.province, 'ADMINISTRATOR', () => input({ name: '文书', roles: ['CLERK'] })),
    // The whole list of members beside the read: the agency must keep an administrator.
    ReviseMember: by(tree.province, 'ADMINISTRATOR', () => aMemberWith({ roles: ['DRAFTER'] })),
    SuspendMember: by(tree.province, 'ADMINISTRATOR', () => aMemberWith({ reason: '调查' })),
    EndMember: by(tree.province, 'ADMINISTRATOR', () => aMemberWith({ reason: '调离' })),
    ResumeMember: by(tree.province, 'ADMINISTRATOR', async () => {
      const { input: suspension } = await aMemberWith({ reason: '调查' })
      await mutate(await tree.province.token('ADMINISTRATOR'), 'SuspendMember', suspension)
      const { memberId } = suspension as unknown as { memberId: string }
      return input({ memberId, expectedVersion: 2 })
    }),
    GrantDelegation: by(tree.province, 'SIGNATORY', aDelegation),
    RevokeDelegation: by(tree.province, 'SIGNATORY', async () => {
      const token = await tree.province.token('SIGNATORY')
      const { delegation } = await mutate<{ delegation: { id: string } }>(
        token,
        'GrantDelegation',
        (await aDelegation()).input,
      )
      return input({ delegationId: delegation.id, expectedVersion: 1 })
    }),
    // Reads of the idempotency record, the next member and the list; one write of the record. Each item moved adds two.
    HandOverWork: by(tree.province, 'ADMINISTRATOR', async () => {
      const next = await aMember(stack, tree.province, '接任者', 'CLERK')
      return input({ fromId: 'mbr_01HZZZZZZZZZZZZZZZZZZZZZZZ', toId: next.id })
    }),
    HandOverItems: by(tree.province, 'ADMINISTRATOR', async () => {
      const [from, next] = [
        await aMember(stack, tree.province, '调离者', 'REVIEWER'),
        await aMember(stack, tree.province, '接任者', 'REVIEWER'),
      ]
      const held = Array.from({ length: 3 }, async () => {
        const draft = await aDraftOf(tree.province, aNotice([tree.luoyang]))
        const { name, token, input: fields } = await nextStep(tree.province, draft)
        await mutate(token, name, { ...fields, passTo: from.id })
        return { idempotencyKey: randomUUID(), itemId: draft.id, expectedVersion: draft.version + 1 }
      })
      return { input: { items: await Promise.all(held), toId: next.id } }
    }),
    AuditRecords: by(tree.province, 'AUDITOR'),
    AuditSeals: by(tree.province, 'AUDITOR'),
    // And one for a thousand records, if there is such a seal.
    CheckAuditSeal: by(tree.province, 'AUDITOR', () => ({ number: 1 })),
  }
}
