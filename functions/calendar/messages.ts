import type { Messages } from '../access/messages.ts'

const problems = {
  CALENDAR_NOT_LOADED: {
    'zh-CN': '尚未导入 {year} 年的工作日历（{region}），无法计算工作日。',
    en: 'The calendar of {year} ({region}) has not been imported, so working days cannot be counted.',
  },
  NOT_A_CALENDAR_REGION: {
    'zh-CN': '“{given}”不是行政区划代码，也不是 CN（全国）。',
    en: '"{given}" is neither a region code nor CN, the whole country.',
  },
  CALENDAR_OF_ANOTHER_REGION: {
    'zh-CN': '不能导入“{given}”的工作日历，可以导入的：{allowed}。',
    en: 'The calendar of "{given}" is not yours to import; this is: {allowed}.',
  },
  NOT_A_GOVERNMENT: {
    'zh-CN': '地方放假安排由县级以上人民政府（或行使政府职能的机关）导入。',
    en: 'What a region adds is imported by its government, or an agency that acts as one, of a county or above.',
  },
  CALENDAR_JSON_BROKEN: {
    'zh-CN': 'JSON 在第 {line} 行第 {character} 个字符处有误。',
    en: 'The JSON is broken at line {line}, character {character}.',
  },
  CALENDAR_JSON_MISFIT: {
    'zh-CN': 'JSON 的结构不符：应为 {days: [{date, kind, name}]}，不能有其他字段。',
    en: 'The JSON has another form than {days: [{date, kind, name}]}, or other fields.',
  },
  SOURCE_NOT_AN_ADDRESS: {
    'zh-CN': '“{given}”不是网址，应以 http:// 或 https:// 开头。',
    en: '"{given}" is no address: it begins with http:// or https://.',
  },
  DAY_NOT_A_DATE: {
    'zh-CN': '第 {line} 行：“{given}”不是有效日期，格式为 YYYY-MM-DD。',
    en: 'Line {line}: "{given}" is not a date, YYYY-MM-DD.',
  },
  DAY_OF_ANOTHER_YEAR: {
    'zh-CN': '第 {line} 行：{given} 不在 {allowed} 年。',
    en: 'Line {line}: {given} is not in {allowed}.',
  },
  DAY_KIND_UNKNOWN: {
    'zh-CN': '第 {line} 行：“{given}”不是日期类型，可用的值：{allowed}。',
    en: 'Line {line}: "{given}" is no kind of day; these are: {allowed}.',
  },
  DAY_WITHOUT_NAME: {
    'zh-CN': '第 {line} 行：放假的日期应写明节日名称。',
    en: 'Line {line}: a day off has the name of its holiday.',
  },
  DAY_TWICE: {
    'zh-CN': '第 {line} 行：{given} 重复。',
    en: 'Line {line}: {given} is there twice.',
  },
  DAY_OFF_AND_WORKED: {
    'zh-CN': '第 {line} 行：{given} 既是放假又是上班。',
    en: 'Line {line}: {given} is both off and worked.',
  },
  WORKED_DAY_NOT_A_WEEKEND: {
    'zh-CN': '第 {line} 行：{given} 不是周六或周日，本来就是工作日，不能列为调休上班。',
    en: 'Line {line}: {given} is no weekend day, so it is worked anyway.',
  },
} as const satisfies Messages['problems']

/** Texts and words of the calendar. */
export const messages = {
  problems,
  words: {
    importCalendar: { 'zh-CN': '导入工作日历', en: 'import a calendar of working days' },
    OFF: { 'zh-CN': '放假（OFF）', en: 'OFF' },
    WORKED: { 'zh-CN': '调休上班（WORKED）', en: 'WORKED' },
    'Column.date': { 'zh-CN': '日期（date）', en: 'date' },
  },
} as const satisfies Messages
