/** Rules of what was revoked or abolished, by whom, and of paper records. */
export const ends = [
  [
    "kind === 'REVOKED' || outOfEffectAt !== undefined",
    "kind === 'REVOKED'",
    'a reply is owed no more from the day on from which the document is without effect',
  ],
  [
    'isVoid(delivery) || isStillInForce(abolition, shanghaiDate(act.at))',
    'isVoid(delivery)',
    'nobody is told that a document is without effect before its day',
  ],
  [
    '!isIn(delivery, UNDER_WAY) || isVoid(delivery)',
    '!isIn(delivery, UNDER_WAY)',
    'nobody is asked for progress of what is void',
  ],
  [
    "askForProgress: 'OUT_OF_EFFECT',",
    "askForProgress: 'REVOKED',",
    'nobody is urged because of what is without effect',
  ],
  [
    "(kind === 'REVOKED' && mayCongressRevoke(superior, lower))",
    'mayCongressRevoke(superior, lower)',
    'a congress revokes what its government issued, and abolishes nothing of it',
  ],
  [
    'return isSameLevel && other.actsAsGovernment',
    'return other.actsAsGovernment',
    'a congress revokes at its own level alone',
  ],
  [
    '|| !(isItself || STANDING_COMMITTEE.test(congress.name))',
    '',
    'working committees of a congress revoke nothing',
  ],
  [
    "isExtended(task) || task.dueFrom !== 'SENDER'",
    'isExtended(task)',
    'what the office itself dated is due though the document is void',
  ],
  ['kept.kind === fact.kind', 'true', 'who forwarded what was abolished is told that it is revoked as well'],
  [
    'version !== corrects',
    'version < corrects',
    'what another one recorded meanwhile is not corrected unseen',
  ],
] as const
