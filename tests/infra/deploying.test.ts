import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { synthesize } from '../../infra/app.ts'
import { cnNorth1Production } from '../../infra/config/cn-north-1.production.ts'
import { deployments } from '../../infra/config/index.ts'
import { local } from '../../infra/config/local.ts'
import type { StageConfig } from '../../infra/config/stage.ts'

/** What happens when stacks are deployed for the first time, again, and in which order; and what they may use. */

interface Resource {
  readonly Type: string
  readonly Properties: Record<string, unknown>
  readonly DeletionPolicy?: string
  readonly UpdateReplacePolicy?: string
}
interface Template {
  readonly Resources: Record<string, Resource>
  readonly Outputs?: Record<string, unknown>
  readonly Parameters?: Record<string, { AllowedPattern?: string; Default?: unknown }>
}

/** A deployment whose first time has succeeded. */
const established: StageConfig = {
  ...cnNorth1Production,
  stage: 'established',
  protectedFromDeletion: true,
  reservedConcurrency: { api: 200, relay: 50 },
}
const configs: readonly StageConfig[] = [...deployments, local]
const outdir = mkdtempSync(join(tmpdir(), 'hutong-deploying-test-'))
let stacks: ReturnType<typeof synthesize>['stacks']

beforeAll(() => {
  stacks = synthesize([...configs, established], outdir).stacks
})
afterAll(() => rmSync(outdir, { recursive: true, force: true }))

const stacksOf = ({ stage, region }: StageConfig) =>
  stacks.filter(({ stackName }) => stackName.startsWith(`hutong-${stage}-${region}-`))

function templateOf(config: StageConfig, part: 'data' | 'api' | 'events'): Template {
  const found = stacksOf(config).find(({ stackName }) => stackName.endsWith(`-${part}`))
  if (found === undefined) throw new Error(`no stack ${part} for ${config.stage}`)
  return found.template as Template
}

function tableOf(config: StageConfig): Resource {
  const resources = Object.values(templateOf(config, 'data').Resources)
  const found = resources.find(({ Type }) => Type === 'AWS::DynamoDB::Table')
  if (found === undefined) throw new Error('no table')
  return found
}

describe('a first deployment that fails can be repeated', () => {
  /** What must outlive its stack: all that holds data, and logs. */
  const KEPT = ['DynamoDB::Table', 'S3::Bucket', 'KMS::Key', 'SNS::Topic', 'Logs::LogGroup']

  test.each([...configs, established])(
    '$stage in $region: what is kept is not kept by a failed creation',
    config => {
      for (const { template } of stacksOf(config)) {
        for (const [id, resource] of Object.entries((template as Template).Resources)) {
          const isKept = KEPT.some(type => resource.Type === `AWS::${type}`)
          // A policy that is not written counts as Delete.
          const policies = [resource.DeletionPolicy ?? 'Delete', resource.UpdateReplacePolicy ?? 'Delete']
          expect(policies, id).toEqual(isKept ? ['RetainExceptOnCreate', 'Retain'] : ['Delete', 'Delete'])
        }
      }
    },
  )

  test.each(configs)(
    '$stage in $region: nothing is protected from being deleted yet, which is warned of',
    config => {
      expect(stacksOf(config).filter(stack => stack.terminationProtection === true)).toEqual([])
      const table = tableOf(config)
      expect(table.Properties.DeletionProtectionEnabled).toBe(false)
      const warnings = stacksOf(config).flatMap(({ messages }) =>
        messages.map(({ entry }) => String(entry.data)),
      )
      expect(warnings.filter(text => text.includes('protectedFromDeletion'))).toHaveLength(1)
    },
  )

  test('after the first success all stacks and the table are protected, and nothing is warned of', () => {
    expect(stacksOf(established).map(stack => stack.terminationProtection)).toEqual([true, true, true])
    const table = tableOf(established)
    expect(table.Properties.DeletionProtectionEnabled).toBe(true)
    expect(stacksOf(established).flatMap(({ messages }) => messages)).toEqual([])
  })
})

test('all stacks at once are deployed in the order data, relay, API', () => {
  const part = (id: string) => id.split('-').at(-1) ?? ''
  const dependencies = stacksOf(established).map(({ id, dependencies: needed }) => [
    part(id),
    needed
      .map(one => part(one.id))
      .filter(one => !one.endsWith('.assets'))
      .sort(),
  ])
  expect(dependencies).toEqual([
    ['data', []],
    ['events', ['data']],
    ['api', ['data', 'events']],
  ])
})

describe('the parameters of the API', () => {
  const accepts = (config: StageConfig, name: string, value: string): boolean => {
    const { AllowedPattern } = templateOf(config, 'api').Parameters?.[name] ?? {}
    return new RegExp(AllowedPattern ?? 'no pattern').test(value)
  }

  test.each<[string, boolean, string]>([
    ['TokenIssuer', true, 'https://id.example.cn'],
    ['TokenIssuer', true, 'https://id.example.cn/realms/gov'],
    ['TokenIssuer', false, ''],
    ['TokenIssuer', false, 'http://id.example.cn'],
    ['TokenIssuer', false, 'https://'],
    ['TokenIssuer', false, 'id.example.cn'],
    ['TokenAudience', true, 'hutong-api'],
    ['TokenAudience', false, ''],
    ['TokenAudience', false, ' '],
    ['JwksUrl', true, 'https://id.example.cn/.well-known/jwks.json'],
    ['JwksUrl', false, ''],
    ['JwksUrl', false, 'http://id.example.cn/jwks.json'],
    ['JwksUrl', false, 'http://127.0.0.1:4000/jwks.json'],
    ['JwksUrl', false, 'https://id.example.cn/a b'],
    ['JwksUrl', false, 'x\nhttps://id.example.cn/'],
    ['ServiceUrl', true, 'https://api.example.cn'],
    ['ServiceUrl', false, 'https://api.example.cn/'],
    ['ServiceUrl', false, 'http://api.example.cn'],
    ['ServiceUrl', false, 'https://api.example.cn/graphql'],
    ['Operators', true, 'operator'],
    ['Operators', true, 'ops-1,ops-2'],
    ['Operators', false, ''],
    ['Operators', false, 'ops-1,,ops-2'],
    ['Operators', false, 'ops 1'],
  ])('%s: accepted %s: %j', (name, expected, value) => {
    for (const config of deployments) expect(accepts(config, name, value), config.region).toBe(expected)
  })

  test('of the stage that runs on this machine accept an issuer on loopback, and no other without TLS', () => {
    expect(accepts(local, 'JwksUrl', local.tokens.jwksUrl)).toBe(true)
    expect(accepts(local, 'JwksUrl', 'http://127.0.0.1.example.cn/jwks.json')).toBe(false)
    expect(accepts(local, 'JwksUrl', 'http://10.0.0.1/jwks.json')).toBe(false)
    expect(accepts(local, 'TokenIssuer', local.tokens.issuer)).toBe(true)
  })

  test('have no default where tokens of others could be trusted by mistake', () => {
    for (const config of deployments)
      for (const [name, { Default }] of Object.entries(templateOf(config, 'api').Parameters ?? {}))
        if (name !== 'BootstrapVersion') expect([name, Default]).toEqual([name, undefined])
  })
})

describe('what functions may use', () => {
  const resourcesOf = (config: StageConfig, type: string): Resource[] =>
    stacksOf(config)
      .flatMap(({ template }) => Object.values((template as Template).Resources))
      .filter(({ Type }) => Type === type)
  const functionsOf = (config: StageConfig) =>
    new Map(
      resourcesOf(config, 'AWS::Lambda::Function').map(({ Properties }) => [
        String(Properties.FunctionName).split('-').slice(2).join('-'),
        Properties,
      ]),
    )

  test.each(configs)('$stage in $region: a whole processor for those that compute', config => {
    const functions = functionsOf(config)
    expect([functions.get('api')?.MemorySize, functions.get('relay')?.MemorySize]).toEqual([1769, 1769])
  })

  test.each(configs)(
    '$stage in $region: no queue takes all instances; none are reserved unless a stage says so',
    config => {
      const mappings = resourcesOf(config, 'AWS::Lambda::EventSourceMapping')
      const ofQueues = mappings.filter(({ Properties }) => Properties.StartingPosition === undefined)
      expect(ofQueues.length).toBeGreaterThan(1)
      for (const { Properties } of ofQueues) {
        const { MaximumConcurrency } = Properties.ScalingConfig as { MaximumConcurrency: number }
        expect(MaximumConcurrency).toBeLessThanOrEqual(20)
      }
      for (const [name, properties] of functionsOf(config))
        expect([name, properties.ReservedConcurrentExecutions]).toEqual([name, undefined])
    },
  )

  test('what a stage reserves, the functions have', () => {
    const functions = functionsOf(established)
    const reserved = [...functions].map(([name, properties]) => [
      name,
      properties.ReservedConcurrentExecutions,
    ])
    expect(Object.fromEntries(reserved)).toMatchObject({ api: 200, relay: 50, 'finish-uploads': undefined })
  })

  test('a stage that reserves fewer instances than a queue may run at once is refused', () => {
    const config = { ...local, reservedConcurrency: { relay: 5 } }
    expect(() => synthesize([config], join(outdir, 'refused'))).toThrow(
      'RelayFanout: 5 instances are reserved for the reader of a queue that runs 20',
    )
  })

  test('a stage that names a font which cannot be used is refused', () => {
    const faces = { fangsong: { file: '/fonts/none.ttf' } }
    expect(() => synthesize([{ ...local, faces }], join(outdir, 'without-font'))).toThrow(
      'fonts that cannot be used:\n仿宋 (fangsong), /fonts/none.ttf: cannot be read',
    )
  })

  test.each(configs)('$stage in $region: the fonts are a layer of the function that prints', config => {
    const [layer, ...more] = resourcesOf(config, 'AWS::Lambda::LayerVersion')
    expect([layer?.Properties.LicenseInfo, more]).toEqual(['OFL-1.1', []])
    const withLayers = [...functionsOf(config)].filter(([, { Layers }]) => Layers !== undefined)
    expect(withLayers.map(([name]) => name)).toEqual(['api'])
    const { Layers, Environment } = withLayers[0]?.[1] ?? {}
    expect(Layers).toEqual([{ Ref: expect.stringMatching(/^Fonts/) }])
    expect(Environment).toMatchObject({ Variables: { FONTS_DIR: '/opt/fonts' } })
  })
})

describe('a new generation of the signing key', () => {
  const partsOf = (config: StageConfig) => {
    const folder = mkdtempSync(join(tmpdir(), 'hutong-deploying-test-'))
    try {
      const made = synthesize([config], folder).stacks
      return made.map(({ stackName, template }) => ({ stackName, template: template as Template }))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  const partsBefore = () =>
    stacksOf(established).map(({ stackName, template }) => ({ stackName, template: template as Template }))
  const keysIn = (parts: ReturnType<typeof partsOf>, kind: string) =>
    parts.flatMap(({ template: { Resources } }) =>
      Object.entries(Resources)
        .filter(([id, { Type }]) => Type === 'AWS::KMS::Key' && id.startsWith(kind))
        .map(([id]) => id),
    )
  const KINDS = [
    ['SigningKey', 'signingKeyGeneration', ['api', 'events']],
    ['TokenKey', 'tokenKeyGeneration', ['api']],
  ] as const

  test.each(KINDS)(
    'of the %s keeps the keys before it, with all that deployed stacks import, and signs with the new one',
    (kind, setting, by) => {
      const after = partsOf({ ...established, [setting]: 2 })
      const [old, ...others] = keysIn(partsBefore(), kind)
      expect(others).toEqual([])
      const [kept, next] = keysIn(after, kind)
      expect([kept, keysIn(after, kind).length]).toEqual([old, 2])

      const outputsOf = (parts: typeof after) =>
        parts.flatMap(part => Object.keys(part.template.Outputs ?? {}))
      expect(outputsOf(after)).toEqual(expect.arrayContaining(outputsOf(partsBefore())))
      const users = after.filter(({ stackName }) => by.some(part => stackName.endsWith(`-${part}`)))
      expect(users).toHaveLength(by.length)
      for (const { template } of users) {
        const text = JSON.stringify(template)
        expect([text.includes(`${next}`), text.includes(`${old}`)]).toEqual([true, false])
      }
    },
  )

  test.each([0, -1, 1.5, Number.NaN])('is refused if it is %s', generation => {
    for (const [, setting] of KINDS)
      expect(() => partsOf({ ...established, [setting]: generation })).toThrow('which is not 1, 2, 3 …')
  })
})
