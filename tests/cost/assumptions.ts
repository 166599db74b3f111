/** What is assumed of a document's life. Each can be changed: `npm run cost -- --recipients 30`. */
export const DOCUMENT = {
  /** Agencies that a document is dispatched to. */
  recipients: 12,
  attachments: 1,
  attachmentKb: 500,
  edits: 3,
  /** How often its own agency looks at it, at a list with it, and prints it. */
  ownPages: 10,
  ownLists: 10,
  ownPrints: 1,
  /** The same for each recipient. */
  recipientPages: 3,
  recipientLists: 3,
  recipientPrints: 1,
}
export type DocumentAssumptions = Readonly<typeof DOCUMENT>

/** What is assumed of an agency. */
export const AGENCY = {
  /** Documents that it issues in a year. */
  documentsPerAgency: 300,
  members: 15,
  workDays: 22,
  /** Logins of a member on such a day; each is a request that finds nothing known of the agency. */
  logins: 2,
  /** Hours of a month in which something is audited, each of which is sealed. */
  auditedHours: 176,
}
export type AgencyAssumptions = Readonly<typeof AGENCY>

/**
 * Agencies of a region. The governments are those of Henan in GB/T 2260, edition of 2023-06-30: 18 cities, 181 counties and
 * 2,586 towns. How many departments each has is assumed: 60 in the province, 50 in a city, 30 in a county, none in a town.
 */
export const REGIONS = {
  district: 1 + 30 + Math.round(2586 / 181),
  city: 1 + 50 + Math.round(181 / 18) * (1 + 30) + Math.round(2586 / 18),
  province: 1 + 60 + 18 * (1 + 50) + 181 * (1 + 30) + 2586,
} as const

/** What the machines are assumed to take. */
export const MACHINES = {
  /**
   * A round trip in the region, in milliseconds: AWS promises single digits for DynamoDB. Not measured.
   */
  roundTripMs: 5,
  /**
   * CPU of one run and of each call in it, in milliseconds: `npm run bench -- --quick` on 2026-11-27, on a busy machine of two
   * cores: inbox 2.5 with one call, createDraft 3.4 with three, of which 0.8 and 1.0 without the SDK.
   */
  runMs: 1,
  callMs: 1.5,
  /** To typeset a page: functions/typesetting/README.md. */
  typesetMs: 20,
  /** What a run logs, in bytes: one line, and those of Lambda. Not measured. */
  logBytes: 800,
  /** Months for which logs are kept: infra/config/cn-north-1.production.ts. */
  logMonths: 12,
  /** Calls by which Lambda waits for messages of a queue in a month: five at a time, of 20 seconds each; and the queues. */
  pollsPerQueue: (5 * 30 * 86_400) / 20,
  queues: 3,
  /** Keys: receipts, tokens, secrets of bridges. */
  keys: 3,
} as const

/** Memory of each function in MB, as infra/stacks has them. */
export const MEMORY_MB: Readonly<Record<string, number>> = {
  api: 1769,
  relay: 1769,
  'finish-uploads': 1769,
  token: 512,
  'sign-receipts': 512,
  'index-words': 512,
  due: 512,
}
