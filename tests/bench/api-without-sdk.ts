import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { bundleOptions } from '../../infra/constructs/bundles.ts'
import type { ApiHandler } from '../kit/api.ts'

/** What the document client answered, by the kind of the command, in the order of the request. */
type Outputs = Map<string, unknown[]>

/** The outputs of one request's commands, and whether they are being recorded. */
export class RecordedOutputs {
  #outputs: Outputs = new Map()
  #next = new Map<string, number>()
  #isRecording = false

  async record<T>(work: () => Promise<T>): Promise<Outputs> {
    this.#outputs = new Map()
    this.#isRecording = true
    try {
      await work()
    } finally {
      this.#isRecording = false
    }
    return this.#outputs
  }

  replay(outputs: Outputs): void {
    this.#outputs = outputs
    this.#next = new Map()
  }

  /** Called by the bundle in the place of `send`. */
  send({ input }: { readonly input: object }, real: () => Promise<unknown>): Promise<unknown> {
    // Names of classes are lost in a bundle; what a command is given tells which it is.
    const name = Object.keys(input).join()
    const known = this.#outputs.get(name) ?? []
    if (this.#isRecording) {
      this.#outputs.set(name, known)
      const place = known.push(null) - 1
      return real().then(output => {
        known[place] = output
        return output
      })
    }
    const place = this.#next.get(name) ?? 0
    this.#next.set(name, place + 1)
    const output = known[place] ?? known.at(-1)
    return output === undefined ? real() : Promise.resolve(output)
  }
}

const GLOBAL = 'hutongBenchOutputs'

/**
 * The bundle of the API as it is deployed, but for the document client, whose commands are answered from memory before the SDK
 * does anything: what a request costs without the SDK.
 */
export async function apiWithoutSdk(): Promise<{
  readonly handler: ApiHandler
  readonly outputs: RecordedOutputs
}> {
  const outputs = new RecordedOutputs()
  Object.assign(globalThis, { [GLOBAL]: outputs })
  const outdir = mkdtempSync(join(tmpdir(), 'hutong-bench-'))
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }))
  const entry = fileURLToPath(new URL('../../functions/handlers/api.ts', import.meta.url))
  const options = bundleOptions(entry, outdir)
  await build({ ...options, plugins: [...(options.plugins ?? []), inPlaceOfSdk] })
  const { handler } = (await import(pathToFileURL(join(outdir, 'index.mjs')).href)) as { handler: ApiHandler }
  return { handler, outputs }
}

const SDK = '@aws-sdk/lib-dynamodb'
const inPlaceOfSdk: Plugin = {
  name: 'recorded outputs',
  setup(builder) {
    builder.onResolve({ filter: /^@aws-sdk\/lib-dynamodb$/ }, ({ importer }) =>
      importer.includes('/functions/') ? { path: SDK, namespace: 'recorded' } : undefined,
    )
    builder.onLoad({ filter: /.*/, namespace: 'recorded' }, () => ({
      resolveDir: join(createRequire(import.meta.url).resolve(SDK), '..'),
      contents: `
        import { DynamoDBDocumentClient as Real } from '${SDK}'
        export * from '${SDK}'
        export const DynamoDBDocumentClient = {
          from(...given) {
            const client = Real.from(...given)
            return { send: command => globalThis.${GLOBAL}.send(command, () => client.send(command)) }
          },
        }`,
    }))
  },
}
