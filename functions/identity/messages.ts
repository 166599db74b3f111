import type { Messages } from '../access/messages.ts'

const problems = {
  NOT_AN_APPLICATIONS_ROLE: {
    'zh-CN': '应用可以具有的角色：{allowed}。审核、签发和管理须由人员办理。',
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
  NOT_AN_ISSUER: {
    'zh-CN': '“{given}”不是身份源地址：应为不带参数的 https 地址。',
    en: '"{given}" is not the address of an issuer: an https address without a query.',
  },
  NOT_A_CLAIM: { 'zh-CN': '“{given}”不是声明名称。', en: '"{given}" is not the name of a claim.' },
  ISSUER_UNREACHABLE: {
    'zh-CN':
      '无法读取身份源的说明（{given}）：地址应可公开访问或者在部署时列明的网络内，不得重定向，并说明同一身份源及其密钥地址。',
    en: 'The description of the issuer cannot be read ({given}): its address has to be public or in a network that the deployment names, must not redirect, and has to describe this issuer with the address of its keys.',
  },
  NOT_INVITABLE: {
    'zh-CN': '“{given}”已停用或者离任，不能邀请。',
    en: '"{given}" is suspended or has left, and cannot be invited.',
  },
  NUMBER_KIND_MISSING: {
    'zh-CN': '请说明声明“{given}”中的号码是工号还是手机号码：{allowed}。',
    en: 'Say what number the claim "{given}" holds: {allowed}.',
  },
  NUMBER_NAMES_SOMEBODY: {
    'zh-CN': '声明“{given}”用于识别人员或者机关，不能同时作为号码：号码会转给他人使用。',
    en: 'The claim "{given}" names the person or the agency, so it cannot hold the number: numbers are handed on.',
  },
  NOT_A_STAFF_NUMBER: {
    'zh-CN': '工号应为 1 至 32 个字母、数字或者汉字，可以含“.”“/”“_”。',
    en: 'A staff number has 1 to 32 letters, digits or ideographs, and may have ".", "/" and "_".',
  },
  NOT_A_MOBILE_NUMBER: {
    'zh-CN': '手机号码应为中国大陆的 11 位号码，可以加 +86。',
    en: 'A mobile number is one of mainland China with 11 digits; +86 may stand before it.',
  },
  NUMBER_FOR_INACTIVE: {
    'zh-CN': '“{given}”已停用或者离任，不能登记号码。',
    en: '"{given}" is suspended or has left, and gets no number.',
  },
  NUMBER_OF_ANOTHER_MEMBER: {
    'zh-CN': '该号码已登记给本机关的另一人员（{given}），请先撤销。',
    en: 'This number belongs to another member of the agency ({given}); withdraw it there first.',
  },
  NOT_A_SERVICE_ADDRESS: {
    'zh-CN': '“{given}”不是服务地址：应为不带账号和参数的 https 地址。',
    en: '"{given}" is not the address of a service: an https address without a user or a query.',
  },
  NOT_A_CLIENT_ID: {
    'zh-CN': '“{given}”不是企业微信的 corpId 或者钉钉的 appKey。',
    en: '"{given}" is neither a corpId of WeCom nor an appKey of DingTalk.',
  },
  NOT_AN_APP_SECRET: {
    'zh-CN': '这不是应用的密钥：应为 16 至 500 个不含空格的字符。',
    en: 'This is not the secret of an app: 16 to 500 characters without spaces.',
  },
  SERVICE_UNREACHABLE: {
    'zh-CN':
      '服务（{given}）没有按企业微信或者钉钉的接口应答：地址应可公开访问或者在部署时列明的网络内，不得重定向。',
    en: 'The service does not answer as WeCom or DingTalk do ({given}): its address has to be public or in a network that the deployment names, and must not redirect.',
  },
  APP_REFUSED: {
    'zh-CN': '服务不接受该应用（{given}）：请核对应用编号、密钥和可信地址。',
    en: 'The service does not accept the app ({given}): check its id, its secret and the addresses that it trusts.',
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
  registerIssuer: { 'zh-CN': '登记身份源', en: 'register an issuer' },
  endIssuer: { 'zh-CN': '注销身份源', en: 'end the issuer' },
  readIssuers: { 'zh-CN': '查阅身份源', en: 'read the issuers' },
  inviteMember: { 'zh-CN': '邀请人员', en: 'invite the member' },
  giveMemberNumber: { 'zh-CN': '登记人员号码', en: 'give the member a number' },
  withdrawMemberNumber: { 'zh-CN': '撤销人员号码', en: 'withdraw the member’s number' },
  endBinding: { 'zh-CN': '解除绑定', en: 'end the binding' },
  readBindings: { 'zh-CN': '查阅绑定和人员号码', en: 'read the bindings and the numbers of members' },
  'Binding.ACTIVE': { 'zh-CN': '已绑定', en: 'active' },
  'Binding.ENDED': { 'zh-CN': '已解除', en: 'ended' },
  'MemberNumber.GIVEN': { 'zh-CN': '已登记', en: 'given' },
  'MemberNumber.WITHDRAWN': { 'zh-CN': '已撤销', en: 'withdrawn' },
  registerBridge: { 'zh-CN': '登记登录桥', en: 'register a bridge' },
  replaceBridgeSecret: { 'zh-CN': '更换登录桥密钥', en: 'replace the secret of the bridge' },
  endBridge: { 'zh-CN': '注销登录桥', en: 'end the bridge' },
  readBridges: { 'zh-CN': '查阅登录桥', en: 'read the bridges' },
  'Bridge.ACTIVE': { 'zh-CN': '使用中', en: 'active' },
  'Bridge.ENDED': { 'zh-CN': '已注销', en: 'ended' },
  'Issuer.ACTIVE': { 'zh-CN': '使用中', en: 'active' },
  'Issuer.ENDED': { 'zh-CN': '已注销', en: 'ended' },
  'Application.ACTIVE': { 'zh-CN': '使用中', en: 'active' },
  'Application.SUSPENDED': { 'zh-CN': '已停用', en: 'suspended' },
  'Application.ENDED': { 'zh-CN': '已注销', en: 'ended' },
} as const satisfies Messages['words']

/** Texts of the problems of identity, and its words. */
export const messages = { problems, words } as const satisfies Messages
