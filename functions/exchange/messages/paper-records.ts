import type { Messages } from '../../access/messages.ts'

/** Texts of what is recorded of paper (纸质送达登记). */
export const messages = {
  problems: {
    ORGAN_NOT_ON_PAPER: {
      'zh-CN': '“{given}”不是该公文未开户的主送机关；未开户的有：{allowed}。',
      en: '“{given}” is none of the main recipients without an account: {allowed}.',
    },
    PAPER_RECORD_CHANGED: {
      'zh-CN':
        '该机关的纸质送达登记已有变动：现为第 {allowed} 版，不是第 {given} 版，请核对后再登记或者更正。',
      en: 'The record of this organ has changed: it is of version {allowed} now and not {given}. Look at it and record or correct it then.',
    },
    PAPER_DATE_TOO_EARLY: {
      'zh-CN': '日期“{given}”过早，最早为 {allowed}。',
      en: '{given} is too early: {allowed} at the earliest.',
    },
    TOO_MANY_PAPER_CORRECTIONS: {
      'zh-CN': '同一机关的纸质送达登记最多更正 {limit} 次。',
      en: 'What was recorded of one organ is corrected {limit} times at most.',
    },
  },
  words: {
    recordPaperDelivery: { 'zh-CN': '登记纸质送达', en: 'record a delivery on paper' },
  },
} as const satisfies Messages
