import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, textOf } from '../kit/source-tree.ts'

const document = textOf('ARCHITECTURE.md')

/** Folders of the tree that the document prints: two blanks a level, a slash behind each name. */
function printedFolders(): string[] {
  const block = /## The tree[\s\S]*?```\n([\s\S]*?)```/.exec(document)?.[1] ?? ''
  const path: string[] = []
  return block
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => {
      const [, blanks = '', name = ''] = /^( *)([\w-]+)\//.exec(line) ?? []
      path.splice(blanks.length / 2)
      path.push(name)
      return path.join('/')
    })
}

/** Folders of the repository that hold anything; those of tools begin with a dot. */
function folders(): string[] {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  const found = new Set<string>()
  for (const file of files.split('\n').filter(name => name.includes('/') && existsSync(join(root, name)))) {
    for (let folder = posix.dirname(file); folder !== '.'; folder = dirname(folder)) found.add(folder)
  }
  return [...found].filter(folder => !folder.startsWith('.'))
}

describe('ARCHITECTURE.md', () => {
  it('prints the tree as it is', () => {
    expect(printedFolders().sort()).toEqual(folders().sort())
  })
  it('names only files and folders that are there', () => {
    const outside = document.replace(/```[\s\S]*?```/g, '')
    const named = [...outside.matchAll(/`([\w./-]+(?:\.(?:ts|graphql|md)|\/))`/g)].map(
      ([, path = '']) => path,
    )
    const places = ['', 'functions/', 'functions/documents/', 'functions/documents/lifecycle/']
    const missing = named.filter(
      path => path.includes('/') && !places.some(at => existsSync(join(root, at, path))),
    )
    expect(named.length).toBeGreaterThan(20)
    expect(missing).toEqual([])
  })
})
