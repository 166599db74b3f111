import type { Messages } from '../../access/messages.ts'

/** Problems of how an agency numbers its documents. */
export const numbering = {
  NOT_A_MEETING_WORD: {
    'zh-CN': '“{given}”不能用来区分会议：只有纪要按会议分别编号，名称为 2 至 20 个汉字，例如“常务会议”。',
    en: '"{given}" cannot tell meetings apart: only minutes are numbered by meeting, by a word of 2 to 20 Chinese characters that the names of the meetings have.',
  },
  NOT_A_SESSION: {
    'zh-CN': '“{given}”不能作为届：只有按期或者按次编号的纪要分届编号，写法例如“十五届”。',
    en: '"{given}" is no term here: only minutes by issue or by sitting begin anew with each, written as a Chinese numeral and the word for term.',
  },
} as const satisfies Messages['problems']
