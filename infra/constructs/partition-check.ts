import { impossible, type Partition, type Resource } from '../config/partitions.ts'

export interface Template {
  readonly Resources?: Readonly<Record<string, Resource & { readonly Metadata?: Record<string, unknown> }>>
}

/** One sentence for each resource of the template that its partition cannot do; none when all is well. */
export function findImpossible(stackName: string, template: Template, partition: Partition): string[] {
  const resources = template.Resources ?? {}
  return Object.entries(resources).flatMap(([id, resource]) =>
    impossible[partition]
      .filter(rule => rule.found(resource, resources))
      .map(rule => {
        const path = resource.Metadata?.['aws:cdk:path']
        const where = typeof path === 'string' ? path : `${stackName}/${id}`
        return `${where} (${resource.Type}) is ${rule.feature}, which cannot be deployed in ${partition}: ${rule.because}.`
      }),
  )
}
