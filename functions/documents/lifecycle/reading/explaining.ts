import { type Explainer, explainer } from '../../../access/explain.ts'
import { type Document, STEPS, type Step } from '../../model/index.ts'
import { permissions } from '../../permissions.ts'
import { documentKey, documentOf } from '../../store.ts'
import { correctionProblems } from '../rules/correcting.ts'
import { obstaclesTo } from '../rules/obstacles.ts'

/** Why steps on a document are denied. */
export const documentExplainer: Explainer = explainer<Document, Step | 'createCorrection'>({
  prefix: 'doc',
  read: permissions.readDocuments,
  actions: [...(Object.keys(STEPS) as Step[]), 'createCorrection'],
  keys: ({ tenant }, id) => [documentKey(tenant, id)],
  load: (facts, { tenant }, id) => documentOf(facts.get(documentKey(tenant, id))),
  kindOf: document => document.text.kind,
  obstacles: (document, { action, act, bearer }) =>
    action === 'createCorrection' ? correctionProblems(document) : obstaclesTo(document, action, act, bearer),
})
