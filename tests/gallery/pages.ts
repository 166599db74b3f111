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
].map(name => `郑州市${name}`)
const jointOf = (count: number): Printable => ({ ...JOINT_NOTICE, issuers: DEPARTMENTS.slice(0, count) })
const lines = (count: number): string =>
  Array.from({ length: count }, (_, n) => `各地要认真落实第${n + 1}项工作，按时报告进展情况。`).join('\n')

/** What offices look at first in a print, by the name of its file. */
export const GALLERY: Readonly<Record<string, Printable>> = {
  ...Object.fromEntries(DOCUMENT_KINDS.map(kind => [`kind-${kind.toLowerCase()}`, aPrintableOf(kind)])),
  'long-notice': LONG_NOTICE,
  'joint-2': jointOf(2),
  'joint-3': JOINT_NOTICE,
  'joint-5': jointOf(5),
  'joint-10': jointOf(10),
  'joint-upward': {
    ...aPrintableOf('REQUEST'),
    issuers: DEPARTMENTS.slice(0, 3),
    number: '郑教〔2026〕8号',
  },
  'joint-letter': { ...aPrintableOf('LETTER'), issuers: DEPARTMENTS.slice(0, 2) },
  'letter-of-two-pages': { ...aPrintableOf('LETTER'), body: lines(24) },
  'letter-urgent': { ...aPrintableOf('LETTER'), urgency: 'URGENT', body: lines(3) },
  'half-empty': aPrintable({ body: lines(6), attachments: ['公文要素核对清单'] }),
  preview: { ...aPrintableOf('NOTICE'), issue: 'PREVIEW', number: null, printing: null },
  'many-recipients': aPrintable({
    mainRecipients: Array.from({ length: 60 }, (_, index) => `第${index + 1}区县人民政府`),
  }),
}
