import { imageTypes } from '@broadsheet/model'

/** What a browser offers to choose. A telephone turns a HEIC into one of these. */
export const fileTypes = Object.values(imageTypes).join()
