import type { IgnoredTypes, Kind } from '../interpreter.ts'
import type { Machine } from '../machine.ts'
import { functionKind, mappingKind } from './functions.ts'
import { apiKind, integrationKind, routeKind, stageKind } from './http.ts'
import { aliasKind, keyKind, roleKind, secretKind } from './secrets.ts'
import { bucketKind, queueKind, tableKind } from './storage.ts'

/** Every resource type that runs on this machine. A new one is a new entry here. */
export function kindsOf(machine: Machine): Record<string, Kind> {
  return {
    'AWS::DynamoDB::Table': tableKind(machine),
    'AWS::S3::Bucket': bucketKind(machine),
    'AWS::SQS::Queue': queueKind(machine),
    'AWS::KMS::Key': keyKind(machine),
    'AWS::KMS::Alias': aliasKind(machine),
    'AWS::SecretsManager::Secret': secretKind(machine),
    'AWS::IAM::Role': roleKind(machine),
    'AWS::Lambda::Function': functionKind(machine),
    'AWS::Lambda::EventSourceMapping': mappingKind(machine),
    'AWS::ApiGatewayV2::Api': apiKind(machine),
    'AWS::ApiGatewayV2::Integration': integrationKind(machine),
    'AWS::ApiGatewayV2::Route': routeKind(machine),
    'AWS::ApiGatewayV2::Stage': stageKind(),
  }
}

/** Types that make no difference on this machine. */
export const ignoredTypes: IgnoredTypes = {
  'AWS::IAM::Policy': 'policies are not evaluated here yet',
  'AWS::S3::BucketPolicy': 'policies are not evaluated here yet',
  'AWS::SQS::QueuePolicy': 'policies are not evaluated here yet',
  'AWS::Lambda::Permission': 'the gateway on this machine may invoke every function',
  'AWS::Logs::LogGroup': 'all logs go to one file',
  'AWS::Logs::MetricFilter': 'nobody is woken by a development machine',
  'AWS::CloudWatch::Alarm': 'nobody is woken by a development machine',
  'AWS::SNS::Topic': 'nobody is woken by a development machine',
  'AWS::SNS::TopicPolicy': 'policies are not evaluated here yet',
  'AWS::CDK::Metadata': 'tells AWS which constructs were used',
}
