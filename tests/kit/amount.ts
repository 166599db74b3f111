/** Whether this is `npm run test:long`. */
export const isLongRun = process.env.RANDOM_CASES !== undefined

/**
 * How many of something a test takes: the first number in `npm test`, which must end within ten minutes on two cores, the
 * second in `npm run test:long`. Both must show what the test is about.
 */
export function amount(usual: number, long: number): number {
  return isLongRun ? long : usual
}

/**
 * The numbers of the calls before which a test has something else happen, until it breaks off behind the last one: all in
 * `npm run test:long`; of a usual run the first, and every third from a place that differs from run to run. So what else
 * happens comes before all of the work and, at the break, behind all of it, whatever lies between.
 */
export function* callsToTry(): Generator<number> {
  const step = amount(3, 1)
  yield 1
  for (let call = 2 + Math.floor(Math.random() * step); ; call += step) yield call
}
