import { type Explainer, explainer } from '../../access/explain.ts'
import { stateProblems, wrongStateOf } from '../../access/steps.ts'
import { documentKey, documentOf, documentSteps, permissions as ofDocuments } from '../../documents/index.ts'
import { permissions } from '../permissions.ts'
import { deliverySteps, STEPS, type Step } from '../rules/deliveries.ts'
import { isRedeliverable } from '../rules/dispatch.ts'
import { deliveryKey, deliveryOf } from '../store/index.ts'

/** Why steps on deliveries are denied, and what the exchange does with a document after its dispatch. */
export const explainers: readonly Explainer[] = [
  explainer({
    prefix: 'dlv',
    read: permissions.readDeliveries,
    actions: Object.keys(STEPS) as Step[],
    keys: ({ tenant }, id) => [deliveryKey(tenant, id)],
    load: (facts, { tenant }, id) => deliveryOf(facts.get(deliveryKey(tenant, id))),
    kindOf: delivery => delivery.source.kind,
    obstacles: (delivery, { action }) => stateProblems(delivery, deliverySteps, action),
  }),
  explainer({
    prefix: 'doc',
    read: ofDocuments.readDocuments,
    isOfEarlierArea: true,
    actions: ['redeliverDocument', 'readEvidence'],
    keys: ({ tenant }, id) => [documentKey(tenant, id)],
    load: (facts, { tenant }, id) => documentOf(facts.get(documentKey(tenant, id))),
    obstacles: (document, { action }) =>
      action === 'readEvidence' || isRedeliverable(document)
        ? []
        : [wrongStateOf(documentSteps, document.state)],
  }),
]
