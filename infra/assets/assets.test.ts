import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { root } from '../local/paths.ts'
import { assetModules } from './asset-modules.ts'
import { bundleScript, bundleStyles } from './bundle.ts'
import { inlineText, loadedScript } from './inline-text.ts'
import { writeModule } from './write-module.ts'

it.each(assetModules)('$file is made from its sources as they are', async (assetModule) => {
  const isCurrent = (await readFile(path.join(root, assetModule.file), 'utf8')) === (await writeModule(assetModule))
  expect(isCurrent, 'A script or style has changed since: run npm run build:assets').toBe(true)
})

describe('a text that pages hold inline', () => {
  it('is named by the SHA-256 of what is printed', () => {
    expect(inlineText('a{color:red}').hash).toBe(`'sha256-6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs='`)
  })

  it.each(['a</style>', '@media (width<1px){}', 'a{content:"›"}'])('is refused where it is %s', (text) => {
    expect(() => inlineText(text)).toThrow('pages hold inline')
  })
})

it('another script has another address', () => {
  const [one, other] = [loadedScript('/assets/client', 'let a=1'), loadedScript('/assets/client', 'let a=2')]
  expect(one.path).toMatch(/^\/assets\/client-[0-9a-f]{8}\.js$/)
  expect(other.path).not.toBe(one.path)
})

it('a script with names of its own leaks none into the page', async () => {
  const file = await sourceOf('names.ts', 'const name = document.title\nconsole.log(name, name)\n')
  expect(await bundleScript(file)).toMatch(/^\(\(\)=>\{.*\}\)\(\)$/)
})

it('a style sheet is written without media ranges that begin with less', async () => {
  const file = await sourceOf('range.css', '@media not (width >= 48rem) { a { color: red } }\n')
  expect(await bundleStyles(file)).toBe('@media not (min-width:48rem){a{color:red}}')
})

it('a mistake in a source stops the build', async () => {
  await expect(bundleStyles(await sourceOf('wrong.css', 'a { colr: red; } }\n'))).rejects.toThrow('wrong.css')
  await expect(bundleScript(await sourceOf('wrong.ts', 'let let = 1\n'))).rejects.toThrow('wrong.ts')
})

/** Writes a source into a folder of the test's own; its path from the top folder. */
async function sourceOf(name: string, text: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'assets-'))
  onTestFinished(async () => await rm(folder, { recursive: true }))
  await writeFile(path.join(folder, name), text)
  return path.relative(root, path.join(folder, name))
}
