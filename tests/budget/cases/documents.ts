import { mutate } from '../../kit/api.ts'
import { aDraftOf, aNotice, aNoticeIn, sha256Of } from '../../kit/documents.ts'
import { by, type Cases, input, type Scenario } from '../scenario.ts'
import { aJointRequest, anAnswer, aRequest, stepFrom } from './makers.ts'

/** The making of a document, from the draft to the seal. */
export const documentsCases = (scenario: Scenario): Cases => {
  const { tree } = scenario
  return {
    TakeBack: by(tree.province, 'DRAFTER', async () => {
      const { id, version } = await aNoticeIn('IN_REVIEW', tree.province, [tree.luoyang])
      return input({ documentId: id, expectedVersion: version })
    }),
    AddCountersigner: by(tree.province, 'SIGNATORY', async () => {
      const { id, version } = await aNoticeIn('APPROVED', tree.province, [tree.luoyang])
      return input({
        documentId: id,
        expectedVersion: version,
        countersigner: { party: { agencyId: tree.jiyuan.id } },
      })
    }),
    ReviseSigned: by(tree.province, 'CLERK', async () => {
      const { id, version } = await aNoticeIn('SIGNED', tree.province, [tree.luoyang])
      return input({ documentId: id, expectedVersion: version, draft: { body: '改过的正文' } })
    }),
    AgreeToCountersign: by(tree.luoyang, 'SIGNATORY', async () => {
      const { id, version } = await aRequest(scenario)
      return input({ requestId: id, expectedVersion: version })
    }),
    ReturnCountersign: by(tree.luoyang, 'SIGNATORY', async () => {
      const { id, version } = await aRequest(scenario)
      return input({ requestId: id, expectedVersion: version, reason: '不同意' })
    }),
    VetoJointIssue: async () => {
      const { token, request } = await aJointRequest(scenario)
      const whose = { competence: { side: 'GOVERNMENT' }, reason: '属于政府职权' }
      return {
        token,
        variables: input({ requestId: request.id, expectedVersion: request.version, ...whose }),
      }
    },
    UndoCountersignAnswer: by(tree.luoyang, 'SIGNATORY', async () => {
      const { id, version } = await anAnswer(scenario)
      return input({ requestId: id, expectedVersion: version, reason: '误操作' })
    }),
    BeginUpload: by(tree.province, 'DRAFTER', () =>
      input({ sha256: sha256Of(new Uint8Array()), size: 1, mediaType: 'text/plain' }),
    ),
    // One call beside read and commit for each quota that it uses.
    CreateDraft: by(tree.province, 'DRAFTER', () => input({ draft: aNotice([tree.luoyang]) })),
    EditDraft: by(tree.province, 'DRAFTER', async () => {
      const { id, version } = await aDraftOf(tree.province, aNotice([tree.luoyang]))
      return input({ documentId: id, expectedVersion: version, draft: { body: '改过的正文' } })
    }),
    KeepTemplate: by(tree.province, 'CLERK', () =>
      input({
        expectedVersion: 0,
        kind: 'BILL',
        name: '议案',
        title: '关于【事项】的议案',
        body: '现提请审议。',
      }),
    ),
    WithdrawTemplate: by(tree.province, 'CLERK', async () => {
      const text = { name: '纪要', title: '【会议】纪要', body: '会议要求，【要求】。' }
      const asked = { expectedVersion: 0, kind: 'MINUTES', ...text }
      const { documentTemplates } = await mutate<{ documentTemplates: { templates: { id: string }[] } }>(
        await tree.province.token('CLERK'),
        'KeepTemplate',
        asked,
      )
      const templateId = documentTemplates.templates.at(-1)?.id
      return input({ expectedVersion: 1, kind: 'MINUTES', templateId })
    }),
    DefineShortName: by(tree.province, 'CLERK', () =>
      input({ expectedVersion: 0, name: '河南省发展和改革委员会', shortName: '省发展改革委' }),
    ),
    WithdrawShortName: by(tree.luoyang, 'CLERK', async () => {
      const name = { name: '洛阳市公安局', shortName: '市公安局' }
      await mutate(await tree.luoyang.token('CLERK'), 'DefineShortName', { expectedVersion: 0, ...name })
      return input({ expectedVersion: 1, shortName: name.shortName })
    }),
    DiscardDraft: by(tree.province, 'DRAFTER', async () => {
      const { id, version } = await aDraftOf(tree.province, aNotice([tree.luoyang]))
      return input({ documentId: id, expectedVersion: version, reason: '改由他科起草' })
    }),
    SubmitForReview: stepFrom(tree, 'DRAFT'),
    ApproveDraft: stepFrom(tree, 'IN_REVIEW'),
    ReturnDraft: by(tree.province, 'REVIEWER', async () => {
      const { id, version } = await aNoticeIn('IN_REVIEW', tree.province, [tree.luoyang])
      return input({ documentId: id, expectedVersion: version, reason: '退回' })
    }),
    SignDocument: stepFrom(tree, 'APPROVED'),
    RecheckDocument: stepFrom(tree, 'SIGNED'),
    RegisterDocument: stepFrom(tree, 'RECHECKED'),
    SealDocument: stepFrom(tree, 'REGISTERED'),
    VoidNumber: by(tree.province, 'CLERK', async () => {
      const { id, version } = await aNoticeIn('SEALED', tree.province, [tree.luoyang])
      return input({ documentId: id, expectedVersion: version, reason: '标题有误' })
    }),
    QuarantinedUploads: by(tree.province, 'SECURITY_ADMINISTRATOR'),
  }
}
