export const audit = [
  [
    'if (lines.length === 0 || isSealed(trail, until)) return null',
    'if (lines.length === 0) return null',
    'an hour that is sealed is not sealed again',
  ],
  [
    'sealed.previous === (before?.hash ?? null) && sealed.from === untilOf(before)',
    'sealed.from === untilOf(before)',
    'a seal that was replaced breaks the chain',
  ],
  [
    'Math.max(end + SETTLING_MS, now.getTime())',
    'end + SETTLING_MS',
    'an hour whose notice came late is sealed at once',
  ],
  [
    'before !== undefined && Math.abs(now - before.writtenAt) < WRITE_AGAIN_MS',
    'false',
    'equal refusals are written once a second at most',
  ],
  [
    'value.slice(0, MAX_TEXT).toWellFormed()',
    'value.slice(0, MAX_TEXT)',
    'no record is one that cannot be sealed',
  ],
  [
    'tokenId, action, onBehalfOf, code])',
    'tokenId, action, onBehalfOf])',
    'refusals for another reason are another record',
  ],
] as const
