export const exchange = [
  [
    "if (state === 'DELIVERED') {\n    const after = takenBack(",
    "if (state !== 'DELIVERED') {\n    const after = takenBack(",
    'a recall takes back what nobody signed for, and asks who did',
  ],
  [
    "['RECALLED', 'RETURNED', 'REPLACED', 'PASSED_ON']",
    "['RECALLED', 'REPLACED', 'PASSED_ON']",
    'what was returned is not asked for',
  ],
  [
    'delivery.recall !== undefined && delivery.recall.refusal === undefined',
    'delivery.recall !== undefined',
    'a recall is answered once',
  ],
  [
    "return { ...delivery, source: withoutText(delivery.source), state: 'RECALLED' as const, recalled }",
    "return { ...delivery, state: 'RECALLED' as const, recalled }",
    'a tombstone says nothing of what was recalled',
  ],
  [
    'if (gone.length > 0) return refuse(...gone)\n  return startStep(delivery, deliverySteps',
    'return startStep(delivery, deliverySteps',
    'who lost against a recall learns that it was one',
  ],
  [
    'const gone = goneProblems(delivery, path)',
    'const gone: Problem[] = []',
    'no draft answers or forwards what was recalled',
  ],
  [
    'fact.at < kept.at || (fact.at === kept.at && fact.number < kept.number)',
    'fact.at < kept.at',
    'of two recalls of sources the same one is kept in whatever order they come',
  ],
  [
    "recall === 'ASKED' ? { ...none, state: 'RECALLED', recall: 'ANSWERED' } : null",
    "{ ...none, state: 'RECALLED', recall: 'ANSWERED' }",
    'evidence shows that somebody agreed to a recall who was not asked',
  ],
  [
    'resendAsked?.seq !== asked || resendAsked.answer !== undefined',
    'resendAsked === undefined || resendAsked.answer !== undefined',
    'an answer that comes late answers another request for a document',
  ],
  [
    'if (since !== undefined) return refuse(actedSince(since.type, since.at))',
    '',
    'a step is undone although somebody acted since',
  ],
  [
    'return taken.by === act.by || actorOf(taken) === actorOf(act)',
    'return true',
    'a step is undone by whoever took it',
  ],
  [
    "if (asked.objectsTo !== undefined && state !== 'DELIVERED') return null",
    '',
    'an objection to a route takes back only what nobody signed for',
  ],
  [
    'if (last?.to.agencyId !== toAgencyId) return null',
    '',
    'a delivery comes back only from the agency that it was passed on to last',
  ],
  [
    'return named === null ? order < upTo :',
    'return named === null ? true :',
    'a recall from all concerns nobody who is added after it',
  ],
  [
    'if (delivery.replacedBy !== undefined) return null',
    '',
    'of several corrections the first stays where it ended the work',
  ],
  [
    'return signedFor + recalledUnsigned + replacedUnsigned + onPaper < recipients',
    'return signedFor + recalledUnsigned + onPaper < recipients',
    'who lost a document to a correction before signing for it keeps nobody waiting',
  ],
  [
    'return signedFor + recalledUnsigned + replacedUnsigned + onPaper < recipients',
    'return signedFor + replacedUnsigned + onPaper < recipients',
    'who lost a document before signing for it keeps nobody waiting',
  ],
  [
    'actsAsGovernment && superiorId === leaderId,',
    'superiorId === leaderId,',
    'a class of recipients is governments, not their departments',
  ],
  [
    'actsAsGovernment && leaders.includes(leaderId),',
    'actsAsGovernment,',
    'a class is of the governments below the issuer alone',
  ],
  [
    'isOfGovernments ? mayLead(name) : isGuiding',
    'true',
    'a class of departments is no level between governments (art. 14)',
  ],
  [
    'copies.filter(agency => !acting.has(agency.agencyId))',
    'copies.filter(agency => agency.agencyId)',
    'who is to act is not informed as well',
  ],
  [
    'if (!isAsSigned(document, document.signature)) return refuse(changedSinceSigned())\n  const recipients',
    'const recipients',
    'nothing is sent that differs from what was signed',
  ],
  [
    'recipients.length > MAX_RECIPIENTS',
    'recipients.length >= MAX_RECIPIENTS',
    'a document may go to as many as the limit says',
  ],
  [
    'if (hashOfEvent(event) !== event.hash)',
    "if (event.hash === '')",
    'evidence shows an event that was changed',
  ],
  [
    'return previous === (before === null ? null : sha256(before.receipt))',
    'return previous === null || before !== null',
    'evidence shows a receipt that was taken out',
  ],
  [
    'return typ === type && kid !== undefined',
    'return kid !== undefined',
    'a token that the same key signed for something else is no receipt',
  ],
  [
    'if (payload.v === ROOT_VERSION && !isLowS(signed.signature)) return null',
    '',
    'nobody makes a second signature of the one that is there',
  ],
  ['return time === 2', 'return time < 0', 'evidence shows a recipient that is listed twice'],
  [
    'answers !== null && answers.senderId === recipient.agencyId ?',
    'answers !== null ?',
    'only who asked learns which of its documents is answered',
  ],
  [
    "returnDelivery: ['SIGNED_FOR', 'REGISTERED'],",
    "returnDelivery: ['SIGNED_FOR', 'REGISTERED', 'ACCEPTED'],",
    'what was accepted is not returned any more (art. 24)',
  ],
  [
    "delivery.state !== 'ACCEPTED' && delivery.state !== 'HANDLED'",
    "delivery.state !== 'ACCEPTED'",
    'what was handled can still be answered',
  ],
] as const
