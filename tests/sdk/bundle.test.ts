import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { filesIn, importsIn, root, textOf } from '../kit/source-tree.ts'

const MAX_GZIPPED_BYTES = 40_000

/** The SDK as one module for browsers, and what it still imports. */
async function bundled(): Promise<{ readonly code: string; readonly imports: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, 'graphql/sdk/index.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    metafile: true,
  })
  const imports = Object.values(metafile.outputs).flatMap(output => output.imports.map(({ path }) => path))
  return { code: outputFiles[0]?.text ?? '', imports }
}

describe('the SDK', () => {
  it('has less than 40 kB as one minified module, gzipped, and imports nothing', async () => {
    const { code, imports } = await bundled()
    expect(imports).toEqual([])
    expect(code).toContain('query Inbox(')
    expect(gzipSync(code).length).toBeLessThan(MAX_GZIPPED_BYTES)
  })
  it('imports its own files alone, so that it can be taken out as it is', () => {
    const foreign = filesIn('graphql/sdk').flatMap(file =>
      importsIn(file, textOf(file))
        .filter(({ to }) => !to.startsWith('graphql/sdk/'))
        .map(({ to }) => `${file} → ${to}`),
    )
    expect(foreign).toEqual([])
  })
  it('has files of at most 300 lines, but for what is generated', () => {
    const written = filesIn('graphql/sdk').filter(file => !file.endsWith('.generated.ts'))
    expect(written.length).toBeGreaterThan(10)
    expect(written.filter(file => textOf(file).split('\n').length > 301)).toEqual([])
  })
  it('compiles strictly with the types of browsers, without those of Node', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hutong-sdk-'))
    try {
      const config = {
        compilerOptions: {
          target: 'es2024',
          lib: ['es2024', 'dom', 'dom.iterable'],
          module: 'preserve',
          moduleResolution: 'bundler',
          types: [],
          strict: true,
          allowImportingTsExtensions: true,
          noEmit: true,
        },
        files: [join(root, 'graphql/sdk/index.ts')],
      }
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
      const tsc = join(root, 'node_modules/.bin/tsc')
      const { stdout } = await promisify(execFile)(tsc, ['-p', folder]).catch(
        (error: { stdout: string }) => error,
      )
      expect(stdout).toBe('')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
