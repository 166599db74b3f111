import { handling, supervision } from './after-arrival.ts'

/**
 * Rules, each broken in one place: what stands in the code, what stands there instead, and the rule that no longer
 * holds. `find` must occur exactly once in all of functions/, so nothing here depends on where a file is.
 */
export interface Mutant {
  readonly area: string
  readonly find: string
  readonly replace: string
  readonly because: string
}

const of =
  (area: string) =>
  ([find, replace, because]: readonly [find: string, replace: string, because: string]): Mutant => ({
    area,
    find,
    replace,
    because,
  })

const regulation = [
  [
    'return everyMember(issuer, partsOf(text.main).classes, below).filter(\n    ({ regionCode }) => !abolished.has(regionCode),\n  )',
    'return everyMember(issuer, partsOf(text.main).classes, below)',
    'an agency of an abolished region gets nothing by a class',
  ],
  [
    "field === 'mainRecipients' && receivers.length === 1 ? 'ERROR' : 'WARNING'",
    "receivers.length === 1 ? 'ERROR' : 'WARNING'",
    'that a copy waits for an activation does not stop a document',
  ],
  [
    "standing?.state === 'ACTIVE' && !standing[ability]",
    "standing?.state === 'ACTIVE' && !standing.receives",
    'who countersigns needs a signatory, and no clerk',
  ],
  [
    'const missing = skipped.filter(agency => !addressed.has(agency.id))',
    'const missing = skipped.filter(() => false)',
    'R2: to skip a level takes a copy to each organ that is skipped (art. 14)',
  ],
  [
    '...idsOf(agencies)])',
    '])',
    'R2: nothing is skipped where the level between is a main recipient too (art. 14)',
  ],
  [
    "const severity = text.kind === 'REQUEST' ? 'ERROR' : 'WARNING'\n  const params = { count, names: others }",
    "const severity = 'WARNING'\n  const params = { count, names: others }",
    'R3: a request to two superiors is refused, not only warned of (art. 15(1))',
  ],
  [
    'const fix = fixing({ ...removing(others), addCopies: copied })',
    'const fix = fixing({ ...removing(others) })',
    'R3: whoever is no main recipient of a request any more gets a copy (art. 15(1))',
  ],
  [
    'if (!isUpward(drafted) || lower.length === 0) return []',
    'if (lower.length === 0) return []',
    'R3: only what goes up may not be copied to lower organs (art. 15(1))',
  ],
  [
    "kind === 'DEPARTMENT' && relation.line !== 'LEADERSHIP',",
    "kind === 'DEPARTMENT',",
    'R4: the department that leads the issuer needs no consent of its government (art. 15(2))',
  ],
  [
    "text.kind !== 'REQUEST' || count <= 1",
    "text.kind !== 'REQUEST' || count <= 2",
    'R6: a request has one item (art. 15(4))',
  ],
  [
    'if (attention.assignment !== null) return []',
    'if (attention.assignment === null) return []',
    'R7: a leader is addressed in person only for what that leader assigned (art. 15(5))',
  ],
  [
    'if (missing.length === 0 || !both.some(superior => main.includes(superior.id))) return []',
    'if (missing.length === 0) return []',
    'R8: the other superior is copied only in what goes to one of the two (art. 15(6))',
  ],
  [
    'if (!text.important || !isDownward(drafted)) return []',
    'if (!isDownward(drafted)) return []',
    'R9: only important documents are copied to the direct superior (art. 16(1))',
  ],
  [
    'if (isNamed && isSaid) return []',
    'if (isNamed || isSaid) return []',
    'R10: the government must have agreed and the text must say so (art. 16(2))',
  ],
  [
    "if (organ.kind === 'GENERAL_OFFICE') return !isLeadingOffice(organ)",
    "if (organ.kind === 'GENERAL_OFFICE') return false",
    'R10: a department’s own office is bound as the department is (art. 16(2))',
  ],
  [
    'return (groups?.done !== undefined || !NOT_YET.test(before)) && !AFTERWARDS.test(after)',
    'return !AFTERWARDS.test(after)',
    'R10: 须经市政府批准 is no consent (art. 16(2))',
  ],
  [
    "const severity = stage === 'ISSUING' ? 'ERROR' : 'WARNING'",
    "const severity = stage === 'ISSUING' ? 'WARNING' : 'WARNING'",
    'R12: nothing is issued before every department that it touches has agreed (art. 16(4))',
  ],
  [
    'return one.tier !== issuer.tier || isLed ||',
    'return isLed ||',
    'R13: only organs of one tier issue together (art. 17)',
  ],
  [
    'return one.tier !== issuer.tier || isLed ||',
    'return one.tier !== issuer.tier ||',
    'R13: an organ that the host leads is not of its level (art. 17)',
  ],
  [
    'const isOutside = (agency: Addressed): boolean => !isWithin(own, agency)',
    'const isOutside = (agency: Addressed): boolean => agency.agencyId !== own.id',
    'R13: an inner division may write to the other divisions of its agency (art. 17)',
  ],
  [
    "kind === 'GOVERNMENT' && !SUBDISTRICT.test(regionCode)",
    "kind === 'GOVERNMENT'",
    'orders are given by governments, and a subdistrict has none (art. 8(3))',
  ],
  [
    "kind === 'PEOPLES_CONGRESS' && regionCode === issuer.regionCode",
    "kind === 'PEOPLES_CONGRESS'",
    'a bill goes to the congress of its own region (art. 8(13))',
  ],
  [
    "if (source.kind !== 'REQUEST') return found({ supply: ['replyTo'] })",
    '',
    'a reply answers a request and nothing else (art. 8(12))',
  ],
  [
    "return kind === 'MINUTES' ? recipients.every(isAbove) : recipients.some(isAbove)",
    'return recipients.some(isAbove)',
    'minutes go up only if they go nowhere else',
  ],
  [
    'if (highest <= length) return []',
    'if (highest < length) return []',
    'a body that points to the last attachment there is lacks none (art. 9(10))',
  ],
  [".replaceAll('機', '机')", '', 'a classification mark in traditional characters is a mark'],
  [
    'way.skipped.length < best.skipped.length',
    'way.skipped.length <= best.skipped.length',
    'of two ways of equal length, the line of leadership counts',
  ],
  [
    '...speakers.slice(1).map(({ lines }) =>',
    '...speakers.slice(2).map(({ lines }) =>',
    'direction follows from every issuer of a joint document (art. 14)',
  ],
  [
    'return isLocal && ways.some(',
    'return ways.some(',
    'beside lower organs stand only units of their region',
  ],
  [
    "way.direction === 'UP' && way.tie !== 'CONGRESS'",
    "way.direction === 'UP'",
    'a report to the congress is not upward: it may be copied to departments',
  ],
  [
    'const isOwn = issuerTier === tier && issuerRegionCode === regionCode',
    'const isOwn = issuerTier === tier',
    '批转 is for what one’s own department submitted, not another city’s',
  ],
  [
    'guiding === null || guiding.guidingId === null ? []',
    'guiding === null || guiding.guidingId !== null ? []',
    'an agency keeps who guides its guiding agency (art. 14)',
  ],
  [
    "kind === 'GENERAL_OFFICE' && principal !== undefined ? principal : { id, name }",
    '{ id, name }',
    'a general office’s class of recipients is its government’s',
  ],
] as const

const lifecycle = [
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

const countersigning = [
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

const numbering = [
  ['lastOfSeries + 1', 'lastOfSeries + 2', 'numbers of a series leave no gap'],
  [
    'const year = shanghaiYear(at)\n  const rule',
    'const year = Number(at.slice(0, 4))\n  const rule',
    'the year of a number turns at midnight in Shanghai',
  ],
  [
    '{2,12})〔(?<year>(?:19|20)\\d{2})〕',
    '{2,12})[〔[](?<year>(?:19|20)\\d{2})[〕\\]]',
    'the year stands in hexagonal brackets (GB/T 9704-2012, 7.2.5)',
  ],
  [
    'entry: { ...entryOf(document), voided }',
    'entry: entryOf(document)',
    'the ledger says that a number is void, by whom and why',
  ],
  [
    'all.length > 1)',
    'all.length > 2)',
    'a document with two numbers that are not void is found by the audit',
  ],
  [
    'seq <= state.counter || seq > counterNow',
    'seq <= state.counter',
    'a number above the counter is found by the audit',
  ],
  [
    'sound: isWhole && (to < end || highest === counter)',
    'sound: isWhole',
    'a counter that is not at the highest number is no sound series',
  ],
] as const

const exchange = [
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
    'actsAsGovernment && above.includes(leaderId),',
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

const tenancy = [
  [
    'leads && tierRank(superior.tier) < tierRank(region.tier)',
    'leads',
    'nobody registers a government of their own level',
  ],
  [
    'caller.agency === null || isAtOrBelow(other, caller.agency.id)',
    'true',
    'a line to an agency beyond the registrar’s own waits for its agreement',
  ],
  ['if (agency[asked] !== other.id) return null', '', 'an answer counts for the agency that was asked'],
  ['isOrganizationCode(code.slice(8, 17)) &&', '', 'a credit code contains a valid organisation code'],
  [
    'if (rests.some(rest => beginsAbove(rest, place))) return notOfItsRegion(named)',
    '',
    'no region above is named behind one’s own',
  ],
  [
    'ABILITIES.filter(ability => ABLE_ROLES[ability].some(role => roles.includes(role)))',
    '[...ABILITIES]',
    'an agency can do only what one of its members may',
  ],
  ['if (deputy.id === delegatorId)', "if (deputy.id === '')", 'nobody delegates to themselves'],
  [
    'delegatorId !== granter.subject && deputy.id === granter.subject',
    "deputy.id === ''",
    'an administrator who delegates in another’s name does not empower themselves',
  ],
  [
    '.filter(permission => actions.includes(permission.action) && !mayDo(bearer, permission))',
    '.filter(() => false)',
    'nobody delegates what they may not do',
  ],
  ['until > yearAfter(start)', 'until > yearAfter(yearAfter(start))', 'a delegation lasts a year at most'],
  ['weight = (weight * 3) % 31', 'weight = (weight * 3) % 30', 'the check character of GB 32100-2015'],
  [
    'if (!reachOf(region.code).startsWith(caller.reach))',
    'if (reachOf(region.code) !== caller.reach)',
    'a registrar registers in its own region and in those below',
  ],
  [
    '(agency.id === id || agency.line.some(above => above.id === id))',
    'agency.id === id',
    'a registrar registers agencies at any depth below its own',
  ],
  [
    "isDivision ? superiorId !== null : superior?.kind !== 'INNER_DIVISION'",
    'isDivision ? superiorId !== null : true',
    'no agency stands below an inner division',
  ],
  [
    "if (region.state === 'ABOLISHED') return",
    "if (region.code === '') return",
    'an abolished region takes no new agency',
  ],
  [
    'unmentioned.length > Math.max(EXPECTED, before.length * EXPECTED_SHARE)',
    'unmentioned.length > before.length',
    'a list of which the end is missing has to be confirmed',
  ],
  ['if (confirmed === abolished.length)', 'if (confirmed !== null)', 'only the right number confirms it'],
  [
    "state === 'CURRENT' && !list.doubtful.has(code)",
    "state === 'CURRENT'",
    'a rejected row abolishes no region',
  ],
  ["if (text.includes('\\u3000')) return null", '', 'a text is restored to what it was, or not at all'],
  [
    'REMAINS.test(line) || (line.match(RUN) ?? []).some(isUtf8)',
    'REMAINS.test(line)',
    'no name is stored that is UTF-8 read as GBK',
  ],
] as const

const uploads = [
  ['if (this.#entries > MAX_ENTRIES)', 'if (this.#entries < 0)', 'an archive of too many files is refused'],
  ['size > packed * MAX_RATIO', 'size < 0', 'an archive bomb is refused'],
  ['if (entry.offset !== at)', 'if (entry.offset < 0)', 'entries of an archive do not overlap'],
  ['inflated.bytes.length !== size ||', '', 'an entry has the size that it says'],
  ['claims.every((claim, index) => claim === own[index])', 'own.length > 0', 'header and directory agree'],
  ['if (isFile.has(path))', 'if (isFile.size < 0)', 'an archive has no two files of one name'],
  ['MAIN_TYPES[kind] === types.of(part)', 'types.of(part) !== kind', 'a document is what its main part is'],
  [
    'const isElsewhere = isExternal || ',
    'const isElsewhere = ',
    'a part that is outside of its document is refused',
  ],
  ["parser.on('doctype', () => refuse('XML_NOT_ALLOWED', inspector.at(place)))", '', 'no DTD is taken'],
  ["del: 'DELETED',", '', 'a mark around text that was deleted is found'],
  [' || BINARY.test(body)', '', 'binary data is no text'],
  [
    "strictly('utf-8', bytes) ?? strictly('gb18030', bytes)",
    "strictly('utf-8', bytes)",
    'text may be in GBK',
  ],
  [
    'String.fromCharCode(Number.parseInt(digits, 16))',
    "''",
    'an escape in a name of a PDF stands for its character',
  ],
  [
    'for (const object of [...this.all]) this.#readWithin(object)',
    '',
    'script in a stream of objects is found',
  ],
  [
    'return isDestination(entry) ? null :',
    'return entry !== null ? null :',
    'a PDF does nothing when it opens',
  ],
  ['this.#now() > this.#until', 'this.#now() < 0', 'what takes too long is refused'],
  ['if (this.#path.length >= MAX_NESTING)', 'if (this.#path.length < 0)', 'archives are nested three deep'],
  ['if (this.#read > MAX_READ_BYTES)', 'if (this.#read < 0)', 'what is read has a bound'],
  ['if (this.#values > MAX_VALUES)', 'if (this.#values < 0)', 'what is held has a bound'],
  ['if (texts > MAX_TEXTS)', 'if (texts < 0)', 'texts of XML are bounded'],
  ['if (OTHERS.some(', 'if (OTHERS.every(', 'a program is no picture'],
  [
    "if (name === 'vanish' && this.#isInRun",
    "if (name === 'vanish' && !this.#isInRun",
    'a mark parted by hidden text is found',
  ],
  ["'posOffset',", '', 'a mark parted by the place of a drawing is found'],
  ['|| isBlank(bytes[at - 1])', '', 'an object far behind its number is one'],
  [' && !isUntyped', '', 'a stream of objects need not say that it is one'],
  ["['utf-16le', 'utf-16be', 'big5']", '[]', 'text that is valid GBK is read as what it may be too'],
] as const

const admission = [
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

const members = [
  [
    "return by === id ? [invalid('OWN_STANDING', ['memberId'])] : []",
    'return []',
    'nobody changes their own roles',
  ],
  [
    '!others.some(other => other.id !== before.id && administers(other))',
    'false',
    'an agency keeps an administrator',
  ],
  ['return offices.length > 1 ?', 'return offices.length > 2 ?', 'one person holds one of the three offices'],
] as const

const fourEyes = [
  [
    "step === 'approveDraft' ? document.drafters : reviewersOf(document)",
    'reviewersOf(document)',
    'whoever drafted does not review',
  ],
  [
    "step === 'approveDraft' ? document.drafters : reviewersOf(document)",
    'document.drafters',
    'whoever reviewed does not sign',
  ],
  [
    'onBehalfOf === undefined ? [by] : [by, onBehalfOf]',
    '[by]',
    'deputies count for those in whose place they act',
  ],
  [
    'return !fourEyes || !personsOf(event).some(person => earlier.includes(person))',
    'return true',
    'a history is held to the policy that it claims',
  ],
] as const

const audit = [
  [
    'if (lines.length === 0 || isSealed(trail, until)) return null',
    'if (lines.length === 0) return null',
    'an hour that is sealed is not sealed again',
  ],
  [
    'sealed.previous === (before?.hash ?? null) && sealed.from === untilOf(before)',
    'sealed.from === untilOf(before)',
    'a seal that was replaced breaks the chain',
  ],
  [
    'Math.max(end + SETTLING_MS, now.getTime())',
    'end + SETTLING_MS',
    'an hour whose notice came late is sealed at once',
  ],
  [
    'before !== undefined && Math.abs(now - before.writtenAt) < WRITE_AGAIN_MS',
    'false',
    'equal refusals are written once a second at most',
  ],
  [
    'value.slice(0, MAX_TEXT).toWellFormed()',
    'value.slice(0, MAX_TEXT)',
    'no record is one that cannot be sealed',
  ],
  [
    'tokenId, action, onBehalfOf, code])',
    'tokenId, action, onBehalfOf])',
    'refusals for another reason are another record',
  ],
] as const

const bindings = [
  [
    "if (claim.bindingId !== null) return { to: 'TAKEN' }",
    '',
    'whoever gets a number next is not who was bound by it',
  ],
  ['holder !== null && holder !== member.id)', 'false)', 'a number belongs to one member of an agency'],
] as const

const renaming = [
  [
    "isAnothers(holders.name, agency)) return refuse(alreadyExists(['name'], to.name))",
    "isAnothers(null, agency)) return refuse(alreadyExists(['name'], to.name))",
    'a name that is or was another’s is not taken',
  ],
  [
    'return holder !== null && holder !== id',
    'return holder !== null',
    'an agency takes back a name of its own',
  ],
  [
    "if (delegating === null || delegating.state === 'ACTIVE') return []",
    'return []',
    'whoever has left delegates nothing',
  ],
] as const

const calendar = [
  [
    'if (ofYear === undefined) return refuse(calendarNotLoaded(year, NATION))',
    "if (ofYear === undefined) return ok({ date, isWorking: true, reason: 'WORKING_DAY', name: null })",
    'the days of a year that was not imported are not guessed',
  ],
  [
    '.filter(([, ofYear]) => ofYear.some(({ region }) => region === NATION))',
    '',
    'a year of which only a region has days is not loaded',
  ],
  [
    "{ date: from, counted: false, reason: 'START_DAY', name: first.value.name }",
    '',
    'the day from which a deadline runs is explained',
  ],
  ['shanghaiInstant(dayAfter(dueOn))', 'shanghaiInstant(dueOn)', 'the last day ends at 24:00'],
  ['from <= date && date < to', 'from <= date && date <= to', 'the day on which a pause ends counts again'],
  ["reason: isPaused ? 'PAUSED' : reason, name })", 'reason, name })', 'a paused day says so'],
  [
    "if (kind !== ('WORKED' satisfies DayKind) || isWeekend) return []",
    'return []',
    'what is listed as worked is a weekend day',
  ],
  [
    'if (yearOf(given) !== year)',
    'if (yearOf(given) > year + 1)',
    'a calendar has the days of its year alone',
  ],
  [
    "if (!actsAsGovernment || tier === 'TOWN') return invalid('NOT_A_GOVERNMENT', path)",
    '',
    'a department decides no days off',
  ],
  ['if (theirs === region) return null', 'return null', 'nobody decides the days of another region'],
  [
    'if (region === NATION && days.length === 0)',
    'if (days.length === 0)',
    'what a region added may be taken back',
  ],
  [
    'instant >= shanghaiInstant(date, WORKING_HOURS.until)',
    'instant > shanghaiInstant(date, WORKING_HOURS.until)',
    'nobody is reminded at the end of the working hours',
  ],
] as const

const afterDispatch = [
  [
    'sorted.every(({ seq }, index) => seq === index + 1) ? (sorted.at(-1) ?? null) : null',
    'sorted.at(-1) ?? null',
    'a delivery is made again although rungs of its ladder are missing',
  ],
  [
    'seq < last.seq && rungs.some(one => one.seq === seq && one.hash === hash)',
    'seq < last.seq',
    'a delivery of another chain is made again as the ladder has it',
  ],
  [
    ' || firstEventOf(delivery).hash !== first.hash',
    '',
    'a delivery is made again whose first event is not that of the first receipt',
  ],
  [
    '!isLost(found, rungs) || times > MAX_RESTORED',
    '!isLost(found, rungs)',
    'a delivery is made again more often than its row has room for',
  ],
] as const

export const MUTANTS: readonly Mutant[] = [
  ...regulation.map(of('regulation')),
  ...lifecycle.map(of('lifecycle')),
  ...countersigning.map(of('countersigning')),
  ...numbering.map(of('numbering')),
  ...exchange.map(of('exchange')),
  ...afterDispatch.map(of('exchange')),
  ...tenancy.map(of('tenancy')),
  ...admission.map(of('access')),
  ...members.map(of('tenancy')),
  ...renaming.map(of('tenancy')),
  ...bindings.map(of('identity')),
  ...audit.map(of('audit')),
  ...fourEyes.map(of('lifecycle')),
  ...uploads.map(of('uploads')),
  ...calendar.map(of('calendar')),
  ...handling.map(of('handling')),
  ...supervision.map(of('supervision')),
]
