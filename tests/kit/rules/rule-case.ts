import type { DocumentText, Drafted } from '../../../functions/documents/model/index.ts'
import type { RoutingFix } from '../../../functions/documents/regulation/problems.ts'
import type { Agency } from '../../../functions/tenancy/model.ts'
import { zhongyuan } from './agencies.ts'
import { addressed, aSource, aText, drafted } from './documents.ts'

/** A sentence of the regulation beside a draft, and what the rule finds in it; null where it finds nothing. */
export type RuleCase = readonly [
  rule: string,
  article: string,
  sentence: string,
  draft: Drafted,
  finds: string | null,
  fix?: RoutingFix | null,
]

type Kind = DocumentText['kind']
/** A draft of a kind from one agency to others. */
export const draftFrom = (
  issuer: Agency,
  kind: Kind,
  to: readonly Agency[],
  more: Partial<DocumentText> = {},
  around: Partial<Drafted> = {},
): Drafted => drafted(aText(kind, issuer, to, more), issuer, around)
/** Agencies as a document of `issuer` names them. */
export const addressedAs = (issuer: Agency, ...agencies: readonly Agency[]) =>
  agencies.map(one => addressed(issuer, one))
/** Fields of a draft that rests on the consent of an agency (经…同意). */
export const consentOf = (issuer: Agency, agency: Agency) => ({
  approvals: [{ agency: addressed(issuer, agency), reference: '郑政〔2026〕3号' }],
})
/** Fields of a draft on which agencies are asked to countersign (会签). */
export const askedToCountersign = (issuer: Agency, ...agencies: readonly Agency[]) => ({
  countersigners: addressedAs(issuer, ...agencies).map(agency => ({
    party: { form: 'AGENCY' as const, agency },
    sections: [],
    order: 0,
  })),
})
/** Main recipients as a class (统称). */
export const TO_ALL_GOVERNMENTS_BELOW = {
  main: { form: 'CLASS' as const, class: 'GOVERNMENTS_DIRECTLY_UNDER' as const, tier: null },
}
/** Fields of a draft that revokes a decision of an agency (撤销). */
export const revoking = (issuer: Agency, agency: Agency) => ({
  revokes: { agency: addressed(issuer, agency), number: '中政〔2025〕9号' },
})
/** An opinion on what is passed on (倾向性意见). */
export const POSITION = '我市认为该中心确有必要，建议予以设立。'
/** Fields of a draft that passes on a request from 中原区. */
export const PASSED_ON = { forwards: aSource(zhongyuan) }
