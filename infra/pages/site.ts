import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, type GraphQLObjectType } from 'graphql'
import { merged } from '../../functions/handlers/areas.ts'
import { operation } from '../../graphql/operations.ts'
import { errorsContent, problemsContent } from './docs/codes.ts'
import { pathOfType } from './docs/fields.ts'
import { operationFiles, operationsContent, operationsIndex, pathOfOperations } from './docs/operations.ts'
import { overview } from './docs/overview.ts'
import { ownTypes, rootSections, typeContent, typesIndex } from './docs/types.ts'
import { graphiqlPage, homePage } from './home.ts'
import type { Html } from './html.ts'
import { type Assets, page } from './layout.ts'

const texts = await merged.messages()

/** A file that is served under a path. */
export interface SiteFile {
  readonly path: string
  readonly type: string
  readonly text: string
  /** True if the path changes with the content, so that it may be kept for ever. */
  readonly isImmutable: boolean
}

/** Scripts and styles as they were bundled. */
export interface Bundled {
  readonly style: string
  readonly homeScript: string
  readonly graphiqlScript: string
  readonly graphiqlStyle: string
  /** Of what is bundled in them. */
  readonly licences: string
}

const root = join(import.meta.dirname, '../..')
const read = (name: string): string => readFileSync(join(root, name), 'utf8')

/** The operation with which GraphiQL begins. */
const FIRST_OPERATION = 'Viewer'

/** Everything that is served to browsers and without a token, made from the contract as it stands. */
export function site(bundled: Bundled): SiteFile[] {
  const assets = assetFiles(bundled)
  const { version } = JSON.parse(read('package.json')) as { version: string }
  const frame = { assets: pathsOf(assets), version }
  const sdl = read('graphql/published.graphql')
  const written = (path: string, title: string, content: Html): SiteFile =>
    htmlFile(path, page(frame, `${title} – Hutong 互通`, content))
  return [
    ...Object.values(assets),
    htmlFile('/', homePage(frame)),
    htmlFile('/graphiql', graphiqlPage(frame, operation(FIRST_OPERATION))),
    { path: '/schema.graphql', type: 'text/plain', text: sdl, isImmutable: false },
    // Tokens that whoever opens these pages may use at once: an API that is deployed has none.
    {
      path: '/settings.json',
      type: 'application/json',
      text: JSON.stringify({ tokens: [] }),
      isImmutable: false,
    },
    ...docs(sdl, written),
  ]
}

function docs(sdl: string, written: (path: string, title: string, content: Html) => SiteFile): SiteFile[] {
  const schema = buildSchema(sdl)
  const files = operationFiles()
  const rootType = (type: GraphQLObjectType | null | undefined): GraphQLObjectType => {
    if (type === null || type === undefined) throw new Error('the contract lacks queries or mutations')
    return type
  }
  const queries = rootSections('Queries 查询', rootType(schema.getQueryType()))
  const mutations = rootSections('Mutations 变更', rootType(schema.getMutationType()))
  return [
    written('/docs', 'Docs 文档', overview()),
    written('/docs/queries', 'Queries', queries),
    written('/docs/mutations', 'Mutations', mutations),
    written('/docs/types', 'Types', typesIndex(schema)),
    ...ownTypes(schema).map(type => written(pathOfType(type.name), type.name, typeContent(schema, type))),
    written('/docs/operations', 'Operations', operationsIndex(files)),
    ...files.map(file => written(pathOfOperations(file.name), file.name, operationsContent(file))),
    written('/docs/errors', 'Errors', errorsContent()),
    written('/docs/problems', 'Problems', problemsContent(schema, texts)),
  ]
}

function htmlFile(path: string, { text }: Html): SiteFile {
  return { path, type: 'text/html', text, isImmutable: false }
}

function assetFiles(bundled: Bundled): Record<keyof Assets, SiteFile> {
  const asset = (name: string, end: string, type: string, text: string): SiteFile => ({
    path: `/assets/${name}-${digestOf(text)}.${end}`,
    type,
    text,
    isImmutable: true,
  })
  return {
    style: asset('style', 'css', 'text/css', bundled.style),
    homeScript: asset('home', 'js', 'text/javascript', bundled.homeScript),
    graphiqlScript: asset('graphiql', 'js', 'text/javascript', bundled.graphiqlScript),
    graphiqlStyle: asset('graphiql', 'css', 'text/css', bundled.graphiqlStyle),
    licences: asset('licences', 'txt', 'text/plain', bundled.licences),
  }
}

function pathsOf(files: Record<keyof Assets, SiteFile>): Assets {
  const { style, homeScript, graphiqlScript, graphiqlStyle, licences } = files
  return {
    style: style.path,
    homeScript: homeScript.path,
    graphiqlScript: graphiqlScript.path,
    graphiqlStyle: graphiqlStyle.path,
    licences: licences.path,
  }
}

/** A short digest of a text: names an asset, and tells two versions of a page apart. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
