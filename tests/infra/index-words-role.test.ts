import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { synthesize } from '../../infra/app.ts'
import { apSoutheast1Staging } from '../../infra/config/ap-southeast-1.staging.ts'
import { cnNorth1Production } from '../../infra/config/cn-north-1.production.ts'
import { allows, type PolicyTemplate, tablePolicyOf } from '../kit/role-policies.ts'

const outdir = mkdtempSync(join(tmpdir(), 'hutong-index-words-test-'))
const configs = [cnNorth1Production, apSoutheast1Staging]
let templates: Map<string, PolicyTemplate>
beforeAll(() => {
  const { stacks } = synthesize(configs, outdir)
  templates = new Map(stacks.map(stack => [stack.stackName, stack.template as PolicyTemplate]))
})
afterAll(() => rmSync(outdir, { recursive: true, force: true }))

const tenant = 'T#41.01.05.agc_X'
const [document, delivery, posting] = [
  `${tenant}#DOC#doc_1`,
  `${tenant}#DLV#dlv_1`,
  `${tenant}#FIND#DOC#公文`,
]

describe.each(configs)('what indexes words in $partition', ({ stage, region, partition }) => {
  const table = `arn:${partition}:dynamodb:${region}:000000000000:table/hutong`
  test.each<[string, boolean, string, string[] | undefined]>([
    ['reads a document with its postings', true, 'BatchGetItem', [document, posting]],
    ['reads a delivery', true, 'BatchGetItem', [delivery]],
    ['writes postings', true, 'PutItem', [posting, `${posting}2`]],
    ['writes many postings at once', true, 'BatchWriteItem', [posting]],
    ['removes postings', true, 'DeleteItem', [posting]],
    ['lists documents', true, 'Query', [`${tenant}#OUT`]],
    ['lists deliveries', true, 'Query', [`${tenant}#IN`]],
    ['reads the directory', false, 'BatchGetItem', ['D#AG#agc_X']],
    ['reads who is in the register', false, 'BatchGetItem', [`${tenant}#MEMBERS`]],
    ['writes a document', false, 'PutItem', [document]],
    ['writes a posting beside a document', false, 'PutItem', [posting, document]],
    ['removes a delivery', false, 'DeleteItem', [delivery]],
    ['lists somebody’s work', false, 'Query', [`${tenant}#WORK#mbr_1`]],
    ['writes without naming a key', false, 'PutItem', undefined],
    ['reads without naming a key', false, 'BatchGetItem', undefined],
    ['reads a whole table', false, 'Scan', undefined],
  ])('%s: %s', async (_, expected, action, keys) => {
    const policy = tablePolicyOf(templates.get(`hutong-${stage}-${region}-events`), 'IndexWords', table)
    expect(policy.Statement.length).toBeGreaterThan(0)
    expect(await allows(policy, { partition, table, action, keys })).toBe(expected)
  })
})
