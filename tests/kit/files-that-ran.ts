/** In the folder of judgements: the test files that ran to their end, a line each. */
export const FILES_THAT_RAN = 'files'
