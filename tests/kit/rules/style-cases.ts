import type { DocumentKind } from '../../../functions/documents/kinds.ts'

/** A body, the rule that alone finds something in it, and the body after its fixes; null where only a person can tell. */
export const STYLE_CASES: readonly (readonly [rule: string, body: string, right: string | null])[] = [
  ['S-ELLIPSIS', '完成了调查、论证…工作。', '完成了调查、论证……工作。'],
  ['S-ELLIPSIS', '完成了调查、论证...工作。', '完成了调查、论证……工作。'],
  ['S-ELLIPSIS', '完成了调查。。。', '完成了调查……'],
  ['S-HALF-WIDTH', '请认真执行,并于月底报告;联系人:李明', '请认真执行，并于月底报告；联系人：李明'],
  ['S-HALF-WIDTH', '采用5G,提高效率!', '采用5G，提高效率！'],
  ['S-HALF-WIDTH-STOP', '请认真执行.特此通知.', '请认真执行。特此通知。'],
  ['S-BRACKETS', '各区县(市)人民政府', '各区县（市）人民政府'],
  ['S-QUOTES', '推进"一网通办"改革。', '推进“一网通办”改革。'],
  ['S-TITLE-MARKS', '印发<<办法>>。', '印发《办法》。'],
  ['S-DASH', '一个目标--高质量发展。', '一个目标——高质量发展。'],
  ['S-DOUBLED', '请认真执行。。', '请认真执行。'],
  ['S-DOUBLED', '请认真执行，，按期报告。', '请认真执行，按期报告。'],
  ['S-TWO-MARKS', '请认真执行，。', null],
  ['S-NO-COMMA-BETWEEN', '《办法》、《细则》', '《办法》《细则》'],
  ['S-NO-COMMA-BETWEEN', '“三公”、“两费”', '“三公”“两费”'],
  ['S-STOP-AFTER-QUOTE', '文件要求：“限期完成。”。', '文件要求：“限期完成。”'],
  ['S-STOP-IN-QUOTE', '坚持“房住不炒。”的定位', '坚持“房住不炒”的定位'],
  ['S-STOP-IN-BRACKETS', '报市政府（附名单。）。', '报市政府（附名单）。'],
  ['S-ORDINAL-COMMA', '首先、明确责任。第二、严格考核。', '首先，明确责任。第二，严格考核。'],
  ['S-DATE', '自2026.1.5起施行，2026/12/31止', '自2026年1月5日起施行，2026年12月31日止'],
  ['S-YEAR', '自26年1月5日起施行，98年5月份制定', '自2026年1月5日起施行，1998年5月份制定'],
  ['S-ZERO', '二零二六年、二0二六年、二○二六年', '二〇二六年、二〇二六年、二〇二六年'],
  ['S-RANGE', '投资13~17万元，增长15—30%', '投资13万元~17万元，增长15%—30%'],
  ['S-MIXED', '补助4千元，涉及3百户', '补助4000元，涉及300户'],
  ['S-ABOUT', '约三、四个部门', '约三四个部门'],
  ['S-CITED-NUMBER', '根据郑政[2026]05号文件', '根据郑政〔2026〕5号文件'],
  ['S-CITED-NUMBER', '根据《规定》（郑政﹝26﹞第5号）', '根据《规定》（郑政〔2026〕5号）'],
  ['S-CITED-NUMBER', '根据《规定》（郑政〔1998〕5）', '根据《规定》（郑政〔1998〕5号）'],
  ['S-CITED-NUMBER', '根据豫政办（98）5號文件', '根据豫政办〔1998〕5号文件'],
  ['S-HEADING-MARK', '一.总则\n（一）、目标\n1、范围\n（1）.对象', '一、总则\n（一）目标\n1.范围\n（1）对象'],
  ['S-HEADING-NUMBER', '一、总则\n三、分则\n四、附则', '一、总则\n二、分则\n三、附则'],
  ['S-HEADING-NUMBER', '一、总则\n一、分则\n十、附则', '一、总则\n二、分则\n三、附则'],
  ['S-HEADING-NUMBER', '1.范围\n2.对象\n2.期限', '1.范围\n2.对象\n3.期限'],
  ['S-HEADING-NUMBER', '一、总则\n（一）目标\n二、分则\n（三）措施', null],
  ['S-HEADING-ORDER', '（一）目标\n（二）原则\n一、措施', null],
  ['S-HEADING-ORDER', '（1）目标\n1.措施', null],
]

/** The same in titles. */
export const STYLE_OF_TITLES: readonly (readonly [
  rule: string,
  kind: DocumentKind,
  title: string,
  right: string | null,
])[] = [
  ['S-TWO-KINDS', 'REQUEST', '关于设立公文交换中心的请示报告', '关于设立公文交换中心的请示'],
  ['S-TWO-KINDS', 'NOTICE', '关于春季防火的通知通告', '关于春季防火的通知'],
  ['S-TWO-KINDS', 'OPINION', '关于春季防火的通知通告', null],
  ['S-URGENCY', 'NOTICE', '【特急】关于春季防火的通知', '关于春季防火的通知'],
  ['S-URGENCY', 'NOTICE', '加急：关于春季防火的通知', '关于春季防火的通知'],
  ['S-BRACKETS', 'NOTICE', '关于印发办法(试行)的通知', '关于印发办法（试行）的通知'],
]

/** What the rules must not take for a fault. */
export const WELL_WRITTEN: readonly string[] = [
  '一、总则\n（一）目标\n1.范围\n（1）对象\n（2）期限\n2.措施\n（二）原则\n二、附则',
  // Counted on through the whole text, as opinions of the State Council are.
  '一、总则\n（一）目标\n（二）原则\n二、分则\n（三）措施\n（四）保障',
  '第一章 总则\n一、目标\n二、原则\n第二章 分则\n一、措施',
  '一、二季度完成投资1.5亿元。\n2.5亿元由市财政承担。\n3.15晚会',
  '现通知如下。\n附件：1.任务分工表\n2.联系人名单',
  '会议时间：9:30—11:00，网址http://www.example.gov.cn/a?b=1,2，邮箱a.b@example.cn。',
  '自2026年1月5日起施行，有效期至2028-12-31，版本2026.1.5版，地址10.1.2.3。',
  '历时10年3个月，2020—2021年投资15%～30%，3千克，5千瓦，4.5千米，共10亿元。',
  '第三、四个问题，第一、二产业，一、二、三年级，三四个部门。',
  '《办法》（郑政〔2026〕5号）、《细则》（郑政〔2026〕6号）和《规定》《决定》。',
  '郑政〔2026〕1、2号文件，建设路（26）1号楼，GB/T 15834-2011，（2026）豫01民初5号。',
  '他说：“完成了。”随后离开。按照（含附件，见下文）办理！！',
  '北京—上海高速，方案一——三步走，调查、论证……工作。',
  '……………………',
  'if (a, b) { c: "d" } ... e.f(g)',
  '贵州省贵阳市，尊贵市民。',
]
