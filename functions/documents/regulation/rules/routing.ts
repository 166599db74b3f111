import type { Drafted } from '../../model/index.ts'
import type { RoutingViolation } from '../problems.ts'
import { lettersBelow, repliesToNothing, revocations } from './routing/answers.ts'
import {
  consents,
  correspondingDepartments,
  mandatoryFromDepartments,
  otherSuperiorsBelow,
  superiorsInformed,
} from './routing/downward.ts'
import type { RoutingRule } from './routing/finding.ts'
import { jointIssuers } from './routing/joint.ts'
import { bills, declaredDirections, directions, issuersOfKinds, requestsToOthers } from './routing/kinds.ts'
import { copiesPastLevels, divisionsAsked, innerDivisions, skippedLevels } from './routing/levels.ts'
import { items, positions, requestsElsewhere, verbatimRelays } from './routing/request-content.ts'
import {
  addressedToPersons,
  copiesBelow,
  departmentsAbove,
  inALeadersName,
  mainRecipients,
  otherSuperior,
} from './routing/upward-recipients.ts'

const rule = (
  name: string,
  article: string,
  summary: string,
  ...checks: readonly RoutingRule['check'][]
): RoutingRule => ({
  rule: name,
  article,
  summary,
  check: drafted => checks.flatMap(check => check(drafted)),
})

/**
 * The routing rules (行文规则, arts 13–17, and what art. 8 says of kinds), one line each. Kind and direction come first,
 * since the other rules differ for upward and downward documents.
 */
export const ROUTING_RULES: readonly RoutingRule[] = [
  rule('R14', '8(14)', '请示只报上级机关；向不相隶属机关请求批准用函。', requestsToOthers, lettersBelow),
  rule('KIND', '8', '文种与行文方向相符；公布性公文不写主送机关。', directions),
  rule('KIND', '8(7)', '意见应当明确行文方向，主送机关与之一致。', declaredDirections),
  rule('KIND', '8(3)', '命令（令）由有权机关发布，议案由人民政府提出。', issuersOfKinds),
  rule('KIND', '8(2)', '撤销、变更的对象是下级机关的决定；人大可以撤销本级政府的决定。', revocations),
  rule('KIND', '8(13)', '议案只送同级人民代表大会。', bills),
  rule('KIND', '8(12)', '批复答复下级机关报来的请示；纸质请示在正文中写明。', repliesToNothing),
  rule('R2', '14', '一般不得越级行文；确需越级的，同时抄送被越过的机关。', skippedLevels, copiesPastLevels),
  rule('R3', '15(1)', '上行文原则上主送一个上级机关，不抄送下级机关。', mainRecipients, copiesBelow),
  rule('R4', '15(2)', '部门向上级主管部门请示、报告重大事项，应当经本级党委、政府同意。', departmentsAbove),
  rule('R5', '15(3)', '转报下级机关的请示应当提出倾向性意见，不得原文转报。', positions, verbatimRelays),
  rule('R6', '15(4)', '请示应当一文一事；不得在报告等非请示性公文中夹带请示事项。', items, requestsElsewhere),
  rule(
    'R7',
    '15(5)',
    '除上级机关负责人直接交办事项外，不得以机关名义向负责人个人报送公文，不得以本机关负责人名义向上级机关报送公文。',
    addressedToPersons,
    inALeadersName,
  ),
  rule('R8', '15(6)', '受双重领导的机关向一个上级机关行文，必要时抄送另一个上级机关。', otherSuperior),
  rule('R8', '16(5)', '向受双重领导的下级机关行文，必要时抄送其另一个上级机关。', otherSuperiorsBelow),
  rule('R9', '16(1)', '重要的下行文应当同时抄送发文机关的直接上级机关。', superiorsInformed),
  rule(
    'R10',
    '16(2)',
    '部门未经本级政府同意并在文中注明，不得向下级党委、政府发布指令性公文或者提出指令性要求。',
    mandatoryFromDepartments,
  ),
  rule('R11', '16(3)', '部门在职权范围内可以向下级对口部门行文。', correspondingDepartments),
  rule('R12', '16(4)', '涉及多个部门职权的事务，未协商一致不得向下行文。', consents),
  rule(
    'R13',
    '17',
    '同级党政机关、党政机关与其他同级机关方可联合行文；除办公厅（室）外，内设机构不得对外行文。',
    jointIssuers,
    innerDivisions,
    divisionsAsked,
  ),
]

/** Every finding of the routing rules for a draft, in the order of the table; empty if the draft passes. */
export function routingViolations(drafted: Drafted): RoutingViolation[] {
  return ROUTING_RULES.flatMap(({ rule: name, article, check }) =>
    check(drafted).map(({ severity, text, path, params, fix }) => ({
      type: 'RoutingViolation' as const,
      code: 'ROUTING_VIOLATION' as const,
      path,
      retryable: false,
      text,
      params: params ?? {},
      rule: name,
      article,
      severity,
      fix,
    })),
  )
}
