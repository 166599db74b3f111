/** True if the characters of the one are in the other, in their order, as those of a short name (规范化简称) are in the full one. */
export function isShortFor(short: string, full: string): boolean {
  let at = 0
  for (const character of short) {
    at = full.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}
