/** A column of a CSV: the name that rows have its cells under, and everything that a header may call it. */
export interface Column {
  readonly name: string
  /** The Chinese headers, as spreadsheets of offices have them. */
  readonly headers: readonly string[]
  /** True if the CSV may leave it out. */
  readonly optional?: true
  /** Words that stand for a value, by the value. A cell with another word is left as it is. */
  readonly values?: Readonly<Record<string, readonly string[]>>
}

const TIER_WORDS = {
  PROVINCE: ['省', '省级', '自治区', '直辖市'],
  CITY: ['市', '市级', '地级', '地级市', '地市', '地市级', '自治州', '盟', '地区'],
  COUNTY: [
    '县',
    '县级',
    '区',
    '县区',
    '区县',
    '县（区）',
    '县（市、区）',
    '县级市',
    '自治县',
    '旗',
    '自治旗',
    '市辖区',
  ],
  TOWN: [
    '乡',
    '镇',
    '乡级',
    '乡镇',
    '乡镇级',
    '街道',
    '乡镇街道',
    '乡镇（街道）',
    '镇街',
    '民族乡',
    '苏木',
    '民族苏木',
  ],
}
const KIND_WORDS = {
  GOVERNMENT: ['政府', '人民政府'],
  PARTY_COMMITTEE: ['党委', '党的委员会'],
  GENERAL_OFFICE: ['办公厅', '办公室', '办公厅（室）', '办公厅、办公室'],
  DEPARTMENT: ['部门', '工作部门', '政府部门'],
  PEOPLES_CONGRESS: ['人大', '人大常委会', '人民代表大会'],
  INNER_DIVISION: ['内设机构', '处室', '科室'],
  OTHER: ['其他', '其它'],
}
const FLAG_WORDS = { true: ['是'], false: ['否'] }
const STATE_WORDS = {
  CURRENT: ['现行', '在用', '有效'],
  ABOLISHED: ['撤销', '已撤销', '废止', '已废止', '停用'],
}

const TIER: Column = { name: 'tier', headers: ['层级', '级别', '行政级别'], values: TIER_WORDS }

/** 行政区划: the columns of a list of regions. */
export const REGION_COLUMNS: readonly Column[] = [
  { name: 'code', headers: ['代码', '行政区划代码', '区划代码', '编码'] },
  { name: 'name', headers: ['名称', '行政区划名称', '区划名称'] },
  TIER,
  { name: 'parent', headers: ['上级代码', '上级行政区划代码', '上级区划代码', '上级编码'] },
  { name: 'state', headers: ['状态'], optional: true, values: STATE_WORDS },
  { name: 'successor', headers: ['继任代码', '继任行政区划代码', '继任区划代码'], optional: true },
]

/** 机关: the columns of a list of agencies. */
export const AGENCY_COLUMNS: readonly Column[] = [
  { name: 'name', headers: ['机关名称', '名称', '机关全称', '全称', '单位名称'] },
  { name: 'shortName', headers: ['简称', '机关简称', '规范化简称'] },
  { name: 'regionCode', headers: ['行政区划代码', '区划代码'] },
  TIER,
  { name: 'kind', headers: ['类别', '机关类别', '机关类型', '类型'], values: KIND_WORDS },
  { name: 'actsAsGovernment', headers: ['行使政府职能', '是否行使政府职能'], values: FLAG_WORDS },
  { name: 'creditCode', headers: ['统一社会信用代码', '信用代码'] },
  { name: 'organCode', headers: ['机关代字', '发文机关代字', '代字'] },
  { name: 'superior', headers: ['上级机关', '上级机关名称'] },
  // Few agencies are dual-led.
  { name: 'otherSuperior', headers: ['另一上级机关', '其他上级机关', '第二上级机关'], optional: true },
  // 郑政函（函、批复）；郑政办
  { name: 'organCodes', headers: ['其他机关代字', '其他代字'], optional: true },
]

/** The column that a header names: by its English or Chinese name, in any case, with a star or a note behind it. */
export function columnNamed(header: string, columns: readonly Column[]): Column | null {
  const given = plain(header).replace(/\*/g, '')
  const without = given.replace(/\([^()]*\)$/, '')
  return columns.find(({ name, headers }) => [name, ...headers].some(one => plain(one) === without)) ?? null
}

/** A cell of a column with the word for a value replaced by the value. */
export function valueIn({ values = {} }: Column, cell: string): string {
  const given = plain(cell)
  const found = Object.entries(values).find(([value, words]) =>
    [value, ...words].some(word => plain(word) === given),
  )
  return found?.[0] ?? cell
}

/** Compatible forms as one, no blanks, lower case: 县（区） and 县(区), Code and code. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
}
