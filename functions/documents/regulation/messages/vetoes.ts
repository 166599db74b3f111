import type { Messages } from '../../../access/messages.ts'

/** Texts of vetoes on joint documents (联合行文异议), by whose work it is. */
export const vetoProblems = {
  JOINT_ISSUE_VETOED: {
    'zh-CN': '联合行文机关提出异议，不得联合行文（第十七条）。',
    en: 'A co-issuer vetoed the joint issue (art. 17).',
  },
  R13_VETO_PARTY: {
    'zh-CN': '{name}提出，{part}属于党委职权范围内的工作，不得联合行文（第十七条）：{reason}',
    en: "{name} holds that {part} is the party committee's work alone and may not be issued jointly (art. 17): {reason}",
  },
  R13_VETO_GOVERNMENT: {
    'zh-CN': '{name}提出，{part}属于政府职权范围内的工作，不得联合行文（第十七条）：{reason}',
    en: "{name} holds that {part} is the government's work alone and may not be issued jointly (art. 17): {reason}",
  },
  R13_VETO_AGENCY: {
    'zh-CN': '{name}提出，{part}属于{competent}职权范围内的工作，不得联合行文（第十七条）：{reason}',
    en: '{name} holds that {part} is the work of {competent} alone and may not be issued jointly (art. 17): {reason}',
  },
} as const satisfies Messages['problems']
