/** What CHANGELOG.md says that a program has to know: which breaks it acknowledges, and what was released. */

const UNRELEASED = '## Unreleased'
const ENTRY = '- Breaking:'
// Code spans first, then a colon and what a client should do: - Breaking: `A.b`, `.c`: use `D.e`.
const BREAKING = /^- Breaking: (?<spans>`[^`]+`(?:, `[^`]+`)*): \S/
const COORDINATE = /^(?<type>\w+)?(?<member>\.\w+(?:\(\w+:\))?)?$/

/** The breaks that entries under Unreleased acknowledge. */
export interface Acknowledged {
  readonly coordinates: readonly string[]
  /** Entries that cannot be read, a sentence each. */
  readonly faults: readonly string[]
}

/**
 * Coordinates that the entries `- Breaking:` under Unreleased name. `.field` after `Type.other` is `Type.field`, so that
 * an entry about many fields stays readable.
 */
export function acknowledgedIn(changelog: string): Acknowledged {
  const coordinates: string[] = []
  const faults: string[] = []
  for (const entry of entriesOf(sectionOf(changelog, UNRELEASED))) {
    const spans = BREAKING.exec(entry)?.groups?.spans
    const found = spans === undefined ? null : coordinatesIn(spans)
    if (found === null) faults.push(`CHANGELOG.md: no list of coordinates, colon and sentence: ${entry}`)
    else coordinates.push(...found)
  }
  return { coordinates, faults }
}

/** Null if one of them is no coordinate. */
function coordinatesIn(spans: string): string[] | null {
  const coordinates: string[] = []
  let type: string | undefined
  for (const [, span = ''] of spans.matchAll(/`([^`]+)`/g)) {
    const named = COORDINATE.exec(span)?.groups
    type = named?.type ?? type
    if (named === undefined || type === undefined) return null
    coordinates.push(`${type}${named.member ?? ''}`)
  }
  return coordinates
}

/** Entries about breaks, each on one line, however it is wrapped. */
function entriesOf(section: string): string[] {
  return section
    .replace(/\n {2,}(?=\S)/g, ' ')
    .split('\n')
    .filter(line => line.startsWith(ENTRY))
}

/** The lines between a heading of the second level and the next one. */
function sectionOf(changelog: string, heading: string): string {
  const lines = changelog.split('\n')
  const start = lines.indexOf(heading)
  if (start < 0) return ''
  const rest = lines.slice(start + 1)
  const end = rest.findIndex(line => line.startsWith('## '))
  return rest.slice(0, end < 0 ? undefined : end).join('\n')
}

/** A release as its heading and the line below tell it. */
export interface Release {
  readonly version: string
  /** YYYY-MM-DD. */
  readonly day: string
  /** SHA-256 of the contract, so that the released contract cannot change without a release. */
  readonly contract: string
}

const RELEASE =
  /^## (?<version>\d+\.\d+\.\d+(?:-rc\.\d+)?), (?<day>\d{4}-\d{2}-\d{2})\n\nContract: SHA-256 `(?<contract>[0-9a-f]{64})`$/m

/** The newest release; null if there is none or it is not written as one. */
export function lastRelease(changelog: string): Release | null {
  const { version, day, contract } = RELEASE.exec(changelog)?.groups ?? {}
  return version === undefined || day === undefined || contract === undefined
    ? null
    : { version, day, contract }
}

/** The changelog after a release: what was unreleased stands under it, and Unreleased is empty. */
export function withRelease(changelog: string, { version, day, contract }: Release): string {
  const parts = changelog.split(`${UNRELEASED}\n`)
  if (parts.length !== 2) throw new Error(`CHANGELOG.md must have one heading ${UNRELEASED}`)
  return parts.join(`${UNRELEASED}\n\n## ${version}, ${day}\n\nContract: SHA-256 \`${contract}\`\n`)
}
