export const lifecycle = [
  [
    'text.split(/\\r\\n?|[\\n\\v\\f\\u0085\\u2028\\u2029]/u)',
    'text.split(/\\r\\n?|[\\n\\u0085\\u2028\\u2029]/u)',
    'a classification mark alone between two breaks of Word is found',
  ],
  ["['PRIVATE_USE', /\\p{Private_Use}/u],", '', 'a private-use character has a code of its own'],
  [
    "voidNumber: ['REGISTERED', 'SEALED'],",
    "voidNumber: ['REGISTERED'],",
    'a sealed document can give up its number',
  ],
  [
    'if (thing.version !== expectedVersion)',
    'if (thing.version < expectedVersion)',
    'a change of an older version is refused',
  ],
  [
    'return holder !== member && belongsToHolder(document, step) ? holder : null',
    'return holder !== member ? holder : null',
    'the holder alone may take the steps that are the holder’s, and only those',
  ],
  [
    "if (step === 'takeBack') return handedOn?.by === member",
    "if (step === 'takeBack') return handedOn !== null",
    'only who handed it on may take it back (撤回)',
  ],
  ['return act.for ?? act.by', 'return act.by', 'what is done in another’s place (代) is theirs'],
  [
    'place(to) < place(document.state)',
    'place(to) <= place(document.state)',
    'a document goes back to an earlier state, not to the one that it is in (退回)',
  ],
  [
    'if (meeting !== null && meeting.date > lastDay)',
    'if (meeting !== null && meeting.date >= lastDay)',
    'a text may be signed on the day on which the meeting passed it',
  ],
  [
    "const change = bound === 'FORMAL' && unbound.length > 0 ? 'SUBSTANTIVE' : bound",
    'const change = bound',
    'a formal correction carries no change that the content does not show (art. 25)',
  ],
  [
    "holder: document.state === 'SIGNED' ? document.holder : null,",
    'holder: null,',
    'a correction takes the document out of nobody’s hands',
  ],
  [
    '...ROWS.filter(([, { bound }]) => bound === null).map(([, { stored }]) => stored),',
    '',
    'whom the text asks to agree is not changed by a formal correction (art. 25)',
  ],
  [
    'signature.for === undefined ? signature.name : ',
    'signature.for !== undefined ? signature.name : ',
    'a signature in another’s place is marked 代 (art. 22)',
  ],
] as const
