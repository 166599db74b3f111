/**
 * Breaks one rule after the other and runs the tests of rules that depend on it: `npm run mutants`, or those of some
 * areas, `npm run mutants -- numbering exchange`. Exits 1 and names them if some go unnoticed.
 *
 * Why no tool: StrykerJS 10 runs here, but finds 4,500 mutants, of which half stand in tables or are met while tests
 * are collected; each of those takes a run of all tests, 30 s.
 */
import { relative } from 'node:path'
import { BaseSequencer, createVitest, type TestSpecification } from 'vitest/node'
import { MUTANTS } from './mutants.ts'
import { place } from './place.ts'

const areas = process.argv.slice(2)
const known = [...new Set(MUTANTS.map(mutant => mutant.area))]
const unknown = areas.filter(area => !known.includes(area))
if (unknown.length > 0) fail(`no such area: ${unknown.join(', ')}; there are ${known.join(', ')}`)
const chosen = MUTANTS.filter(({ area }) => areas.length === 0 || areas.includes(area))
const placed = chosen.map(mutant => ({ ...mutant, ...place(mutant) }))
const misplaced = placed.flatMap(one =>
  one.fault === null ? [] : [`${one.area}: ${one.because}: ${one.fault}`],
)
if (misplaced.length > 0) fail(misplaced.join('\n'))

/** The mutant that stands in place of its file. Nothing on disk changes. */
let current: (typeof placed)[number] | null = null
/** Milliseconds of each test file without a mutant. */
const durations = new Map<string, number>()

/** Quick files first: most mutants are noticed there, and the slow ones never start. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const of = ({ moduleId }: TestSpecification): number => durations.get(moduleId) ?? 0
    return files.toSorted((one, other) => of(one) - of(other))
  }
}

// The same random cases each time, so that the same mutants survive.
process.env.RANDOM_SEED = '1'
const vitest = await createVitest(
  'test',
  {
    config: false,
    include: ['tests/rules/**/*.test.ts'],
    setupFiles: 'tests/kit/random-cases.ts',
    sequence: { sequencer: QuickFirst },
    maxWorkers: 2,
    testTimeout: 10 * 60_000,
    bail: 1,
    reporters: [{}],
    watch: false,
    // Its keys know nothing of mutants: one would be found again where it is not wanted.
    fsModuleCache: false,
  },
  {
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        transform: (_, id) => (id === current?.file ? current.broken : undefined),
      },
    ],
  },
)
const all = await vitest.globTestSpecifications()
const sound = await vitest.runTestSpecifications(all)
if (sound.testModules.some(module => !module.ok())) await end('tests of rules fail without any mutant')
for (const module of sound.testModules) durations.set(module.moduleId, module.diagnostic().duration)

const survivors: string[] = []
for (const mutant of placed) {
  current = mutant
  vitest.invalidateFile(mutant.file)
  vitest.config.related = [mutant.file]
  // All that import it, directly or not.
  const specs = await vitest.getRelevantTestSpecifications()
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specs)
  vitest.invalidateFile(mutant.file)
  // Vitest also keeps how files ended that this run has not touched.
  const ran = new Set(specs.map(({ moduleId }) => moduleId))
  const isNoticed = testModules.some(module => ran.has(module.moduleId) && !module.ok())
  const survived = unhandledErrors.length === 0 && !isNoticed
  const line = `${mutant.area}: ${mutant.because} (${relative(process.cwd(), mutant.file)})`
  console.log(`${survived ? 'SURVIVED' : 'killed  '} ${line}`)
  if (survived) survivors.push(`${line}\n  - ${mutant.find}\n  + ${mutant.replace}`)
}
console.log(`${placed.length} rules broken, ${survivors.length} not noticed`)
await end(survivors.length === 0 ? null : `\nNo test notices:\n${survivors.join('\n')}`)

async function end(fault: string | null): Promise<void> {
  await vitest.close()
  if (fault !== null) fail(fault)
  process.exit(0)
}

function fail(fault: string): never {
  console.error(fault)
  process.exit(1)
}
