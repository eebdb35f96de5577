import type { Block } from '@broadsheet/model'

/**
 * Blocks that were made before the HTML, with placeholder elements of their own name in it: `<name n="0">` is the
 * first.
 */
export type ReadyBlocks = { element: string; blocks: Block[] }
