import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { synthesize } from '../../infra/app.ts'
import { local } from '../../infra/config/local.ts'
import { startObjectsAndQueues } from '../../infra/local/emulators/fauxqs.ts'
import { newIssuerKey, openIssuer } from '../../infra/local/emulators/issuer.ts'
import { startKmsAndSts } from '../../infra/local/emulators/kms-and-sts.ts'
import { ensureJava } from '../../infra/local/process/java.ts'

/** What every test file gets: the endpoints that all share, and the template from which each makes its own table. */
export interface Shared {
  readonly objectsAndQueues: string
  readonly kmsAndSts: string
  readonly jwksUrl: string
  readonly issuerKey: string
  readonly dataTemplate: string
  /** Credentials of the role that the API function runs under, and the role that it assumes for data. */
  readonly apiKey: { readonly accessKeyId: string; readonly secretAccessKey: string }
  readonly dataRoleArn: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    shared: Shared
  }
}

/** Starts the local services once for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureJava(line => process.stderr.write(`${line}\n`))
  const [objectsAndQueues, kmsAndSts] = await Promise.all([startObjectsAndQueues(), startKmsAndSts()])
  kmsAndSts.kms.addSigningKey('receipts')
  // The key that follows it when it is rotated.
  kmsAndSts.kms.addSigningKey('receipts-next')
  const apiRole = 'arn:aws-cn:iam::000000000000:role/api'
  const dataRoleArn = 'arn:aws-cn:iam::000000000000:role/data'
  const Statement = [
    { Effect: 'Allow' as const, Principal: { AWS: [apiRole] }, Action: ['sts:AssumeRole', 'sts:TagSession'] },
  ]
  kmsAndSts.sts.addRole(dataRoleArn, { Version: '2012-10-17', Statement }, 3600)
  const issuerKey = newIssuerKey()
  const { jwks } = await openIssuer(issuerKey)
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(jwks))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))

  project.provide('shared', {
    objectsAndQueues: objectsAndQueues.endpoint,
    kmsAndSts: kmsAndSts.endpoint,
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`,
    issuerKey,
    dataTemplate: dataTemplate(),
    apiKey: kmsAndSts.sts.issue(apiRole),
    dataRoleArn,
  })
  return async () => {
    server.close()
    await Promise.all([objectsAndQueues.stop(), kmsAndSts.stop()])
  }
}

/** The synthesized CloudFormation template that declares the table. */
function dataTemplate(): string {
  const outdir = mkdtempSync(join(tmpdir(), 'hutong-test-'))
  const { stacks } = synthesize([local], outdir)
  const stack = stacks.find(one => JSON.stringify(one.template).includes('AWS::DynamoDB::Table'))
  rmSync(outdir, { recursive: true, force: true })
  if (stack === undefined) throw new Error('no stack declares a table')
  return JSON.stringify(stack.template)
}
