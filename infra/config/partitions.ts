export type Partition = 'aws' | 'aws-cn'

export interface Resource {
  readonly Type: string
  readonly Properties?: Readonly<Record<string, unknown>>
}

/** Something that CloudFormation and CDK accept in a template and that must not be deployed in a partition. */
export interface Impossibility {
  readonly feature: string
  readonly because: string
  readonly found: (resource: Resource, siblings: Readonly<Record<string, Resource>>) => boolean
}

const ofType =
  (...types: string[]) =>
  (resource: Resource): boolean =>
    types.includes(resource.Type)

const props = (resource: Resource): Readonly<Record<string, unknown>> => resource.Properties ?? {}

const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (v, name) => (typeof v === 'object' && v !== null ? (v as Record<string, unknown>)[name] : undefined),
    value,
  )

/** In every partition: what was decided never to be deployed. */
const nowhere: readonly Impossibility[] = [
  {
    feature: 'a custom resource',
    because: 'its Lambda function calls back to a URL and is known to time out in China regions',
    found: r => r.Type === 'AWS::CloudFormation::CustomResource' || r.Type.startsWith('Custom::'),
  },
  {
    feature: 'a global table',
    because: 'the table is meant to stay in its region, by law and by design; use Table, not TableV2',
    found: ofType('AWS::DynamoDB::GlobalTable'),
  },
]

const china: readonly Impossibility[] = [
  {
    feature: 'a Lambda function URL',
    because: 'Lambda has no function URLs there',
    found: ofType('AWS::Lambda::Url'),
  },
  {
    feature: 'X-Ray tracing of a Lambda function',
    because: 'Lambda does not send traces there',
    found: r => r.Type === 'AWS::Lambda::Function' && at(props(r), 'TracingConfig', 'Mode') === 'Active',
  },
  {
    feature: 'a Cognito user pool',
    because: 'Cognito user pools do not exist there',
    found: r => r.Type.startsWith('AWS::Cognito::UserPool'),
  },
  {
    feature: 'an edge-optimised API',
    because: 'only regional and private endpoints exist there; name the endpoint type REGIONAL',
    found: r =>
      (r.Type === 'AWS::ApiGateway::RestApi' &&
        !['REGIONAL', 'PRIVATE'].includes(String(at(props(r), 'EndpointConfiguration', 'Types', '0')))) ||
      (r.Type === 'AWS::ApiGateway::DomainName' && at(props(r), 'CertificateArn') !== undefined),
  },
  {
    feature: 'an S3 bucket as destination of failed records',
    because: 'Lambda offers only queues and topics there',
    found: (r, siblings) => {
      if (!['AWS::Lambda::EventSourceMapping', 'AWS::Lambda::EventInvokeConfig'].includes(r.Type))
        return false
      const destination = at(props(r), 'DestinationConfig', 'OnFailure', 'Destination')
      const target = siblings[String(at(destination, 'Fn::GetAtt', '0'))]
      return target?.Type === 'AWS::S3::Bucket' || JSON.stringify(destination ?? '').includes(':s3:::')
    },
  },
  {
    feature: 'Lambda at the edge',
    because: 'CloudFront has neither edge functions nor Lambda@Edge there',
    found: r =>
      r.Type === 'AWS::CloudFront::Function' ||
      (r.Type === 'AWS::CloudFront::Distribution' &&
        /LambdaFunctionAssociations|FunctionAssociations/.test(JSON.stringify(props(r)))),
  },
  {
    feature: 'a web application firewall for CloudFront',
    because: 'AWS WAF is regional only there',
    found: r => r.Type.startsWith('AWS::WAFv2::') && at(props(r), 'Scope') === 'CLOUDFRONT',
  },
]

/** What cannot be deployed in each partition. */
export const impossible: Readonly<Record<Partition, readonly Impossibility[]>> = {
  aws: nowhere,
  'aws-cn': [...nowhere, ...china],
}

/**
 * Whether GuardDuty Malware Protection for S3 is there. AWS's list of what differs in the China regions does not name it, and
 * nothing else says that it is there, so it is not relied on until somebody has seen it.
 */
export const MALWARE_PROTECTION_FOR_S3: Readonly<Record<Partition, 'AVAILABLE' | 'UNKNOWN'>> = {
  aws: 'AVAILABLE',
  'aws-cn': 'UNKNOWN',
}
