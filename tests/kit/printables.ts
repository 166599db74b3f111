import type { DocumentKind } from '../../functions/documents/kinds.ts'
import { type Printable, type Typeset, typeset } from '../../functions/typesetting/index.ts'

/** A notice of the province's government, with what a test changes in it. */
export function aPrintable(more: Partial<Printable> = {}): Printable {
  return {
    format: { name: 'GENERAL', adoption: null },
    issue: 'PRINT',
    issuers: ['河南省人民政府'],
    urgency: null,
    number: '豫政〔2026〕1号',
    signatories: [],
    isUpward: false,
    title: '河南省人民政府关于推进公文跨层级互通工作的通知',
    mainRecipients: ['各省辖市人民政府', '济源示范区、航空港区管委会', '省人民政府各部门'],
    body: NOTICE_BODY,
    attachments: [],
    date: '2026-01-05',
    contact: null,
    note: null,
    replyNote: null,
    copies: [],
    printing: { organ: '河南省人民政府办公厅', date: '2026-01-06' },
    signatureMark: null,
    origin: '发文机关：河南省人民政府　行政区划：河南省（410000）　层级：省级',
    hasSeal: true,
    ...more,
  }
}

const NOTICE_BODY = `为减少公文在各级机关之间的重复录入和纸质流转，方便基层办事，现就推进公文跨层级互通工作有关事项通知如下。
一、总体要求
坚持一份公文一次录入、各级共用，发文机关能够随时了解公文到达、签收、办理的情况。2026年6月底前，全省18个省辖市和济源示范区全部接入；2026年12月底前，县（市、区）接入率达到100%。
二、重点任务
（一）统一公文格式。各级机关制发公文，应当符合《党政机关公文格式》（GB/T 9704—2012）的规定，发文字号、成文日期、主送机关等要素齐全。
（二）规范收文办理。收到公文后应当逐件清点、签收、登记，不符合规定的，应当及时退回并说明理由。
1.签收应当注明签收人和签收时间。
（1）紧急公文应当随到随办，不得积压。
三、保障措施
各地各部门要明确专人负责，认真做好本通知的贯彻落实。执行中遇到的问题，请及时向省人民政府办公厅反映。`

const PARAGRAPH =
  '各地要结合实际制定实施方案，明确责任单位和完成时限，于2026年2月15日前将方案报送省人民政府办公厅。对基层反映集中的问题，要逐项研究、限时答复，不得以会议落实会议、以文件落实文件。涉及多个部门的事项，由牵头部门会同有关部门提出意见，协商一致后行文；协商不一致的，由牵头部门列明各方理据，提出建设性意见，报本级人民政府协调或者裁定。'

/** A notice of five pages with attachments and copies. */
export const LONG_NOTICE = aPrintable({
  urgency: 'URGENT',
  body: [
    ...NOTICE_BODY.split('\n'),
    ...['四、组织实施', '五、工作步骤', '六、监督检查'].flatMap(heading => [
      heading,
      `（一）加强组织领导。${PARAGRAPH}`,
      `（二）压实工作责任。${PARAGRAPH}`,
      PARAGRAPH,
    ]),
  ].join('\n'),
  attachments: [
    '公文互通接入时间安排表',
    '各省辖市和济源示范区、航空港区公文互通工作联系人及联系电话一览表（2026年版）',
    '公文要素核对清单',
  ],
  copies: [
    '省委各部门',
    '省军区',
    '部属有关单位',
    '省人大常委会办公厅',
    '省政协办公厅',
    '省法院',
    '省检察院',
  ],
})

/** A joint notice of three departments of the city. */
export const JOINT_NOTICE = aPrintable({
  issuers: ['郑州市教育局', '郑州市财政局', '郑州市人力资源和社会保障局'],
  number: '郑教〔2026〕12号',
  title: '郑州市教育局　郑州市财政局　郑州市人力资源和社会保障局关于做好2026年春季学期学生资助工作的通知',
  mainRecipients: ['各区县（市）教育局、财政局、人力资源社会保障局'],
  body: '为保障家庭经济困难学生按时入学，现将2026年春季学期学生资助工作有关事项通知如下。\n一、及时发放资金\n各地要于3月15日前完成资助资金的审核和发放，不得截留、挤占、挪用。\n二、简化申请材料\n能够通过数据共享核实的信息，不再要求学生提供证明。',
  date: '2026-02-16',
  copies: ['郑州市人民政府办公厅'],
  printing: { organ: '郑州市教育局办公室', date: '2026-02-17' },
})

const city = { issuers: ['郑州市人民政府'], printing: { organ: '郑州市人民政府办公室', date: '2026-03-13' } }

const OF_KIND: Readonly<Record<DocumentKind, Partial<Printable>>> = {
  RESOLUTION: {
    issuers: ['河南省人民代表大会常务委员会'],
    number: null,
    title: '河南省人民代表大会常务委员会关于推进政务数据共享的决议',
    mainRecipients: [],
    format: {
      name: 'GENERAL',
      adoption: { meeting: '河南省第十四届人民代表大会常务委员会第十九次会议', date: '2026-01-15' },
    },
    date: '2026-01-15',
    body: '河南省第十四届人民代表大会常务委员会第十九次会议听取和审议了省人民政府关于政务数据共享工作情况的报告。会议同意这个报告，并作出决议如下：\n一、各级人民政府应当将数据共享作为减轻基层负担的重要措施。\n二、能够通过共享获得的数据，不得要求基层重复填报。',
    printing: null,
    hasSeal: false,
  },
  DECISION: {
    ...city,
    number: '郑政〔2026〕7号',
    title: '郑州市人民政府关于取消一批证明事项的决定',
    mainRecipients: ['各区县（市）人民政府', '市人民政府各部门'],
    body: '为方便企业和群众办事，市人民政府决定取消证明事项23项，现予公布。\n各地各部门要于2026年4月1日前完成相关系统的调整，不得以任何形式继续要求提供已经取消的证明。',
    date: '2026-03-12',
    attachments: ['取消的证明事项目录（23项）'],
  },
  ORDER: {
    format: { name: 'ORDER' },
    issuers: ['河南省人民政府'],
    number: '第3号',
    title: '河南省公文管理办法',
    mainRecipients: [],
    body: '《河南省公文管理办法》已经2026年1月20日省人民政府第86次常务会议通过，现予公布，自2026年3月1日起施行。',
    date: '2026-01-26',
    signatureMark: '省长　×××',
    printing: { organ: '河南省人民政府办公厅', date: '2026-01-27' },
  },
  COMMUNIQUE: {
    issuers: ['河南省人民政府'],
    number: null,
    title: '2025年河南省政务公开工作公报',
    mainRecipients: [],
    format: { name: 'GENERAL', adoption: { meeting: '河南省人民政府第87次常务会议', date: '2026-02-10' } },
    date: '2026-02-10',
    body: '2025年，全省各级行政机关主动公开政府信息，依法办理公开申请，公众满意度有所提高。\n一、主动公开情况\n全省主动公开政府信息86.4万条，其中规范性文件1207件。',
    printing: null,
  },
  ANNOUNCEMENT: {
    ...city,
    format: { name: 'GENERAL', adoption: null, announces: '公告' },
    number: '2026年第2号',
    title: '郑州市人民政府关于调整行政区域界线的公告',
    mainRecipients: [],
    body: '经国务院批准，现将郑州市部分行政区域界线调整事项公告如下。\n调整后的界线自2026年4月1日起实行。',
    date: '2026-03-12',
  },
  PUBLIC_NOTICE: {
    ...city,
    number: '郑政通〔2026〕3号',
    title: '郑州市人民政府关于春季森林防火的通告',
    mainRecipients: [],
    body: '为预防森林火灾，保护森林资源，现就有关事项通告如下。\n一、防火期为2026年3月15日至5月15日。\n二、防火期内，禁止在林区野外用火；违反规定的，依法处理。',
    date: '2026-03-12',
  },
  OPINION: {
    ...city,
    number: '郑政〔2026〕9号',
    title: '郑州市人民政府关于减轻村级组织负担的实施意见',
    mainRecipients: ['各区县（市）人民政府', '市人民政府各部门', '各有关单位'],
    body: '为切实减轻村级组织负担，提出如下意见。\n一、精简工作台账\n（一）清理报表。各部门要求村级组织填报的表格，一律报市人民政府办公室备案。\n（二）合并检查。同类检查一年不超过一次。',
    date: '2026-03-12',
  },
  NOTICE: {},
  CIRCULAR: {
    ...city,
    number: '郑政〔2026〕11号',
    title: '郑州市人民政府关于表扬2025年度公文办理先进单位的通报',
    mainRecipients: ['各区县（市）人民政府', '市人民政府各部门'],
    body: '2025年，中原区人民政府等12个单位收文办理及时、答复准确。市人民政府决定予以通报表扬。\n希望受到表扬的单位再接再厉，为基层和群众提供更好的服务。',
    date: '2026-03-12',
  },
  REPORT: {
    ...city,
    isUpward: true,
    number: '郑政〔2026〕5号',
    signatories: ['王刚'],
    title: '郑州市人民政府关于公文互通试点工作情况的报告',
    mainRecipients: ['河南省人民政府'],
    body: '现将公文互通试点工作情况报告如下。\n一、主要做法\n（一）统一平台。16个区县（市）和开发区全部接入，市直部门接入率为98.5%。\n二、存在问题\n部分乡镇（街道）办事处设备陈旧，签收不够及时。\n特此报告。',
    date: '2026-03-12',
  },
  REQUEST: {
    ...city,
    isUpward: true,
    urgency: 'VERY_URGENT',
    number: '郑政〔2026〕8号',
    signatories: ['王刚', '李明远', '张华'],
    title: '郑州市人民政府关于设立公文交换中心的请示',
    mainRecipients: ['河南省人民政府'],
    body: '为提高公文交换效率，我市拟设立公文交换中心，承担市本级和16个区县（市）的公文交换工作。所需人员从现有编制中调剂，不新增经费。\n妥否，请批示。',
    attachments: ['郑州市公文交换中心设置方案'],
    date: '2026-03-12',
    contact: { name: '李明', phone: '0371-60000000' },
    copies: ['省委机构编制委员会办公室'],
  },
  REPLY: {
    number: '豫政文〔2026〕30号',
    title: '河南省人民政府关于同意设立郑州市公文交换中心的批复',
    mainRecipients: ['郑州市人民政府'],
    body: '你市《关于设立公文交换中心的请示》（郑政〔2026〕8号）收悉。现批复如下：\n一、同意设立郑州市公文交换中心。\n二、你市要按照精简、统一、效能的原则，做好人员调剂和运行保障工作。\n此复。',
    date: '2026-03-20',
    printing: { organ: '河南省人民政府办公厅', date: '2026-03-21' },
  },
  BILL: {
    ...city,
    number: '郑政〔2026〕10号',
    title: '郑州市人民政府关于提请审议《郑州市公文公开条例（草案）》的议案',
    mainRecipients: ['郑州市人民代表大会常务委员会'],
    body: '为保障公众依法获取公文信息，市人民政府拟订了《郑州市公文公开条例（草案）》，已经市人民政府常务会议讨论通过，现提请审议。',
    attachments: ['郑州市公文公开条例（草案）', '关于《郑州市公文公开条例（草案）》的说明'],
    date: '2026-03-12',
    signatureMark: '市长　×××',
  },
  LETTER: {
    format: { name: 'LETTER' },
    issuers: ['郑州市教育局'],
    number: '郑教函〔2026〕15号',
    title: '郑州市教育局关于商请提供学生户籍核验数据的函',
    mainRecipients: ['郑州市公安局'],
    body: '为减少学生入学时提交的纸质证明，我局拟通过数据共享核验户籍信息。现商请贵局按照《政务数据共享条例》的规定，提供2026年适龄儿童户籍核验服务。\n请于2026年3月31日前函复。',
    date: '2026-03-12',
    contact: { name: '陈晓', phone: '0371-60000001' },
    copies: ['郑州市政务服务和大数据管理局'],
    printing: { organ: '郑州市教育局办公室', date: '2026-03-13' },
  },
  MINUTES: {
    ...city,
    number: '〔2026〕4号',
    title: '研究公文互通和数据共享工作',
    mainRecipients: [],
    format: { name: 'MINUTES', meeting: '郑州市人民政府常务会议' },
    body: '2026年3月10日，市人民政府召开常务会议，研究公文互通和数据共享工作。现纪要如下：\n一、会议听取了市教育局关于学生户籍核验数据共享工作的汇报。\n二、会议议定，由市公安局在3月底前提供核验服务，市财政局做好经费保障。',
    date: '2026-03-12',
    hasSeal: false,
    copies: ['市委办公室', '市人大常委会办公室', '市政协办公室'],
  },
}

/** A document of a kind as an agency of Henan might issue it. */
export function aPrintableOf(kind: DocumentKind): Printable {
  return aPrintable(OF_KIND[kind])
}

/** Typesets by a clock that stands still: what else the machine does must not stop it. */
export const typesetNow = (printable: Printable, files?: ReadonlyMap<string, Uint8Array>): Promise<Typeset> =>
  typeset(printable, () => new Date(0), files)
