import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { ERRORS } from '../../functions/access/errors.ts'
import { TOKEN_ERRORS } from '../../functions/handlers/token-errors.ts'
import { operations } from '../../graphql/operations.ts'
import { costOfField, fieldSection } from '../../infra/pages/docs/fields.ts'
import { ownTypes, typeContent } from '../../infra/pages/docs/types.ts'
import { escaped, html, prose } from '../../infra/pages/html.ts'
import { type SiteFile, site } from '../../infra/pages/site.ts'
import { mutations, queries, schema } from '../kit/contract.ts'
import { texts } from '../kit/rules/texts.ts'
import { textOf } from '../kit/source-tree.ts'

const BUNDLED = { style: 'a', homeScript: 'b', graphiqlScript: 'c', graphiqlStyle: 'd', licences: 'e' }
const files = new Map(site(BUNDLED).map(file => [file.path, file]))
const textAt = (path: string): string => (files.get(path) as SiteFile).text
const pages = [...files.values()].filter(({ type }) => type === 'text/html')

/** A description as a page shows it: its words, escaped, without the marks of code. */
const shown = (description: string | null | undefined): string =>
  prose(description)
    .map(({ text }) => text)
    .join('')

describe('the docs', () => {
  it.each([
    ['/docs/queries', queries],
    ['/docs/mutations', mutations],
  ])(
    '%s has every field of the contract with its description, arguments, cost and deprecation',
    (path, fields) => {
      const text = textAt(path)
      for (const field of fields) {
        expect(text, field.name).toContain(`<section id="${field.name}">`)
        expect(text, field.name).toContain(shown(field.description))
        for (const argument of field.args) expect(text).toContain(shown(argument.description))
      }
    },
  )
  it('have a page for every type, with every field, value and description', () => {
    const members = (type: GraphQLNamedType) => {
      if (isEnumType(type)) return type.getValues()
      return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : []
    }
    expect(ownTypes(schema).length).toBeGreaterThan(200)
    for (const type of ownTypes(schema)) {
      const text = textAt(`/docs/types/${type.name}`)
      expect(text).toContain(shown(type.description))
      for (const { name, description } of members(type)) {
        expect(text, `${type.name}.${name}`).toContain(`<code>${name}</code>`)
        expect(text, `${type.name}.${name}`).toContain(shown(description))
      }
    }
  })
  it('have every canonical operation with its text, and a link that opens it in GraphiQL', () => {
    const all = pages
      .filter(({ path }) => path.startsWith('/docs/operations/'))
      .map(({ text }) => text)
      .join('')
    for (const [name, text] of operations) {
      expect(all, name).toContain(`<pre>${escaped(text)}</pre>`)
      expect(all, name).toContain(escaped(`/graphiql?query=${encodeURIComponent(text)}`))
    }
  })
  it('have every code of top-level errors and of the token service', () => {
    for (const [code, { when }] of Object.entries({ ...ERRORS, ...TOKEN_ERRORS })) {
      expect(textAt('/docs/errors')).toContain(`<code id="${code}">`)
      expect(textAt('/docs/errors'), code).toContain(escaped(when['zh-CN'].split('`')[0] ?? ''))
    }
  })
  it('have every code of problems, with the texts that people are shown in every language', () => {
    const codes = schema.getType('ProblemCode')
    if (!isEnumType(codes)) throw new Error('no enum')
    const text = textAt('/docs/problems')
    for (const { name } of codes.getValues()) {
      expect(text).toContain(`<code id="${name}">`)
      for (const one of Object.values(texts.problems[name] ?? {})) expect(text, name).toContain(escaped(one))
    }
  })
  it('say what a field costs and for which length of its list', () => {
    const fields = schema.getQueryType()?.getFields() ?? {}
    const [nodes, viewer] = [fields.nodes, fields.viewer]
    if (nodes === undefined || viewer === undefined) throw new Error('no such fields')
    expect(costOfField(nodes)).toBe('10 × `ids`')
    expect(costOfField(viewer)).toBeNull()
    expect(fieldSection(nodes).text).toContain('10 × <code>ids</code>')
  })
  it('say that something is deprecated, and what to use instead', () => {
    const old = buildSchema('type Query { a: Int @deprecated(reason: "Use `b`. Removed after 2027-07-01.") }')
    const field = old.getQueryType()?.getFields().a
    if (field === undefined) throw new Error('no such field')
    expect(fieldSection(field).text).toContain('Use <code>b</code>. Removed after 2027-07-01.')
  })
})

describe('the pages', () => {
  it('lead only to pages that exist, and to parts of them that exist', () => {
    const elsewhere = ['/.well-known/oauth-authorization-server', '/.well-known/receipt-keys.json']
    const dead = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:href|src)="([^"]*)"/g)].flatMap(([, link = '']) => {
        const [target = '', part] = link.split('?')[0]?.split('#') ?? []
        if (target === 'data:,' || elsewhere.includes(target)) return []
        const there = target === '' ? text : files.get(target)?.text
        const isThere = there !== undefined && (part === undefined || there.includes(`id="${part}"`))
        return isThere ? [] : [`${path}: ${link}`]
      }),
    )
    expect(dead).toEqual([])
  })
  it('hold no script and no style of their own, and nothing of another host', () => {
    for (const { path, text } of pages) {
      expect(text.match(/<script(?![^>]* src="\/)|<style|\sstyle=|\son\w+=/g), path).toBeNull()
      expect(text.match(/(?:src|href)="(?:https?:)?\/\/[^"]*/g), path).toBeNull()
    }
  })
  it('are the contract itself under /schema.graphql', () => {
    expect(textAt('/schema.graphql')).toBe(textOf('graphql/published.graphql'))
  })
  it('offer no token to anybody: what does is not part of them', () => {
    expect(JSON.parse(textAt('/settings.json'))).toEqual({ tokens: [] })
    for (const { path, text } of files.values()) expect(text.match(/eyJ[\w-]{20}/), path).toBeNull()
  })
  it('name scripts and styles by their content, so that these may be kept for ever', () => {
    const kept = [...files.values()].filter(({ isImmutable }) => isImmutable)
    expect(kept.map(({ path }) => path.replace(/-[\w-]{16}\./, '.'))).toEqual([
      '/assets/style.css',
      '/assets/home.js',
      '/assets/graphiql.js',
      '/assets/graphiql.css',
      '/assets/licences.txt',
    ])
    const changed = site({ ...BUNDLED, graphiqlScript: 'C' })
    const paths = new Set(changed.map(({ path }) => path))
    expect(kept.filter(({ path }) => !paths.has(path)).map(({ text }) => text)).toEqual(['c'])
  })
})

describe('whatever is put into HTML', () => {
  const HOSTILE = `<script>alert("1")</script> & '`
  it('is escaped, in text and in attributes, at any depth', () => {
    expect(html`<a title="${HOSTILE}">${[['x', HOSTILE]]}</a>`.text).toBe(
      `<a title="${escaped(HOSTILE)}">x${escaped(HOSTILE)}</a>`,
    )
    expect(escaped(HOSTILE)).toBe('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;')
  })
  it('is escaped where the contract describes itself', () => {
    const sdl = `"""a ${HOSTILE.replaceAll('"', '\\"')} \`<b>\`"""
      type Query { "f <i>" f("g <u>" g: String = "<s>"): Int @deprecated(reason: "<del>") }`
    const hostile = buildSchema(sdl)
    const type = hostile.getQueryType()
    if (type === null || type === undefined) throw new Error('no query')
    const { text } = typeContent(hostile, type)
    expect(text.match(/<(script|b|i|u|s|del)>/g)).toBeNull()
    for (const word of ['script', 'b', 'i', 'u', 's', 'del']) expect(text).toContain(`&lt;${word}&gt;`)
  })
})
