import type { ElementViolation, ElementViolationCode } from '../../kernel/problem.ts'
import { KINDS } from '../kinds.ts'
import type { Drafted } from '../model.ts'

/** Elements (公文格式要素, art. 9) that must be there before a draft leaves its drafter. */
export function elementViolations({ text }: Drafted): ElementViolation[] {
  const { kind, title, contact, main, replyTo } = text
  const { word } = KINDS[kind]
  const problems: ElementViolation[] = []
  if (!title.endsWith(word)) problems.push(violation('TITLE_WITHOUT_KIND', 'TITLE', ['title'], { word }))
  if (KINDS[kind].main === 'REQUIRED' && main.form === 'NAMED' && main.agencies.length === 0) {
    problems.push(
      violation('MISSING_ELEMENT', 'MAIN_RECIPIENTS', ['mainRecipients'], { element: '主送机关' }),
    )
  }
  if (kind === 'REQUEST' && contact === null) {
    problems.push(violation('MISSING_ELEMENT', 'NOTE', ['contact'], { element: '附注（联系人、电话）' }))
  }
  // What claims to answer must reach the one who asked: the sender's ladder will say REPLIED.
  if (
    replyTo !== null &&
    !(main.form === 'NAMED' && main.agencies.some(agency => agency.agencyId === replyTo.senderId))
  ) {
    problems.push(
      violation('ELEMENT_MISMATCH', 'MAIN_RECIPIENTS', ['mainRecipients'], { element: '主送机关' }),
    )
  }
  return problems
}

function violation(
  code: ElementViolationCode,
  element: string,
  path: readonly string[],
  params: Readonly<Record<string, string | number>>,
): ElementViolation {
  return {
    type: 'ElementViolation',
    code,
    element,
    path,
    params,
    retryable: false,
    rule: `E-${element}`,
    article: '9',
    severity: 'ERROR',
    fix: null,
  }
}
