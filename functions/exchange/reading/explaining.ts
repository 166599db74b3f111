import { type Explainer, explainer } from '../../access/explain.ts'
import { wrongStateOf } from '../../access/steps.ts'
import { documentKey, documentOf, documentSteps, permissions as ofDocuments } from '../../documents/index.ts'
import { permissions } from '../permissions.ts'
import { STEPS, type Step, stepProblems } from '../rules/deliveries.ts'
import { isRedeliverable } from '../rules/dispatch.ts'
import { endedActProblems } from '../rules/effects.ts'
import { paperProblems } from '../rules/paper.ts'
import { ANSWERS, answerProblems, type RecallAnswer } from '../rules/recalls.ts'
import { askProblems } from '../rules/resend-requests.ts'
import { reportProblems } from '../rules/supervision.ts'
import { undoProblems } from '../rules/undoing.ts'
import { deliveryKey, deliveryOf, incomingSeriesKey, incomingSeriesOf } from '../store/index.ts'

function isAnswer(action: Step | RecallAnswer): action is RecallAnswer {
  return action in ANSWERS
}

/** Why steps on deliveries are denied, and what the exchange does with a document after its dispatch. */
export const explainers: readonly Explainer[] = [
  explainer({
    prefix: 'dlv',
    read: permissions.readDeliveries,
    actions: [
      ...(Object.keys(STEPS) as Step[]),
      ...(Object.keys(ANSWERS) as RecallAnswer[]),
      'undoDeliveryStep' as const,
      'markOnPaper' as const,
      'askForResend' as const,
      'reportProgress' as const,
    ],
    keys: ({ tenant }, id) => [deliveryKey(tenant, id)],
    load: (facts, { tenant }, id) => deliveryOf(facts.get(deliveryKey(tenant, id))),
    kindOf: delivery => delivery.source.kind,
    obstacles(delivery, { action, act }) {
      if (action === 'markOnPaper') return paperProblems(delivery)
      if (action === 'askForResend') return askProblems(delivery)
      if (action === 'reportProgress') return reportProblems(delivery)
      if (action === 'undoDeliveryStep') return undoProblems(delivery, act)
      return isAnswer(action) ? answerProblems(delivery) : stepProblems(delivery, action)
    },
  }),
  explainer({
    prefix: 'ins',
    read: permissions.readIncomingSeries,
    actions: [],
    keys: ({ tenant }, id) => [incomingSeriesKey(tenant, id)],
    load: (facts, { tenant }, id) => incomingSeriesOf(facts.get(incomingSeriesKey(tenant, id))),
    obstacles: () => [],
  }),
  explainer({
    prefix: 'doc',
    read: ofDocuments.readDocuments,
    isOfEarlierArea: true,
    actions: [
      'redeliverDocument',
      'recallDocument',
      'addRecipients',
      'objectToRoute',
      'resendDocument',
      'refuseResend',
      'moveReplyDeadline',
      'askForProgress',
      'revokeDocument',
      'abolishDocument',
      'reviseDistribution',
      'recordPaperDelivery',
      'readEvidence',
    ],
    keys: ({ tenant }, id) => [documentKey(tenant, id)],
    load: (facts, { tenant }, id) => documentOf(facts.get(documentKey(tenant, id))),
    obstacles(document, { action, act }) {
      if (action === 'readEvidence') return []
      if (!isRedeliverable(document)) return [wrongStateOf(documentSteps, document.state)]
      return endedActProblems(document, action, act.at)
    },
  }),
]
