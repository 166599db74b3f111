import { createHash } from 'node:crypto'
import { fromBase64url } from './base64url.ts'

/**
 * A binary hash tree as RFC 6962, 2.1 defines it: leaves and inner nodes are hashed with different first bytes, so that
 * neither can be presented as the other. One signature of the root signs every leaf.
 */
const LEAF = Buffer.of(0)
const NODE = Buffer.of(1)
const HASH_BYTES = 32
const STEP_BYTES = 1 + HASH_BYTES

/** The side on which a step's sibling stands. */
const LEFT = 0
const RIGHT = 1

function sha256(...parts: readonly Uint8Array[]) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The hash of a leaf over its text, as 64 hexadecimal digits. */
export function leafOf(text: string): string {
  return sha256(LEAF, Buffer.from(text)).toString('hex')
}

/** A tree over leaves, with the path of each from the leaf to the root. */
export interface MerkleTree {
  /** 64 hexadecimal digits. */
  readonly root: string
  /** For each leaf, in their order: its siblings from the leaf up, 33 bytes each, as base64url. */
  readonly paths: readonly string[]
}

/** The tree over these leaves. @throws for no leaf */
export function merkleTree(leaves: readonly string[]): MerkleTree {
  if (leaves.length === 0) throw new RangeError('a tree has at least one leaf')
  const steps: Buffer[][] = leaves.map(() => [])
  // Each node with the leaves below it, whose paths get the sibling's hash.
  let level = leaves.map((leaf, index) => ({ hash: Buffer.from(leaf, 'hex'), below: [index] }))
  while (level.length > 1) {
    const above: typeof level = []
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = level.slice(index, index + 2)
      if (left === undefined) break
      if (right === undefined) {
        // The last of an odd number moves up as it is.
        above.push(left)
        break
      }
      for (const leaf of left.below) steps[leaf]?.push(Buffer.of(RIGHT), right.hash)
      for (const leaf of right.below) steps[leaf]?.push(Buffer.of(LEFT), left.hash)
      above.push({ hash: sha256(NODE, left.hash, right.hash), below: [...left.below, ...right.below] })
    }
    level = above
  }
  return {
    root: level[0]?.hash.toString('hex') ?? '',
    paths: steps.map(step => Buffer.concat(step).toString('base64url')),
  }
}

/** The root that a leaf and its path lead to; null if the path is malformed. */
export function rootFrom(leaf: string, path: string): string | null {
  const bytes = fromBase64url(path)
  if (bytes === null || bytes.length % STEP_BYTES !== 0) return null
  let hash = Buffer.from(leaf, 'hex')
  for (let start = 0; start < bytes.length; start += STEP_BYTES) {
    const side = bytes[start]
    const sibling = bytes.subarray(start + 1, start + STEP_BYTES)
    if (side !== LEFT && side !== RIGHT) return null
    hash = side === LEFT ? sha256(NODE, sibling, hash) : sha256(NODE, hash, sibling)
  }
  return hash.toString('hex')
}
