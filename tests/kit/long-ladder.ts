import { PORTION } from '../../functions/exchange/model.ts'
import { itemsOf } from './counts.ts'
import { type TestAgency, wholeTable } from './government.ts'
import type { Stack } from './stack.ts'

/**
 * Makes the ladder of a dispatched document as long as this: its recipients and their rungs are put into the table again
 * and again under other ids and places. To deliver to thousands takes a minute here.
 */
export async function lengthenLadder(
  stack: Stack,
  sender: TestAgency,
  documentId: string,
  recipientCount: number,
): Promise<void> {
  const pk = `T#${sender.tenant}#DOC#${documentId}`
  const items = (await itemsOf(stack)).filter(item => item.pk === pk)
  const document = items.find(({ sk }) => sk === 'DOC') as { pk: string; sk: string; data: Sent }
  const first = items.find(({ sk }) => sk === 'LADDER#00000') as { data: Recipient[] }
  const portion = items.find(({ sk }) => sk === 'LADDER#00000#00')
  const rungs = items.filter(({ sk }) => /^LADDER#00000#(?!00)/.test(sk))

  const places = Array.from({ length: recipientCount }, (_, order) => order)
  const recipients = places.map(order => ({
    ...(first.data[order % first.data.length] as Recipient),
    order,
    // The last ten of 26 characters of an id, so that each has one of its own.
    agencyId: `agc_01KE5WCZE000000${String(order).padStart(11, '0')}`,
  }))
  const portions = places.filter(order => order % PORTION === 0)
  const key = (order: number, part = '') => ({ pk, sk: `LADDER#${String(order).padStart(5, '0')}${part}` })
  const data = { ...document.data, dispatch: { ...document.data.dispatch, recipientCount } }
  await wholeTable(stack).putAll([
    { ...document, data },
    ...portions.map(from => ({ ...key(from), data: recipients.slice(from, from + PORTION) })),
    ...(portion === undefined ? [] : portions.map(from => ({ ...portion, ...key(from, '#00') }))),
    ...places.flatMap(order =>
      rungs.map(rung => ({ ...rung, ...key(order, rung.sk.slice(-3)), copy: `${rung.copy}${order}` })),
    ),
  ])
}

interface Recipient {
  readonly order: number
  readonly agencyId: string
}
interface Sent {
  readonly dispatch: object
}
