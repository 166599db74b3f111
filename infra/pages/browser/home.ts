import { type OfferedToken, offeredTokens } from './settings.ts'

const VIEWER = '{"query":"{ viewer { agency { name } roles allowedActions } }"}'

function added<Name extends keyof HTMLElementTagNameMap>(
  parent: Element,
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  element.textContent = text
  parent.append(element)
  return element
}

function show(section: Element, { of, token }: OfferedToken): void {
  added(section, 'h3', of)
  added(section, 'pre', token).className = 'token'
}

const api = document.getElementById('api')
if (api !== null) api.textContent = new URL('/graphql', location.href).href

const section = document.getElementById('tokens')
const tokens = await offeredTokens()
const [first] = tokens
if (section !== null && first !== undefined) {
  added(section, 'h2', 'Development tokens 开发令牌')
  added(section, 'p', 'GraphiQL uses the first one. They are valid on this machine only.')
  for (const token of tokens) show(section, token)
  const url = new URL('/graphql', location.href).href
  const headers = `-H 'content-type: application/json' -H 'authorization: Bearer ${first.token}'`
  added(section, 'pre', `curl -s ${url} ${headers} -d '${VIEWER}'`)
  section.removeAttribute('hidden')
}
