/**
 * One cold start, in a process of its own: loads a bundle and serves its events one after the other. Prints the CPU time of
 * each in milliseconds, of all threads of the process: a function has one processor for them all.
 */
const { file, events } = JSON.parse(process.argv[2] ?? '')

let before = process.cpuUsage()
const { handler } = await import(file)
const spent = [sinceBefore()]
for (const event of events) {
  before = process.cpuUsage()
  const { statusCode, body } = await handler(event, { getRemainingTimeInMillis: () => 25_000 })
  spent.push(sinceBefore())
  if (statusCode !== 200 || JSON.parse(body).errors !== undefined) throw new Error(body)
}
process.stdout.write(JSON.stringify(spent))
// Connections that are kept open would keep the process.
process.exit()

function sinceBefore() {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
