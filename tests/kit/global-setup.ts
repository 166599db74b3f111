import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { BUNDLES_VARIABLE, bundles } from '../../infra/constructs/bundles.ts'
import { newIssuerKey, openIssuer } from '../../infra/local/emulators/issuer.ts'
import { JOURNAL_VARIABLE } from '../../infra/local/gate/journal.ts'
import { ensureJava } from '../../infra/local/process/java.ts'
import { STACKS_VARIABLE, stacksAsText, synthesizeLocal } from '../../infra/local/template/assembly.ts'
import { FILES_THAT_RAN } from './files-that-ran.ts'
import { isWholeRun, readJudgements, reportOn } from './judgements.ts'
import { startSharedDatabase } from './shared-database.ts'
import { UNUSED_GRANTS } from './unused-grants.ts'

/** What every test file gets: the synthesized stacks, and the keys of an issuer of tokens. */
export interface Shared {
  readonly jwksUrl: string
  readonly issuerKey: string
  /** The stacks as JSON, their assets as entries: each test file makes what they declare for itself. */
  readonly stacks: string
  /** The endpoint of the database in which each test file makes its tables. */
  readonly database: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    shared: Shared
  }
}

/** Starts what all test files share, once for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureJava(line => process.stderr.write(`${line}\n`))
  const issuerKey = newIssuerKey()
  const { jwks } = await openIssuer(issuerKey)
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(jwks))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const assembly = await synthesizeLocal()
  const stacks = stacksAsText(assembly.stacks)
  const folder = mkdtempSync(join(tmpdir(), 'hutong-test-run-'))
  writeFileSync(join(folder, 'stacks.json'), stacks)
  const journal = join(folder, 'judgements')
  mkdirSync(journal)
  // Inherited by every worker, and by every platform that a test starts as a process of its own.
  process.env[BUNDLES_VARIABLE] = bundles()
  process.env[STACKS_VARIABLE] = join(folder, 'stacks.json')
  process.env[JOURNAL_VARIABLE] = journal

  const database = await startSharedDatabase()
  project.provide('shared', {
    database: database.endpoint,
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`,
    issuerKey,
    stacks,
  })
  return async () => {
    server.close()
    await database.stop()
    assembly.discard()
    try {
      await judgeAgain(journal, project.config.testNamePattern === undefined)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/**
 * Compares what the gates of the run judged with an independent judge, and prints the report.
 * @throws if they disagree, or a call was denied, or a grant was not used
 */
async function judgeAgain(folder: string, allTests: boolean): Promise<void> {
  const judgements = readJudgements(folder)
  if (judgements.calls === 0) return
  const files = join(folder, FILES_THAT_RAN)
  const ran = existsSync(files) ? readFileSync(files, 'utf8').trim().split('\n') : []
  const { lines, faults } = await reportOn(judgements, UNUSED_GRANTS, allTests && isWholeRun(ran))
  process.stdout.write(`${lines.join('\n')}\n`)
  if (faults.length > 0) throw new Error(`the gate's report:\n${faults.join('\n')}`)
}
