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
  coIssuers: 20,
  countersigners: 50,
  sections: 20,
  approvals: 10,
  // With 200 main recipients, 200 copies and a full body, a document stays well below DynamoDB's 400 kB; more
  // recipients are addressed as a class.
  recipients: 200,
  // A draft that is only checked need not fit into an item.
  checkedRecipients: 3_000,
  items: 20,
} as const
