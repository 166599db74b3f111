import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uploadKey } from '../../functions/uploads/store.ts'
import { synthesize } from '../../infra/app.ts'
import { apSoutheast1Staging } from '../../infra/config/ap-southeast-1.staging.ts'
import { cnNorth1Production } from '../../infra/config/cn-north-1.production.ts'
import { allows, type PolicyTemplate, tablePolicyOf } from '../kit/role-policies.ts'

const outdir = mkdtempSync(join(tmpdir(), 'hutong-finish-uploads-test-'))
const configs = [cnNorth1Production, apSoutheast1Staging]
let templates: Map<string, PolicyTemplate>
beforeAll(() => {
  const { stacks } = synthesize(configs, outdir)
  templates = new Map(stacks.map(stack => [stack.stackName, stack.template as PolicyTemplate]))
})
afterAll(() => rmSync(outdir, { recursive: true, force: true }))

describe.each(configs)('the check of uploads in $partition', ({ stage, region, partition }) => {
  const table = `arn:${partition}:dynamodb:${region}:000000000000:table/hutong`

  const upload = uploadKey('41.01.05.agc_X', 'upl_1').pk
  test.each<[string, boolean, string, string[] | undefined]>([
    ['reads an upload', true, 'GetItem', [upload]],
    ['writes an upload', true, 'PutItem', [upload]],
    ['writes an upload in a transaction with another', true, 'PutItem', [upload, `${upload}2`]],
    ['reads a document', false, 'GetItem', ['T#41.01.05.agc_X#DOC#doc_1']],
    ['writes a document', false, 'PutItem', ['T#41.01.05.agc_X#DOC#doc_1']],
    ['writes an upload beside a document', false, 'PutItem', [upload, 'T#41.01.05.agc_X#DOC#doc_1']],
    ['writes the directory', false, 'PutItem', ['D#AG#agc_X']],
    ['writes without naming a key', false, 'PutItem', undefined],
    ['reads without naming a key', false, 'GetItem', undefined],
    ['queries uploads', false, 'Query', [upload]],
    ['deletes an upload', false, 'DeleteItem', [upload]],
  ])('%s: %s', async (_, expected, action, keys) => {
    const policy = tablePolicyOf(templates.get(`hutong-${stage}-${region}-events`), 'FinishUploads', table)
    expect(await allows(policy, { partition, table, action, keys })).toBe(expected)
  })
})
