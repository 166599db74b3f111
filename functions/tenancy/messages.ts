import type { Messages } from '../access/messages.ts'
import { columns } from './messages/columns.ts'
import { mutes } from './messages/mutes.ts'
import { numbering } from './messages/numbering.ts'

const problems = {
  ...numbering,
  ROLE_NOT_ASSIGNABLE: {
    'zh-CN': '请至少选择一个角色，可以授予的角色：{allowed}。',
    en: 'Choose at least one role, and only from these: {allowed}.',
  },
  OFFICES_NOT_SEPARATE: {
    'zh-CN': '同一人员只能具有下列角色之一：{allowed}。',
    en: 'One member holds only one of these roles: {allowed}.',
  },
  OWN_STANDING: {
    'zh-CN': '不能变更、停用本人的角色，请由其他管理员办理。',
    en: 'Nobody changes their own roles or ends their own membership; another administrator has to do it.',
  },
  LAST_ADMINISTRATOR: {
    'zh-CN': '本机关没有其他管理员，请先指定一名。',
    en: 'The agency would be left without an administrator; appoint another one first.',
  },
  NOT_A_SUCCESSOR: {
    'zh-CN': '“{given}”不能接手：接手人应为本机关的其他在岗人员。',
    en: '"{given}" cannot take over: a successor is another, active member.',
  },
  DELEGATED_BY_ONESELF_ALONE: {
    'zh-CN': '签发权只能由本人委托。',
    en: 'The power to sign is delegated only by the member who holds it.',
  },
  INVALID_CREDIT_CODE: {
    'zh-CN': '统一社会信用代码“{given}”不符合 GB 32100 的校验规则。',
    en: 'The unified social credit code "{given}" fails the check of GB 32100.',
  },
  CREDIT_CODE_NOT_OF_AN_AGENCY: {
    'zh-CN':
      '“{given}”不是此类机关的统一社会信用代码：应以这些字符开头：{allowed}，第 3 至 8 位为数字，第 9 至 17 位为有效的组织机构代码。',
    en: '"{given}" is not the unified social credit code of such an agency: it begins with one of {allowed}, has digits at 3 to 8, and a valid organisation code at 9 to 17.',
  },
  NOT_IN_A_NAME: {
    'zh-CN':
      '第 {character} 个字符 {given} 不能用于机关名称：只能使用汉字、数字、拉丁字母和名称中常用的标点。',
    en: 'Character {character}, {given}, cannot stand in the name of an agency: only Chinese characters, digits, Latin letters and the signs that such names have.',
  },
  NAME_UNCHANGED: {
    'zh-CN': '该机关的名称、简称和机关代字已经如此：{given}。',
    en: 'The agency has this name, short name and organ code already: {given}.',
  },
  NATIONAL_NAME: {
    'zh-CN': '“{given}”是中央国家机关的名称，不能在此登记。',
    en: '"{given}" is the name of an organ of the whole country, which is not registered here.',
  },
  NAME_NOT_OF_ITS_REGION: {
    'zh-CN': '名称“{given}”与行政区划不符，应以此开头：{allowed}，或者以上级机关的全称开头。',
    en: 'The name "{given}" does not fit the region. It begins with one of {allowed}, or with the full name of the superior agency.',
  },
  NAME_NOT_OF_ITS_KIND: {
    'zh-CN': '名称“{given}”不是该行政区划内此类机关的名称。通常的名称：{allowed}。',
    en: 'The name "{given}" is not one of such an agency in this region. Usual names: {allowed}.',
  },
  KIND_NOT_OF_ITS_NAME: {
    'zh-CN': '使用该名称的机关，类型应为：{allowed}。',
    en: 'An agency with this name is of one of these kinds: {allowed}.',
  },
  OWN_LEVEL_OR_ABOVE: {
    'zh-CN': '人民政府、党委和人大只能由上一级登记在层级更高的机关之下。',
    en: "A people's government, party committee or people's congress is registered from a higher level, below such an organ of a higher tier.",
  },
  INVALID_ORGAN_CODE: {
    'zh-CN': '机关代字应为 2 至 12 个汉字，可含“〇”。',
    en: 'An organ code has 2 to 12 Chinese characters.',
  },
  NO_SUCH_REGION: {
    'zh-CN': '行政区划名单中没有代码“{given}”。',
    en: 'The region list has no code "{given}".',
  },
  NOT_A_REGION_CODE: {
    'zh-CN': '“{given}”不是行政区划代码：应为六位数字，乡镇、街道为九位。',
    en: '"{given}" is not a region code: it has six digits, or nine for a town.',
  },
  REGION_WITHOUT_GOVERNMENT: {
    'zh-CN': '“{given}”只是省直辖县级行政区划的归类，没有政府，不能登记机关。',
    en: '"{given}" only groups counties that answer to the province. It has no government, so no agency is registered there.',
  },
  REGION_ABOLISHED: {
    'zh-CN': '行政区划“{given}”已撤销，不能再登记机关，请在继任的区划登记：{allowed}。',
    en: 'The region "{given}" is abolished and takes no agency any more. Register it in its successor: {allowed}.',
  },
  REGION_ABOLISHED_WITHOUT_SUCCESSOR: {
    'zh-CN': '行政区划“{given}”已撤销，不能再登记机关，名单中没有说明继任的区划。',
    en: 'The region "{given}" is abolished and takes no agency any more. The list names no successor.',
  },
  BEYOND_REACH: {
    'zh-CN': '该行政区划不在本机关的管辖范围内。',
    en: 'This region is not within the region of your agency.',
  },
  NOT_THE_REGIONS_TIER: {
    'zh-CN': '层级与行政区划不符，该区划的层级为：{allowed}。',
    en: 'The tier does not match the region. The tier of this region is: {allowed}.',
  },
  KIND_CANNOT_ACT_AS_GOVERNMENT: {
    'zh-CN': '只有这些类型的机关可以行使政府职能：{allowed}。',
    en: 'Only agencies of these kinds may act as a government: {allowed}.',
  },
  NO_SUCH_SUPERIOR: { 'zh-CN': '没有这个上级机关。', en: 'There is no such superior agency.' },
  SUPERIOR_NOT_REGISTERED: {
    'zh-CN': '上级机关“{given}”既不是本机关，也没有在本次导入的前面各行中登记。',
    en: 'The superior "{given}" is neither your own agency nor registered by an earlier row of this import.',
  },
  AMBIGUOUS_NAME: {
    'zh-CN': '有多个机关名为“{given}”，无法确定是哪一个。',
    en: 'More than one agency has the name "{given}", so it is not clear which one is meant.',
  },
  NO_SUCH_GUIDING_AGENCY: { 'zh-CN': '没有这个业务指导机关。', en: 'There is no such guiding agency.' },
  NOT_BELOW_CALLER: {
    'zh-CN': '只能在本机关或者其下级机关之下登记机关。',
    en: 'You can register agencies only below your own agency, or below one that answers to it.',
  },
  NOT_A_SECOND_SUPERIOR: {
    'zh-CN':
      '受双重领导的机关的另一个上级，应当是上级机关和业务指导机关以外的机关，不能是内设机构，并且须同时有上级机关。',
    en: 'The second superior of a dual-led agency must exist, must be neither its superior nor its guiding agency nor an inner division, and is only given together with a superior.',
  },
  DIVISION_MISPLACED: {
    'zh-CN': '内设机构应当设在机关之下，内设机构之下不能登记机关。',
    en: 'An inner division must be part of an agency, and no agency can be registered below an inner division.',
  },
  CSV_COLUMNS_MISSING: {
    'zh-CN': 'CSV 缺少这些列：{allowed}。',
    en: 'These columns are missing from the CSV: {allowed}.',
  },
  INVALID_CSV: {
    'zh-CN': 'CSV 在第 {given} 行无法读取，请检查该行及之前的引号。',
    en: 'The CSV cannot be read at line {given}. Check the quotation marks in this line and before it.',
  },
  CSV_COLUMN_TWICE: {
    'zh-CN': 'CSV 有两列都是“{column}”，第二列的表头是“{given}”。',
    en: 'Two columns of the CSV are the same, {column}. The header of the second one is "{given}".',
  },
  CSV_CELL_WITHOUT_HEADER: {
    'zh-CN': 'CSV 第 {given} 行有内容不在任何表头之下，请检查该行是否多了分隔符，或者补上表头。',
    en: 'Line {given} of the CSV has a value below no header. Check it for a separator too many, or add the header.',
  },
  CSV_GARBLED: {
    'zh-CN':
      'CSV 第 {given} 行是乱码：文件的编码被认错，原文已无法恢复。请将文件另存为 UTF-8 编码的 CSV 后重新提交。',
    en: 'Line {given} of the CSV is garbled: the file was decoded with a wrong encoding, and its text is lost. Save the file as CSV in UTF-8 and send it again.',
  },
  NOT_A_REGION_NAME: {
    'zh-CN': '“{given}”不是行政区划的名称：应为汉字，可以有数字、括号、间隔号和连接号。',
    en: '"{given}" is no name of a region: it has Chinese characters, and may have digits, brackets, a middle dot or a hyphen.',
  },
  NOT_A_REGION_SUCCESSOR: {
    'zh-CN': '“{given}”不能作为继任代码：只有撤销的代码才有继任代码，而且应当指向名单中现行的区划。',
    en: '"{given}" cannot be a successor: only an abolished code has one, and it must lead to a current region of the list.',
  },
  EDITION_SHRINKS: {
    'zh-CN':
      '现行的 {before} 个行政区划中，有 {abolished} 个将被撤销：{names}。如确实如此，请以 confirmShrinking: {abolished} 重新提交。',
    en: 'Of {before} regions that are current, {abolished} would be abolished: {names}. If this is meant, send it again with confirmShrinking: {abolished}.',
  },
  EDITION_LOSES_TIER: {
    'zh-CN':
      '名单中不再有这些层级的行政区划：{tiers}。现行的 {before} 个中有 {abolished} 个将被撤销：{names}。如确实如此，请以 confirmShrinking: {abolished} 重新提交。',
    en: 'The list leaves a province without regions of these tiers: {tiers}. Of {before} that are current, {abolished} would be abolished: {names}. If this is meant, send it again with confirmShrinking: {abolished}.',
  },
  OUTDATED_EDITION: {
    'zh-CN': '{given} 版早于已导入的 {allowed} 版，不能导入。',
    en: 'The edition of {given} is older than the one already imported, of {allowed}.',
  },
  DELEGATION_TO_ONESELF: {
    'zh-CN': '受托人不能是委托人本人。',
    en: 'Nobody can delegate to themselves.',
  },
  DELEGATION_TO_GRANTER: {
    'zh-CN': '代他人办理委托的管理员不能同时是受托人。',
    en: 'An administrator who grants a delegation for somebody else cannot be the one who receives it.',
  },
  DELEGATION_TO_INACTIVE: {
    'zh-CN': '“{given}”已停用或者离任，不能受托。',
    en: '"{given}" is suspended or has left, so nothing can be delegated to them.',
  },
  DELEGATION_BY_INACTIVE: {
    'zh-CN': '“{given}”已停用或者离任，不能委托。',
    en: '"{given}" is suspended or has left, so they delegate nothing.',
  },
  NOT_DELEGABLE: {
    'zh-CN': '请至少选择一个步骤，可以委托的步骤：{allowed}。',
    en: 'Choose at least one step, and only steps that can be delegated: {allowed}.',
  },
  DELEGATION_STARTS_TOO_LATE: {
    'zh-CN': '委托应当在一年之内生效。',
    en: 'A delegation must start within a year from now.',
  },
  DELEGATION_ENDS_BEFORE_START: {
    'zh-CN': '委托的到期时间应当晚于生效时间，也应当晚于现在。',
    en: 'A delegation must end after its start, and after now.',
  },
  DELEGATION_TOO_LONG: {
    'zh-CN': '委托的期限最长一年。',
    en: 'A delegation lasts a year at most.',
  },
} as const satisfies Messages['problems']

const actions = {
  readDirectory: { 'zh-CN': '查阅机关名录', en: 'read the directory' },
  importRegions: { 'zh-CN': '导入行政区划', en: 'import regions' },
  registerAgency: { 'zh-CN': '登记机关', en: 'register an agency' },
  importAgencies: { 'zh-CN': '批量登记机关', en: 'import agencies' },
  activateAgency: { 'zh-CN': '开通机关', en: 'activate the agency' },
  appointOfficer: {
    'zh-CN': '为下级机关指定管理员、安全管理员或者安全审计员',
    en: 'appoint an officer of a lower agency',
  },
  confirmLine: { 'zh-CN': '确认业务指导或者双重领导关系', en: 'confirm the line' },
  declineLine: { 'zh-CN': '拒绝业务指导或者双重领导关系', en: 'decline the line' },
  readLines: { 'zh-CN': '查阅待确认的业务指导和双重领导关系', en: 'read the lines to confirm' },
  suspendAgency: { 'zh-CN': '停用机关', en: 'suspend the agency' },
  assignPlan: { 'zh-CN': '调整套餐', en: 'change the plan' },
  resumeAgency: { 'zh-CN': '恢复机关', en: 'resume the agency' },
  reviseNumbering: { 'zh-CN': '设置机关代字和编号方式', en: 'set how the agency numbers its documents' },
  renameAgency: { 'zh-CN': '机关更名', en: 'rename the agency' },
  requireFourEyes: {
    'zh-CN': '要求拟稿、审核、签发由不同人员办理',
    en: 'have different people draft, review and sign',
  },
  waiveFourEyes: { 'zh-CN': '免除不同人员办理的要求', en: 'let the same person draft, review and sign' },
  addMember: { 'zh-CN': '添加人员', en: 'add a member' },
  reviseMember: { 'zh-CN': '变更人员', en: 'change the member' },
  suspendMember: { 'zh-CN': '停用人员', en: 'suspend the member' },
  resumeMember: { 'zh-CN': '恢复人员', en: 'resume the member' },
  endMember: { 'zh-CN': '办理离任', en: 'record that the member has left' },
  readMembers: { 'zh-CN': '查阅人员', en: 'read the members' },
  grantDelegation: { 'zh-CN': '委托', en: 'grant the delegation' },
  revokeDelegation: { 'zh-CN': '撤销委托', en: 'revoke the delegation' },
  readDelegations: { 'zh-CN': '查阅委托', en: 'read delegations' },
} as const satisfies Messages['words']

const states = {
  'Agency.REGISTERED': { 'zh-CN': '已登记，未开通', en: 'registered, not yet activated' },
  'Agency.ACTIVE': { 'zh-CN': '已开通', en: 'active' },
  'Agency.SUSPENDED': { 'zh-CN': '已停用', en: 'suspended' },
  'Member.ACTIVE': { 'zh-CN': '在岗', en: 'active' },
  'Member.SUSPENDED': { 'zh-CN': '已停用', en: 'suspended' },
  'Member.ENDED': { 'zh-CN': '已离任', en: 'has left' },
  'LineRequest.ASKED': { 'zh-CN': '待确认', en: 'waiting for the answer' },
  'LineRequest.CONFIRMED': { 'zh-CN': '已确认', en: 'confirmed' },
  'LineRequest.DECLINED': { 'zh-CN': '已拒绝', en: 'declined' },
  'Delegation.FUTURE': { 'zh-CN': '未生效', en: 'not yet in force' },
  'Delegation.ACTIVE': { 'zh-CN': '有效', en: 'in force' },
  'Delegation.EXPIRED': { 'zh-CN': '已到期', en: 'expired' },
  'Delegation.REVOKED': { 'zh-CN': '已撤销', en: 'revoked' },
} as const satisfies Messages['words']

/** States of regions, as CSV files have them. */
const regionStates = {
  CURRENT: { 'zh-CN': '现行（CURRENT）', en: 'current (CURRENT)' },
  ABOLISHED: { 'zh-CN': '撤销（ABOLISHED）', en: 'abolished (ABOLISHED)' },
} as const satisfies Messages['words']

/** Values of inputs. Tiers and kinds are typed into CSV files, so their codes stand beside the words. */
const values = {
  DRAFTER: { 'zh-CN': '起草', en: 'drafter' },
  REVIEWER: { 'zh-CN': '审核', en: 'reviewer' },
  SIGNATORY: { 'zh-CN': '签发', en: 'signatory' },
  CLERK: { 'zh-CN': '文书', en: 'clerk' },
  ADMINISTRATOR: { 'zh-CN': '管理员', en: 'administrator' },
  SECURITY_ADMINISTRATOR: { 'zh-CN': '安全管理员', en: 'security administrator' },
  AUDITOR: { 'zh-CN': '安全审计员', en: 'auditor' },

  PROVINCE: { 'zh-CN': '省级（PROVINCE）', en: 'province (PROVINCE)' },
  CITY: { 'zh-CN': '市级（CITY）', en: 'city (CITY)' },
  COUNTY: { 'zh-CN': '县级（COUNTY）', en: 'county (COUNTY)' },
  TOWN: { 'zh-CN': '乡级（TOWN）', en: 'town (TOWN)' },

  GOVERNMENT: { 'zh-CN': '人民政府（GOVERNMENT）', en: "people's government (GOVERNMENT)" },
  PARTY_COMMITTEE: { 'zh-CN': '党委（PARTY_COMMITTEE）', en: 'party committee (PARTY_COMMITTEE)' },
  GENERAL_OFFICE: { 'zh-CN': '办公厅、办公室（GENERAL_OFFICE）', en: 'general office (GENERAL_OFFICE)' },
  DEPARTMENT: { 'zh-CN': '部门（DEPARTMENT）', en: 'department (DEPARTMENT)' },
  PEOPLES_CONGRESS: { 'zh-CN': '人大（PEOPLES_CONGRESS）', en: "people's congress (PEOPLES_CONGRESS)" },
  INNER_DIVISION: { 'zh-CN': '内设机构（INNER_DIVISION）', en: 'inner division (INNER_DIVISION)' },
  OTHER: { 'zh-CN': '其他（OTHER）', en: 'other (OTHER)' },
} as const satisfies Messages['words']

/** Texts of the problems of tenancy, and its words. */
export const messages = {
  problems: { ...problems, ...mutes.problems },
  words: { ...actions, ...states, ...values, ...regionStates, ...columns, ...mutes.words },
} as const satisfies Messages
