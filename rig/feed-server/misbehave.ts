import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

/**
 * What a server may do to whoever asks it: say nothing at all; send a byte now and then for ever; send without an end;
 * send little that unpacks to much; say that the body is huge; break off in the middle of it.
 */
export type Misbehaviour = 'silent' | 'slow-loris' | 'endless' | 'gzip-bomb' | 'long-by-its-word' | 'breaks-off'

const dripMs = 20
const bombBytes = 30_000_000
const chunk = ' '.repeat(65_536)

/** Misbehaves until whoever asked hangs up. */
export function misbehave(how: Misbehaviour, response: ServerResponse): void {
  switch (how) {
    case 'silent':
      return
    case 'slow-loris':
      return drip(response)
    case 'endless':
      return pour(response)
    case 'gzip-bomb':
      response.writeHead(200, { 'Content-Type': 'application/rss+xml', 'Content-Encoding': 'gzip' })
      response.end(gzipSync(Buffer.alloc(bombBytes, ' ')))
      return
    case 'long-by-its-word':
      response.writeHead(200, { 'Content-Type': 'application/rss+xml', 'Content-Length': '999999999' })
      response.write('<rss>')
      return
    case 'breaks-off':
      response.writeHead(200, { 'Content-Type': 'application/rss+xml', 'Content-Length': '1000' })
      response.write('<rss>', () => response.destroy())
  }
}

function drip(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/rss+xml' })
  const timer = setInterval(() => response.write(' '), dripMs)
  response.on('close', () => clearInterval(timer))
}

function pour(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/rss+xml' })
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
  }
  response.on('drain', more)
  more()
}
