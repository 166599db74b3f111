/**
 * One instance of the API in a process of its own: serves an inbox for each token, in turn, so many times, and prints what
 * its heap holds after a collection of garbage, and its resident set, in bytes, at the start and at the end.
 */
const { file, events, times } = JSON.parse(await new Response(process.stdin).text())
const { handler } = await import(file)
const measured = () => {
  globalThis.gc()
  const { heapUsed, rss } = process.memoryUsage()
  return { heapUsed, rss }
}
const serve = async event => {
  const { statusCode, body } = await handler(event, { getRemainingTimeInMillis: () => 25_000 })
  if (statusCode !== 200 || JSON.parse(body).errors !== undefined) throw new Error(body)
}
for (let n = 0; n < 50; n++) await serve(events[0])
const before = measured()
for (let n = 0; n < times; n++) await serve(events[n % events.length])
process.stdout.write(JSON.stringify({ before, after: measured() }))
process.exit()
