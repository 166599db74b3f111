export const members = [
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
