import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kind, parse } from 'graphql'
import { operation } from '../../../graphql/operations.ts'
import { type Html, html } from '../html.ts'

const FOLDER = join(import.meta.dirname, '../../../graphql/operations')

/** A file of canonical operations: its name, and those of its operations in their order. */
export interface OperationFile {
  readonly name: string
  readonly operations: readonly { readonly name: string; readonly kind: string }[]
}

/** The files of canonical operations. */
export function operationFiles(): readonly OperationFile[] {
  const files = readdirSync(FOLDER).filter(name => name.endsWith('.graphql'))
  return files.sort().map(file => ({
    name: file.replace(/\.graphql$/, ''),
    operations: parse(readFileSync(join(FOLDER, file), 'utf8')).definitions.flatMap(node =>
      node.kind === Kind.OPERATION_DEFINITION && node.name !== undefined
        ? [{ name: node.name.value, kind: node.operation }]
        : [],
    ),
  }))
}

/** Where the operations of a file are. */
export function pathOfOperations(file: string): string {
  return `/docs/operations/${file}`
}

/** All canonical operations by their files. */
export function operationsIndex(files: readonly OperationFile[]): Html {
  return html`<h1>Operations 操作</h1>
<p>Operations that are ready to use. Tests run every one of them, and the sample job uses them.</p>${files.map(
    ({ name, operations }) =>
      html`<h2><a href="${pathOfOperations(name)}">${name}</a></h2><ul class="columns">${operations.map(
        one => html`<li><a href="${pathOfOperations(name)}#${one.name}">${one.name}</a></li>`,
      )}</ul>`,
  )}`
}

/** The operations of one file, each with the fragments that it needs and a link that opens it in GraphiQL. */
export function operationsContent({ name, operations }: OperationFile): Html {
  return html`<h1>Operations 操作: ${name}</h1>${operations.map(one => {
    const text = operation(one.name)
    const link = `/graphiql?query=${encodeURIComponent(text)}`
    return html`<section id="${one.name}"><h2>${one.kind} ${one.name}</h2>
<p><a href="${link}">Open in GraphiQL 在 GraphiQL 中打开</a></p><pre>${text}</pre></section>`
  })}`
}
