import type { Context, Outcome } from '../../../access/command.ts'
import type { Facts } from '../../../access/facts.ts'
import { refuse } from '../../../kernel/result.ts'
import type { Key } from '../../../platform/keys.ts'
import { type Agency, agencyIn, agencyKey } from '../../../tenancy/index.ts'
import { glyphCoverage } from '../../../typesetting/index.ts'
import { effectOf, type StepInput, takeDocumentStep } from '../../actions.ts'
import { type Document, type DocumentState, formerNameProblem, underPresentName } from '../../model/index.ts'
import { signedTextItem } from '../../store.ts'
import { discard } from '../rules/discarding.ts'
import { sendBack, takeBack as takeBackRule } from '../rules/going-back.ts'
import { missingGlyphFindings } from '../rules/missing-glyphs.ts'
import { type Approval, approve, submit } from '../rules/review.ts'
import { recheck, seal, sign } from '../rules/signing.ts'

/** The caller's own agency, whose name a document bears. */
function ownKeys({ agency }: Context['caller']): readonly Key[] {
  return agency === null ? [] : [agencyKey(agency.id)]
}
function ownIn(facts: Facts, { agency }: Context['caller']): Agency | null {
  return agency === null ? null : agencyIn(facts, agency.id)
}

/** 废弃 of a draft. */
export function discardDraft(
  context: Context,
  input: StepInput & { readonly reason: string },
): Promise<Outcome<Document>> {
  return takeDocumentStep(context, input, {
    step: 'discardDraft',
    decide: (document, act) => effectOf(context.caller.tenant, discard(document, input.reason, act)),
  })
}

/** 送审, under the agency's present name. */
export function submitForReview(context: Context, input: StepInput): Promise<Outcome<Document>> {
  const { caller } = context
  return takeDocumentStep(context, input, {
    step: 'submitForReview',
    alsoLoad: ownKeys(caller),
    decide(document, act, facts, next) {
      const issuer = underPresentName(document.issuer, ownIn(facts, caller))
      return effectOf(caller.tenant, submit({ ...document, issuer }, next, act))
    },
  })
}

/** 审核通过. */
export function approveDraft(
  context: Context,
  input: StepInput &
    Pick<Approval, 'opinion'> & { readonly confirmed?: Approval['confirmed'] | null | undefined },
): Promise<Outcome<Document>> {
  const { opinion, confirmed } = input
  const { caller } = context
  return takeDocumentStep(context, input, {
    step: 'approveDraft',
    alsoLoad: ownKeys(caller),
    decide(document, act, facts, next) {
      const renamed = formerNameProblem(document.issuer, ownIn(facts, caller))
      if (renamed !== null) return refuse(renamed)
      return effectOf(
        caller.tenant,
        approve(document, { opinion, confirmed: confirmed ?? [], signatory: next }, act),
      )
    },
  })
}

/** 退回 to an earlier step. */
export function returnDraft(
  context: Context,
  input: StepInput & { readonly reason: string; readonly to: DocumentState },
): Promise<Outcome<Document>> {
  return takeDocumentStep(context, input, {
    step: 'returnDraft',
    decide: (document, act) => effectOf(context.caller.tenant, sendBack(document, input, act)),
  })
}

/** 撤回. */
export function takeBack(context: Context, input: StepInput): Promise<Outcome<Document>> {
  return takeDocumentStep(context, input, {
    step: 'takeBack',
    decide: (document, act) => effectOf(context.caller.tenant, takeBackRule(document, act)),
  })
}

/** 签发, under the signatory's own name and post. The signed text is stored as well, so that later changes can be compared with it. */
export async function signDocument(
  context: Context,
  input: StepInput & { readonly opinion: string | null },
): Promise<Outcome<Document>> {
  const { caller } = context
  const { tenant, name, post } = caller
  const isCovered = await glyphCoverage()
  return takeDocumentStep(context, input, {
    step: 'signDocument',
    alsoLoad: ownKeys(caller),
    decide(document, act, facts, next) {
      const own = ownIn(facts, caller)
      const renamed = formerNameProblem(document.issuer, own)
      if (renamed !== null) return refuse(renamed)
      // The organ code is no part of what is signed: the number will have the one of now, also if it is given later.
      const issuer = underPresentName(document.issuer, own)
      const warnings = missingGlyphFindings(document.text, isCovered)
      const signing = { signatory: { name, post }, opinion: input.opinion, next, warnings }
      return effectOf(tenant, sign({ ...document, issuer }, signing, act), signed => ({
        more: [{ put: signedTextItem(tenant, signed), when: 'any' }],
      }))
    },
  })
}

/** 复核. */
export function recheckDocument(context: Context, input: StepInput): Promise<Outcome<Document>> {
  return takeDocumentStep(context, input, {
    step: 'recheckDocument',
    decide: (document, act, _, next) => effectOf(context.caller.tenant, recheck(document, next, act)),
  })
}

/** 用印. */
export function sealDocument(
  context: Context,
  input: StepInput & { readonly sealOf: string },
): Promise<Outcome<Document>> {
  return takeDocumentStep(context, input, {
    step: 'sealDocument',
    decide: (document, act) => effectOf(context.caller.tenant, seal(document, input.sealOf, act)),
  })
}
