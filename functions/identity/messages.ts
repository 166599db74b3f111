import type { Messages } from '../access/messages.ts'

const problems = {
  NOT_AN_APPLICATIONS_ROLE: {
    'zh-CN': '应用可以担任的岗位：{allowed}。审核、签发和管理须由人员办理。',
    en: 'An application may hold these roles: {allowed}. Reviewing, signing and administering are people’s acts.',
  },
  NO_SCOPE_GIVEN: {
    'zh-CN': '请至少选择一个范围：{allowed}。',
    en: 'Choose at least one scope: {allowed}.',
  },
  NOT_A_PUBLIC_KEY: {
    'zh-CN':
      '第 {given} 个密钥不能使用：应为带 kid 的公钥（JWK），算法为 P-256、Ed25519 或者 2048 位以上的 RSA，不得包含私钥。',
    en: 'Key {given} cannot be used: it has to be a public JWK with a kid, on P-256 or Ed25519 or RSA of 2048 bits or more, without its private part.',
  },
  KEY_ID_TWICE: { 'zh-CN': 'kid“{given}”重复。', en: 'Two keys have the kid "{given}".' },
} as const satisfies Messages['problems']

const words = {
  registerApplication: { 'zh-CN': '登记应用', en: 'register an application' },
  replaceApplicationKeys: { 'zh-CN': '更换应用密钥', en: 'replace the keys of the application' },
  suspendApplication: { 'zh-CN': '停用应用', en: 'suspend the application' },
  resumeApplication: { 'zh-CN': '恢复应用', en: 'resume the application' },
  endApplication: { 'zh-CN': '注销应用', en: 'end the application' },
  readApplications: { 'zh-CN': '查阅应用', en: 'read the applications' },
  'Application.ACTIVE': { 'zh-CN': '使用中', en: 'active' },
  'Application.SUSPENDED': { 'zh-CN': '已停用', en: 'suspended' },
  'Application.ENDED': { 'zh-CN': '已注销', en: 'ended' },
} as const satisfies Messages['words']

/** Texts of the problems of identity, and its words. */
export const messages = { problems, words } as const satisfies Messages
