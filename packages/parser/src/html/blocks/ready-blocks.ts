import type { Block } from '@broadsheet/model'

/**
 * Blocks that were made before a fragment of HTML, and stand in it as elements of a name of their own: `<name n="0">`
 * is the first of them.
 */
export type ReadyBlocks = { element: string; blocks: Block[] }
