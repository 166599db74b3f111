import type { LocalAccount } from '../account.ts'
import type { IgnoredTypes, Kind } from '../interpreter.ts'
import { functionKind, layerKind, logGroupKind, mappingKind } from './functions.ts'
import { apiKind, integrationKind, routeKind, stageKind } from './http.ts'
import { bucketPolicyKind, queuePolicyKind, rolePolicyKind } from './policies.ts'
import { invokeConfigKind, permissionKind, ruleKind } from './schedules.ts'
import { aliasKind, keyKind, roleKind, secretKind } from './secrets.ts'
import { bucketKind, queueKind, tableKind } from './storage.ts'

/** Every resource type that is run on this machine. A new one is a new entry here. */
export function kindsOf(account: LocalAccount): Record<string, Kind> {
  return {
    'AWS::DynamoDB::Table': tableKind(account),
    'AWS::S3::Bucket': bucketKind(account),
    'AWS::SQS::Queue': queueKind(account),
    'AWS::KMS::Key': keyKind(account),
    'AWS::KMS::Alias': aliasKind(account),
    'AWS::SecretsManager::Secret': secretKind(account),
    'AWS::Logs::LogGroup': logGroupKind(),
    'AWS::IAM::Role': roleKind(account),
    'AWS::IAM::Policy': rolePolicyKind(account),
    'AWS::S3::BucketPolicy': bucketPolicyKind(account),
    'AWS::SQS::QueuePolicy': queuePolicyKind(account),
    'AWS::Lambda::LayerVersion': layerKind(account),
    'AWS::Lambda::Function': functionKind(account),
    'AWS::Lambda::EventSourceMapping': mappingKind(account),
    'AWS::Lambda::Permission': permissionKind(account),
    'AWS::Lambda::EventInvokeConfig': invokeConfigKind(account),
    'AWS::Events::Rule': ruleKind(account),
    'AWS::ApiGatewayV2::Api': apiKind(account),
    'AWS::ApiGatewayV2::Integration': integrationKind(account),
    'AWS::ApiGatewayV2::Route': routeKind(account),
    'AWS::ApiGatewayV2::Stage': stageKind(),
  }
}

/** Types that make no difference on this machine. */
export const ignoredTypes: IgnoredTypes = {
  'AWS::Logs::MetricFilter': 'there are no alarms on a development machine',
  'AWS::CloudWatch::Alarm': 'there are no alarms on a development machine',
  'AWS::SNS::Topic': 'there are no alarms on a development machine',
  'AWS::SNS::TopicPolicy': 'there are no alarms on a development machine',
  'AWS::CDK::Metadata': 'reports to AWS which constructs were used',
}
