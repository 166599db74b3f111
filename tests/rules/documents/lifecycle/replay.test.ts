import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOfEvent } from '../../../../functions/access/events.ts'
import { replay } from '../../../../functions/documents/lifecycle/rules/replay.ts'
import { chainFaults, documentIn } from '../../../kit/rules/documents.ts'

describe('a forged history', () => {
  it('is found by its hashes if an event is missing, changed or moved', () => {
    const { events } = documentIn('DISPATCHED')
    expect(chainFaults(events)).toEqual([])
    fc.assert(
      fc.property(
        fc.nat(events.length - 1),
        fc.constantFrom('by', 'at', 'type', 'aggregate'),
        (index, field) => {
          const changed = events.map((event, place) =>
            place === index ? { ...event, [field]: 'forged' } : event,
          )
          expect(chainFaults(changed)).not.toEqual([])
          if (index < events.length - 1) {
            expect(chainFaults(events.toSpliced(index, 1))).not.toEqual([])
            const turned = events
              .with(index, events[index + 1] as never)
              .with(index + 1, events[index] as never)
            expect(chainFaults(turned)).not.toEqual([])
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('with recomputed hashes is found by replay if a step is missing, repeated or swapped', () => {
    const { events } = documentIn('DISPATCHED')
    const forged = (all: typeof events) => {
      let previous: string | null = null
      return all.map((event, index) => {
        const without = { ...event, seq: index + 1, previous }
        const hash = hashOfEvent(without)
        previous = hash
        return { ...without, hash }
      })
    }
    expect(replay(forged(events)).ok).toBe(true)
    for (let index = 0; index < events.length - 1; index++) {
      const one = events[index] as (typeof events)[number]
      const other = events[index + 1] as (typeof events)[number]
      for (const history of [
        events.toSpliced(index, 1),
        events.toSpliced(index, 0, one),
        events.with(index, other).with(index + 1, one),
      ]) {
        expect(chainFaults(forged(history))).toEqual([])
        expect(replay(forged(history)).ok).toBe(false)
      }
    }
  })

  it('that begins with a policy of no known form has none', () => {
    const [created, ...later] = documentIn('DISPATCHED').events
    if (created === undefined) throw new Error('no events')
    const odd = { ...created, data: { ...created.data, fourEyes: 'yes' } }
    expect(replay([odd, ...later]).ok).toBe(true)
  })

  it('never makes replay throw, whatever its events contain', () => {
    const { events } = documentIn('DISPATCHED')
    fc.assert(
      fc.property(
        fc.nat(events.length - 1),
        fc.object(),
        fc.string(),
        fc.boolean(),
        (index, data, type, isTyped) => {
          const event = events[index] as (typeof events)[number]
          const changed = { ...event, data, type: isTyped ? event.type : type }
          expect([true, false]).toContain(replay(events.with(index, changed)).ok)
        },
      ),
      { numRuns: 500 },
    )
    for (const type of ['constructor', '__proto__', 'toString'])
      expect(replay([{ ...(events[0] as (typeof events)[number]), type }]).ok).toBe(false)
  })
})
