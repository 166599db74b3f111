import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import type { Outcome } from '../../access/command.ts'
import type { NamedAgency } from '../../access/named.ts'
import { shownAs } from '../../access/problems.ts'
import type { RequestContext } from '../../access/request.ts'
import type { Problem } from '../../kernel/problem.ts'
import { whenNeeded } from '../../kernel/when-needed.ts'
import { defineShortName, keepTemplate, withdrawShortName, withdrawTemplate } from './actions.ts'
import type { AgencyTemplates, ShortNames, ShortNamesOf } from './model.ts'
import type { RoutingFix } from './problems.ts'
import {
  buildTitle,
  documentTemplates,
  inheritedShortNames,
  shortNames,
  shownTemplates,
  suggestKind,
} from './reading.ts'

/** What findings and checklists say, loaded with the first. An `import` for each row took 60 µs of a document page. */
const texts = whenNeeded(async () => {
  const [{ messages }, { whyWord }, { reviewWord }] = await Promise.all([
    import('./messages.ts'),
    import('./messages/why.ts'),
    import('./messages/review.ts'),
  ])
  return { messages, whyWord, reviewWord }
})

/** A fix with every list present, so that clients need no checks, and with a sentence that says why it helps. */
async function fixOf(
  { fix, code, text }: Pick<Problem, 'code' | 'text'> & { readonly fix: RoutingFix | null },
  _: unknown,
  { language }: RequestContext,
) {
  if (fix === null) return null
  const { messages, whyWord } = await texts()
  const removes = (fix.removeMainRecipients ?? []).length > 0
  const agencies = (ids: readonly string[] = []): NamedAgency[] => ids.map(agencyId => ({ agencyId }))
  return {
    why: shownAs({ word: whyWord(text ?? code, removes) }, language, messages),
    kind: fix.kind ?? null,
    direction: fix.direction ?? null,
    addCopies: agencies(fix.addCopies),
    removeCopies: agencies(fix.removeCopies),
    addMainRecipients: agencies(fix.addMainRecipients),
    removeMainRecipients: agencies(fix.removeMainRecipients),
    removeCoIssuers: agencies(fix.removeCoIssuers),
    removeCountersigners: agencies(fix.removeCountersigners),
    supply: fix.supply ?? [],
    clear: fix.clear ?? [],
    approvalsFrom: agencies(fix.approvalsFrom),
    consentsFrom: agencies(fix.consentsFrom),
    replace: fix.replace ?? [],
  }
}

async function templatesPayload({ thing, problems, replayed }: Outcome<AgencyTemplates>) {
  return {
    documentTemplates: thing === null ? null : await shownTemplates(thing.kind, thing),
    problems,
    replayed,
  }
}

function shortNamesPayload({ thing, problems, replayed }: Outcome<ShortNames>) {
  return { shortNames: thing, problems, replayed }
}

export const regulationResolvers = {
  Query: {
    suggestKind: (_, { purpose, recipients }, context) => suggestKind(context, { purpose, recipients }),
    documentTemplates: (_, { kind }, context) => documentTemplates(context, kind),
    shortNames: (_, __, context) => shortNames(context),
    buildTitle: (_, { input: { kind, issuers, matter, passes } }, context) =>
      buildTitle(context, {
        kind,
        issuers: issuers ?? null,
        matter: matter ?? null,
        passes: passes ?? null,
      }),
  },
  Mutation: {
    keepTemplate: async (_, { input: { templateId, openings, closings, ...input } }, context) =>
      templatesPayload(
        await keepTemplate(context, {
          ...input,
          templateId: templateId ?? null,
          openings: openings ?? [],
          closings: closings ?? [],
        }),
      ),
    withdrawTemplate: async (_, { input }, context) =>
      templatesPayload(await withdrawTemplate(context, input)),
    defineShortName: async (_, { input: { avoid, afterName, ...input } }, context) =>
      shortNamesPayload(
        await defineShortName(context, {
          ...input,
          avoid: [...(avoid ?? [])],
          afterName: afterName ?? false,
        }),
      ),
    withdrawShortName: async (_, { input }, context) =>
      shortNamesPayload(await withdrawShortName(context, input)),
  },
  ShortNames: { inherited: (_, __, context) => inheritedShortNames(context) },
  InheritedShortNames: { agency: ({ agency: { id, name } }: ShortNamesOf) => ({ agencyId: id, name }) },
  ReviewCheck: {
    text: async ({ item }, _, { language }) => {
      const { messages, reviewWord } = await texts()
      return shownAs({ word: reviewWord(item) }, language, messages)
    },
  },
  KindSuggestion: { reason: ({ reason }, _, { language }) => reason[language] },
  RoutingViolation: { fix: fixOf },
  ElementViolation: { fix: fixOf },
  OutsideRelations: { fix: fixOf },
  JointIssueVetoed: { fix: fixOf },
  StyleFinding: { fix: fixOf },
} satisfies Resolvers
