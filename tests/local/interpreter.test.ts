import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type LocalAccount, noResources } from '../../infra/local/template/account.ts'
import { defineKind, interpret, type Template } from '../../infra/local/template/interpreter.ts'
import { referencesIn, resolve, type Scope } from '../../infra/local/template/intrinsics.ts'
import { functionKind, layerKind } from '../../infra/local/template/resources/functions.ts'

const scope: Scope = {
  stack: 'a-stack',
  parameters: { 'AWS::Region': 'cn-north-1', 'AWS::Partition': 'aws-cn', Stage: 'local' },
  instances: new Map([['Queue', { ref: 'http://queue', attributes: { Arn: 'arn:queue' } }]]),
  importValue: name => (name === 'data:Table' ? 'the-table' : undefined),
  secret: arn => (arn === 'arn:secret' ? 's3cr3t' : undefined),
}
const placeholder = (name: string) => ['$', '{', name, '}'].join('')

describe('values of a template', () => {
  test.each<[string, unknown, unknown]>([
    ['a reference to a resource', { Ref: 'Queue' }, 'http://queue'],
    ['a reference to a parameter', { Ref: 'Stage' }, 'local'],
    ['an attribute', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:queue'],
    ['a join', { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3']] }, 'arn:aws-cn:s3'],
    [
      'a substitution',
      { 'Fn::Sub': `${placeholder('AWS::Region')}/${placeholder('Queue.Arn')}` },
      'cn-north-1/arn:queue',
    ],
    ['a substitution left alone', { 'Fn::Sub': placeholder('!tenant') }, placeholder('tenant')],
    ['an import', { 'Fn::ImportValue': 'data:Table' }, 'the-table'],
    ['a choice from a split', { 'Fn::Select': [1, { 'Fn::Split': ['-', 'a-b'] }] }, 'b'],
    [
      'a secret in parts',
      { 'Fn::Join': ['', ['{{resolve:secretsmanager:', 'arn:secret', ':SecretString:::}}']] },
      's3cr3t',
    ],
    [
      'plain values, however deep',
      { a: [{ b: { Ref: 'Stage' } }, 1, true] },
      { a: [{ b: 'local' }, 1, true] },
    ],
  ])('%s is resolved', (_, value, expected) => {
    expect(resolve(value, scope, 'somewhere')).toEqual(expected)
  })

  test.each<[string, unknown, string]>([
    ['an unknown function', { 'Fn::If': ['Condition', 1, 2] }, 'Fn::If'],
    ['a resource that is not there', { Ref: 'Nothing' }, 'Nothing'],
    ['an attribute that is not there', { 'Fn::GetAtt': ['Queue', 'Colour'] }, 'Colour'],
    ['another kind of dynamic reference', '{{resolve:ssm:/a/parameter}}', 'resolve:ssm'],
  ])('%s is refused by name', (_, value, feature) => {
    expect(() => resolve(value, scope, 'resource Thing')).toThrow(feature)
    expect(() => resolve(value, scope, 'resource Thing')).toThrow('stack a-stack, resource Thing')
  })

  test('what a value refers to is found wherever it is', () => {
    const value = { a: [{ Ref: 'One' }, { 'Fn::Sub': `${placeholder('Two.Arn')}${placeholder('!Three')}` }] }
    expect(referencesIn(value)).toEqual(['One', 'Two'])
  })
})

describe('a stack', () => {
  const made: string[] = []
  const kinds = {
    'Test::Thing': defineKind({
      properties: z.strictObject({
        Name: z.string(),
        Inner: z.strictObject({ Known: z.number() }).optional(),
      }),
      ignored: { Tags: 'labels only' },
      make: ({ properties }) => {
        made.push(properties.Name)
        return { ref: properties.Name, attributes: {} }
      },
    }),
  }
  const run = (template: Template, parameters: Record<string, string> = {}) =>
    interpret([{ name: 'a-stack', template, assets: new Map() }], {
      kinds,
      ignoredTypes: { 'Test::Ignored': 'for this test' },
      parameters,
      secret: () => undefined,
    })

  test('is made in the order of its references', async () => {
    made.length = 0
    await run({
      Resources: {
        Last: { Type: 'Test::Thing', Properties: { Name: { 'Fn::Join': ['', [{ Ref: 'First' }, '!']] } } },
        First: { Type: 'Test::Thing', Properties: { Name: 'first', Tags: [{ 'Fn::If': [] }] } },
        Nothing: { Type: 'Test::Ignored' },
      },
    })
    expect(made).toEqual(['first', 'first!'])
  })

  test.each<[string, Template, string]>([
    [
      'a type',
      { Resources: { A: { Type: 'AWS::Foo::Bar' } } },
      'the type AWS::Foo::Bar (stack a-stack, resource A)',
    ],
    [
      'a property',
      { Resources: { A: { Type: 'Test::Thing', Properties: { Name: 'a', Colour: 'red' } } } },
      'the property Colour (stack a-stack, resource A of type Test::Thing)',
    ],
    [
      'a property inside another',
      { Resources: { A: { Type: 'Test::Thing', Properties: { Name: 'a', Inner: { Known: 1, New: 2 } } } } },
      'the property Inner.New',
    ],
    ['a condition', { Resources: { A: { Type: 'Test::Thing', Condition: 'InChina' } } }, 'Condition'],
    ['a section', { Mappings: {} } as Template, 'the template section Mappings'],
  ])(
    'with %s that is not understood is refused in one line that names stack and resource',
    async (_, template, words) => {
      const error = await run(template).catch((e: Error) => e.message)
      expect(error).toContain(words)
      expect(String(error).split('\n')).toHaveLength(1)
    },
  )

  test('takes a parameter that matches its pattern, and is refused with another before anything is made', async () => {
    const template: Template = {
      Parameters: { Url: { AllowedPattern: '^https://.+$' } },
      Resources: { A: { Type: 'Test::Thing', Properties: { Name: { Ref: 'Url' } } } },
    }
    made.length = 0
    await expect(run(template, { Url: 'http://a' })).rejects.toThrow(
      'The parameter Url of the stack a-stack must match ^https://.+$: http://a',
    )
    expect(made).toEqual([])
    await run(template, { Url: 'https://a' })
    expect(made).toEqual(['https://a'])
  })

  test('is refused before anything of it is made', async () => {
    made.length = 0
    const template: Template = {
      Resources: { A: { Type: 'Test::Thing', Properties: { Name: 'a' } }, B: { Type: 'AWS::Foo::Bar' } },
    }
    await expect(run(template)).rejects.toThrow()
    expect(made).toEqual([])
  })
})

describe('a Lambda function in a template', () => {
  const properties = {
    FunctionName: 'hutong-local-fn',
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    Code: { S3Bucket: 'assets', S3Key: 'a-key' },
    Role: 'arn:role',
  }
  const folder = mkdtempSync(join(tmpdir(), 'hutong-interpreter-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  /** Makes a function, and returns the environment that it would have. */
  const run = async (resource: object, assets: Record<string, string> = {}, others: object = {}) => {
    const sts = { issue: () => ({ accessKeyId: 'key', secretAccessKey: 'secret' }) }
    const account = { ...noResources(), sts } as unknown as LocalAccount
    const template = {
      Resources: { Fn: { Type: 'AWS::Lambda::Function', Properties: properties, ...resource }, ...others },
    }
    await interpret([{ name: 'a-stack', template, assets: new Map(Object.entries(assets)) }], {
      kinds: {
        'AWS::Lambda::Function': functionKind(account),
        'AWS::Lambda::LayerVersion': layerKind(account),
      },
      ignoredTypes: {},
      secret: () => undefined,
    })
    return [...account.functions.values()][0]?.environment
  }

  test('is refused if its metadata does not name its handler', async () => {
    const words = 'cannot interpret a function without hutong:handler (stack a-stack, resource Fn)'
    await expect(run({})).rejects.toThrow(words)
    await expect(run({ Metadata: { 'hutong:handler': 1 } })).rejects.toThrow(words)
  })

  test('is refused if its code is not among the assets', async () => {
    const words = 'cannot interpret the code a-key (stack a-stack, resource Fn)'
    await expect(run({ Metadata: { 'hutong:handler': 'fn' } })).rejects.toThrow(words)
  })

  describe('with a layer', () => {
    const code = join(folder, 'code')
    const layer = join(folder, 'layer')
    mkdirSync(code)
    mkdirSync(join(layer, 'fonts'), { recursive: true })
    writeFileSync(join(code, 'index.mjs'), '')
    const assets = { 'a-key': code, 'a-layer': layer }
    const content = { S3Bucket: 'assets', S3Key: 'a-layer' }
    const Fonts = {
      Type: 'AWS::Lambda::LayerVersion',
      Properties: { Content: content, Description: 'fonts' },
    }
    const withVariables = (Variables: Record<string, string>, Layers: unknown[] = [{ Ref: 'Fonts' }]) => ({
      Properties: { ...properties, Layers, Environment: { Variables } },
      Metadata: { 'hutong:handler': 'fn' },
    })

    test('finds its files where its environment says, and its other variables as they are', async () => {
      const resource = withVariables({ FONTS_DIR: '/opt/fonts', HOME: '/optional' })
      const environment = await run(resource, assets, { Fonts })
      expect(environment).toMatchObject({ FONTS_DIR: join(layer, 'fonts'), HOME: '/optional' })
    })

    test('is refused if a variable names a path that no layer of it has', async () => {
      const words = 'cannot interpret FONTS_DIR, which names no path of a layer (stack a-stack, resource Fn)'
      await expect(run(withVariables({ FONTS_DIR: '/opt/types' }), assets, { Fonts })).rejects.toThrow(words)
      const without = withVariables({ FONTS_DIR: '/opt/fonts' }, [])
      await expect(run(without, assets, { Fonts })).rejects.toThrow(words)
    })

    test('is refused if the layer is of another account, or its content is not among the assets', async () => {
      const foreign = 'arn:aws:lambda:cn-north-1:123:layer:theirs:1'
      await expect(run(withVariables({}, [foreign]), assets)).rejects.toThrow(`the layer ${foreign}`)
      const words = 'the content a-layer (stack a-stack, resource Fonts)'
      await expect(run(withVariables({}), { 'a-key': code }, { Fonts })).rejects.toThrow(words)
    })
  })
})
