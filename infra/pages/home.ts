import { type Html, html } from './html.ts'
import { type Frame, page } from './layout.ts'

/** The first page: what this is, and where to go on. */
export function homePage(frame: Frame): Html {
  return page(
    frame,
    'Hutong 互通',
    html`
<h1>Hutong 互通</h1>
<p>An API through which agencies of every tier of government write official documents, send them to each other and prove
what came of them.</p>
<p lang="zh-CN">各级党政机关起草、会签、交换公文并留存凭证的接口。</p>
<dl>
<dt>Version 版本</dt><dd>${frame.version}</dd>
<dt>API 接口</dt><dd><code>POST <span id="api">/graphql</span></code>, GraphQL over HTTP, with a bearer token</dd>
<dt><a href="/docs">Docs 文档</a></dt><dd>queries, mutations, types, ready operations, errors</dd>
<dt><a href="/graphiql">GraphiQL</a></dt><dd>write and run operations in the browser</dd>
<dt><a href="/schema.graphql">Schema 架构</a></dt><dd>the contract as SDL, without a token</dd>
<dt><a href="/.well-known/oauth-authorization-server">Token service 令牌服务</a></dt><dd>tokens of applications: <code>/oauth/token</code></dd>
<dt><a href="/.well-known/receipt-keys.json">Receipt keys 回执公钥</a></dt><dd>keys that verify receipts and evidence offline</dd>
</dl>
<p><a href="${frame.assets.licences}">Licences 许可</a> of the software in these pages</p>
<section id="tokens" hidden></section>
<script type="module" src="${frame.assets.homeScript}"></script>`,
  )
}

/** GraphiQL begins with this operation unless the address holds another one. */
export function graphiqlPage(frame: Frame, operation: string): Html {
  return page(
    frame,
    'GraphiQL – Hutong 互通',
    html`<div id="graphiql" data-operation="${operation}">Loading…</div>`,
    {
      main: 'graphiql',
      head: html`
<link rel="stylesheet" href="${frame.assets.graphiqlStyle}">
<script type="module" src="${frame.assets.graphiqlScript}"></script>`,
    },
  )
}
