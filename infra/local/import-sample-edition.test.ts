import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { listen } from '../deploy/fake-cloudflare/open-door.ts'

const state = await mkdtemp(path.join(tmpdir(), 'broadsheet-'))
await writeFile(path.join(state, 'desk-token'), 'token\n')
vi.stubEnv('BROADSHEET_STATE', state)
const { importSampleEdition } = await import('./import-sample-edition.ts')

afterAll(() => rm(state, { recursive: true }))

type Line = { headline?: string; body?: { type: string }[] }

/** A paper that answers images with a status and restores all lines, and what it was sent. */
async function openFake(imageStatus: 200 | 501, outcome: string) {
  const images: string[] = []
  let lines: Line[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('latin1').on('data', (part: string) => (text += part))
    request.on('end', () => {
      if (request.method === 'PATCH') {
        response.end('{}')
        return
      }
      const isImage = request.method === 'PUT'
      if (isImage) images.push(request.url ?? '')
      else lines = (JSON.parse(text) as { lines: Line[] }).lines
      const answer = isImage ? { code: 'images-off' } : { lines: lines.map(() => ({ outcome, reason: 'a reason' })) }
      response
        .writeHead(isImage ? imageStatus : 200, { 'Content-Type': 'application/json' })
        .end(JSON.stringify(answer))
    })
  })
  const address = await listen(server)
  return { address, images, lines: () => lines, close: () => server.close() }
}

it('a paper without a bucket gets articles without images', async () => {
  const paper = await openFake(501, 'restored')
  await importSampleEdition(paper.address, null)
  expect(paper.images).toHaveLength(1)
  expect(paper.lines()).toHaveLength(55)
  expect(paper.lines().flatMap(({ body = [] }) => body.filter(({ type }) => type === 'image'))).toEqual([])
  paper.close()
})

it('a paper with a bucket gets each image', async () => {
  const paper = await openFake(200, 'restored')
  await importSampleEdition(paper.address, Date.parse('2026-12-01T10:00:00Z') / 1000)
  expect(new Set(paper.images).size).toBeGreaterThanOrEqual(24)
  expect(paper.lines().flatMap(({ body = [] }) => body.filter(({ type }) => type === 'image')).length).toBeGreaterThan(
    24,
  )
  paper.close()
})

it('a paper that has the edition is sent no images again', async () => {
  const paper = await openFake(200, 'kept')
  await importSampleEdition(paper.address, Date.parse('2026-12-01T10:00:00Z') / 1000)
  expect(paper.images).toHaveLength(1)
  paper.close()
})

it('a refused article ends the start with its reason', async () => {
  const paper = await openFake(200, 'rejected')
  await expect(importSampleEdition(paper.address, null)).rejects.toThrow('could not be imported: a reason')
  paper.close()
})
