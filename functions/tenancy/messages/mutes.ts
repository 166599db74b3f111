import type { Messages } from '../../access/messages.ts'

const problems = {
  MUTES_ITSELF: {
    'zh-CN': '不能拒收本机关的来文。',
    en: 'An agency does not mute itself.',
  },
  SENDER_IS_ABOVE: {
    'zh-CN': '“{given}”是本机关的上级机关或者业务指导机关，其来文不能拒收；误送的可以退文。',
    en: '{given} is a superior or the guiding agency, which cannot be muted; what it sent by mistake can be returned.',
  },
} as const satisfies Messages['problems']

const words = {
  muteSender: { 'zh-CN': '拒收某机关的来文', en: 'mute a sender' },
  unmuteSender: { 'zh-CN': '恢复接收某机关的来文', en: 'take letters of the sender again' },
  readMutes: { 'zh-CN': '查阅拒收', en: 'read which senders are muted' },
  'Mute.MUTED': { 'zh-CN': '拒收中', en: 'muted' },
  'Mute.LIFTED': { 'zh-CN': '已恢复接收', en: 'lifted' },
} as const satisfies Messages['words']

/** Texts of muting (拒收). */
export const mutes = { problems, words } as const
