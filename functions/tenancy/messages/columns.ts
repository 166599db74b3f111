import type { Messages } from '../../access/messages.ts'

/** Columns of the imports, by either name of which a CSV may call them. */
export const columns = {
  'Column.code': { 'zh-CN': '代码（code）', en: 'code' },
  'Column.name': { 'zh-CN': '名称（name）', en: 'name' },
  'Column.tier': { 'zh-CN': '层级（tier）', en: 'tier' },
  'Column.parent': { 'zh-CN': '上级代码（parent）', en: 'parent' },
  'Column.state': { 'zh-CN': '状态（state）', en: 'state' },
  'Column.successor': { 'zh-CN': '继任代码（successor）', en: 'successor' },
  'Column.shortName': { 'zh-CN': '简称（shortName）', en: 'shortName' },
  'Column.regionCode': { 'zh-CN': '行政区划代码（regionCode）', en: 'regionCode' },
  'Column.kind': { 'zh-CN': '类别（kind）', en: 'kind' },
  'Column.actsAsGovernment': { 'zh-CN': '行使政府职能（actsAsGovernment）', en: 'actsAsGovernment' },
  'Column.creditCode': { 'zh-CN': '统一社会信用代码（creditCode）', en: 'creditCode' },
  'Column.organCode': { 'zh-CN': '机关代字（organCode）', en: 'organCode' },
  'Column.organCodes': { 'zh-CN': '其他机关代字（organCodes）', en: 'organCodes' },
  'Column.superior': { 'zh-CN': '上级机关（superior）', en: 'superior' },
  'Column.otherSuperior': { 'zh-CN': '另一上级机关（otherSuperior）', en: 'otherSuperior' },
} as const satisfies Messages['words']
