import { AsyncLocalStorage } from 'node:async_hooks'
import type { LocalAccount } from '../../infra/local/template/account.ts'

type Environment = Readonly<Record<string, string>>

/** The function whose environment this process has. */
const MAIN = 'api'

const environments = new Map<string, Environment>()
const current = new AsyncLocalStorage<Environment>()

// All handlers run in one process here, whose environment is the API's. The others see their own where it differs, and so
// act under their own roles: see inFunction.
const ofProcess = process.env
process.env = new Proxy(ofProcess, {
  get: (target, name) => {
    const own = typeof name === 'string' ? current.getStore()?.[name] : undefined
    return own ?? Reflect.get(target, name)
  },
  has: (target, name) => Reflect.has(current.getStore() ?? {}, name) || Reflect.has(target, name),
  // Without the proxy as the receiver: the environment of a process takes only plain properties.
  set: (target, name, value) => Reflect.set(target, name, value),
})

/** Takes the environment of every function from the stacks' templates; that of the API becomes this process's. */
export function useEnvironmentsOf({ functions }: LocalAccount): void {
  for (const { handler, environment } of functions.values()) environments.set(handler, environment)
  const { TZ: _, ...main } = environmentOf(MAIN)
  Object.assign(process.env, main)
}

/** Has every function, the API among them, find under another address what it finds under this one. */
export function replaceInEnvironments(address: string, by: string): void {
  for (const [handler, environment] of environments) {
    const entries = Object.entries(environment)
    environments.set(
      handler,
      Object.fromEntries(entries.map(([name, value]) => [name, value.replaceAll(address, by)])),
    )
  }
  const { TZ: _, ...main } = environmentOf(MAIN)
  Object.assign(process.env, main)
}

/** The environment of the function that runs a handler, as its template declares it. */
export function environmentOf(handler: string): Environment {
  const environment = environments.get(handler)
  if (environment === undefined) throw new Error(`the stacks declare no function for the handler ${handler}`)
  return environment
}

/**
 * Runs work as the function of a handler: with its variables and under its role, wherever its promises lead. Without
 * this, everything runs under the role of the API, and the gate denies what that role may not do.
 */
export function inFunction<T>(handler: string, work: () => T): T {
  if (handler === MAIN) return current.run({}, work)
  const main = environmentOf(MAIN)
  // Only what differs: a variable that a test changes for the process counts for every function.
  const own = Object.entries(environmentOf(handler)).filter(([name, value]) => main[name] !== value)
  return current.run(Object.fromEntries(own), work)
}

/** The tools of a function: whatever they call, they call under its role. */
export function underRoleOf<Tools extends object>(handler: string, tools: Tools): Tools {
  return new Proxy(tools, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value === 'function') {
        return (...args: unknown[]) => inFunction(handler, () => value.apply(target, args))
      }
      return typeof value === 'object' && value !== null ? underRoleOf(handler, value) : value
    },
  })
}
