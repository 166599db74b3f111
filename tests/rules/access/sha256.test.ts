import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Sha256 } from '../../../functions/platform/sha256.ts'

const text = fc.string({ unit: 'binary' })
const bytes = fc.uint8Array({ maxLength: 200 })
const data = fc.oneof(text, bytes)

const digestOf = async (parts: readonly (string | Uint8Array)[], secret?: string | Uint8Array) => {
  const hash = new Sha256(secret)
  for (const part of parts) hash.update(part)
  return Buffer.from(await hash.digest()).toString('hex')
}

test('what the SDK signs with is SHA-256', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(data), async parts => {
      const expected = createHash('sha256')
      for (const part of parts) expected.update(part)
      expect(await digestOf(parts)).toBe(expected.digest('hex'))
    }),
  )
})

test('with a secret of any length it is HMAC-SHA-256', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(data), data, async (parts, secret) => {
      const expected = createHmac('sha256', secret)
      for (const part of parts) expected.update(part)
      expect(await digestOf(parts, secret)).toBe(expected.digest('hex'))
    }),
  )
})

test('it takes views and buffers, and begins anew when it is reset', async () => {
  const view = new Uint8Array([0, 1, 2, 3]).subarray(1, 3)
  const hash = new Sha256()
  hash.update('what is forgotten')
  hash.reset()
  hash.update(view)
  hash.update(new Uint8Array([4, 5]).buffer)
  expect(Buffer.from(await hash.digest())).toEqual(
    createHash('sha256')
      .update(new Uint8Array([1, 2, 4, 5]))
      .digest(),
  )
})
