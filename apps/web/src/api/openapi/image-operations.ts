import { copiedImageSchema } from '@broadsheet/model'
import type { Operation } from './operation.ts'

const tag = 'Desk: archive'
const path = '/desk/images/{sha256}'

const answer = {
  schema: copiedImageSchema,
  example: {
    url: 'https://paper.example/images/9f86d081884c7d659a2feaa0c55ad015.jpg',
    type: 'image/jpeg',
    bytes: 81920,
    width: 1600,
    height: 1000,
    source: 'https://wire.example/quay.jpg',
  },
}
const source = { is: 'Where it was copied from.' }

/** What the desk may ask of pictures. */
export const imageOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/desk/images',
    tag,
    scope: 'read',
    summary: 'The picture that was copied from an address',
    query: { source },
    answer,
    problems: ['bad-request', 'not-found', 'images-off'],
  },
  {
    method: 'put',
    path,
    tag,
    scope: 'write',
    summary: 'Keeps a picture; without a body, notes where one that is kept stood as well',
    query: { source, width: { is: 'In pixels.' }, height: { is: 'In pixels.' } },
    body: { type: 'image/*' },
    answer,
    problems: ['bad-request', 'not-found', 'too-large', 'images-off'],
  },
  {
    method: 'delete',
    path,
    tag,
    scope: 'write',
    summary: 'Takes a picture out of the paper',
    status: 204,
    answer: null,
    problems: ['images-off'],
  },
]
