import { limitBody, nextAddress, problem } from '@broadsheet/edge'
import { backupFilesSchema, maxImageBytes } from '@broadsheet/model'
import { exportCopies, exportImages, listFiles, readFile } from '@broadsheet/store'
import * as v from 'valibot'
import type { AppEnv } from '../context/env.ts'
import { bucketOf } from '../verbs/images/bucket-of.ts'
import { restoreFile } from '../verbs/restore-file.ts'
import { answerVerbWith } from './answer-verb.ts'
import { requireBucket } from './images/require-bucket.ts'
import { done, operation } from './operation.ts'

const tag = 'Desk: archive'
const imagesPerPage = 200
const file = { path: '/archive/files/:file{(?:[0-9a-f]{64}|[0-9a-f]{32}\\.(?:jpg|png|gif|webp|avif))}', tag } as const

const afterSchema = v.object({
  after: v.optional(
    v.pipe(
      v.string(),
      v.description('Where the page begins: from Link of the last answer.'),
      v.regex(/^(?:[0-9a-f]{32}\.[a-z]{3,4})?$/, 'after is the name of an image'),
    ),
    '',
  ),
})

const cursor = v.optional(
  v.pipe(v.string(), v.description('Where the page begins: from the last answer.'), v.maxLength(2_000)),
)

const listSchema = v.object({
  kind: v.optional(
    v.pipe(
      v.picklist(['published', 'originals'], 'kind is published or originals'),
      v.description('Published files, or the private originals; the list of the first ends with the second.'),
    ),
    'published',
  ),
  cursor,
})

/**
 * `/api/v1/desk/archive`: what a backup has of images. Files go out only to administrators, for an original says where and
 * by whom it was taken.
 */
export const archiveFileOperations = [
  operation({
    method: 'get',
    path: '/archive/images',
    tag,
    summary: 'Exports what the paper knows of its images, 200 at a time, one line of JSON each',
    scope: 'read',
    query: afterSchema,
    answers: { 200: { type: 'application/x-ndjson', headers: { Link: 'The next page, with rel="next".' } } },
    refuses: [],
    handle: async (c, { after }) => {
      const images = await exportImages(c.get('db'), { after, limit: imagesPerPage })
      const last = images.at(-1)
      if (last !== undefined) c.header('Link', `<${c.req.path}?after=${last.name}>; rel="next"`)
      const lines = images.map((image) => `${JSON.stringify({ format: 'broadsheet-image', version: 1, image })}\n`)
      return c.body(lines.join(''), 200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' })
    },
  }),
  operation({
    method: 'get',
    path: '/archive/copies',
    tag,
    summary: 'Exports from which addresses images were copied, by the SHA-256 of the addresses, one line of JSON each',
    scope: 'read',
    query: v.object({ cursor }),
    answers: { 200: { type: 'application/x-ndjson', headers: { Link: 'The next page, with rel="next".' } } },
    refuses: [],
    handle: async (c, { cursor: given = null }) => {
      const nothing = { copies: [], next: null }
      const { copies, next } = c.env.IMAGES === undefined ? nothing : await exportCopies(c.env.IMAGES, given)
      const link = nextAddress(c.req.path, {}, { cursor: next })
      if (link !== null) c.header('Link', `<${link}>; rel="next"`)
      const lines = copies.map(
        (copied) => `${JSON.stringify({ format: 'broadsheet-copied-image', version: 1, copied })}\n`,
      )
      return c.body(lines.join(''), 200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' })
    },
  }),
  operation({
    method: 'get',
    path: '/archive/files',
    tag,
    summary: 'Lists the files of images: published ones by name, then originals by the SHA-256 of their bytes',
    scope: 'admin',
    query: listSchema,
    answers: {
      200: {
        json: {
          schema: backupFilesSchema,
          example: { files: [{ name: '9f86d081884c7d659a2feaa0c55ad015.jpg', bytes: 81920 }], next: null },
        },
      },
    },
    refuses: [],
    handle: async (c, { kind, cursor: given = null }) => {
      // A paper without a bucket has no files.
      if (c.env.IMAGES === undefined) return c.json({ files: [], next: null })
      const { files, next } = await listFiles(c.env.IMAGES, kind, given)
      const isLast = next === null && kind === 'originals'
      const query = next === null ? { kind: 'originals' } : { kind, cursor: next }
      return c.json({ files, next: isLast ? null : nextAddress(c.req.path, {}, query) })
    },
  }),
  operation({
    ...file,
    steps: [requireBucket()],
    method: 'get',
    summary: 'A file of an image, as it is stored',
    scope: 'admin',
    answers: { 200: { type: 'application/octet-stream' } },
    refuses: ['not-found'],
    handle: async (c) => {
      const found = await readFile(bucketOf(c), c.req.param('file'))
      if (found === null) return problem(c, 'not-found')
      const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': String(found.bytes) }
      return c.newResponse(found.body, 200, headers)
    },
  }),
  operation({
    ...file,
    steps: [requireBucket()],
    method: 'put',
    summary: 'Stores a file of an image again, under the name that it had',
    scope: restoreFile.scope,
    body: {
      type: 'image/*',
      limit: limitBody<AppEnv>(maxImageBytes, `An image has at most ${maxImageBytes} bytes.`),
    },
    answers: done,
    refuses: ['image-refused', 'hash-mismatch'],
    handle: async (c) =>
      answerVerbWith(c, restoreFile, c.req.param('file'), await c.req.arrayBuffer(), () => c.body(null, 204)),
  }),
]
