import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { reportWalls } from './report-walls.ts'

/** Builds a house of these files and reports on it. Each package's door is its `src/index.ts`. */
function report(files: Record<string, string>) {
  const top = mkdtempSync(path.join(tmpdir(), 'walls-'))
  onTestFinished(() => rmSync(top, { recursive: true }))
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(top, file)), { recursive: true })
    writeFileSync(path.join(top, file), text)
  }
  write('package.json', JSON.stringify({ workspaces: ['apps/*', 'packages/*', 'infra', 'rig'] }))
  for (const [folder] of Object.keys(files)
    .join('\n')
    .matchAll(/^(?:(?:apps|packages)\/[^/]+|infra|rig)/gm)) {
    const name = `@broadsheet/${path.basename(folder)}`
    const imports = { '#jsx': { workerd: './src/jsx/other.ts', default: './src/jsx/jsx-runtime.ts' } }
    write(`${folder}/package.json`, JSON.stringify({ name, exports: { '.': './src/index.ts' }, imports }))
  }
  for (const [file, text] of Object.entries(files)) write(file, text)
  let output = ''
  const code = reportWalls(top, (text) => {
    output += text
  })
  return { code, output }
}

test('a house whose imports go one way has nothing to report', () => {
  const { code, output } = report({
    'apps/web/src/index.ts': "import './app.ts'\nimport { log } from './context/log.ts'",
    'apps/web/src/app.ts': "import './pages/article.tsx'",
    'apps/web/src/pages/article.tsx':
      "import type { Article } from '@broadsheet/model'\nimport { log } from '../context/log.ts'",
    'apps/web/src/context/log.ts': 'export const log = () => {}',
    'packages/model/src/index.ts': "export type { Article } from './article.ts'",
    'packages/model/src/article.ts': "import { object } from 'valibot'\nexport type Article = object",
  })
  expect(output).toBe('Imports in a wrong direction: 0.\n')
  expect(code).toBe(0)
})

test('a report names file, line, arrow, rule and fix', () => {
  const { code, output } = report({
    'packages/store/src/index.ts': "\nimport { draft } from '@broadsheet/parser'",
    'packages/parser/src/index.ts': 'export const draft = 1',
  })
  expect(code).toBe(1)
  expect(output).toBe(`packages/store → packages/parser
  packages/store/src/index.ts:2 imports packages/parser/src/index.ts
  Rule: packages/store may import only packages/model (rig/verify/walls/rules.ts).
  Fix: Move what is needed into a package that both may import, or hand it to packages/store as an argument.

Imports in a wrong direction: 1.
`)
})

test.each([
  ['model', 'a package above it', "import '@broadsheet/store'", 'packages/model → packages/store'],
  ['press', 'edge', "import '@broadsheet/edge'", 'packages/press → packages/edge'],
  ['edge', 'press', "import '@broadsheet/press'", 'packages/edge → packages/press'],
  ['press', 'store', "import '@broadsheet/store'", 'packages/press → packages/store'],
  ['edge', 'store', "import '@broadsheet/store'", 'packages/edge → packages/store'],
  ['model', 'a type', "import type { A } from '@broadsheet/store'", 'packages/model → packages/store'],
  ['model', 'a type, inline', "type A = import('@broadsheet/store').A", 'packages/model → packages/store'],
  ['model', 'a module that is loaded later', "await import('@broadsheet/store')", 'packages/model → packages/store'],
  ['model', 'what it re-exports', "export * from '@broadsheet/store'", 'packages/model → packages/store'],
  ['model', 'a file, past the door', "import '../../store/src/index.ts'", 'packages/model → packages/store'],
  ['model', 'a folder that has no row', "import '../../../infra/index.ts'", 'packages/model → infra'],
])('%s must not import %s', (folder, _what, source, arrow) => {
  const doors = ['packages/store', 'packages/edge', 'packages/press'].map((each) => [`${each}/src/index.ts`, ''])
  const { code, output } = report({
    ...Object.fromEntries(doors),
    'infra/index.ts': '',
    [`packages/${folder}/src/a.ts`]: source,
  })
  expect(output).toContain(`${arrow}\n  packages/${folder}/src/a.ts:1 imports `)
  expect(code).toBe(1)
})

test('apps import no apps, tests included', () => {
  const { output } = report({
    'apps/web/src/index.ts': '',
    'apps/ranker/src/index.test.ts': "import '@broadsheet/web'",
    'apps/desk/src/main.ts': "import '@broadsheet/store'",
    'packages/store/src/index.ts': '',
  })
  expect(output).toContain('apps/ranker → apps/web')
  expect(output).toContain('apps/desk → packages/store')
})

test('only the tests of web import the newsroom', () => {
  const { output } = report({
    'apps/newsroom/src/index.ts': '',
    'apps/web/test/create-paper.ts': "import '@broadsheet/newsroom'",
    'apps/web/src/app.ts': "import type { Env } from '@broadsheet/newsroom'",
  })
  expect(output).toContain('apps/web → apps/newsroom\n  apps/web/src/app.ts:1 imports')
  expect(output).not.toContain('create-paper')
})

test('rooms form no circle: a type that is imported back closes one, though no two files import each other', () => {
  const { code, output } = report({
    'apps/web/src/pages/article.tsx': "import { log } from '../http/log.ts'\nimport { head } from '../http/head.ts'",
    'apps/web/src/http/log.ts': '',
    'apps/web/src/http/head.ts': '',
    'apps/web/src/http/deep/refuse.ts': "import type { ErrorPage } from '../../pages/error/error-page.tsx'",
    'apps/web/src/pages/error/error-page.tsx': '',
  })
  expect(code).toBe(1)
  expect(output).toContain(`apps/web/src/http → apps/web/src/pages
  apps/web/src/http/deep/refuse.ts:1 imports apps/web/src/pages/error/error-page.tsx
  Rule: The rooms of a package (what stands directly in its src/) import each other in no circle. The way back: apps/web/src/pages → apps/web/src/http.
`)
})

test('a file directly in src is a room, and a name of the own package leads to its file', () => {
  const { output } = report({
    'apps/web/src/env.ts': "import type { Api } from './api/api.ts'",
    'apps/web/src/api/api.ts': "import { renderToString } from '#jsx'",
    'apps/web/src/jsx/jsx-runtime.ts': "import type { Env } from '../env.ts'",
  })
  expect(output).toContain('The way back: apps/web/src/jsx → apps/web/src/env.ts → apps/web/src/api.')
})

test('a room of an app imports no room beside it, above it or without a place', () => {
  const { output } = report({
    'apps/newsroom/src/desk/form.ts': "import '../api/schema.ts'",
    'apps/newsroom/src/api/schema.ts': "import '../documents/read.ts'\nimport '../words/words.ts'",
    'apps/newsroom/src/documents/read.ts': '',
    'apps/newsroom/src/words/words.ts': '',
    'apps/newsroom/src/context/deps.ts': "import '../verbs/publish.ts'",
    'apps/newsroom/src/verbs/publish.ts': '',
  })
  for (const arrow of ['api → documents', 'api → words', 'context → verbs']) {
    expect(output).toContain(arrow.replaceAll(/\w+/g, 'apps/newsroom/src/$&'))
  }
  expect(output).toContain('Imports in a wrong direction: 3.')
})

test('no room imports the entry that imports all', () => {
  const { output } = report({
    'packages/model/src/index.ts': "export * from './articles/article.ts'",
    'packages/model/src/articles/article.ts': "import type { Slug } from '@broadsheet/model'",
  })
  expect(output).toContain('packages/model/src/index.ts → packages/model/src/articles')
})

test('tests may look across rooms, but nothing else imports what stands in test/ or testing/', () => {
  const { output } = report({
    'packages/model/src/a/a.test.ts': "import '../b/b.ts'\nimport '../testing/make-draft.ts'",
    'packages/model/src/a/a.ts': '',
    'packages/model/src/b/b.ts': "import '../a/a.ts'\nimport '../testing/make-draft.ts'",
    'packages/model/src/testing/make-draft.ts': '',
    'rig/measure.ts': "import '../packages/model/src/testing/make-draft.ts'",
  })
  expect(output).toContain('packages/model/src/b/b.ts → packages/model/src/testing/make-draft.ts')
  expect(output).toContain('Imports in a wrong direction: 1.')
})

test('two files that import each other are found in one room, and among tests', () => {
  const { output } = report({
    'packages/model/src/a/one.ts': "import type { Two } from './two.ts'",
    'packages/model/src/a/two.ts': "export const load = () => import('./one.ts')",
    'packages/model/test/left.ts': "export * from './right.ts'",
    'packages/model/test/right.ts': "import './left.ts'",
  })
  expect(output).toContain('packages/model/src/a/one.ts → packages/model/src/a/two.ts')
  expect(output).toContain('packages/model/test/left.ts → packages/model/test/right.ts')
  expect(output).toContain('Imports in a wrong direction: 2.')
})

test('an arrow between packages is reported once, not with each circle of files that it closes', () => {
  const { output } = report({
    'packages/store/src/index.ts': "import './find-article.ts'",
    'packages/store/src/find-article.ts': "import type { Article } from '@broadsheet/model'",
    'packages/model/src/index.ts': "export type { Database } from '@broadsheet/store'",
  })
  expect(output).toContain('packages/model → packages/store')
  expect(output).toContain('Imports in a wrong direction: 1.')
})

test('a name that a package does not offer is an error that names the file', () => {
  const files = {
    'packages/model/src/index.ts': '',
    'packages/store/src/index.ts': "import '@broadsheet/model/inner'",
  }
  expect(() => report(files)).toThrow('packages/store/src/index.ts imports "@broadsheet/model/inner"')
})
