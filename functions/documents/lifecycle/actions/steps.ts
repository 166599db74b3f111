import type { Context, Outcome } from '../../../access/command.ts'
import { effectOf, type StepInput, takeDocumentStep } from '../../actions.ts'
import type { Document, DocumentState } from '../../model/index.ts'
import { signedTextItem } from '../../store.ts'
import { sendBack, takeBack as takeBackRule } from '../rules/going-back.ts'
import { approve, submit } from '../rules/review.ts'
import { recheck, seal, sign } from '../rules/signing.ts'

/** 送审. */
export function submitForReview(context: Context, input: StepInput): Promise<Outcome<Document>> {
  return takeDocumentStep(context, input, {
    step: 'submitForReview',
    decide: (document, act, _, next) => effectOf(context.caller.tenant, submit(document, next, act)),
  })
}

/** 审核通过. */
export function approveDraft(
  context: Context,
  input: StepInput & { readonly opinion: string | null },
): Promise<Outcome<Document>> {
  const { opinion } = input
  return takeDocumentStep(context, input, {
    step: 'approveDraft',
    decide: (document, act, _, next) =>
      effectOf(context.caller.tenant, approve(document, { opinion, signatory: next }, act)),
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
export function signDocument(
  context: Context,
  input: StepInput & { readonly opinion: string | null },
): Promise<Outcome<Document>> {
  const { tenant, name, post } = context.caller
  return takeDocumentStep(context, input, {
    step: 'signDocument',
    decide: (document, act, _, next) =>
      effectOf(
        tenant,
        sign(document, { signatory: { name, post }, opinion: input.opinion, next }, act),
        signed => ({
          more: [{ put: signedTextItem(tenant, signed), when: 'any' }],
        }),
      ),
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
