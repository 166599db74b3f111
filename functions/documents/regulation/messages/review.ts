import type { Messages } from '../../../access/messages.ts'

/** What each item of a review asks (审核重点), in the words of art. 20. */
export const reviewWords = {
  'ReviewItem.REASONS': {
    'zh-CN': '行文理由是否充分，行文依据是否准确',
    en: 'whether the reasons suffice and what it rests on is right',
  },
  'ReviewItem.LAWFULNESS': {
    'zh-CN': '内容是否符合党的理论路线方针政策和国家法律法规',
    en: 'whether the content agrees with policies, laws and regulations',
  },
  'ReviewItem.INTENT': {
    'zh-CN': '是否完整准确体现发文机关意图',
    en: "whether it expresses the issuer's intent completely and exactly",
  },
  'ReviewItem.CONSISTENCY': {
    'zh-CN': '是否同现行有关公文相衔接',
    en: 'whether it fits the documents in force',
  },
  'ReviewItem.FEASIBILITY': {
    'zh-CN': '所提政策措施和办法是否切实可行',
    en: 'whether its measures can be carried out',
  },
  'ReviewItem.CONSULTATION': {
    'zh-CN': '涉及有关地区或者部门职权范围内的事项是否经过充分协商并达成一致意见',
    en: 'whether the regions and departments whose competence it touches were consulted and agreed',
  },
  'ReviewItem.KIND_AND_FORM': {
    'zh-CN': '文种是否正确，格式是否规范',
    en: 'whether kind and form are right',
  },
  'ReviewItem.ACCURACY': {
    'zh-CN': '人名、地名、时间、数字、段落顺序、引文等是否准确',
    en: 'whether names, places, times, numbers, order of paragraphs and quotations are right',
  },
  'ReviewItem.USAGE': {
    'zh-CN': '文字、数字、计量单位和标点符号等用法是否规范',
    en: 'whether words, numerals, units and punctuation are used as they should be',
  },
  'ReviewItem.OTHER_REQUIREMENTS': {
    'zh-CN': '其他内容是否符合公文起草的有关要求',
    en: 'whether it meets what else is asked of drafts',
  },
  'ReviewItem.JOINT_COMPETENCE': {
    'zh-CN': '联合行文的事项是否只属于党委或者政府一方职权范围内的工作',
    en: "whether the work is the party committee's or the government's alone, which is not issued jointly",
  },
  'ReviewItem.LEGALITY': { 'zh-CN': '是否通过合法性审核', en: 'whether it passed the legality review' },
  'ReviewItem.FAIR_COMPETITION': {
    'zh-CN': '是否通过公平竞争审查',
    en: 'whether it passed the fair-competition review',
  },
} as const satisfies Messages['words']

type Word = keyof typeof reviewWords
type Item = Word extends `ReviewItem.${infer Code}` ? Code : never

/** What an item asks, for people. */
export function reviewWord(item: Item): Word {
  return `ReviewItem.${item}`
}
