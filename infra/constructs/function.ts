import type { Duration } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  type CfnFunction,
  Code,
  type ILayerVersion,
  Function as LambdaFunction,
  Runtime,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { StageConfig } from '../config/stage.ts'
import { bundleOf } from './bundles.ts'
import { HANDLER_METADATA, type Handler } from './handlers.ts'
import { KEPT } from './kept.ts'

export interface ProductFunctionProps {
  readonly config: StageConfig
  readonly handler: Handler
  readonly description: string
  readonly memoryMb: number
  readonly timeout: Duration
  readonly environment: Readonly<Record<string, string>>
  readonly layers?: readonly ILayerVersion[]
}

/**
 * The one way a Lambda function is made here: from its bundle, with a name that operators recognise, a log group
 * of its own, and a role that can do nothing but write that log until a stack allows more.
 */
export class ProductFunction extends Construct {
  readonly lambda: LambdaFunction
  readonly role: Role
  readonly logGroup: LogGroup
  /** How many instances it has to itself and at most; undefined if it shares those of the account. */
  readonly reservedConcurrency: number | undefined

  constructor(scope: Construct, id: string, props: ProductFunctionProps) {
    super(scope, id)
    const { config } = props
    const functionName = `hutong-${config.stage}-${props.handler}`
    this.logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/hutong/${config.stage}/${props.handler}`,
      retention: retention[config.logRetentionDays],
      removalPolicy: KEPT,
    })
    // Not the managed policy that CDK would attach: it allows writing to every log group of the account.
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.logGroup.logGroupArn],
      }),
    )
    const reserved = config.reservedConcurrency?.[props.handler]
    this.reservedConcurrency = reserved
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName,
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundleOf(props.handler)),
      handler: 'index.handler',
      memorySize: props.memoryMb,
      timeout: props.timeout,
      environment: { ...props.environment },
      ...(props.layers === undefined ? {} : { layers: [...props.layers] }),
      ...(reserved === undefined ? {} : { reservedConcurrentExecutions: reserved }),
      role: this.role,
      logGroup: this.logGroup,
    })
    const resource = this.lambda.node.defaultChild as CfnFunction
    resource.addMetadata(HANDLER_METADATA, props.handler)
  }

  /** Allows the function these actions on these resources. */
  allow(
    actions: string[],
    resources: string[],
    conditions: Record<string, Record<string, unknown>> = {},
  ): void {
    this.role.addToPolicy(new PolicyStatement({ actions, resources, conditions }))
  }
}

/** MB with which a function has one whole processor: for those that wait for their own computing. */
export const ONE_PROCESSOR_MB = 1769

/** The retention of logs in the form that CDK takes. */
export const retention = {
  7: RetentionDays.ONE_WEEK,
  30: RetentionDays.ONE_MONTH,
  180: RetentionDays.SIX_MONTHS,
  365: RetentionDays.ONE_YEAR,
} as const
