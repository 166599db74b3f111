import type { z } from 'zod'
import { ACCOUNT, REGION } from '../emulators/region.ts'
import { step } from '../process/step.ts'
import { type Instance, referencesIn, resolve, type Scope, Uninterpretable } from './intrinsics.ts'

export interface Template {
  readonly Resources?: Readonly<Record<string, TemplateResource>>
  readonly Parameters?: Readonly<
    Record<string, { readonly Default?: unknown; readonly AllowedPattern?: string }>
  >
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>
  >
}

interface TemplateResource {
  readonly Type: string
  readonly Properties?: Readonly<Record<string, unknown>>
  readonly Metadata?: Readonly<Record<string, unknown>>
  readonly DependsOn?: string | readonly string[]
  readonly Condition?: string
}

export interface Stack {
  readonly name: string
  readonly template: Template
  /** Where the files of an asset lie, by its key in the asset bucket. */
  readonly assets: ReadonlyMap<string, string>
}

/** One resource that is to be made. */
export interface Declared<P> {
  readonly stack: Stack
  readonly id: string
  readonly properties: P
  /** As in the template: references in it are not resolved. */
  readonly metadata: Readonly<Record<string, unknown>>
}

/** How one resource type is run here. */
export interface Kind {
  readonly ignored: Readonly<Record<string, string>>
  /** Makes the resource; returns a text if a property is not understood: which one. */
  make(declared: Declared<unknown>): Promise<Instance | string> | Instance | string
}

export interface KindDefinition<S extends z.ZodType> {
  /** Every property that is applied. A property that is neither here nor ignored stops the platform. */
  readonly properties: S
  /** Properties that make no difference here, each with the reason. */
  readonly ignored: Readonly<Record<string, string>>
  make(declared: Declared<z.output<S>>): Promise<Instance> | Instance
}

/** Makes a kind of the schema of a type's properties and the function that applies them. */
export function defineKind<S extends z.ZodType>(definition: KindDefinition<S>): Kind {
  return {
    ignored: definition.ignored,
    make(declared) {
      const parsed = definition.properties.safeParse(declared.properties)
      return parsed.success
        ? definition.make({ ...declared, properties: parsed.data })
        : issueOf(parsed.error)
    },
  }
}

/** Types that make no difference here, each with the reason. */
export type IgnoredTypes = Readonly<Record<string, string>>

export interface InterpreterOptions {
  readonly kinds: Readonly<Record<string, Kind>>
  readonly ignoredTypes: IgnoredTypes
  /** Values for template parameters, by their name, in place of the defaults. */
  readonly parameters?: Readonly<Record<string, string>>
  readonly secret: (arn: string) => string | undefined
}

const sections = [
  'Resources',
  'Parameters',
  'Outputs',
  'Rules',
  'Description',
  'Metadata',
  'AWSTemplateFormatVersion',
]

/** Makes everything that the stacks declare, stack by stack and in the order of their references. */
export async function interpret(stacks: readonly Stack[], options: InterpreterOptions): Promise<void> {
  const exported = new Map<string, () => unknown>()
  // All templates are checked before anything is made, so that nothing is half started.
  for (const stack of stacks) {
    refuseUnknown(stack, options)
    parametersOf(stack, options.parameters ?? {})
  }
  for (const stack of stacks) {
    const instances = new Map<string, Instance>()
    const scope: Scope = {
      stack: stack.name,
      parameters: { ...pseudo(stack), ...parametersOf(stack, options.parameters ?? {}) },
      instances,
      importValue: name => exported.get(name)?.(),
      secret: options.secret,
    }
    for (const id of inOrder(stack, options)) {
      instances.set(id, await make(stack, id, scope, options))
    }
    for (const [id, output] of Object.entries(stack.template.Outputs ?? {})) {
      if (output.Export === undefined) continue
      const name = String(resolve(output.Export.Name, scope, `output ${id}`))
      exported.set(name, () => resolve(output.Value, scope, `output ${id}`))
    }
  }
}

function refuseUnknown(stack: Stack, options: InterpreterOptions): void {
  for (const section of Object.keys(stack.template)) {
    if (!sections.includes(section)) {
      throw new Uninterpretable(stack.name, 'template', `the template section ${section}`)
    }
  }
  for (const [id, resource] of Object.entries(stack.template.Resources ?? {})) {
    if (resource.Condition !== undefined) throw new Uninterpretable(stack.name, `resource ${id}`, 'Condition')
    if (resource.Type in options.ignoredTypes) continue
    const kind = options.kinds[resource.Type]
    if (kind === undefined)
      throw new Uninterpretable(stack.name, `resource ${id}`, `the type ${resource.Type}`)
  }
}

async function make(stack: Stack, id: string, scope: Scope, options: InterpreterOptions): Promise<Instance> {
  const resource = resourceOf(stack, id)
  const kind = options.kinds[resource.Type] as Kind
  const where = `resource ${id} of type ${resource.Type}`
  const properties = resolve(withoutIgnored(resource, kind), scope, where)
  const metadata = resource.Metadata ?? {}
  const made = await step(`making the ${where} in the stack ${stack.name}`, () =>
    kind.make({ stack, id, properties, metadata }),
  )
  if (typeof made === 'string') throw new Uninterpretable(stack.name, where, made)
  return made
}

/** Ignored properties are dropped before anything is resolved: they may name resources that do not run here. */
function withoutIgnored(resource: TemplateResource, kind: Kind): Record<string, unknown> {
  const entries = Object.entries(resource.Properties ?? {}).filter(([name]) => !(name in kind.ignored))
  return Object.fromEntries(entries)
}

function issueOf(error: z.ZodError): string {
  const [issue] = error.issues
  if (issue === undefined) return 'its properties'
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    return `the property ${issue.keys.map(key => [...path, key].join('.')).join(', ')}`
  }
  return `the value of ${path.join('.')}: ${issue.message}`
}

function resourceOf(stack: Stack, id: string): TemplateResource {
  const resource = stack.template.Resources?.[id]
  if (resource === undefined) throw new Uninterpretable(stack.name, 'template', `a reference to ${id}`)
  return resource
}

/** The resources that run, each after those that it names. */
function inOrder(stack: Stack, options: InterpreterOptions): string[] {
  const order: string[] = []
  const seen = new Set<string>()
  const visit = (id: string): void => {
    const resource = stack.template.Resources?.[id]
    if (resource === undefined || seen.has(id) || resource.Type in options.ignoredTypes) return
    seen.add(id)
    const kind = options.kinds[resource.Type] as Kind
    for (const needed of [
      ...referencesIn(withoutIgnored(resource, kind)),
      ...[resource.DependsOn ?? []].flat(),
    ]) {
      visit(needed)
    }
    order.push(id)
  }
  for (const id of Object.keys(stack.template.Resources ?? {})) visit(id)
  return order
}

function pseudo(stack: Stack): Record<string, string> {
  const china = REGION.startsWith('cn-')
  return {
    'AWS::Region': REGION,
    'AWS::AccountId': ACCOUNT,
    'AWS::Partition': china ? 'aws-cn' : 'aws',
    'AWS::URLSuffix': china ? 'amazonaws.com.cn' : 'amazonaws.com',
    'AWS::StackName': stack.name,
  }
}

/** The values of a stack's parameters. @throws if one does not match the pattern that the template gives it */
function parametersOf(stack: Stack, given: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(stack.template.Parameters ?? {}).flatMap(([name, parameter]) => {
    const value = given[name] ?? parameter.Default
    if (value === undefined) return []
    const { AllowedPattern } = parameter
    if (AllowedPattern !== undefined && !new RegExp(AllowedPattern).test(String(value)))
      throw new Error(
        `The parameter ${name} of the stack ${stack.name} must match ${AllowedPattern}: ${value}`,
      )
    return [[name, String(value)] as const]
  })
  return Object.fromEntries(entries)
}
