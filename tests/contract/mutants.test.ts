import { describe, expect, test } from 'vitest'
import { MUTANTS } from '../mutants/mutants.ts'
import { place } from '../mutants/place.ts'

describe('a mutant', () => {
  test.each(MUTANTS)('of $area breaks code that is there: $because', mutant => {
    expect(place(mutant).fault).toBeNull()
  })
})
