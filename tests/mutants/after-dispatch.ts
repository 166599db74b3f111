export const afterDispatch = [
  [
    'sorted.every(({ seq }, index) => seq === index + 1) ? (sorted.at(-1) ?? null) : null',
    'sorted.at(-1) ?? null',
    'a delivery is made again although rungs of its ladder are missing',
  ],
  [
    'seq < last.seq && rungs.some(one => one.seq === seq && one.hash === hash)',
    'seq < last.seq',
    'a delivery of another chain is made again as the ladder has it',
  ],
  [
    ' || firstEventOf(delivery).hash !== first.hash',
    '',
    'a delivery is made again whose first event is not that of the first receipt',
  ],
  [
    '!isLost(found, rungs) || times > MAX_RESTORED',
    '!isLost(found, rungs)',
    'a delivery is made again more often than its row has room for',
  ],
] as const
