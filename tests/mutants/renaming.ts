export const renaming = [
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
