import type { Text } from '../../../access/messages.ts'

/** Texts of what a forwarding document finds of the range of readers of what it forwards (知悉范围). */
export const forwardingProblems = {
  FORWARDED_BEYOND: {
    'zh-CN': '来文的知悉范围已变更为“{range}”，不包括{names}；需要扩大的，应当经发文机关批准。',
    en: 'By now ({range}) what is forwarded is not for {names}. Only with the approval of its issuer does it go further.',
  },
  DISCLOSED_BEYOND: {
    'zh-CN': '来文的知悉范围已变更为“{range}”，转发件附注不能写作“{given}”。',
    en: 'By now ({range}) what is forwarded is not disclosed as the note says: {given}.',
  },
} as const satisfies Readonly<Record<string, Text>>
export const forwardingWords = {
  'Why.FORWARDED_BEYOND': {
    'zh-CN': '公文的印发传达范围由发文机关确定，转发机关不能自行扩大。',
    en: 'How far a document goes is for its issuer to say, and not for whoever passes it on.',
  },
  'Why.DISCLOSED_BEYOND': {
    'zh-CN': '公开与否由发文机关确定，转发件公开即来文公开。',
    en: 'Whether a document is published is for its issuer to say, and what forwards it contains it.',
  },
} as const satisfies Readonly<Record<string, Text>>
