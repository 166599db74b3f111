export const vetoes = [
  [
    "if (purpose !== 'JOINT') return refuse(",
    "if (purpose === 'ADDED') return refuse(",
    'only a co-issuer vetoes a joint issue',
  ],
  [
    "if (purpose !== 'JOINT' || !mayBeOfBothSides(issuers)) return undefined",
    "if (purpose !== 'JOINT') return undefined",
    'among issuers of one side there is nothing to veto',
  ],
  [
    'others.some(({ side }) => side === null || side !== host?.side)',
    'others.some(({ side }) => side !== null && side !== host?.side)',
    'an organ whose side is not known may be of either',
  ],
  [
    'if (sides.includes(side)) return ok({ side, agency: null })',
    'if (sides.length > 0) return ok({ side, agency: null })',
    'the work is that of a side of which somebody issues it',
  ],
  [
    'const vetoed = document.slots.filter(isVetoed)',
    'const vetoed = document.slots.filter(() => false)',
    'a veto is kept over all rounds',
  ],
  [
    'const { vetoed: _, ...kept } = slot',
    'const kept = slot',
    'an answer that is undone is no veto any more',
  ],
  [
    "RETURNED: ['CountersignReturned', 'JointIssueVetoed']",
    "RETURNED: ['CountersignReturned']",
    'a veto is found in the history as a return is',
  ],
  [
    ".replace(/^\\s*[一二三四五六七八九十百]{1,5}、/u, '')",
    '',
    'a section that was vetoed is the same under another numeral',
  ],
  [
    'named.length === 0 || named.length < sections.length',
    'named.length === 0',
    'a veto of a section that is not there is one of the whole',
  ],
  [
    'digestOf({ body, attachedTexts, attachments: attachments.map(({ sha256 }) => sha256) })',
    'digestOf({ body })',
    'what is attached belongs to what a document is about',
  ],
  [
    'left === null || own.length === 0 || others.length === 0',
    'left === null || others.length === 0',
    'a veto stands only where issuers of both sides are left',
  ],
  [
    'side === null || one.side !== null || one.agencyId === by.agencyId',
    'one.agencyId === by.agencyId',
    'dropping the party that vetoed does not help if others of its side stay',
  ],
  [
    'const isHosts = others.every(({ agencyId }) => agencyId !== issuer.id)',
    'const isHosts = others.length > 0',
    'what is another’s work the host does not issue alone',
  ],
  [
    "if (item === 'JOINT_COMPETENCE' && !isJoint) return []",
    '',
    'the question of art. 17 is asked of joint documents alone',
  ],
  ['    ...vetoFindings(drafted),\n  ]\n', '  ]\n', 'nothing that was vetoed is submitted or signed'],
] as const
