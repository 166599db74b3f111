export const calendar = [
  [
    'if (ofYear === undefined) return refuse(calendarNotLoaded(year, NATION))',
    "if (ofYear === undefined) return ok({ date, isWorking: true, reason: 'WORKING_DAY', name: null })",
    'the days of a year that was not imported are not guessed',
  ],
  [
    '.filter(([, ofYear]) => ofYear.some(({ region }) => region === NATION))',
    '',
    'a year of which only a region has days is not loaded',
  ],
  [
    "{ date: from, counted: false, reason: 'START_DAY', name: first.value.name }",
    '',
    'the day from which a deadline runs is explained',
  ],
  ['shanghaiInstant(dayAfter(dueOn))', 'shanghaiInstant(dueOn)', 'the last day ends at 24:00'],
  ['from <= date && date < to', 'from <= date && date <= to', 'the day on which a pause ends counts again'],
  ["reason: isPaused ? 'PAUSED' : reason, name })", 'reason, name })', 'a paused day says so'],
  [
    "if (kind !== ('WORKED' satisfies DayKind) || isWeekend) return []",
    'return []',
    'what is listed as worked is a weekend day',
  ],
  [
    'if (yearOf(given) !== year)',
    'if (yearOf(given) > year + 1)',
    'a calendar has the days of its year alone',
  ],
  [
    "if (!actsAsGovernment || tier === 'TOWN') return invalid('NOT_A_GOVERNMENT', path)",
    '',
    'a department decides no days off',
  ],
  ['if (theirs === region) return null', 'return null', 'nobody decides the days of another region'],
  [
    'if (region === NATION && days.length === 0)',
    'if (days.length === 0)',
    'what a region added may be taken back',
  ],
  [
    'instant >= shanghaiInstant(date, WORKING_HOURS.until)',
    'instant > shanghaiInstant(date, WORKING_HOURS.until)',
    'nobody is reminded at the end of the working hours',
  ],
] as const
