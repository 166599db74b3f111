import { merkleTree } from '../../kernel/merkle.ts'
import type { Signer } from '../../platform/signer.ts'
import type { Table } from '../../platform/table.ts'
import { ROOT_TYPE } from '../model.ts'
import { proofFrom, rootPayload } from '../rules/receipts.ts'
import { proofItems, receiptKeyItem, type Signable } from '../store/index.ts'

/** What signing receipts needs. */
export interface SigningTools {
  readonly table: Table
  readonly signer: Signer
}

/**
 * Signs the receipts of these rungs with one signature, of the root of a tree over them, and stores the proof of each for
 * the sender and for the recipient. Signed again, for a batch that comes twice, they get another proof that is as good:
 * what a receipt says follows from the rung alone.
 */
export async function signReceipts(
  { table, signer }: SigningTools,
  rungs: readonly Signable[],
): Promise<void> {
  // A stream may repeat a record within one batch.
  const unique = [...new Map(rungs.map(rung => [`${rung.pk}\n${rung.sk}`, rung])).values()]
  if (unique.length === 0) return
  await publishKey({ table, signer })
  const { root, paths } = merkleTree(unique.map(({ leaf }) => leaf))
  const signed = await signer.sign(ROOT_TYPE, rootPayload(root, unique.length))
  await table.putAll(unique.flatMap((rung, index) => proofItems(rung, proofFrom(paths[index] ?? '', signed))))
}

/** Kids of the keys that this process knows to be published. */
const published = new Set<string>()

/** Every key that ever signed is kept, so that what it signed can be verified after it was replaced. */
async function publishKey({ table, signer }: SigningTools): Promise<void> {
  const key = await signer.publicKey()
  const name = `${key.kid}`
  if (published.has(name)) return
  const commit = await table.commit([{ put: receiptKeyItem(key), when: 'absent' }])
  if (commit.done || commit.lost.length > 0) published.add(name)
  else throw new Error('the signing key could not be published')
}
