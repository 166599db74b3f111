/** Bytes of UTF-8 for texts, items for lists. A body of 100 kB is some 60 printed pages; more belongs into an attachment. */
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
  // With 200 to act, 200 to know, and a full body, a document stays well below DynamoDB's 400 kB; more go by class.
  recipients: 200,
  // What is only checked need not fit into an item.
  checkedRecipients: 3_000,
  items: 20,
} as const
