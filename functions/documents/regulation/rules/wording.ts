import { TIERS, type Tier } from '../../../access/regions.ts'
import type { DocumentText } from '../../model/index.ts'

/*
 * Wording by which the rules know what a text says. All of it is from usage and not from the regulation [u]: what a rule misses,
 * or finds where it should not, is corrected in a line here.
 */

/** What stands in title quotation marks is another document's. */
const withoutCitations = (text: string): string =>
  text.replace(/《[^《》]*(?:《[^》]*》[^《》]*)*》/gu, '《》')
const first = (patterns: readonly RegExp[], text: string): string | undefined =>
  patterns.map(pattern => pattern.exec(text)?.[0]).find(wording => wording !== undefined)

// 负责人 ---------------------------------------------------------------------------------------------------------------

const OFFICES =
  '总理|省长|市长|州长|盟长|县长|区长|旗长|镇长|乡长|书记|主席|主任|部长|厅长|局长|司令员|政委|秘书长|常委'
/** A first line that addresses a person: by office, also beside an organ (王书记并省委), or as 同志. */
const SALUTATION = new RegExp(
  `^[^\\n，。；：:]{0,20}(?:(?:${OFFICES})(?:同志)?(?:[并、和及暨][^\\n，。；：:]{1,15})?|同志|阁下)[：:]`,
  'u',
)
/** The salutation of a body's first line that addresses a leader in person; undefined if it does not. */
export function salutationIn(body: string): string | undefined {
  return SALUTATION.exec(body)?.[0]
}

// What begins with an office and is no person: 主任会议, 市长热线办公室.
const NO_PERSON = '(?!会议|办公|热线|信箱|质量|接待|联席|专题|公开|基金)'
const IN_TITLE = new RegExp(
  `^[^《》\\n]{0,25}?(?:${OFFICES})${NO_PERSON}(?:[\\u4e00-\\u9fff]{2,4}?)?(?:同志)?(?=关于|就)`,
  'u',
)
const IN_BODY = new RegExp(
  `\\n[^\\n，。；：:]{0,20}(?:${OFFICES})[：: \\u3000][ \\u3000]*[\\u4e00-\\u9fff]{1,2}[ \\u3000]?[\\u4e00-\\u9fff]{1,2}[ \\u3000]*$`,
  'u',
)
/** Wording by which a document speaks in the name of a leader: before 关于 in its title, or as the signature of its body. */
export function leadersNameIn(field: 'title' | 'body', text: string): string | undefined {
  return (field === 'title' ? IN_TITLE : IN_BODY).exec(text)?.[0].trim()
}

// 夹带请示 --------------------------------------------------------------------------------------------------------------

/** What is decided above: the verbs of a request. */
const GRANTS = '批准|审批|核准|核批|批复|审定|核定|批示|指示'
/** Closings and sentences of a request, in whatever direction. */
const REQUESTS: readonly RegExp[] = [
  /(?:妥否|当否|可否|是否妥当|是否可行|能否)[，,]?(?:请|敬请|恳请|望|盼)(?:予以?)?(?:批示|批复|审批|审示|审定|核准|批准|指示|示)/u,
  /(?:特此|专此|现将?|以上|上述)(?:请示|呈请)(?!的?(?:事项|问题|件)?(?:已|均))/u,
  /请(?:予以?|准予|惠予)(?:批准|审批|核准|核批|批复|审定|核定|批示|指示)/u,
  /(?<!提|报|申|呈|经)请批准/u,
]
/** Wording that asks for a decision or for means only where it goes to a superior. */
const REQUESTS_ABOVE: readonly RegExp[] = [
  new RegExp(
    `(?<![经申提报邀])请(?:省|市|县|区|州|党|国|上级|贵|你)?[^，。；、\\n]{0,8}(?:${GRANTS})(?=[。；！\\n为]|$)`,
    'u',
  ),
  /(?:恳请|恳求|敬请|呈请)[^。；\n]{0,30}(?:协调|解决|批准|审批|核准|同意|拨付|拨给|下拨|增拨|追加|安排|给予|支持|减免|指示|批复|批示)/u,
  /(?:(?:现|特|兹|为此|拟)[，,]?(?:我[省市州县区旗局厅委镇乡])?|我[省市州县区旗局厅委镇乡])(?:特|拟)?(?:申请|请求|提请|报请)[^。；\n]{0,30}(?:协调|解决|批准|审批|核准|同意|拨付|拨给|下拨|增拨|追加|安排|给予|支持|减免)(?![了过])/u,
  /请(?:省|市|县|区|州|上级|国家|党委|政府|省委|市委|县委)[^，。；\n]{0,15}(?:协调解决|帮助解决|予以解决|批准|给予[^，。；\n]{0,12}支持|拨付|增拨|追加)/u,
  /(?:望|盼|建议)(?:能)?(?:省|市|县|区|州|上级|国家|党委|政府|贵)[^，。；\n]{0,15}(?:协调解决|帮助[^，。；\n]{0,4}解决|予以解决|批准|拨付|增拨|追加)/u,
  /(?<!表示希?)(?:望|盼)(?:能)?(?:省|市|县|区|州|上级|国家|党委|政府|贵)[^，。；\n]{0,12}(?:予以|给予)[^，。；\n]{0,12}(?:支持|帮助|倾斜)/u,
  /(?:支持|批准|解决|帮助|批复|协助|协调|拨付)为[盼荷]/u,
]
/** The wording by which a body asks for approval; undefined if it does not. More is such wording on the way up. */
export function requestIn(body: string, isUpward: boolean): string | undefined {
  const text = withoutCitations(body)
  return first(REQUESTS, text) ?? (isUpward ? first(REQUESTS_ABOVE, text) : undefined)
}

/** A title that mixes report and request (请示报告), or asks in the name of a report. What the title tells of is left out. */
const TITLES: readonly RegExp[] = [
  /(?:请示|申请|请求)(?:的)?报告$/u,
  /(?:关于|要求|就)(?:恳请|请求|申请|报请|呈请|提请|请予|要求)(?!人|书|表|复议|执行)(?![^，]*(?:情况|进展|结果|办理|受理|工作|制度)的报告$).*(?=报告$)/u,
]
/** The wording by which the title of a report asks for something; undefined if it does not. */
export function requestInTitle(title: string): string | undefined {
  return first(TITLES, withoutCitations(title))
}

// 经政府同意 ------------------------------------------------------------------------------------------------------------

/** What people call the regions of each tier. */
const REGIONS: Readonly<Record<Tier, string>> = {
  PROVINCE: '省|自治区|市',
  CITY: '市|州|盟|地区',
  COUNTY: '县|区|市|旗',
  TOWN: '镇|乡|街道',
}
const AGREES = '(?:研究|会议|审议|讨论|审核|审定|原则)*(?:同意|批准|审定|审议通过|通过|核准|授权)'
const MEETING =
  '(?:领导)?(?:第[\\d一二三四五六七八九十百零〇]+次)?(?:党组|常务|全体|专题|办公|常委)?(?:[（(]扩大[）)])?(?:会议?)?'
/** A name before the word of a region: 经湖北省政府同意. Lower governments and whoever is concerned are others. */
const PLACE = '(?:(?!县|各|所|当|属|乡|镇|街|有关)[\u4e00-\u9fff]){0,6}?'
/** Directly before the consent: it is not there yet, or it is what others must have. */
const NOT_YET =
  /(?:未|须|需|应当?|待|凡|拟|不|如|若|后|由|请|报|向|送|征求|等候)(?:先|再|另|事先|逐级|依法|依规|征得|取得|获得|提请|报请|报|由|请|经)*$/u
/** Behind it: what is done only afterwards, or a thing that was agreed to, and not this document. */
const AFTERWARDS = /^(?:之?后)?[，,]?(?:方可|方能|才能|才可|再行|不得|实施|组织实施|印发实施)|^的/u

/**
 * True if a text says that the government of this tier, or a higher one, or its party committee, agreed (art. 16(2)): 经市政府同意,
 * 已经市政府第44次常务会议审议通过, 市政府已同意, 受市政府委托. Consent of anybody else, and a rule that asks others for consent, are
 * none.
 * @param own the full name of the government
 */
export function statesConsent(body: string, tier: Tier, own: string): boolean {
  const text = withoutCitations(body)
  const regions = TIERS.slice(0, TIERS.indexOf(tier) + 1).map(one => REGIONS[one])
  const region = `(?:${regions.join('|')})`
  const escaped = own.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
  const organ = `(?:${escaped}|党中央|中共中央|国务院|[我本]?${region}(?:人民)?政府|[我本]?${region}委(?![员托会])|(?:本级|同级)(?:人民)?政府)`
  const organs = `${organ}(?:办公[厅室])?(?:[、和及]${organ})*`
  const whole = (form: string) => new RegExp(form, 'gu')
  return [
    whole(`(?<done>已|业)?(?:报)?经(?:过)?(?:报)?${PLACE}${organs}${MEETING}[\u4e00-\u9fff]{0,4}?${AGREES}`),
    whole(`${organs}(?<done>已经?|业经|均已)${AGREES}`),
    whole(`${organs}${MEETING}${AGREES}`),
    whole(`(?:受${organs}的?委托|(?:根据|按照|经)${organs}的?授权)`),
  ].some(form => [...text.matchAll(form)].some(match => isGiven(text, match)))
}

/** True for a consent that was given to this document: not one that is to come, nor one that something else has. */
function isGiven(text: string, { index, 0: wording, groups }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 10), index)
  const after = text.slice(index + wording.length)
  if (/[将把]$/u.test(before)) return true
  return (groups?.done !== undefined || !NOT_YET.test(before)) && !AFTERWARDS.test(after)
}

/** Demands that bind whoever gets them, whatever the kind. */
const DEMANDS: readonly RegExp[] = [
  /务必|务须|责令|限期|逾期[^，。；\n]{0,8}(?:追责|问责|通报|处理|约谈)|追责|追究责任|严肃问责|遵照执行|不折不扣|坚决(?:杜绝|落实)/u,
  /必须(?!的)[^，。；\n]{0,20}(?:完成|报送|落实|整改|执行|上报)|(?:严禁|一律不得)/u,
  /(?:请|要|应|须|需)[^，。；\n]{0,16}(?:于|在)[^，。；\n]{0,16}(?:前|内|之前|以前|底前)[^，。；\n]{0,8}(?:完成|报送|上报|整改|落实|办结)/u,
  /(?:请|望)[^，。；\n]{0,8}认真(?:贯彻|组织|抓好)[^，。；\n]{0,6}(?:执行|实施|落实)/u,
  /各[^，。；\n]{0,12}(?:政府|党委|市委|县委|区委)(?:应当?|必须|须|要)[^，。；\n]{0,12}(?:落实|履行|完成|组织|建立|制定|加强|明确|纳入)/u,
]
/** The wording by which a body binds whoever gets it; undefined if it does not. */
export function demandIn(body: string): string | undefined {
  return first(DEMANDS, withoutCitations(body))
}

/** What a notice is about that only informs (周知). */
const INFORMING =
  /(?:启用|停用|更换|变更|作废|注销)[^，。]{0,8}(?:印章|公章|电话|邮箱|网址|地址|传真|账号|名称)|(?:印章|公章)(?:启用|停用|作废|更换)|(?:迁址|搬迁办公|办公地址|办公地点|迁入新址|挂牌|更名|职责分工调整|领导分工|放假值班电话)|(?:系统|网站|平台)[^，。]{0,6}(?:停机|维护|升级|上线)/u
/** Any demand at all, also a mild one: such a notice informs and does not only inform. */
const ANY_DEMAND =
  /请[^，。；\n]{0,12}(?:按照?|做好|落实|执行|报送|上报|完成|组织|配合|确保|于)|(?:要|应当?|须)[^，。；\n]{0,10}(?:做好|落实|执行|报送|上报|完成|组织|确保)|不得/u
/** True for a document that only informs, so that it is no mandate (art. 16(2)). */
export function onlyInforms({ title, body }: Pick<DocumentText, 'title' | 'body'>): boolean {
  return INFORMING.test(title) && demandIn(body) === undefined && !ANY_DEMAND.test(body)
}

// 答复、转发 -------------------------------------------------------------------------------------------------------------

/** A request that a body names: its number, and whether its date and its issuer are there. */
export interface CitedRequest {
  readonly number: string
  readonly date: boolean
  readonly issuer: boolean
}
const NUMBER = /[\p{Unified_Ideograph}〇]{2,12}〔(?:19|20)\d{2}〕[1-9]\d{0,8}号/u
const DATE_IN_WORDS = /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/u
const YOURS = /你[省市州县区旗镇乡厅局委部院校会们]|你们|贵[省市州县区旗厅局委部院会]/u
/** The request that a body answers; null if it names none with its number. */
export function requestOnPaperIn(
  body: string,
  askers: readonly { readonly name: string }[],
): CitedRequest | null {
  const number = NUMBER.exec(body)?.[0]
  if (number === undefined || !body.includes('请示')) return null
  const issuer = YOURS.test(body) || askers.some(({ name }) => body.includes(name))
  return { number, date: DATE_IN_WORDS.test(body), issuer }
}

/** True for a letter that answers a request: 复函, or 你局《…请示》收悉. */
export function answersRequest({ title, body }: Pick<DocumentText, 'title' | 'body'>): boolean {
  return title.endsWith('复函') || /(?:请示|来函|来文|来电)[^。\n]{0,40}(?:收悉|悉。)/u.test(body)
}

/** Where a title says that another document is passed on: behind 关于, the issuer, or at its beginning. */
const FORWARDING = /(?:^|关于|[府委厅局办室会院部])(?<word>批转|转发)(?!行为|量|功能|信息|链接|工作)/u
/** 批转 or 转发, if the title of a notice says so; null if it does not. */
export function forwardingIn(title: string): '批转' | '转发' | null {
  const word = FORWARDING.exec(withoutCitations(title))?.groups?.word
  return word === '批转' || word === '转发' ? word : null
}
/** True if a body names another document with its number, as what came on paper is named. */
export function namesDocument(text: string): boolean {
  return NUMBER.test(text)
}
