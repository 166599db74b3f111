import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Test files that take a minute or more, the longest first. They begin before all others: one of them alone at the end left a
 * processor idle for 70 seconds.
 */
const LONG = ['tests/local/npm-start.test.ts', 'tests/budget/budget.test.ts', 'tests/local/main-job.test.ts']

/** The order of the files: the long ones, then as ever. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = LONG.findIndex(name => moduleId.endsWith(name))
      return place < 0 ? LONG.length : place
    }
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b))
  }
}
