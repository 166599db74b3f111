export const regulation = [
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
