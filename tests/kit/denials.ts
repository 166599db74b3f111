import { afterEach } from 'vitest'

const denials: string[] = []

/** Notes a line of the gate: what it denies makes the test red during which it was denied, whatever else happens. */
export function noteDenial(line: string): void {
  denials.push(line)
}

afterEach(() => {
  const lines = denials.splice(0)
  if (lines.length > 0) throw new Error(`the gate denied what this test did:\n${lines.join('\n')}`)
})
