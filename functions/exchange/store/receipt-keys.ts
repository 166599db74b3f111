import * as z from 'zod'
import { queryAll } from '../../platform/paging.ts'
import type { Item, Table } from '../../platform/table.ts'

/** In the directory, because everybody who verifies a receipt needs them. */
const PARTITION = 'D#RECEIPT-KEYS'

const keySchema = z.looseObject({ kid: z.string(), kty: z.string() })
/** A public key as JWK. */
export type ReceiptKey = z.infer<typeof keySchema>

export function receiptKeyItem(key: object): Item {
  const parsed = keySchema.parse(key)
  return { pk: PARTITION, sk: parsed.kid, data: parsed }
}

/** Every public key that ever signed receipts: one Query. */
export async function readReceiptKeys(table: Table): Promise<ReceiptKey[]> {
  return (await queryAll(table, { pk: PARTITION }, 100)).map(item => keySchema.parse(item.data))
}
