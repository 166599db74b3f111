import type { Messages } from '../../access/messages.ts'

/** Texts of the range of readers (知悉范围). */
export const messages = {
  problems: {
    DISTRIBUTION_UNCHANGED: {
      'zh-CN': '该公文的知悉范围已经是“{given}”，没有变更。',
      en: 'The range of readers is “{given}” already: nothing would change.',
    },
    PUBLISHED_TO_SOME: {
      'zh-CN': '公开发布的公文不能再限定传达范围。',
      en: 'What is published is not for some agencies alone.',
    },
    WORDING_SAYS_OTHERWISE: {
      'zh-CN': '附注“{given}”与所定知悉范围不符，可写作“{allowed}”。',
      en: 'The wording “{given}” says something else than the range of readers; it may be written “{allowed}”.',
    },
    TOO_MANY_DISTRIBUTION_REVISIONS: {
      'zh-CN': '同一公文的知悉范围最多变更 {limit} 次。',
      en: 'The range of readers of a document can be changed {limit} times at most.',
    },
  },
  words: {
    reviseDistribution: { 'zh-CN': '变更知悉范围', en: 'change the range of readers' },
    'Rung.DISTRIBUTION_REVISED': { 'zh-CN': '知悉范围变更', en: 'range of readers changed' },
  },
} as const satisfies Messages
