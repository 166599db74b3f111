/** Each Lambda function of the product, and the one file that is its entry. */
export const handlers = {
  api: 'api.ts',
  token: 'token.ts',
  pages: 'pages.ts',
  relay: 'relay.ts',
  'sign-receipts': 'sign-receipts.ts',
  due: 'due.ts',
  'finish-uploads': 'finish-uploads.ts',
  'index-words': 'index-words.ts',
} as const

export type Handler = keyof typeof handlers

/**
 * Under this key of its metadata in the template, each function names its handler, so that whoever reads a template
 * need not guess it from the physical name. CloudFormation metadata is the same in every partition and deploys nothing.
 */
export const HANDLER_METADATA = 'hutong:handler'
