/** A piece of HTML that is complete and safe: what was put into it is escaped. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What may be put into HTML: text, which is escaped, and HTML, which is not; a list is its parts. */
export type Content = string | number | Html | null | undefined | readonly Content[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as HTML, also within a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => ENTITIES[character] ?? character)
}

function rendered(content: Content): string {
  if (content === null || content === undefined) return ''
  if (content instanceof Html) return content.text
  if (typeof content === 'object') return content.map(rendered).join('')
  return escaped(String(content))
}

/** HTML as a template: whatever is put into it is escaped unless it is HTML already. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(parts.map((part, at) => part + rendered(contents[at])).join(''))
}

/** A description of the contract: paragraphs, and code between backticks. */
export function prose(text: string | null | undefined): Html[] {
  if (text === null || text === undefined) return []
  return text.split(/\n{2,}/).map(paragraph => html`<p>${inline(paragraph)}</p>`)
}

/** A line of a description, with the code in it. */
export function inline(text: string): Content[] {
  return text.split('`').map((part, at) => (at % 2 === 0 ? part : html`<code>${part}</code>`))
}

/** A table with a head; every cell is escaped. */
export function table(head: readonly Content[], rows: readonly (readonly Content[])[]): Html {
  return html`<table><thead><tr>${head.map(cell => html`<th>${cell}</th>`)}</tr></thead><tbody>${rows.map(
    cells => html`<tr>${cells.map(cell => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table>`
}
