import type { MovedImage } from '../image-addresses.ts'

/** How the newsroom is asked which images it has from some addresses: `POST` with `{ addresses }`. */
export const knownImagesPath = '/documents/known-images'

/** How the newsroom is given an image: `POST` with its bytes, and the address that it was copied from as `source`. */
export const copiedImagePath = '/documents/copied-image'

/** The most addresses of one question. */
export const maxKnownAddresses = 100

/** The images that the paper has, by the addresses that they were copied from; null if it stores none. */
export type KnownImages = Record<string, MovedImage> | null
