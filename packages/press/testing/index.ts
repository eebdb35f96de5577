/** Helpers for tests of pages: a sample paper, hostile texts, and a parser of HTML. */
export { hostileMarks } from './hostile-marks.ts'
export { attributeValues, readHtml, type ReadHtml } from './read-html.ts'
export { sampleBlocks, sampleMarks } from './sample-blocks.ts'
export { samplePaper } from './sample-paper.ts'
