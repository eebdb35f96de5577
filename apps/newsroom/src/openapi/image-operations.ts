import { copiedImageSchema } from '@broadsheet/model'
import { read, write } from './desk-operation.ts'
import type { Operation } from './operation.ts'

const tag = 'Desk: archive'
const path = '/images/{sha256}'

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
  read('get', '/images', tag, {
    summary: 'The picture that was copied from an address',
    query: { source },
    answer,
    problems: ['bad-request', 'not-found', 'images-off'],
  }),
  write('put', path, tag, {
    summary: 'Keeps a picture; without a body, notes where one that is kept stood as well',
    query: { source, width: { is: 'In pixels.' }, height: { is: 'In pixels.' } },
    body: { type: 'image/*' },
    answer,
    problems: ['bad-request', 'not-found', 'too-large', 'images-off'],
  }),
  write('delete', path, tag, {
    summary: 'Takes a picture out of the paper',
    status: 204,
    answer: null,
    problems: ['images-off'],
  }),
]
