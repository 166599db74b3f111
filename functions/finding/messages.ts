import type { Messages } from '../access/messages.ts'

/** Texts of the problems of a search. */
export const messages = {
  problems: {
    SEARCH_TOO_SHORT: {
      'zh-CN': '请至少输入 {limit} 个字（标点、空格不计）。',
      en: 'Enter at least {limit} characters; blanks and punctuation do not count.',
    },
    SEARCH_TOO_LONG: {
      'zh-CN': '最多可以输入 {limit} 个字（标点、空格不计）。',
      en: 'Enter at most {limit} characters; blanks and punctuation do not count.',
    },
  },
  words: {},
} as const satisfies Messages
