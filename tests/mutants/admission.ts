export const admission = [
  [
    "if (agency.state !== 'ACTIVE') throw new NotAdmitted('AGENCY_NOT_ACTIVE')",
    '',
    'nobody acts for an agency that is not active',
  ],
  [
    "if (principal.state !== 'ACTIVE') throw new NotAdmitted('MEMBER_NOT_ACTIVE')",
    '',
    'who has left is not admitted',
  ],
  ['region !== known.region || tier !== known.tier ||', '', 'a token that claims another region is refused'],
  [
    'principal.roles.filter(role => application.roles.includes(role))',
    'principal.roles',
    'an application in a person’s name may do what both may',
  ],
  [
    'const isInReach = registrarId === null ||',
    'const isInReach = registrarId !== null ||',
    'an issuer speaks for who registered it and those below',
  ],
  [
    "if (bridgeId !== null && bridge?.state !== 'ACTIVE')",
    'if (bridgeId !== null && bridge === null)',
    'nobody is admitted who logged in by a bridge that has ended',
  ],
  [
    'bridge?.registrarId ?? identity.providerRegistrarId ?? registrarId',
    'identity.providerRegistrarId ?? registrarId',
    'a bridge speaks for who registered it and those below',
  ],
  [
    'if (hasToken || !namesBridge(given))',
    'if (!namesBridge(given))',
    'with a token, a bridge does not say who takes up an invitation',
  ],
  [
    "delegator?.state === 'ACTIVE' ? delegator.roles : []",
    'delegator?.roles ?? []',
    'what was delegated ends when the delegator leaves',
  ],
  [
    'thing === null || !permission.isDelegable ? []',
    '!permission.isDelegable ? []',
    'of a thing that is not there nothing more is told',
  ],
] as const
