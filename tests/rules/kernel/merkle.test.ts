import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leafOf, merkleTree, rootFrom } from '../../../functions/kernel/merkle.ts'

const leaves = fc.array(fc.string(), { minLength: 1, maxLength: 70 }).map(texts => texts.map(leafOf))

describe('a hash tree', () => {
  it('has the hashes of RFC 6962 for one and for three leaves', () => {
    // SHA-256 of a zero byte alone, and the tree that RFC 6962, 2.1.3 draws for three leaves.
    expect(leafOf('')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
    const [a, b, c] = ['a', 'b', 'c'].map(leafOf) as [string, string, string]
    expect(merkleTree([a]).root).toBe(a)
    const { root } = merkleTree([a, b, c])
    expect(root).toBe('36642e73c2540ab121e3a6bf9545b0a24982cd830eb13d3cd19de3ce6c021ec1')
  })
  it('leads from every leaf by its path to the root', () => {
    fc.assert(
      fc.property(leaves, all => {
        const { root, paths } = merkleTree(all)
        expect(all.map((leaf, index) => rootFrom(leaf, paths[index] ?? ''))).toEqual(all.map(() => root))
      }),
    )
  })
  it('leads from another leaf, or by a changed path, to another root', () => {
    fc.assert(
      fc.property(leaves, fc.string(), fc.nat(), (all, other, at) => {
        const { root, paths } = merkleTree(all)
        const [leaf = '', path = ''] = [all[0], paths[0]]
        if (leafOf(other) !== leaf) expect(rootFrom(leafOf(other), path)).not.toBe(root)
        const bytes = Buffer.from(path, 'base64url')
        if (bytes.length === 0) return
        const place = at % bytes.length
        bytes[place] = (bytes[place] ?? 0) ^ 1
        // With one sibling twice the sides are alike, so only a different sibling must lead elsewhere.
        if (place % 33 !== 0) expect(rootFrom(leaf, bytes.toString('base64url'))).not.toBe(root)
      }),
    )
  })
  it.each([
    ['with half a step', Buffer.alloc(40).toString('base64url')],
    ['with a side that there is not', Buffer.concat([Buffer.of(2), Buffer.alloc(32)]).toString('base64url')],
    ['in another alphabet', 'AA=='],
  ])('refuses a path %s', (_, path) => {
    expect(rootFrom(leafOf('a'), path)).toBeNull()
  })
  it('cannot be without a leaf', () => {
    expect(() => merkleTree([])).toThrow('at least one leaf')
  })
})
