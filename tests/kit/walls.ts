import { vi } from 'vitest'
import type { Stack as DeclaredStack } from '../../infra/local/template/interpreter.ts'
import type { ApiHandler } from './api.ts'
import type { TestAgency } from './government.ts'

/** The walls between tenants (ARCHITECTURE.md), and how often each stopped something. */
export interface Stopped {
  /** The table that is bound to the caller's tenant. */
  table: number
  /** The policy of the data role; counted by the gate. */
  policy: number
}

/** What is wrong with a build of the API. */
export interface Faults {
  /** Keys of stored things are made for the other tenant while a request is answered: the bug that walls are for. */
  readonly keysOfTheOther?: true
  /** The second wall is gone. */
  readonly tableUnbound?: true
  /** The first wall is gone: the tenant is whatever a header says, here the other's. */
  readonly tenantFromHeader?: true
}

/** The API with faults built in, as one more instance of its function. */
export async function buildWith(faults: Faults, other: TestAgency, stopped: Stopped): Promise<ApiHandler> {
  let isAnswering = false
  vi.resetModules()
  vi.doMock('../../functions/platform/keys.ts', async original => {
    const keys = await original<typeof import('../../functions/platform/keys.ts')>()
    const isWrong = (): boolean => faults.keysOfTheOther === true && isAnswering
    return { ...keys, tenantPrefix: (tenant: string) => keys.tenantPrefix(isWrong() ? other.tenant : tenant) }
  })
  vi.doMock('../../functions/platform/table.ts', async original => {
    const table = await original<typeof import('../../functions/platform/table.ts')>()
    const open = faults.tableUnbound === true ? table.unboundTable : table.bindTable
    const bindTable: typeof table.bindTable = (...args) =>
      noting(open(...(args as [never, never, never, never])), error => {
        if (error instanceof table.IsolationError) stopped.table++
      })
    return { ...table, bindTable }
  })
  vi.doMock('../../functions/access/admission.ts', async original => {
    const admission = await original<typeof import('../../functions/access/admission.ts')>()
    const callerFrom: typeof admission.callerFrom = (...args) => {
      const caller = admission.callerFrom(...args)
      return faults.tenantFromHeader === true ? { ...caller, tenant: other.tenant } : caller
    }
    return { ...admission, callerFrom }
  })
  vi.doMock('../../functions/handlers/server.ts', async original => {
    const server = await original<typeof import('../../functions/handlers/server.ts')>()
    const createServer: typeof server.createServer = options => {
      const created = server.createServer(options)
      const execute = created.executeHTTPGraphQLRequest.bind(created)
      created.executeHTTPGraphQLRequest = async request => {
        isAnswering = true
        try {
          return await execute(request)
        } finally {
          isAnswering = false
        }
      }
      return created
    }
    return { ...server, createServer }
  })
  const { handler } = await import('../../functions/handlers/api.ts')
  for (const path of ['platform/keys', 'platform/table', 'access/admission', 'handlers/server'])
    vi.doUnmock(`../../functions/${path}.ts`)
  return handler
}

/** A thing of which every error is shown, thrown at once or later. */
function noting<Thing extends object>(thing: Thing, show: (error: unknown) => void): Thing {
  const passOn = (error: unknown): never => {
    show(error)
    throw error
  }
  return new Proxy(thing, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...args: unknown[]) => {
        try {
          return Promise.resolve(method.apply(target, args)).catch(passOn)
        } catch (error) {
          return passOn(error)
        }
      }
    },
  })
}

/** Takes all conditions out of the policy of the data role: the third wall is gone. */
export function dropConditions(stacks: readonly DeclaredStack[]): void {
  const policies = stacks
    .flatMap(({ template }) => Object.entries(template.Resources ?? {}))
    .filter(([id, { Type }]) => Type === 'AWS::IAM::Policy' && id.startsWith('DataRole'))
  if (policies.length !== 1) throw new Error(`${policies.length} policies of the data role`)
  for (const [, { Properties }] of policies) {
    const { PolicyDocument } = Properties as { PolicyDocument: { Statement: { Condition?: unknown }[] } }
    for (const statement of PolicyDocument.Statement) delete statement.Condition
  }
}
