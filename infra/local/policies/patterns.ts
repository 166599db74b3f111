/** The tags of a session, which variables in a policy stand for. */
export type Tags = Readonly<Record<string, string>>

const VARIABLE = /\$\{([^}]*)\}/g
const TAG = /^aws:principaltag\/(.+)$/i

/** The variables of a pattern that have no meaning here; their presence must stop the platform. */
export function unknownVariablesIn(pattern: string): string[] {
  return [...pattern.matchAll(VARIABLE)].map(([, name = '']) => name).filter(name => !TAG.test(name))
}

/** True if the value equals the pattern once its variables are filled in. */
export function isEqual(value: string, pattern: string, tags: Tags): boolean {
  const parts = partsOf(pattern, tags)
  return parts !== undefined && value === parts.map(part => part.text).join('')
}

/** True if the value has the form of the pattern: `*` is any text, `?` any one character. */
export function isLike(value: string, pattern: string, tags: Tags): boolean {
  return compiled(pattern, tags)?.test(value) ?? false
}

interface Part {
  readonly text: string
  /** From a tag: its characters stand for themselves. */
  readonly literal: boolean
}

/** The pattern with its variables filled in; undefined if a tag is absent, for then nothing matches it. */
function partsOf(pattern: string, tags: Tags): Part[] | undefined {
  const parts: Part[] = []
  let end = 0
  for (const match of pattern.matchAll(VARIABLE)) {
    const name = TAG.exec(match[1] ?? '')?.[1] ?? ''
    const value = tagOf(tags, name)
    if (value === undefined) return undefined
    parts.push({ text: pattern.slice(end, match.index), literal: false }, { text: value, literal: true })
    end = match.index + match[0].length
  }
  return [...parts, { text: pattern.slice(end), literal: false }]
}

/** The names of tags are not case-sensitive. */
function tagOf(tags: Tags, name: string): string | undefined {
  const key = Object.keys(tags).find(known => known.toLowerCase() === name.toLowerCase())
  return key === undefined ? undefined : tags[key]
}

// A session makes many calls, and there are a few dozen patterns: each is compiled once for it.
const known = new WeakMap<Tags, Map<string, RegExp | undefined>>()

function compiled(pattern: string, tags: Tags): RegExp | undefined {
  let ofSession = known.get(tags)
  if (ofSession === undefined) {
    ofSession = new Map()
    known.set(tags, ofSession)
  }
  if (!ofSession.has(pattern)) ofSession.set(pattern, compile(pattern, tags))
  return ofSession.get(pattern)
}

function compile(pattern: string, tags: Tags): RegExp | undefined {
  const source = partsOf(pattern, tags)?.map(({ text, literal }) => {
    const escaped = text.replaceAll(/[.+^${}()|[\]\\/*?]/g, '\\$&')
    return literal ? escaped : escaped.replaceAll('\\*', '.*').replaceAll('\\?', '.')
  })
  return source === undefined ? undefined : new RegExp(`^${source.join('')}$`, 'su')
}
