import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allowedActions,
  mayDo,
  type Permissions,
  ROLES,
  type Role,
  SCOPES,
} from '../../../functions/access/permissions.ts'
import { permissions as calendar } from '../../../functions/calendar/permissions.ts'
import { permissions as documents } from '../../../functions/documents/permissions.ts'
import { permissions as exchange } from '../../../functions/exchange/permissions.ts'
import { permissions as organization } from '../../../functions/organization/permissions.ts'
import { permissions as tenancy } from '../../../functions/tenancy/permissions.ts'
import { permissions as uploads } from '../../../functions/uploads/permissions.ts'

const PERMISSIONS: Permissions = {
  ...tenancy,
  ...organization,
  ...calendar,
  ...uploads,
  ...documents,
  ...exchange,
}
const ALL = Object.values(PERMISSIONS)
const roles = fc.uniqueArray(fc.constantFrom(...ROLES))
const scopes = fc.uniqueArray(fc.constantFrom(...SCOPES))

const ANSWERING = ['agreeToCountersign', 'returnCountersign', 'undoCountersignAnswer'] as const

describe('who may do what', () => {
  it('every action needs its scope and one of its roles, and both come from the known ones', () => {
    for (const { scope, roles: holders } of ALL) {
      expect(SCOPES).toContain(scope)
      expect(holders.length).toBeGreaterThan(0)
      expect(ROLES).toEqual(expect.arrayContaining([...holders]))
    }
    fc.assert(
      fc.property(roles, scopes, fc.constantFrom(...ALL), (held, given, permission) => {
        const { action, scope, roles: holders } = permission
        const expected = given.includes(scope) && held.some(role => holders.includes(role))
        const bearer = { roles: held, scopes: given }
        expect(mayDo(bearer, permission)).toBe(expected)
        expect(allowedActions(bearer, PERMISSIONS).includes(action)).toBe(expected)
      }),
      { numRuns: 2_000 },
    )
  })
  it('whoever holds no role or no scope may do nothing', () => {
    expect(allowedActions({ roles: [], scopes: SCOPES }, PERMISSIONS)).toEqual([])
    expect(allowedActions({ roles: ROLES, scopes: [] }, PERMISSIONS)).toEqual([])
  })
  it('an operator runs the platform and reads no content', () => {
    const may = allowedActions({ roles: ['OPERATOR'], scopes: SCOPES }, PERMISSIONS)
    expect(may).toEqual([
      'readDirectory',
      'importRegions',
      'registerAgency',
      'importAgencies',
      'activateAgency',
      'appointOfficer',
      'suspendAgency',
      'resumeAgency',
      'assignPlan',
      'renameAgency',
      'reviseNumbering',
      'requireFourEyes',
      'waiveFourEyes',
      'importCalendar',
      'readUndelivered',
      'redeliverOverdue',
      'recountAgencies',
    ])
    const content = ALL.filter(({ scope }) => ['document', 'exchange'].includes(scope))
    expect(content.filter(permission => permission.roles.includes('OPERATOR'))).toEqual([])
  })
  it.each([
    [
      'DRAFTER',
      [
        'createCorrection',
        'createDraft',
        'editDraft',
        'discardDraft',
        'beginUpload',
        'submitForReview',
        'takeBack',
        ...ANSWERING,
        'reviseSigned',
      ],
    ],
    ['REVIEWER', ['approveDraft', 'returnDraft', 'takeBack', 'addCountersigner', ...ANSWERING]],
    [
      'SIGNATORY',
      ['returnDraft', 'takeBack', 'addCountersigner', ...ANSWERING, 'vetoJointIssue', 'signDocument'],
    ],
    [
      'CLERK',
      [
        'returnDraft',
        'takeBack',
        ...ANSWERING,
        'reviseSigned',
        'recheckDocument',
        'registerDocument',
        'sealDocument',
        'voidNumber',
        'keepTemplate',
        'withdrawTemplate',
        'defineShortName',
        'withdrawShortName',
        'dispatchDocument',
        'redeliverDocument',
        'askForLostDelivery',
        'addRecipients',
        'askForResend',
        'refuseResend',
        'resendDocument',
        'revokeDocument',
        'abolishDocument',
        'reviseDistribution',
        'revokeLowerDocument',
        'abolishLowerDocument',
        'moveReplyDeadline',
        'askForProgress',
        'reportProgress',
        'passOnDelivery',
        'objectToRoute',
        'recallDocument',
        'agreeToRecall',
        'refuseRecall',
        'signForDelivery',
        'registerDelivery',
        'openIncomingSeries',
        'acceptDelivery',
        'returnDelivery',
        'undoDeliveryStep',
        'markOnPaper',
        'recordPaperDelivery',
        'markHandled',
      ],
    ],
    [
      'ADMINISTRATOR',
      [
        'openIncomingSeries',
        'registerAgency',
        'importAgencies',
        'activateAgency',
        'appointOfficer',
        'suspendAgency',
        'resumeAgency',
        'renameAgency',
        'reviseNumbering',
        'requireFourEyes',
        'waiveFourEyes',
        'muteSender',
        'unmuteSender',
        'confirmLine',
        'declineLine',
        'addMember',
        'reviseMember',
        'suspendMember',
        'resumeMember',
        'endMember',
        'createUnit',
        'renameUnit',
        'moveUnit',
        'dissolveUnit',
        'createPost',
        'renamePost',
        'movePost',
        'abolishPost',
        'appointToPost',
        'relieveFromPost',
        'importOrganization',
        'importCalendar',
      ],
    ],
  ] as const)('a %s changes what is theirs, delegates, is absent, and nothing else', (role, theirs) => {
    const everybodys = [
      'handOverWork',
      'grantDelegation',
      'revokeDelegation',
      'announceAbsence',
      'endAbsence',
    ]
    const expected = [...theirs, ...everybodys]
    const changes = allowedActions({ roles: [role], scopes: SCOPES }, PERMISSIONS).filter(
      action => !action.startsWith('read'),
    )
    expect([...changes].sort()).toEqual(expected.sort())
  })
  it('a security administrator asks for four eyes and stops members, and an auditor changes nothing but is absent', () => {
    const may = (role: Role) => allowedActions({ roles: [role], scopes: SCOPES }, PERMISSIONS)
    expect(may('SECURITY_ADMINISTRATOR')).toEqual([
      'readDirectory',
      'requireFourEyes',
      'suspendMember',
      'resumeMember',
      'readMembers',
      'announceAbsence',
      'endAbsence',
      'readOrganization',
      'readUploads',
      'readQuarantine',
    ])
    expect(may('AUDITOR')).toEqual([
      'readDirectory',
      'readMembers',
      'announceAbsence',
      'endAbsence',
      'readOrganization',
    ])
  })
  it('who signs does not review, register or dispatch by that role: those are others’ hands', () => {
    for (const action of ['approveDraft', 'registerDocument', 'dispatchDocument'])
      expect(PERMISSIONS[action]?.roles).not.toContain('SIGNATORY')
  })
  it('steps on documents and deliveries may be delegated, and nothing that rules an agency', () => {
    const delegable = ALL.filter(({ isDelegable }) => isDelegable).map(({ action }) => action)
    expect(delegable.sort()).toEqual(
      [
        'createCorrection',
        'discardDraft',
        'submitForReview',
        'approveDraft',
        'returnDraft',
        'takeBack',
        'addCountersigner',
        ...ANSWERING,
        'vetoJointIssue',
        'signDocument',
        'recheckDocument',
        'registerDocument',
        'voidNumber',
        'sealDocument',
        'dispatchDocument',
        'addRecipients',
        'askForResend',
        'refuseResend',
        'resendDocument',
        'revokeDocument',
        'abolishDocument',
        'reviseDistribution',
        'revokeLowerDocument',
        'abolishLowerDocument',
        'moveReplyDeadline',
        'askForProgress',
        'reportProgress',
        'passOnDelivery',
        'objectToRoute',
        'recallDocument',
        'agreeToRecall',
        'refuseRecall',
        'signForDelivery',
        'registerDelivery',
        'acceptDelivery',
        'returnDelivery',
        'undoDeliveryStep',
        'markOnPaper',
        'recordPaperDelivery',
        'markHandled',
      ].sort(),
    )
  })
})
