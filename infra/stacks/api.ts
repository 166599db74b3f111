import { CfnOutput, CfnParameter, Duration, Stack } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Code, LayerVersion } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import type { StageConfig } from '../config/stage.ts'
import { FONTS_DIR, fontsLayer } from '../constructs/bundles.ts'
import { ONE_PROCESSOR_MB, ProductFunction, retention } from '../constructs/function.ts'
import { KEPT } from '../constructs/kept.ts'
import { Watch } from '../constructs/watch.ts'
import type { DataStack } from './data.ts'
import { makeDataRole, onKeys } from './data-role.ts'

/** The GraphQL API: its address, its function, and the role through which it reaches one tenant's data. */
export class ApiStack extends Stack {
  constructor(scope: Construct, id: string, config: StageConfig, data: DataStack) {
    super(scope, id, {
      env: { region: config.region, account: config.account },
      description: 'Hutong: the GraphQL API',
      terminationProtection: config.protectedFromDeletion,
    })
    const tokens = tokenParameters(this, config)
    // Authenticates the paging cursors. CloudFormation reads it at deployment; no template contains it.
    const cursorSecret = new Secret(this, 'CursorSecret', {
      description: 'Authenticates the paging cursors',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    })
    const nonceSecret = new Secret(this, 'NonceSecret', {
      description: 'Authenticates the nonces of proofs of possession (DPoP)',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    })
    // Whoever has it can search through all mobile numbers for those that are stored as digests.
    const numberSecret = new Secret(this, 'NumberSecret', {
      description: 'Makes the digests of the staff and mobile numbers of members',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    })
    const environment: Record<string, string> = {
      TABLE_NAME: data.table.tableName,
      BUCKET_NAME: data.bucket.bucketName,
      SIGNING_KEY_ID: data.signingKey.keyId,
      BRIDGE_KEY_ID: data.bridgeKey.keyId,
      CURSOR_SECRET: cursorSecret.secretValue.unsafeUnwrap(),
      TOKEN_ISSUER: tokens.issuer.valueAsString,
      TOKEN_AUDIENCE: tokens.audience.valueAsString,
      JWKS_URL: tokens.jwksUrl.valueAsString,
      OPERATORS: tokens.operators.valueAsString,
      ...(config.compiledOperations === false ? { COMPILED_FROM: '0' } : {}),
      SERVICE_URL: tokens.serviceUrl.valueAsString,
      ISSUER_NETWORKS: (config.issuerNetworks ?? []).join(','),
      NONCE_SECRET: nonceSecret.secretValue.unsafeUnwrap(),
      NUMBER_SECRET: numberSecret.secretValue.unsafeUnwrap(),
      FONTS_DIR,
    }
    const api = new ProductFunction(this, 'Api', {
      config,
      handler: 'api',
      description: 'Answers GraphQL requests',
      memoryMb: ONE_PROCESSOR_MB,
      timeout: Duration.seconds(25),
      environment,
      layers: [makeFontsLayer(this, config)],
    })
    const dataRole = makeDataRole(this, data, api.role)
    api.lambda.addEnvironment('DATA_ROLE_ARN', dataRole.roleArn)
    api.allow(['sts:AssumeRole', 'sts:TagSession'], [dataRole.roleArn])
    api.allow(['kms:GetPublicKey'], [data.signingKey.keyArn])
    // What is sealed here only the token service can open.
    api.allow(['kms:Encrypt'], [data.bridgeKey.keyArn], OF_A_BRIDGE)
    // The last keys of the token issuer, for instances that start during its outage. They concern no tenant.
    api.allow(['s3:GetObject', 's3:PutObject'], [`${data.bucket.bucketArn}/issuer/*`])

    const token = makeTokenService(this, config, data, environment)
    const pages = new ProductFunction(this, 'Pages', {
      config,
      handler: 'pages',
      description: 'Serves the pages, the docs and the contract; may do nothing else',
      memoryMb: 256,
      timeout: Duration.seconds(10),
      environment: {},
    })
    const httpApi = serve(this, config, { api, token, pages })
    const watch = new Watch(this, 'Watch', { config, topic: data.alarms })
    watch.failures('api', api)
    watch.failures('token', token)
    watch.failures('pages', pages)
    watch.serverErrors('api', httpApi)
  }
}

/** The fonts change once in years: apart from the code, they are not uploaded and loaded again with each version of it. */
function makeFontsLayer(scope: Construct, { faces }: StageConfig): LayerVersion {
  return new LayerVersion(scope, 'Fonts', {
    description: 'Fonts for printing documents',
    code: Code.fromAsset(fontsLayer(faces)),
    // Of the shipped ones; the operator knows the licences of others.
    ...(faces === undefined ? { license: 'OFL-1.1' } : {}),
  })
}

const HTTPS_URL = 'https://[^\\s/]+(/\\S*)?'
const ORIGIN = 'https://[^\\s/]+'
const LOOPBACK_ORIGIN = 'http://(127\\.0\\.0\\.1|localhost)(:[0-9]+)?'
const SUBJECT = '[^\\s,]{1,200}'
const LOOPBACK_URL = 'http://(127\\.0\\.0\\.1|localhost)(:[0-9]+)?(/\\S*)?'

/** Who issues the tokens. CloudFormation refuses values that could trust nobody, or an issuer that anybody can play. */
function tokenParameters(scope: Construct, { tokens, issuerOnLoopback, serviceUrl }: StageConfig) {
  const parameter = (id: string, description: string, pattern: string, accepts: string, value?: string) =>
    new CfnParameter(scope, id, {
      type: 'String',
      description,
      allowedPattern: `^(${pattern})$`,
      constraintDescription: `must be ${accepts}`,
      ...(value === undefined ? {} : { default: value }),
    })
  const url = issuerOnLoopback === true ? `${HTTPS_URL}|${LOOPBACK_URL}` : HTTPS_URL
  const aUrl = 'an https URL'
  return {
    issuer: parameter('TokenIssuer', 'The iss claim of accepted access tokens', url, aUrl, tokens?.issuer),
    audience: parameter(
      'TokenAudience',
      'The aud claim of accepted access tokens',
      '\\S+',
      'given',
      tokens?.audience,
    ),
    jwksUrl: parameter(
      'JwksUrl',
      'Where the public keys of the token issuer are',
      url,
      aUrl,
      tokens?.jwksUrl,
    ),
    serviceUrl: parameter(
      'ServiceUrl',
      'Where clients reach this API, without a slash at the end: the issuer of the tokens that it gives',
      issuerOnLoopback === true ? `${ORIGIN}|${LOOPBACK_ORIGIN}` : ORIGIN,
      'an https URL without a path',
      serviceUrl,
    ),
    operators: parameter(
      'Operators',
      'Subjects of that issuer that operate the platform, with commas between them',
      `${SUBJECT}(,${SUBJECT})*`,
      'subjects with commas between them',
      tokens?.operators,
    ),
  }
}

/** A secret is bound to its bridge and to nothing else. `ForAllValues` is also true of a request that binds it to nothing. */
const OF_A_BRIDGE = {
  'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['bridge'] },
  Null: { 'kms:EncryptionContextKeys': 'false' },
}

/**
 * Gives applications their tokens, and people theirs who log in by a bridge. Alone may use the key that signs them and open
 * the secrets of bridges, and reads of a tenant only who may ask.
 */
function makeTokenService(
  scope: Construct,
  config: StageConfig,
  data: DataStack,
  { TABLE_NAME = '', BUCKET_NAME = '', ...environment }: Record<string, string>,
): ProductFunction {
  const { TOKEN_ISSUER = '', TOKEN_AUDIENCE = '', JWKS_URL = '' } = environment
  const { SERVICE_URL = '', ISSUER_NETWORKS = '', NONCE_SECRET = '', NUMBER_SECRET = '' } = environment
  const token = new ProductFunction(scope, 'Token', {
    config,
    handler: 'token',
    description: 'Gives applications, and people who log in by a bridge, their tokens',
    memoryMb: 512,
    timeout: Duration.seconds(10),
    environment: {
      TABLE_NAME,
      BUCKET_NAME,
      TOKEN_ISSUER,
      TOKEN_AUDIENCE,
      JWKS_URL,
      SERVICE_URL,
      ISSUER_NETWORKS,
      NONCE_SECRET,
      NUMBER_SECRET,
      TOKEN_KEY_ID: data.tokenKey.keyId,
      BRIDGE_KEY_ID: data.bridgeKey.keyId,
    },
  })
  const { tableArn } = data.table
  const standings = ['D#APP#*', 'D#AG#*', 'D#USCC#*', 'T#*#APP', 'T#*#MBR', 'D#BRG#*', 'T#*#BRG']
  // A person becomes a member by an invitation or a number: its record, and the binding with its events.
  const becoming = ['T#*#INV#*', 'T#*#NUM#*', 'T#*#BIND#*']
  token.allow(['dynamodb:GetItem', 'dynamodb:BatchGetItem'], [tableArn], onKeys([...standings, ...becoming]))
  token.allow(
    ['dynamodb:PutItem'],
    [tableArn],
    onKeys([...becoming, 'T#*#BND', 'T#*#BND#*', 'T#*#JTI#*', 'T#*#AUD', 'D#TOKEN-KEYS']),
  )
  token.allow(['dynamodb:Query'], [tableArn], onKeys(['D#TOKEN-KEYS']))
  token.allow(['dynamodb:Query'], [`${tableArn}/index/list`], onKeys(['D#ISSUERS']))
  token.allow(['kms:Sign', 'kms:GetPublicKey'], [data.tokenKey.keyArn])
  token.allow(['kms:Decrypt'], [data.bridgeKey.keyArn], OF_A_BRIDGE)
  token.allow(['s3:GetObject', 's3:PutObject'], [`${data.bucket.bucketArn}/issuer/*`])
  return token
}

/** The functions behind the HTTP API. */
interface Behind {
  readonly api: ProductFunction
  readonly token: ProductFunction
  readonly pages: ProductFunction
}

/** What needs no token and is made with the code: the same for everybody until the next deployment. */
const PAGES = [
  '/',
  '/schema.graphql',
  '/settings.json',
  '/graphiql',
  '/docs',
  '/docs/{page+}',
  '/assets/{file}',
]

function serve(scope: Construct, config: StageConfig, { api, token, pages }: Behind): HttpApi {
  const httpApi = new HttpApi(scope, 'HttpApi', {
    apiName: `hutong-${config.stage}`,
    createDefaultStage: false,
    corsPreflight: {
      allowOrigins: [...config.allowedOrigins],
      allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
      allowHeaders: ['authorization', 'content-type', 'accept-language', 'dpop'],
      // A page sees no other headers of an answer: to report a failure, to wait, to know what it may still spend, and why a
      // token is refused.
      exposeHeaders: [
        'x-request-id',
        'retry-after',
        'ratelimit',
        'ratelimit-policy',
        'www-authenticate',
        'dpop-nonce',
      ],
      maxAge: Duration.hours(1),
    },
  })
  const integration = new HttpLambdaIntegration('ApiIntegration', api.lambda)
  httpApi.addRoutes({ path: '/graphql', methods: [HttpMethod.GET, HttpMethod.POST], integration })
  httpApi.addRoutes({ path: '/.well-known/receipt-keys.json', methods: [HttpMethod.GET], integration })

  const tokens = new HttpLambdaIntegration('TokenIntegration', token.lambda)
  for (const path of ['/oauth/token', '/invitations/accept'])
    httpApi.addRoutes({ path, methods: [HttpMethod.POST], integration: tokens })
  for (const path of ['/oauth/jwks.json', '/.well-known/oauth-authorization-server'])
    httpApi.addRoutes({ path, methods: [HttpMethod.GET], integration: tokens })

  const pageIntegration = new HttpLambdaIntegration('PagesIntegration', pages.lambda)
  for (const path of PAGES)
    httpApi.addRoutes({ path, methods: [HttpMethod.GET], integration: pageIntegration })

  const accessLog = new LogGroup(scope, 'AccessLog', {
    logGroupName: `/hutong/${config.stage}/access`,
    retention: retention[config.logRetentionDays],
    removalPolicy: KEPT,
  })
  new HttpStage(scope, 'Stage', {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: config.throttle.ratePerSecond, burstLimit: config.throttle.burst },
    accessLogSettings: {
      destination: new LogGroupLogDestination(accessLog),
      // Neither the query nor any header: the content of requests is never logged.
      format: AccessLogFormat.custom(
        JSON.stringify({
          requestId: '$context.requestId',
          time: '$context.requestTimeEpoch',
          ip: '$context.identity.sourceIp',
          route: '$context.routeKey',
          status: '$context.status',
          bytes: '$context.responseLength',
          ms: '$context.responseLatency',
          error: '$context.integrationErrorMessage',
        }),
      ),
    },
  })
  new CfnOutput(scope, 'ApiEndpoint', {
    value: httpApi.apiEndpoint,
    description: 'Where clients reach the API: append /graphql',
  })
  return httpApi
}
