import { DOCUMENT_KINDS } from '../../functions/documents/kinds.ts'
import type { Printable } from '../../functions/typesetting/model.ts'
import { aPrintable, aPrintableOf, JOINT_NOTICE, LONG_NOTICE } from '../kit/printables.ts'

const DEPARTMENTS = [
  '教育局',
  '财政局',
  '人力资源和社会保障局',
  '发展和改革委员会',
  '公安局',
  '民政局',
  '卫生健康委员会',
  '市场监督管理局',
  '城乡建设局',
  '应急管理局',
  '审计局',
].map(name => `郑州市${name}`)
const jointOf = (count: number): Printable => ({ ...JOINT_NOTICE, issuers: DEPARTMENTS.slice(0, count) })
const lines = (count: number): string =>
  Array.from({ length: count }, (_, n) => `各地要认真落实第${n + 1}项工作，按时报告进展情况。`).join('\n')

const RULES = [
  '第一章　总则',
  '第一条　为了规范公文管理，减轻基层负担，根据有关规定，制定本办法。',
  '第二条　本省行政区域内各级行政机关的公文管理，适用本办法。',
  '第二章　收文办理',
  '第三条　收到公文后，应当逐件清点、签收、登记。有下列情形之一的，应当及时退回并说明理由：',
  '（一）不属于本机关职权范围的；',
  '（二）附件与附件说明不符的。',
  '第四条　本办法自2026年3月1日起施行。',
].join('\n')
const NARROW_TABLE = [
  '各单位按下表完成接入。',
  '|序号|单位|完成时限|',
  ...Array.from(
    { length: 30 },
    (_, n) => `|${n + 1}|第${n + 1}区县人民政府办公室|2026年${(n % 12) + 1}月底前|`,
  ),
  '填表说明：完成时限以自然日计算。',
].join('\n')
const WIDE_TABLE = [
  '|序号|单位名称|联系人及职务|办公电话|移动电话|电子邮箱|通信地址|备注|',
  ...Array.from(
    { length: 26 },
    (_, n) =>
      `|${n + 1}|第${n + 1}区县人民政府办公室|王刚　副主任|0371-60000000|13800000000|hutong@example.gov.cn|河南省郑州市中原区中原西路${n + 1}号|无|`,
  ),
].join('\n')

/** PDFs that are bound in: a document of two pages, and a table across. */
export const FILES = [
  { name: '公文互通工作情况', sha256: 'upright', of: aPrintableOf('REPORT') },
  {
    name: '设备清单',
    sha256: 'notice',
    of: aPrintable({ body: lines(50), printing: null }),
  },
] as const

/** What offices look at first in a print, by the name of its file. */
export const GALLERY: Readonly<Record<string, Printable>> = {
  ...Object.fromEntries(DOCUMENT_KINDS.map(kind => [`kind-${kind.toLowerCase()}`, aPrintableOf(kind)])),
  'long-notice': LONG_NOTICE,
  'joint-2': jointOf(2),
  'joint-3': JOINT_NOTICE,
  'joint-5': jointOf(5),
  'joint-10': jointOf(10),
  // More than the mark has room for: the host's alone.
  'joint-11': jointOf(11),
  'joint-upward': {
    ...aPrintableOf('REQUEST'),
    issuers: DEPARTMENTS.slice(0, 3),
    number: '郑教〔2026〕8号',
  },
  'joint-letter': { ...aPrintableOf('LETTER'), issuers: DEPARTMENTS.slice(0, 2) },
  'letter-of-two-pages': { ...aPrintableOf('LETTER'), body: lines(24) },
  'notice-as-letter': {
    ...aPrintableOf('NOTICE'),
    format: { name: 'LETTER' },
    body: lines(6),
    issuers: ['河南省人民政府办公厅'],
  },
  notes: aPrintable({
    body: lines(4),
    note: '更正版',
    replyNote: '请于2026年3月1日前回复',
    notes: ['此件公开发布', '发至县级'],
    copies: ['省委办公厅，省人大常委会办公厅，省政协办公厅', '省法院，省检察院'],
  }),
  'letter-urgent': { ...aPrintableOf('LETTER'), urgency: 'URGENT', body: lines(3) },
  telegram: {
    ...aPrintableOf('NOTICE'),
    format: { name: 'TELEGRAM', grade: '特急' },
    number: '郑政办明电〔2026〕5号',
  },
  'half-empty': aPrintable({ body: lines(6), attachments: ['公文要素核对清单'] }),
  preview: { ...aPrintableOf('NOTICE'), issue: 'PREVIEW', number: null, printing: null },
  'order-with-rules': {
    ...aPrintableOf('ORDER'),
    annexes: [{ form: 'TEXT', label: null, title: '河南省公文管理办法', body: RULES }],
  },
  'text-with-table': aPrintable({ body: NARROW_TABLE }),
  'notice-with-annexes': aPrintable({
    attachments: ['公文互通接入时间安排表', '公文互通工作联系人一览表', '设备清单（另附）'],
    annexes: [
      { form: 'TEXT', label: '附件1', title: '公文互通接入时间安排表', body: NARROW_TABLE },
      { form: 'TEXT', label: '附件2', title: '公文互通工作联系人一览表', body: WIDE_TABLE },
    ],
  }),
  'notice-with-files': aPrintable({
    attachments: ['公文互通工作情况', '设备清单'],
    annexes: FILES.map(({ name, sha256 }, place) => ({
      form: 'FILE',
      label: `附件${place + 1}`,
      title: name,
      sha256,
      place,
    })),
  }),
  reprint: {
    ...aPrintableOf('LETTER'),
    issue: 'REPRINT',
    duplicate: { organ: '中原区教育局', date: '2026-03-20' },
  },
  copy: {
    ...aPrintableOf('NOTICE'),
    issue: 'COPY',
    duplicate: { organ: '中原区教育局', date: '2026-03-20' },
  },
  'minutes-with-participants': {
    ...aPrintableOf('MINUTES'),
    participants: {
      present: ['王刚', '李明远', '张华', '市发展改革委　陈晓', '市教育局　刘洋', '市财政局　赵敏'],
      absent: ['孙强'],
      observers: ['市政府办公室　周涛'],
    },
  },
  'many-recipients': aPrintable({
    mainRecipients: Array.from({ length: 60 }, (_, index) => `第${index + 1}区县人民政府`),
  }),
  // A list is printed as one text: names parted by level.
  'recipients-by-level': aPrintable({
    mainRecipients: [
      [
        '郑州市人民政府，开封市人民政府，洛阳市人民政府，平顶山市人民政府',
        Array.from({ length: 20 }, (_, index) => `第${index + 1}县人民政府`).join('，'),
        '河南省气象局，郑州海关',
      ].join('；'),
    ],
  }),
}
