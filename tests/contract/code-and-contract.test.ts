import { isAbstractType, isEnumType, isScalarType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { auditRecordSchema } from '../../functions/access/audit.ts'
import { BRIDGE_KINDS, BRIDGE_STATES } from '../../functions/access/bridges.ts'
import { DELEGATION_FAULTS, DELEGATION_STATES } from '../../functions/access/delegation.ts'
import { claimsMappingSchema, NUMBER_KINDS } from '../../functions/access/issuers.ts'
import { LANGUAGES } from '../../functions/access/messages.ts'
import { ACTOR_KINDS } from '../../functions/access/named.ts'
import { OFFICERS, ROLES, SCOPES } from '../../functions/access/permissions.ts'
import { PLANS, QUOTAS } from '../../functions/access/plans.ts'
import { TIERS } from '../../functions/access/regions.ts'
import { problemResolvers } from '../../functions/access/resolvers.ts'
import { stepsFrom } from '../../functions/access/steps.ts'
import { AUDIT_FAULTS } from '../../functions/audit/model.ts'
import { DAY_KINDS, DAY_REASONS, DEADLINE_BASES } from '../../functions/calendar/model.ts'
import { DIRECTIONS, DOCUMENT_KINDS } from '../../functions/documents/kinds.ts'
import { CHANGES } from '../../functions/documents/lifecycle/rules/changes.ts'
import { DISCLOSURES, DISTRIBUTION_EXTENTS } from '../../functions/documents/model/distribution.ts'
import { EFFECT_ENDS } from '../../functions/documents/model/effects.ts'
import {
  CORRECTION_NUMBERINGS,
  DOCUMENT_STATES,
  documentEvents,
  documentSteps,
  NUMBER_SERIES,
  PRINT_FORMATS,
  PURPOSES,
  RECIPIENT_CLASSES,
  REQUEST_STATES,
  REVIEW_FLAGS,
  REVIEW_ITEMS,
  SIDES,
  SLOT_STATES,
  TELEGRAM_URGENCIES,
  URGENCIES,
} from '../../functions/documents/model/index.ts'
import { DOCUMENT_PURPOSES } from '../../functions/documents/regulation/model.ts'
import { PASSING_VERBS } from '../../functions/documents/regulation/rules/building-titles.ts'
import {
  ADDITION_CAUSES,
  CASCADE_COUNTERS,
  DELIVERY_STATES,
  LADDER_STATES,
  LOWER_END_OUTCOMES,
  PASSING_OUTCOMES,
  PROGRESS_OUTCOMES,
  RECALL_OUTCOMES,
  RECIPIENT_ROLES,
  REMINDER_KINDS,
  RESEND_CODES,
  RESEND_OUTCOMES,
  RETURN_CODES,
  RUNG_KINDS,
  WAITING_REASONS,
} from '../../functions/exchange/model.ts'
import { HOLDER_CAPACITIES } from '../../functions/exchange/rules/audience.ts'
import { deliverySteps } from '../../functions/exchange/rules/deliveries.ts'
import { FIND_IN } from '../../functions/finding/model.ts'
import { merged } from '../../functions/handlers/areas.ts'
import { allResolvers } from '../../functions/handlers/server.ts'
import { matterEvents } from '../../functions/handling/events.ts'
import {
  ADDRESSED,
  BECAUSES,
  DUE_FROM,
  EXTENSION_STATES,
  MATTER_STATES,
  MODES,
  READER_STATES,
  READING_MODES,
  STAGE_STATES,
  STEP_KINDS,
  TASK_KINDS,
  TASK_ROLES,
  TASK_STATES,
} from '../../functions/handling/model.ts'
import { BINDING_MEANS, BINDING_STATES, NUMBER_STATES } from '../../functions/identity/model/bindings.ts'
import { APPLICATION_STATES, ISSUER_STATES } from '../../functions/identity/model.ts'
import { LIMIT_UNITS } from '../../functions/kernel/problem-facts.ts'
import { NOTIFICATION_NAMES } from '../../functions/notifications/model.ts'
import { ABSENCE_STATES, POST_STATES, UNIT_STATES } from '../../functions/organization/model.ts'
import { MUTE_STATES } from '../../functions/tenancy/model/mutes.ts'
import { NUMBER_FORMS } from '../../functions/tenancy/model/numbering.ts'
import {
  AGENCY_KINDS,
  AGENCY_STATES,
  ASKED_LINES,
  LINE_STATES,
  MEMBER_STATES,
} from '../../functions/tenancy/model.ts'
import { QUARANTINES, REJECTIONS, SCANS, TEXT_CHECKS, uploadSchema } from '../../functions/uploads/model.ts'
import { fieldsOf, isChinese, mutations, queries, schema, types, valuesOf } from '../kit/contract.ts'
import { texts } from '../kit/rules/texts.ts'

const STATES_WITHOUT_STEPS = [
  'ExtensionState',
  'LadderState',
  'RegionState',
  'StageState',
  'ThingState',
  'UploadState',
]

describe('code and contract', () => {
  it.each<[string, readonly string[]]>([
    ['Role', ROLES],
    ['Tier', TIERS],
    ['AgencyKind', AGENCY_KINDS],
    ['AgencyLine', ASKED_LINES],
    ['DocumentPurpose', DOCUMENT_PURPOSES],
    ['PassingVerb', PASSING_VERBS],
    ['ReviewFlag', REVIEW_FLAGS],
    ['ReviewItem', REVIEW_ITEMS],
    ['LimitUnit', LIMIT_UNITS],
    ['LineRequestState', LINE_STATES],
    ['MuteState', MUTE_STATES],
    ['AgencyState', AGENCY_STATES],
    ['MemberState', MEMBER_STATES],
    ['Office', OFFICERS],
    ['ApplicationState', APPLICATION_STATES],
    ['TokenScope', SCOPES],
    ['IssuerState', ISSUER_STATES],
    ['AgencyNaming', claimsMappingSchema.shape.agencyBy.options],
    ['BindingMeans', BINDING_MEANS],
    ['BindingState', BINDING_STATES],
    ['NumberKind', NUMBER_KINDS],
    ['MemberNumberState', NUMBER_STATES],
    ['BridgeKind', BRIDGE_KINDS],
    ['BridgeState', BRIDGE_STATES],
    ['DocumentKind', DOCUMENT_KINDS],
    ['Direction', DIRECTIONS],
    ['DocumentState', DOCUMENT_STATES],
    ['Urgency', URGENCIES],
    ['TelegramUrgency', TELEGRAM_URGENCIES],
    ['PrintFormat', PRINT_FORMATS],
    ['RecipientClass', RECIPIENT_CLASSES],
    ['NumberSeriesKind', NUMBER_SERIES],
    ['NumberForm', NUMBER_FORMS],
    ['CorrectionNumbering', CORRECTION_NUMBERINGS],
    ['Direction', DIRECTIONS],
    ['CountersignPurpose', PURPOSES],
    ['CountersignState', [...new Set([...SLOT_STATES, ...REQUEST_STATES])]],
    ['NegotiationAct', ['ASKED', 'AGREED', 'RETURNED', 'CANCELLED', 'LATE', 'UNDONE', 'VETOED']],
    ['OrganSide', SIDES],
    ['ChangeClass', CHANGES],
    ['ChangeType', Object.keys(merged.changes)],
    ['DiffAct', ['SAME', 'REMOVED', 'ADDED']],
    ['RenditionIssue', ['PREVIEW', 'PRINT', 'REPRINT', 'COPY']],
    ['DuplicateForm', ['REPRINT', 'COPY']],
    ['Typeface', ['FANGSONG', 'XIAOBIAOSONG', 'HEITI', 'KAITI', 'SONGTI']],
    ['UploadState', uploadSchema.shape.state.options],
    ['DeliveryState', DELIVERY_STATES],
    ['LadderState', LADDER_STATES],
    ['RungKind', RUNG_KINDS],
    ['EffectEndKind', EFFECT_ENDS],
    ['Disclosure', DISCLOSURES],
    ['DistributionExtent', DISTRIBUTION_EXTENTS],
    ['LowerEndOutcome', LOWER_END_OUTCOMES],
    ['NotificationKind', NOTIFICATION_NAMES],
    ['AddresseeKind', ADDRESSED],
    ['DueFrom', DUE_FROM],
    ['Because', BECAUSES],
    ['ExtensionState', EXTENSION_STATES],
    ['MatterEventType', Object.keys(matterEvents)],
    ['MatterState', MATTER_STATES],
    ['StageState', STAGE_STATES],
    ['StepKind', STEP_KINDS],
    ['ReaderState', READER_STATES],
    ['ReadingMode', READING_MODES],
    ['TaskKind', TASK_KINDS],
    ['TaskMode', MODES],
    ['TaskRole', TASK_ROLES],
    ['TaskState', TASK_STATES],
    ['MatterSourceGone', ['RECALLED', 'REPLACED']],
    ['AdditionCause', ADDITION_CAUSES],
    ['PassingOutcomeKind', PASSING_OUTCOMES],
    ['ProgressOutcome', PROGRESS_OUTCOMES],
    ['RecallOutcome', RECALL_OUTCOMES],
    ['ResendCode', RESEND_CODES],
    ['ResendOutcome', RESEND_OUTCOMES],
    ['HolderCapacity', HOLDER_CAPACITIES],
    ['UndeliveredReason', WAITING_REASONS],
    ['RecipientRole', RECIPIENT_ROLES],
    ['ReminderKind', REMINDER_KINDS],
    ['ReturnCode', RETURN_CODES],
    ['UnitState', UNIT_STATES],
    ['PostState', POST_STATES],
    ['AbsenceState', ABSENCE_STATES],
    ['Severity', ['ERROR', 'WARNING']],
    ['CsvEncoding', ['UTF_8', 'GB18030']],
    ['RegionState', ['CURRENT', 'ABOLISHED']],
    ['DelegationState', DELEGATION_STATES],
    ['DelegationList', ['OF_AGENCY', 'FROM_ME', 'TO_ME']],
    ['DelegationFault', DELEGATION_FAULTS],
    ['AuditOutcome', auditRecordSchema.shape.outcome.options],
    ['AuditFault', AUDIT_FAULTS],
    ['CalendarDayKind', DAY_KINDS],
    ['DeadlineBasis', DEADLINE_BASES],
    ['DeadlineDayReason', DAY_REASONS],
    ['ActorKind', ACTOR_KINDS],
    ['UploadRejection', REJECTIONS],
    ['QuotaName', QUOTAS],
    ['AgencyPlan', PLANS],
    ['QuarantineReason', QUARANTINES],
    ['MalwareScan', SCANS],
    ['TextCheck', TEXT_CHECKS],
    ['FindIn', FIND_IN],
  ])('have the same values of %s in the same order', (name, values) => {
    expect(valuesOf(name)).toEqual([...values])
  })
  it('are compared for every enum: none is missing from this list', () => {
    expect(
      types
        .filter(isEnumType)
        .map(type => type.name)
        .sort(),
    ).toEqual([
      'AbsenceState',
      'Action',
      'ActorKind',
      'AdditionCause',
      'AddresseeKind',
      'AgencyKind',
      'AgencyLine',
      'AgencyNaming',
      'AgencyPlan',
      'AgencyState',
      'ApplicationState',
      'AuditFault',
      'AuditOutcome',
      'Because',
      'BindingMeans',
      'BindingState',
      'BridgeKind',
      'BridgeState',
      'CalendarDayKind',
      'ChangeClass',
      'ChangeType',
      'CorrectionNumbering',
      'CountersignPurpose',
      'CountersignState',
      'CsvEncoding',
      'DeadlineBasis',
      'DeadlineDayReason',
      'DelegationFault',
      'DelegationList',
      'DelegationState',
      'DeliveryState',
      'DiffAct',
      'Direction',
      'Disclosure',
      'DistributionExtent',
      'DocumentElement',
      'DocumentEventType',
      'DocumentKind',
      'DocumentPurpose',
      'DocumentState',
      'DueFrom',
      'DuplicateForm',
      'EffectEndKind',
      'ExtensionState',
      'FindIn',
      'HolderCapacity',
      'IssuerState',
      'LadderState',
      'LimitUnit',
      'LineRequestState',
      'LowerEndOutcome',
      'MalwareScan',
      'MatterEventType',
      'MatterSourceGone',
      'MatterState',
      'MemberNumberState',
      'MemberState',
      'MuteState',
      'NegotiationAct',
      'NotificationKind',
      'NumberForm',
      'NumberKind',
      'NumberSeriesKind',
      'Office',
      'OrganSide',
      'PassingOutcomeKind',
      'PassingVerb',
      'PostState',
      'PrintFormat',
      'ProblemCode',
      'ProgressOutcome',
      'QuarantineReason',
      'QuotaName',
      'ReaderState',
      'ReadingMode',
      'RecallOutcome',
      'RecipientClass',
      'RecipientRole',
      'RegionState',
      'ReminderKind',
      'RenditionIssue',
      'ResendCode',
      'ResendOutcome',
      'ReturnCode',
      'ReviewFlag',
      'ReviewItem',
      'Role',
      'RungKind',
      'Severity',
      'StageState',
      'StepKind',
      'TaskKind',
      'TaskMode',
      'TaskRole',
      'TaskState',
      'TelegramUrgency',
      'TextCheck',
      'ThingState',
      'Tier',
      'TokenScope',
      'Typeface',
      'UndeliveredReason',
      'UnitState',
      'UploadRejection',
      'UploadState',
      'Urgency',
    ])
  })
  it('have the same actions', () => {
    expect([...valuesOf('Action')].sort()).toEqual(Object.keys(merged.permissions).sort())
  })
  it('have the same elements of a document', () => {
    const words = Object.keys(texts.words).flatMap(word => /^Element\.(.*)/.exec(word)?.[1] ?? [])
    expect([...valuesOf('DocumentElement')].sort()).toEqual(words.sort())
  })
  it('have the same events of a document', () => {
    expect([...valuesOf('DocumentEventType')].sort()).toEqual(Object.keys(documentEvents).sort())
  })
  it('have every state of every thing that takes steps among the states of a conflict', () => {
    const states = types
      .filter(isEnumType)
      .filter(({ name }) => name.endsWith('State') && !STATES_WITHOUT_STEPS.includes(name))
      .flatMap(({ name }) => valuesOf(name))
    expect([...valuesOf('ThingState')]).toEqual([...new Set(states)].sort())
    const starts = Object.values(merged.starts).flatMap(({ states: from }) => from)
    expect(valuesOf('ThingState')).toEqual(expect.arrayContaining(starts))
  })
  it('have the same counters of a cascade', () => {
    const counters = fieldsOf(schema.getType('CascadeCount')).map(field => field.name)
    expect(counters).toEqual(['tier', ...Object.values(CASCADE_COUNTERS)])
  })
  it('have a loader for every type with an id, and none for another', () => {
    const nodes = schema.getPossibleTypes(schema.getType('Node') as never).map(type => type.name)
    const named = Object.values(merged.loaders).map(loader => loader.typename)
    expect([...nodes].sort()).toEqual([...named].sort())
  })

  it('have the same problem codes, each with a text in every language', () => {
    const { problems, words } = texts
    const codes = valuesOf('ProblemCode')
    // Routing rules and missing delegations have one text for each of their cases, beside those of the codes.
    const cases = Object.keys(problems).filter(name =>
      /^(R\d+_|STYLE_|EDITION_|REGION_ABOLISHED_|ISSUER_RENAMED_|KIND_|REPLY_|NOT_DELEGATED_|NOT_PERMITTED_)/.test(
        name,
      ),
    )
    expect(Object.keys(problems).sort()).toEqual([...new Set([...codes, ...cases])].sort())
    expect(cases.length).toBeGreaterThan(25)
    const all = [...Object.values(problems), ...Object.values(words)]
    expect(all.filter(text => Object.keys(text).sort().join() !== [...LANGUAGES].sort().join())).toEqual([])
    // Names of file formats, such as PDF, are the same in every language.
    const formats = ['application/pdf', 'application/ofd', 'text/csv'].map(type => words[type])
    expect(formats.filter(text => text === undefined || text['zh-CN'] !== text.en)).toEqual([])
    expect(all.filter(text => !isChinese(text['zh-CN']) && !formats.includes(text))).toEqual([])
  })
  it('keep Chinese out of English texts, and names of GraphQL fields out of all texts', () => {
    const all = [...Object.values(texts.problems), ...Object.values(texts.words)]
    expect(all.filter(text => isChinese(text.en))).toEqual([])
    const names = new Set(
      [...mutations, ...queries].map(({ name }) => name).filter(name => /[A-Z]/.test(name)),
    )
    const shown = all.flatMap(text =>
      Object.values(text).filter(one => [...names].some(name => one.includes(name))),
    )
    expect(shown).toEqual([])
  })
  it('have a word for every action, every state and every event of a document', () => {
    const { words } = texts
    const actions = Object.keys(merged.permissions)
    const states = [
      ...DOCUMENT_STATES.map(state => `Document.${state}`),
      ...DELIVERY_STATES.map(state => `Delivery.${state}`),
      ...AGENCY_STATES.map(state => `Agency.${state}`),
      ...MEMBER_STATES.map(state => `Member.${state}`),
      ...ISSUER_STATES.map(state => `Issuer.${state}`),
      ...BINDING_STATES.map(state => `Binding.${state}`),
      ...NUMBER_STATES.map(state => `MemberNumber.${state}`),
      ...BRIDGE_STATES.map(state => `Bridge.${state}`),
      ...APPLICATION_STATES.map(state => `Application.${state}`),
      ...DELEGATION_STATES.map(state => `Delegation.${state}`),
    ]
    const happened = Object.keys(documentEvents).map(type => `Event.${type}`)
    expect([...actions, ...states, ...happened].filter(name => !(name in words))).toEqual([])
  })
  it('have the same problem types, each with a resolver for its text', () => {
    const problems = schema.getPossibleTypes(schema.getType('Problem') as never).map(type => type.name)
    expect(
      Object.keys(problemResolvers(merged))
        .filter(name => name !== 'Problem')
        .sort(),
    ).toEqual([...problems].sort())
  })
  it('have a resolver for every query and mutation, and none for a field that is not in the SDL', () => {
    const resolvers = allResolvers()
    expect(Object.keys(resolvers.Query).sort()).toEqual(queries.map(field => field.name).sort())
    expect(Object.keys(resolvers.Mutation ?? {}).sort()).toEqual(mutations.map(field => field.name).sort())
    for (const [name, fields] of Object.entries(resolvers)) {
      const type = schema.getType(name)
      if (isScalarType(type) || isAbstractType(type)) continue
      const known = fieldsOf(type).map(field => field.name)
      expect(known, name).toEqual(expect.arrayContaining(Object.keys(fields)))
    }
  })
  it('have a permission for every mutation, and a mutation for every permission to change', () => {
    const permissions = Object.values(merged.permissions).filter(({ action }) => !action.startsWith('read'))
    // What is done to several things at once is permitted as it is to one.
    const changes = permissions.flatMap(({ action, inBulk }) =>
      inBulk === null ? [action] : [action, inBulk],
    )
    expect(changes.sort()).toEqual(mutations.map(field => field.name).sort())
  })
  it('have a mutation for every step that a state allows', () => {
    const names = mutations.map(field => field.name)
    const offered = [
      ...DOCUMENT_STATES.flatMap(state => stepsFrom(documentSteps, state)),
      ...DELIVERY_STATES.flatMap(state => stepsFrom(deliverySteps, state)),
    ]
    expect(names).toEqual(expect.arrayContaining(offered))
  })
})
