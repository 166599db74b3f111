import { REQUEST_LIMITS } from '../../../functions/access/request-limits.ts'
import { type Html, html } from '../html.ts'

/** The first page of the docs. */
export function overview(): Html {
  const { bodyBytes, bodyValues, documentBytes, depth, aliases, nodes, cost, answerBytes } = REQUEST_LIMITS
  return html`<h1>Docs 文档</h1>
<ul>
<li><a href="/docs/queries">Queries 查询</a></li>
<li><a href="/docs/mutations">Mutations 变更</a></li>
<li><a href="/docs/types">Types 类型</a></li>
<li><a href="/docs/operations">Operations 操作</a>, ready to use</li>
<li><a href="/docs/errors">Errors 错误</a> of whole requests</li>
<li><a href="/docs/problems">Problems 问题</a>, which the rules object to</li>
</ul>
<h2>A request 请求</h2>
<pre>POST /graphql
Authorization: Bearer &lt;token&gt;
Content-Type: application/json
Accept: application/graphql-response+json, application/json;q=0.9
Accept-Language: zh-CN

{"query": "…", "operationName": "…", "variables": {}}</pre>
<p>A query may also come by GET. Every mutation takes an <code>idempotencyKey</code>: the same key with the same input has one
effect for 7 days. What changes an existing thing takes its <code>expectedVersion</code>. An answer is
<code>{ thing, problems, replayed }</code>, and <code>thing</code> is null exactly if nothing was written.</p>
<h2>Limits 限制</h2>
<p>A request has at most ${bodyBytes} bytes and ${bodyValues} values of JSON. A document has at most ${documentBytes} bytes, ${depth} levels and ${aliases} aliases, and one mutation; <code>nodes</code>
takes ${nodes} ids; an answer has at most ${answerBytes} bytes. A request costs at most ${cost}: a field costs its weight, by
default 10 for a mutation, 1 for an object and 0 for a scalar, and what is selected in it, times the length of its list; lists
and texts in its arguments cost as well. It is at least what the request asks of the database, computed before
anything is read, and <code>extensions.cost</code> of every answer reports it.</p>`
}
