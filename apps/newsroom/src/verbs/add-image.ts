import { parseBytes } from './images/parse-bytes.ts'
import { takeImage } from './images/take-image.ts'
import { defineParsedVerb } from './verb.ts'

/** Adds an image to the paper, from the bytes of a file. The same file twice is one image. */
export const addImage = defineParsedVerb({
  scope: 'write',
  parse: parseBytes,
  run: async (deps, _target: null, bytes) => await takeImage(deps, bytes),
})
