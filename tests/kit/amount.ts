/**
 * How many of something a test takes: the first number in `npm test`, which must end within ten minutes on two cores, the
 * second in `npm run test:long`. Both must show what the test is about.
 */
export function amount(usual: number, long: number): number {
  return process.env.RANDOM_CASES === undefined ? usual : long
}
