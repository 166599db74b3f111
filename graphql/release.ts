/**
 * Makes what stands under Unreleased a release: `npm run release -- 0.2.0`. From then on the contract as it is now is
 * what the gate compares with. It writes graphql/released.graphql, CHANGELOG.md and the version; committing is yours.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withRelease } from './changelog.ts'
import { contractFaults } from './compatibility.ts'

const root = join(import.meta.dirname, '..')
const read = (name: string): string => readFileSync(join(root, name), 'utf8')

const [version = ''] = process.argv.slice(2)
const { version: last } = JSON.parse(read('package.json')) as { version: string }
/** Versions in the order of their precedence: a release candidate comes before its release. */
const inOrder = (one: string): string => {
  const [numbers = '', candidate = '~'] = one.split('-rc.')
  const places = numbers.split('.').map(part => part.padStart(6, '0'))
  return [...places, candidate.padStart(6, '0')].join('.')
}
if (!/^\d+\.\d+\.\d+(-rc\.\d+)?$/.test(version) || inOrder(version) <= inOrder(last)) {
  console.error(`Give a version above ${last}: npm run release -- 0.2.0, or 1.0.0-rc.1`)
  process.exit(1)
}

const published = read('graphql/published.graphql')
const changelog = read('CHANGELOG.md')
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const released = read('graphql/released.graphql')
const faults = contractFaults({ released, published, changelog, version: last, today })
if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exit(1)
}
const contract = createHash('sha256').update(published).digest('hex')
writeFileSync(join(root, 'CHANGELOG.md'), withRelease(changelog, { version, day: today, contract }))
writeFileSync(join(root, 'graphql/released.graphql'), published)
execFileSync('npm', ['version', version, '--no-git-tag-version'], { cwd: root, stdio: 'ignore' })
console.log(`${version} is written. Commit CHANGELOG.md, graphql/released.graphql and both package files.`)
