import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundleOf, inAscii } from '../../infra/constructs/bundles.ts'
import { type Handler, handlers } from '../../infra/constructs/handlers.ts'

/** What code has as its value once it was escaped. */
const evaluated = (code: string): unknown => new Function(`return ${inAscii(code)}`)()

describe('the code of a bundle', () => {
  it.each(Object.keys(handlers) as Handler[])('of %s is ASCII alone, which V8 reads by bytes', handler => {
    const folder = bundleOf(handler)
    const files = readdirSync(folder).filter(name => name.endsWith('.mjs'))
    expect(files).toContain('index.mjs')
    const others = files.filter(name => readFileSync(join(folder, name)).some(byte => byte > 0x7f))
    expect(others).toEqual([])
  })

  it.each([
    ['/^[一二三]{2}、/u', '二三、', true],
    ['/^[一二三]{2}、/', '四三、', false],
    ['/^[😀-😂]$/u', '😁', true],
    ['/^[😀-😂]$/u', '\ud83d', false],
    ['/^😁{2}$/u', '😁😁', true],
    ['/(?<年>\\d{4})年\\/第/u', '2026年/第', true],
    ['/[^《》]《/', '》《', false],
    ['/^\\《$/', '《', true],
    ['/^\\\\《$/', '\\《', true],
    ['/^\\\\《$/', '《', false],
  ])('has the regular expression %s, and %s matches it or not as before', (code, text, matches) => {
    expect((new Function(`return ${code}`)() as RegExp).test(text)).toBe(matches)
    expect((evaluated(code) as RegExp).test(text)).toBe(matches)
  })

  it('has strings and templates with the same text', () => {
    expect(evaluated('"公文😀"')).toBe('公文😀')
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code
    expect(evaluated('`第${1}号`')).toBe('第1号')
  })

  it('is refused where a template is taken as it is written', () => {
    expect(() => inAscii('String.raw`公文`')).toThrow('String.raw')
    expect(inAscii('String.raw`\\d`')).toBe('String.raw`\\d`')
  })
})
