/** What tests of pages share: a paper that was made up, hostile marks, and a reader of HTML. */
export { hostileMarks } from './hostile-marks.ts'
export { attributeValues, readHtml, type ReadHtml } from './read-html.ts'
export { sampleBlocks } from './sample-blocks.ts'
export { samplePaper } from './sample-paper.ts'
