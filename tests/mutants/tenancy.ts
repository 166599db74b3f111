export const tenancy = [
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
