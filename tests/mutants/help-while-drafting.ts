/** Rules that help whoever drafts and reviews: kinds, titles, templates, citations, the checklist. */
export const drafting = [
  [
    'reviewFlags.filter(flag => !given.some(({ item, note }) => item === flag && note))',
    'reviewFlags.filter(flag => !given.some(({ item }) => item === flag))',
    'a flagged review is confirmed with a note',
  ],
  [
    'if (isFlag(item) && !isRequired && !isSuggested) return []',
    'if (isFlag(item) && !isRequired) return []',
    'the checklist suggests a review that the wording calls for',
  ],
  [
    'known === undefined && templates.length >= TEMPLATE_LIMITS.templates',
    'templates.length > TEMPLATE_LIMITS.templates',
    'an agency keeps ten templates of a kind',
  ],
  [
    'one => directions.some(direction => goesIn(direction, kind, one)) || (leads && mayAccompany(one))',
    'one => directions.some(direction => goesIn(direction, kind, one)) || mayAccompany(one)',
    'units of others stand beside lower organs, and not alone',
  ],
  ['one.kind === kind &&', 'true &&', 'a number without an organ code is that of a kind'],
  [
    'if (!words.has(word)) words.set(word,',
    'words.set(word,',
    'a short name of the agency goes before that of a superior',
  ],
  [
    "if (as !== 'SHORT' || !entry.afterName ||",
    "if (as !== 'SHORT' ||",
    'only some short names need their full names before them',
  ],
  ['(!isShared(one) && isAnothers(code))', 'isAnothers(code)', 'several agencies have 内部明电'],
  ['inner.endsWith(word) ?', '!inner.endsWith(word) ?', 'a title that passes a notice on says 通知 once'],
] as const
