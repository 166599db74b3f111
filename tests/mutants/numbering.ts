export const numbering = [
  ['lastOfSeries + 1', 'lastOfSeries + 2', 'numbers of a series leave no gap'],
  [
    'const year = shanghaiYear(at)\n  const rule',
    'const year = Number(at.slice(0, 4))\n  const rule',
    'the year of a number turns at midnight in Shanghai',
  ],
  [
    '{2,12})〔(?<year>(?:19|20)\\d{2})〕',
    '{2,12})[〔[](?<year>(?:19|20)\\d{2})[〕\\]]',
    'the year stands in hexagonal brackets (GB/T 9704-2012, 7.2.5)',
  ],
  [
    'text.organCode ?? telegramCodeOf(issuer, text)',
    'telegramCodeOf(issuer, text) ?? text.organCode',
    'a draft has the organ code that it asks for',
  ],
  [
    '(meeting === null || text.meeting?.name.includes(meeting) === true)',
    'meeting === null',
    'minutes are numbered by their meeting',
  ],
  ['!isGivenAgain && ', '', 'a correction with the number of its original has no warning of the year'],
  [
    'codes.indexOf(code) <= index',
    'codes.indexOf(code) < index',
    'no organ code of an agency is its main one as well',
  ],
  [
    'entry: { ...entryOf(document), voided }',
    'entry: entryOf(document)',
    'the ledger says that a number is void, by whom and why',
  ],
  [
    'all.length > 1)',
    'all.length > 2)',
    'a document with two numbers that are not void is found by the audit',
  ],
  [
    'seq <= state.counter || seq > counterNow',
    'seq <= state.counter',
    'a number above the counter is found by the audit',
  ],
  [
    'sound: isWhole && (to < end || highest === counter)',
    'sound: isWhole',
    'a counter that is not at the highest number is no sound series',
  ],
] as const
