import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RungRoute } from '../../../functions/exchange/model.ts'
import { countedIn, mayCountTwice } from '../../../functions/exchange/rules/cascade.ts'

/** A rung of a delivery to an agency. */
const rung = (deliveryId: string, agencyId: string) => ({
  route: { deliveryId, recipient: { agencyId } } as RungRoute,
})
const none = { direct: new Set<string>(), claimed: new Map<string, string>() }

describe('a cascade counts an agency that a document was forwarded to', () => {
  it('by its first delivery, which holds the claim from then on', () => {
    const first = rung('dlv_1', 'agc_county')
    expect(countedIn([first], none)).toEqual({ counted: [first], claims: [first.route] })
  })
  it('not again by another delivery, of the same agency or of another', () => {
    const standing = { ...none, claimed: new Map([['agc_county', 'dlv_1']]) }
    expect(countedIn([rung('dlv_2', 'agc_county')], standing)).toEqual({ counted: [], claims: [] })
  })
  it('with every later rung of the delivery that counts', () => {
    const standing = { ...none, claimed: new Map([['agc_county', 'dlv_1']]) }
    const later = rung('dlv_1', 'agc_county')
    expect(countedIn([later], standing)).toEqual({ counted: [later], claims: [] })
  })
  it('with one claim for several of its rungs that arrive together', () => {
    const both = [rung('dlv_1', 'agc_county'), rung('dlv_1', 'agc_county')]
    expect(countedIn(both, none)).toEqual({ counted: both, claims: [both[0]?.route] })
  })
  it('never, if the first document itself was sent to it', () => {
    const standing = { ...none, direct: new Set(['agc_county']) }
    expect(countedIn([rung('dlv_2', 'agc_county')], standing)).toEqual({ counted: [], claims: [] })
  })
  it('by asking who holds the claim only where a second delivery is possible: forwarded, or added later', () => {
    const recipient = { agencyId: 'agc_county' }
    const route = (more: object) =>
      ({ documentId: 'doc_1', root: { documentId: 'doc_1' }, recipient, ...more }) as RungRoute
    expect(mayCountTwice(route({}))).toBe(false)
    expect(mayCountTwice(route({ documentId: 'doc_2' }))).toBe(true)
    expect(mayCountTwice(route({ recipient: { ...recipient, added: { id: 'add_1' } } }))).toBe(true)
  })
  it('once each, however many deliveries come in whatever order', () => {
    const agency = fc.constantFrom('agc_A', 'agc_B', 'agc_C')
    const rungs = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), agency))
    fc.assert(
      fc.property(rungs, some => {
        const { counted, claims } = countedIn(
          some.map(([delivery, to]) => rung(`dlv_${delivery}_${to}`, to)),
          none,
        )
        const agencies = new Set(some.map(([, to]) => to))
        expect(new Set(counted.map(({ route }) => route.deliveryId)).size).toBe(agencies.size)
        expect(claims.map(({ recipient }) => recipient.agencyId).sort()).toEqual([...agencies].sort())
      }),
    )
  })
})
