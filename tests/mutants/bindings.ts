export const bindings = [
  [
    "if (claim.bindingId !== null) return { to: 'TAKEN' }",
    '',
    'whoever gets a number next is not who was bound by it',
  ],
  ['holder !== null && holder !== member.id)', 'false)', 'a number belongs to one member of an agency'],
] as const
