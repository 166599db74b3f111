import { change, until } from './client.ts'
import { RECALL_REASON, RECALL_REFUSAL, WRONG_NOTICE } from './documents.ts'
import { as, type DeliveryNow, type DocumentNow, issue, newest, type Office, receive } from './office.ts'
import type { Output } from './regulation.ts'

/**
 * A notice that should not have gone out is recalled from both its recipients: the copy that nobody signed for disappears, and
 * who signed for the other one refuses. @returns the notice, and whether both sides see it so
 */
export async function recallNotice(
  city: Office,
  [unsigned, signed]: readonly [Office, Office],
  { say }: Pick<Output, 'say'>,
): Promise<{ readonly notice: DocumentNow; readonly isRecalled: boolean }> {
  const mainRecipients = { agencyIds: [unsigned.id, signed.id] }
  const sent = await issue(city, { ...WRONG_NOTICE, mainRecipients })
  await arrived(unsigned)
  await receive(signed, await arrived(signed), [['SignForDelivery']])
  const input = { documentId: sent.id, expectedVersion: sent.version, reason: RECALL_REASON }
  await change(city.url, await city.token('CLERK'), 'RecallDocument', input)
  const asked = await until('the question whether it is given back', async () => {
    const delivery = await newest(signed)
    const { recall } = (await as('CLERK', signed).delivery({ id: delivery.id })) ?? {}
    return recall?.outcome === 'ASKED' ? newest(signed) : null
  })
  await receive(signed, asked, [['RefuseRecall', { reason: RECALL_REFUSAL }]])
  const outcomes = await until('the answers to the recall', async () => {
    const document = await as('CLERK', city).documentRecalls({ id: sent.id })
    const rows = document?.ladder?.nodes ?? []
    const isAnswered = rows.length === 2 && rows.every(({ recall }) => (recall?.decidedAt ?? null) !== null)
    return isAnswered ? new Map(rows.map(({ recipient, recall }) => [recipient.name, recall])) : null
  })
  const [gone, kept] = [outcomes.get(unsigned.name), outcomes.get(signed.name)]
  const tombstone = await newest(unsigned)
  say(
    `${sent.number} recalled (${RECALL_REASON}): ${unsigned.name} ${gone?.outcome}, its copy shows no title`,
  )
  say(`${signed.name} had signed for it: ${kept?.outcome} (${kept?.refusal})`)
  const isRecalled = gone?.outcome === 'RECALLED' && kept?.outcome === 'REFUSED' && tombstone.title === ''
  return { notice: { ...sent, title: WRONG_NOTICE.title }, isRecalled }
}

/** The delivery of the notice, once it is there. */
function arrived(office: Office): Promise<DeliveryNow> {
  return until(`the notice at ${office.name}`, async () => {
    const delivery = await newest(office)
    return delivery.title === WRONG_NOTICE.title ? delivery : null
  })
}
