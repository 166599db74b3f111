import type { Messages } from '../../../access/messages.ts'

/** Texts of the findings of style (文风): one sentence each, which says why. `{found}` is what stands there. */
export const styleProblems = {
  STYLE: { 'zh-CN': '行文有不规范之处：“{found}”。', en: 'Not as the standards have it: {found}.' },
  STYLE_HALF_WIDTH: {
    'zh-CN': '中文使用全角标点，此处“{found}”为半角。',
    en: 'Chinese text has full-width punctuation; {found} is half-width.',
  },
  STYLE_BRACKETS: {
    'zh-CN': '中文使用全角括号（），此处为半角：“{found}”。',
    en: 'Chinese text has full-width brackets; these are half-width: {found}.',
  },
  STYLE_QUOTES: {
    'zh-CN': '中文引号形式为“”，此处为直引号：{found}。',
    en: 'Chinese quotation marks are curved; these are straight: {found}.',
  },
  STYLE_TITLE_MARKS: {
    'zh-CN': '书名号形式为《》，不写作“{found}”。',
    en: 'Titles stand between double angle brackets of full width, not {found}.',
  },
  STYLE_ELLIPSIS: {
    'zh-CN': '省略号为六点，占两个字位置（……），此处为“{found}”。',
    en: 'An ellipsis has six points in the room of two characters (……), not {found}.',
  },
  STYLE_DASH: {
    'zh-CN': '破折号占两个字位置（——），不写作“{found}”。',
    en: 'A dash takes the room of two characters (——), not {found}.',
  },
  STYLE_DOUBLED: { 'zh-CN': '标点重复：“{found}”。', en: 'The mark is doubled: {found}.' },
  STYLE_TWO_MARKS: {
    'zh-CN': '“{found}”两个点号不能连用，请保留其一。',
    en: 'Two marks of pause do not follow each other ({found}): keep one.',
  },
  STYLE_NO_COMMA_BETWEEN: {
    'zh-CN': '并列的书名号、引号之间通常不用顿号。',
    en: 'Between titles or quotations side by side there is usually no enumeration comma.',
  },
  STYLE_STOP_AFTER_QUOTE: {
    'zh-CN': '引文末尾已有句号，引号之后不再用句号。',
    en: 'The quotation ends with a full stop already, so none follows it.',
  },
  STYLE_STOP_IN_QUOTE: {
    'zh-CN': '引文是句子的一部分，末尾不用句号。',
    en: 'The quotation is part of a sentence, so it does not end with a full stop.',
  },
  STYLE_STOP_IN_BRACKETS: {
    'zh-CN': '句内括号里的文字末尾不用句号。',
    en: 'What stands in brackets within a sentence does not end with a full stop.',
  },
  STYLE_ORDINAL_COMMA: {
    'zh-CN': '“第一”“首先”一类序次语之后用逗号。',
    en: 'Ordinals such as first and secondly are followed by a comma.',
  },
  STYLE_DATE: {
    'zh-CN': '日期按年、月、日写全，不写作“{found}”。',
    en: 'A date is written with the words for year, month and day, not {found}.',
  },
  STYLE_YEAR: {
    'zh-CN': '年份用四位数字，不简写为“{found}”。',
    en: 'A year has four digits; {found} is shortened.',
  },
  STYLE_ZERO: {
    'zh-CN': '汉字年份中的“0”写作“〇”，此处为“{found}”。',
    en: 'In a year in Chinese numerals, zero is the round character (U+3007): {found}.',
  },
  STYLE_RANGE: {
    'zh-CN': '数值范围的前一数值省略单位会有歧义，“{found}”之后应写明单位。',
    en: 'In a range the first number keeps its unit, or it reads as a smaller one: {found}.',
  },
  STYLE_MIXED: {
    'zh-CN': '除“万”“亿”外，数值不能同时用阿拉伯数字和汉字数字：“{found}”。',
    en: 'But for ten thousand and a hundred million, a number does not mix Arabic and Chinese numerals: {found}.',
  },
  STYLE_ABOUT: {
    'zh-CN': '两个数字连用表示概数，中间不用顿号：“{found}”。',
    en: 'Two numerals that mean "about" have no comma between them: {found}.',
  },
  STYLE_HEADING_MARK: {
    'zh-CN': '层次序数写作“一、”“（一）”“1.”“（1）”，其后不用“{found}”。',
    en: 'The numeral of a section is followed by the one mark that its level has; {found} is not it.',
  },
  STYLE_HEADING_NUMBER: {
    'zh-CN': '层次序数不连续：“{found}”处应为“{expected}”。',
    en: 'The numbers of sections have a gap or a repetition: {found} stands where {expected} should.',
  },
  STYLE_HEADING_ORDER: {
    'zh-CN': '层次序数应当依次使用“一、”“（一）”“1.”“（1）”，“{found}”用在了下一级之下。',
    en: 'Sections are numbered in four levels, in their order; {found} comes below the level that should be under it.',
  },
  STYLE_TWO_KINDS: {
    'zh-CN': '标题只用一个文种，“{found}”是两个。',
    en: 'A title names one kind of document; {found} are two.',
  },
  STYLE_URGENCY: {
    'zh-CN': '紧急程度另有标注位置，不写入标题：“{found}”。',
    en: 'The urgency has a place of its own and does not belong in the title: {found}.',
  },
  STYLE_ISSUER_NAME: {
    'zh-CN': '标题中的发文机关“{found}”与本机关名称“{name}”不符。',
    en: 'The title names another issuer, {found}, than the agency: {name}.',
  },
  STYLE_SHORT_NAME: {
    'zh-CN': '“{found}”不是规范化简称，{name}简称“{shortName}”。',
    en: '{found} is no standard short name: {name} is called {shortName}.',
  },
  STYLE_SHORT_EARLY: {
    'zh-CN': '“{found}”在写明全称之前使用，首次出现时应当写“{name}（以下简称{found}）”。',
    en: '{found} is used before the full name was given, which is {name}.',
  },
  STYLE_SHORT_BEFORE: {
    'zh-CN': '“{found}”在“以下简称”之前已经使用，首次出现时应当写全称。',
    en: '{found} is used before the text says what it stands for.',
  },
  STYLE_SELF: {
    'zh-CN': '“{found}”不是“{name}”的自称，请核对是否沿用了其他机关的文稿。',
    en: '{found} is not how {name} speaks of itself: was the text taken from another agency?',
  },
  STYLE_ADDRESS_UP: {
    'zh-CN': '上行文不称上级机关为“你”，请改用机关名称。',
    en: 'An upward document does not say you to a superior: use its name.',
  },
  STYLE_ADDRESS_DOWN: {
    'zh-CN': '下行文称下级机关为“你”，“贵”用于平行机关。',
    en: 'A downward document says plain you; the polite form is for agencies of the same level.',
  },
  STYLE_ADDRESS_LEVEL: {
    'zh-CN': '致同级机关的公文称对方为“贵”，不称“你”。',
    en: 'An agency of the same level is addressed in the polite form.',
  },
  STYLE_CITED_NUMBER: {
    'zh-CN': '发文字号的年份用全称，以六角括号〔〕括入，序号不编虚位、不加“第”：“{found}”。',
    en: 'A document number has its whole year in hexagonal brackets, and a plain sequence behind it: {found}.',
  },
  STYLE_CITED_NOT_GIVEN: {
    'zh-CN': '本机关没有编定过“{found}”，请核对所引发文字号。',
    en: 'The agency has not given this number: {found}.',
  },
  STYLE_CITED_VOID: {
    'zh-CN': '所引发文字号“{found}”已作废。',
    en: 'The number that is cited is void: {found}.',
  },
  STYLE_CITED_UNCHECKED: {
    'zh-CN': '编号索引正在建立，所引“{found}”等发文字号暂时无法核对，请稍后再次校验。',
    en: 'The index of numbers is still being made, so {found} and others could not be looked up: check again later.',
  },
  STYLE_CITED_RECALLED: {
    'zh-CN': '所引公文“{found}”已由发文机关撤回，请核对。',
    en: 'The document that is cited was recalled by its issuer: {found}.',
  },
  STYLE_CITED_REPLACED: {
    'zh-CN': '所引公文“{found}”已由“{by}”更正替代，请核对。',
    en: 'The document that is cited was replaced by a correction: {found} by {by}.',
  },
  STYLE_CITED_REVOKED: {
    'zh-CN': '所引公文“{found}”已撤销，自始无效，不应引为依据。',
    en: 'The document that is cited was revoked and is void from the start: {found}.',
  },
  STYLE_CITED_ABOLISHED: {
    'zh-CN': '所引公文“{found}”已废止或者已定期废止，请核对是否仍可引用。',
    en: 'The document that is cited was abolished, or will be from a day on: {found}.',
  },
  STYLE_CITED_TITLE: {
    'zh-CN': '“{found}”的标题为《{title}》，与所引不符。',
    en: 'The document with the number {found} has another title: {title}.',
  },
  STYLE_ATTACHMENT_NAME: {
    'zh-CN': '附件{number}的名称为“{listed}”，正文写作“{found}”。',
    en: 'Attachment {number} is called {listed}; the body says {found}.',
  },
  STYLE_ATTACHMENT_ALONE: {
    'zh-CN': '只有一个附件时不编顺序号。',
    en: 'A single attachment has no number.',
  },
} as const satisfies Messages['problems']

/** A text of a finding of style. */
export type StyleText = keyof typeof styleProblems
