import { describe, expect, inject, test } from 'vitest'
import { local } from '../../infra/config/local.ts'
import type { Partition, Resource } from '../../infra/config/partitions.ts'
import { findImpossible, type Template } from '../../infra/constructs/partition-check.ts'
import { declaredStacks } from '../kit/declared-stacks.ts'

const check = (partition: Partition, resource: Resource, others: Record<string, Resource> = {}) =>
  findImpossible('a-stack', { Resources: { Thing: resource, ...others } }, partition)

const notInChina: Array<[string, Resource, Record<string, Resource>?]> = [
  ['function URL', { Type: 'AWS::Lambda::Url' }],
  ['X-Ray', { Type: 'AWS::Lambda::Function', Properties: { TracingConfig: { Mode: 'Active' } } }],
  ['Cognito', { Type: 'AWS::Cognito::UserPool' }],
  ['edge-optimised', { Type: 'AWS::ApiGateway::RestApi', Properties: {} }],
  [
    'destination of failed records',
    {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: { DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Bucket', 'Arn'] } } } },
    },
    { Bucket: { Type: 'AWS::S3::Bucket' } },
  ],
  ['edge', { Type: 'AWS::CloudFront::Function' }],
]

describe('what a partition cannot do', () => {
  test.each(notInChina)('%s: refused for China by name, allowed elsewhere', (words, resource, others) => {
    const [sentence, ...more] = check('aws-cn', resource, others)
    expect(more).toEqual([])
    expect(sentence).toContain('a-stack/Thing')
    expect(sentence).toContain(words)
    expect(check('aws', resource, others)).toEqual([])
  })

  test.each(['aws', 'aws-cn'] as const)(
    'a custom resource and a global table are refused in %s',
    partition => {
      expect(check(partition, { Type: 'Custom::S3BucketNotifications' })).toHaveLength(1)
      expect(check(partition, { Type: 'AWS::DynamoDB::GlobalTable' })).toHaveLength(1)
    },
  )

  test('a queue is a fine destination of failed records everywhere', () => {
    const mapping = {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: { DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Queue', 'Arn'] } } } },
    }
    expect(check('aws-cn', mapping, { Queue: { Type: 'AWS::SQS::Queue' } })).toEqual([])
  })

  test('the real stacks pass, for the partition that they would go to', () => {
    const stacks = declaredStacks(inject('shared').stacks)
    expect(stacks.length).toBeGreaterThan(2)
    for (const { name, template } of stacks)
      expect(findImpossible(name, template as Template, local.partition)).toEqual([])
  })
})
