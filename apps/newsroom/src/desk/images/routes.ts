import { addApiRoutes, limitBody } from '@broadsheet/edge'
import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { uploadOperations } from '../../api/images/upload-operations.ts'
import type { AppEnv } from '../../context/env.ts'
import { doneNotice } from '../frame/done-notice.ts'
import { readForm } from '../read-form.ts'
import { answerChoices } from './answer-choices.ts'
import { answerImage } from './answer-image.ts'
import { answerLibrary } from './answer-library.ts'
import { answerSavedFile } from './answer-saved-file.ts'
import { answerWithoutBucket } from './answer-without-bucket.tsx'
import { changeImage } from './change-image.ts'
import { receiveFiles } from './receive-files.ts'

// One largest image, or several smaller ones, and what a form writes around them. The Worker, which has 128 MB, holds
// the form, its files and what becomes of one of them.
const maxFilesBytes = 26_000_000

/**
 * `/desk/images`: the library, the page of each image, and the uploads in parts of the API, for the script, which has a
 * session instead of a token.
 */
export function imagesRoutes(): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
    .use('/images/*', async (c, next) => (c.env.IMAGES === undefined ? await answerWithoutBucket(c) : await next()))
    .get('/images', async (c) => await answerLibrary(c))
    .post('/images', limitFiles(), async (c) => await addFiles(c))
    .get('/images/choices', answerChoices)
  addApiRoutes(app, { at: '', tags: {}, operations: uploadOperations })
  return app
    .get(named, async (c) => await answerImage(c, c.req.param('name'), { notice: doneNotice(c.req.query('done')) }))
    .get(`/images/originals/${nameParameter}`, async (c) => await answerSavedFile(c, c.req.param('name')))
    .post(named, limitFiles(), async (c) => await changeImage(c, c.req.param('name')))
}

const nameParameter = ':name{[0-9a-f]{32}\\.(?:jpg|png|gif|webp|avif)}' as const
const named = `/images/${nameParameter}` as const

async function addFiles(c: Context<AppEnv>): Promise<Response> {
  const received = await receiveFiles(c, await readForm(c))
  if (received.length === 0) {
    return await answerLibrary(c, { notice: { text: 'Choose at least one file.', isError: true }, status: 422 })
  }
  const isAdded = received.some(({ image }) => image !== null)
  return await answerLibrary(c, { received, status: isAdded ? 200 : 422 })
}

function limitFiles(): MiddlewareHandler<AppEnv> {
  const limit = limitBody<AppEnv>(maxFilesBytes, '')
  return async (c, next) => {
    const refused = await limit(c, next)
    if (refused?.status !== 413) return refused
    const text = `The files of one form have at most ${maxFilesBytes / 1_000_000} MB together. Send fewer at once.`
    return await answerLibrary(c, { notice: { text, isError: true }, status: 413 })
  }
}
