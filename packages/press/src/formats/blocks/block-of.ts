import type { Block } from '@broadsheet/model'

/** The type of a kind of block: `BlockOf<'table'>`. */
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>
