import { type GraphQLEnumType, type GraphQLSchema, isEnumType } from 'graphql'
import { ERRORS, type ErrorKind, RETRIES } from '../../../functions/access/errors.ts'
import { LANGUAGES, type Messages } from '../../../functions/access/messages.ts'
import { TOKEN_ERRORS } from '../../../functions/handlers/token-errors.ts'
import { type Content, type Html, html, inline, prose, table } from '../html.ts'
import { deprecation } from './fields.ts'

/** One row of a table of errors. */
function errorCells([code, { statuses, facts, retry, when }]: readonly [string, ErrorKind]): Content[] {
  return [
    html`<code id="${code}">${code}</code>`,
    statuses.join(', '),
    LANGUAGES.map(language => html`<p lang="${language}">${inline(when[language])}</p>`),
    LANGUAGES.map(language => html`<p lang="${language}">${inline(RETRIES[retry][language])}</p>`),
    Object.entries(facts).map(([name, type]) => html`<p><code>${name}: ${type}</code></p>`),
  ]
}
const HEAD = ['code 代码', 'status 状态码', 'when 何时', 'retry 重试', 'facts 附带']

/** All codes of top-level errors, and those of the token service. */
export function errorsContent(): Html {
  return html`<h1>Errors 错误</h1>
<p>Requests that could not be understood or permitted. <code>errors[].extensions</code> holds <code>code</code>,
<code>requestId</code> and the facts. What the rules of the domain object to is no error: it is in <code>problems</code> of
the answer, see <a href="/docs/problems">problems</a>.</p>
${table(HEAD, Object.entries<ErrorKind>(ERRORS).map(errorCells))}
<h2>Token service 令牌服务</h2>
<p><code>/oauth/token</code> and <code>/invitations/accept</code> answer <code>error</code>, <code>requestId</code> and the
facts (RFC 6749, 5.2).</p>
${table(HEAD, Object.entries(TOKEN_ERRORS).map(errorCells))}
<h2>From in front of the API 网关</h2>
<p>API Gateway itself answers <code>{"message": …}</code>: 404 for paths that do not exist, 413 above 10 MB, 429 above the
rate of the stage, 503 if the API does not answer in time. Its header <code>apigw-requestid</code> identifies the request.</p>`
}

function problemCodes(schema: GraphQLSchema): GraphQLEnumType {
  const type = schema.getType('ProblemCode')
  if (!isEnumType(type)) throw new Error('the contract has no enum ProblemCode')
  return type
}

/** The texts of a code: its own, or those by case if it has several. */
function textsOf(code: string, { problems }: Messages): Content {
  const own = problems[code]
  const texts =
    own === undefined
      ? Object.entries(problems).flatMap(([name, text]) => (name.startsWith(`${code}_`) ? [text] : []))
      : [own]
  return texts.map(text => LANGUAGES.map(language => html`<p lang="${language}">${text[language]}</p>`))
}

/** All codes of problems, with the texts that people are shown. */
export function problemsContent(schema: GraphQLSchema, messages: Messages): Html {
  const rows = problemCodes(schema)
    .getValues()
    .map(value => [
      html`<code id="${value.name}">${value.name}</code>`,
      [prose(value.description), deprecation(value)],
      textsOf(value.name, messages),
    ])
  return html`<h1>Problems 问题</h1>
<p>What the rules object to, in <code>problems</code> of an answer. The code never changes; the text is in the language of
<code>Accept-Language</code>, and names in braces stand for facts of the problem. Its
<a href="/docs/types/Problem">type</a> says which facts it has.</p>
${table(['code 代码', 'meaning 含义', 'text 文本'], rows)}`
}
