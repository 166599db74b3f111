import { type Content, type Html, html } from './html.ts'

/** Paths of scripts and styles, whose names change with their content. */
export interface Assets {
  readonly style: string
  readonly homeScript: string
  readonly graphiqlScript: string
  readonly graphiqlStyle: string
  readonly licences: string
}

/** What all pages show beside their own content. */
export interface Frame {
  readonly assets: Assets
  readonly version: string
}

const LINKS = [
  ['/', 'Hutong 互通'],
  ['/docs', 'Docs 文档'],
  ['/graphiql', 'GraphiQL'],
  ['/schema.graphql', 'Schema 架构'],
] as const

/** A whole page. */
export function page(
  { assets, version }: Frame,
  title: string,
  content: Content,
  { head, main = 'page' }: { readonly head?: Html; readonly main?: string } = {},
): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${assets.style}">${head}
</head>
<body>
<nav>${LINKS.map(([href, text]) => html`<a href="${href}">${text}</a>`)}<span>${version}</span></nav>
<main class="${main}">${content}</main>
</body>
</html>
`
}
