import { Readable } from 'node:stream'
import { maxImageBytes } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { pixel, redirectTo, startImageHost } from '../../test/start-image-host.ts'
import { fetchImage, type FetchOptions } from './fetch-image.ts'

/** Where names lead to in these tests; nothing is looked up for real. */
const names: Record<string, string[]> = {
  'images.example': ['127.0.0.1'],
  'mixed.example': ['93.184.216.34', '127.0.0.1'],
  'inner.example': ['10.0.0.7'],
  'linklocal.example': ['169.254.169.254'],
  'six.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'unique.example': ['fd00::7'],
  nowhere: [],
}

function optionsOf(more: Partial<FetchOptions> = {}) {
  const lookedUp: string[] = []
  const options: FetchOptions = {
    allowedHosts: new Set(),
    interrupted: new AbortController().signal,
    timeLimitMs: 20_000,
    resolve: async (hostname) => {
      lookedUp.push(hostname)
      return (names[hostname] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    },
    ...more,
  }
  return { options, lookedUp }
}

function* forEver<Item>(item: Item) {
  for (;;) yield item
}

const reasonOf = async (address: string, options: FetchOptions) => {
  const fetched = await fetchImage(address, options)
  return fetched.ok ? 'fetched' : fetched.reason
}

describe('an address in a private network', () => {
  /** Spellings of this machine and its neighbours; `PORT` is one where an image waits. */
  it.each([
    'http://127.0.0.1:PORT/pixel.gif',
    'http://localhost:PORT/pixel.gif',
    'http://LOCALHOST.:PORT/pixel.gif',
    'http://127.1:PORT/pixel.gif',
    'http://2130706433:PORT/pixel.gif',
    'http://0x7f000001:PORT/pixel.gif',
    'http://0x7f.1:PORT/pixel.gif',
    'http://0177.0.0.1:PORT/pixel.gif',
    'http://0:PORT/pixel.gif',
    'http://0.0.0.0:PORT/pixel.gif',
    'http://127.0.0.1.:PORT/pixel.gif',
    'http://１２７.0.0.1:PORT/pixel.gif',
    'http://127。0。0。1:PORT/pixel.gif',
    'http://%31%32%37.0.0.1:PORT/pixel.gif',
    'http://[::1]:PORT/pixel.gif',
    'http://[::]:PORT/pixel.gif',
    'http://[::ffff:127.0.0.1]:PORT/pixel.gif',
    'http://[::ffff:7f00:1]:PORT/pixel.gif',
    'http://[64:ff9b::7f00:1]:PORT/pixel.gif',
    'http://[2002:7f00:1::]:PORT/pixel.gif',
    'http://[fe80::1]:PORT/pixel.gif',
    'http://[fd00::1]:PORT/pixel.gif',
    'http://10.0.0.1/pixel.gif',
    'http://172.16.0.1/pixel.gif',
    'http://192.168.1.1/pixel.gif',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/pixel.gif',
    'http://metadata.google.internal/pixel.gif',
    'http://printer/pixel.gif',
    'http://printer.local/pixel.gif',
    'http://images.example:PORT/pixel.gif',
    'https://images.example:PORT/pixel.gif',
    'http://mixed.example:PORT/pixel.gif',
    'http://inner.example/pixel.gif',
    'http://linklocal.example/pixel.gif',
    'http://six.example:PORT/pixel.gif',
    'http://mapped.example:PORT/pixel.gif',
    'http://unique.example/pixel.gif',
  ])('%s is never asked', async (address) => {
    const { asked, port } = await startImageHost()
    const { options } = optionsOf()
    expect(await reasonOf(address.replace('PORT', String(port)), options)).toBe('private-address')
    expect(asked).toEqual([])
  })

  it.each([
    (port: number) => `http://127.0.0.1:${port}/pixel.gif`,
    (port: number) => `http://images.example:${port}/pixel.gif`,
    (port: number) => `//localhost:${port}/pixel.gif`,
    () => 'http://169.254.169.254/latest/meta-data/',
    () => 'http://inner.example/pixel.gif',
  ])('is not asked behind a redirect', async (target) => {
    const inner = await startImageHost()
    const outer = await startImageHost({ '/on': redirectTo(target(inner.port)) })
    const { options } = optionsOf({ allowedHosts: new Set([outer.host]) })
    expect(await reasonOf(`${outer.url}/on`, options)).toBe('private-address')
    expect([inner.asked, outer.asked]).toEqual([[], ['/on']])
  })

  it('is asked where it is allowed by host and port, and nothing beside it', async () => {
    const allowed = await startImageHost()
    const other = await startImageHost()
    const { options } = optionsOf({ allowedHosts: new Set([allowed.host]) })
    expect(await fetchImage(`${allowed.url}/pixel.gif`, options)).toEqual({ ok: true, bytes: new Uint8Array(pixel) })
    expect(await reasonOf(`${other.url}/pixel.gif`, options)).toBe('private-address')
    expect(await reasonOf(`http://localhost:${allowed.port}/pixel.gif`, options)).toBe('private-address')
    expect(other.asked).toEqual([])
  })

  it('is looked up once for each connection: what was looked at is what is connected to', async () => {
    const { port } = await startImageHost()
    const { options, lookedUp } = optionsOf({ allowedHosts: new Set([`images.example:${port}`]) })
    expect(await reasonOf(`http://images.example:${port}/pixel.gif`, options)).toBe('fetched')
    expect(lookedUp).toEqual(['images.example'])
  })
})

describe('an image', () => {
  it('is fetched behind five redirects, and not behind six', async () => {
    const hops = Array.from({ length: 6 }, (_, hop) => [
      `/${hop + 1}`,
      redirectTo(hop === 0 ? '/pixel.gif' : `${hop}`, 307),
    ])
    const { url, host } = await startImageHost(Object.fromEntries(hops))
    const { options } = optionsOf({ allowedHosts: new Set([host]) })
    expect(await reasonOf(`${url}/5`, options)).toBe('fetched')
    expect(await reasonOf(`${url}/6`, options)).toBe('too-many-redirects')
  })

  it.each([
    'file:///etc/passwd',
    'data:image/gif;base64,R0lGODlh',
    'javascript:alert(1)',
    'ftp://images.example/a.gif',
  ])('is not fetched from %s, nor by a redirect to it', async (address) => {
    const { url, host } = await startImageHost({ '/on': redirectTo(address) })
    const { options } = optionsOf({ allowedHosts: new Set([host]) })
    expect(await reasonOf(address, options)).toBe('bad-address')
    expect(await reasonOf(`${url}/on`, options)).toBe('bad-address')
  })

  it('gives nobody a password', async () => {
    const { host, asked } = await startImageHost()
    const { options } = optionsOf({ allowedHosts: new Set([host]) })
    expect(await reasonOf(`http://nell:secret@${host}/pixel.gif`, options)).toBe('bad-address')
    expect(asked).toEqual([])
  })

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image/gif'],
    ['<!DOCTYPE html><script>alert(1)</script>', 'image/png'],
    ['', 'image/jpeg'],
  ])('is refused by its bytes: %s, although its type is %s', async (text, type) => {
    const { url, host } = await startImageHost({
      '/odd': (response) => response.writeHead(200, { 'Content-Type': type }).end(text),
    })
    expect(await reasonOf(`${url}/odd`, optionsOf({ allowedHosts: new Set([host]) }).options)).toBe('not-an-image')
  })

  it('of 25 million bytes is fetched, and one byte more is not, with or without a Content-Length', async () => {
    const bytes = Buffer.alloc(maxImageBytes + 1)
    bytes.write('GIF89a')
    const { url, host } = await startImageHost({
      '/largest': (response) => response.end(bytes.subarray(0, maxImageBytes)),
      '/larger': (response) => response.end(bytes),
      '/endless': (response) => {
        const endless = Readable.from(forEver(bytes.subarray(0, 1_000_000)))
        response.on('close', () => endless.destroy())
        endless.pipe(response)
      },
    })
    const { options } = optionsOf({ allowedHosts: new Set([host]) })
    expect(await reasonOf(`${url}/largest`, options)).toBe('fetched')
    expect(await reasonOf(`${url}/larger`, options)).toBe('too-large')
    expect(await reasonOf(`${url}/endless`, options)).toBe('too-large')
  })

  it('whose host is silent, stops in the middle, hangs up or does not exist is given up', async () => {
    const { url, host } = await startImageHost({
      '/silent': () => {},
      '/half': (response) => void response.writeHead(200, { 'Content-Length': '500' }).write(pixel),
      '/cut': (response) => response.destroy(),
    })
    const short = optionsOf({ allowedHosts: new Set([host]), timeLimitMs: 100 }).options
    expect(await reasonOf(`${url}/silent`, short)).toBe('too-slow')
    expect(await reasonOf(`${url}/half`, short)).toBe('too-slow')
    const { options } = optionsOf({ allowedHosts: new Set([host]) })
    expect(await reasonOf(`${url}/cut`, options)).toBe('no-answer')
    expect(await reasonOf('http://nowhere.example/a.gif', options)).toBe('no-answer')
    expect(await fetchImage(`${url}/missing`, options)).toMatchObject({
      reason: 'not-there',
      message: 'Its host answers 404.',
    })
  })
})
