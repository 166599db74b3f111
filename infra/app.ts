import { App } from 'aws-cdk-lib'
import type { CloudAssembly } from 'aws-cdk-lib/cx-api'
import { deployments } from './config/index.ts'
import type { StageConfig } from './config/stage.ts'
import { findImpossible, type Template } from './constructs/partition-check.ts'
import { ApiStack } from './stacks/api.ts'
import { DataStack } from './stacks/data.ts'
import { EventsStack } from './stacks/events.ts'

// The same switches whether the CDK CLI runs this (cdk.json) or a program imports it.
const context = {
  'aws:cdk:enable-asset-metadata': false,
  '@aws-cdk/core:target-partitions': ['aws', 'aws-cn'],
  '@aws-cdk/aws-iam:minimizePolicies': true,
  // A stack cannot remove by accident a value that another one uses.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
}

/** Composes the stacks of one deployment. The data stack is separate because it outlives the others. */
export function compose(app: App, config: StageConfig): void {
  const id = (part: string) => `hutong-${config.stage}-${config.region}-${part}`
  const data = new DataStack(app, id('data'), config)
  const events = new EventsStack(app, id('events'), config, data)
  const api = new ApiStack(app, id('api'), config, data)
  api.addStackDependency(events, 'the relay must know every event before the API commits it')
}

/** Synthesizes deployments; throws, with a sentence each, for what the partition of one of them could not deploy. */
export function synthesize(configs: readonly StageConfig[], outdir?: string): CloudAssembly {
  const app = newApp(outdir)
  for (const config of configs) compose(app, config)
  return checked(app, configs)
}

function newApp(outdir?: string): App {
  return new App({ context, analyticsReporting: false, ...(outdir === undefined ? {} : { outdir }) })
}

function checked(app: App, configs: readonly StageConfig[]): CloudAssembly {
  const assembly = app.synth()
  const partitions = new Map(configs.map(config => [config.region, config.partition]))
  const sentences = assembly.stacks.flatMap(stack => {
    const partition = partitions.get(stack.environment.region)
    return partition === undefined
      ? []
      : findImpossible(stack.stackName, stack.template as Template, partition)
  })
  if (sentences.length > 0) throw new Error(sentences.join('\n'))
  return assembly
}

function main(): void {
  const app = newApp()
  const chosen = (key: string, value: string) => {
    const wanted: unknown = app.node.tryGetContext(key)
    return wanted === undefined || wanted === value
  }
  const configs = deployments.filter(c => chosen('stage', c.stage) && chosen('region', c.region))
  if (configs.length === 0) {
    throw new Error(
      `no deployment matches: there are ${deployments.map(c => `${c.stage} in ${c.region}`).join(', ')}`,
    )
  }
  for (const config of configs) compose(app, config)
  checked(app, configs)
}

if (import.meta.main) {
  try {
    main()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
