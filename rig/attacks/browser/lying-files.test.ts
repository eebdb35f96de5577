/// <reference lib="dom" />
import type { DeskArticleJson } from '@broadsheet/model'
import { imageCrops, renditionWidths } from '@broadsheet/model'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { paperAddress } from '../../browser/new-reader.ts'
import type { DrawnFile } from '../../desk/draw-jpeg.ts'
import { dropFile } from '../../desk/drop-file.ts'
import { askDesk, deskToken, newEditor } from '../../desk/new-editor.ts'
import { sessionCookie } from '../../desk/session-cookie.ts'
import type { Visit } from './doors.ts'
import { harmlessFiles, payload, refusedFiles, secrets, type HarmlessFile } from './lying-files.ts'
import { visitAll } from './visit-all.ts'
import { watchForHarm } from './watch-for-harm.ts'

const timeLimit = 120_000
const rows = '[data-rows] > li'

type Door = {
  name: string
  path: string
  javaScriptEnabled?: boolean
  /** Brings files in. */
  enter: (page: Page, files: DrawnFile[]) => Promise<void>
}

const choose: Door['enter'] = async (page, files) =>
  await page.locator('[data-intake] [type=file]').first().setInputFiles(files)

const bring =
  (selector: string, how: 'drop' | 'paste'): Door['enter'] =>
  async (page, files) => {
    for (const file of files) await dropFile(page, selector, file, how)
  }

const doors: Door[] = [
  { name: 'chosen in the library', path: '/desk/images', enter: choose },
  { name: 'dropped on the library', path: '/desk/images', enter: bring('h1', 'drop') },
  { name: 'pasted into the library', path: '/desk/images', enter: bring('h1', 'paste') },
  { name: 'chosen beside a text', path: '/desk/new', enter: choose },
  { name: 'dropped on a text', path: '/desk/new', enter: bring('textarea[name=body]', 'drop') },
  { name: 'pasted into a text', path: '/desk/new', enter: bring('textarea[name=body]', 'paste') },
  {
    name: 'sent by a form without script',
    path: '/desk/images',
    javaScriptEnabled: false,
    enter: async (page, files) => {
      await page.getByLabel('Add images').setInputFiles(files)
      await page.getByRole('button', { name: 'Upload' }).click()
    },
  },
]

describe.each(doors)('files that are $name', (door) => {
  const { path, enter, javaScriptEnabled = true } = door
  // Each door gets files of its own: a known one is not looked at again.
  const hue = doors.indexOf(door) * 40 + 3
  const reports = javaScriptEnabled ? rows : '.intake-rows > li'

  it(
    'and lie are refused with what to do, or harmless: nothing of them runs and no place comes out',
    async () => {
      const page = await newEditor({ javaScriptEnabled })
      const artist = await newEditor()
      const refused = await refusedFiles(artist)
      const harmless = await harmlessFiles(artist, hue)
      for (const { buffer } of harmless)
        expect(secrets.some((secret) => buffer.includes(secret, 0, 'latin1'))).toBe(true)
      const watch = javaScriptEnabled ? await watchForHarm(page, paperAddress) : { harm: [] }
      await page.goto(path)
      await enter(page, [...refused, ...harmless])

      const report = (name: string) => page.locator(reports).filter({ hasText: name })
      for (const { name, report: expected } of refused) {
        await report(name).getByText(expected).waitFor()
        await report(name)
          .getByText(/not added\./i)
          .waitFor()
      }
      const names: string[] = []
      for (const { name, ending } of harmless) {
        const link = report(name).locator('a[href^="/desk/images/"]')
        await link.waitFor()
        const stored = (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
        expect([name, stored.split('.').at(-1)]).toEqual([name, ending])
        names.push(stored)
      }
      const headline = `Files that lie ${hue}`
      const slug = headline.toLowerCase().replaceAll(' ', '-')
      if (path === '/desk/new') await publishHere(page, headline, harmless)
      else await publishElsewhere(headline, names)
      expect(watch.harm).toEqual([])
      const { name, value } = await sessionCookie(paperAddress, await deskToken())
      const headers = { Cookie: `${name}=${value}` }
      const visits: Visit[] = [
        ...[`/attacks/${slug}`, `/attacks/${slug}.md`, ...names.map((image) => `/images/${image}`)].map((at) => ({
          path: at,
        })),
        ...['images', `articles/${slug}`, ...names.map((image) => `images/${image}`)].map((at) => ({
          path: `/desk/${at}`,
          headers,
        })),
      ]
      expect(await visitAll(visits)).toEqual([])
      for (const [at, file] of harmless.entries()) {
        const published = publishedFiles(names[at] ?? '', file)
        // Sizes are made of the published file, by whatever door it came in.
        for (const one of door === doors[0] ? published : published.slice(0, 1))
          expect(await secretsIn(one)).toEqual([])
      }
      expect(await secretsIn(`/attacks/${slug}.png`)).toEqual([])
    },
    timeLimit,
  )
})

/** Publishes an article with the images of the rows, each described by the payload, on the page that they came in by. */
async function publishHere(page: Page, headline: string, files: readonly DrawnFile[]): Promise<void> {
  await page.getByLabel('Headline').fill(headline)
  await page.getByLabel('Section').fill('Attacks')
  for (const { name } of files) {
    const row = page.locator(rows).filter({ hasText: name })
    for (const field of ['Alternative text', 'Caption', 'Credit']) await row.getByLabel(field).fill(payload)
    await row.getByRole('button', { name: 'Insert into the text' }).click()
    await row.getByText('Inserted into the text.').waitFor()
  }
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('Published. Readers can see it now.').waitFor()
}

/** Publishes an article with these images, each described by the payload, through the API. */
async function publishElsewhere(headline: string, names: readonly string[]): Promise<void> {
  const words = { alt: payload, caption: payload, credit: payload, width: null, height: null }
  const body = names.map((name) => ({ type: 'image', url: `${paperAddress}/images/${name}`, ...words }))
  const { slug } = await askDesk<DeskArticleJson>('POST', 'articles', { section: 'Attacks', headline, body })
  await askDesk('POST', `articles/${slug}/publish`, {})
}

/** The file that is published of an image, and all sizes and crops that are made of it. */
function publishedFiles(image: string, { isAnimated }: HarmlessFile): string[] {
  const widths = renditionWidths.flatMap((width) => [`${width}.avif`, `${width}.webp`])
  const crops = Object.keys(imageCrops).map((crop) => `${crop}.jpg`)
  return [`/images/${image}`, ...(isAnimated ? [] : [...widths, ...crops].map((file) => `/images/${image}/${file}`))]
}

/** What a published file has of what came in with it. */
async function secretsIn(path: string): Promise<string[]> {
  const response = await fetch(paperAddress + path)
  const bytes = Buffer.from(await response.arrayBuffer())
  if (response.status !== 200 || bytes.length === 0) return [`${path}: ${response.status}, ${bytes.length} bytes`]
  return secrets.filter((secret) => bytes.includes(secret, 0, 'latin1')).map((secret) => `${path}: ${secret}`)
}
