/**
 * Bytes of UTF-8 for texts, items for lists. A body of 100 kB is about 60 printed pages; longer texts are attachments.
 */
export const LIMITS = {
  title: 300,
  body: 100_000,
  opinion: 2_000,
  reason: 2_000,
  name: 200,
  item: 500,
  phone: 40,
  reference: 500,
  position: 2_000,
  attachments: 20,
  attachedTexts: 10,
  notes: 5,
  note: 500,
  participants: 200,
  coIssuers: 20,
  countersigners: 50,
  sections: 20,
  approvals: 10,
  // Main recipients by name. With as many, all copies and a full body a document takes about 220 kB of DynamoDB's 400 (packing.ts);
  // more recipients are addressed as a class.
  recipients: 300,
  copies: 200,
  recipientClasses: 8,
  // Organs without an account, by name.
  onPaper: 100,
  // 主送机关 as the agency words them.
  recipientsWording: 3_000,
  // A draft that is only checked need not fit into an item.
  checkedRecipients: 3_000,
  items: 20,
  // Outside the issuer's relations: letters between agencies are copied to few, and the largest joint documents of agencies
  // without a common superior are those of the eleven provinces along the Yangtze, ten beside the host. [u]
  copiesOutside: 10,
  askedOutside: 10,
  // Every round puts the draft before other agencies anew. Adding one of them (加签) is a round too. [u]
  rounds: 20,
  // Answers to one request that are undone. Each is an event of the host's document. [u]
  answersUndone: 5,
} as const
