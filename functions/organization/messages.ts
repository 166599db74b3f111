import type { Messages } from '../access/messages.ts'

const problems = {
  UNIT_NAME_HAS_SLASH: {
    'zh-CN': '机构名称“{given}”不能含有“/”：导入时用它分隔上下级机构。',
    en: 'The name "{given}" has a slash, which separates units in an import.',
  },
  UNIT_WITHIN_ITSELF: {
    'zh-CN': '“{given}”不能设在它自己或其下级机构之下。',
    en: '"{given}" cannot be put below itself or a unit within it.',
  },
  UNITS_TOO_DEEP: {
    'zh-CN': '内设机构最多 {limit} 级。',
    en: 'Units have at most {limit} levels.',
  },
  UNIT_DISSOLVED: {
    'zh-CN': '内设机构“{given}”已撤销。',
    en: 'The unit "{given}" is dissolved.',
  },
  UNIT_HAS_UNITS: {
    'zh-CN': '其下还有内设机构“{given}”，请先撤销或移出。',
    en: 'The unit "{given}" is within it: dissolve or move that first.',
  },
  NOT_A_UNIT_SUCCESSOR: {
    'zh-CN': '“{given}”不能承接自己的工作。',
    en: '"{given}" cannot take over from itself.',
  },
  NOT_A_POST_SUCCESSOR: {
    'zh-CN': '岗位“{given}”不能承接：它已撤销，或就是被撤销的岗位。',
    en: 'The post "{given}" cannot take over: it is abolished, or the same one.',
  },
  UNIT_HAS_A_HEAD: {
    'zh-CN': '该机构已有负责人岗位“{given}”。',
    en: 'The unit has a head post already: "{given}".',
  },
  MEMBER_NOT_IN_OFFICE: {
    'zh-CN': '“{given}”已停用或离任。',
    en: '"{given}" is suspended or has left.',
  },
  HOLDS_THE_POST: {
    'zh-CN': '“{given}”已任该岗位。',
    en: '"{given}" holds the post already.',
  },
  HOLDS_NOT_THE_POST: {
    'zh-CN': '该人员不任岗位“{given}”。',
    en: 'The member does not hold the post "{given}".',
  },
  NO_SUCH_MEMBER: {
    'zh-CN': '本机关没有人员“{given}”。',
    en: 'The agency has no member "{given}".',
  },
  MEMBERS_OF_ONE_NAME: {
    'zh-CN': '有多人名为“{given}”，请填写人员标识。',
    en: 'Several members are called "{given}": give the id of one.',
  },
  OWN_DEPUTY: {
    'zh-CN': '不能由本人代理本人。',
    en: 'Nobody is their own deputy.',
  },
  ABSENCE_IN_THE_PAST: {
    'zh-CN': '外出的结束时间 {given} 已过。',
    en: 'The absence would end at {given}, which is past.',
  },
  ABSENCE_ENDS_BEFORE_START: {
    'zh-CN': '外出的结束时间 {given} 不晚于开始时间。',
    en: 'The absence would end at {given}, which is not after its start.',
  },
  ABSENCE_TOO_LONG: {
    'zh-CN': '一次外出最长 {limit} 天。',
    en: 'An absence lasts at most {limit} days.',
  },
  ABSENCES_OVERLAP: {
    'zh-CN': '与该人员自 {given} 起的另一次外出重叠。',
    en: 'It overlaps with another absence of the member, from {given}.',
  },
} as const satisfies Messages['problems']

/** Texts and words of units, posts and absences. */
export const messages = {
  problems,
  words: {
    createUnit: { 'zh-CN': '设立内设机构', en: 'create a unit' },
    renameUnit: { 'zh-CN': '内设机构更名', en: 'rename a unit' },
    moveUnit: { 'zh-CN': '调整内设机构的位置', en: 'move a unit' },
    dissolveUnit: { 'zh-CN': '撤销内设机构', en: 'dissolve a unit' },
    createPost: { 'zh-CN': '设立岗位', en: 'create a post' },
    renamePost: { 'zh-CN': '岗位更名', en: 'rename a post' },
    movePost: { 'zh-CN': '调整岗位的位置', en: 'move a post' },
    abolishPost: { 'zh-CN': '撤销岗位', en: 'abolish a post' },
    appointToPost: { 'zh-CN': '任职', en: 'appoint to a post' },
    relieveFromPost: { 'zh-CN': '免职', en: 'relieve from a post' },
    announceAbsence: { 'zh-CN': '登记外出', en: 'announce an absence' },
    endAbsence: { 'zh-CN': '结束外出', en: 'end an absence' },
    importOrganization: { 'zh-CN': '导入机构设置', en: 'import units, posts and members' },
    readOrganization: { 'zh-CN': '查看机构设置', en: 'read units, posts and absences' },
    'Column.unit': { 'zh-CN': '内设机构（unit）', en: 'unit' },
    'Column.post': { 'zh-CN': '岗位（post）', en: 'post' },
    'Column.isHead': { 'zh-CN': '负责人（isHead）', en: 'isHead' },
    'Column.member': { 'zh-CN': '姓名（member）', en: 'member' },
    'Column.memberId': { 'zh-CN': '人员标识（memberId）', en: 'memberId' },
    'Column.title': { 'zh-CN': '职务（title）', en: 'title' },
    'Column.roles': { 'zh-CN': '角色（roles）', en: 'roles' },
    'Unit.ACTIVE': { 'zh-CN': '正常（ACTIVE）', en: 'ACTIVE' },
    'Unit.DISSOLVED': { 'zh-CN': '已撤销（DISSOLVED）', en: 'DISSOLVED' },
    'Post.ACTIVE': { 'zh-CN': '正常（ACTIVE）', en: 'ACTIVE' },
    'Post.ABOLISHED': { 'zh-CN': '已撤销（ABOLISHED）', en: 'ABOLISHED' },
    'Absence.COMING': { 'zh-CN': '未开始（COMING）', en: 'COMING' },
    'Absence.CURRENT': { 'zh-CN': '外出中（CURRENT）', en: 'CURRENT' },
    'Absence.OVER': { 'zh-CN': '已结束（OVER）', en: 'OVER' },
  },
} as const satisfies Messages
