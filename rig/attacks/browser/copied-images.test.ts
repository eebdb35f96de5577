/// <reference lib="dom" />
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { listen, run } from '@broadsheet/infra/testing'
import { inject, afterAll, beforeAll, expect, it } from 'vitest'
import { newReader, paperAddress } from '../../browser/new-reader.ts'

const pixel = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')
// A picture to a browser that goes by its first bytes, a script to one that goes by what is asked for.
const scriptInImage = Buffer.concat([pixel, Buffer.from('/*<script>parent.xss()</script>*/=1;xss()')])
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" onload="xss()"><script>xss()</script></svg>'

const asked: string[] = []
const hosts = [0, 1].map(() =>
  createServer((request, response) => {
    const url = request.url ?? ''
    asked.push(`${request.headers.host} ${url}`)
    if (url === '/drawing.gif') response.writeHead(200, { 'Content-Type': 'image/gif' }).end(drawing)
    else if (url === '/script.gif') response.end(scriptInImage)
    else if (url === '/to-the-inside.gif') response.writeHead(302, { Location: `${inside}/pixel.gif` }).end()
    else response.end(pixel)
  }),
)
let outside = ''
let inside = ''
let printed = ''

beforeAll(async () => {
  const [first, second] = hosts
  if (first === undefined || second === undefined) throw new Error('Two hosts are needed')
  ;[outside, inside] = [await listen(first), await listen(second)]
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-pictures-'))
  const { place } = inject('paper')
  const images = (title: string, ...addresses: string[]) =>
    `---\ntitle: ${title}\ndate: 2026-11-20T08:15:00Z\nsection: Pictures\n---\n\nThe quay.\n\n${addresses.map((address) => `![The quay](${address})`).join('\n\n')}\n`
  await writeFile(path.join(folder, 'copied.md'), images('Copied', `${outside}/pixel.gif`, `${outside}/script.gif`))
  await writeFile(
    path.join(folder, 'left.md'),
    images('Left', `${outside}/drawing.gif`, `${outside}/to-the-inside.gif`, `${inside}/pixel.gif`),
  )
  const how = ['--copy-images', '--allow-host', new URL(outside).host, '--json', '--to', paperAddress]
  printed = (await run(place, 'apps/desk/src/main.ts', 'import', ...how, folder)).printed
  await rm(folder, { recursive: true })
}, 60_000)

afterAll(() => {
  for (const host of hosts) {
    host.closeAllConnections()
    host.close()
  }
})

it('pictures are copied, but a drawing, and what leads into a private network is never asked', () => {
  const report = JSON.parse(printed.slice(printed.indexOf('{'))) as {
    images: { copied: number; failures: { url: string; reason: string }[] }
  }
  // Without what follows its end, the image with a script is the other one.
  expect(report.images.copied).toBe(1)
  expect(report.images.failures.map(({ url, reason }) => [url, reason])).toEqual([
    [`${outside}/drawing.gif`, 'not-an-image'],
    [`${outside}/to-the-inside.gif`, 'private-address'],
    [`${inside}/pixel.gif`, 'private-address'],
  ])
  expect(asked.filter((one) => one.startsWith(new URL(inside).host))).toEqual([])
})

it('a page whose pictures were all copied lets in none of elsewhere, and shows them', async () => {
  const page = await newReader()
  const response = await page.goto('/pictures/copied', { waitUntil: 'networkidle' })
  expect(response?.headers()['content-security-policy']).toContain(`img-src 'self';`)
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('.copy img')].map(({ naturalWidth, width, height, src }) => ({
      isLoaded: naturalWidth > 0,
      sides: [width, height].every((side) => side > 0),
      isOwn: src.startsWith(location.origin),
    })),
  )
  expect(shown).toEqual([1, 2].map(() => ({ isLoaded: true, sides: true, isOwn: true })))
})

it('a copied picture that is a script as well runs nowhere: not as a page, not as a script of another site', async () => {
  const page = await newReader()
  const ran: string[] = []
  await page.exposeFunction('xss', () => void ran.push(page.url()))
  await page.goto('/pictures/copied')
  const address = await page.evaluate(() => document.querySelectorAll<HTMLImageElement>('.copy img')[1]?.src ?? '')
  const opened = await page.goto(address)
  expect(opened?.headers()).toMatchObject({
    'content-type': 'image/gif',
    'x-content-type-options': 'nosniff',
    'content-security-policy': `default-src 'none';frame-ancestors 'none';sandbox`,
  })
  await page.route(`${outside}/page`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>Elsewhere</title>' }),
  )
  await page.goto(`${outside}/page`)
  const loaded = await page.evaluate(
    (src) =>
      new Promise<string>((resolve) => {
        const script = document.createElement('script')
        script.addEventListener('load', () => resolve('loaded'))
        script.addEventListener('error', () => resolve('refused'))
        script.src = src
        document.head.append(script)
      }),
    address,
  )
  expect([loaded, ran]).toEqual(['refused', []])
})
