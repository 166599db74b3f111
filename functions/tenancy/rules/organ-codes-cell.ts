import { DOCUMENT_KINDS, type DocumentKind } from '../../access/document-kinds.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { MAX_ORGAN_CODES, type OrganCode } from '../model/numbering.ts'
import { invalid, ORGAN_CODE } from '../problems.ts'

/** The kinds as offices call them. */
const KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  RESOLUTION: '决议',
  DECISION: '决定',
  ORDER: '令',
  COMMUNIQUE: '公报',
  ANNOUNCEMENT: '公告',
  PUBLIC_NOTICE: '通告',
  OPINION: '意见',
  NOTICE: '通知',
  CIRCULAR: '通报',
  REPORT: '报告',
  REQUEST: '请示',
  REPLY: '批复',
  BILL: '议案',
  LETTER: '函',
  MINUTES: '纪要',
}

const TELEGRAMS = '电报'

/**
 * The organ codes beside the main one in a cell of a CSV: 郑政函（函、批复）；郑政办. In brackets, by word or code, the kinds that
 * have one by itself, or 电报 for one of telegrams: 郑政明电（电报）.
 */
export function organCodesIn(cell: string): Result<OrganCode[]> {
  const plain = cell.normalize('NFKC').replace(/\s/g, '')
  const parts = plain.split(';').filter(part => part !== '')
  if (parts.length > MAX_ORGAN_CODES)
    return refuse(invalid('TOO_MANY_ITEMS', ['organCodes'], { limit: MAX_ORGAN_CODES }))
  const problems: Problem[] = []
  const codes = parts.map((part): OrganCode => {
    const [, code = part, words = ''] = /^([^()]*)(?:\(([^()]*)\))?$/u.exec(part) ?? []
    if (!ORGAN_CODE.test(code)) problems.push(invalid('INVALID_ORGAN_CODE', ['organCodes'], { given: part }))
    const all = words.split(/[、,|/]/u).filter(word => word !== '')
    const given = all.filter(word => word !== TELEGRAMS)
    const kinds = given.flatMap(word => {
      const kind = DOCUMENT_KINDS.find(one => one === word || KIND_WORDS[one] === word)
      if (kind === undefined) {
        const allowed = DOCUMENT_KINDS.map(one => KIND_WORDS[one])
        problems.push(invalid('NOT_ONE_OF', ['organCodes'], { given: word, allowed }))
      }
      return kind ?? []
    })
    return { code, kinds, ...(given.length < all.length ? { telegrams: true as const } : {}) }
  })
  return problems.length > 0 ? refuse(...problems) : ok(codes)
}
