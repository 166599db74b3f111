import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { HANDLER_METADATA } from '../../../constructs/handlers.ts'
import { arns } from '../../emulators/arns.ts'
import { REGION } from '../../emulators/region.ts'
import type { FunctionSpec, LocalAccount } from '../account.ts'
import { unknownIn } from '../filters.ts'
import { defineKind, type Kind } from '../interpreter.ts'
import { Uninterpretable } from '../intrinsics.ts'

const functionProperties = z.strictObject({
  FunctionName: z.string(),
  Runtime: z.literal('nodejs24.x'),
  Handler: z.string().regex(/^\w+\.\w+$/),
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
  MemorySize: z.number().default(128),
  Timeout: z.number().default(3),
  Role: z.string(),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.string()) }).optional(),
  Layers: z.array(z.string()).default([]),
})

const functionMetadata = z.object({ [HANDLER_METADATA]: z.string() })

/** AWS::Lambda::Function: its asset, with its own environment and nothing of this process. */
export function functionKind(account: LocalAccount): Kind {
  return defineKind({
    properties: functionProperties,
    ignored: {
      Architectures: 'this machine has one architecture',
      Description: 'a label only',
      LoggingConfig: 'all logs go to one file',
      ReservedConcurrentExecutions: 'nobody else uses this machine’s instances',
      Tags: 'labels only',
    },
    make({ stack, id, properties, metadata }) {
      const named = functionMetadata.safeParse(metadata)
      if (!named.success) {
        throw new Uninterpretable(stack.name, `resource ${id}`, `a function without ${HANDLER_METADATA}`)
      }
      const folder = stack.assets.get(properties.Code.S3Key)
      const [fileName, exportName] = properties.Handler.split('.')
      const file = ['mjs', 'js'].map(end => join(folder ?? '', `${fileName}.${end}`)).find(existsSync)
      if (folder === undefined || file === undefined) {
        throw new Uninterpretable(stack.name, `resource ${id}`, `the code ${properties.Code.S3Key}`)
      }
      const name = properties.FunctionName
      const functionArn = arns.function(name)
      const layers = properties.Layers.map(
        layer => account.layers.get(layer) ?? refuseLayer(stack.name, id, layer),
      )
      const { accessKeyId, secretAccessKey, sessionToken } = account.sts.issue(properties.Role, {}, name)
      account.functions.set(functionArn, {
        handler: named.data[HANDLER_METADATA],
        file,
        exportName: exportName ?? 'handler',
        functionName: name,
        functionArn,
        memoryMb: properties.MemorySize,
        timeoutMs: properties.Timeout * 1000,
        environment: {
          ...inLayers(properties.Environment?.Variables ?? {}, layers, name => {
            throw new Uninterpretable(stack.name, `resource ${id}`, `${name}, which names no path of a layer`)
          }),
          ...account.endpointVariables,
          AWS_REGION: REGION,
          AWS_DEFAULT_REGION: REGION,
          AWS_LAMBDA_FUNCTION_NAME: name,
          AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(properties.MemorySize),
          AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
          AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
          AWS_ACCESS_KEY_ID: accessKeyId,
          AWS_SECRET_ACCESS_KEY: secretAccessKey,
          AWS_SESSION_TOKEN: sessionToken,
          TZ: ':UTC',
        },
      })
      return { ref: name, attributes: { Arn: functionArn } }
    },
  })
}

/** The function that a template means by its name or its ARN. */
export function functionNamed(account: LocalAccount, nameOrArn: string): FunctionSpec | undefined {
  return [...account.functions.values()].find(
    ({ functionName, functionArn }) => functionName === nameOrArn || functionArn === nameOrArn,
  )
}

/** Where Lambda puts what the layers of a function contain. */
const LAYERS_AT = '/opt/'

/**
 * The environment with each path of a layer where it lies on this machine. Nobody but root can write to /opt, and
 * functions with different layers run side by side here, so functions learn such paths from their environment.
 */
function inLayers(
  variables: Readonly<Record<string, string>>,
  folders: readonly string[],
  refuse: (name: string) => never,
): Record<string, string> {
  const entries = Object.entries(variables).map(([name, value]) => {
    if (!value.startsWith(LAYERS_AT)) return [name, value] as const
    const paths = folders.map(folder => join(folder, value.slice(LAYERS_AT.length)))
    return [name, paths.find(existsSync) ?? refuse(name)] as const
  })
  return Object.fromEntries(entries)
}

function refuseLayer(stack: string, id: string, layer: string): never {
  throw new Uninterpretable(stack, `resource ${id}`, `the layer ${layer}`)
}

const layerProperties = z.strictObject({
  Content: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
})

/** AWS::Lambda::LayerVersion: files beside the code of functions. */
export function layerKind(account: LocalAccount): Kind {
  return defineKind({
    properties: layerProperties,
    ignored: { Description: 'a label only', LicenseInfo: 'a label only' },
    make({ stack, id, properties }) {
      const folder = stack.assets.get(properties.Content.S3Key)
      if (folder === undefined || !existsSync(folder)) {
        throw new Uninterpretable(stack.name, `resource ${id}`, `the content ${properties.Content.S3Key}`)
      }
      const arn = arns.layer(`${stack.name}-${id}`)
      account.layers.set(arn, folder)
      return { ref: arn, attributes: {} }
    },
  })
}

const logGroupProperties = z.strictObject({ LogGroupName: z.string() })

/** AWS::Logs::LogGroup: only its ARN, which policies name; all logs go to one file. */
export function logGroupKind(): Kind {
  return defineKind({
    properties: logGroupProperties,
    ignored: { RetentionInDays: 'the file is begun anew at each start', Tags: 'labels only' },
    make: ({ properties: { LogGroupName: ref } }) => ({ ref, attributes: { Arn: arns.logGroup(ref) } }),
  })
}

const mappingProperties = z.strictObject({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  BatchSize: z.number().default(10),
  MaximumBatchingWindowInSeconds: z.number().min(0).max(300).default(0),
  StartingPosition: z.literal('TRIM_HORIZON').optional(),
  ParallelizationFactor: z.number().default(1),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.number().optional(),
  ScalingConfig: z.strictObject({ MaximumConcurrency: z.number() }).optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  FilterCriteria: z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) }).optional(),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }).optional(),
})

/** AWS::Lambda::EventSourceMapping, of a table's stream or a queue; served once everything is made. */
export function mappingKind(account: LocalAccount): Kind {
  return defineKind({
    properties: mappingProperties,
    ignored: { Tags: 'labels only' },
    make({ stack, id, properties }) {
      const refuse = (feature: string): never => {
        throw new Uninterpretable(stack.name, `resource ${id}`, feature)
      }
      const patterns = (properties.FilterCriteria?.Filters ?? []).map(({ Pattern }) => {
        const pattern = JSON.parse(Pattern) as Record<string, unknown>
        const unknown = unknownIn(pattern)
        return unknown === undefined ? pattern : refuse(`the filter condition ${unknown}`)
      })
      const { functionArn } =
        functionNamed(account, properties.FunctionName) ?? refuse(`the function ${properties.FunctionName}`)
      const failureQueueArn = properties.DestinationConfig?.OnFailure.Destination
      if (failureQueueArn !== undefined && !account.queues.has(failureQueueArn)) {
        return refuse('a destination of failures that is not a queue')
      }
      const fromQueue = account.queues.has(properties.EventSourceArn)
      if (fromQueue && patterns.length > 0) return refuse('filters on a queue')
      const fromStream = [...account.tables.values()].some(
        table => table.streamArn === properties.EventSourceArn,
      )
      const window = properties.MaximumBatchingWindowInSeconds
      if (fromQueue && window > 0) return refuse('a batching window of a queue')
      if (!fromQueue && !fromStream) return refuse(`the event source ${properties.EventSourceArn}`)
      account.mappings.push({
        id: `${stack.name}-${id}`,
        functionArn,
        sourceArn: properties.EventSourceArn,
        batchSize: properties.BatchSize,
        windowMs: window * 1000,
        patterns,
        lanes: properties.ParallelizationFactor,
        bisect: properties.BisectBatchOnFunctionError,
        reportsFailures: properties.FunctionResponseTypes.length > 0,
        // -1 means: as long as the record is in the stream.
        retries: properties.MaximumRetryAttempts === -1 ? undefined : properties.MaximumRetryAttempts,
        failureQueueArn,
        maxConcurrency: properties.ScalingConfig?.MaximumConcurrency,
      })
      return { ref: `${stack.name}-${id}`, attributes: {} }
    },
  })
}
