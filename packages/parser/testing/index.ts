/** Helpers for tests of texts: any block, and a table of texts as editors write them. */
export { anyBlock } from './any-block.ts'
export { writtenBodies, writtenBylines, writtenDatelines, writtenStories } from './written-texts.ts'
