/** How often it is looked whether npm is still there. */
const EVERY_MS = 250

/**
 * Ends this process, in order, when the process with this id is not its parent any more. npm passes SIGINT and SIGTERM
 * on but not SIGHUP, and nobody passes on what kills it outright: everything here would then go on without an owner.
 * Nothing happens without an id: who starts the command by itself may leave it running on purpose.
 */
export function endWithParent(parent: string | undefined): void {
  if (parent === undefined || parent === '') return
  const timer = setInterval(look, EVERY_MS)
  timer.unref()
  look()

  function look(): void {
    if (process.ppid === Number(parent)) return
    clearInterval(timer)
    process.stderr.write('npm has ended: stopping\n')
    // As if the signal had been passed on: what was begun is stopped in order.
    process.kill(process.pid, 'SIGTERM')
  }
}
