import { readFile } from 'node:fs/promises'
import type { OnLoadArgs, OnLoadResult, Plugin } from 'esbuild'

/**
 * What packages bring and no request needs: 58 kB of the code that the API reads at its start, 17 kB of what others read.
 */
export const leftOut: Plugin = {
  name: 'left-out',
  setup({ onLoad }) {
    // Schemas of zod as JSON Schema, and reports to Apollo, for which a key would have to be in the environment.
    onLoad({ filter: /\/zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/ }, empty)
    onLoad({ filter: /\/@apollo\/server\/dist\/esm\/plugin\/usageReporting\/index\.js$/ }, empty)
    // Both keep all of graphql: a look at whether it is the version after ours, and modules that are CommonJS.
    const otherVersion = replacing("await import('graphql')", '{}')
    onLoad({ filter: /\/@apollo\/server\/dist\/esm\/incrementalDeliveryPolyfill\.js$/ }, otherVersion)
    onLoad({ filter: /\/graphql-jit\/dist\/[\w-]+\.js$/ }, asModule)
    // Made before each call, with its stack, and never read: the first that fails takes its place.
    const noError = replacing('let lastError = new Error()', 'let lastError')
    onLoad({ filter: /\/middleware-retry\/retryMiddleware\.js$/ }, noError)
  },
}

/** A module with the same exports, which are functions that do nothing. */
async function empty({ path }: OnLoadArgs): Promise<OnLoadResult> {
  const names = (await readFile(path, 'utf8')).matchAll(/^export (?:async )?(?:const|function) (\w+)/gm)
  return { contents: [...names].map(([, name]) => `export const ${name} = () => undefined`).join('\n') }
}

/** Loads a module with a part of its text replaced. The build fails if a later version of the package does not have it. */
function replacing(text: string, by: string): (args: OnLoadArgs) => Promise<OnLoadResult> {
  return async ({ path }) => {
    const code = await readFile(path, 'utf8')
    if (!code.includes(text)) throw new Error(`${path} has no ${text}`)
    return { contents: code.replace(text, by) }
  }
}

/** The same code, which the package has as a module too. */
async function asModule({ path }: OnLoadArgs): Promise<OnLoadResult> {
  return { contents: await readFile(path.replace(/\.js$/, '.mjs'), 'utf8') }
}
