/**
 * RFC 8785 canonical JSON: no blanks, members sorted by UTF-16 code units, numbers and texts as ECMAScript writes them.
 * Members that are undefined are left out. @throws TypeError for what JSON cannot hold, half a surrogate pair among it
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${members.map(([name, member]) => `${canonical(name)}:${canonical(member)}`).join(',')}}`
  }
  const isJson =
    value === null ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (typeof value === 'string' && value.isWellFormed())
  if (!isJson) throw new TypeError('only JSON values have a canonical form')
  return JSON.stringify(value)
}
