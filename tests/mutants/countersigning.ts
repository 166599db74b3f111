export const countersigning = [
  [
    'holder !== act.by && !ofAnybody',
    'false',
    'a chosen item is handed over by its holder or an administrator, and by nobody else',
  ],
  [
    '{ ...document, holder: data.to }',
    '{ ...document, holder: data.to, handedOn: null }',
    'a hand-over is no act on a document: it can still be taken back',
  ],
  [
    'needed === null || isAble(to, needed)',
    'true',
    'work is handed over only to those who can go on with it',
  ],
  [
    "document.resume === 'IN_REVIEW' ? 'approveDraft' : 'signDocument'",
    "'approveDraft'",
    'a round before the signing waits for a signatory',
  ],
  [
    'if (lacking !== null) return refuse(lacking)',
    '',
    'a member is asked to countersign only if they may answer',
  ],
  [
    "slot.state === 'WAITING' && slot.order === lowest",
    "slot.state === 'WAITING'",
    'parties of a later order are asked after those of an earlier one',
  ],
  [
    "if (slots.some(slot => slot.state === 'OPEN')) return [...slots]",
    'if (slots.length === 0) return [...slots]',
    'the next order is asked once nobody of this one is open',
  ],
  [
    'return slot.partDigest === partDigest(issuer, text, slot.sections)',
    'return slot.partDigest.length > 0',
    'an agreement covers only the text that was agreed to',
  ],
  ['.filter(id => !missing.includes(id))', '', 'an opinion on some sections is no consent to the rest'],
  [
    "if (document.state !== 'COUNTERSIGNING' || slot?.state !== 'OPEN') return null",
    "if (document.state !== 'COUNTERSIGNING' || slot === undefined) return null",
    'a party answers once',
  ],
  [
    'part.length === 0 || part.some(([, section]) => section === undefined)',
    'part.length === 0',
    'an agreement to a section that is not there covers everything',
  ],
  ['(isPending(slot) ||', "(slot.state === 'OPEN' ||", 'nobody is asked twice, not even while they wait'],
  [
    "isPending(slot) ? { ...slot, state: 'CANCELLED' as const } : slot",
    "slot.state === 'OPEN' ? { ...slot, state: 'CANCELLED' as const } : slot",
    'who still waits is not asked any more once the round is over',
  ],
  [
    "...(verdict === 'RETURNED' && opinion === null ?",
    "...(verdict === 'RETURNED' && opinion === '' ?",
    'a return (退回) gives its reason',
  ],
  [
    'request.memberId === null ? maySign : request.memberId === actorOf(act)',
    'request.memberId === null || request.memberId === actorOf(act)',
    'only who may sign answers for an agency',
  ],
  [
    'size + toCome + joint + LATER > ITEM',
    'size + joint + LATER > ITEM',
    'nobody is asked whose answer would not fit',
  ],
] as const
