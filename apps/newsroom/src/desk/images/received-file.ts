import type { DeskImage } from '@broadsheet/store'

/** What became of a file that a form sent. */
export type ReceivedFile =
  | { fileName: string; image: DeskImage; isNew: boolean }
  | { fileName: string; image: null; detail: string }
