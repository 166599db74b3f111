import type { Messages } from '../../access/messages.ts'

/** Texts of revoking and abolishing (撤销、废止). */
export const messages = {
  problems: {
    ABOLISHED_ALREADY: {
      'zh-CN': '该公文已定于 {given} 起废止；如自始无效，请予撤销。',
      en: 'The document is abolished from {given} on already. If it is to be void from the start, revoke it.',
    },
    BEFORE_ITS_DATE: {
      'zh-CN': '废止日期 {given} 早于成文日期，最早为 {allowed}。',
      en: '{given} is before the date of the document: {allowed} at the earliest.',
    },
    NOT_LED: {
      'zh-CN':
        '本机关不是{given}的上级领导机关，也不是其本级人民代表大会或者常务委员会，不能撤销或者废止其公文。',
      en: '{given} is neither led by the agency nor the government of its congress: its documents are neither revoked nor abolished by it.',
    },
    CONGRESS_ONLY_REVOKES: {
      'zh-CN': '人民代表大会及其常务委员会可以撤销{given}的不适当的决定，但不能代其废止公文。',
      en: 'A congress or its standing committee may revoke documents of {given}, and does not abolish them in its place.',
    },
    NOT_A_BASIS: {
      'zh-CN': '“{given}”不能作为依据：应为本机关已经发出、未被撤销的另一份公文。',
      en: '“{given}” is no basis: it must be another dispatched document of the agency that was not revoked.',
    },
    OUT_OF_EFFECT: {
      'zh-CN': '该公文已自 {given} 起废止，不再催办，也不再调整回复期限。',
      en: 'The document is without effect since {given}: nobody is urged because of it, and no deadline is moved.',
    },
    DELIVERY_OUT_OF_EFFECT: {
      'zh-CN': '来文已自 {given} 起废止，不能改送，退文也不能再撤回。',
      en: 'The document is without effect since {given}: it is not passed on, and its return is not undone.',
    },
    DELIVERY_REVOKED: {
      'zh-CN': '来文已撤销，自始无效，不能转发、改送，不再请求重发，退文也不能再撤回。',
      en: 'The document was revoked and is void from the start: it is neither forwarded, passed on nor asked for again, and its return is not undone.',
    },
  },
  words: {
    revokeDocument: { 'zh-CN': '撤销公文', en: 'revoke a document' },
    abolishDocument: { 'zh-CN': '废止公文', en: 'abolish a document' },
    revokeLowerDocument: { 'zh-CN': '撤销下级公文', en: 'revoke a document of an agency below' },
    abolishLowerDocument: { 'zh-CN': '废止下级公文', en: 'abolish a document of an agency below' },
    readLowerEnds: {
      'zh-CN': '查看对下级公文的撤销、废止',
      en: 'see what became of ending a document below',
    },
    'Rung.OUT_OF_EFFECT': { 'zh-CN': '失效', en: 'out of effect' },
    'Rung.REVOKED': { 'zh-CN': '撤销', en: 'revoked' },
    'Rung.ABOLISHED': { 'zh-CN': '废止', en: 'abolished' },
  },
} as const satisfies Messages
